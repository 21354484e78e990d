"""Whether a letter begins without a greeting."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict where the greeting belongs."""
    if letter.body and not letter.view.of_kind("greeting"):
        yield verdict(rule, letter, letter.place("start"))
