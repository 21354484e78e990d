"""Finds many phrases in one walk: an index by their rarest words picks the few that can match, RE2 finds where."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from threading import RLock
from typing import Any

import re2

from followlint.cache import kept
from followlint.model.phrase import Compiled, Phrase
from followlint.text.view import View

_OPTIONS = re2.Options()
_OPTIONS.max_mem = 1 << 26  # bytes; a phrase of large classes overruns RE2's own 8 MiB, and then takes its slow way
_OPTIONS.log_errors = False

Hit = tuple[int, int]
Hits = Mapping[str, list[Hit]]


class PhraseIndex:
    """All phrases of a linter, so that the words of a letter are looked up once.

    A phrase is looked up by its rarest words, which are known without compiling it. Once a letter has asked for it, it
    is compiled and moves to the index of neighbouring words, where far fewer letters ask for it.
    """

    def __init__(self) -> None:
        self._phrases: list[Phrase] = []
        self._anchors: list[tuple[frozenset[str], ...]] | None = None
        self._by_word: dict[str, tuple[int, ...]] = {}
        self._by_pair: dict[str, tuple[int, ...]] = {}
        self._always: list[int] = []
        self._changing = RLock()

    def add(self, phrase: Phrase) -> int:
        """Take a phrase in and give its number."""
        self._anchors = None
        self._phrases.append(phrase)
        return len(self._phrases) - 1

    def candidates(self, view: View) -> list[int]:
        """The numbers, in order, of the phrases that may stand in the letter, as far as its words tell."""
        found = view.candidates.get(id(self))
        if found is None:
            found = view.candidates[id(self)] = sorted(self._look_up(view, self._anchors or self._built()))
        return found

    def _built(self) -> list[tuple[frozenset[str], ...]]:
        """The anchors of all phrases, worked out once for these phrases and kept; the index by their rarest words."""
        with self._changing:
            if self._anchors is None:
                known = kept("phrases", _sources(self._phrases), lambda: [_plain(each) for each in self._phrases])
                anchors = [tuple(map(frozenset, sets)) for sets in known]
                by_word: dict[str, list[int]] = defaultdict(list)
                for number, sets in enumerate(anchors):
                    for word in sets[0] if sets else ():
                        by_word[word].append(number)
                self._always = [number for number, sets in enumerate(anchors) if not sets]
                self._by_pair = {}
                self._by_word = {word: tuple(numbers) for word, numbers in by_word.items()}
                self._anchors = anchors
            return self._anchors

    def _look_up(self, view: View, anchors: list[tuple[frozenset[str], ...]]) -> set[int]:
        numbers = {number for pair in view.pairs for number in self._by_pair.get(pair, ())}
        for number in {number for word in view.words for number in self._by_word.get(word, ())}:
            if any(view.words.isdisjoint(words) for words in anchors[number][1:]):
                continue
            pairs = self._phrases[number].compiled.pairs
            if pairs:
                self._move(number, anchors[number][0])
            if not pairs or not view.pairs.isdisjoint(pairs):
                numbers.add(number)
        return numbers.union(self._always)

    def _move(self, number: int, rarest: frozenset[str]) -> None:
        """Look the phrase up by its pairs from now on; every step leaves both indexes whole for other threads."""
        with self._changing:
            if number not in self._by_word.get(next(iter(rarest)), ()):
                return
            for pair in self._phrases[number].compiled.pairs:
                self._by_pair[pair] = (*self._by_pair.get(pair, ()), number)
            for word in rarest:
                self._by_word[word] = tuple(each for each in self._by_word[word] if each != number)


def _sources(phrases: Iterable[Phrase]) -> Iterator[str]:
    """All that the anchors of the phrases depend on."""
    seen: set[int] = set()
    for phrase in phrases:
        if id(phrase.vocabulary) not in seen:
            seen.add(id(phrase.vocabulary))
            yield repr(phrase.vocabulary)
        yield phrase.source


def _plain(phrase: Phrase) -> list[list[str]]:
    return [sorted(words) for words in phrase.anchors]


class PhraseBook:
    """The phrases of one kind of rule, with the owner of each; `search` yields every place where one stands."""

    def __init__(self, entries: Iterable[tuple[int, Phrase]], index: PhraseIndex | None = None) -> None:
        self._index = index or PhraseIndex()
        self._entries = {self._index.add(phrase): (owner, phrase) for owner, phrase in dict.fromkeys(entries)}
        self._first, self._last = min(self._entries, default=0), max(self._entries, default=-1)

    def search(self, view: View) -> Iterator[tuple[int, Hit]]:
        """Every hit as `(owner, (start, end))`, offsets of the view."""
        for owner, phrase in self.candidates(view):
            for hit in places(phrase, view):
                yield owner, hit

    def candidates(self, view: View) -> Iterator[tuple[int, Phrase]]:
        """The phrases that may stand in the letter, in their order, with their owners."""
        numbers = self._index.candidates(view)
        start, end = bisect_left(numbers, self._first), bisect_left(numbers, self._last + 1)
        return (self._entries[number] for number in numbers[start:end])


def could_match(compiled: Compiled, view: View) -> bool:
    """Whether a stretch of the letter holds the words that this phrase needs; false for nearly all, and cheap."""
    if compiled.pairs and view.pairs.isdisjoint(compiled.pairs):
        return False
    if compiled.has_mark:
        return not any(map(view.words.isdisjoint, compiled.keys)) and compiled.needle in view.run_of_words
    runs, together = view.runs, -1
    for key in compiled.keys:
        held = 0
        for word in view.words & key:
            held |= runs[word]
        together &= held
        if not together:
            return False
    return compiled.needle in view.run_of_words


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
    return (match.span(1) for match in expression(compiled.regex).finditer(view.ascii))


@lru_cache(maxsize=20_000)
def expression(regex: str) -> Any:
    """The compiled RE2 expression over ASCII bytes."""
    return re2.compile(regex.encode("ascii", "replace"), _OPTIONS)


def first_hit(phrases: Iterable[Phrase], view: View, start: int, end: int) -> Hit | None:
    """Where the first of these phrases stands within a range of the view, if any does."""
    for phrase in phrases:
        if any(view.words.isdisjoint(words) for words in phrase.anchors):
            continue
        hits = places(phrase, view)
        index = bisect_left(hits, (start, 0))
        if index < len(hits) and hits[index][1] <= end:
            return hits[index]
    return None
