"""Others are mentioned (`others`) and no word that is `kind` to them follows: in their sentence, or in the one before
or after it where that one speaks of them too (`them`).
"""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each mention that stands alone."""
    yield from verdicts(rule, letter, [hit for hit in hits["others"] if not _kind(letter, hit, hits)])


def _kind(letter: Letter, mention: Hit, hits: Mapping[str, list[Hit]]) -> bool:
    """Whether a kind word is said of these people."""
    own = letter.sentence_at(mention[0])
    if own is None or begun_in(hits["kind"], own.start, own.end):
        return True
    return any(
        begun_in(hits["kind"], each.start, each.end) and begun_in(hits["them"], each.start, each.end)
        for each in _beside(letter, own)
    )


def _beside(letter: Letter, sentence: Sentence) -> list[Sentence]:
    """The sentences before and after it in its paragraph."""
    near = letter.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    return [each for each in near if each != sentence and each.segment == sentence.segment]
