"""Whether a signature carries a motto, or more lines than a card."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_MOTTO = re.compile(r"['\"].{8,}['\"]$")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the motto, or at the first line of too many."""
    lines = letter.view.of_kind("signature")
    for line in lines:
        if _MOTTO.match(letter.plain[line.start : line.end]):
            yield verdict(rule, letter, letter.view.span(line.start, line.end), what="a motto")
            return
    if len(lines) > rule.numbers["lines"]:
        yield verdict(rule, letter, letter.view.span(lines[0].start, lines[0].end), what=f"{len(lines)} lines")
