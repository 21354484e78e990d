"""Guards of nouns and what stands before them: articles, plurals, degrees."""

import re

from followlint.grammar.guards.around import Guard, after

_UNCOUNTED = re.compile(
    r"\b(?:informations|advices|feedbacks|knowledges|equipments|furnitures|homeworks|luggages|baggages"
    r"|softwares|hardwares|evidences|progresses|stuffs|staffs|researches|machineries|sceneries|vocabularies"
    r"|an? (?:information|advice|feedback|equipment|software|homework|progress|luggage|furniture|evidence))$",
    re.IGNORECASE,
)
_TWO_PLURALS = frozenset("datums mediums spectrums".split())
_AFTER_NOUN = frozenset("i is was that why we you which for in of he she they".split())
_EST = frozenset("honest modest earnest dishonest immodest proper clever tender eager sober bitter slender".split())
_OF_SEVERAL = frozenset(
    "staff few crew best two three four five six seven eight nine ten eleven twelve dozen lot team pair".split()
)


def _article(text: str, start: int, end: int, _: str) -> bool:
    """Only before a plain word: how an acronym is spoken, nobody can see; a lone “A” may be a label.

    Harper does not know that “honour” opens with a vowel; a rule of ours judges such words. Nor does it hear the “you”
    in “ewe”."""
    if text[start:end] not in ("a", "an", "A", "An") or (text[start:end] == "A" and not _opens(text, start)):
        return False
    return re.match(r"[ -](?!hono|hour|heir|ewe)[a-z]{2,}(?![\w&*]|['.]\w)", text[end : end + 40]) is not None


def _opens(text: str, start: int) -> bool:
    return text[max(0, start - 2) : start].strip() in (".", "!", "?", "")


def _uncounted(text: str, start: int, end: int, _: str) -> bool:
    return bool(_UNCOUNTED.search(text[start:end]))


def _one_of(text: str, start: int, end: int, _: str) -> bool:
    """A noun on its own: “one of the reason I”, not “one of the lead engineers” nor “one of the three was”."""
    return after(text, end).lower() in _AFTER_NOUN and text[start:end].lower() not in _OF_SEVERAL


def _before_name(text: str, _: int, end: int, __: str) -> bool:
    """“at Te Anau” names a place."""
    return after(text, end).islower()


def _plural(text: str, start: int, end: int, _: str) -> bool:
    """A capital makes it a name; surveyors have “datums”, though others have data."""
    return text[start:end] == text[start:end].lower() and text[start:end] not in _TWO_PLURALS


def _not_later(text: str, start: int, end: int, _: str) -> bool:
    """“More later.” is a sentence of its own."""
    return "later" not in text[start:end].lower()


def _double_degree(text: str, start: int, end: int, better: str) -> bool:
    """“more honest” only looks like “more oldest”."""
    return text[start:end].lower().split()[-1] not in _EST and _not_later(text, start, end, better)


GUARDS: dict[str, Guard] = {
    "AnA": _article,
    "MassNouns": _uncounted,
    "OneOfTheSingular": _one_of,
    "RegularIrregulars": _plural,
    "MoreBetter": _not_later,
    "AdjectiveDoubleDegree": _double_degree,
    "The": _before_name,
}
