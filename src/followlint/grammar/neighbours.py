"""The everyday words that a misspelt one may stand for: how far apart two words are, and which slips are likely."""

import re

from rapidfuzz import process
from rapidfuzz.distance import OSA

from followlint.grammar.words import words

_VOWELS = re.compile(r"[aeiouy]|(.)(?=\1)")  # what a skeleton lacks: vowels, and one of two like letters
_SOUNDS = ("cs", "sz", "ck", "gj")
_KEYS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")
_SHORT = 7  # up to so many letters a word is near a dozen others
_FAR = 8  # from so many letters on two slips can be told
_VERY_FAR = 11  # and in a word that is not so common


def neighbours(word: str) -> list[str]:
    """Everyday words, and forms of them, that are one slip away (two when the word is long), likeliest first."""
    found = [*_within(word, words().forms, _FAR), *_within(word, words().other_forms, _VERY_FAR)]
    near = [each for each in dict.fromkeys(found) if _alike(word, each)]
    return sorted(near, key=lambda each: _strangeness(word, each))


def _within(word: str, forms: tuple[str, ...], far: int) -> list[str]:
    """The forms that are one slip away, or two in a word of `far` letters."""
    limit = 2 if len(word) >= far else 1
    return [each for each, _, _ in process.extract(word, forms, scorer=OSA.distance, score_cutoff=limit, limit=12)]


def _alike(word: str, meant: str) -> bool:
    swapped = sorted(word) == sorted(meant)
    return (swapped or word[0] == meant[0]) and (len(word) > 3 or swapped) and _likely(word, meant)


def _likely(word: str, meant: str) -> bool:
    """In a short word only like keys, vowels or sounds stand for one another: “neem” is a tree, not “need”.

    Where two slips are told, no consonant stands for another at all: “pargeting” is a wall’s, not “parenting”."""
    if sorted(word) == sorted(meant):
        return True
    if len(word) > _SHORT:
        bones, other = _VOWELS.sub("", word), _VOWELS.sub("", meant)
        return OSA.distance(word, meant) == 1 or sorted(bones) == sorted(other) or _letters_alike(bones, other)
    return _letters_alike(word, meant) and not _inserted(word, meant)


def _inserted(word: str, meant: str) -> bool:
    """Whether a vowel parts two consonants that no finger or tongue puts there: “taluk” is a district, not “talk”."""
    if len(word) != len(meant) + 1:
        return False
    places = [at for at in range(1, len(word) - 1) if word[:at] + word[at + 1 :] == meant]
    return bool(places) and all(
        word[at] in "aou"
        and not any(_beside(word[at], each) or each in "aeiouy" for each in (word[at - 1], word[at + 1]))
        for at in places
    )


def _letters_alike(word: str, meant: str) -> bool:
    """Whether each letter is easily written for the one in its place, where the words are of one length."""
    return len(word) != len(meant) or all(a == b or _confused(a, b) for a, b in zip(word, meant, strict=True))


def _confused(letter: str, other: str) -> bool:
    """Whether one is easily written for the other."""
    return _beside(letter, other) or {letter, other} <= set("aeiouy") or "".join(sorted((letter, other))) in _SOUNDS


def _beside(letter: str, other: str) -> bool:
    """Whether the two keys lie side by side."""
    return any(abs(row.find(letter) - row.find(other)) == 1 for row in _KEYS if letter in row and other in row)


def _strangeness(word: str, meant: str) -> tuple[int, bool, bool, bool, str]:
    """How unlikely it is that `meant` was meant: fewer slips, swapped and lost letters and plain words come first."""
    slips, swapped, longer = OSA.distance(word, meant), sorted(word) == sorted(meant), len(meant) > len(word)
    return slips, not swapped, not longer, meant not in words().everyday, meant
