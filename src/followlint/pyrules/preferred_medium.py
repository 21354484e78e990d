"""Sent by another way than the one that the reader prefers."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_SHOWN = {
    "email": "email",
    "post": "a letter by post",
    "linkedin": "a LinkedIn message",
    "text": "a text message",
    "phone": "a call",
}


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict, unless one recipient at least prefers this medium; text messages are another rule's matter."""
    medium = letter.context.medium
    wishes = {each.prefers: each.name for each in reversed(letter.context.recipients) if each.prefers}
    if medium and medium != "text" and wishes and medium not in wishes:
        wish, who = next(iter(wishes.items()))
        yield verdict(rule, letter, letter.place("start"), who=who, wish=_SHOWN[wish], medium=_SHOWN[medium])
