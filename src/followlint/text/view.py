"""The view: the candidate's own words in one canonical layout, with the way back to the text as given.

Every reader of prose works on it: the phrases, spaCy and the grammar engines. Each of its characters knows the
code point of the draft that it came from; `View.span` is the only way back. `layout.view_of` makes it.
"""

import re
import unicodedata
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from followlint.model.lexicon import ADVERB, DIGITS
from followlint.model.phrase import Branch
from followlint.model.span import Span, spliced

_WORD_CHARACTERS = b"abcdefghijklmnopqrstuvwxyz0123456789"
# For `bytes.translate`: what is no part of a word becomes a blank. To a regex an underscore is part of the word beside.
_ONLY_WORDS, _OPEN_WORDS = (
    bytes(byte if byte in characters else ord(" ") for byte in range(256))
    for characters in (_WORD_CHARACTERS, _WORD_CHARACTERS + b"_")
)
_RUN_END = re.compile(rb"[.!?;:](?<![.!?;:].)[.!?;:]*+(?=\s|$)|\n")
EMOJI, FOREIGN = "\x01", "\x02"
_SENTENCE = 4  # words of a closing that says something: "with kind regards" has three


@dataclass(frozen=True, slots=True)
class Segment:
    """One block as it stands in the view: `[start, end)`, and which kind of block it shows."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Filled:
    """The word that holds the place of a template's slot; `is_common` where every letter of an exchange holds it."""

    start: int
    word: str
    is_common: bool

    @property
    def end(self) -> int:
        """Where the slot ends: the word is as long."""
        return self.start + len(self.word)


@dataclass(frozen=True)
class View:
    """Canonical text of a draft without headers and quotes; segments are parted by a line break each.

    Of a template `filled` holds the words that are read in place of its slots; None says that it is none.
    """

    text: str
    starts: tuple[int, ...]
    segments: tuple[Segment, ...]
    filled: tuple[Filled, ...] | None = None

    def span(self, start: int, end: int) -> Span:
        """The code points of the draft that the view's `[start, end)` shows."""
        if end <= start:
            return Span(start=self.starts[start], end=self.starts[start])
        return Span(start=self.starts[start], end=max(self.starts[end - 1] + 1, self._end(end)))

    def _end(self, end: int) -> int:
        """Where the last character ends: its combining marks and joiners belong to it."""
        return self.starts[end] if not self.text[end - 1].isascii() and end < len(self.starts) else 0

    @cached_property
    def ascii(self) -> bytes:
        """One byte a character: accents folded, emoji as \\x01, other scripts and signs as \\x02, slots `filled`."""
        text = spliced(self.text, ((slot.start, slot.end, slot.word) for slot in self.filled or ()))
        if text.isascii():
            return text.encode("ascii")
        return "".join(char if char < "\x80" else in_one_sign(char) for char in text).encode("ascii")

    @cached_property
    def plain(self) -> str:
        """`ascii` as a text; where the two are the same it is `text` itself, so that nobody need compare them."""
        plain = self.ascii.decode("ascii")
        return self.text if plain == self.text else plain

    @cached_property
    def lower(self) -> bytes:
        """`ascii` in lower case."""
        return self.ascii.lower()

    @cached_property
    def run_of_words(self) -> str:
        """The letter's words in lower case between single blanks, to see quickly which phrases can match at all."""
        return f" {' '.join(words_in(self.lower))} "

    @cached_property
    def runs_of_words(self) -> list[list[str]]:
        """The letter's words in lower case, parted where a mark or a line ends."""
        return [words_in(run) for run in _RUN_END.split(self.lower)]

    @cached_property
    def runs(self) -> dict[str, int]:
        """In which of the `runs_of_words` each word stands: bit n is set for the run n."""
        found: dict[str, int] = {}
        for number, run in enumerate(self.runs_of_words):
            for word in run:
                found[word] = found.get(word, 0) | 1 << number
        return found

    @cached_property
    def places_of_words(self) -> dict[str, list[tuple[int, int]]]:
        """Where each word stands, in order."""
        found: dict[str, list[tuple[int, int]]] = defaultdict(list)
        text, end = self.lower.decode("ascii"), 0
        for word in words_in(self.lower, _OPEN_WORDS):
            start = text.index(word, end)
            end = start + len(word)
            if "_" not in word:
                found[word].append((start, end))
        return found

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Each word with the next one, between them a blank; adverbs and numbers also by the name of their class."""
        words = self.run_of_words.split()
        found = set(map(" ".join, pairwise(words)))
        classes = {index: name for index, word in enumerate(words) if (name := _class_of(word))}
        for index, name in classes.items():
            before = {words[index - 1], classes.get(index - 1, name)} if index else set()
            after = words[index + 1 : index + 2]
            found.update(f"{each} {name}" for each in before)
            found.update(f"{name} {each}" for each in after)
        return frozenset(found)

    @cached_property
    def found(self) -> dict[str, list[tuple[int, int]]]:
        """Where each branch of a phrase that was asked for stands, by its regex (`text/book.py` fills it)."""
        return {}

    @cached_property
    def candidates(self) -> dict[object, list[tuple[int, Branch]]]:
        """What of the phrases may stand here, by the index that was asked (`text/index.py` fills it)."""
        return {}

    @cached_property
    def words(self) -> frozenset[str]:
        """The letter's words in lower case."""
        return frozenset(self.run_of_words.split())

    @cached_property
    def grams(self) -> frozenset[str]:
        """Its words and its pairs."""
        return self.words | self.pairs

    @cached_property
    def _bounds(self) -> list[int]:
        return [segment.start for segment in self.segments]

    def segment_at(self, offset: int) -> Segment | None:
        """The segment that holds this offset of the view."""
        index = bisect_right(self._bounds, offset) - 1
        if index < 0 or offset > self.segments[index].end:
            return None
        return self.segments[index]

    def says_something(self, segment: Segment) -> bool:
        """Whether a segment is a closing in the words of a sentence, such as "Looking forward to hearing from you,"."""
        return segment.kind == "closing" and len(self.text[segment.start : segment.end].split()) >= _SENTENCE

    def holds_slot(self, segment: Segment) -> bool:
        """Whether a template's slot stands in a segment, which may hold any name once it is filled in."""
        return any(segment.start <= slot.start < segment.end for slot in self.filled or ())

    def of_kind(self, *kinds: str) -> list[Segment]:
        """The segments that show blocks of these kinds."""
        return [segment for segment in self.segments if segment.kind in kinds]


def words_in(text: bytes, table: bytes = _ONLY_WORDS) -> list[str]:
    """The words of a text in lower case; what is neither letter nor digit parts them."""
    return text.translate(table).decode("ascii").split()


def _class_of(word: str) -> str:
    """The name of the class that stands for a word in the phrases, if any: adverbs and what begins with a digit."""
    if word[-2:] == "ly" and len(word) > len("ly"):
        return ADVERB
    return DIGITS if word[0].isdigit() else ""


@lru_cache(maxsize=4096)
def in_one_sign(char: str) -> str:
    """One ASCII character for a character that has none."""
    base = unicodedata.normalize("NFKD", char)[0]
    if base < "\x80":
        return base
    return EMOJI if unicodedata.category(char) in ("So", "Sk") and ord(char) > 0x2000 else FOREIGN
