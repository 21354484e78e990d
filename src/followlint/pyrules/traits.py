"""Does the writer only say what he is? Traits in a row, and nowhere a deed that shows one of them."""

from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.letter import Letter, Sentence
from followlint.text.portrait import traits
from followlint.text.told import DID
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict, on the sentence with most traits, where nothing in the letter proves any."""
    counted = [(traits(letter, each), each) for each in letter.body]
    if sum(count for count, _ in counted) < rule.numbers["traits"] or any(
        not count and _proves(letter, each) for count, each in counted
    ):
        return
    _, marked = max(counted, key=lambda each: (each[0], -each[1].start))
    yield verdict(rule, letter, letter.view.span(marked.start, marked.end), count=sum(count for count, _ in counted))


def _proves(letter: Letter, sentence: Sentence) -> bool:
    return letter.signals.weight(sentence) >= 1 and bool(letter.search(DID, sentence))
