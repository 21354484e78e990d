"""Runs followlint over records and keeps what the figures need."""

from collections.abc import Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from itertools import groupby
from typing import Any

from data import Hit, Judged, Outcome, Record, Runs

from followlint import Linter
from followlint.model.finding import Report


def rule_ids(grammar: str) -> tuple[str, ...]:
    """The ids of all rules that can fire."""
    return tuple(linter_for(grammar).rules)


@cache
def linter_for(grammar: str) -> Linter:
    """One linter for a whole process, with this grammar engine and otherwise the default profile."""
    return Linter({"grammar": grammar})


def judge(record: Record, grammar: str) -> Judged:
    """Lint one record; a crash is a figure too, so it is kept and not raised."""
    try:
        report = linter_for(grammar).lint(record.text, context=record.context)
    except Exception as problem:  # noqa: BLE001 - one bad text must not hide the figures of five thousand
        return Judged(record, Outcome(crash=f"{type(problem).__name__}: {problem}"))
    return Judged(record, outcome_of(report))


def outcome_of(report: Report) -> Outcome:
    """What the figures need of a report."""
    hits = tuple(
        Hit(finding.rule, finding.level.rank, finding.span.start, finding.span.end) for finding in report.findings
    )
    earned = tuple(credit.rule for credit in report.credits)
    return Outcome(hits, earned, report.score.value if report.score else None, report.occasion)


def judge_all(sets: Mapping[str, Iterable[Record]], grammar: str, jobs: int) -> Runs:
    """Lint every record of every set, in `jobs` processes."""
    tasks = [(name, record, grammar) for name, records in sets.items() for record in records]
    if jobs == 1:
        done: Iterable[tuple[str, Judged]] = map(_judge_task, tasks)
    else:
        with ProcessPoolExecutor(jobs) as pool:
            done = list(pool.map(_judge_task, tasks, chunksize=32))
    return {name: tuple(judged for _, judged in group) for name, group in groupby(done, key=lambda item: item[0])}


def _judge_task(task: tuple[str, Record, Any]) -> tuple[str, Judged]:
    name, record, grammar = task
    return name, judge(record, grammar)
