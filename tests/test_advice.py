"""Advice names the user's own facts, says where they fit, and invents nothing."""

import pytest

from followlint import lint_followup
from followlint.advice import filled
from followlint.model.context import Context
from helpers import letter

STOCK = """Dear Ms. Raman,

Thank you for taking the time to meet with me on Thursday. I enjoyed learning more about the company and the role. I am confident that my skills make me a great fit.

I look forward to hearing from you.

Best regards,
Jonas Weber
"""
PRIYA = {"name": "Priya Raman", "title": "Engineering Manager"}
NEED = {"topic": "the onboarding backlog", "said_by": "Priya Raman", "kind": "need"}


def advice(rule: str, **facts: object) -> str:
    report = lint_followup(STOCK, context={"occasion": "thank-you", **facts}, config={"grammar": "none"})
    return next(finding.instead for finding in report.findings if finding.rule == rule)


def test_a_stock_letter_is_told_which_note_to_use_whose_it_is_and_where_it_fits() -> None:
    told = advice("generic/all-stock", recipients=[PRIYA], notes=[NEED])
    assert "“the onboarding backlog” (said by Priya Raman, Engineering Manager)" in told
    assert "after “Thank you for taking the …”" in told
    assert "“You told me about the onboarding backlog. At [where] I" in told


def test_without_notes_the_advice_is_the_rules_own() -> None:
    assert "{" not in advice("generic/all-stock")
    assert "notes" not in advice("generic/all-stock")


def test_a_note_that_the_letter_uses_or_that_another_said_is_not_advised() -> None:
    used = {"topic": "confident skills", "kind": "need"}
    of_sam = {"topic": "the pager", "said_by": "Sam Okafor", "kind": "need"}
    assert "notes hold" not in advice("generic/all-stock", recipients=[PRIYA], notes=[of_sam])
    assert "onboarding" in advice("generic/all-stock", recipients=[PRIYA], notes=[used, of_sam, NEED])


@pytest.mark.parametrize("kind", ["need", "topic", "connection", "insight", "open-question", "weak-answer"])
def test_each_kind_of_note_has_a_sentence_with_room_for_the_writer(kind: str) -> None:
    words = letter(STOCK, Context.model_validate({"notes": [{**NEED, "kind": kind}]}))
    sentence = filled("{sentence}", words, {})
    assert sentence is not None
    assert "the onboarding backlog" in sentence
    assert "[" in sentence


def test_a_missing_fact_gives_no_advice_at_all() -> None:
    job = letter(STOCK, Context.model_validate({"role": "Data Engineer"}))
    assert filled("{role} at {company}", job, {}) is None
    assert filled("{role} on {day}", job, {"day": "Monday"}) == "Data Engineer on Monday"


def test_a_job_is_named_for_the_writer() -> None:
    assert "the Data Engineer position at Northwind" in advice(
        "personal/unnamed-job", role="Data Engineer", company="Northwind"
    )
