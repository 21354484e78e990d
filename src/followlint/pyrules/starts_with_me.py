"""How many sentences of the body begin with the writer."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_ME = re.compile(r"(?:I|My)\b")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for the whole body when too large a share of its sentences begins with I or my."""
    body = letter.body
    mine = sum(bool(_ME.match(letter.plain, sentence.start)) for sentence in body)
    if len(body) >= rule.numbers["least"] and mine / len(body) > rule.numbers["share"]:
        span = letter.view.span(body[0].start, body[-1].end)
        yield verdict(rule, letter, span, value=mine, count=len(body))
