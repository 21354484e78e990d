"""What single messages say is true of the letter that they speak of."""

import pytest

from followlint import lint_followup


def told(rule: str, words: str) -> list[str]:
    """The messages of a rule on a letter with these words."""
    report = lint_followup(f"Dear Dana,\n\n{words}\n\nBest regards,\nJo Weber\n")
    return [each.message for each in report.findings if each.rule == rule]


def test_every_exclamation_mark_is_counted() -> None:
    words = "Thank you for the tour!! The kiln is huge! I would love to fire the next batch!"
    assert told("casual/exclamation-overuse", words) == ["The letter has 4 exclamation marks."]


@pytest.mark.parametrize(
    ("rule", "words", "better"),
    [
        ("grammar/learner-turn", "I rang the lab, as you proposed me in May.", "suggested that I"),
        ("grammar/wrong-tense", "I am responsible for the loom since four years.", "“I have been … since 2019” or"),
    ],
)
def test_what_to_write_fits_the_words(rule: str, words: str, better: str) -> None:
    (message,) = told(rule, words)
    assert better in message
