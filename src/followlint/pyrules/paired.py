"""Two halves of one thing said, in whatever words and order: a condition and what follows, a remark and what was built
on it.

A hit of `first` and one of `second` count together in one sentence, in either order, or with the second in one of the
next `sentences` of the paragraph; `within` is the most words between them. `asked`, or `first`, and `turned` are such a
pair, too, in that order only; what is turned may also be a `turn` ("or else") and what it is a `turn_to`, with at most
`near` words between, for two long classes in one phrase make an expression that takes long to compile. `loose` and
`beside` are a pair if their sentences hold a word `also`, where the rule has such a list, and none that is `mild`. What
stands in `alone` needs no other half. Words that are `kind` excuse whatever is found in the sentences they stand in.
"""

from collections.abc import Iterator, Mapping, Sequence

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each pair, from the beginning of its first half to the end of its second."""
    found = [*hits.get("alone", ())]
    sentences, within = int(rule.numbers["sentences"]), rule.numbers["within"]
    firsts, asked = hits.get("first", ()), hits.get("asked", ())
    seconds = hits.get("second", ()) if firsts else ()
    turns = _turned(rule, letter, hits) if firsts or asked else ()
    for first in firsts:
        found += _before(rule, letter, first, seconds) + _after(letter, first, seconds, sentences, within)
    for first in (*firsts, *asked):
        found += _after(letter, first, turns, sentences, within)
    beside, also, mild = hits.get("beside", ()), hits.get("also"), hits.get("mild", ())
    for first in hits.get("loose", ()) if beside else ():
        pairs = _before(rule, letter, first, beside) + _after(letter, first, beside, sentences, within)
        pairs = [pair for pair in pairs if not _holds(letter, mild, pair)]
        found += [pair for pair in pairs if also is None or _holds(letter, also, pair)]
    kind = hits.get("kind", ())
    yield from verdicts(rule, letter, [pair for pair in found if not _holds(letter, kind, pair)])


def _turned(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> list[Hit]:
    """What turns a demand into a threat: the phrases for it, and each turn with what it is a turn to."""
    found = [*hits.get("turned", ())]
    for turn in hits.get("turn", ()):
        found += _after(letter, turn, hits["turn_to"], 0, rule.numbers["near"])
    return sorted(found)


def _after(letter: Letter, first: Hit, others: Sequence[Hit], sentences: int, within: float) -> list[Hit]:
    """The pair with the nearest of the other halves that follow: in its sentence, or in one of the next."""
    place = letter.sentence_at(first[0])
    if place is None or not place.in_body:
        return []
    *_, last = letter.onward(place, sentences)
    for other in begun_in(others, first[1], last.end):
        if letter.count_words(first[1], other[0]) > within:
            break
        end = letter.sentence_at(other[0])
        if end and other[1] <= end.end:
            return [(first[0], other[1])]
    return []


def _before(rule: PythonRule, letter: Letter, first: Hit, others: Sequence[Hit]) -> list[Hit]:
    """The pair with the nearest of the other halves that stand before it in its sentence."""
    place = letter.body_sentence(first)
    if place is None:
        return []
    for other in reversed(begun_in(others, place.start, first[0])):
        if letter.count_words(other[1], first[0]) > rule.numbers["within"]:
            break
        if other[1] <= first[0]:
            return [(other[0], first[1])]
    return []


def _holds(letter: Letter, words: Sequence[Hit], pair: Hit) -> bool:
    """Whether one of these words stands in the sentences of a pair."""
    first, last = letter.sentence_at(pair[0]), letter.sentence_at(pair[1] - 1)
    return bool(first and last and begun_in(words, first.start, last.end))
