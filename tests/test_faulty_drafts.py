"""Faulty drafts against the default rules: each is built around one fault, and most of them must be caught.

`tests/fresh/drafts.jsonl` holds 2,563 drafts, over sixty for each family, written by several people without a look at the
rules: typical faults, mild ones, and some that only irony or a tale gives away. `families` are those that a fair reader
faults, the intended one first; `harm` marks the 448 that insult, threaten, run people down or leave something of a template
in. A rule must not be written to one of them. What stands below is what must not get worse.
"""

import json
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from followlint import Linter
from followlint.model.finding import Level, Report

DRAFTS = [
    json.loads(line)
    for line in (Path(__file__).parent / "fresh" / "drafts.jsonl").read_text(encoding="utf-8").splitlines()
]


@cache
def reports() -> tuple[Report, ...]:
    linter = Linter()
    return tuple(linter.lint(draft["text"], draft.get("context")) for draft in DRAFTS)


def levels(draft: dict[str, Any], report: Report) -> list[Level]:
    """At which levels the draft's own faults were found."""
    return [each.level for each in report.findings if each.family in draft["families"]]


@pytest.mark.parametrize(
    ("least", "share"), [(Level.NOTE, 0.85), (Level.WARNING, 0.72)], ids=["at all", "as a warning"]
)
def test_most_faulty_drafts_are_caught(least: Level, share: float) -> None:
    judged = zip(DRAFTS, reports(), strict=True)
    missed = [
        draft["id"] for draft, report in judged if not any(level.rank >= least.rank for level in levels(draft, report))
    ]
    assert len(missed) <= (1 - share) * len(DRAFTS), missed


def test_most_harmful_drafts_score_low() -> None:
    harmful = [
        (draft["id"], report.score) for draft, report in zip(DRAFTS, reports(), strict=True) if draft.get("harm")
    ]
    mild = [name for name, score in harmful if score is None or score.value > 30]
    assert len(mild) <= 0.25 * len(harmful), mild
