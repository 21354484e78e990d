"""Shows words where they stand: lines of a text, folded to a width, with `^` below the words that are meant."""

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from rich.cells import cell_len

from followlint.model.span import LINE_END, Span

_TAB = "    "
_CUT = "…"
# Format characters that join or style their neighbour; every other one has no width and could only confuse.
_JOINERS = frozenset("\u200d\ufe0e\ufe0f")
_RIGHT = 20
_MOST_ROWS = 4  # of one mark: a whole paragraph is shown by its beginning and its end

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Row:
    """One printed line: the number of its line in the text (None where a line goes on), the words, the marks."""

    number: int | None
    text: str
    marks: str = ""


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the text: its number, what each of its characters looks like, and what is marked in it."""

    number: int
    cells: list[str]
    marked: list[Range] = field(default_factory=list)


class _Lines:
    """The lines of a text, made when they are asked for."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(match.end() for match in LINE_END.finditer(text))]
        self._made: dict[int, _Line] = {}

    def __len__(self) -> int:
        return len(self._starts)

    def __getitem__(self, number: int) -> _Line:
        if number not in self._made:
            self._made[number] = _Line(number, [_shown(char) for char in self._words(number)])
        return self._made[number]

    def made(self) -> list[_Line]:
        """The lines that were asked for, in order."""
        return [self._made[number] for number in sorted(self._made)]

    def _words(self, number: int) -> str:
        end = self._starts[number] if number < len(self) else len(self._text)
        return LINE_END.split(self._text[self._starts[number - 1] : end])[0]

    def held(self, span: Span) -> list[tuple[int, Range]]:
        """The span line by line, as line number and range in the line; blank lines are left out."""
        first = bisect_right(self._starts, span.start)
        last = bisect_right(self._starts, max(span.start, span.end - 1))
        found = []
        for number in range(first, last + 1):
            begin, words = self._starts[number - 1], self._words(number)
            start = min(max(0, span.start - begin), len(words))
            end = max(start, min(len(words), span.end - begin))
            if first == last or words[start:end].strip():
                found.append((number, (start, end)))
        return found


def excerpt(text: str, spans: Iterable[Span], width: int) -> list[Row]:
    """The lines that hold the spans; of a long line the part around, of a span over lines the first and the last."""
    lines, gaps = _Lines(text), set()
    for span in spans:
        held = lines.held(span)
        for number, marked in (held[0], held[-1])[: len(held)]:
            if marked not in lines[number].marked:
                lines[number].marked.append(marked)
        if len(held) > 2:
            gaps.add(held[0][0])
    rows: list[Row] = []
    for line in lines.made():
        rows += (row for window in _windows(line, width) for row in _rows(line, *window))
        if line.number in gaps:
            rows.append(Row(None, _CUT))
    return _numbered_once(rows)


def whole(text: str, spans: Iterable[Span], width: int) -> list[Row]:
    """Every line of the text, folded, with the spans marked."""
    lines = _Lines(text)
    for span in spans:
        for number, marked in lines.held(span):
            lines[number].marked.append(marked)
    rows: list[Row] = []
    for number in range(1, len(lines) + 1):
        line = lines[number]
        folds = _folds(line.cells, 0, len(line.cells), width)
        rows += [Row(number, *_drawn(line, fold, line.marked)) for fold in folds]
    return _numbered_once(rows)


def _numbered_once(rows: list[Row]) -> list[Row]:
    """The rows, the number of a line only before its first."""
    before = [None, *(row.number for row in rows)]
    return [
        Row(None, row.text, row.marks) if row.number == last else row for last, row in zip(before, rows, strict=False)
    ]


def _shown(char: str) -> str:
    """How a character is printed: no control character reaches a terminal."""
    if char == "\t":
        return _TAB
    kind = unicodedata.category(char)
    if kind == "Cf" and char not in _JOINERS:
        return ""
    if kind in ("Cc", "Cs", "Zl", "Zp"):
        return "·"
    return " " if kind == "Zs" else char


def _windows(line: _Line, width: int) -> Iterator[tuple[list[Range], list[Range]]]:
    """What to show of a line, as folds and marks: all of it when it fits, else the surroundings of each mark."""
    marked = sorted(line.marked)
    if _width(line.cells) <= width:
        yield [(0, len(line.cells))], marked
        return
    room = width - 2 * (len(_CUT) + 1)
    shown = 0
    while marked:
        start, end = marked[0]
        folds = list(_folds(line.cells, _begin(line.cells, shown, start, end, room), end, room))
        shown = folds[-1][1]
        inside = [each for each in marked if each[1] <= shown]
        yield folds, inside
        marked = marked[len(inside) :]


def _begin(cells: Sequence[str], least: int, start: int, end: int, room: int) -> int:
    """Where to begin so that the mark has words before it: at the start of the line if that is near."""
    if _width(cells[least:end]) <= room:
        return least
    begin, lead = start, max(room // 3, room - _width(cells[start : start + room]))
    while begin > least and lead > 0:
        begin -= 1
        lead -= cell_len(cells[begin])
    while least < begin < start and cells[begin - 1] != " ":
        begin += 1
    return min(begin, start)


def _folds(cells: Sequence[str], begin: int, end: int, room: int) -> Iterator[Range]:
    """Ranges of at most `room` cells, parted at blanks, until `end` is shown."""
    while True:
        stop = _stop(cells, begin, room)
        yield begin, stop
        begin = stop
        while begin < len(cells) and cells[begin] == " ":
            begin += 1
        if stop >= min(end, len(cells)) or begin >= len(cells):
            return


def _stop(cells: Sequence[str], begin: int, room: int) -> int:
    """Where the fold that starts at `begin` ends: behind its last whole word."""
    stop, used = begin, 0
    while stop < len(cells) and used + cell_len(cells[stop]) <= room:
        used += cell_len(cells[stop])
        stop += 1
    if stop == len(cells) or cells[stop] == " ":
        return stop
    blank = next((at for at in range(stop - 1, begin, -1) if cells[at] == " "), None)
    return blank or max(stop, begin + 1)


def _rows(line: _Line, folds: Sequence[Range], marked: Sequence[Range]) -> Iterator[Row]:
    """A window of a line, with `…` where the line begins before it and goes on behind it."""
    if len(folds) > _MOST_ROWS:
        folds = (*folds[: _MOST_ROWS - 2], folds[-1])
    for index, fold in enumerate(folds):
        before = f"{_CUT} " if index == 0 and fold[0] > 0 else ""
        goes_on = index + 1 == len(folds) or folds[index + 1][0] > fold[1] + 1
        after = f" {_CUT}" if goes_on and fold[1] < len(line.cells) else ""
        words, marks = _drawn(line, fold, marked, before)
        yield Row(line.number, words + after, marks)


def _drawn(line: _Line, fold: Range, marked: Sequence[Range], before: str = "") -> tuple[str, str]:
    """The words of one fold and the marks below them; an empty range is one mark at its place."""
    first, last = fold
    marks = ""
    for start, end in marked:
        begin, stop = max(start, first), min(end, last)
        if begin > stop or (begin == stop and start < end):
            continue
        column = cell_len(before) + _width(line.cells[first:begin])
        if start == end:
            marks = _placed(marks, column)
            continue
        length = max(1, cell_len("".join(line.cells[begin:stop]).rstrip()))
        marks = marks.ljust(column) + "^" * (column + length - max(len(marks), column))
    return before + "".join(line.cells[first:last]).rstrip(), marks


def _placed(marks: str, column: int) -> str:
    """The marks and one more for a place where something is missing: `^ here`, or `here ^` far to the right."""
    if column > _RIGHT and len(marks) <= column - 5:
        return f"{marks.ljust(column - 5)}here ^"
    return f"{marks.ljust(column)}^ here"


def _width(cells: Sequence[str]) -> int:
    return cell_len("".join(cells))
