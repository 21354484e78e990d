"""A claim about people who were mentioned before it: in the same sentence or one of the next of the paragraph."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each claim that follows a mention closely enough."""
    near = [claim for claim in hits["claim"] if any(_follows(rule, letter, each, claim) for each in hits["target"])]
    yield from verdicts(rule, letter, near)


def _follows(rule: PythonRule, letter: Letter, mention: Hit, claim: Hit) -> bool:
    first, second = letter.sentence_at(mention[0]), letter.sentence_at(claim[0])
    if first is None or second is None or first.segment != second.segment:
        return False
    return mention[1] <= claim[0] and second.index - first.index <= rule.numbers["sentences"]
