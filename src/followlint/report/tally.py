"""A run in few words: one line a draft, and one line for all."""

from collections import Counter
from collections.abc import Iterable, Sequence

from followlint.model.finding import Finding, Level
from followlint.report import Judged


def brief(drafts: Sequence[Judged]) -> str:
    """One line a draft: its score and what was found."""
    lines = [
        f"{draft.path}: {draft.report.score.value} of 100, {_tally(draft.report.findings)}"
        for draft in drafts
        if draft.report and draft.report.score
    ]
    return "\n".join(lines) + "\n" if lines else ""


def summary(drafts: Sequence[Judged]) -> str:
    """The run in one line."""
    judged = [draft.report for draft in drafts if draft.report and draft.is_judged]
    line = f"{count(len(judged), 'draft')} judged: {_tally([each for report in judged for each in report.findings])}"
    missed = len(drafts) - len(judged)
    return f"{line}; {missed} not judged" if missed else line


def _tally(findings: Iterable[Finding]) -> str:
    counts = Counter(finding.level for finding in findings)
    told = [count(counts[level], level.value) for level in reversed(Level) if counts[level]]
    return ", ".join(told) or "no findings"


def count(number: int, noun: str) -> str:
    """`1 rule`, `2 rules`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
