"""Kind `limit`: a measure of the letter lies outside its bounds, or outside the band of its occasion.

kind: limit
measure: words
band: soft
up_to: hard
"""

from collections.abc import Callable, Iterator, Sequence

from followlint.errors import RuleFileError, unknown
from followlint.model.rule import LimitRule
from followlint.model.table import Table
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict
from followlint.yamlfile import fault_in

Measured = Iterator[tuple[float, int, int]]


def _whole(letter: Letter, value: float) -> Measured:
    body = letter.body
    if body:
        yield value, body[0].start, body[-1].end


def _words(letter: Letter) -> Measured:
    return _whole(letter, letter.measures.words)


def _sentences(letter: Letter) -> Measured:
    return _whole(letter, letter.measures.sentences)


def _paragraphs(letter: Letter) -> Measured:
    return _whole(letter, letter.measures.paragraphs)


def _paragraph_words(letter: Letter) -> Measured:
    for segment in letter.view.of_kind("paragraph"):
        yield letter.count_words(segment.start, segment.end), segment.start, segment.end


def _sentence_words(letter: Letter) -> Measured:
    for sentence in letter.body:
        yield letter.count_words(sentence.start, sentence.end), sentence.start, sentence.end


def _mean_sentence_words(letter: Letter) -> Measured:
    if letter.measures.sentences:
        yield from _whole(letter, letter.measures.words / letter.measures.sentences)


def _reading_grade(letter: Letter) -> Measured:
    """School years that the body asks for, by the automated readability index (Senter and Smith 1967).

    textstat's other grades count syllables with a dictionary that it downloads; this one needs none. It takes half
    a second to load, so it is asked only where sentences are long enough for the grade to matter.
    """
    measures = letter.measures
    if measures.sentences and measures.words >= _LONG_SENTENCES * measures.sentences:
        import textstat

        text = " ".join(letter.plain[sentence.start : sentence.end] for sentence in letter.body)
        yield from _whole(letter, float(textstat.automated_readability_index(text)))


def _questions(letter: Letter) -> Measured:
    return _whole(letter, sum(map(letter.signals.is_question, letter.body)))


def _subject_characters(letter: Letter) -> Measured:
    for segment in letter.view.of_kind("subject"):
        yield segment.end - segment.start, segment.start, segment.end


_LONG_SENTENCES = 22  # words on average; below it the index stays under 12 for ordinary words

MEASURES: dict[str, Callable[[Letter], Measured]] = {
    "words": _words,
    "sentences": _sentences,
    "paragraphs": _paragraphs,
    "paragraph-words": _paragraph_words,
    "sentence-words": _sentence_words,
    "mean-sentence-words": _mean_sentence_words,
    "questions": _questions,
    "reading-grade": _reading_grade,
    "subject-characters": _subject_characters,
}


class LimitKind:
    """All rules about sizes."""

    def __init__(self, rules: Sequence[LimitRule], table: Table) -> None:
        self._rules = rules
        self._table = table
        for rule in rules:
            if rule.measure not in MEASURES:
                raise fault_in(rule.origin, ("measure",), unknown("measure", rule.measure, MEASURES), RuleFileError)

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter."""
        for rule in self._rules:
            low, high, top = self._bounds(rule, letter)
            for value, start, end in MEASURES[rule.measure](letter):
                if (low is not None and value < low) or (high is not None and high < value <= top):
                    limit = low if low is not None and value < low else high
                    span = letter.view.span(start, end)
                    yield verdict(rule, letter, span, value=round(value), limit=round(limit or 0))

    def _bounds(self, rule: LimitRule, letter: Letter) -> tuple[float | None, float | None, float]:
        if rule.band is None:
            return rule.min, rule.max, float("inf")
        # where the occasion is in doubt, the widest band of those that it may be
        bands = [self._table.occasions[name].bands for name in (letter.occasion, *letter.doubts)]
        if rule.band == "short":
            return min(each.short for each in bands), None, float("inf")
        top = max(each.hard for each in bands) if rule.up_to == "hard" else float("inf")
        return None, max(getattr(each, rule.band) for each in bands) * rule.slack, top
