"""The view: the candidate's own words in one canonical layout, with the way back to the text as given.

Whatever the writer's editor did (hard wrapping, CRLF, tabs, doubled blanks, non-breaking spaces, curly quotes,
soft hyphens, decomposed accents), the view of the same words is the same, so the judgement is the same.
Every reader of prose works on it: the phrases, spaCy and the grammar engines. Each of its characters knows the
code point of the draft that it came from; `View.span` is the only way back.
"""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from followlint.model.draft import Block, BlockKind, Draft
from followlint.model.lexicon import ADVERB, DIGITS
from followlint.model.phrase import Branch
from followlint.model.span import Span

_BLANK = r"\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DROPPED = "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff"
_ODD = re.compile(
    rf"[{_BLANK}]{{2,}}|[^\S ]|[\u00a0\u202f\u2007]|[{_DROPPED}]|"
    r"[^\x00-\x7f\s][\u0300-\u036f]*|[a-zA-Z][\u0300-\u036f]+"
)
_MARKUP = re.compile(r"^(?:[-*+•–]|\d{1,2}[.)])\s+")
_NO_WORD = re.compile(r"[^a-z0-9]+")
_RUN_END = re.compile(r"(?<![.!?;:])[.!?;:]++(?=\s|$)|\n")
_CLASSED = re.compile(r"[a-z0-9]+ly|[0-9][a-z0-9]*").fullmatch
_PLAIN_WORD = re.compile(r"\b[a-z0-9]+\b")  # as the phrases' \b has it: an underscore is part of a word
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_ITEM_END = re.compile(r"((?:\r\n|\r|\n)+(?=[ \t]*(?:[-*+•–]|\d{1,2}[.)])[ \t]))")
_PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\u2026": "...", "\ufb01": "fi", "\ufb02": "fl",
}  # fmt: skip
EMOJI, FOREIGN = "\x01", "\x02"
_KEPT_APART = frozenset({BlockKind.SIGNATURE, BlockKind.CLOSING, BlockKind.LIST})
_SENTENCE = 4  # words of a closing that says something: "with kind regards" has three


@dataclass(frozen=True, slots=True)
class Segment:
    """One block as it stands in the view: `[start, end)`, and which kind of block it shows."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True)
class View:
    """Canonical text of a draft without headers and quotes; segments are parted by a line break each."""

    text: str
    starts: tuple[int, ...]
    segments: tuple[Segment, ...]

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
        """One byte a character: accents folded, emoji as \\x01, other scripts and signs as \\x02."""
        if self.text.isascii():
            return self.text.encode("ascii")
        return "".join(char if char < "\x80" else _folded(char) for char in self.text).encode("ascii")

    @cached_property
    def lower(self) -> bytes:
        """`ascii` in lower case."""
        return self.ascii.lower()

    @cached_property
    def run_of_words(self) -> str:
        """The letter's words in lower case between single blanks, to see quickly which phrases can match at all."""
        return f" {_NO_WORD.sub(' ', self.lower.decode('ascii'))} "

    @cached_property
    def runs_of_words(self) -> list[list[str]]:
        """The letter's words in lower case, parted where a mark or a line ends."""
        return [_NO_WORD.sub(" ", run).split() for run in _RUN_END.split(self.lower.decode("ascii"))]

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
        found: dict[str, list[tuple[int, int]]] = {}
        for match in _PLAIN_WORD.finditer(self.ascii.decode("ascii").lower()):
            found.setdefault(match[0], []).append(match.span())
        return found

    @cached_property
    def pairs(self) -> frozenset[str]:
        """Each word with the next one, between them a blank; adverbs and numbers also by the name of their class."""
        words = self.run_of_words.split()
        found = set(map(" ".join, pairwise(words)))
        classes = {index: ADVERB if word[-1] == "y" else DIGITS for index, word in enumerate(words) if _CLASSED(word)}
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

    def of_kind(self, *kinds: str) -> list[Segment]:
        """The segments that show blocks of these kinds."""
        return [segment for segment in self.segments if segment.kind in kinds]


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    """One ASCII character for a character that has none."""
    base = unicodedata.normalize("NFKD", char)[0]
    if base < "\x80":
        return base
    return EMOJI if unicodedata.category(char) in ("So", "Sk") and ord(char) > 0x2000 else FOREIGN


_SAME_SIGNS = str.maketrans({**_PLAIN, **dict.fromkeys(_DROPPED, "")})


def in_ascii(fact: str) -> str:
    """Words of the context written as `View.ascii` writes those of the letter, so that the two can be compared."""
    shown = unicodedata.normalize("NFC", fact).translate(_SAME_SIGNS)
    return "".join(char if char < "\x80" else _folded(char) for char in shown)


def view_of(draft: Draft) -> View:
    """Lay out the draft's own words: subject first, then every block but headers and quotes."""
    writer = _Writer(draft.text)
    if draft.subject:
        writer.write("subject", draft.subject)
    for block in draft.blocks:
        if block.kind not in (BlockKind.HEADER, BlockKind.QUOTED):
            writer.write_block(block)
    return writer.done()


class _Writer:
    """Collects the canonical characters and where each came from."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._chars: list[str] = []
        self._starts: list[int] = []
        self._segments: list[Segment] = []
        self._end_of_last = 0

    def write_block(self, block: Block) -> None:
        """Lines matter in a list, a closing and a signature; elsewhere a line break is a blank."""
        if block.kind not in _KEPT_APART:
            self.write(block.kind.value, block.span)
            return
        start = block.span.start
        parting = _ITEM_END if block.kind is BlockKind.LIST else _LINE_END
        for line in parting.split(block.span.of(self._raw)):
            if line.strip():
                skipped = len(line) - len(line.lstrip())
                if block.kind is BlockKind.LIST and (mark := _MARKUP.match(line.lstrip())):
                    skipped += mark.end()
                self.write(block.kind.value, Span(start=start + skipped, end=start + len(line.rstrip())))
            start += len(line)

    def write(self, kind: str, span: Span) -> None:
        """Append one segment, preceded by a line break."""
        if self._chars:
            self._add("\n", self._end_of_last)
        first = len(self._chars)
        at = span.start
        for odd in _ODD.finditer(self._raw, span.start, span.end):
            self._copy(at, odd.start())
            self._canonical(odd)
            at = odd.end()
        self._copy(at, span.end)
        self._end_of_last = span.end
        self._segments.append(Segment(kind, first, len(self._chars)))

    def _copy(self, start: int, end: int) -> None:
        self._chars.extend(self._raw[start:end].replace("`", "'"))
        self._starts.extend(range(start, end))

    def _add(self, text: str, start: int) -> None:
        self._chars.extend(text)
        self._starts.extend([start] * len(text))

    def _canonical(self, odd: re.Match[str]) -> None:
        found = odd[0]
        if found.isspace():
            self._add(" ", odd.start())
        elif found in _PLAIN:
            self._add(_PLAIN[found], odd.start())
        elif found not in _DROPPED:
            self._add(unicodedata.normalize("NFC", found), odd.start())

    def done(self) -> View:
        """The finished view; `starts` has one entry more than the text, the end of the last segment."""
        return View("".join(self._chars), (*self._starts, self._end_of_last), tuple(self._segments))
