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
    r"\b(?:join|joining|Joining|(?:to|would|could|will|of|for) work(?:ing)? (?:for|at)"
    rf"|(?:become|be) (?:an? (?:[a-z]+ )?)?part of|(?:career|future) at) {_FIRM}(?!'s)"
    r"|\b(?:join(?:ing)?|part of|member of) the (?P<family>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}) family\b"
    r"|\b(?:would|hope|like|love|keen|eager|glad|proud|want|forward to)\b[^.!?]{0,40}\b"
    r"(?:work|working|start|starting|serve|serving) as (?:an? |the |your )(?:[\w-]+ ){1,4}at "
    rf"(?P<post>{_FIRM.replace('firm', 'its')})(?!'s)"
    r"|\b(?:respect|admiration) for what the (?:team|staff|people|crew) at "
    rf"(?P<house>{_FIRM.replace('firm', 'own')}) (?:is|are|do|does|did|has|have)\b"
)
# “Thank you for showing me how the claims team at Lund deals with storms”
_SHOWN = re.compile(
    r"\b[Tt]hank[^.!?]{0,90}\b(?:how|where|why|what) (?:the|your) (?:[a-z]+ ){1,3}at "
    rf"{_FIRM} [a-z]+s\b"
)
_NO_FIRM = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mr ms mrs dr i".split()
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each firm to be joined that is not the one whose post is spoken of."""
    name = _spoken_of(letter.plain)
    if not name:
        return
    joined = ((each, each.lastindex or 0) for each in _JOINED.finditer(letter.plain))
    others = [each.span(group) for each, group in joined if _differs(name, each[group])]
    for hit in accepted(rule, letter, others):
        yield verdict(rule, letter, letter.view.span(*hit), first=name)


def _spoken_of(text: str) -> str:
    """The firm whose post is spoken of, or whose people were met."""
    if sought := _SOUGHT.search(text):
        return sought["firm"] or sought["met"]
    shown = _SHOWN.search(text)
    return shown["firm"] if shown else ""


def _differs(one: str, other: str) -> bool:
    """Whether two names share no word, nor the initials of the other, and both can be firms."""
    first, second = _words(one), _words(other)
    initials = {"".join(word[0] for word in words) for words in (one.lower().split(), other.lower().split())}
    return not (first & second or initials & (first | second) or (first | second) & _NO_FIRM)


def _words(name: str) -> set[str]:
    return {word.removesuffix("'s") for word in name.lower().split()} - {"the", "&", "and", "of"}
