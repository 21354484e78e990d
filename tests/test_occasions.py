"""Occasions: what a letter is for is read from its words, and the table of checks flips as its cells say."""

from pathlib import Path

import pytest

from followlint import Linter, lint_followup
from followlint.errors import RuleFileError
from followlint.model.context import Context, Occasion
from followlint.model.table import LETTERS, Check
from followlint.registry import _table, builtin_folder, load
from followlint.settle import effects
from followlint.text.occasion import Detector
from followlint.text.parse import parse
from followlint.text.view import view_of

LETTERS_BY_OCCASION = {
    "thank-you-screen": [
        "Thank you for the call on Tuesday and for telling me how the night rota works. I would be glad to "
        "meet the ward manager.",
        "I appreciated our phone conversation this morning. The job sounds right, and I am happy to come in "
        "for the next round.",
    ],
    "thank-you": [
        "Thank you for showing me round the kiln room yesterday. Your remark about slow cooling sent me back "
        "to my notes.",
        "It was good of you to interview me on Friday for the position of dyer. I am very interested and "
        "glad to answer questions.",
    ],
    "thank-you-panel": [
        "Thank you for your part in Monday's panel. Your question about the third vat deserved more than I gave it.",
        "Thank you all for meeting me yesterday; the panel interview was livelier than I had feared.",
    ],
    "value-letter": [
        "I wrote on 3 March to thank you for the tour. Since then I have found a report on cold dyeing that "
        "touches your third vat.",
        "In my note of Tuesday I promised to think about the drain. I am writing again because I have drawn "
        "it to scale.",
    ],
    "status": [
        "You hoped to choose somebody by the 20th, and I wanted to ask whether a decision has been made. I "
        "am still very interested.",
        "I am checking in on the kiln position for which we met on 2 March. Is there any news that you can share?",
    ],
    "second-status": [
        "I wrote on 16 March to ask how things stood and would like to ask once more. Has the position been filled?",
        "My earlier inquiry may have been lost in the holidays. Could you tell me whether a decision has been made?",
    ],
    "offer-notice": [
        "I have received an offer from another mill and must answer by Friday. Yours is my first choice; "
        "could you tell me anything before then?",
        "Another firm has offered me a post and would like my answer by 9 April. Is there any chance of "
        "hearing from you by that date?",
    ],
    "rejection-reply": [
        "Thank you for letting me know of your decision. I am disappointed, and I wish you and the new dyer "
        "every success.",
        "I was sorry not to get the job, but I learned much in that hour. Please keep me in mind for future openings.",
    ],
    "acceptance": [
        "I am delighted to accept your offer. I will start on Monday 4 May and return the signed contract today.",
        "Thank you for the offer of the dyer's position. I accept with pleasure; my first day would be 1 June.",
    ],
    "decline": [
        "Thank you for the generous offer. After much thought I have decided to decline it, as we are "
        "staying in the north.",
        "I am grateful for your offer, though I cannot accept it. The hours do not fit with my daughter's school.",
    ],
    "withdrawal": [
        "Please withdraw my application for the position of dyer. I have accepted another role. Thank you "
        "for the tour.",
        "I would like to take my name out of the running; thank you for the interview and the tea. Please "
        "take me off the list.",
    ],
    "networking": [
        "Thank you for your advice on moving into glazing. I have signed up for the course you recommended "
        "and will let you know how it goes.",
        "It was kind of you to explain your trade over coffee. As you suggested, I wrote to the archive, and "
        "I will keep you posted.",
    ],
    "career-fair": [
        "Thank you for talking with me at the textile careers fair on Thursday. I would like to apply for "
        "the traineeship you described.",
        "We met at your stand at the Leeds job fair yesterday, where you let me hold the old shuttle.",
    ],
    "recruiter": [
        "Thank you for arranging this morning's interview. Here is my debrief: it ran an hour, and they "
        "asked mostly about the vats.",
        "Yes, please put me forward for the dyer's job. My notice period is four weeks, and I will wait "
        "until you call them.",
    ],
}
CASES = [(name, words) for name, each in LETTERS_BY_OCCASION.items() for words in each]


def guessed(words: str, **facts: object) -> str:
    detector = Detector(load().table)
    view = view_of(parse(f"Dear Ms. Okello,\n\n{words}\n\nKind regards,\nLena Forsberg\n"))
    return detector.guess(view, Context.model_validate(facts)).occasion.value


@pytest.mark.parametrize(("occasion", "words"), CASES)
def test_a_letter_is_taken_for_what_its_words_say(occasion: str, words: str) -> None:
    assert guessed(words) == occasion


def test_nothing_said_is_a_thank_you() -> None:
    assert guessed("The robin was back on the potting shed.") == "thank-you"


def test_a_given_occasion_is_never_guessed() -> None:
    report = lint_followup("Dear Dana,\n\nI accept your offer.\n\nJo Weber", context={"occasion": "status"})
    assert (report.occasion, report.occasion_given) == ("status", True)
    assert not any("occasion" in notice for notice in report.notices)


@pytest.mark.parametrize(("words", "sure"), [("I am delighted to accept your offer.", True), ("Thank you.", False)])
def test_the_report_says_what_the_letter_was_taken_for_and_how_surely(words: str, sure: bool) -> None:
    report = lint_followup(f"Dear Dana,\n\n{words}\n\nBest regards,\nJo Weber")
    told = [notice for notice in report.notices if notice.startswith("occasion")]
    assert len(told) == 1
    assert ("unclear" not in told[0]) == sure
    assert "--occasion" in told[0]


def test_the_facts_tip_the_scale() -> None:
    words = "Thank you for Tuesday, and for your question about the vats."
    assert guessed(words) == "thank-you"
    assert guessed(words, siblings=["Dear Mr. Varga,\n\nThank you for Tuesday.\n\nLena"]) == "thank-you-panel"
    assert guessed(words, recruiter={"name": "Lee Park"}, recipients=[{"name": "Lee Park"}]) == "recruiter"


CELLS = [
    (key, check, occasion)
    for key, check in load().table.checks.items()
    for occasion in Occasion
    if check.on[occasion] != "off"
]
WANTED = {
    "required": ("on", "off"),
    "required-softly": ("soft", "soft"),
    "optional": ("off", "off"),
    "optional-softly": ("off", "soft"),
    "forbidden": ("off", "on"),
    "softened": ("soft", "soft"),
}


@pytest.mark.parametrize(("key", "check", "occasion"), CELLS, ids=lambda each: getattr(each, "value", str(each)[:20]))
def test_every_cell_has_its_effect_on_the_rules_of_its_row(key: str, check: Check, occasion: Occasion) -> None:
    catalogue = load()
    found = effects(catalogue.rules, catalogue.table, occasion)
    missing, present = WANTED[check.on[occasion]]
    for names, wanted in ((check.missing, missing), (check.present, present)):
        for name in names:
            allowed = catalogue.rules[name].occasions.hold(occasion)
            assert found[name] == (wanted if allowed else "off"), f"{key}: {name}"


def test_the_table_has_the_rows_and_the_columns_of_the_evidence() -> None:
    table = load().table
    rows = (
        "gratitude gratitude-first callback unique-callback new-information need-to-value interest status-ask "
        "elapsed-time earlier-message deadline other-offers pay feedback when-i-start disappointment job-ask resume "
        "open-door apology"
    ).split()
    assert [*table.checks][:20] == rows
    assert all(len(check.on) == 14 for check in table.checks.values())


@pytest.mark.parametrize(
    ("row", "cells"),
    [
        ("gratitude", "R R R R R R R R R R R R R R"),
        ("interest", "R R R R R R R o R x x n R R"),
        ("status-ask", "n n n o R R R x - x x x o o"),
        ("pay", "x x x x x x n x R x x x x o"),
        ("feedback", "x x x x x n x s - - - o - o"),
        ("when-i-start", "x x x x x x x x R x x x x x"),
        ("open-door", "R R R R o o R o o R R R R R"),
    ],
)
def test_cells_stand_as_in_the_evidence(row: str, cells: str) -> None:
    assert [*load().table.checks[row].on.values()] == [LETTERS[cell] for cell in cells.split()]


def flagged(words: str, occasion: str, rule: str) -> list[str]:
    text = f"Dear Ms. Okello,\n\n{words}\n\nKind regards,\nLena Forsberg\n"
    report = Linter({"select": [rule], "grammar": "none"}).lint(text, {"occasion": occasion})
    return [finding.level.value for finding in report.findings]


@pytest.mark.parametrize(
    ("words", "rule", "speaks", "silent"),
    [
        ("The dye works were a surprise to me.", "gratitude/missing-thanks", "decline", None),
        ("Thank you for your time.", "interest/no-interest", "thank-you", "decline"),
        ("Thank you for your time.", "interest/no-interest", "status", "withdrawal"),
        ("Thank you. Could you tell me about the salary and the bonus?", "offlimits/pay", "thank-you", "acceptance"),
        ("Thank you for your time.", "personal/no-callback", "thank-you", "status"),
        ("Thank you. When I start in May I will paint the vats.", "pushy/presumed-hire", "thank-you", "acceptance"),
    ],
)
def test_a_check_flips_between_occasions(words: str, rule: str, speaks: str, silent: str | None) -> None:
    assert flagged(words, speaks, rule)
    assert silent is None or not flagged(words, silent, rule)


def test_every_occasion_has_bands_that_rise() -> None:
    for spec in load().table.occasions.values():
        assert 0 < spec.bands.short < spec.bands.soft < spec.bands.hard
        assert spec.bands.ideal


ROW = '  gratitude:\n    title: thanks\n    on: "{on}"\n    missing: [{rule}]\n    source: [x]\n'


@pytest.mark.parametrize(
    ("on", "rule", "key", "told"),
    [
        ("R " * 14, "gratitude/mising-thanks", "missing", "did you mean 'gratitude/missing-thanks'?"),
        ("R " * 13, "gratitude/missing-thanks", "on", "one letter for each of the 14 occasions"),
        ("R " * 13 + "q", "gratitude/missing-thanks", "on", "unknown effect 'q'"),
    ],
)
def test_a_row_that_cannot_hold_is_told_with_file_and_line(
    tmp_path: Path, on: str, rule: str, key: str, told: str
) -> None:
    whole = (builtin_folder() / "occasions.yaml").read_text(encoding="utf-8")
    path = tmp_path / "occasions.yaml"
    head = whole[: whole.index("\nchecks:")]
    text = f"{head}\nchecks:\n{ROW.format(on=on.strip(), rule=rule)}"
    path.write_text(text, encoding="utf-8")
    vocabulary = {"opening": ["job"], "asks-for-news": ["any news"]}
    with pytest.raises(RuleFileError) as fault:
        _table(path, vocabulary, load().rules)
    row = text.index(f"\n    {key}:", len(head))
    line = text[: row + 1].count("\n") + 1
    assert told in str(fault.value)
    assert str(fault.value).startswith(f"{path}:{line}:")
