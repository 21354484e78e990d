"""Whether a letter that accepts names neither the first day nor the terms."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, in_scope, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict where the body ends."""
    if (
        hits["accepts"]
        and not hits["elsewhere"]
        and not any(_confirms(rule, letter, hit, hits) for hit in hits["terms"])
    ):
        yield verdict(rule, letter, letter.place("body-end"))


def _confirms(rule: PythonRule, letter: Letter, term: Hit, hits: Mapping[str, list[Hit]]) -> bool:
    """Whether a term is named where the rule looks, and not among the words that bargain about it."""
    return in_scope(rule, letter, term) and not any(
        start <= term[0] and term[1] <= end for start, end in hits["still_open"]
    )
