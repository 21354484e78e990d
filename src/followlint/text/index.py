"""Tells which of some ten thousand phrases may stand in a letter, by words that each of them holds.

What follows from the shipped phrases alone is kept between runs, packed word by word, so that a letter unpacks what its
own words ask for and nothing else.
"""

import marshal
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from followlint.model.lexicon import ADVERB, DIGITS
from followlint.model.phrase import Compiled, Phrase
from followlint.text.view import View

# For each word, packed: the numbers of the kept phrases by those of their keys that begin with it.
Postings = Mapping[str, bytes]
_ANY = ("", ADVERB, DIGITS)  # what keys begin with but no letter holds as a word


class PhraseIndex:
    """All phrases of a linter, so that the words of a letter are looked up once.

    A phrase is looked up by its keys: neighbouring words of which it holds one or, where none can be named, its rarest
    words. `kept` are the postings of the phrases that were kept, as `postings` made them.
    """

    def __init__(self, kept: Postings | None = None) -> None:
        self._kept = kept or {}
        self._phrases: list[Phrase] = []
        self._ours: dict[int, list[int]] = defaultdict(list)  # our numbers of a phrase by its number among the kept
        self._by_key: dict[str, tuple[int, ...]] = {}
        self._unpacked: set[str] = set()

    def add(self, phrase: Phrase) -> int:
        """Take a phrase in and give its number."""
        number = len(self._phrases)
        self._phrases.append(phrase)
        if phrase.kept and self._kept:
            self._ours[phrase.kept[0]].append(number)
        else:
            for key in phrase.index_keys:
                self._by_key[key] = (*self._by_key.get(key, ()), number)
        return number

    def candidates(self, view: View) -> list[int]:
        """The numbers, in order, of the phrases that may stand in the letter, as far as its words tell."""
        found = view.candidates.get(self)
        if found is None:
            found = view.candidates[self] = sorted(self._look_up(view))
        return found

    def _look_up(self, view: View) -> Iterator[int]:
        for word in (self._kept.keys() & {*view.words, *_ANY}) - self._unpacked:
            self._unpack(word)
        by_key = self._by_key
        asked = {number for key in view.keys for number in by_key.get(key, ())}
        for number in asked.union(by_key.get("", ())):
            if could_match(self._phrases[number].compiled, view):
                yield number

    def _unpack(self, word: str) -> None:
        """Take in the keys that begin with this word; two threads that do it at once say the same twice."""
        for key, numbers in marshal.loads(self._kept[word]).items():
            ours = (each for number in numbers for each in self._ours.get(number, ()))
            self._by_key[key] = (*self._by_key.get(key, ()), *ours)
        self._unpacked.add(word)


def postings(phrases: Iterable[Phrase]) -> dict[str, bytes]:
    """What `PhraseIndex` keeps of phrases, which are numbered in their order."""
    by_word: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, phrase in enumerate(phrases):
        for key in sorted(phrase.index_keys):
            by_word[key.partition(" ")[0]][key].append(number)
    return {word: marshal.dumps(dict(keys)) for word, keys in sorted(by_word.items())}


def could_match(compiled: Compiled, view: View) -> bool:
    """Whether a stretch of the letter holds the words that this phrase needs; false for nearly all, and cheap.

    A word of each key, between the same two marks if the phrase has none in it, neighbours and fixed words.
    """
    words = view.words
    for key in compiled.keys:
        if words.isdisjoint(key):
            return False
    if compiled.pairs and view.pairs.isdisjoint(compiled.pairs):
        return False
    if compiled.needle not in view.run_of_words:
        return False
    if compiled.has_mark or len(compiled.keys) < 2:
        return True
    runs, together = view.runs, -1
    for key in compiled.keys:
        held = 0
        for word in words & key:
            held |= runs[word]
        together &= held
    return together != 0
