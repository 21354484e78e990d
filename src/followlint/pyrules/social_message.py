"""Sent through LinkedIn to a firm that keeps to form."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict, unless a recipient prefers LinkedIn."""
    context = letter.context
    wishes = {each.prefers for each in context.recipients}
    if context.medium == "linkedin" and context.formality == "formal" and "linkedin" not in wishes:
        yield verdict(rule, letter, letter.place("start"))
