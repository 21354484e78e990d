"""Finds a second firm named as the future employer."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_FIRM = r"(?P<firm>(?:The )?[A-Z][\w'-]+(?:(?: (?:&|and|of) | )[A-Z][\w'-]+){0,3})"
_SOUGHT = re.compile(
    rf"\b(?:role|position|job|opening|vacancy|post|internship|opportunity) (?:here )?at {_FIRM}"
    rf"|\b(?:interview(?:ed|ing)?|interviews?) (?:me )?at (?P<met>{_FIRM.replace('firm', 'inner')})"
)
_JOINED = re.compile(
    r"\b(?:join|joining|Joining|(?:to|would|could|will|of|for) work(?:ing)? (?:for|at)|(?:become|be) part of"
    rf"|(?:career|future) at) {_FIRM}(?!'s)"
)
_NO_FIRM = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mr ms mrs dr i".split()
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each firm to be joined that is not the one whose post is spoken of."""
    first = next((match for match in _SOUGHT.finditer(letter.plain)), None)
    if first is None:
        return
    name = first["firm"] or first["met"]
    others = [match.span("firm") for match in _JOINED.finditer(letter.plain) if _differs(name, match["firm"])]
    for hit in accepted(rule, letter, others):
        yield verdict(rule, letter, letter.view.span(*hit), first=name)


def _differs(one: str, other: str) -> bool:
    """Whether two names share no word, nor the initials of the other, and both can be firms."""
    first, second = _words(one), _words(other)
    initials = {"".join(word[0] for word in words) for words in (one.lower().split(), other.lower().split())}
    return not (first & second or initials & (first | second) or (first | second) & _NO_FIRM)


def _words(name: str) -> set[str]:
    return {word.removesuffix("'s") for word in name.lower().split()} - {"the", "&", "and", "of"}
