"""What the single words of a letter say of its occasion: each says little, all of them together much.

`rules/occasion-words.yaml` holds how much; `benchmarks/weigh_words.py` counted it in labelled letters.
"""

import re
from collections.abc import Iterator
from itertools import chain, pairwise
from math import sqrt

from followlint.model.context import Occasion
from followlint.model.voters import WordVotes
from followlint.text.days import MONTHS, WEEKDAYS
from followlint.text.view import View, words_in

NUMBER, MONTH, WEEKDAY = "#", "<month>", "<weekday>"
SUBJECT, FIRST = "subject:", "first:"  # before a word of the heading, of the first sentence
# What a tenth of a nat is worth in votes of cues: twice as much tells unread letters no better, and real ones worse.
_WORTH = 0.125
_HUNDRED = 100  # words, for a letter of which the file gives the votes
_ENOUGH = 70  # of so many words the sum is trusted; a few lines are told by their cues
_SHOWN = 3  # words that stand for all
_TELLING = 3  # letters of a word that a person can make something of
_STOP = re.compile(rb"[.!?] ")
_KINDS = dict.fromkeys(MONTHS, MONTH) | dict.fromkeys(WEEKDAYS, WEEKDAY)
_KINDS = {name: kind for name, kind in _KINDS.items() if name not in ("may", "march")}  # these are verbs as well


def from_words(words: WordVotes, view: View) -> Iterator[tuple[Occasion, float]]:
    """What the words of a letter say of each occasion, more or less than of plain thanks."""
    held = words.votes.keys() & words_of(view)
    rows = map(words.votes.__getitem__, held)
    measure = sqrt(_HUNDRED / max(1, len(held)))
    sums = map(sum, zip(*rows, strict=True)) if held else [0] * len(Occasion)
    said = {name: votes * measure + start for name, votes, start in zip(Occasion, sums, words.start, strict=True)}
    trust = min(1.0, len(held) / _ENOUGH) ** 3 * _WORTH
    yield from ((name, (votes - said[Occasion.THANK_YOU]) * trust) for name, votes in said.items())


def loudest_words(words: WordVotes, view: View, name: Occasion) -> tuple[str, ...]:
    """The single words that speak most for an occasion."""
    column = list(Occasion).index(name)
    held = {word: words.votes[word][column] for word in words.votes.keys() & view.words if len(word) >= _TELLING}
    return tuple(sorted((word for word in held if held[word] > 0), key=lambda word: (-held[word], word))[:_SHOWN])


def words_of(view: View) -> set[str]:
    """Its words and pairs of neighbours; those of the heading and of the first sentence once more by themselves.

    A number, a month, a day of the week stand for all of their kind.
    """
    found: set[str] = set()
    opens = True
    for segment in view.segments:
        if segment.kind == "signature":
            continue
        text = view.lower[segment.start : segment.end]
        words = _words(text)
        found.update(words, map(" ".join, pairwise(words)))
        if segment.kind == "subject":
            found.update(map(SUBJECT.__add__, words))
        elif segment.kind == "paragraph" and opens:
            opens = False
            stop = _STOP.search(text)
            first = _words(text[: stop.end()]) if stop else words
            found.update(map(FIRST.__add__, chain(first, map(" ".join, pairwise(first)))))
    return found


def _words(text: bytes) -> list[str]:
    return [NUMBER if each.isdigit() else _KINDS.get(each, each) for each in words_in(text)]
