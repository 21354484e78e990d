"""Phrases that count only where the sentence says something of its own: the strengths of a letter."""

import re
from collections.abc import Iterable, Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, Hits
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, accepted, verdict

_AMOUNT = re.compile(
    r"[$£€]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozen|twice|\w+ty)\b"
)


ONLY_HITS = True


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """A verdict for each sentence that holds the words and enough anchors; its first hit is marked."""
    seen: set[int] = set()
    beside = _beside(letter, hits["with"]) if "with" in hits else None
    for hit in accepted(rule, letter, hits["words"]):
        sentence = letter.sentence_at(hit[0])
        if sentence and sentence.index not in seen and _enough(rule, letter, sentence, beside):
            seen.add(sentence.index)
            yield verdict(rule, letter, letter.view.span(*hit))


def _enough(rule: PythonRule, letter: Letter, sentence: Sentence, beside: set[int] | None) -> bool:
    """Whether the sentence holds what the rule asks for: anchors, an amount, a question, words of `with` nearby."""
    anchors = letter.signals.anchors_in(sentence.start, sentence.end)
    if sum(anchor.weight for anchor in anchors) < rule.numbers["anchors"]:
        return False
    if "amount" in rule.numbers and not any(_AMOUNT.match(anchor.word) for anchor in anchors):
        return False
    if "question" in rule.numbers and not letter.signals.is_question(sentence):
        return False
    return beside is None or sentence.index in beside


def _beside(letter: Letter, hits: Iterable[Hit]) -> set[int]:
    """The numbers of the sentences that hold one of the hits, and of their neighbours."""
    held = {sentence.index for start, _ in hits if (sentence := letter.sentence_at(start))}
    return {index + step for index in held for step in (-1, 0, 1)}
