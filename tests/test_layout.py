"""Layout does not change judgement: re-wrapped, re-quoted, doubly spaced letters get the same findings."""

import re
import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followlint import Linter
from followlint.model.finding import Report
from letters import ALL

LINTER = Linter({"grammar": "none"})


def _words(report: Report, text: str) -> list[tuple[str, str]]:
    """What fired, and on which words, in a form that no layout can change."""
    plain = str.maketrans({"\u2019": "'", "\u201c": '"', "\u201d": '"'})
    shown = [
        (each.rule, " ".join(each.span.of(text).translate(plain).split()))
        for each in (*report.findings, *report.credits)
    ]
    return sorted(shown)


def _rewrapped(text: str, width: int) -> str:
    """Every paragraph of prose wrapped anew; the short lines of greeting, closing and signature stay."""
    parts = re.split(r"(\n\n+)", text)
    return "".join(
        textwrap.fill(part, width) if len(part) > 100 and "\n" not in part.strip() else part for part in parts
    )


@pytest.mark.parametrize("name", sorted(ALL))
@given(
    width=st.integers(20, 200),
    line_end=st.sampled_from(["\n", "\r\n"]),
    curly=st.booleans(),
    blanks=st.sampled_from([" ", "  "]),
)
@settings(max_examples=25, deadline=None)
def test_the_same_words_are_judged_alike_in_any_layout(
    name: str, width: int, line_end: str, curly: bool, blanks: str
) -> None:
    text = ALL[name]
    changed = _rewrapped(text, width)
    if curly:
        changed = changed.replace("'", "\u2019")
    changed = re.sub(r"(?<=[^\n]) (?=[^\n])", blanks, changed).replace("\n", line_end)
    before, after = LINTER.lint(text), LINTER.lint(changed)
    assert _words(after, changed) == _words(before, text)
    assert after.score == before.score
    assert after.measures == before.measures
