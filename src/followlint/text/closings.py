"""Where a letter ends: with a valediction, known or not, or with a bare name."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followlint.text.lines import Chunk
from followlint.text.names import is_any_name, is_name, is_short_name
from followlint.text.signoffs import bare_sign_off, is_prose, is_signature, is_small_print, names_somebody
from followlint.text.valedictions import POSTSCRIPT, SENTENCE_END, SENTENCE_MARKS, valediction_at

_LAST_LINES = 12
_LAST_CHARS = 400
_UNUSUAL_WORDS = 7
_WARM_WORDS = 10  # "With thanks and good wishes for the new season,"
_WARM = re.compile(
    r"with (?:(?:my|our|many|much|all|every|best|kind|warm|sincere|good) )*(?:thanks|wish|regard|gratitude)", re.I
)
_NO_NAME_ENDS = SENTENCE_MARKS.replace(")", "") + ","


class Ending(NamedTuple):
    """Where an ending begins: the valediction is `[closing, signature)`; it may be empty."""

    chunk: int
    closing: int
    signature: int


def find_ending(text: str, found: Sequence[Chunk], greeted: bool) -> Ending | None:
    """The last place in these chunks where the letter ends, if it does."""
    quiet = True
    for index in range(len(found) - 1, -1, -1):
        ending = _in_chunk(text, found, index, quiet)
        if ending:
            return ending
        quiet = quiet and not _tells(found[index])
    signed = bare_sign_off(text, found, greeted)
    return Ending(signed[0], signed[1], signed[1]) if signed else None


def _tells(chunk: Chunk) -> bool:
    """Whether this chunk goes on with the letter, so that a weak valediction above it is none."""
    return is_prose(chunk) and not POSTSCRIPT.match(chunk[0].words) and not is_small_print(chunk)


def _in_chunk(text: str, found: Sequence[Chunk], index: int, quiet: bool) -> Ending | None:
    chunk = found[index]
    end = chunk[-1].end
    for place in _places(text, chunk):
        match = valediction_at(text, place, end)
        if match and _Candidate(text, found, index, match, quiet).accepted():
            return Ending(index, place, _after_blank(text, match.end(), end))
    return _unusual(text, found, index) if quiet else None


def _places(text: str, chunk: Chunk) -> list[int]:
    """Where a valediction may begin in the last part of a chunk: at lines and at sentences."""
    end = chunk[-1].end
    start = max(chunk[0].start, end - _LAST_CHARS)
    places = {line.start for line in chunk[-_LAST_LINES:] if line.start >= start}
    places.update(match.end() for match in SENTENCE_END.finditer(text, start, end))
    head = chunk[0].start  # “P.S. Thanks.” ends nothing: the letter ended above it
    return sorted(place for place in places if place == head or not POSTSCRIPT.fullmatch(text[head:place].strip()))


def _after_blank(text: str, place: int, end: int) -> int:
    while place < end and text[place].isspace():
        place += 1
    return place


class _Candidate:
    """The words of a valediction in their place; `accepted` judges whether they are one."""

    def __init__(self, text: str, found: Sequence[Chunk], index: int, match: re.Match[str], quiet: bool) -> None:
        chunk = found[index]
        self.match = match
        self.quiet = quiet
        self.soft = bool(match["soft"])
        self.at_top = match.start() == chunk[0].start
        self.before = text[chunk[0].start : match.start()].rstrip()
        self.rest = text[match.end() : chunk[-1].end]
        self.below = found[index + 1][0].words if index + 1 < len(found) else ""
        words = match[0].rstrip("*_ ")
        self.comma = words.endswith(",")
        self.marked = not words[-1:].isalnum()

    def accepted(self) -> bool:
        """Whether the letter ends here."""
        if not self._may_begin():
            return False
        return self._before_words() if self.rest.strip() else self._before_nothing()

    def _may_begin(self) -> bool:
        """A lower-case word after a line that goes on only wraps a sentence."""
        first = self.match[0].lstrip("-\u2013—*_ \t")[:1]
        return self.at_top or self.before[-1:] in SENTENCE_MARKS or not first.islower()

    def _before_nothing(self) -> bool:
        """Nothing follows in its chunk; perhaps a name in the next."""
        named = is_any_name(self.below)
        if not self.quiet:
            return self.comma and named and self.at_top
        if self.soft:
            short = len(self.match[0].split()) <= 4
            return self.comma or (self.at_top and (named or short))
        return True

    def _before_words(self) -> bool:
        """More follows in its chunk: it must be a signature."""
        breaks = self.rest.lstrip(" \t\u00a0")[:1] in ("\r", "\n")
        first = self.rest.strip().splitlines()[0].strip()
        flow = " ".join(self.rest.split())
        if not self.marked and not breaks:
            return self.quiet and self.at_top and not self.soft and len(flow.split()) < 4 and is_any_name(flow)
        if self.soft and not self.comma and not breaks:
            return False
        named = names_somebody(first) or is_short_name(first)
        if not self.quiet and not (named and (breaks or self.comma) and self.at_top):
            return False
        return is_signature(self.rest) and (named or (breaks and not first[0].islower() and len(first) < 60))


def _unusual(text: str, found: Sequence[Chunk], index: int) -> Ending | None:
    """Some words with a comma before a bare name at the end: “Yours, in suspense,”."""
    chunk = found[index]
    for begin, comma in _comma_ends(text, chunk):
        if not index and begin == chunk[0].start and len(found) == 1:
            continue
        name = text[comma : chunk[-1].end]
        place = _after_blank(text, comma, chunk[-1].end)
        if not name.strip():
            if index + 1 == len(found) and begin == chunk[0].start:
                return Ending(index, begin, place)
            name = found[index + 1][0].words if index + 1 < len(found) else ""
        first = name.strip().splitlines()[0] if name.strip() else ""
        named = names_somebody(first) or (_WARM.match(text, begin) and _small_name(first))
        if named and first[-1] not in _NO_NAME_ENDS and is_signature(name):
            return Ending(index, begin, place)
    return None


def _small_name(words: str) -> bool:
    """Whether words in small letters could be a name: “jo van berg”."""
    parts = words.split()
    return 0 < len(parts) <= 3 and all(part.replace("'", "").replace("-", "").isalpha() for part in parts)


def _comma_ends(text: str, chunk: Chunk) -> Iterator[tuple[int, int]]:
    """The last sentence of a chunk up to each of its commas, if that is short: (begin, after the comma)."""
    end = chunk[-1].end
    start = max(chunk[0].start, end - _LAST_CHARS)
    begins = [start] if start == chunk[0].start else []
    begins += [match.end() for match in SENTENCE_END.finditer(text, start, end)]
    for begin in begins[-1:]:
        for match in reversed(list(re.finditer(",", text[begin:end]))):
            comma = begin + match.end()
            if _could_be_valediction(text[begin : comma - 1]):
                yield begin, comma


def _could_be_valediction(words: str) -> bool:
    """Few words, and neither an address nor a list of names."""
    return (
        words[:1].isalpha()
        and len(words.split()) <= (_WARM_WORDS if _WARM.match(words) else _UNUSUAL_WORDS)
        and not any(char.isdigit() for char in words)
        and not all(is_name(part.strip()) for part in words.split(","))
    )
