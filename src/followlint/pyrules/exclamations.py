"""Counts exclamation marks against what the company's register bears, and marks those above it."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_MARKED = re.compile(r"(?:[^\s!]+ )?[^\s!]+!+")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each exclamation beyond the allowed number."""
    if letter.plain.count("!") < 2:
        return
    found = list(accepted(rule, letter, (match.span() for match in _MARKED.finditer(letter.plain))))
    allowed = int(rule.numbers[letter.context.formality or "neutral"])
    count = sum(letter.plain.count("!", *hit) for hit in found)
    for hit in found[allowed:]:
        yield verdict(rule, letter, letter.view.span(*hit), count=count)
