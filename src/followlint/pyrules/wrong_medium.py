"""The medium does not suit: a text message, LinkedIn at a formal firm, or not what the reader prefers."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_SHOWN = {"email": "email", "post": "a letter", "linkedin": "a LinkedIn message", "text": "a text message", "phone": "a call"}


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:  # noqa: ARG001
    """One verdict; what the reader prefers, or wrote in first, is never wrong."""
    context = letter.context
    medium = context.medium or ""
    wishes = [each.prefers for each in context.recipients if each.prefers]
    wanted = {"timing/text-message": medium == "text", "timing/social-message": medium == "linkedin"}
    if rule.id == "timing/medium-not-preferred":
        fits = not wishes or medium in wishes or medium in ("text", "")
        if not fits:
            who = next(each.name for each in context.recipients if each.prefers)
            yield verdict(rule, letter, letter.place("start"), who=who, wish=_SHOWN[wishes[0]], medium=_SHOWN[medium])
    elif wanted[rule.id] and medium not in wishes:
        yield verdict(rule, letter, letter.place("start"))
