"""Statistics on judged records: pure functions, no files and no linter."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from statistics import StatisticsError, correlation, fmean


class Percent(float):
    """A share that prints as a percentage."""

    __slots__ = ()

    def __str__(self) -> str:
        return f"{100 * self:.1f}%"


@dataclass(frozen=True)
class Counts:
    """A confusion matrix of a yes-or-no question."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    tn: int = 0

    @property
    def positives(self) -> int:
        """How many should have been found."""
        return self.tp + self.fn

    @property
    def precision(self) -> float | None:
        """The share of the found that should have been; None when nothing was found."""
        return ratio(self.tp, self.tp + self.fp)

    @property
    def recall(self) -> float | None:
        """The share found of those that should have been; None when there is nothing to find."""
        return ratio(self.tp, self.positives)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of both, 0 when none was found; None when there is nothing to find."""
        return ratio(2 * self.tp, 2 * self.tp + self.fp + self.fn) if self.positives else None


def ratio(part: float, whole: float) -> float | None:
    """`part / whole`, or None for nothing of nothing."""
    return part / whole if whole else None


def count(pairs: Iterable[tuple[bool, bool]]) -> Counts:
    """Count pairs of (wanted, found)."""
    cells = {(True, True): 0, (False, True): 0, (True, False): 0, (False, False): 0}
    for wanted, found in pairs:
        cells[bool(wanted), bool(found)] += 1
    return Counts(cells[True, True], cells[False, True], cells[True, False], cells[False, False])


def macro_f1(counts: Iterable[Counts]) -> float | None:
    """The mean F1 of the questions that have something to find."""
    return mean(each.f1 for each in counts if each.f1 is not None)


def mean(values: Iterable[float]) -> float | None:
    """The arithmetic mean, or None of nothing."""
    known = list(values)
    return fmean(known) if known else None


def share(flags: Iterable[bool]) -> Percent | None:
    """The share of flags that are true, or None of nothing."""
    value = mean(map(float, flags))
    return None if value is None else Percent(value)


def ranks(values: Sequence[float]) -> list[float]:
    """Each value's rank from 1; equal values share the mean of their ranks."""
    order = sorted(range(len(values)), key=values.__getitem__)
    found = [0.0] * len(values)
    start = 0
    while start < len(order):
        end = start
        while end < len(order) and values[order[end]] == values[order[start]]:
            end += 1
        for index in order[start:end]:
            found[index] = (start + 1 + end) / 2
        start = end
    return found


def spearman(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Spearman's rank correlation; None when one side is constant or too short.

    `statistics.correlation` ranks by itself only from Python 3.12 on.
    """
    try:
        return correlation(ranks(xs), ranks(ys))
    except StatisticsError:
        return None


def worst_quarter(pairs: Iterable[tuple[float, float]]) -> list[float]:
    """The second values of the quarter of pairs with the lowest first ones, rounded up."""
    ordered = sorted(pairs, key=lambda pair: pair[0])
    return [value for _, value in ordered[: ceil(len(ordered) / 4)]]
