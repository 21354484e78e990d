"""The score: explained to the point, never raised by a fault, held down where the letter must not be sent."""

from hypothesis import given
from hypothesis import strategies as st

from followlint.model.finding import Credit, Finding, Level
from followlint.model.span import Span
from followlint.score import score

HERE = Span(start=0, end=1)


def _finding(rule: str = "tone/x", level: str = "note", points: int = 5) -> Finding:
    return Finding(rule=rule, level=Level(level), message="m", span=HERE, reader="r", instead="i", points=points)


def _credit(rule: str = "value/y", points: int = 4) -> Credit:
    return Credit(rule=rule, message="m", span=HERE, points=points)


RULES = st.sampled_from(["tone/a", "tone/b", "pushy/a", "generic/all-stock", "value/c", "slips/d"])
FINDINGS = st.lists(
    st.builds(_finding, RULES, st.sampled_from(["note", "warning", "error"]), st.integers(0, 40)), max_size=12
)
CREDITS = st.lists(st.builds(_credit, RULES, st.integers(0, 10)), max_size=8)


@given(FINDINGS, CREDITS)
def test_the_parts_explain_every_point(findings: list[Finding], credits: list[Credit]) -> None:
    judged = score(findings, credits)
    assert 0 <= judged.value <= 100
    sum_of_parts = 100 - sum(part.lost for part in judged.parts) + sum(part.regained for part in judged.parts)
    assert judged.value == max(0, sum_of_parts)
    assert all(part.why for part in judged.parts)


@given(FINDINGS, CREDITS, st.builds(_finding, RULES, st.sampled_from(["note", "warning", "error"]), st.integers(0, 40)))
def test_one_more_finding_never_raises_it(findings: list[Finding], credits: list[Credit], more: Finding) -> None:
    assert score([*findings, more], credits).value <= score(findings, credits).value


@given(FINDINGS, CREDITS, st.builds(_credit, RULES, st.integers(0, 10)))
def test_one_more_credit_never_lowers_it(findings: list[Finding], credits: list[Credit], more: Credit) -> None:
    assert score(findings, [*credits, more]).value >= score(findings, credits).value


@given(st.permutations([_finding("tone/a"), _finding("pushy/b", points=12), _finding("tone/c", "error", 40)]))
def test_the_order_of_findings_does_not_matter(findings: list[Finding]) -> None:
    assert score(findings, []).value == score(sorted(findings, key=lambda f: f.rule), []).value


def test_an_error_or_nothing_but_stock_holds_the_score_down() -> None:
    credits = [_credit(points=10)] * 5
    assert score([_finding("slips/x", "error", 1)], credits).value <= 30
    assert score([_finding("generic/all-stock", "warning", 1)], credits).value <= 60


def test_a_clean_letter_scores_full_marks() -> None:
    assert score([], []).value == 100
