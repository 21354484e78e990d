"""Judging people whom the letter has mentioned: in the same sentence or the next, whatever they are called there.

`others` speaks of them, `anaphor` takes them up again ("most of them", "the ones from", "they"), and what follows
holds a word that `lessens` or a turn to the writer (`turn`). A sentence may also say what the `others` do and turn at
once. A `break` between the person and the word that lessens means that it is said of somebody else.
"""

from collections.abc import Iterable, Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.pyrules.talk_of_others import heads_clause
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each claim, from the words that take the others up to the words that lessen them."""
    found: set[Hit] = set()
    judged: set[Hit] = set()
    for others in hits["others"]:
        first = letter.body_sentence(others)
        if first is None:
            continue
        second = letter.following(first)
        anaphors = begun_in(hits["anaphor"], others[1], (second or first).end)
        fresh = [each for each in anaphors if each not in judged]  # what they come to is the same whomever they take up
        judged.update(fresh)
        found.update(_lessened(rule, letter, hits, fresh))
        if turned := _turned(rule, letter, hits, others, first):
            found.add(turned)
    yield from verdicts(rule, letter, found)


def _lessened(
    rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]], anaphors: Iterable[Hit]
) -> Iterator[Hit]:
    """What is said of the others by the words that take them up."""
    for anaphor in anaphors:
        place = letter.sentence_at(anaphor[0])
        if place is None or not heads_clause(letter, place, anaphor):
            continue
        for word in begun_in(hits["lessens"], anaphor[1], place.end):
            free = not begun_in(hits["breaks"], anaphor[1], word[0])
            if free and letter.count_words(anaphor[1], word[0]) <= rule.numbers["within"]:
                yield anaphor[0], min(word[1], place.end)
                break
        else:
            if turn := _turn(letter, hits, place, anaphor[1]):
                yield anaphor[0], turn[1]


def _turned(
    rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]], others: Hit, first: Sentence
) -> Hit | None:
    """What the others do, and at once what the writer does."""
    does = begun_in(hits["does"], others[1], first.end)
    if not does or letter.count_words(others[1], does[0][0]) > rule.numbers["near"]:
        return None
    turn = _turn(letter, hits, first, does[0][1])
    return (others[0], turn[1]) if turn else None


def _turn(letter: Letter, hits: Mapping[str, list[Hit]], place: Sentence, start: int) -> Hit | None:
    """The turn to the writer: after a mark of the same sentence, or as the first words of the next."""
    for turn in begun_in(hits["turn"], start, place.end):
        if letter.plain[start : turn[0]].rstrip()[-1:] in (";", ":", "-"):
            return turn
    after = letter.following(place)
    for turn in begun_in(hits["turn"], after.start, after.start + 1) if after else ():
        return turn
    return None
