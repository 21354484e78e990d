"""What the data covered: strengths found, rules that stayed silent, texts that were not judged."""

from collections import Counter
from collections.abc import Iterable

from data import Judged, Runs
from table import Row, Table


def credit_table(runs: Runs) -> Table:
    """How often each strength is found, on letters that are good and on others."""
    sets = [name for name in ("good+context", "good", "faults", "letters", "ordinary_mail") if name in runs]
    earned = [Counter(rule for each in runs[name] for rule in set(each.outcome.credits)) for name in sets]
    rules: set[str] = set().union(*earned)
    return Table("credits, in texts", ("rule", *sets), tuple(_row(rule, earned) for rule in sorted(rules)))


def _row(rule: str, earned: list[Counter[str]]) -> Row:
    return (rule, *(texts[rule] for texts in earned))


def silent_table(runs: Runs, rules: Iterable[str]) -> Table:
    """Rules that nothing in the data woke: unproven here, perhaps dead."""
    awake = {hit.rule for texts in runs.values() for each in texts for hit in each.outcome.hits}
    awake |= {rule for texts in runs.values() for each in texts for rule in each.outcome.credits}
    silent = [rule for rule in sorted(rules) if rule not in awake]
    return Table("rules that fired nowhere", ("rule",), tuple((rule,) for rule in silent))


def unjudged_table(runs: Runs) -> Table:
    """Texts without a score (empty, or not taken for English), and crashes."""
    rows = tuple(
        (name, len(texts), sum(each.outcome.score is None for each in texts), sum(map(_crashed, texts)))
        for name, texts in runs.items()
    )
    return Table("texts", ("set", "texts", "without a score", "crashed"), rows)


def _crashed(judged: Judged) -> bool:
    return judged.outcome.crash is not None
