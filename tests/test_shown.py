"""Which words are quoted to a person: whole phrases, however short the words are that prove a fault."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followlint import lint_followup
from followlint.model.span import Span
from followlint.text.shown import shown


def quoted(text: str, family: str = "tone") -> str:
    """What is shown of the words between `[[` and `]]`."""
    start, end = text.index("[["), text.index("]]") - 2
    text = text.replace("[[", "").replace("]]", "")
    return " ".join(shown(text, Span(start=start, end=end), family).of(text).split())


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("My years at sea make [[me a good pilot]] for you.", "make me a good pilot"),
        ("I have [[not had the courtesy of]] a reply.", "I have not had the courtesy of a reply"),
        ("The [[choice was made before I walked]] in, and so on.", "The choice was made before I walked in"),
        ("Give me [[one chance you]] will not regret.", "one chance you will not regret"),
        ("[[Two of them have never]] even seen a kiln.", "Two of them have never even seen a kiln"),
        ("I wish you [[luck, you will need it]].", "I wish you luck, you will need it"),
        ("I saw [[the other people in the]] hall and left early with them.", "the other people in the hall"),
        ("He has [[no idea of what a]] steam valve is.", "no idea of what a steam valve is"),
        ("It was [[a task that took me]] a week.", "a task that took me a week"),
        (
            "It was a take-home [[task that took me a week]] or more, all in all.",
            "a take-home task that took me a week",
        ),
        ("I would be [[glad to come]] back to Larne.", "I would be glad to come back to Larne"),
        ("We wait\nuntil [[the end of\nthe]] month for it all to end.", "the end of the month"),
    ],
)
def test_a_cut_phrase_is_shown_whole(text: str, words: str) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I think that [[nobody else will do]] for the night shift.", "nobody else will do"),
        ("It was good. [[You need my help]]. I said so.", "You need my help"),
        ("That is the place, [[of all the places]], for me.", "of all the places"),
        ("I am [[synergetic]] and so on.", "synergetic"),
        ("Dear Dana,\n\n[[Give me a call by]]\n\nJo Weber", "Give me a call by"),
    ],
)
def test_a_whole_phrase_stays_as_it_is(text: str, words: str) -> None:
    assert quoted(text) == words


def test_what_is_said_of_single_words_is_not_said_of_their_neighbours() -> None:
    assert quoted("I am [[super keen]] on it.", "casual") == "super keen"
    assert quoted("I like [[the vibe of]] the place.", "casual") == "the vibe of the place"
    assert quoted("It is [[kind from you to]] give me one hour.", "grammar") == "kind from you to give me"


def test_the_message_quotes_the_phrase_and_the_span_stays() -> None:
    text = (
        "Dear Dana,\n\nThank you for the tour. My years at the mill make me a perfect fit for the loom.\n\nJo Weber\n"
    )
    found = next(each for each in lint_followup(text).findings if each.rule == "oversell/superlative-self")
    assert found.span.of(text) == "me a perfect fit"
    assert found.message.startswith("“make me a perfect fit”")


@given(
    st.lists(
        st.sampled_from("I me the of to not is will you luck, luck. back in Jo's 9 \n \n\n ( –".split(" ")), max_size=30
    ),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_what_is_shown_holds_what_was_found_and_no_end_of_a_sentence_more(
    words: list[str], start: int, size: int
) -> None:
    text = " ".join(words)
    span = Span(start=min(start, len(text)), end=min(start + size, len(text)))
    wide = shown(text, span, "tone")
    assert wide.start <= span.start <= span.end <= wide.end <= len(text)
    assert "." not in text[wide.start : span.start] + text[span.end : wide.end]
