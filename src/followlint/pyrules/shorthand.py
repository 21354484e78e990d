"""Finds office shorthand: a fault in a candidate's letter, ordinary between colleagues."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_SIGNS = re.compile(
    r"(?<![\w/.])(?P<slash>w/o?|b/c|b/t|b/w)(?= |[A-Z])|(?<=[a-z] )(?P<at>@)"
    r"(?= (?:\d{1,2}\b|[A-Z][a-z]|the\b|your\b|my\b|work\b|home\b))"
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """The shorthand of the list and that made of signs."""
    signs = [match.span() for match in _SIGNS.finditer(letter.plain)] if re.search("[/@]", letter.plain) else []
    found = list(accepted(rule, letter, [*hits["words"], *signs]))
    if hits["candidate"]:
        for hit in found:
            yield verdict(rule, letter, letter.view.span(*hit))
