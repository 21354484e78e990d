"""Lines and chunks of a text: where the words of each line begin and end, and which lines stand together."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from followlint.model.span import LINE_END


class Line(NamedTuple):
    """One line without the blanks around it; a blank line has no words and `start == end`."""

    start: int
    end: int
    words: str


Chunk = Sequence[Line]
"""Lines that stand together without a blank line between them; never empty."""


def split_lines(text: str, start: int, end: int) -> list[Line]:
    """The lines of `text[start:end]`; CRLF, LF and CR each end one."""
    lines = []
    for match in LINE_END.finditer(text, start, end):
        lines.append(_line(text, start, match.start()))
        start = match.end()
    lines.append(_line(text, start, end))
    return lines


def _line(text: str, start: int, end: int) -> Line:
    raw = text[start:end]
    words = raw.strip()
    if len(words) != len(raw):
        start += len(raw) - len(raw.lstrip())
    return Line(start, start + len(words), words)


def chunks(lines: Iterable[Line]) -> list[list[Line]]:
    """The runs of lines that are not blank."""
    found: list[list[Line]] = []
    open_run = False
    for line in lines:
        if not line.words:
            open_run = False
        elif open_run:
            found[-1].append(line)
        else:
            found.append([line])
            open_run = True
    return found
