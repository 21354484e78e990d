"""Guards of how a text is written: capitals, blanks, commas, words set twice."""

import re

from followlint.grammar.guards.around import WITH_PARTICLE, Guard, before
from followlint.text.lazily import lazily

_PROPER = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|april|june|july|august|september|october"
    r"|november|december|english|french|german|spanish|italian|japanese|portuguese|russian|korean|arabic"
    r"|american|european|british|canadian|australian|christmas|easter|america|europe|london|paris|berlin"
)
_STARTS = re.compile(r"[a-z]{3}[.!?]\s+([A-Za-z])")
_ENOUGH = 20_000  # characters that show how a writer begins sentences; more would cost time on every hit
_AFTER_MAY = lazily(
    r" (?:not |also |still |well |even |only )?(?!and|or|we|i\b|you|when|with|for|to\b|at\b|the\b|last|next|this|it\b"
    r"|is\b|was|but|as\b|on\b|in\b|of\b|until|after|before|if\b|so\b|my\b|your|our|there|he\b|she|they)[a-z]{2,}\b(?!s\b)"
)
_SHORT_FORMS = frozenset(
    "corp dept govt approx incl temp temps info comm mgmt assoc univ prof asst ext est inc ltd pls misc rep".split()
)


def _proper(text: str, start: int, end: int, _: str) -> bool:
    return bool(_PROPER.fullmatch(text[start:end])) and _writes_capitals(text)


def _capital(text: str, start: int, end: int, _: str) -> bool:
    """A month is small where everything is; “of may come” is a verb."""
    is_verb = text[start:end] == "may" and _AFTER_MAY.match(text, end) is not None
    return not is_verb and _writes_capitals(text)


_CUSTOM = frozenset("my your his her its our their is was are were am be been".split())


def _spelt(text: str, start: int, end: int, better: str) -> bool:
    """Who writes no capitals leaves out apostrophes too: a text message, of which the family texting speaks.

    “As is his wont”, “he was wont to” name a habit."""
    if text[start:end].lower() == "wont" and before(text, start) in _CUSTOM:
        return False
    return "'" not in better or _writes_capitals(text)


def _sentence_start(text: str, start: int, _: int, __: str) -> bool:
    """A slip only where the writer begins other sentences with a capital, and after a word that is no short form."""
    last = re.search(r"(?:^|\s)([a-z]{3,})[.!?]['\")]? $", text[max(0, start - 30) : start])
    if not last or last[1] in _SHORT_FORMS or not re.match(r"[a-z]{2,}[ ']", text[start:]):
        return False
    starts: list[str] = _STARTS.findall(text[:_ENOUGH])
    return sum(letter.isupper() for letter in starts) * 2 > len(starts)


def _writes_capitals(text: str) -> bool:
    """Whether the writer begins at least half of the sentences, the first among them, with a capital."""
    starts: list[str] = re.findall(r"[A-Za-z]", text[:40])[:1] + _STARTS.findall(text[:_ENOUGH])
    return sum(letter.isupper() for letter in starts) * 2 >= len(starts)


def _stray_space(text: str, start: int, end: int, _: str) -> bool:
    """A blank between a word and the one mark that follows it; not “. . .”, not “! ! !”."""
    alone = re.match(r"[.,;:!?](?![.,;:!?)]|\s[.!?]|\w)", text[end : end + 4])
    return text[start - 1 : start].isalpha() and alone is not None


def _comma(text: str, start: int, end: int, better: str) -> bool:
    """Between words only: numbers and lists of codes have their own commas."""
    if text[start:end].isspace():
        return _stray_space(text, start, end, better)
    return text[start - 1 : start].isalpha() and text[end : end + 1].isalpha() and text[start:end] == ","


# Words said twice for weight, or because grammar asks it.
_MEANT_TWICE = frozenset(
    "that had very really so ha bye no yes long please never ever many much far way thank thanks sorry oh".split()
)


def _repeated(text: str, start: int, end: int, _: str) -> bool:
    """Not “that that”, “had had”, “came in in March”, a doubled name, or two sentences that meet.

    Nor a word told apart from its single self: “be there now, and not now now”."""
    first, _blank, second = text[start:end].partition(" ")
    if "." in first:  # “b. b. king”
        return False
    told_apart = rf"\b{re.escape(first)}\b[^.!?\n]*\bnot (?:just |only |quite )?$"
    if re.search(told_apart, text[max(0, start - 120) : start], re.I):
        return False
    if first.lower() in ("in", "on") and before(text, start) in WITH_PARTICLE:
        return False
    if not second or first.lower() in _MEANT_TWICE:
        return False
    return second == second.lower() and not text[max(0, start - 1) : start].strip()


def _pronouns(text: str, start: int, end: int, better: str) -> bool:
    return text[start:end].lower() in ("i i", "we we", "they they", "he he", "she she", "you you") and bool(better)


GUARDS: dict[str, Guard] = {
    "OrthographicConsistency": _proper,
    "SentenceCapitalization": _sentence_start,
    "Months": _capital,
    "SpellCheck": _spelt,
    "Spaces": _stray_space,
    "CommaFixes": _comma,
    "RepeatedWords": _repeated,
    "MultipleSequentialPronouns": _pronouns,
}
