"""Tells which of some ten thousand phrases may stand in a letter, in one walk over its words.

The walk is bit-parallel: bit n of a number stands for phrase n, and one operation moves on all phrases that wait for a
word (as in Baeza-Yates and Gonnet, "A new approach to text searching", 1992; here words may stand between).
What follows from the shipped phrases alone is kept between runs, packed word by word, so that a letter unpacks what its
own words ask for and nothing else.
"""

import marshal
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, reduce
from operator import or_
from typing import Any

from followlint.model.lexicon import ADVERB, DIGITS
from followlint.model.phrase import Compiled, Phrase
from followlint.text.view import View

# For each word, packed: the numbers of the kept phrases by the step that it takes them, and by the grams that begin
# with it; for no word, what `_Shapes` holds.
Postings = Mapping[str, bytes]
_SHAPES = ""
_CLASSES = (ADVERB, DIGITS)  # what grams may begin with but no letter holds as a word
_MOST_STEPS = 5  # later steps part hardly any phrase from a letter


class _Shapes:
    """What phrases ask for beside their words; bit n of each number is phrase n."""

    def __init__(self) -> None:
        self.number = 0
        self.marked = 0  # with a mark in it, so that it may reach over the end of a sentence
        self.gramless = 0
        self.ends = [0] * (_MOST_STEPS + 1)  # by the number of steps

    def take(self, number: int, compiled: Compiled) -> None:
        """Take in one more phrase."""
        bit = 1 << number
        self.number = max(self.number, number + 1)
        self.ends[min(len(compiled.steps), _MOST_STEPS)] |= bit
        self.marked |= bit * compiled.has_mark
        self.gramless |= bit * (not compiled.grams)


class PhraseIndex:
    """All phrases of a linter, so that the words of a letter are looked up once; `kept` is what `postings` made."""

    def __init__(self, kept: Postings | None = None) -> None:
        self._kept = kept or {}
        self._shapes = _Shapes()
        if self._kept:
            vars(self._shapes).update(marshal.loads(self._kept[_SHAPES]))
        self._phrases: list[Phrase] = []
        self._ours: dict[int, list[int]] = defaultdict(list)  # our numbers of a phrase by its bit
        self._steps: dict[str, list[tuple[int, int]]] = {}  # for a word, the last first: step, and phrases it takes it
        self._grams: dict[str, int] = {}
        self._unpacked: set[str] = set()

    def add(self, phrase: Phrase) -> int:
        """Take a phrase in and give its number."""
        number = len(self._phrases)
        self._phrases.append(phrase)
        vars(self).pop("_asked", None)
        if phrase.kept and self._kept:
            self._ours[phrase.kept[0]].append(number)
        else:
            bit = self._shapes.number
            self._ours[bit].append(number)
            self._shapes.take(bit, phrase.compiled)
            for word, (steps, grams) in _by_word([(bit, phrase)]).items():
                self._take(word, steps, grams)
        return number

    def candidates(self, view: View) -> list[int]:
        """The numbers, in order, of the phrases that may stand in the letter, as far as its words tell."""
        found = view.candidates.get(self)
        if found is None:
            numbers = sorted(number for bit in _ones(self._walk(view)) for number in self._ours[bit])
            words = view.run_of_words
            found = [number for number in numbers if self._phrases[number].compiled.needle in words]
            view.candidates[self] = found
        return found

    def _walk(self, view: View) -> int:
        """The phrases of which every step and a gram stand in the letter, the steps in their order."""
        for word in (self._kept.keys() & {*view.words, *_CLASSES}) - self._unpacked:
            self._take(word, *marshal.loads(self._kept[word]))
            self._unpacked.add(word)
        shapes, steps = self._shapes, self._steps
        asked = self._asked
        reached = [asked] + [0] * _MOST_STEPS
        found = asked & shapes.ends[0]
        for run in view.runs_of_words:
            for word in run:
                for step, phrases in steps.get(word, ()):
                    reached[step + 1] |= reached[step] & phrases
            for step in range(1, _MOST_STEPS + 1):
                if reached[step]:
                    found |= reached[step] & shapes.ends[step]
                    reached[step] &= shapes.marked
        return found & reduce(or_, map(self._grams.__getitem__, self._grams.keys() & view.grams), shapes.gramless)

    @cached_property
    def _asked(self) -> int:
        """The phrases of this linter."""
        return _bits(self._ours)

    def _take(self, word: str, steps: Mapping[int, Iterable[int]], grams: Mapping[str, Iterable[int]]) -> None:
        """Take in what a word tells; two threads that do it at once say the same twice."""
        known = dict(self._steps.get(word, ()))
        for step, numbers in steps.items():
            known[step] = known.get(step, 0) | _bits(numbers)
        self._steps[word] = sorted(known.items(), reverse=True)
        for gram, numbers in grams.items():
            self._grams[gram] = self._grams.get(gram, 0) | _bits(numbers)


def postings(phrases: Iterable[Phrase]) -> dict[str, bytes]:
    """What `PhraseIndex` keeps of phrases, which are numbered in their order."""
    numbered = list(enumerate(phrases))
    shapes = _Shapes()
    for number, phrase in numbered:
        shapes.take(number, phrase.compiled)
    packed: dict[str, Any] = {_SHAPES: vars(shapes), **_by_word(numbered)}
    return {word: marshal.dumps(each) for word, each in sorted(packed.items())}


def could_match(compiled: Compiled, view: View) -> bool:
    """Whether a stretch of the letter holds the words that this phrase needs; false for nearly all, and cheap.

    A word of each step, between the same two marks if the phrase has none in it, neighbours and fixed words.
    """
    words = view.words
    for step in compiled.steps:
        if words.isdisjoint(step):
            return False
    if compiled.grams and view.grams.isdisjoint(compiled.grams):
        return False
    if compiled.needle not in view.run_of_words:
        return False
    if compiled.has_mark or len(compiled.steps) < 2:
        return True
    runs, together = view.runs, -1
    for step in compiled.steps:
        held = 0
        for word in words & step:
            held |= runs[word]
        together &= held
    return together != 0


def _by_word(phrases: Iterable[tuple[int, Phrase]]) -> dict[str, tuple[dict[int, list[int]], dict[str, list[int]]]]:
    """For each word the phrases by the step that it takes them, and by the grams that begin with it."""
    found: dict[str, tuple[dict[int, list[int]], dict[str, list[int]]]] = {}
    for number, phrase in phrases:
        for step, words in enumerate(phrase.compiled.steps[:_MOST_STEPS]):
            for word in words:
                found.setdefault(word, ({}, {}))[0].setdefault(step, []).append(number)
        for gram in sorted(phrase.compiled.grams):
            found.setdefault(gram.partition(" ")[0], ({}, {}))[1].setdefault(gram, []).append(number)
    return found


def _bits(numbers: Iterable[int]) -> int:
    """These bits in one number."""
    held = list(numbers)
    bits = bytearray(max(held, default=0) // 8 + 1)
    for number in held:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")


def _ones(bits: int) -> Iterator[int]:
    """Which bits are set, the lowest first."""
    digits = bin(bits)[:1:-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
