"""The blocks of a letter's own words: greeting, paragraphs, lists, closing, signature, postscript."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from followlint.model.draft import BlockKind
from followlint.text.closings import Ending, find_ending
from followlint.text.greetings import greeting_end
from followlint.text.heads import furniture
from followlint.text.lines import Chunk, Line, chunks, split_lines
from followlint.text.signoffs import is_prose, is_small_print
from followlint.text.valedictions import POSTSCRIPT

_ITEM = re.compile(r"(?:[-*•‣◦▪·\u2013+]|\(?\d{1,2}[.)])\s+\S")
_RULE = re.compile(r"(?:[-*_=~][ \t]?){3,80}$")
_LONG_LINE = 90
_PREAMBLE_WORDS = 20
_FULL_STOPS = ".!?…:\"'”\u2019)"


class Piece(NamedTuple):
    """A block before its blanks are cut off."""

    kind: BlockKind
    start: int
    end: int


def own_pieces(text: str, lines: Sequence[Line], at_top: bool) -> Iterator[Piece]:
    """The pieces of one run of own lines; only the first run of a letter can have a greeting."""
    found: list[Chunk] = list(chunks(lines))
    greeted = False
    if at_top and found:
        above = furniture(found)
        yield from (_piece(BlockKind.HEADER, chunk) for chunk in found[:above])
        found = found[above:]
        preamble, greeting, found = _cut_greeting(text, found)
        greeted = greeting is not None or above > 0
        if greeting:
            for chunk in found[:preamble]:
                yield from _body_pieces(chunk)
            yield greeting
            found = found[preamble:]
    ending = find_ending(text, found, greeted)
    body, tail = _cut_ending(text, found, ending)
    for chunk in body:
        yield from _body_pieces(chunk)
    if ending:
        yield from _ending_pieces(ending, tail)


def _piece(kind: BlockKind, chunk: Chunk) -> Piece:
    return Piece(kind, chunk[0].start, chunk[-1].end)


def _cut_greeting(text: str, found: list[Chunk]) -> tuple[int, Piece | None, list[Chunk]]:
    """How many chunks stand above the greeting, the greeting, and all chunks without it."""
    for index, chunk in enumerate(found[:3]):
        start = chunk[0].start
        end = greeting_end(text, start, chunk[-1].end, index + 1 < len(found))
        if end > start and (index == 0 or _alone(chunk, end)):
            rest = _from(text, chunk, end)
            without = [*found[:index], *([rest] if rest else []), *found[index + 1 :]]
            return index, Piece(BlockKind.GREETING, start, end), without
        if sum(len(line.words.split()) for line in chunk) > _PREAMBLE_WORDS:
            break
    return 0, None, found


def _alone(chunk: Chunk, end: int) -> bool:
    """Whether a greeting below other words has its line for itself and a mark at its end."""
    return end == chunk[0].end and chunk[0].words[-1] in ",:!"


def _from(text: str, chunk: Chunk, offset: int) -> list[Line]:
    """The lines of a chunk from an offset inside it."""
    return [line for line in split_lines(text, offset, chunk[-1].end) if line.words]


def _cut_ending(text: str, found: list[Chunk], ending: Ending | None) -> tuple[list[Chunk], list[Chunk]]:
    """The chunks before an ending, and those after its valediction."""
    if ending is None:
        return found, []
    chunk = found[ending.chunk]
    before = [line for line in split_lines(text, chunk[0].start, ending.closing) if line.words]
    after = _from(text, chunk, ending.signature)
    body = [*found[: ending.chunk], before] if before else found[: ending.chunk]
    return body, [after, *found[ending.chunk + 1 :]] if after else found[ending.chunk + 1 :]


def _ending_pieces(ending: Ending, tail: Sequence[Chunk]) -> Iterator[Piece]:
    if ending.signature > ending.closing:
        yield Piece(BlockKind.CLOSING, ending.closing, ending.signature)
    kind = BlockKind.SIGNATURE
    for chunk in tail:
        for run in _split_at_postscripts(chunk):
            kind = _tail_kind(run)
            yield _piece(kind, run)


def _split_at_postscripts(chunk: Chunk) -> list[list[Line]]:
    runs: list[list[Line]] = [[]]
    for line in chunk:
        if runs[-1] and POSTSCRIPT.match(line.words):
            runs.append([])
        runs[-1].append(line)
    return runs


def _tail_kind(run: Chunk) -> BlockKind:
    if POSTSCRIPT.match(run[0].words):
        return BlockKind.POSTSCRIPT
    return BlockKind.POSTSCRIPT if is_prose(run) and not is_small_print(run) else BlockKind.SIGNATURE


def _body_pieces(chunk: Chunk) -> Iterator[Piece]:
    if POSTSCRIPT.match(chunk[0].words):
        yield _piece(BlockKind.POSTSCRIPT, chunk)
        return
    if len(chunk) == 1 and _RULE.match(chunk[0].words):
        yield _piece(BlockKind.HEADER, chunk)
        return
    first = _first_item(chunk)
    if first:
        yield from _paragraphs(chunk[:first])
    if first is not None:
        yield _piece(BlockKind.LIST, chunk[first:])
    else:
        yield from _paragraphs(chunk)


def _first_item(chunk: Chunk) -> int | None:
    """The line at which a list begins; inside a chunk only after a finished line: no wrapped dash counts."""
    items = [index for index, line in enumerate(chunk) if _ITEM.match(line.words)]
    if not items or items[0] == 0:
        return 0 if items else None
    first = items[0]
    finished = chunk[first - 1].words[-1] in ".:;!?"
    return first if finished and (len(items) > 1 or chunk[first].words[0] in "•‣◦▪") else None


def _paragraphs(chunk: Chunk) -> Iterator[Piece]:
    if _unwrapped(chunk):
        yield from (_piece(BlockKind.PARAGRAPH, [line]) for line in chunk)
    else:
        yield _piece(BlockKind.PARAGRAPH, chunk)


def _unwrapped(chunk: Chunk) -> bool:
    """Whether each line is a paragraph of its own, as in text whose lines are never broken."""
    if len(chunk) < 2 or not all(line.words[-1] in _FULL_STOPS for line in chunk):
        return False
    lengths = [len(" ".join(line.words.split())) for line in chunk]
    return sum(lengths) > _LONG_LINE * len(chunk) and _broken_early(chunk, lengths)


def _broken_early(chunk: Chunk, lengths: Sequence[int]) -> bool:
    """Whether some line ends where the next word would have fitted: wrapping at a width never does that."""
    width = max(lengths)
    return any(
        length + 1 + len(below.words.split(None, 1)[0]) <= width
        for length, below in zip(lengths, chunk[1:], strict=False)
    )
