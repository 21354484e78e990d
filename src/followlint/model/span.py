"""Positions: half-open spans in code points, and the line and column that a person reads."""

import re
from bisect import bisect_right
from collections.abc import Iterable

from pydantic import model_validator

from followlint.model.base import Value

LINE_END = re.compile(r"\r\n|\r|\n")


class Span(Value):
    """A half-open range `[start, end)` of code points of the text as given; empty where something is missing."""

    start: int
    end: int

    @model_validator(mode="after")
    def _ordered(self) -> "Span":
        if not 0 <= self.start <= self.end:
            raise ValueError(f"a span needs 0 <= start <= end, got {self.start}, {self.end}")
        return self

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """The words it covers."""
        return text[self.start : self.end]


def spliced(text: str, changes: Iterable[tuple[int, int, str]]) -> str:
    """The text with other words at `[start, end)` of each change; these are in order and apart."""
    pieces: list[str] = []
    at = 0
    for start, end, words in changes:
        pieces += text[at:start], words
        at = end
    return "".join([*pieces, text[at:]])


class LineIndex:
    """Turns an offset into a 1-based line and column; CRLF, LF and CR each end a line."""

    def __init__(self, text: str) -> None:
        first = int(text.startswith("\ufeff"))  # a byte order mark is no column in any editor
        self._starts = [first, *(match.end() for match in LINE_END.finditer(text))]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of `offset`, both from 1, columns in code points."""
        line = max(1, bisect_right(self._starts, offset))
        return line, max(1, offset - self._starts[line - 1] + 1)
