"""Whether the writer signs with one name only, towards somebody who has no other."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_HALF = re.compile(r"[A-Z][a-z]+$|[A-Z]\.? ?[A-Z]?\.?$")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at a signature that is a single name."""
    lines = letter.view.of_kind("signature")
    if len(lines) != 1 or letter.context.earlier or letter.view.holds_slot(lines[0]):
        return
    if _HALF.match(letter.plain[lines[0].start : lines[0].end]):
        yield verdict(rule, letter, letter.view.span(lines[0].start, lines[0].end))
