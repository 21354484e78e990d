"""Tells which of some twenty thousand phrases may stand in a letter, in one walk over its words.

The walk is bit-parallel: bit n of a number stands for branch n of the linter's phrases, and one operation moves on all
that wait for a word (as in Baeza-Yates and Gonnet, "A new approach to text searching", 1992; here words may stand
between). What follows from the shipped phrases alone is kept between runs, packed word by word, so that a letter
unpacks what its own words ask for and nothing else.
"""

import marshal
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, reduce
from operator import itemgetter, or_
from typing import Any

from followlint.model.lexicon import CLASSES
from followlint.model.phrase import Branch, Phrase
from followlint.text.view import View

# For each word, packed: the numbers of the kept branches by the step that takes it, and by the grams that begin with
# it (`Told`); for no word, the shape of each branch.
Postings = Mapping[str, bytes]
Told = tuple[dict[int, list[int]], dict[str, list[int]]]
_SHAPES = ""
_MOST_STEPS = 4  # later steps part hardly any phrase from a letter
# The shape of a branch: how many steps it has, whether a mark in it lets it reach over the end of a sentence, and
# whether it has no gram.
_STEPS, _MARKED, _GRAMLESS = 7, 8, 16


class PhraseIndex:
    """All phrases of a linter, so that the words of a letter are looked up once; `kept` is what `postings` made."""

    def __init__(self, kept: Postings | None = None) -> None:
        self._kept = kept or {}
        self._shapes = bytearray(marshal.loads(self._kept[_SHAPES]) if self._kept else b"")
        self._new: dict[str, list[Told]] = defaultdict(list)  # what words tell of phrases of which nothing was kept
        self._phrases: list[Phrase] = []
        self._ours: dict[int, list[int]] = defaultdict(list)  # our numbers of a phrase by its first branch
        self._branches: dict[int, tuple[Branch, list[int]]] = {}  # those that were asked for, with our numbers
        self._read: set[str] = set()  # the words of which the next three know
        self._opens: dict[str, int] = {}  # the branches of which a word takes the first step
        self._later: dict[str, list[tuple[int, int]]] = {}  # the last first: a later step, and the branches it takes it
        self._told: dict[str, list[int]] = {}  # for a gram, the numbers of its branches
        self._grams: dict[str, int] = {}  # the same as bits, for those that a letter held

    def add(self, phrase: Phrase) -> int:
        """Take a phrase in and give its number."""
        number = len(self._phrases)
        self._phrases.append(phrase)
        if self._read:
            self._forget()
        first = phrase.kept.first if phrase.kept and self._kept else self._take_in(phrase)
        self._ours[first].append(number)
        return number

    def candidates(self, view: View) -> list[tuple[int, Branch]]:
        """The branches that may stand in the letter, as far as its words tell, by the numbers of their phrases."""
        found = view.candidates.get(self)
        if found is None:
            found = view.candidates[self] = sorted(self._candidates(view), key=itemgetter(0))
        return found

    def _candidates(self, view: View) -> Iterator[tuple[int, Branch]]:
        words = view.run_of_words
        for bit in _ones(self._walk(view)):
            branch, numbers = self._branches.get(bit) or self._branch(bit)
            if branch.needle in words:
                for number in numbers:
                    yield number, branch

    def _branch(self, bit: int) -> tuple[Branch, list[int]]:
        """The branch that a bit stands for, and our numbers of its phrase."""
        number = self._bits.numbers[bit]
        first = self._firsts[bisect_right(self._firsts, number) - 1]
        numbers = self._ours[first]
        found = self._branches[bit] = self._phrases[numbers[0]].branch(number - first), numbers
        return found

    @cached_property
    def _firsts(self) -> list[int]:
        return sorted(self._ours)

    def _walk(self, view: View) -> int:
        """The branches of which every step and a gram stand in the letter, the steps in their order."""
        words = {*view.words, *CLASSES}
        new = words - self._read
        for word in (self._kept.keys() & new) | (self._new.keys() & new):
            self._look_up(word)
        ends, marked, opens, later = self._bits.ends, self._bits.marked, self._opens, self._later
        reached = [0] * (_MOST_STEPS + 1)
        found = ends[0]
        for run in view.runs_of_words:
            for word in run:
                for step, branches in later.get(word, ()):
                    reached[step + 1] |= reached[step] & branches
                if word in opens:
                    reached[1] |= opens[word]
            for step in range(1, _MOST_STEPS + 1):
                if reached[step]:
                    found |= reached[step] & ends[step]
                    reached[step] &= marked
        grams = map(self._gram, self._told.keys() & view.grams)
        return found & reduce(or_, grams, self._bits.gramless)

    def _gram(self, gram: str) -> int:
        """The branches of a gram."""
        if gram not in self._grams:
            self._grams[gram] = self._bits.of(self._told[gram])
        return self._grams[gram]

    @cached_property
    def _bits(self) -> "_Bits":
        return _Bits(((first, self._phrases[numbers[0]]) for first, numbers in self._ours.items()), self._shapes)

    def _take_in(self, phrase: Phrase) -> int:
        """Index a phrase of which nothing was kept; gives the number of its first branch."""
        first = len(self._shapes)
        self._shapes += bytes(map(_shape, phrase.branches))
        for word, told in _by_word(enumerate(phrase.branches, first)).items():
            self._new[word].append(told)
        return first

    def _look_up(self, word: str) -> None:
        """Read what a word tells of this linter's phrases; two threads that do it at once read the same."""
        steps: dict[int, int] = defaultdict(int)
        for by_step, by_gram in (*map(marshal.loads, filter(None, [self._kept.get(word)])), *self._new.get(word, ())):
            for step, numbers in by_step.items():
                steps[step] |= self._bits.of(numbers)
            again = {gram: self._told[gram] + by_gram[gram] for gram in by_gram.keys() & self._told.keys()}
            self._told.update(by_gram)
            self._told.update(again)
        if opens := steps.pop(0, 0):
            self._opens[word] = opens
        if later := sorted(((step, branches) for step, branches in steps.items() if branches), reverse=True):
            self._later[word] = later
        self._read.add(word)

    def _forget(self) -> None:
        """Begin anew with what words tell, for there are more phrases."""
        for name in ("_bits", "_firsts"):
            vars(self).pop(name, None)
        for known in (self._read, self._opens, self._later, self._told, self._grams, self._branches):
            known.clear()


class _Bits:
    """The bits of a linter's branches. Those of several steps come first: what later steps take is short then."""

    def __init__(self, phrases: Iterable[tuple[int, Phrase]], shapes: Sequence[int]) -> None:
        held = [number for first, phrase in phrases for number in range(first, first + phrase.number_of_branches)]
        held.sort(key=lambda number: shapes[number] & _STEPS < 2)
        self.numbers = held
        self._bit_of = [0] * len(shapes)  # one more than the bit; nought: not of this linter
        for bit, number in enumerate(held, 1):
            self._bit_of[number] = bit
        shown = bytes(map(shapes.__getitem__, held))
        self.ends = [_where(shown, _STEPS, steps) for steps in range(_MOST_STEPS + 1)]
        self.marked = _where(shown, _MARKED, _MARKED)
        self.gramless = _where(shown, _GRAMLESS, _GRAMLESS)

    def of(self, numbers: Iterable[int]) -> int:
        """The bits of those of the numbered branches that are this linter's."""
        bits = list(map(self._bit_of.__getitem__, numbers))
        found = bytearray(max(bits, default=0) // 8 + 1)
        for bit in bits:
            found[bit >> 3] |= 1 << (bit & 7)
        return int.from_bytes(found, "little") >> 1


def _where(shapes: bytes, part: int, value: int) -> int:
    """A number with a bit set for each shape of which this part has this value."""
    digits = shapes.translate(bytes(b"01"[shape & part == value] for shape in range(256)))
    return int(digits[::-1] or b"0", 2)


def postings(phrases: Iterable[Phrase]) -> dict[str, bytes]:
    """What `PhraseIndex` keeps of phrases, whose branches are numbered in their order."""
    branches = [branch for phrase in phrases for branch in phrase.branches]
    packed: dict[str, Any] = {_SHAPES: bytes(map(_shape, branches)), **_by_word(enumerate(branches))}
    return {word: marshal.dumps(each) for word, each in sorted(packed.items())}


def _shape(branch: Branch) -> int:
    """What a branch asks for beside its words, in one number."""
    steps = min(len(branch.steps), _MOST_STEPS)
    return steps | _MARKED * branch.has_mark | _GRAMLESS * (not branch.grams)


def could_match(branch: Branch, view: View) -> bool:
    """Whether a stretch of the letter holds the words that this branch needs; false for nearly all, and cheap.

    A word of each step, between the same two marks if the branch has none in it, neighbours and fixed words.
    """
    words = view.words
    for step in branch.steps:
        if words.isdisjoint(step):
            return False
    if branch.grams and view.grams.isdisjoint(branch.grams):
        return False
    if branch.needle not in view.run_of_words:
        return False
    if branch.has_mark or len(branch.steps) < 2:
        return True
    runs, together = view.runs, -1
    for step in branch.steps:
        held = 0
        for word in words & step:
            held |= runs[word]
        together &= held
    return together != 0


def _by_word(branches: Iterable[tuple[int, Branch]]) -> dict[str, Told]:
    """For each word the branches by the step that takes it, and by the grams that begin with it."""
    found: dict[str, Told] = {}
    for number, branch in branches:
        for step, words in enumerate(branch.steps[:_MOST_STEPS]):
            for word in words:
                found.setdefault(word, ({}, {}))[0].setdefault(step, []).append(number)
        for gram in sorted(branch.grams):
            found.setdefault(gram.partition(" ")[0], ({}, {}))[1].setdefault(gram, []).append(number)
    return found


def _ones(bits: int) -> Iterator[int]:
    """Which bits are set, the lowest first."""
    digits = bin(bits)[:1:-1]
    at = digits.find("1")
    while at >= 0:
        yield at
        at = digits.find("1", at + 1)
