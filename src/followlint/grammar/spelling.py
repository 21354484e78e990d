"""Spelling, with a policy: names, codes, terms of a trade and other Englishes are never misspelt.

A word is a slip when no dictionary of Harper's has it and an everyday word is one small mistake away. Harper's own
search for what was meant takes most of its time, and two seconds when a word has no neighbour; it is not used.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from followlint.grammar.hidden import Place, within
from followlint.grammar.neighbours import neighbours
from followlint.grammar.words import words

_WORD = re.compile(r"(?<![\w@/\\.#&*+'-])[A-Za-z][a-z]+(?:'(?!s\b)[a-z]+)?(?!\w|[@/\\&*#=\[(]|'(?!s\b)\w|\.\w|-\w)")
_OPENING = re.compile(r"(?:^|[.!?:][\"')]*\s+|\n\s*)[\"'(]*$")
_AFTER_TITLE = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Fr|Sr|St|Capt|Sgt|Lt|Col|Gen|Hon|[A-Z])\.\s+$")
_CAPITAL_NEXT = re.compile(r"(?:'s)? [A-Z][a-z]")
_DERIVING = (
    "s", "d", "r", "y", "es", "ed", "er", "or", "ee", "rs", "ers", "ors", "ees", "ing", "ings", "able", "ability",
    "ness", "ship", "ships", "like", "less", "age", "ages",
)  # fmt: skip
_AFTER_E = ("d", "r", "rs")  # endings that follow an -e only: “happend” is no form of “happen”
_FOR_E = ("ed", "er", "ers", "ing", "ings")
_DROPS_E = (*_FOR_E, "able", "age", "ages")  # and those that take its place: “makeing”
# “labeller”, “modelling”: the last consonant doubled as in Britain, where the stem is a word
_BRITISH = re.compile(r"(?=.*[aeiouy][^aeiouy]+[aeiou]ll)([a-z]+[^aeiou][aeiou]l)l(?:ers?|ors?|ed|ings?|able)")
_BEGINNINGS = "re|un|over|under|out|pre"
_PREFIXED = re.compile(rf"(?:{_BEGINNINGS})([a-z]{{5,}})")
_BEGUN_ALSO = re.compile(rf"(?:{_BEGINNINGS}|de|mis)([a-z]{{5,}})")  # where no known word is very near
# “colocation”: beginnings of a trade's own words, which stand where no known word is near
_TOGETHER = re.compile(r"(?:co|de|bio|geo|non|mis|sub|inter|micro|multi|photo|hydro|aero|eco)([a-z]{5,})")
_SCHOLARLY = re.compile(r"[a-z]{2,}o(?:meters?|metry|scopes?|scopy|stats?|lysis|plasty|cytes?)")  # “pyrometer”
_CALENDAR = tuple("Tuesday Wednesday Thursday Saturday January February September October November December".split())
_LONGEST = 24  # letters of a word that anyone writes
_NAME_FREE = 7  # from so many letters on a capital may hide a slip
_PART = 3  # letters that each half of a compound has at least
_RARE = 7  # from so many letters on a slip in a rare word can be told from a term of a trade
_HALF = 4  # letters that each of two words has at least, when any two may be joined: not “infact”


@dataclass(frozen=True, slots=True)
class Slip:
    """A misspelt word and what may have been meant, best first."""

    start: int
    end: int
    meant: tuple[str, ...]


class Speller:
    """Finds misspelt words; `in_dictionary` says whether some English has a word. Not safe between threads."""

    def __init__(self, in_dictionary: Callable[[str], bool]) -> None:
        self._in_dictionary = in_dictionary
        self._meant: dict[str, tuple[str, ...]] = {}

    def slips(self, text: str, hidden: tuple[Place, ...], known: frozenset[str]) -> Iterator[Slip]:
        """The misspelt words, in order."""
        names = {word.casefold() for name in known for word in re.findall(r"[^\W\d_]+", name)}
        for match in _candidates(text, hidden):
            meant = () if match[0].casefold() in names else self._judged(match[0].lower())
            capital = match[0][0].isupper()
            if meant and not _amid_foreign(text, match) and not (capital and _strange(match[0].lower(), meant[0])):
                cased = tuple(each[0].upper() + each[1:] for each in meant) if capital else meant
                yield Slip(match.start(), match.end(), cased)

    def _judged(self, word: str) -> tuple[str, ...]:
        """What was meant by the word; a verdict depends on nothing else, so that it can be remembered."""
        if word not in self._meant:
            if len(self._meant) > 20_000:
                self._meant.clear()
            self._meant[word] = self._judge(word)
        return self._meant[word]

    def _judge(self, word: str) -> tuple[str, ...]:
        certain = words().fixed.get(word) or _calendar(word.title())
        if certain:
            return (certain,)
        british = _BRITISH.fullmatch(word)
        if word in words().everyday or len(word) > _LONGEST or self._in_dictionary(word):
            return ()
        if british and self._in_dictionary(british[1]):
            return ()
        near = [each for each in neighbours(word) if self._in_dictionary(each)]
        together = _TOGETHER.fullmatch(word)
        if not near and together and self._in_dictionary(together[1]):
            return ()
        near = near or self._slipped(word)
        if word.startswith("un") and len(word) > _RARE - 1 and self._in_dictionary(word[2:]):
            return ()  # “unfiled” is no slip for “unfilled”
        right = not near or (not _doubling(word, near) and (self._coined(word, near) or self._derived(word, near[0])))
        return () if right else tuple(near[:3])

    def _slipped(self, word: str) -> list[str]:
        """The rare word that it comes to without the slips everyone makes: a letter doubled or not, two swapped."""
        return [each for each in _common_slips(word) if self._in_dictionary(each)] if len(word) >= _RARE else []

    def _derived(self, word: str, near: str) -> bool:
        """Whether it is a known word with an ending or a beginning, or, two slips from `near`, with both.

        “Roastery”, “repointed”, “relamped”; but “relesed” is one slip from “released”."""
        begun = _PREFIXED.fullmatch(word)
        if self._ended(word) or (begun is not None and self._in_dictionary(begun[1])):
            return True
        begun = _BEGUN_ALSO.fullmatch(word) if OSA.distance(word, near) > 1 else None
        return begun is not None and (self._in_dictionary(begun[1]) or self._ended(begun[1]))

    def _ended(self, word: str) -> bool:
        """Whether it is a known word with an ending."""
        stems = [(word.removesuffix(end), end) for end in _DERIVING if word.endswith(end) and len(word) > len(end) + 2]
        return any(self._formed(*each) for each in stems)

    def _formed(self, stem: str, end: str) -> bool:
        """Whether the ending fits the known word: not “happend”, not “makeing”, not “particulary” for “-ly”."""
        silent = stem[-1:] == "e" and stem[-2:-1] not in "aeiouy" and not stem.endswith("nge")  # “lungeing”
        if (end in _AFTER_E and stem[-1:] != "e") or (end in _DROPS_E and silent):
            return False
        known = self._in_dictionary(stem) or (end in _FOR_E and self._in_dictionary(stem + "e"))  # “fixturing”
        return known and not (end == "y" and self._in_dictionary(stem + "ly"))

    def _coined(self, word: str, near: list[str]) -> bool:
        """Whether it is a trade's own word: two words in one (“stillmen”), or one cut short (“perio”, “ortho”)."""
        if any(each.startswith(word) and len(each) == len(word) + 1 for each in near):
            return word.endswith("o")
        if word.endswith("o") and len(word) < _NAME_FREE and sorted(word) != sorted(near[0]):
            return True
        if _SCHOLARLY.fullmatch(word):
            return True
        cuts = range(_PART, len(word) - _PART + 1)
        if any(word[cut:] in words().ending and self._in_dictionary(word[:cut]) for cut in cuts):
            return True
        return OSA.distance(word, near[0]) > 1 and self._joined(word)

    def _joined(self, word: str) -> bool:
        """Whether any two words stand in it, such as “handlayer”: with two slips in a word that is likelier than both.

        Of the slips in everyday words that codespell lists (2.4.3), it loses none that was found."""
        halves = ((word[:cut], word[cut:]) for cut in range(_HALF, len(word) - _HALF + 1))
        parts = words().no_halves
        return any(not parts & set(pair) and all(map(self._in_dictionary, pair)) for pair in halves)


def _candidates(text: str, hidden: tuple[Place, ...]) -> Iterator[re.Match[str]]:
    """Words that may be slips: small ones, and capitalised ones that are no names."""
    for match in _WORD.finditer(text):
        lower = match[0].lower()
        if lower in words().right or within(hidden, match.start(), match.end()):
            continue
        if match[0] == lower or _calendar(match[0]) or _only_capitalised(text, match):
            yield match


def _only_capitalised(text: str, match: re.Match[str]) -> bool:
    """Whether the capital may come from the sentence alone; the next word has none, and short ones are names."""
    if match[0].lower() not in words().fixed and len(match[0]) < _NAME_FREE:
        return False
    before = text[max(0, match.start() - 6) : match.start()]
    if _AFTER_TITLE.search(before):  # “Ms. Albright”
        return False
    return bool(_OPENING.search(before)) and not _CAPITAL_NEXT.match(text, match.end())


@lru_cache(maxsize=4096)
def _calendar(word: str) -> str:
    """The day or month that this word misspells, or nothing."""
    if len(word) < _NAME_FREE or word.removesuffix("s") in _CALENDAR:
        return ""
    near = (name for name in _CALENDAR if name[0] == word[0])
    return next((name for name in near if OSA.distance(word, name) <= 1 + (name == "Wednesday")), "")


def _common_slips(word: str) -> Iterator[str]:
    """The words that this one comes to when a consonant is doubled or not, or two inner letters change places."""
    for place in range(1, len(word) - 1):
        letter, after = word[place], word[place + 1]
        if letter == after:
            yield word[:place] + word[place + 1 :]
        elif letter not in "aeiouy":
            yield word[:place] + letter + word[place:]
        if letter != after and place > 1:
            yield word[:place] + after + letter + word[place + 2 :]


def _strange(word: str, meant: str) -> bool:
    """Whether more than one slip parts them, or no everyday word was meant: then a capital tells of a name.

    “Hoffmann” is no slip for “Hoffman”."""
    if word in words().fixed or _calendar(word.title()):
        return False
    return meant not in words().forms or OSA.distance(word, meant) > 1


def _doubling(word: str, near: list[str]) -> bool:
    """Whether only a doubled letter tells the two apart: “refered”, “begining”."""
    return any(re.sub(r"(.)\1", r"\1", each) == re.sub(r"(.)\1", r"\1", word) for each in near)


def _amid_foreign(text: str, match: re.Match[str]) -> bool:
    """Whether a French, Spanish or Latin particle stands beside it: “chef de partie”."""
    before = re.findall(r"[^\W\d_]+$", text[max(0, match.start() - 13) : match.start()].rstrip())
    after = re.findall(r"^ ([^\W\d_]+)", text[match.end() : match.end() + 13])
    return any(word in words().abroad for word in before + after)
