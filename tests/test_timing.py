"""Time and sequence: the contract's defaults at their edges, and the letters that should not be sent at all."""

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followlint import lint_followup
from followlint.model.calendar import business_day_after, business_days, in_words, last_round, listed, over_weekend
from followlint.model.context import Context
from followlint.text.days import days_in, nearest, weekday_and_date

THANKS = "Dear Ms. Okello,\n\nThank you for showing me the dye works.\n\nKind regards,\nLena Forsberg\n"
ASK = (
    "Dear Ms. Okello,\n\nThank you again for the tour of 2 March. I wrote before, and wonder whether a decision has "
    "been made.\n\nKind regards,\nLena Forsberg\n"
)


def timing(text: str, occasion: str, **facts: Any) -> dict[str, str]:
    report = lint_followup(text, context={"occasion": occasion, **facts}, config={"select": "timing"})
    return {finding.rule.partition("/")[2]: finding.level.value for finding in report.findings}


@pytest.mark.parametrize(
    ("hours", "found"),
    [
        (0.1, {"hasty-thanks": "note"}),
        (0.25, {"hasty-thanks": "note"}),
        (0.3, {}),
        (24, {}),
        (24.5, {"thanks-second-day": "note"}),
        (48, {"thanks-second-day": "note"}),
        (48.5, {"late-thanks": "warning"}),
        (400, {"late-thanks": "warning"}),
    ],
)
@pytest.mark.parametrize("occasion", ["thank-you-screen", "thank-you", "thank-you-panel"])
def test_thanks_are_right_within_a_day(hours: float, found: dict[str, str], occasion: str) -> None:
    met = datetime(2026, 3, 2, 14)
    sending = met + timedelta(hours=hours)
    seen = timing(THANKS, occasion, interview=met.isoformat(), sending=sending.isoformat(timespec="minutes"))
    assert {name: level for name, level in seen.items() if name != "odd-hour"} == found


@pytest.mark.parametrize(
    ("sending", "found"),
    [
        ("2026-03-02", {}),
        ("2026-03-03", {}),
        ("2026-03-04", {"thanks-second-day": "note"}),
        ("2026-03-05", {"late-thanks": "warning"}),
    ],
)
def test_bare_dates_count_in_days(sending: str, found: dict[str, str]) -> None:
    assert timing(THANKS, "thank-you", interview="2026-03-02", sending=sending) == found


def test_a_weekend_between_friday_and_monday_does_not_count() -> None:
    assert timing(THANKS, "thank-you", interview="2026-03-06T15:00", sending="2026-03-09T09:00") == {}
    assert timing(THANKS, "thank-you", interview="2026-03-05T15:00", sending="2026-03-09T09:00")


@pytest.mark.parametrize(
    ("sending", "found"),
    [
        ("2026-03-19", {"before-promised-date": "warning"}),
        ("2026-03-20", {"on-promised-day": "note"}),
        ("2026-03-23", {}),
    ],
)
def test_a_promised_date_rules(sending: str, found: dict[str, str]) -> None:
    facts = {"interview": "2026-03-02", "promised_by": "2026-03-20"}
    assert timing(ASK, "status", sending=sending, **facts) == found


@pytest.mark.parametrize(
    ("sending", "found"),
    [
        ("2026-03-06", {"inquiry-too-early": "warning"}),  # 4 business days
        ("2026-03-09", {"inquiry-early": "note"}),  # 5
        ("2026-03-13", {"inquiry-early": "note"}),  # 9
        ("2026-03-16", {}),  # 10
    ],
)
def test_without_a_date_two_weeks_are_right(sending: str, found: dict[str, str]) -> None:
    assert timing(ASK, "status", interview="2026-03-02", sending=sending) == found


def test_the_advice_names_the_day() -> None:
    facts = {"occasion": "status", "interview": "2026-11-19T14:00", "sending": "2026-11-24T09:00"}
    early = lint_followup(ASK, context=facts, config={"select": "timing"}).findings[0]
    assert "3 December 2026" in early.instead
    promised = lint_followup(ASK, context={**facts, "promised_by": "2026-12-01"}, config={"select": "timing"}).findings[
        0
    ]
    assert "Hold it until 1 December 2026" in promised.instead


def sent(*days: str, occasion: str = "status", **more: Any) -> list[dict[str, Any]]:
    return [{"sent": day, "occasion": occasion, "text": "Is there news?", "answered": False, **more} for day in days]


@pytest.mark.parametrize(
    ("earlier", "found"),
    [
        (sent("2026-03-16"), {}),
        (sent("2026-03-30"), {"inquiry-too-close": "warning"}),
        (sent("2026-03-30", answered=True), {}),
        (sent("2026-03-30", answered=None), {"inquiry-too-close": "warning"}),
        (sent("2026-03-10", "2026-03-20"), {"third-inquiry": "error"}),
        (sent("2026-03-10", "2026-03-20", answered=True), {"third-inquiry": "error"}),
        (sent("2026-03-30", occasion="thank-you"), {}),
    ],
)
def test_two_inquiries_are_the_limit(earlier: list[dict[str, Any]], found: dict[str, str]) -> None:
    facts = {"interview": "2026-03-02", "sending": "2026-04-02", "earlier": earlier}
    assert timing(ASK, "second-status", **facts) == found


def test_after_two_unanswered_attempts_nothing_is_sent() -> None:
    report = lint_followup(
        THANKS,
        context={"occasion": "value-letter", "earlier": sent("2026-03-10", "2026-03-20")},
        config={"select": "timing/two-unanswered"},
    )
    assert [finding.level.value for finding in report.findings] == ["error"]
    assert "Do not send this at all" in report.findings[0].message


@pytest.mark.parametrize(
    "occasion", ["acceptance", "decline", "withdrawal", "rejection-reply", "offer-notice", "recruiter"]
)
def test_an_answer_is_never_one_letter_too_many(occasion: str) -> None:
    found = timing(
        ASK, occasion, earlier=sent("2026-03-10", "2026-03-20"), sending="2026-04-01", interview="2026-03-02"
    )
    assert not {"third-inquiry", "two-unanswered", "inquiry-too-close", "inquiry-early"} & found.keys()


def test_a_new_round_begins_a_new_count() -> None:
    facts = {"interview": ["2026-02-02", "2026-03-02"], "sending": "2026-03-23"}
    assert timing(ASK, "status", earlier=sent("2026-02-16", "2026-02-26"), **facts) == {}


def test_a_question_after_a_rejection_is_not_sent() -> None:
    earlier = [{"sent": "2026-03-10", "occasion": "status", "reply": "We have decided to go with another candidate."}]
    assert timing(ASK, "status", earlier=earlier)["asks-after-no"] == "error"
    assert "asks-after-no" not in timing(THANKS, "rejection-reply", earlier=earlier)


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({"medium": "text"}, {"text-message": "warning"}),
        ({"medium": "text", "recipients": [{"name": "G", "prefers": "text"}]}, {}),
        ({"medium": "linkedin", "formality": "formal"}, {"social-message": "note"}),
        ({"medium": "linkedin", "formality": "relaxed"}, {}),
        ({"medium": "linkedin"}, {}),
        ({"medium": "post", "recipients": [{"name": "G", "prefers": "email"}]}, {"medium-not-preferred": "note"}),
        ({"sending": "2026-03-03T23:10"}, {"odd-hour": "note"}),
        ({"sending": "2026-03-03T21:10"}, {}),
    ],
)
def test_the_way_and_the_hour(facts: dict[str, Any], found: dict[str, str]) -> None:
    assert timing(THANKS, "thank-you", **facts) == found


DAYS = st.dates(min_value=date(2000, 1, 1), max_value=date(2050, 1, 1))


@given(DAYS, st.integers(0, 60))
def test_business_days_count_as_they_are_added(start: date, count: int) -> None:
    assert business_days(start, business_day_after(start, count)) == count


@given(DAYS, st.integers(0, 200))
def test_business_days_are_the_weekdays_between(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    weekdays = [start + timedelta(days=step) for step in range(1, days + 1)]
    assert business_days(start, end) == sum(day.weekday() < 5 for day in weekdays)


def test_the_last_round_is_the_one_before_the_sending() -> None:
    facts = {"interview": ["2026-03-02", "2026-03-20"], "sending": "2026-03-04"}
    assert last_round(Context.model_validate(facts)) == date(2026, 3, 2)
    assert last_round(Context.model_validate({**facts, "sending": "2026-03-21"})) == date(2026, 3, 20)
    assert last_round(Context()) is None


def test_words_for_spans_and_lists() -> None:
    assert in_words(timedelta(minutes=40)) == "40 minutes"
    assert in_words(timedelta(hours=30)) == "30 hours"
    assert in_words(timedelta(hours=24, minutes=40)) == "25 hours"  # “24 hours, within 24 is better” contradicts itself
    assert in_words(timedelta(days=10)) == "10 days"
    assert listed(["a"]) == "a"
    assert listed(["a", "b", "c"]) == "a, b and c"
    assert over_weekend(date(2026, 3, 6), date(2026, 3, 9))
    assert over_weekend(date(2026, 3, 5), date(2026, 3, 9))
    assert not over_weekend(date(2026, 3, 4), date(2026, 3, 9))


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Thank you for meeting me yesterday.", "meeting"),
        ("Tuesday's panel was lively.", "meeting"),
        ("Thank you for Tuesday.", "meeting"),
        ("I wrote on 16 March about the vats.", "letter"),
        ("You hoped to decide by 20 March.", "else"),
        ("The partners would meet on November 13.", "else"),
        ("Yesterday I read up on cold vats.", ""),
    ],
)
def test_a_day_is_said_of_something(text: str, of: str) -> None:
    assert [day.of for day in days_in(text)] == [of]


@pytest.mark.parametrize(
    "text", ["I may start in 2027.", "It was 9:00 on the dot.", "March on!", "next Tuesday", "this Friday"]
)
def test_what_is_no_day_of_the_past(text: str) -> None:
    assert list(days_in(text)) == []


def test_a_weekday_beside_a_date() -> None:
    ((weekday, day),) = weekday_and_date("We met on Tuesday, March 3rd, in Leeds.")
    assert (weekday.weekday, day.day, day.month) == (1, 3, 3)
    assert nearest(day, date(2026, 2, 1)) == date(2026, 3, 3)
    assert list(weekday_and_date("On Tuesday I read that 3 March is free.")) == []


@given(st.text(alphabet="the 0123456789Mondayjuliesrcb,.' -", max_size=120))
def test_any_text_can_be_asked_for_days(text: str) -> None:
    for day in days_in(text):
        assert 0 <= day.start < day.end <= len(text)
        nearest(day, date(2024, 2, 29))
