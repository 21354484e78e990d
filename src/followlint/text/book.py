"""Finds many phrases in one walk: an index picks the few that can match, RE2 finds where."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Generic, TypeVar

import re2

from followlint.model.phrase import Compiled, Phrase
from followlint.text.index import PhraseIndex, could_match
from followlint.text.view import View

_OPTIONS = re2.Options()
_OPTIONS.max_mem = 1 << 26  # bytes; a phrase of large classes overruns RE2's own 8 MiB, and then takes its slow way
_OPTIONS.log_errors = False

Owner = TypeVar("Owner")
Hit = tuple[int, int]
Hits = Mapping[str, list[Hit]]


class PhraseBook(Generic[Owner]):
    """The phrases of one kind of rule, with the owner of each; `search` yields every place where one stands."""

    def __init__(self, entries: Iterable[tuple[Owner, Phrase]], index: PhraseIndex | None = None) -> None:
        self._index = index or PhraseIndex()
        self._entries = {self._index.add(phrase): (owner, phrase) for owner, phrase in dict.fromkeys(entries)}
        self._first, self._last = min(self._entries, default=0), max(self._entries, default=-1)

    def search(self, view: View) -> Iterator[tuple[Owner, Hit]]:
        """Every hit as `(owner, (start, end))`, offsets of the view."""
        for owner, phrase in self.candidates(view):
            for hit in places(phrase, view):
                yield owner, hit

    def candidates(self, view: View) -> Iterator[tuple[Owner, Phrase]]:
        """The phrases that may stand in the letter, in their order, with their owners."""
        numbers = self._index.candidates(view)
        start, end = bisect_left(numbers, self._first), bisect_left(numbers, self._last + 1)
        return (self._entries[number] for number in numbers[start:end])


def places(phrase: Phrase, view: View) -> list[Hit]:
    """Where a phrase that may stand in the view does, in order; worked out once a letter, however many rules ask."""
    compiled = phrase.compiled
    found = view.found.get(compiled.regexes)
    if found is None:
        found = view.found[compiled.regexes] = _found(compiled, view)
    return found


def _found(compiled: Compiled, view: View) -> list[Hit]:
    if compiled.words is not None:
        return sorted(hit for word in compiled.words for hit in view.places_of_words.get(word, ()))
    if len(compiled.regexes) == 1:
        return _spans(*compiled.regexes[0], view.lower)
    return apart(hit for regex, group in compiled.regexes for hit in _spans(regex, group, view.lower))


def _spans(regex: str, group: int, text: bytes) -> list[Hit]:
    """The hits of one expression; the mark that ends a sentence is read again, for the next one may begin with it."""
    search = expression(regex).search
    found: list[Hit] = []
    match = search(text)
    while match:
        found.append(match.span(group))
        match = search(text, match.end(group))
    return found


def apart(hits: Iterable[Hit]) -> list[Hit]:
    """In order, and of those that overlap the longest that begins first."""
    found: list[Hit] = []
    for hit in sorted(hits, key=lambda each: (each[0], -each[1])):
        if not found or hit[0] >= found[-1][1]:
            found.append(hit)
    return found


@lru_cache(maxsize=20_000)
def expression(regex: str) -> Any:
    """The compiled RE2 expression over ASCII bytes."""
    return re2.compile(regex.encode("ascii", "replace"), _OPTIONS)


def begun_in(hits: Sequence[Hit], start: int, end: int) -> Sequence[Hit]:
    """Those of the hits, which are in order, that begin in a range of the view."""
    return hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]


def first_hit(phrases: Iterable[Phrase], view: View, start: int, end: int) -> Hit | None:
    """Where the first of these phrases stands within a range of the view, if any does."""
    for phrase in phrases:
        if phrase.compiled.regexes not in view.found and not could_match(phrase.compiled, view):
            view.found[phrase.compiled.regexes] = []
        hits = places(phrase, view)
        index = bisect_left(hits, (start, 0))
        if index < len(hits) and hits[index][1] <= end:
            return hits[index]
    return None
