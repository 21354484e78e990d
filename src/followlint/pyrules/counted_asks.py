"""How many things the letter asks of its reader: questions put, and requests made with please or could you."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, excused, verdict

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each asking sentence beyond those that a reader answers gladly; none if they were asked for."""
    if hits.get("invited"):
        return
    requests, softly = (
        {each.index for hit in hits.get(name, ()) if (each := letter.sentence_at(hit[0]))}
        for name in ("request", "softly")
    )
    asks = [each for each in letter.body if _asks(rule, letter, each, requests) or _wishes(rule, letter, each, softly)]
    for place, sentence in enumerate(asks):
        if place >= rule.numbers["most"]:
            span = letter.view.span(sentence.start, sentence.end)
            yield verdict(rule, letter, span, count=len(asks), place=_PLACES[min(place, len(_PLACES) - 1)])


def _wishes(rule: PythonRule, letter: Letter, sentence: Sentence, softly: set[int]) -> bool:
    """A wish that is a request: “an introduction would be wonderful”."""
    return sentence.index in softly and not excused(rule, letter, (sentence.start, sentence.end))


def _asks(rule: PythonRule, letter: Letter, sentence: Sentence, requests: set[int]) -> bool:
    """A question with a question's words, or a request; a rhetorical or quoted one asks nothing."""
    if sentence.index not in requests:
        return False
    polite = any(word in letter.words_of(sentence).lower() for word in ("please", "kindly"))
    asks = polite or letter.signals.is_question(sentence)
    return asks and not excused(rule, letter, (sentence.start, sentence.end))
