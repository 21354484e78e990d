"""The steps of a phrase, one after the other: their regex, and what a text must hold for them to match."""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal

from followlint.model.lexicon import COMMON

SEP = r"(?:,? |-)"
_MOST_GRAMS = 2_000
_COMMON = 12  # times as often as a gram with a rarer word in it; of 1, 4, 12 and 30 what left fewest candidates
_WORD = 4  # a word alone stands so many times as often as a pair
_NONE: frozenset[str] = frozenset()


class PhraseError(ValueError):
    """A phrase that does not follow the small language."""


@dataclass(frozen=True, slots=True)
class Item:
    """One step of a phrase: its regex, whether it may be left out, the words of which one must occur, those that it
    may begin and end with (None: cannot tell), the words and pairs of neighbouring words of which it holds one (none:
    cannot tell more than `words` does), what of it may be written in one with the word before ("im", "havent"), and
    whether it may end with a mark ("%"), behind which no word boundary can stand."""

    regex: str
    optional: bool = False
    words: frozenset[str] | None = None
    glue: str = SEP
    literal: str = ""
    first: frozenset[str] | None = None
    last: frozenset[str] | None = None
    grams: frozenset[str] = frozenset()
    fused: frozenset[str] = frozenset()
    is_word: bool = False
    has_mark: bool = False
    open_end: bool = False


def regex_of(items: Sequence[Item]) -> str:
    """One regex for the sequence: optional parts take their separator with them. Something of it is there."""
    if all(item.optional for item in items):
        rests = (items[index:] for index in range(len(items)))
        begun = [regex_of([replace(first, optional=False), *rest]) for first, *rest in rests]
        return f"(?:{'|'.join(begun)})" if len(begun) > 1 else begun[0]
    out, started = "", False
    for item in items:
        if not started:
            out += f"(?:{item.regex}{SEP})?" if item.optional else item.regex
            started = not item.optional
        elif item.optional:
            out += f"(?:{item.glue}{item.regex})?"
        else:
            out += f"{item.glue}{item.regex}"
    return out


def steps_of(items: Iterable[Item]) -> tuple[frozenset[str], ...]:
    """The word sets that a match needs, in order: one word of each."""
    return tuple(item.words for item in items if not item.optional and item.words)


def rarest(steps: Iterable[frozenset[str]]) -> frozenset[str]:
    """Of the word sets the one that narrows most; empty when there is none."""
    return _least(list(steps), _how_telling)


def _least(sets: Sequence[frozenset[str]], rank: Callable[[frozenset[str]], Any]) -> frozenset[str]:
    """The set of the lowest rank; most often there is one, which need not be ranked."""
    return min(sets, key=rank, default=_NONE) if len(sets) != 1 else sets[0]


def _how_telling(words: frozenset[str]) -> tuple[bool, int, int]:
    return not words.isdisjoint(COMMON), len(words), -min(map(len, words))


def needle_of(items: list[Item]) -> str:
    """The longest run of fixed words that stand next to each other in every match."""
    runs = [""]
    for item in items:
        fixed = item.literal and not item.optional and item.glue == SEP
        runs.append(f"{runs[-1] or ' '}{item.literal} " if fixed else "")
    return max(runs, key=len)


def grams_of(items: Sequence[Item]) -> frozenset[str]:
    """The rarest set of words and neighbouring words of which every match holds one; empty when none can be named."""
    found = [item.grams for item in items if not item.optional]
    for index, item in enumerate(items):
        after = None if item.optional or not item.last else _reach(items[index + 1 :], "first")
        if item.last and after:
            found.append(_pairs(item.last, after))
    return _least([grams for grams in found if grams], _how_common)


def _pairs(left: Collection[str], right: Collection[str]) -> frozenset[str]:
    """Each word with each, unless that is too much."""
    return frozenset(f"{a} {b}" for a in left for b in right) if len(left) * len(right) <= _MOST_GRAMS else _NONE


def _how_common(grams: frozenset[str]) -> int:
    """How often a letter holds one of these, roughly: "in the" stands in most, "the kiln" in few."""
    return sum(map(_weight_of, grams))


@lru_cache(maxsize=1 << 16)
def _weight_of(gram: str) -> int:
    return (1 if " " in gram else _WORD) * (_COMMON if COMMON.issuperset(gram.split()) else 1)


def _reach(items: Sequence[Item], side: Literal["first", "last"]) -> frozenset[str] | None:
    """The words that may stand at this end of a sequence, any of whose optional items may be missing."""
    found: frozenset[str] = frozenset()
    for item in items if side == "first" else reversed(items):
        words = item.first if side == "first" else item.last
        if words is None or not item.glue:
            return None
        found |= words
        if not item.optional:
            return found
    return None


def joined(items: Iterable[Item]) -> list[Item]:
    """The items, with those that may be written in one ("I am", "do not") as one."""
    found: list[Item] = []
    for item in items:
        if item.glue or not found:
            found.append(item)
            continue
        if found[-1].optional:  # what is written in one with a word that may be missing cannot be told
            known = item if not item.fused else replace(item, first=None, last=None, grams=_NONE)
            found.append(replace(known, glue=SEP))
            continue
        before = found.pop()
        fused = frozenset(word + end for word in before.last or () for end in item.fused)
        found.append(
            replace(
                before,
                words=before.words and before.words | fused,
                literal="",
                first=before.first and before.first | fused,
                last=item.last | fused if before.last and item.last and not item.optional else None,
                grams=_NONE if item.optional else item.grams or _written_in_one(before, item, fused),
            )
        )
    return found


def _written_in_one(before: Item, item: Item, fused: frozenset[str]) -> frozenset[str]:
    """The grams of two items that may be one word: "i am", "i m", "im"."""
    pairs = _pairs(before.last, item.first) if before.last and item.first else _NONE
    return pairs | fused if pairs else before.grams


def choice(branches: Sequence[tuple[str, bool]]) -> tuple[str, bool]:
    """One regex for a choice of some, each with whether it may end with a mark, and whether the choice may.

    If some do, the others bring their word boundary along.
    """
    open_end = any(marked for _, marked in branches)
    return "|".join(rf"{regex}\b" if open_end and not marked else regex for regex, marked in branches), open_end


def alternatives(branches: list[list[Item]], optional: bool) -> Item:
    """A group: it needs one of its branches, so one of each branch's rarest words; none, if nothing of one must be."""
    optional = optional or any(all(item.optional for item in branch) for branch in branches)
    runs = [joined(branch) for branch in branches]
    mark = any(item.has_mark for branch in branches for item in branch)
    keys = [rarest(steps_of(branch)) for branch in runs]
    words = frozenset().union(*keys) if all(keys) else None
    grams = _grams_of_one([grams_of(branch) for branch in runs], keys)
    first = all_of([_reach_of_branch(branch, "first") for branch in runs])
    last = all_of([_reach_of_branch(branch, "last") for branch in runs])
    if all(branch[0].glue for branch in branches):
        regex, open_end = choice([(regex_of(branch), branch[-1].open_end) for branch in branches])
        return Item(
            f"(?:{regex})", optional, words, first=first, last=last, grams=grams, has_mark=mark, open_end=open_end
        )
    glued = [(SEP if branch[0].glue else "") + regex_of(branch) for branch in branches]
    fused = frozenset().union(*(branch[0].fused for branch in branches if not branch[0].glue))
    return Item(f"(?:{'|'.join(glued)})", optional, words, glue="", first=first, last=last, fused=fused, has_mark=mark)


def _grams_of_one(grams: Sequence[frozenset[str]], keys: Sequence[frozenset[str]]) -> frozenset[str]:
    """The grams of a choice: those of each branch or, where it has none, its rarest words."""
    found = all_of([each or key for each, key in zip(grams, keys, strict=True)]) if any(grams) else None
    return found if found and len(found) <= _MOST_GRAMS else _NONE


def _reach_of_branch(items: Sequence[Item], side: Literal["first", "last"]) -> frozenset[str] | None:
    """As `_reach`, also where the first item may be written in one with the word before the group."""
    end = items[0] if side == "first" else items[-1]
    if not end.glue:
        return None if end.optional else end.first if side == "first" else end.last
    return _reach(items, side)


def all_of(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """The union, or None when one of the sets is not known."""
    known = list(sets)
    return frozenset().union(*(each for each in known if each)) if all(known) else None
