"""Spelling, with a policy: names, codes, terms of a trade and other Englishes are never misspelt.

Harper tells which words its dictionary lacks; nearly all of its time is the search for what was meant, so only
words that may be slips are shown to it.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

import harper
from rapidfuzz import process
from rapidfuzz.distance import OSA

from followlint.grammar.words import base_forms, words

Place = tuple[int, int]

_HIDDEN = re.compile(
    r"\[[^\]\n]{1,80}\]|\{[^}\n]{1,80}\}|<[^>\n]{1,80}>"  # slots not yet filled
    r"|(?:https?://|www\.)\S+|\S+@\S+\.\w+"  # addresses
    r"|\b[\w-]+\.(?:com|org|net|io|ai|dev|edu|gov|co|pdf|docx?|xlsx?|pptx?|csv|txt|md|png|jpe?g|zip|py|js)\b(?:/\S*)?"
)
_WORD = re.compile(r"(?<![\w@/\\.#&*+'-])[A-Za-z][a-z]*(?:'(?!s\b)[a-z]+)?(?!\w|[@/\\&*#]|'(?!s\b)\w|\.\w|-\w)")
_OPENING = re.compile(r"(?:^|[.!?:][\"')]*\s+|\n\s*)[\"'(]*$")
_CAPITAL_NEXT = re.compile(r"(?:'s)? [A-Z][a-z]")
_DERIVING = ("s", "d", "r", "y", "es", "ed", "er", "or", "ee", "rs", "ers", "ors", "ees", "ing", "ings", "able", "ability",
             "ness", "ship", "ships", "like", "less")  # fmt: skip
_CALENDAR = tuple("Tuesday Wednesday Thursday Saturday January February September October November December".split())
_SURE_ENOUGH, _FAR = 7, 8  # letters from which one slip, two slips, leave a word that can be told


@dataclass(frozen=True, slots=True)
class Slip:
    """A misspelt word, what may have been meant, and whether that is an everyday word (then it is sure)."""

    start: int
    end: int
    meant: tuple[str, ...]
    sure: bool


def masked(text: str) -> tuple[Place, ...]:
    """Where no engine should look: slots to be filled, addresses, file names."""
    return tuple(match.span() for match in _HIDDEN.finditer(text))


class Speller:
    """Finds misspelt words with Harper's dictionary and our policy; not safe between threads."""

    def __init__(self, dialect: str) -> None:
        self._dialects = [dialect, *(each.name for each in harper.Dialect if each.name != dialect)]
        self._linters: dict[str, harper.Linter] = {}
        self._meant: dict[str, tuple[str, ...]] = {}

    def slips(self, text: str, hidden: tuple[Place, ...], known: frozenset[str]) -> Iterator[Slip]:
        """The misspelt words, in order."""
        names = {word.casefold() for name in known for word in re.findall(r"[^\W\d_]+", name)}
        places = [match for match in _candidates(text, hidden) if match[0].casefold() not in names]
        self._judge({match[0].lower() for match in places})
        for match in places:
            meant = self._meant[match[0].lower()]
            if meant and not _amid_foreign(text, match):
                cased = tuple(each[0].upper() + each[1:] for each in meant) if match[0][0].isupper() else meant
                yield Slip(match.start(), match.end(), cased, _everyday(meant[0]))

    def _judge(self, found: set[str]) -> None:
        """Judge the words not met before; a verdict depends on nothing but the word."""
        if len(self._meant) > 20_000:
            self._meant.clear()
        fresh = sorted(found - self._meant.keys())
        certain = {word: (meant,) for word in fresh if (meant := words().fixed.get(word) or _calendar(word.title()))}
        unknown = self._unknown(self._dialects[0], [word for word in fresh if word not in certain])
        near = {word: self._near(word, offered) for word, offered in unknown.items()}
        self._meant.update(dict.fromkeys(fresh, ()) | near | certain)

    def _near(self, word: str, offered: tuple[str, ...]) -> tuple[str, ...]:
        """What the writer meant by an unknown word, best first; nothing when the word may be right."""
        if any(each.casefold() == word for each in offered):
            return ()
        near = sorted((each for each in offered if _is_slip(word, each)), key=lambda each: _strangeness(word, each))
        right = not near or (not _doubling(word, near) and self._derived(word)) or self._elsewhere(word)
        return () if right else tuple(near)

    def _elsewhere(self, word: str) -> bool:
        """Whether the word is right in another English."""
        return not all(self._unknown(dialect, [word]) for dialect in self._dialects[1:])

    def _derived(self, word: str) -> bool:
        """Whether it is a known word with an ending, such as “roastery”."""
        stems = [word.removesuffix(end) for end in _DERIVING if word.endswith(end) and len(word) > len(end) + 2]
        return len(self._unknown(self._dialects[0], stems)) < len(stems)

    def _unknown(self, dialect: str, asked: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """The words that the dialect's dictionary lacks, each with Harper's suggestions."""
        if dialect not in self._linters:
            linter = harper.Linter(harper.Dialect[dialect])
            linter.set_lint_config({code: code == "SpellCheck" for code in harper.get_default_lint_config()})
            self._linters[dialect] = linter
        lints = self._linters[dialect].lint("\n\n".join(asked), language="plaintext", dedup=False)
        return {lint.problem_text: tuple(each.replacement_text for each in lint.suggestions) for lint in lints}


def _candidates(text: str, hidden: tuple[Place, ...]) -> Iterator[re.Match[str]]:
    """Words that may be slips: small ones, and capitalised ones that are close to an everyday word."""
    for match in _WORD.finditer(text):
        word = match[0]
        if len(word) < 2 or word.lower() in words().right or any(a < match.end() and match.start() < b for a, b in hidden):
            continue
        if word.islower() or (word[1:].islower() and _only_capitalised(text, match)):
            yield match


def _only_capitalised(text: str, match: re.Match[str]) -> bool:
    """Whether the word is no name: a misspelt month or day, or an everyday word that opens a sentence."""
    if _calendar(match[0]):
        return True
    opens = _OPENING.search(text[max(0, match.start() - 6) : match.start()])
    return bool(opens) and not _CAPITAL_NEXT.match(text, match.end()) and _almost_everyday(match[0].lower())


@lru_cache(maxsize=4096)
def _calendar(word: str) -> str:
    """The day or month that this word misspells, or nothing."""
    if len(word) < _SURE_ENOUGH or word.removesuffix("s") in _CALENDAR:
        return ""
    near = (name for name in _CALENDAR if name[0] == word[0])
    return next((name for name in near if OSA.distance(word, name) <= 1 + (name == "Wednesday")), "")


@lru_cache(maxsize=4096)
def _almost_everyday(word: str) -> bool:
    """Whether it is one slip away from an everyday word, or two when it is long; not one itself."""
    if word in words().fixed:
        return True
    if len(word) < _SURE_ENOUGH or _everyday(word):
        return False
    limit = 2 if len(word) > _FAR else 1
    return process.extractOne(word, words().everyday, scorer=OSA.distance, score_cutoff=limit) is not None


def _is_slip(word: str, meant: str) -> bool:
    """Whether `word` is near enough to `meant` to be taken for it."""
    if "'" in meant or " " in meant:
        return False
    distance, swapped = OSA.distance(word, meant.lower()), sorted(word) == sorted(meant.lower())
    if _everyday(meant.lower()):
        far = len(word) >= _FAR or meant in _CALENDAR
        alike = swapped or word[0] == meant[0].lower()
        return alike and distance <= 1 + (len(word) >= _FAR) and (len(word) > 3 or swapped)
    return distance == 1 and word[0] == meant[0] and len(word) >= _SURE_ENOUGH


def _everyday(word: str) -> bool:
    """Whether it is an everyday word or a form of one."""
    return "'" in word or " " in word or any(form in words().everyday for form in base_forms(word.lower()))


def _strangeness(word: str, meant: str) -> tuple[int, bool, int]:
    """How unlikely it is that `meant` was meant: slips, swapped letters before others, everyday words first."""
    rarity = 0 if meant.lower() in words().everyday else 2 - _everyday(meant)
    return OSA.distance(word, meant), sorted(word) != sorted(meant), rarity


def _doubling(word: str, near: list[str]) -> bool:
    """Whether only a doubled letter tells the two apart: “refered”, “begining”."""
    return any(re.sub(r"(.)\1", r"\1", each.lower()) == re.sub(r"(.)\1", r"\1", word) for each in near)


def _amid_foreign(text: str, match: re.Match[str]) -> bool:
    """Whether a French, Spanish or Latin particle stands beside it: “chef de partie”."""
    around = re.findall(r"[^\W\d_]+$", text[: match.start()].rstrip()[-12:]) + re.findall(
        r"^ ([^\W\d_]+)", text[match.end() : match.end() + 12]
    )
    return any(word in words().abroad for word in around)
