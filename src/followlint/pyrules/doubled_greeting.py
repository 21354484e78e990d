"""Finds a second greeting at the head of a later paragraph."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts

_GREETING = re.compile(
    r"(?:Dear|Hi|Hello|Hey) (?:(?:Mr|Ms|Mrs|Dr|Prof|Miss)\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?[,:](?= |$)"
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """A verdict for each greeting that begins a paragraph, once the letter has greeted."""
    if letter.view.of_kind("greeting"):
        parts = letter.view.of_kind("paragraph")
        found = [match.span() for part in parts if (match := _GREETING.match(letter.plain, part.start, part.end))]
        yield from verdicts(rule, letter, found)
