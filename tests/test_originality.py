"""Originality: what two letters share, sentence by sentence, and what does not count."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followlint import lint_followup
from followlint.model.context import Context
from followlint.text.likeness import compare, letter_of, reader_of
from helpers import letter

STOCK = "Thank you for taking the time to meet me. I am very interested in the position and look forward to your reply."
HERON = "Thank you for the walk along the canal with the heron."
VATS = "I have since read up on cold vats and believe the third could save you a shift a week."
KILN = "Your story of the flooded kiln made me draw a new drain, nine metres long, on the train home."
CREW = "You asked how I would train the evening crew; from the second week they would run the small vat alone."


def note(reader: str, *sentences: str) -> str:
    return f"Dear {reader},\n\n{' '.join(sentences)}\n\nKind regards,\nLena Forsberg\n"


def found(text: str, occasion: str = "thank-you-panel", **facts: Any) -> list[str]:
    report = lint_followup(text, context={"occasion": occasion, **facts}, config={"select": "originality"})
    return [finding.rule.partition("/")[2] for finding in report.findings]


@pytest.mark.parametrize(
    ("own", "sibling", "rules"),
    [
        ((STOCK, VATS, KILN), (STOCK, VATS, KILN), ["name-swapped"]),
        ((STOCK,), (STOCK,), ["name-swapped"]),
        ((VATS, KILN), (CREW, VATS, KILN), ["name-swapped"]),
        ((STOCK, VATS, "The robin sat on the dibber."), (VATS, CREW), ["near-copy"]),
        ((STOCK, KILN, CREW, VATS), (STOCK, KILN, "Nine of eleven glazes on the lid are mine."), ["same-callback"]),
        ((STOCK, KILN), (STOCK, CREW), []),
        ((KILN,), (CREW,), []),
    ],
)
def test_what_two_notes_share_decides(own: tuple[str, ...], sibling: tuple[str, ...], rules: list[str]) -> None:
    assert found(note("Ms. Okello", *own), siblings=[note("Mr. Varga", *sibling)]) == rules


def test_the_closest_sibling_is_named_and_the_sentence_shown() -> None:
    siblings = [note("Mr. Varga", CREW), note("Ruth", KILN, VATS)]
    report = lint_followup(
        note("Ms. Okello", KILN, VATS), context={"siblings": siblings}, config={"select": "originality"}
    )
    (finding,) = report.findings
    assert "the note to Ruth" in finding.message
    assert KILN[:60] in finding.message
    assert finding.span.of(note("Ms. Okello", KILN, VATS)) == f"{KILN} {VATS}"


def test_the_same_thing_in_other_words_is_the_same_callback() -> None:
    other = note("Mr. Varga", "I keep laughing about your flooded kiln and the drain.", CREW)
    assert found(note("Ms. Okello", KILN, VATS), siblings=[other]) == ["same-callback"]


def test_what_was_said_to_both_may_come_back_in_both() -> None:
    notes = [{"topic": "flooded kiln", "said_by": ["Grace Okello", "Istvan Varga"]}]
    other = note("Mr. Varga", KILN, CREW)
    assert found(note("Ms. Okello", KILN, VATS), siblings=[other], notes=notes) == []


@pytest.mark.parametrize(
    ("own", "before", "occasion", "rules"),
    [
        ((KILN, VATS), (KILN, VATS), "second-status", ["same-again"]),
        ((KILN, VATS), (KILN, VATS), "value-letter", ["same-again"]),
        ((VATS, "I write again with two more thoughts on the yard."), (VATS,), "value-letter", ["self-repeat"]),
        ((VATS, KILN, CREW), (VATS,), "value-letter", ["repeated-sentence"]),
        ((STOCK, KILN), (STOCK, VATS), "status", []),
        ((HERON.replace("you", "you again"), KILN), (HERON,), "status", []),
    ],
)  # fmt: skip
def test_an_earlier_message_is_not_sent_twice(
    own: tuple[str, ...], before: tuple[str, ...], occasion: str, rules: list[str]
) -> None:
    earlier = [{"sent": "2026-03-03", "text": note("Ms. Okello", *before)}]
    assert found(note("Ms. Okello", *own), occasion, earlier=earlier) == rules


@pytest.mark.parametrize(
    "facts", [{"siblings": []}, {"siblings": [""]}, {"siblings": ["???"]}, {"earlier": [{"text": ""}]}]
)
def test_empty_texts_are_like_nothing(facts: dict[str, Any]) -> None:
    assert found(note("Ms. Okello", KILN), **facts) == []


def test_names_do_not_make_a_difference() -> None:
    # so few words are alike only if they are the same
    one = letter_of(note("Ms. Okello", "Ms. Okello likes vats."), Context())
    other = letter_of(note("Ms. Varga", "Ms. Varga likes vats."), Context())
    assert reader_of(one) == "Ms Okello"
    assert compare(one, other).whole == 1.0


@given(st.lists(st.sampled_from([STOCK, VATS, KILN, CREW]), min_size=1, max_size=4, unique=True))
def test_a_letter_is_wholly_like_itself(sentences: list[str]) -> None:
    one = letter(note("Ms. Okello", *sentences))
    assert compare(one, one).whole == 1.0


@given(st.text(max_size=200), st.text(max_size=200))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    likeness = compare(letter_of(one, Context()), letter_of(other, Context()))
    assert 0 <= likeness.specific <= 1
    assert 0 <= likeness.whole <= 1
