"""Finds many phrases in one walk: an index picks the few that can match, RE2 finds where."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from operator import itemgetter
from typing import Any, Generic, TypeVar

import re2

from followlint.model.phrase import Branch, Phrase
from followlint.text.index import PhraseIndex, could_match
from followlint.text.view import View

_OPTIONS = re2.Options()
_OPTIONS.max_mem = 1 << 26  # bytes; a phrase of large classes overruns RE2's own 8 MiB, and then takes its slow way
_OPTIONS.log_errors = False
_FEW = 3  # places at which a phrase can begin: to try these is quicker than to search a whole letter

Owner = TypeVar("Owner")
Hit = tuple[int, int]
Hits = Mapping[str, list[Hit]]


class PhraseBook(Generic[Owner]):
    """The phrases of one kind of rule, with the owner of each; `search` yields every place where one stands."""

    def __init__(self, entries: Iterable[tuple[Owner, Phrase]], index: PhraseIndex | None = None) -> None:
        self._index = index or PhraseIndex()
        self._owners = {self._index.add(phrase): owner for owner, phrase in dict.fromkeys(entries)}
        self._first, self._last = min(self._owners, default=0), max(self._owners, default=-1)

    def search(self, view: View) -> Iterator[tuple[Owner, Hit]]:
        """Every hit as `(owner, (start, end))`, offsets of the view."""
        for owner, branch in self.candidates(view):
            for hit in places(branch, view):
                yield owner, hit

    def candidates(self, view: View) -> Iterator[tuple[Owner, Branch]]:
        """What of the phrases may stand in the letter, in their order, with their owners."""
        found = self._index.candidates(view)
        start, end = (bisect_left(found, number, key=itemgetter(0)) for number in (self._first, self._last + 1))
        return ((self._owners[number], branch) for number, branch in found[start:end])


def places(branch: Branch, view: View) -> list[Hit]:
    """Where a branch that may stand in the view does, in order; worked out once a letter, however many rules ask."""
    found = view.found.get(branch.regex)
    if found is None:
        found = view.found[branch.regex] = _found(branch, view)
    return found


def _found(branch: Branch, view: View) -> list[Hit]:
    if branch.words is not None:
        held = branch.words.intersection(view.words)
        return sorted(hit for word in held for hit in view.places_of_words.get(word, ()))
    if branch.leads:
        words = branch.steps[0].intersection(view.words)
        starts = [start for word in words for start, _ in view.places_of_words.get(word, ())]
        if len(starts) <= _FEW:
            return list(_begun_at(sorted(starts), branch, view.lower))
    return list(_spans(branch, view.lower))


def _begun_at(starts: Iterable[int], branch: Branch, text: bytes) -> Iterator[Hit]:
    """The hits of one expression that begin at one of these places, which are in order."""
    match, group, end = expression(branch.regex).match, branch.group, 0
    for start in starts:
        if start >= end and (found := match(text, start)):
            end = found.end(group)
            yield found.span(group)


def _spans(branch: Branch, text: bytes) -> Iterator[Hit]:
    """The hits of one expression; the mark that ends a sentence is read again, for the next one may begin with it."""
    search, group = expression(branch.regex).search, branch.group
    match = search(text)
    while match:
        yield match.span(group)
        match = search(text, match.end(group))


@lru_cache(maxsize=50_000)
def expression(regex: str) -> Any:
    """The compiled RE2 expression over ASCII bytes."""
    return re2.compile(regex.encode("ascii", "replace"), _OPTIONS)


def begun_in(hits: Sequence[Hit], start: int, end: int) -> Sequence[Hit]:
    """Those of the hits, which are in order, that begin in a range of the view."""
    return hits[bisect_left(hits, (start,)) : bisect_left(hits, (end,))]


def stands(phrase: Phrase, view: View, start: int, end: int) -> bool:
    """Whether a phrase, which no index was asked about, stands within a range of the view."""
    for branch in phrase.branches:
        if branch.regex not in view.found and not could_match(branch, view):
            continue
        hits = places(branch, view)
        index = bisect_left(hits, (start, 0))
        if index < len(hits) and hits[index][1] <= end:
            return True
    return False
