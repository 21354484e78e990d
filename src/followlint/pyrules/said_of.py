"""What is said of somebody: a `target` and a judgement in one clause, the judgement `after` it or `before` it.

A `break` between the two (another subject, a "but", a negation) means that the judgement is of someone else.
"""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts

ONLY_HITS = True


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each target that is judged, from the first of the two to the second."""
    judged = [pair for target in hits["target"] if (pair := _judged(rule, letter, target, hits))]
    yield from verdicts(rule, letter, judged)


def _judged(rule: PythonRule, letter: Letter, target: Hit, hits: Mapping[str, list[Hit]]) -> Hit | None:
    """The target together with the nearest judgement of its clause."""
    pairs = [(target, each) for each in hits.get("after", ()) if each[0] >= target[1]]
    pairs += [(each, target) for each in hits.get("before", ()) if each[1] <= target[0]]
    near = [
        (letter.count_words(first[1], second[0]), first[0], second[1])
        for first, second in pairs
        if _joined(letter, first[1], second[0], hits["breaks"])
    ]
    words, start, end = min(near, default=(0, 0, 0))
    return (start, end) if near and words <= rule.numbers["within"] else None


def _joined(letter: Letter, start: int, end: int, breaks: list[Hit]) -> bool:
    """Whether both ends lie in one sentence and nothing between them changes the subject."""
    if letter.sentence_at(max(0, start - 1)) != letter.sentence_at(end):
        return False
    return not any(start <= each[0] and each[1] <= end for each in breaks)
