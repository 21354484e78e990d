"""Words that are fine alone and tell in a crowd: all of them, when there are many for the length of the letter."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each of the words when they are crowded."""
    found = list(accepted(rule, letter, hits["words"]))
    dozens = max(1.0, letter.measures.words / rule.numbers["per_words"])
    if len(found) >= rule.numbers["least"] * dozens:
        for hit in found:
            yield verdict(rule, letter, letter.view.span(*hit), count=len(found))
