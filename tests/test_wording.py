"""What single words say of an occasion: which words a letter holds, and what their votes add up to."""

import pytest

from followlint.model.context import Occasion
from followlint.model.voters import WordVotes
from followlint.registry import load
from followlint.text.layout import view_of
from followlint.text.parse import parse
from followlint.text.wording import from_words, loudest_words, words_of

LETTER = """Subject: The vats

Dear Ms. Okello,

Thank you for Tuesday. I wrote on 3 June.

Kind regards,
Lena Forsberg
"""
VIEW = view_of(parse(LETTER))
SCREEN = (10, *[0] * (len(Occasion) - 1))


def test_heading_and_first_sentence_are_told_apart() -> None:
    words = words_of(VIEW)
    assert {"subject:vats", "first:thank you", "thank you", "okello", "regards"} <= words
    assert words.isdisjoint({"first:wrote", "lena", "subject:you"})


def test_a_number_a_weekday_and_a_month_stand_for_their_kind() -> None:
    words = words_of(VIEW)
    assert {"for <weekday>", "# <month>"} <= words
    assert words.isdisjoint({"tuesday", "3", "june"})


def test_votes_are_counted_against_plain_thanks_and_few_words_say_little() -> None:
    few = dict(from_words(WordVotes(votes={"vats": SCREEN}), VIEW))
    many = dict(from_words(WordVotes(votes=dict.fromkeys(words_of(VIEW), SCREEN)), VIEW))
    assert few[Occasion.THANK_YOU] == many[Occasion.THANK_YOU] == 0
    assert 0 < few[Occasion.THANK_YOU_SCREEN] < 0.01
    assert many[Occasion.THANK_YOU_SCREEN] > 0.5
    assert set(dict(from_words(WordVotes(), VIEW)).values()) == {0}


def test_the_loudest_words_are_named() -> None:
    votes = WordVotes(
        votes={"vats": SCREEN, "wrote": (20, *SCREEN[1:]), "on": (90, *SCREEN[1:]), "kind": (-9, *SCREEN[1:])}
    )
    assert loudest_words(votes, VIEW, Occasion.THANK_YOU_SCREEN) == ("wrote", "vats")
    assert loudest_words(votes, VIEW, Occasion.STATUS) == ()


def test_a_line_of_votes_has_one_for_each_occasion() -> None:
    with pytest.raises(ValueError, match=r"14 numbers: '  vats 1 2'"):
        WordVotes.model_validate({"votes": "  vats 1 2"})


def test_the_shipped_votes_hold_no_name_and_no_empty_line() -> None:
    words = load().voters.words
    assert len(words.start) == len(Occasion)
    assert len(words.votes) > 1_000
    assert all(map(any, words.votes.values()))
    assert words.votes.keys().isdisjoint({"priya", "okello", "weber", "northwind"})


@pytest.mark.parametrize(
    ("name", "word"), [("acceptance", "accept"), ("withdrawal", "withdraw"), ("networking", "advice")]
)
def test_a_plain_word_speaks_for_its_occasion(name: str, word: str) -> None:
    votes = dict(zip(Occasion, load().voters.words.votes[word], strict=True))
    assert max(votes, key=votes.__getitem__) == name
