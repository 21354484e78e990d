"""One row a rule, the worst first: where it fires, how often rightly, where it should have been silent."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from corpus_figures import letters_by_rule
from data import Judged, Runs
from figures import Percent, ratio
from labels import NEED_INTERVIEW, faulted_families, judged_families
from table import Row, Table

LEVELS = ("note", "warning", "error")

# What a false alarm at each level costs the user's trust, relative to a warning.
_WEIGHT = (0.25, 1.0, 1.5)

RuleAt = tuple[str, int]


@dataclass(frozen=True)
class Tally:
    """How one rule did at one level, in texts; `harm` is what the list is sorted by."""

    rule: str
    rank: int
    right: int
    wrong: int
    good: int
    good_known: int
    mail: int
    harm: float

    def row(self) -> Row:
        """The tally as a row of the table."""
        precision = ratio(self.right, self.right + self.wrong)
        cells = (self.right + self.wrong, None if precision is None else Percent(precision))
        return (self.rule, LEVELS[self.rank], *cells, self.good, self.good_known, self.mail, self.harm)


def rule_tallies(runs: Runs) -> list[Tally]:
    """Every rule that fired anywhere, the most harmful first."""
    labelled = (*runs.get("letters", ()), *runs.get("faults", ()))
    right, wrong = _right_and_wrong(labelled)
    sets = [runs.get(name, ()) for name in ("good", "good+context", "ordinary_mail")]
    good, known, mail = map(letters_by_rule, sets)
    tallies = []
    for at in sorted(set().union(right, wrong, good, known, mail)):
        alarms = (wrong[at], good[at], known[at], _strangers(at, mail))
        harm = harm_of(at[1], alarms, (len(labelled), *map(len, sets)))
        tallies.append(Tally(*at, right[at], wrong[at], good[at], known[at], mail[at], harm))
    return sorted(tallies, key=lambda tally: (-tally.harm, tally.rule))


def harm_of(rank: int, alarms: Iterable[int], sizes: Iterable[int]) -> float:
    """Texts wrongly spoken on, summed over the sets as a hundred each, weighed by level."""
    shares = (ratio(100 * times, size) or 0.0 for times, size in zip(alarms, sizes, strict=True))
    return _WEIGHT[rank] * sum(shares)


def rule_table(runs: Runs) -> Table:
    """The tally, laid out."""
    header = ("rule", "level", "judged hits", "right", "good", "good+context", "ordinary mail", "harm")
    return Table(
        "rules, the worst first",
        header,
        tuple(tally.row() for tally in rule_tallies(runs)),
        "counts are texts; judged: letters and faults where people looked for the family",
    )


def _right_and_wrong(letters: tuple[Judged, ...]) -> tuple[Counter[RuleAt], Counter[RuleAt]]:
    right: Counter[RuleAt] = Counter()
    wrong: Counter[RuleAt] = Counter()
    for each in letters:
        judged, faulted = judged_families(each.record), faulted_families(each.record)
        for rule, rank in sorted({(hit.rule, hit.rank) for hit in each.outcome.hits}):
            family = rule.partition("/")[0]
            if family in judged:
                (right if family in faulted else wrong)[rule, rank] += 1
    return right, wrong


def _strangers(at: RuleAt, mail: Counter[RuleAt]) -> int:
    """Hits on ordinary mail that count as false: not those of families that need an interview."""
    return 0 if at[0].partition("/")[0] in NEED_INTERVIEW else mail[at]
