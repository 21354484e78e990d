"""Several things said within a few sentences, none of which is a fault alone: the list `shown` is marked.

Each other list must have a hit in the sentence of `shown`, or among the `before` and `after` sentences around it;
a list named `asks` is also fulfilled by a question there.
"""

from collections.abc import Iterator, Mapping, Sequence

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each hit of `shown` that stands together with one of every other list."""
    if not hits["shown"]:
        return
    before, after = int(rule.numbers.get("before", 0)), int(rule.numbers.get("after", 0))
    found = []
    for hit in hits["shown"]:
        sentence = letter.sentence_at(hit[0])
        if sentence is None:
            continue
        index = sentence.index
        near = letter.sentences[max(0, index - before) : index + after + 1]
        if all(_holds(name, hits, near, letter) for name in hits if name != "shown"):
            found.append(hit)
    yield from verdicts(rule, letter, found)


def _holds(name: str, hits: Mapping[str, list[Hit]], near: Sequence[Sentence], letter: Letter) -> bool:
    if name == "asks" and any(letter.words_of(each).rstrip().endswith("?") for each in near):
        return True
    return any(begun_in(hits[name], each.start, each.end) for each in near)
