"""The two reports: one for people, in 80 columns, and one for programs."""

import json
import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from followlint.model.finding import Credit, Finding, Fix, Level, Measures, Report, Score, ScorePart, Skipped
from followlint.model.span import Span
from followlint.report import Judged
from followlint.report.tally import brief, summary
from followlint.report.text import fold, render
from followlint.report.wire import document, entry

LETTER = """\
Hey Marta!!

I am just checking in on the planner job. The others you saw were weak, and I
cut the gate time from 20 to 9 minutes, so please answer me asap, asap.

Cheers,
Tom
"""


def span_of(words: str, start: int = 0) -> Span:
    at = LETTER.index(words, start)
    return Span(start=at, end=at + len(words))


def finding(rule: str, level: Level, words: str, message: str, points: int, **more: object) -> Finding:
    span = more.pop("span", None) or span_of(words)
    told = {"reader": "They owe us patience.", "instead": "Say it plainly.", **more}
    return Finding(rule=rule, level=level, message=message, span=span, points=points, **told)


FINDINGS = (
    finding(
        "gratitude/missing-thanks", Level.WARNING, "", "Nobody is thanked.", 12, span=Span(start=0, end=0),
        reader="They took my hour for granted.", instead="Thank the reader for one thing they showed you.",
    ),
    finding("pushy/hollow-nudge", Level.NOTE, "just checking in", "“just checking in” gives nothing to answer.", 5),
    finding("rivals/insulted-applicants", Level.ERROR, "The others you saw were weak", "You run others down.", 40),
    finding("texting/shorthand", Level.WARNING, "asap", "“asap” is shorthand.", 12),
    finding(
        "texting/shorthand", Level.WARNING, "asap", "“asap” is shorthand.", 12,
        span=span_of("asap", LETTER.index("asap") + 1),
    ),
    finding(
        "grammar/spelling", Level.NOTE, "planner", "“planner” is misspelt.", 5, instead="",
        fix=Fix(span=span_of("planner"), text="planer"),
    ),
)  # fmt: skip
CREDITS = (Credit(rule="value/quantified-proof", message="A number proves it.", span=span_of("20 to 9"), points=4),)
SKIPPED = (
    *(Skipped(rule=f"timing/t{number}", reason="needs interview in the context") for number in range(4)),
    Skipped(rule="slips/wrong-company", reason="needs company in the context"),
    Skipped(rule="grammar/agreement", reason="no grammar engine was asked for (grammar = none)"),
)
SCORE = Score(
    value=30,
    parts=(
        ScorePart(family="rivals", lost=40, why="rivals/insulted-applicants"),
        ScorePart(family="texting", lost=24, why="texting/shorthand"),
        ScorePart(family="value", regained=4, why="for value/quantified-proof"),
    ),
)
REPORT = Report(
    findings=FINDINGS,
    credits=CREDITS,
    skipped=SKIPPED,
    score=SCORE,
    measures=Measures(words=34, sentences=2, paragraphs=1, reading_seconds=9),
    occasion="status",
    notices=("occasion: probably 'status', judging by its words (--occasion says otherwise)",),
)
JUDGED = Judged("letter.txt", LETTER, REPORT)
UNREAD = Judged("gone.txt", error="no such file or folder")
GOLDEN = """\
letter.txt
  30 of 100 · do not send it like this
  34 words, 2 sentences, 1 paragraph, read in 9 seconds
  occasion: probably 'status', judging by its words (--occasion says otherwise)

Do not send this

  3 | I am just checking in on the planner job. The others you saw were
    |                                           ^^^^^^^^^^^^^^^^^^^^^^^
    | weak, and I
    | ^^^^
      You run others down.
      Reader   They owe us patience.
      Instead  Say it plainly.
      rivals/insulted-applicants

This hurts you

  4 | cut the gate time from 20 to 9 minutes, so please answer me asap, asap.
    |                                                             ^^^^  ^^^^
      “asap” is shorthand.
      Reader   They owe us patience.
      Instead  Say it plainly.
      texting/shorthand  (2 times)

  1 | Hey Marta!!
    | ^ here
      Nobody is thanked.
      Reader   They took my hour for granted.
      Instead  Thank the reader for one thing they showed you.
      gratitude/missing-thanks

This could be better

  3 | I am just checking in on the planner job. The others you saw were …
    |      ^^^^^^^^^^^^^^^^
      “just checking in” gives nothing to answer.
      Reader   They owe us patience.
      Instead  Say it plainly.
      pushy/hollow-nudge

  3 | I am just checking in on the planner job. The others you saw were …
    |                              ^^^^^^^
      “planner” is misspelt.
      Reader   They owe us patience.
      Instead  Write “planer”.
      grammar/spelling

What it does well
  + A number proves it: “20 to 9”  value/quantified-proof

What could not be judged
  grammar/agreement: no grammar engine was asked for (grammar = none)
  facts not given, and how many rules ask for each: interview (4), company (1)
  `followlint context --init` writes a file for them

Score 30 of 100
  rivals       -40       insulted-applicants
  texting      -24       shorthand
  value              +4  for quantified-proof
"""


def test_the_report_for_people():
    assert render([JUDGED]) == GOLDEN


@given(st.integers(40, 80))
def test_the_width_holds(width: int):
    assert max(cell_len(line) for line in render([JUDGED], width).splitlines()) <= width


def test_long_words_and_wide_characters_hold_the_width_too():
    note = "日本語の文 " * 20 + "x" * 200
    report = REPORT.model_copy(
        update={"notices": (note,), "findings": (), "skipped": (Skipped(rule="a/b", reason=note),)}
    )
    assert max(cell_len(line) for line in render([Judged("a", "b", report)]).splitlines()) <= 80


def test_colour_changes_no_word():
    painted = render([JUDGED], paint=lambda words, role: f"<{role}>{words}</>" if words else "")
    assert "<error>Do not send this</>" in painted
    plain = painted.replace("</>", "")
    for role in ("error", "warning", "note", "credit", "rule", "dim", "title"):
        plain = plain.replace(f"<{role}>", "")
    assert plain == GOLDEN


def test_a_draft_with_nothing_to_mend():
    report = Report(score=Score(value=100, parts=()), occasion="thank-you", occasion_given=True)
    assert render([Judged("a.txt", "Dear Dana", report)]) == textwrap.dedent("""\
        a.txt
          100 of 100 · nothing to mend was found
          0 words, 0 sentences, 0 paragraphs, read in 0 seconds
          occasion: 'thank-you', as given

        Score 100 of 100
        """)


def test_the_words_of_one_rule_are_told_line_by_line_when_they_differ():
    words = [finding("grammar/spelling", Level.NOTE, each, f"“{each}”?", 5) for each in ("checking", "planner", "gate")]
    page = render([Judged("a", LETTER, REPORT.model_copy(update={"findings": tuple(words)}))])
    assert "“checking”? Also: “planner”.\n  4 | " in page


def test_a_rule_that_fires_everywhere_does_not_bury_the_others():
    text = "asap\n" * 30
    many = tuple(
        finding("texting/shorthand", Level.NOTE, "asap", "“asap”!", 5, span=Span(start=at * 5, end=at * 5 + 4))
        for at in range(30)
    )
    page = render([Judged("a", text, REPORT.model_copy(update={"findings": many}))])
    assert page.count("^^^^") == 5
    assert "25 more on line 6, 7, 8, 9, 10, 11" in page
    assert "(30 times)" in page


def test_several_drafts_end_with_one_line_that_sums_them_up():
    assert summary([JUDGED, UNREAD]) == "1 draft judged: 1 error, 3 warnings, 2 notes; 1 not judged"
    assert render([JUDGED, UNREAD]).endswith("\n\n1 draft judged: 1 error, 3 warnings, 2 notes; 1 not judged\n")
    assert brief([JUDGED, UNREAD]) == "letter.txt: 30 of 100, 1 error, 3 warnings, 2 notes\n"


def test_what_is_missing_at_one_place_shows_the_place_once():
    end = Span(start=len(LETTER), end=len(LETTER))
    lacking = tuple(
        finding(rule, Level.WARNING, "", told, 12, span=end)
        for rule, told in (("personal/no-callback", "Nothing comes back."), ("value/nothing-new", "Nothing is new."))
    )
    page = render([Judged("a", LETTER, REPORT.model_copy(update={"findings": lacking}))])
    assert page.count("^ here") == 1
    assert page.index("Nothing is new.") < page.index("Nothing comes back.")  # what costs more comes first


def test_the_most_wanted_facts_are_named_and_the_rest_counted():
    skipped = tuple(Skipped(rule=f"a/{fact}", reason=f"needs {fact} in the context") for fact in "bcdefg")
    page = render([Judged("a", LETTER, REPORT.model_copy(update={"skipped": skipped}))])
    assert "b (1), c (1), d (1), e (1) and 2 more" in " ".join(page.split())


def test_nothing_judged_is_nothing_shown():
    assert render([UNREAD]) == ""
    assert brief([UNREAD]) == ""


def test_fold_keeps_every_word():
    words = "one two-three four “five” six"
    assert " ".join(line.strip() for line in fold(words, 20, "  ", "    ")) == words


def test_the_report_for_programs():
    told = json.loads(document([JUDGED, UNREAD]))
    assert told["version"] == 1
    first, second = told["files"]
    assert set(first) == set(second) == {
        "path", "error", "occasion", "occasion_given", "score", "measures", "notices",
        "findings", "credits", "skipped", "text",
    }  # fmt: skip
    assert second["error"] == "no such file or folder"
    assert (second["score"], second["findings"]) == (None, [])
    assert first["score"]["value"] == 30
    nudge = first["findings"][1]
    assert nudge["span"] == {"start": 18, "end": 34}
    assert (nudge["line"], nudge["column"], nudge["end_line"], nudge["end_column"]) == (3, 6, 3, 22)
    assert first["credits"][0]["line"] == 4


def test_the_values_come_back_from_the_json():
    told = entry(JUDGED)
    bare = [{key: value for key, value in each.items() if key in Finding.model_fields} for each in told["findings"]]
    assert [Finding.model_validate(each) for each in bare] == list(FINDINGS)
    assert Score.model_validate(told["score"]) == SCORE


def test_lines_and_columns_count_code_points_and_every_line_end():
    text = "😀 a\r\nb\rc"
    report = REPORT.model_copy(
        update={"findings": (finding("a/b", Level.NOTE, "", "m", 1, span=Span(start=2, end=7)),)}
    )
    [told] = entry(Judged("a", text, report))["findings"]
    assert (told["line"], told["column"], told["end_line"], told["end_column"]) == (1, 3, 3, 1)


@pytest.mark.parametrize("path", ["b\udce4d.txt", "日本.txt"])
def test_no_path_breaks_the_json(path: str):
    whole = document([Judged(path, error="no")])
    assert whole.isascii()
    assert json.loads(whole)["files"][0]["path"] == path


def test_replacements_of_one_rule_are_told_in_one_line():
    words = [
        finding(
            "texting/chat-spelling", Level.WARNING, each, f"“{each}” is short.", 12, instead="Spell the word out.",
            fix=Fix(span=span_of(each), text=text),
        )
        for each, text in (("gate", "door"), ("time", "hour"))
    ]  # fmt: skip
    page = render([Judged("a", LETTER, REPORT.model_copy(update={"findings": tuple(words)}))])
    assert "Instead  Write “door”, “hour”. Spell the word out.\n" in page
    assert page.count("Spell the word out.") == 1


def test_the_words_that_a_message_quotes_are_underlined():
    told = finding(
        "pushy/hollow-nudge", Level.NOTE, "checking in on the", "“checking in on the planner job” nudges.", 5
    )
    lines = render([Judged("a", LETTER, REPORT.model_copy(update={"findings": (told,)}))]).splitlines()
    at = next(number for number, line in enumerate(lines) if "^" in line)
    assert lines[at - 1][lines[at].index("^") : lines[at].rindex("^") + 1] == "checking in on the planner job"


def test_words_that_two_rules_tell_of_are_shown_once():
    wide = finding("pushy/order", Level.NOTE, "please answer me asap", "An order.", 5)
    told = [
        finding("tone/haste", Level.NOTE, "answer me asap", "Haste.", 1),
        finding("texting/shorthand", Level.NOTE, "asap", "Shorthand.", 1),
    ]
    page = render([Judged("a", LETTER, REPORT.model_copy(update={"findings": (told[0], told[1], wide)}))])
    order, haste, short = (page.index(words) for words in ("An order.", "Haste.", "Shorthand."))
    assert order < haste < short
    assert "^" not in page[order:haste]
    assert "^^^^\n" in page[haste:short]  # one word of four is not the same thing
