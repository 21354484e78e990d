"""Plain aligned tables for the terminal, and the same figures as data."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

Cell = str | float | None
Row = tuple[Cell, ...]


@dataclass(frozen=True)
class Table:
    """A title, a header, rows, and a line that says how to read them."""

    title: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str = ""

    def render(self) -> str:
        """The table as text: words left, numbers right."""
        lines = [self.header, *(tuple(map(shown, row)) for row in self.rows)]
        left = [all(isinstance(cell, str) for cell in column) for column in zip(*self.rows, strict=True)]
        widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
        heading = f"{self.title}  ({self.note})" if self.note else self.title
        body = [_line(line, widths, left) for line in lines] if self.rows else ["  none"]
        return "\n".join([heading, *body, ""])

    def data(self) -> dict[str, Any]:
        """The table as JSON-ready data."""
        return {"note": self.note, "header": self.header, "rows": self.rows}


@dataclass(frozen=True)
class Goal:
    """A wanted figure: a bound on a share or a number, and which side of it is good."""

    bound: float
    at_least: bool = True

    def __str__(self) -> str:
        return f"{'≥' if self.at_least else '≤'} {shown(self.bound)}"

    def verdict(self, now: float | None) -> str:
        """`ok`, `MISSED`, or nothing when there is no figure."""
        if now is None:
            return ""
        return "ok" if (now >= self.bound if self.at_least else now <= self.bound) else "MISSED"


def goal_row(name: str, goal: Goal, now: float | None) -> Row:
    """One row of a table: figure, wanted, now, verdict."""
    return (name, str(goal), now, goal.verdict(now))


def shown(cell: Cell) -> str:
    """A cell as text: two decimals for a plain number, a dash for nothing."""
    if cell is None:
        return "-"
    return f"{cell:.2f}" if type(cell) is float else str(cell)


def _line(cells: Sequence[str], widths: Sequence[int], left: Sequence[bool]) -> str:
    padded = [
        cell.ljust(width) if to_left else cell.rjust(width)
        for cell, width, to_left in zip(cells, widths, left, strict=True)
    ]
    return ("  " + "  ".join(padded)).rstrip()
