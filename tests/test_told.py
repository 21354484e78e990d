"""What a sentence tells in plain words: what was said in the talk, and what the writer did."""

import pytest

from followlint.text.plain import is_small_number
from followlint.text.said import said
from followlint.text.told import done

NO_SLOTS: frozenset[str] = frozenset()


@pytest.mark.parametrize(
    "text",
    [
        "You said that the second oven never gets hot enough on Sundays.",
        "Mr. Hale warned me that the lower field floods in March.",
        "Sister Agnes raised the matter of families who come after dark.",
        "Your foreman told me how the old crane was saved from the scrap yard.",
        "Both left because of the noise, you said.",
        "I noticed that your patients get a full hour.",
        "The Friday refusals you described are familiar.",
        "I would gladly teach the first lessons in pottery as we discussed.",
        "You hoped that the owner would be back from his trip.",
        "I understand that the council has to approve the new roof.",
        "One of them was how I write about a harvest that failed.",
        "The way your porter greets each guest at the door is rare.",
        "I enjoyed learning that drivers bid for their routes every autumn.",
        "I liked what I heard about the crew and the move to electric vans.",
    ],
)
def test_what_was_said_counts_however_plain_its_words(text: str) -> None:
    assert any(said(text, NO_SLOTS)), text


@pytest.mark.parametrize(
    "text",
    [
        "You said that you would make a decision soon.",
        "What you told me, and all that I saw, confirmed my interest.",
        "I understand that you are busy and have many candidates to consider.",
        "I am sorry to learn that I was not selected for the position.",
        "The opportunities you described are exciting.",
        "The friendly spirit you described fits perfectly with my values.",
        "The way you work as a team impressed me.",
        "I enjoyed learning that your company values its people.",
        "I enjoyed hearing about the change to your process.",
    ],
)
def test_nothing_was_told_in_words_of_any_letter(text: str) -> None:
    assert not any(said(text, NO_SLOTS)), text


def test_the_name_of_the_firm_tells_nothing() -> None:
    text = "Hillfoot Orchard sounds like a great company."
    assert any(said(text, NO_SLOTS))
    assert not any(said(text, frozenset({"hillfoot", "orchard"})))


@pytest.mark.parametrize(
    "text",
    [
        "We staggered the breaks until nobody had to wait at the gate.",
        "I kept a list of the guests for whom the bed was too short.",
        "I had one such file last year, and a copy with a short letter was accepted.",
        "In Dayton the night guard had a key, and nobody was left in the rain.",
        "In my present shop the phone rings all morning and nobody is free before noon.",
        "I let them finish, write it down in front of them and read it back.",
        "I am at home with torn nets, old radar sets and a deck full of ice.",
    ],
)
def test_what_the_writer_did_counts_however_plain_its_words(text: str) -> None:
    assert done(text, 0, len(text), NO_SLOTS), text


@pytest.mark.parametrize(
    "text",
    [
        "I wrote to you on Monday about the opening and have not heard back.",
        "I have gained valuable experience and developed strong skills in customer service.",
        "I took a day of leave to attend your interview.",
        "I found our conversation about the work most interesting and helpful.",
        "I reviewed the description again and I meet every requirement.",
        "I keep coming back to one sentence of yours.",
        "I would love to work with you and your team.",
        "I have called four times and the man at the desk says you are in a meeting.",
        "I have cleared my calendar next week for the second round, so tell me which day.",
        "I thought I would write once more before the holidays to ask where things stand.",
        "I am comfortable with deadlines, teamwork and clear communication.",
    ],
)
def test_letters_claims_and_feelings_are_no_deeds(text: str) -> None:
    assert not done(text, 0, len(text), NO_SLOTS), text


@pytest.mark.parametrize(("word", "small"), [("twelve", True), ("12", True), ("13", False), ("9" * 5_000, False)])
def test_only_numbers_that_people_spell_out_are_small(word: str, *, small: bool) -> None:
    assert is_small_number(word) is small
