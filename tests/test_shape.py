"""What the shape of a letter says of its occasion, and what hangs on a guess that is not sure."""

import pytest

from followlint import Linter
from followlint.model.context import Occasion
from followlint.text.layout import view_of
from followlint.text.parse import parse
from followlint.text.shape import from_shape


def letter(body: str, subject: str = "", greeting: str = "Dear Ms. Okello,") -> str:
    head = f"Subject: {subject}\n\n" if subject else ""
    return f"{head}{greeting}\n\n{body}\n\nKind regards,\nLena Forsberg\n"


def voted(text: str, occasion: Occasion) -> float:
    return sum(weight for name, weight in from_shape(view_of(parse(text))) if name is occasion)


@pytest.mark.parametrize(
    ("occasion", "does", "does_not"),
    [
        ("value-letter", letter("Thank you.", "The loose thread"), letter("Thank you.", "Dyer position")),
        (
            "value-letter",
            letter("You asked why the blue runs."),
            letter("Thank you for the day. You asked about blue."),
        ),
        ("status", letter("We met on 12 October about the loom."), letter("We met the crew at the loom.")),
        ("thank-you-screen", letter("I would be glad to meet Mr. Dahl."), letter("I was glad. Mr. Dahl met me.")),
        ("thank-you-screen", letter("Thanks for ringing me."), letter("Thanks for showing me the ring frame.")),
        ("thank-you-panel", letter("Thanks.", greeting="Hello Orla, hello Dev,"), letter("Thanks.")),
        ("thank-you-panel", letter("Jun, you said so. Ines: the lid is oak."), letter("Jun said so. The lid is oak.")),
        (
            "thank-you-panel",
            letter("Thank you and Ms. Carr for Monday."),
            letter("I would work with you and Ms. Carr."),
        ),
        ("thank-you-panel", letter("My thanks to you and Mr. Dahl."), letter("My thanks to you and Year 4.")),
        ("recruiter", letter("They liked the plan, and she asked about nights."), letter("You liked my plan.")),
    ],
)
def test_a_shape_votes_and_its_near_miss_does_not(occasion: str, does: str, does_not: str) -> None:
    name = Occasion(occasion)
    assert voted(does, name) > voted(does_not, name)


def test_thanks_for_a_day_just_past_begin_no_inquiry() -> None:
    assert voted(letter("Thank you for Tuesday. Have you decided?"), Occasion.STATUS) < 0
    assert voted(letter("Thank you again for Tuesday. Have you decided?"), Occasion.STATUS) >= 0


LONG = " ".join(["The saw stood by the wall, and the crew read the board at the gate each morning."] * 12)


def findings(text: str, **facts: object) -> dict[str, str]:
    report = Linter({"grammar": "none"}).lint(text, facts)
    return {each.rule: each.level.value for each in report.findings}


def test_a_guess_that_is_not_sure_takes_the_widest_band_of_what_it_may_be() -> None:
    text = letter(f"I am checking in on the mill. {LONG} I would be glad to come back.")
    assert "length/far-too-long" in findings(text, occasion="status")
    report = Linter({"grammar": "none"}).lint(text)
    doubtful = any("possible" in each or "unclear" in each or "probably" in each for each in report.notices)
    assert doubtful == ("length/far-too-long" not in {each.rule for each in report.findings})


def test_thanks_late_with_work_brought_are_a_second_letter_unless_said_otherwise() -> None:
    facts = {"interview": "2026-03-02T15:00", "sending": "2026-03-11T09:00"}
    text = letter("Thank you for the tour of the dye works. I have drawn the frame as I would set it; it is attached.")
    assert "timing/late-thanks" not in findings(text, **facts)
    assert "timing/late-thanks" in findings(text, occasion="thank-you", **facts)


@pytest.mark.parametrize(("formality", "level"), [("relaxed", "note"), ("neutral", "warning"), ("formal", "warning")])
def test_a_text_message_weighs_less_in_a_relaxed_house(formality: str, level: str) -> None:
    found = findings(letter("Thank you for the tour."), medium="text", formality=formality)
    assert found["timing/text-message"] == level


def test_a_weekday_that_the_letter_itself_puts_right_is_no_slip() -> None:
    wrong = "Your letter names Monday 9 March"
    assert "slips/wrong-weekday" not in findings(letter(f"{wrong}, but the 9th is a Monday."), sending="2026-03-04")
    said = letter("Your letter names Monday 10 March, but the 10th is a Tuesday.")
    assert "slips/wrong-weekday" not in findings(said, sending="2026-03-04")
    assert "slips/wrong-weekday" in findings(letter("I can come on Monday 10 March."), sending="2026-03-04")
