"""What is said of somebody: a `target` and a judgement in one clause, the judgement `after` it or `before` it.

A `break` between the two (another subject, a "but", a negation) means that the judgement is of someone else.
"""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each target that is judged, from the first of the two to the second."""
    found = [pair for target in hits["target"] if (pair := judged(rule, letter, target, hits))]
    yield from verdicts(rule, letter, found)


def judged(rule: PythonRule, letter: Letter, target: Hit, hits: Mapping[str, list[Hit]]) -> Hit | None:
    """The target together with the nearest judgement of its clause."""
    first, last = letter.sentence_at(target[0]), letter.sentence_at(max(0, target[1] - 1))
    if first is None or last is None:
        return None
    pairs = [(target, each) for each in begun_in(hits.get("after", ()), target[1], last.end)]
    pairs += [
        (each, target) for each in begun_in(hits.get("before", ()), first.start, target[0]) if each[1] <= target[0]
    ]
    near = [
        (letter.count_words(one[1], other[0]), one[0], other[1])
        for one, other in pairs
        if not any(end <= other[0] for _, end in begun_in(hits["breaks"], one[1], other[0]))
    ]
    words, start, end = min(near, default=(0, 0, 0))
    return (start, end) if near and words <= rule.numbers["within"] else None
