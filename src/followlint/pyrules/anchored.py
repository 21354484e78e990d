"""Phrases that count only where the sentence says something of its own: the strengths of a letter."""

from collections.abc import Iterator

from followlint.kinds.python import Hits
from followlint.model.rule import PythonRule
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, accepted, verdict


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """A verdict for each sentence that holds the words and enough anchors; its first hit is marked."""
    seen: set[int] = set()
    for hit in accepted(rule, letter, hits["words"]):
        sentence = letter.sentence_at(hit[0])
        if sentence and sentence.index not in seen and _enough(rule, letter, sentence, hits):
            seen.add(sentence.index)
            yield verdict(rule, letter, letter.view.span(*hit))


def _enough(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether the sentence holds the anchors, and one of the words `with`, if the rule asks for them."""
    if letter.signals.weight(sentence) < rule.numbers["anchors"]:
        return False
    if "question" in rule.numbers and not letter.signals.is_question(sentence):
        return False
    return "with" not in hits or any(sentence.start <= start < sentence.end for start, _ in hits["with"])
