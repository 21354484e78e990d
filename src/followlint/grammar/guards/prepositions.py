"""Guards of the little words that verbs and adjectives bring along."""

from followlint.grammar.guards.around import ARTICLES, WITH_PARTICLE, Guard, after, before, number_follows

_COUNTS = frozenset("two three four five six ten twenty thirty forty fifty half twice all a every each".split())
_FROM_THERE = frozenset("before after of left on in more or last yesterday today".split())


def _interested(text: str, start: int, end: int, _: str) -> bool:
    """“as interested as before”, “more interested than ever” compare."""
    return text[start:end].lower() in ("on", "at", "for", "about", "of", "with", "into")


def _skill(text: str, _: int, end: int, __: str) -> bool:
    """“good in a crisis”, “okay in the wake of it” are right; “good in drawing” is not."""
    return after(text, end).lower() not in ARTICLES


def _discuss(text: str, _: int, end: int, __: str) -> bool:
    """“discuss about forty cases” counts them."""
    return after(text, end).lower() not in _COUNTS and not number_follows(text, end)


def _come_in(text: str, start: int, _: int, __: str) -> bool:
    """“to come in anyway”: in belongs to the verb."""
    return before(text, start) not in WITH_PARTICLE


def _since(text: str, _: int, end: int, __: str) -> bool:
    """“since two days before the fair”, “since a week last Friday” name a day, “since two of us left” a reason."""
    return after(text, end).lower() not in _FROM_THERE


GUARDS: dict[str, Guard] = {
    "InterestedIn": _interested,
    "GoodAt": _skill,
    "Discuss": _discuss,
    "SinceDuration": _since,
    "InAnyWay": _come_in,
}
