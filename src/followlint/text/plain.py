"""The closed vocabulary of interview mail (`plain_words.txt`), and what a word outside it tells."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import re2

from followlint.model.inflect import inflections

NUMBER_WORDS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen dozen half quarter twice twenty thirty forty fifty sixty seventy eighty ninety hundred thousand "
    "million".split()
)
_THINGS_IN_LY = frozenset("assembly supply monopoly jelly lily belly anomaly folly holly trolley family fly".split())
# "patient-centered", "results-oriented": how any house says that it goes about its work.
_OF_APPROACH = ("-centric", "-centered", "-centred", "-oriented", "-focused", "-focussed", "-minded")
_VAGUE = 0.5
_DRAWN_OUT = re.compile(r"([a-z])\1{2,}")
_SPELT_OUT = 12
_MOST_DIGITS = 9  # what is longer is no small number, and Python reads no number of thousands of digits
_LONG = 8  # letters: two words of a language that are so long seldom differ in one letter alone
_SWAPPED = 7  # letters: two such words that differ in the order of two letters are seldom both known ("beleive")
_ENDING = 3  # letters: what differs there is an inflection
_VOWELS = "aeiou"
_OF_MATTER = frozenset("rough tight soft sharp fresh clean fit firm crisp sweet like clear quick".split())
_TELLING = 3  # "ot", "iv": words shorter than this tell nothing


@lru_cache(maxsize=20_000)
def is_plain(word: str) -> bool:
    """Whether a word (in lower case) belongs to the vocabulary of any interview letter."""
    return _is_among(word, plain_words())


@lru_cache(maxsize=20_000)
def is_stock(word: str) -> bool:
    """Whether a word (in lower case) tells nothing of the talk: plain, an adverb, or of any trade and any praise."""
    if (word.endswith("ly") and word not in _THINGS_IN_LY) or word.endswith(_OF_APPROACH):
        return True
    stock = _words().stock
    return (
        _is_among(word, stock) or word in _dropped() or _is_virtue(word) or any(each in stock for each in _meant(word))
    )


def _is_virtue(word: str) -> bool:
    """Whether a word is a virtue or a mood made of an adjective of any praise (“thoroughness”), not of matter."""
    adjective = word.removesuffix("ness")
    if adjective == word:
        return False
    adjective = adjective[:-1] + "y" if adjective.endswith("i") else adjective
    return adjective in _words().vague and adjective not in _OF_MATTER


@lru_cache(maxsize=1)
def _dropped() -> frozenset[str]:
    """The long words of the stock vocabulary, each without one of its letters."""
    long = (word for word in _words().stock if len(word) > _LONG and word.isalpha())
    return frozenset(word[:at] + word[at + 1 :] for word in long for at in range(1, len(word) - _ENDING - 1))


def _meant(word: str) -> Iterator[str]:
    """What a word may be a slip of: letters drawn out (“sooo”), doubled, swapped, or a wrong vowel."""
    if (short := _DRAWN_OUT.sub(r"\1", word)) != word:
        yield short
    if word.endswith("eing"):  # "takeing"
        yield word.removesuffix("eing") + "ing"
    if len(word) < _SWAPPED or not word.isalpha():
        return
    for at in range(1, len(word) - 1):
        yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    if len(word) < _LONG:
        return
    for at in range(1, len(word) - _ENDING):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        yield before + after
        if letter in _VOWELS:
            yield from (before + other + after for other in _VOWELS if other != letter)


def names_topic(word: str) -> bool:
    """Whether an anchor alone can say what was talked of: not a number, nor a thing of any trade."""
    return word not in _words().half and not is_small_number(word)


def is_small_number(word: str) -> bool:
    """Whether a word is a number that people also spell out, which alone says how many and not what."""
    return word in NUMBER_WORDS or (word.isdecimal() and len(word) <= _MOST_DIGITS and int(word) <= _SPELT_OUT)


def _is_among(word: str, plain: frozenset[str]) -> bool:
    if word in plain or len(word) < _TELLING:
        return True
    parts = re.split(r"[-./]", word)
    return len(parts) > 1 and all(part in plain or not part for part in parts)


def is_half(word: str) -> bool:
    """Whether a word (in lower case) is a thing of any trade: a topic, but one that says little."""
    return word in _words().half


@dataclass(frozen=True, slots=True)
class _Words:
    """The closed vocabulary, inflected: what any letter may hold, what stock is made of besides, what tells little."""

    plain: frozenset[str]
    stock: frozenset[str]
    half: frozenset[str]
    grammar: frozenset[str]
    vague: frozenset[str]


@lru_cache(maxsize=1)
def _words() -> _Words:
    found: dict[str, set[str]] = {"plain": set(), "stock": set(), "half": set()}
    part, plurals, marks = "plain", True, ""
    marked: dict[str, set[str]] = {"(grammar)": set(), "(vague)": set()}
    for line in (files("followlint.text") / "plain_words.txt").read_text("utf-8").splitlines():
        if line.startswith("# --"):
            plurals = "(no plurals)" not in line
            marks = line
            part = next((name for name in ("stock", "half") if f"({name})" in line), "plain")
        elif not line.startswith("#"):
            for word in line.split():
                forms = inflections(word[1:]) if word[0] == "~" else _forms(word, plurals)
                found[part].update(forms)
                for mark, words in marked.items():
                    if mark in marks:
                        words.update(forms)
    plain = frozenset(found["plain"])
    half = frozenset(found["half"]) - plain
    return _Words(plain, (plain | found["stock"]) - half, half, *map(frozenset, marked.values()))


def plain_words() -> frozenset[str]:
    """The words that any letter may hold."""
    return _words().plain


def tells(word: str) -> float:
    """How much a word (in lower case) adds to what was said: nothing if it only joins others, little if vague."""
    return 0 if word in _words().grammar else _VAGUE if word in _words().vague else 1


@lru_cache(maxsize=1)
def plain_idioms() -> Any:
    """The expression (over bytes) of turns of phrase whose words are no things (`plain_idioms.txt`)."""
    lines = (files("followlint.text") / "plain_idioms.txt").read_text("utf-8").splitlines()
    idioms = (" ".join(map(_idiom_word, line.split())) for line in lines if line and line[0] != "#")
    return re2.compile(rf"(?i)\b(?:{'|'.join(idioms)})\b".encode("ascii"))


def _idiom_word(word: str) -> str:
    """One word of an idiom as a regular expression; up to one word may stand before what follows a verb."""
    if word[0] == "~":
        return f"(?:{'|'.join(inflections(word[1:]))})(?: (?:me|us|you|it|some|quite|so|very|[a-z]+ly))?"
    if word == "my":
        return "(?:my|your|our|the|his|her|their)"
    return f"(?:{word.replace('/', '|')})" if "/" in word else word


def _forms(word: str, plurals: bool) -> tuple[str, ...]:
    if not plurals:
        return (word,)
    if word.endswith("y"):
        return word, word + "s", word[:-1] + "ies"
    return word, word + "s", word + "es"
