"""How many things the letter asks of its reader: questions put, and requests made with please or could you."""

from collections.abc import Iterable, Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, excused, verdict

_PLACES = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each asking sentence beyond those that a reader answers gladly; none if they were asked for."""
    if hits.get("invited"):
        return
    requests = _sentences(letter, hits["request"])
    wishes = _sentences(letter, hits.get("softly", ()))  # “an introduction would be wonderful”
    asks = [
        each
        for each in letter.body
        if (each.index in wishes or (each.index in requests and _is_meant(letter, each)))
        and not excused(rule, letter, (each.start, each.end))
    ]
    for place, sentence in enumerate(asks):
        if place >= rule.numbers["most"]:
            span = letter.view.span(sentence.start, sentence.end)
            yield verdict(rule, letter, span, count=len(asks), place=_PLACES[min(place, len(_PLACES) - 1)])


def _sentences(letter: Letter, hits: Iterable[Hit]) -> set[int]:
    """The numbers of the sentences that hold one of the hits."""
    return {each.index for hit in hits if (each := letter.sentence_at(hit[0]))}


def _is_meant(letter: Letter, sentence: Sentence) -> bool:
    """Whether words that ask do so here: in a question, or with a please."""
    polite = any(word in letter.words_of(sentence).lower() for word in ("please", "kindly"))
    return polite or letter.signals.is_question(sentence)
