"""Guards of words that sound or look alike: whether the other one is meant."""

import re

from followlint.grammar.guards.around import ARTICLES, Guard, after, before, number_follows

_PREPOSITIONS = frozenset("of in with for at by from on into about".split())
_TRYING = frozenset("try tried trying promise promised decide decided hope hoped prefer preferred agreed".split())
_PLACES = frozenset("know knew see saw remember wonder wondered ask asked place places town room shop".split())
_SUBJECTS = frozenset("i we you they he she it the".split())
_OWNED = frozenset(  # what stands between “their” and the thing
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty"
    " first second third next last few many other own only several will".split()
)
_DEGREES = frozenset("very so quite pretty fairly more rather seems seemed looks looked sounds sounded".split())
_AFFECTED = frozenset("my your our his her their me us".split())
_BEING = frozenset("am is are was were be been being it's".split())
_AFTER_QUIET = frozenset(
    "and or but so in at on by for from to with till until when while as if because after before during again here"
    " there now today was were is are has had will would can could i we you they he she it".split()
)
_RELYING = frozenset(  # what stands before “rely on”, and not before a thing called a relay
    "i you we they can could will would shall should may might must to not always often never also all both still"
    " don't can't who heavily fully".split()
)
_REASON = re.compile(r"[,;] for\s*$")  # “, for it's work that I like”
_LET_WITH = frozenset(  # “let slip”, “let out a squeal”
    "slip go drop fly loose pass lapse rip be fall stand out in up off down on alone free through past by".split()
)


def _its(text: str, _: int, end: int, __: str) -> bool:
    """“its following grew” is a noun; “its going well” stays unseen."""
    return not after(text, end).endswith("ing")


def _noun_or_verb(text: str, start: int, end: int, _: str) -> bool:
    """“to effect a change” is right, “would effect your plans” is not, “to weight a sample” is a verb of its own.

    So is “kindly advise me”: only behind an article or a preposition is “advise” no verb.
    """
    found = text[start:end].lower()
    if found == "advise":
        return before(text, start) in ARTICLES | _PREPOSITIONS
    return found != "weight" and ("ffect" not in found or after(text, end) in _AFFECTED)


def _possessive_its(text: str, start: int, end: int, _: str) -> bool:
    """Sure only before “own” or after a preposition: “in it's field”; “, for it's work that I like” gives a reason."""
    if after(text, end) == "own":
        return True
    return before(text, start) in _PREPOSITIONS and not _REASON.search(text, max(0, start - 40), start)


def _quiet(text: str, start: int, end: int, _: str) -> bool:
    """“in quite some time” is right, and so is “a quiet office”: an adverb stands after “is”."""
    if text[start:end].lower() == "quiet":
        return before(text, start) in _BEING and after(text, end) not in _AFTER_QUIET
    return after(text, end) not in ("some", "a", "the", "enough")


def _no_to(text: str, start: int, _: int, __: str) -> bool:
    """“I say no to the offer”, “say yes or no to anyone” are right: “no” for “not” follows “try” and its like."""
    return before(text, start) in _TRYING


def _were_where(text: str, start: int, end: int, _: str) -> bool:
    """“the nine I missed were all hydraulics” is right: only a plain place before “were” and a subject after it."""
    if text[start:end].lower() != "were":
        return True
    return before(text, start) in _PLACES and after(text, end).lower() in _SUBJECTS


def _overall(text: str, start: int, _end: int, _: str) -> bool:
    """“turned it over all weekend” is right: after an article, as an adjective, it is one word."""
    return before(text, start) in ARTICLES


def _too(text: str, start: int, _end: int, _: str) -> bool:
    """“way to old” is a slip, “on my way to bored” a road."""
    return before(text, max(0, start - 4)) not in ARTICLES | {"its", "on", "long", "half"}


def _therein(text: str, _: int, end: int, __: str) -> bool:
    """“there in lies the rub” is one word; “a crew there in ten minutes” is two."""
    return after(text, end).lower() in ("lies", "lay", "lie")


def _straight(text: str, start: int, _: int, __: str) -> bool:
    """Somebody went straight forward."""
    return before(text, start) in _BEING | ARTICLES | _DEGREES


def _theyre(text: str, _start: int, end: int, _better: str) -> bool:
    """“train their two new reps”: a number stands before what somebody has; “they’re will” is none."""
    return after(text, end).lower() not in _OWNED and not number_follows(text, end)


def _relay(text: str, start: int, _end: int, _better: str) -> bool:
    """“put a relay on the panel” is a thing: only where a verb stands is “rely” meant."""
    return before(text, start) in _RELYING


def _let_down(text: str, start: int, end: int, _better: str) -> bool:
    """“been let down”, “had let it go”, “we let parents choose”: no participle, and no verb of theirs."""
    if after(text, end) in _LET_WITH:
        return False
    return not re.search(
        r"\b(?:be|been|being|get|got|was|were|have|has|had|'d|'ve|not|i|you|we|they|who|that|to|and)\s+$",
        text[max(0, start - 20) : start],
        re.IGNORECASE,
    )


GUARDS: dict[str, Guard] = {
    "ItsContraction": _its,
    "ItsPossessive": _possessive_its,
    "NounVerbConfusion": _noun_or_verb,
    "QuiteQuiet": _quiet,
    "NotTo": _no_to,
    "RelayOnForRely": _relay,
    "WereWhere": _were_where,
    "Overall": _overall,
    "WayTooAdjective": _too,
    "Therein": _therein,
    "TheirToTheyre": _theyre,
    "LetsConfusion": _let_down,
    "Straightforward": _straight,
}
