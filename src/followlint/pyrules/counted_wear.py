"""A list of what the candidate went through, told by numbers: it complains without one bitter word.

One sentence holds at least `least` of them: numbers of steps (`counts`: weeks, rounds, people, forms) and steps done
more than once (`again`); judged where the letter is about a hiring.
"""

from collections.abc import Iterator, Mapping, Sequence

from followlint.model.rule import PythonRule
from followlint.pyrules.about_hiring import of_hiring
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each sentence that counts."""
    if not hits["counts"] or not of_hiring(rule, letter, hits):
        return
    runs: list[Hit] = []
    for sentence in letter.body:
        counts, again = (begun_in(hits[name], sentence.start, sentence.end) for name in ("counts", "again"))
        told = _apart(sorted([*counts, *again]))
        if counts and len(told) >= rule.numbers["least"]:
            runs.append((told[0][0], min(told[-1][1], sentence.end)))
    yield from verdicts(rule, letter, runs)


def _apart(hits: Sequence[Hit]) -> list[Hit]:
    """Those of the hits, which are in order, that do not overlap one before."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    return kept
