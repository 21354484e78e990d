"""The same request more than once: a second question about the decision, apart from the first or as blunt as it,
or a string of them in one sentence."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_STRING = 3  # "have you decided, and when will I know" is one ask of two halves; a third makes it an interrogation


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each further asking sentence; a question and its "if not, when" are one ask."""
    softened = {each.index for hit in hits["follow_on"] if (each := letter.sentence_at(hit[0]))}
    asked: set[int] = set()
    told = 0
    for hit in accepted(rule, letter, hits["ask"]):
        sentence = letter.sentence_at(hit[0])
        if sentence is None or not _asks(letter, hit):
            continue
        told += 1
        if sentence.index in asked | softened:
            if told == _STRING:
                yield verdict(rule, letter, letter.view.span(*hit))
            continue
        if asked:
            yield verdict(rule, letter, letter.view.span(*hit))
        asked.add(sentence.index)


def _asks(letter: Letter, hit: Hit) -> bool:
    """Whether the words ask: in a question, or as a request."""
    sentence = letter.sentence_at(hit[0])
    if sentence is None:
        return False
    words = letter.words_of(sentence).lower()
    return letter.signals.is_question(sentence) or words.startswith(("please", "kindly", "let me", "tell me"))
