"""Counts thanks against the length of the letter, and thanks that are lavish.

Asking politely is no thanks, nor is thanking a third person. Two rules share this: one speaks of thanks that are a few
too many, the other (`piled`) of thanks that became the letter.
"""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, begun_in
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_THANKS = lazily(
    r"\b(?:(?:I|we|family is|all) thank (?!you)|thank you|thank-you,|thanks|thankful|gratitude|my appreciation"
    r"|grateful(?! if)|appreciated?)\b",
    re.I,
)
_ASKED = lazily(r"(?:\b(?:would|will|could|should|shall|any|may)|'d)(?: [\w-]+){0,3} $", re.I)
_REACH = 40
_HINT = re.compile("[Tt]hank|rateful|ratitude|pprecia")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the thanks that are too many, or at each that is lavish."""
    lavish = list(accepted(rule, letter, [*hits["lavish"], *_without_end(letter, hits)]))
    if not lavish and len(_HINT.findall(letter.plain)) < min(rule.numbers["row"], rule.numbers["most"]):
        return
    thanks = list(accepted(rule, letter, _thanks(letter.plain)))
    piled = len(lavish) >= rule.numbers["piled_lavish"] or (
        len(thanks) >= rule.numbers["piled"] and letter.measures.words < rule.numbers["words"]
    )
    if piled != bool(rule.numbers["speaks_of_piles"]):
        return
    for number, hit in enumerate(lavish, 1):
        yield verdict(rule, letter, letter.view.span(*hit), number=number)
    number = _too_many(rule, letter, thanks)
    if number and not lavish:
        yield verdict(rule, letter, letter.view.span(*thanks[number - 1]), number=number)


def _thanks(text: str) -> Iterator[Hit]:
    """The thanks of the text, without the polite requests."""
    for match in _THANKS.finditer(text):
        if not _ASKED.search(text, max(0, match.start() - _REACH), match.start()):
            yield match.span()


def _too_many(rule: PythonRule, letter: Letter, thanks: list[Hit]) -> int:
    """The number of the thanks that tip the scale, or 0."""
    places = [sentence.index for hit in thanks if (sentence := letter.sentence_at(hit[0]))]
    row, most = int(rule.numbers["row"]), int(rule.numbers["most"])
    for last in range(row - 1, len(places)):
        if places[last - row + 1 : last + 1] == list(range(places[last] - row + 1, places[last] + 1)):
            return last + 1
    return most if len(places) >= most and letter.measures.words < rule.numbers["words"] else 0


def _without_end(letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Hit]:
    """Thanks, or what they are for, with a word in the same sentence that knows no measure."""
    for extent in hits["without_end"]:
        sentence = letter.sentence_at(extent[0])
        if sentence and begun_in(hits["thanked_for"], sentence.start, sentence.end):
            yield extent
