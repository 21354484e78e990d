"""The context: strict, told with its line, and fast; and the rules that hold a letter against it."""

import time
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followlint import Linter, lint_followup
from followlint.errors import ContextError, InputError
from followlint.facts import as_context, read_context
from followlint.model.context import FACTS, Context
from followlint.model.moment import elapsed, shown
from followlint.text.people import addressees, misspelt, name_parts, same_person

LETTER = """Dear Ms. Okello,

Thank you for showing me the dye works on Monday. Your remark about the third vat sent me back to my tables.

I am very interested in the position of dyer and happy to send the tables.

Kind regards,
Lena Forsberg
"""


@pytest.mark.parametrize(
    "given_facts",
    [
        {"interviewers": ["Sam Okafor, PhD", "Okafor, Sam", "Nguyễn Văn Hùng", "Beatriz Ferreira da Silva"]},
        {"interviewers": ["Jan Berg"], "notes": [{"topic": "vats", "said_by": "Jon Berg"}]},
        {"interviewers": ["Siobhán Byrne"], "notes": [{"topic": "vats", "said_by": ["Siobhan Byrne", "Siobhán"]}]},
        {"siblings": ["I have put plan.txt beside it."], "attachments": ["no-show-plan.pdf"]},
    ],
)
def test_odd_names_and_files_are_taken(given_facts: dict[str, Any]) -> None:
    assert as_context(given_facts)


@pytest.mark.parametrize(
    ("given_facts", "told"),
    [
        ({"recipient": []}, "unknown key 'recipient'; did you mean 'recipients'?"),
        ({"recipients": [{"nam": "Grace"}]}, "recipients.0.nam: unknown key 'nam'; did you mean 'name'?"),
        ({"recipients": [{}]}, "recipients.0.name: is missing"),
        ({"recipients": "Grace"}, "recipients.0: should be a mapping of keys to values"),
        ({"recipients": [{"name": " "}]}, "recipients.0.name: must not be empty"),
        ({"notes": [{"topic": "vats", "kind": "needs"}]}, "did you mean 'need'?"),
        ({"occasion": "thank you"}, "did you mean 'thank-you'?"),
        ({"medium": "fax"}, "unknown value 'fax'"),
        ({"locale": "english"}, "'english' is not a locale"),
        ({"company": 3}, "company: should be text"),
        ({"company": " "}, "company: must not be empty"),
        ({"role": ""}, "role: must not be empty"),
        ({"candidate": {"name": "Lena"}}, "unknown key 'candidate'; did you mean 'me'?"),
        ({"position": "dyer"}, "unknown key 'position'; did you mean 'role'?"),
        ({"me": {"candidate": "Lena"}}, "me.candidate: unknown key 'candidate'; allowed: name"),
        (
            {"interview": {"date": "31/06/2024"}},
            "interview: should be a date or a list of dates, not keys and values; write 2026-11-19, or 2026-11-19T14:00",
        ),
        ({"interview": [{"date": "2026-11-19"}]}, "interview.0: should be one date, not keys and values; write 2026"),
        ({"sending": ["2026-11-19"]}, "sending: should be one date, not a list; write 2026-11-19"),
        ({"sending": {"on": "2026-11-19"}}, "sending: should be one date, not keys and values; write 2026-11-19"),
        ({"interview": "19.11.2026"}, "'19.11.2026' is not a date; write 2026-11-19"),
        ({"interview": "2026-13-01"}, "is not a date"),
        ({"interview": "Nov 19"}, "is not a date"),
        ({"interview": 20261119}, "is not a date"),
        ({"promised_by": "9999-12-31"}, "is not a date"),
        ({"sending": date(1, 1, 1)}, "is not a date"),
        ({"interview": ["2026-11-19", "tomorrow"]}, "interview.1: 'tomorrow' is not a date"),
        ({"sending": "2026-11-19 25:00"}, "is not a date"),
        ({"interview": "2026-11-19", "sending": "2026-11-18"}, "sending: 18 November 2026 lies before the interview"),
        ({"interview": "2026-11-19T14:00", "sending": "2026-11-19T13:00"}, "lies before the interview"),
        ({"interview": "2026-11-19", "promised_by": "2026-11-01"}, "promised_by: 1 November 2026 lies before"),
        ({"sending": "2026-11-18", "earlier": [{"sent": "2026-11-20"}]}, "is not earlier than this one"),
        ({"earlier": [{"sent": "2026-11-18", "replied": "2026-11-17"}]}, "lies before the message"),
        ({"recipients": "Grace Tran"}, "got 'Grace Tran'; write {name: Grace Tran}"),
        (
            {"notes": ["dry lids"]},
            "notes.0: should be a mapping of keys to values, got 'dry lids'; write {topic: dry lids}",
        ),
        ({"notes": [{"text": "dry lids"}]}, "notes.0.text: unknown key 'text'; did you mean 'topic'?"),
        (
            {"recipients": [{"name": "Grace", "most_senior": "maybe"}]},
            "most_senior: should be true or false, got 'maybe'",
        ),
        ({"interviewers": "Grace Tran, Sunil Rao"}, "'Grace Tran, Sunil Rao' is not one name"),
        ({"notes": [{"topic": "vats", "said_by": "Grace and Sunil"}]}, "said_by.0: 'Grace and Sunil' is not one name"),
        (
            {"interviewers": ["Sunil Rao", "Grace Tranter"], "notes": [{"topic": "vats", "said_by": "Grace Tranther"}]},
            "notes: said_by 'Grace Tranther' is nobody you met; did you mean 'Grace Tranter'?",
        ),
        ({"attachments": "no"}, "attachments.0: 'no' is no file; write the names of the files, or []"),
        ({"siblings": ["letter-two.txt"]}, "siblings.0: 'letter-two.txt' is the name of a file"),
    ],
)
def test_what_cannot_be_is_refused_with_the_key(given_facts: dict[str, Any], told: str) -> None:
    with pytest.raises(ContextError) as fault:
        as_context(given_facts)
    assert told in str(fault.value)


@pytest.mark.parametrize(
    "facts",
    [
        {"recipients": [], "notes": [], "siblings": [], "earlier": [], "interviewers": [], "interview": []},
        {"recipients": None, "notes": None, "me": None, "interview": None},
        {"interview": ["2026-11-01", "2026-11-19"], "sending": "2026-11-02"},
        {"interview": "2026-11-19T14:00+01:00", "sending": "2026-11-19T13:30Z"},
        {"interviewers": "Grace Okello", "notes": [{"topic": "vats", "said_by": "Grace Okello"}]},
    ],
)
def test_empty_lists_and_single_values_are_fine(facts: dict[str, Any]) -> None:
    as_context(facts)
    lint_followup(LETTER, context=facts)


def test_a_file_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "letter.context.yaml"
    path.write_text("company: Okello Dye Works\nrecipients:\n  - name: Grace\n    titel: Manager\n", encoding="utf-8")
    with pytest.raises(ContextError) as fault:
        read_context(path)
    assert str(fault.value) == f"{path}:4: recipients.0.titel: unknown key 'titel'; did you mean 'title'?"


def test_the_key_of_front_matter_is_refused_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.context.yaml"
    path.write_text("followlint:\n  company: Okello Dye Works\n", encoding="utf-8")
    with pytest.raises(ContextError, match="1: followlint: belongs into front matter"):
        read_context(path)


def test_contradictory_dates_of_a_file_are_told_at_the_later_one(tmp_path: Path) -> None:
    path = tmp_path / "letter.context.yaml"
    path.write_text("company: X\ninterview: 2026-11-19\nsending: 2026-11-18\n", encoding="utf-8")
    with pytest.raises(ContextError) as fault:
        read_context(path)
    assert str(fault.value).startswith(f"{path}:3: sending: 18 November 2026 lies before the interview")


def test_front_matter_is_told_with_the_line_of_the_draft() -> None:
    text = "---\nauthor: Lena\nfollowlint:\n  company: X\n  sending: soon\n---\n" + LETTER
    with pytest.raises(ContextError) as fault:
        lint_followup(text)
    assert ":5: " in str(fault.value)
    assert "'soon' is not a date" in str(fault.value)


@pytest.mark.parametrize(
    ("matter", "told"),
    [
        ("company: X\n", ["front matter:2: 'company' is not read here; write it below followlint:"]),
        (
            "title: Thanks\noccassion: status\n",
            ["front matter:3: 'occassion' is not read here; write it below followlint: as 'occasion'"],
        ),
        (
            "followlint:\n  company: X\nOffer-Deadline: 2026-12-01\nme: {name: Jo}\n",
            [
                "front matter:4: 'Offer-Deadline' is not read here; write it below followlint: as 'offer_deadline'",
                "front matter:5: 'me' is not read here; write it below followlint:",
            ],
        ),
        ("folowlint:\n  company: X\n", ["front matter:2: 'folowlint' is not read here; did you mean 'followlint'?"]),
        ("alow: pushy\n", ["front matter:2: 'alow' is not read here; did you mean 'allow'?"]),
        ("title: T\ndate: 2026-11-19\nauthor: L\nrule: x\nmy: y\nlayout: z\ntags: [a]\nlang: en\n", []),
        ("followlint:\n  company: X\nallow: pushy\n", []),
        (
            "followlint: {}\ncompany: [a, {b: c}]\n",
            ["front matter:3: 'company' is not read here; write it below followlint:"],
        ),
    ],
)
def test_a_fact_beside_its_place_in_the_front_matter_is_told(matter: str, told: list[str]) -> None:
    linter = Linter({"grammar": "none", "select": ["slips"]})
    report = linter.lint(f"---\n{matter}---\n{LETTER}")
    assert [each for each in report.notices if each.startswith("front matter")] == told
    assert report.findings == linter.lint(LETTER).findings


def test_a_reason_may_stand_beside_what_is_allowed() -> None:
    linter = Linter({"grammar": "none", "select": ["casual/repeated-marks"]})
    shouted = LETTER.replace(".", "!!", 1)
    assert linter.lint(shouted).findings
    assert not linter.lint(f"---\nallow:\n  - casual # we shout here\n---\n{shouted}").findings
    with pytest.raises(ContextError, match=r"front matter:4: .*begin a comment"):
        linter.lint(f"---\nfollowlint:\n  interviewers:\n    - Dana of bay #2\n---\n{LETTER}")


@pytest.mark.parametrize("draft", [None, b"Dear Dana,", 3])
def test_what_is_no_text_is_refused(draft: Any) -> None:
    with pytest.raises(InputError, match=f"a draft should be a text .str., got {type(draft).__name__}"):
        lint_followup(draft)


def test_what_could_not_be_judged_is_still_said_last() -> None:
    report = lint_followup("---\ncompany: X\n---\n", config={"grammar": "none"})
    assert report.notices[0].startswith("front matter:2: 'company'")
    assert not report.notices[-1].startswith("front matter")


@pytest.mark.parametrize(
    ("facts", "fact", "has"),
    [
        ({}, "company", False),
        ({"company": "X"}, "company", True),
        ({"recipients": []}, "recipients", False),
        ({"recipients": [{"name": "A"}]}, "recipients.address_as", False),
        ({"recipients": [{"name": "A"}, {"name": "B", "address_as": "B"}]}, "recipients.address_as", True),
        ({"attachments": []}, "attachments", True),
        ({}, "attachments", False),
        ({"me": {}}, "me.name", False),
        ({"earlier": [{"answered": False}]}, "earlier.answered", True),
    ],
)
def test_a_fact_is_known_or_not(facts: dict[str, Any], fact: str, has: bool) -> None:
    assert fact in FACTS
    assert as_context(facts).has(fact) is has


def test_a_rule_without_its_fact_is_listed_with_the_facts_name() -> None:
    skipped = {each.rule: each.reason for each in lint_followup(LETTER, config={"grammar": "none"}).skipped}
    assert "sending" in skipped["timing/odd-hour"]
    assert "recipients" in skipped["slips/wrong-reader"]
    assert "attachments" in skipped["slips/missing-attachment"]


def test_two_thousand_notes_cost_little() -> None:
    linter = Linter({"grammar": "none"})
    notes = [{"topic": f"vat {number} leaks", "said_by": f"Person{number} Name{number}"} for number in range(2000)]
    facts = as_context({"recipients": [{"name": "Grace Okello"}], "company": "Okello", "role": "Dyer", "notes": notes})
    linter.lint(LETTER, facts)
    started = time.perf_counter()
    linter.lint(LETTER, facts)
    # some 40 ms on the machine it was written on; a rule that compares each note with each is a hundred times slower
    assert time.perf_counter() - started < 2


@given(st.datetimes(min_value=datetime(2000, 1, 1)), st.timedeltas(timedelta(0), timedelta(days=400)))
def test_time_passes_forward(start: datetime, span: timedelta) -> None:
    assert elapsed(start, start + span) == span
    assert elapsed(start.date(), start + span) >= timedelta(0)
    assert str(start.year) in shown(start)


def rules_on(text: str, **facts: Any) -> set[str]:
    report = lint_followup(text, context=facts, config={"grammar": "none"})
    return {finding.rule for finding in report.findings}


GRACE = [{"name": "Grace Okello", "address_as": "Ms. Okello"}]
FACTS_OF_LETTER: dict[str, Any] = {
    "occasion": "thank-you",
    "me": {"name": "Lena Forsberg"},
    "company": "Okello Dye Works",
    "role": "Master Dyer",
    "recipients": GRACE,
    "interviewers": ["Grace Okello", "Istvan Varga"],
    "interview": "2026-03-02T15:00",
    "sending": "2026-03-03T09:00",
    "attachments": [],
}


def test_a_letter_that_fits_its_facts_is_clean() -> None:
    assert not {
        rule for rule in rules_on(LETTER, **FACTS_OF_LETTER) if rule.startswith(("slips", "timing", "format/wrong"))
    }


@pytest.mark.parametrize(
    ("changed", "rule"),
    [
        ({"recipients": [{"name": "Istvan Varga"}]}, "slips/wrong-reader"),
        (
            {"recipients": [{"name": "Grace Okelo"}], "interviewers": [], "company": "Dye Works"},
            "slips/wrong-spelling-of-name",
        ),
        ({"recipients": [{"name": "Grace Okello", "address_as": "Mr. Okello"}]}, "slips/wrong-title"),
        ({"recipients": [{"name": "Grace Okello", "address_as": "Grace"}]}, "format/wrong-form-of-address"),
        ({"me": {"name": "Hanna Berg"}}, "slips/wrong-sender"),
        ({"role": "Night Porter"}, "slips/wrong-role"),
        ({"interview": "2026-03-01T15:00"}, "slips/wrong-day"),
        ({"attachments": ["vat.pdf"]}, "slips/unmentioned-attachment"),
        ({"recruiter": {"name": "Lee Park", "route": "through-recruiter"}}, "offlimits/recruiter-bypassed"),
    ],
)
def test_one_changed_fact_is_noticed(changed: dict[str, Any], rule: str) -> None:
    text = LETTER.replace("the position of dyer", "the dyer position")
    assert rule not in rules_on(text, **FACTS_OF_LETTER)
    assert rule in rules_on(text, **{**FACTS_OF_LETTER, **changed})


def test_a_letter_without_a_name_below_it_is_not_signed_by_another() -> None:
    assert "slips/wrong-sender" not in rules_on(LETTER.replace("Lena Forsberg\n", ""), **FACTS_OF_LETTER)


@pytest.mark.parametrize(
    ("greeting", "names"),
    [
        ("Dear Ms. Tran,", ["ms Tran"]),
        ("Dear Trevor, Sunil and Beatrice,", [" Trevor", " Sunil", " Beatrice"]),
        ("Good morning, Professor Adébáyò!", ["prof Adébáyò"]),
        ("hi mrs grant", ["mrs grant"]),
        ("Gus,", [" Gus"]),
        ("Hello Hiro \u2014", [" Hiro"]),
        ("Dear Hiring Team,", []),
        ("Hi all,", []),
        ("Dear [Name],", []),
        ("Dear Sir or Madam,", []),
    ],
)
def test_a_greeting_names_persons(greeting: str, names: list[str]) -> None:
    found = addressees(greeting)
    assert [f"{person.title} {person.name}" for person in found] == names
    assert all(greeting[person.start : person.end] == person.name for person in found)


@given(st.text(max_size=80))
def test_any_greeting_can_be_read(greeting: str) -> None:
    for person in addressees(greeting):
        assert 0 <= person.start < person.end <= len(greeting)


@pytest.mark.parametrize(
    ("words", "name", "same"),
    [
        (["Bill"], "William Novak", True),
        (["Hernandez"], "Denise Hernández-Ruiz", True),
        (["O'donnell"], "Declan O\u2019Donnell", True),
        (["Priya"], "Priyanka Desai", True),
        (["Diane"], "Denise Ruiz", False),
        (["van", "Berg"], "Anna de Vries", False),
    ],
)
def test_two_names_can_mean_one_person(words: list[str], name: str, same: bool) -> None:
    assert same_person(words, name) is same


@pytest.mark.parametrize(
    ("word", "right"), [("Pryia", "Priya"), ("Okelo", "Okello"), ("Okello", None), ("Jan", None), ("Grant", None)]
)
def test_a_slip_of_the_pen_is_told_from_another_name(word: str, right: str | None) -> None:
    assert misspelt(word, ["Priya Raman", "Grace Okello", "Jon Marsh"]) == right


def test_a_double_name_has_two_halves() -> None:
    assert name_parts("Dr. Anna-Maria van der Berg") == ("anna", "maria", "berg")


def test_dates_compare_with_moments() -> None:
    assert Context.model_validate({"interview": "2026-11-19"}).interview == (date(2026, 11, 19),)


def test_accents_and_curly_signs_in_facts_change_nothing() -> None:
    letter = (
        "Dear Ms. {0},\n\nThank you for the talk about the role at {1}. I keep coming back to the {2} that Mr. {3} "
        "told me about. I look forward to hearing from you.\n\nBest regards,\nJo Weber\n"
    )

    def told(reader: str, firm: str, topic: str, other: str) -> tuple[object, list[str]]:
        notes = [
            {"topic": topic, "said_by": f"Max {other}", "kind": "need"},
            {"topic": "the ledger backlog", "said_by": f"Ana {reader}", "kind": "need"},
        ]
        facts = {"occasion": "thank-you", "company": firm, "recipients": {"name": f"Ana {reader}"}, "notes": notes}
        report = lint_followup(letter.format(reader, firm, topic, other), context=facts, config={"grammar": "none"})
        return report.score and report.score.value, [finding.rule for finding in report.findings]

    assert told("Müller", "Zürcher", "Örebro archive", "Núñez") == told("Muller", "Zurcher", "Orebro archive", "Nunez")
    assert told("O\u2019Dell", "Zurcher", "Orebro archive", "Cruz-D\u2019Or") == told(
        "O'Dell", "Zurcher", "Orebro archive", "Cruz-D'Or"
    )
