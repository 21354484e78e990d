"""Finds dots that trail off; one pause in a letter is let pass."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

# From five on the dots are a line to write on: a slot of a form.
_DOTS = re.compile(r"(?<=[A-Za-z0-9)!?,'\"])\s?\.{2,4}(?![./])|(?:^|(?<=\n))\.\.+(?= ?[A-Za-z])")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each run of dots, if there are enough of them for the length of the letter."""
    if ".." not in letter.plain:
        return
    found = list(accepted(rule, letter, (match.span() for match in _DOTS.finditer(letter.plain))))
    short = letter.measures.words < rule.numbers["short"]
    if len(found) >= (1 if short else rule.numbers["least"]):
        for hit in found:
            yield verdict(rule, letter, letter.view.span(*hit))
