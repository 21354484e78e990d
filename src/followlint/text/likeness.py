"""How much two letters share: sentence by sentence, names masked, stock left out of the count.

`compare` takes two letters of any origin: a draft and its sibling, a draft and an earlier message, two files of a run.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz

from followlint.model.context import Context, Occasion
from followlint.model.moment import shown
from followlint.text.layout import view_of
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.parse import parse
from followlint.text.people import addressees, folded, name_parts

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_YOU = lazily(r"\b(?:you|your|yours)\b", re.I)
_THANKS = re.compile(r"(?:(?:many|my|once|again|warm|sincere|and|i|am|very) )*(?:thank|thanks|appreciated?|grateful)\b")
_MASK = "@"
# Two sentences are the same when nine in ten of their letters are: a changed date or "again" still counts.
_SAME = 86
# Below, a short line ("Thank you again.") is the same by accident.
_SHORTEST = 5


@dataclass(frozen=True, slots=True)
class Match:
    """A sentence of the letter and the words of the other letter that say the same."""

    sentence: Sentence
    other: str
    specific: bool


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two letters share: the matching sentences, and the share of words, of all and of the specific ones."""

    matches: tuple[Match, ...]
    whole: float
    specific: float

    @property
    def shared(self) -> tuple[Match, ...]:
        """The matching sentences that are not stock."""
        return tuple(match for match in self.matches if match.specific)


@lru_cache(maxsize=64)
def letter_of(text: str, context: Context) -> Letter:
    """Another text as a letter of the same exchange; its stock is judged by the same facts."""
    draft = parse(text)
    return Letter(draft, context, context.occasion or Occasion.THANK_YOU, view_of(draft))


def facts_for(context: Context) -> Context:
    """The few facts that tell stock from what is specific, for the letters that are compared with this one."""
    return Context(company=context.company, role=context.role, me=context.me, recipients=context.recipients)


def siblings_of(context: Context) -> Iterator[tuple[Letter, str]]:
    """The drafts to the other people who were met, each with words for it."""
    for text in context.siblings:
        other = letter_of(text, facts_for(context))
        reader = reader_of(other)
        yield other, f"the note to {reader}" if reader else "another note"


def earlier_of(context: Context) -> Iterator[tuple[Letter, str]]:
    """The messages that were sent before, as far as their text is known, each with words for it."""
    for message in context.earlier:
        if message.text:
            when = f" of {shown(message.sent)}".partition(",")[0] if message.sent else ""
            yield letter_of(message.text, facts_for(context)), f"your message{when}"


def reader_of(letter: Letter) -> str:
    """Whom a letter greets, as written; empty when nobody is named."""
    for segment in letter.view.of_kind("greeting"):
        people = addressees(letter.view.text[segment.start : segment.end])
        if people:
            shown = {"mr": "Mr ", "ms": "Ms ", "mrs": "Mrs ", "dr": "Dr ", "prof": "Professor "}
            return " and ".join(shown.get(person.title, "") + person.name for person in people)
    return ""


def compare(letter: Letter, other: Letter, *, thanks: bool = True) -> Likeness:
    """The sentences of `letter` that stand in `other` as well, names aside.

    Without `thanks` a sentence that thanks is never specific: to the same reader it may be said twice.
    """
    names = _names(letter) | _names(other)
    theirs = [(_masked(other.words_of(each), names), other.words_of(each)) for each in other.body]
    matches: list[Match] = []
    size = {True: 0, False: 0}
    same = {True: 0, False: 0}
    for sentence in letter.body:
        own = _masked(letter.words_of(sentence), names)
        specific = letter.signals.is_specific(sentence) and len(own.split()) >= _SHORTEST
        specific = specific and (thanks or not _THANKS.match(own))
        size[specific] += len(own.split())
        twin = next((words for masked, words in theirs if _alike(own, masked)), None)
        if twin is not None:
            same[specific] += len(own.split())
            matches.append(Match(sentence, twin, specific))
    total = sum(size.values())
    return Likeness(
        tuple(matches),
        sum(same.values()) / total if total else 0.0,
        same[True] / size[True] if size[True] else 0.0,
    )


def _alike(own: str, other: str) -> bool:
    if min(len(own.split()), len(other.split())) < _SHORTEST:
        return own == other
    return fuzz.ratio(own, other, score_cutoff=_SAME) > 0


def _names(letter: Letter) -> frozenset[str]:
    """The folded names that a swap would change: those greeted, those known."""
    greetings = [letter.view.text[part.start : part.end] for part in letter.view.of_kind("greeting")]
    greeted = [person.name for greeting in greetings for person in addressees(greeting)]
    return frozenset(part for name in (*greeted, *letter.context.people) for part in name_parts(name))


def _masked(sentence: str, names: Iterable[str]) -> str:
    """The bare words of a sentence, every name replaced by one sign."""
    words = _WORD.findall("".join(char if char.isascii() else folded(char) for char in sentence.lower()))
    return " ".join(_MASK if folded(word.removesuffix("'s")) in names else word for word in words)


def same_callback(letter: Letter, sentence: Sentence, other: Letter) -> str | None:
    """The sentence of the other letter that brings back the same thing in other words."""
    own = _told(letter, sentence)
    if not own:
        return None
    for each in other.body:
        theirs = _told(other, each)
        common = own.keys() & theirs.keys()
        weight = sum(own[word] for word in common)
        if len(common) >= 2 and weight >= 0.6 * min(sum(own.values()), sum(theirs.values())):
            return other.words_of(each)
    return None


def _told(letter: Letter, sentence: Sentence) -> dict[str, float]:
    """The words that tie a sentence to the talk, if it speaks of what the reader said or did."""
    if not _YOU.search(letter.words_of(sentence)):
        return {}
    return {anchor.word: anchor.weight for anchor in letter.signals.anchors_in(sentence.start, sentence.end)}
