"""Finds many phrases in one walk: an index by their rarest words picks the few that can match, RE2 finds where."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import re2

from followlint.model.phrase import Compiled, Phrase
from followlint.text.view import View

Hit = tuple[int, int]
Hits = Mapping[str, list[Hit]]


class PhraseBook:
    """Phrases with the owner of each; `search` yields every place where one stands."""

    def __init__(self, entries: Iterable[tuple[int, Phrase]]) -> None:
        self._entries = list(dict.fromkeys(entries))
        self._by_word: dict[str, list[int]] = defaultdict(list)
        self._always: list[int] = []
        for number, (_, phrase) in enumerate(self._entries):
            for word in phrase.anchor:
                self._by_word[word].append(number)
            if not phrase.anchor:
                self._always.append(number)

    def search(self, view: View) -> Iterator[tuple[int, Hit]]:
        """Every hit as `(owner, (start, end))`, offsets of the view."""
        for owner, phrase in self.candidates(view):
            for hit in places(phrase, view):
                yield owner, hit

    def candidates(self, view: View) -> Iterator[tuple[int, Phrase]]:
        """The phrases of whose rarest words the letter holds one, in their order, with their owners."""
        numbers = set(self._always).union(*(self._by_word[word] for word in view.words & self._by_word.keys()))
        return (self._entries[number] for number in sorted(numbers))


def could_match(compiled: Compiled, view: View) -> bool:
    """Whether the letter holds the words that this phrase needs; false for nearly all phrases, and cheap."""
    for key in compiled.keys:
        if view.words.isdisjoint(key):
            return False
    return compiled.needle in view.run_of_words and not (compiled.pairs and view.pairs.isdisjoint(compiled.pairs))


def places(phrase: Phrase, view: View) -> list[Hit]:
    """Where the phrase stands in the view, in order; worked out once a letter, however many rules ask."""
    compiled = phrase.compiled
    found = view.found.get(compiled.regex)
    if found is None:
        found = view.found[compiled.regex] = list(_found(compiled, view)) if could_match(compiled, view) else []
    return found


def _found(compiled: Compiled, view: View) -> Iterable[Hit]:
    if compiled.words is not None:
        return sorted(hit for word in compiled.words for hit in view.places_of_words.get(word, ()))
    return (match.span(1) for match in _expression(compiled.regex).finditer(view.ascii))


@lru_cache(maxsize=20_000)
def _expression(regex: str) -> Any:
    """The compiled RE2 expression over ASCII bytes."""
    return re2.compile(regex.encode("ascii", "replace"))


def first_hit(phrases: Iterable[Phrase], view: View, start: int, end: int) -> Hit | None:
    """Where the first of these phrases stands within a range of the view, if any does."""
    for phrase in phrases:
        if phrase.anchor and view.words.isdisjoint(phrase.anchor):
            continue
        hits = places(phrase, view)
        index = bisect_left(hits, (start, 0))
        if index < len(hits) and hits[index][1] <= end:
            return hits[index]
    return None
