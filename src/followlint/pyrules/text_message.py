"""Sent as a text message to somebody who did not ask for one."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict, unless a recipient prefers text messages."""
    wishes = {each.prefers for each in letter.context.recipients}
    if letter.context.medium == "text" and "text" not in wishes:
        yield verdict(rule, letter, letter.place("start"))
