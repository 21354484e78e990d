"""Sent as a text message to somebody who did not ask for one."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict, unless a recipient prefers text messages, or asked for one, or answered one."""
    context = letter.context
    if context.medium != "text" or any(each.prefers == "text" for each in context.recipients):
        return
    answered = any(each.medium == "text" and (each.answered or each.reply or each.replied) for each in context.earlier)
    if not answered and not hits.get("asked"):
        yield verdict(rule, letter, letter.place("start"))
