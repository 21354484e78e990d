"""The letter that rules read: draft, context, view, sentences, and what is asked of them again and again."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import TYPE_CHECKING, Any, TypeVar

from followlint.model.context import FACTS, Context, Occasion
from followlint.model.draft import Draft
from followlint.model.finding import Measures
from followlint.model.span import Span
from followlint.text.doc import BLANK, annotate, trained_starts
from followlint.text.sentences import sentence_starts
from followlint.text.signals import Signals
from followlint.text.view import Segment, View

if TYPE_CHECKING:
    from spacy.tokens import Doc

BODY = frozenset({"paragraph", "list", "postscript"})
_WORD = re.compile(r"[A-Za-z0-9\x01\x02]+(?:['.,&/@-][A-Za-z0-9]+)*")
_WORDS_A_MINUTE = 238  # Brysbaert 2019, doi:10.1016/j.jml.2019.104047: silent reading of English non-fiction
_QUOTATION = re.compile(r'"(?<!\w")[^"\n]{1,400}"|\'(?<!\w\')[^\'\n]{2,200}\'(?!\w)')


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence in the view, `[start, end)` without blanks around it, and the segment it stands in."""

    start: int
    end: int
    segment: Segment
    index: int

    @property
    def in_body(self) -> bool:
        """Whether it belongs to the body: paragraphs, lists, postscript."""
        return self.segment.kind in BODY


@dataclass(frozen=True)
class Letter:
    """A draft with all that rules may ask of it. Offsets of sentences and segments are offsets of the view."""

    draft: Draft
    context: Context
    occasion: Occasion
    view: View
    model: str = BLANK
    doubts: tuple[Occasion, ...] = ()  # what it may be as well, where the occasion is a guess that is not sure

    @cached_property
    def doc(self) -> "Doc":
        """The spaCy Doc over the view."""
        return annotate(self.view, self.model)

    @cached_property
    def given(self) -> frozenset[str]:
        """All facts that the user gave."""
        told = self.context.model_fields_set
        return frozenset(fact for fact in FACTS if self.context.has(fact)) if told else frozenset()

    @cached_property
    def known(self) -> dict[object, Any]:
        """What was asked of the letter and will be asked again (`once` fills it)."""
        return {}

    @cached_property
    def plain(self) -> str:
        """The view in ASCII, one character a character: what phrases and expressions match on."""
        return self.view.plain

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """All sentences in order; none crosses the border of a segment."""
        found: list[Sentence] = []
        text = self.view.text
        starts = sentence_starts(self.view) if self.model == BLANK else trained_starts(self.doc)
        for start, end in zip(starts, [*starts[1:], len(text)][: len(starts)], strict=True):
            words = text[start:end]
            first = start + len(words) - len(words.lstrip())
            last = start + len(words.rstrip())
            segment = self.view.segment_at(first)
            if last > first and segment:
                found.append(Sentence(first, last, segment, len(found)))
        return tuple(found)

    @cached_property
    def body(self) -> tuple[Sentence, ...]:
        """The sentences of the body."""
        return tuple(sentence for sentence in self.sentences if sentence.in_body)

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds this offset of the view."""
        index = bisect_right(self._starts, offset) - 1
        return self.sentences[index] if index >= 0 else None

    def body_sentence(self, hit: tuple[int, int]) -> Sentence | None:
        """The sentence of the body that holds all of a hit."""
        own = self.sentence_at(hit[0])
        return own if own and own.in_body and hit[1] <= own.end else None

    def preceding(self, sentence: Sentence) -> Sentence | None:
        """The sentence of the body before this one, whichever paragraph it stands in."""
        before = self.sentences[sentence.index - 1] if sentence.index else None
        return before if before and before.in_body else None

    def following(self, sentence: Sentence) -> Sentence | None:
        """The next sentence of the same paragraph."""
        index = sentence.index + 1
        after = self.sentences[index] if index < len(self.sentences) else None
        return after if after and after.segment == sentence.segment else None

    def onward(self, sentence: Sentence, more: int) -> Iterator[Sentence]:
        """The sentence and as many of those that follow it in its paragraph."""
        place: Sentence | None = sentence
        for _ in range(1 + more):
            if place is None:
                return
            yield place
            place = self.following(place)

    def sentence_of_draft(self, offset: int) -> Sentence | None:
        """The sentence that shows this offset of the draft."""
        return self.sentence_at(max(0, bisect_right(self.view.starts, offset) - 1))

    def words_of(self, sentence: Sentence) -> str:
        """The sentence as the view shows it."""
        return self.view.text[sentence.start : sentence.end]

    def search(self, expression: re.Pattern[str], place: Sentence | Segment) -> re.Match[str] | None:
        """Where an expression first matches in a sentence or a block; offsets of the view."""
        return expression.search(self.plain, place.start, place.end)

    @cached_property
    def signals(self) -> Signals:
        """What can be asked of its sentences."""
        return Signals(self)

    @cached_property
    def quotations(self) -> tuple[tuple[int, int], ...]:
        """What stands between quotation marks, as ranges of the view."""
        return tuple(match.span() for match in _QUOTATION.finditer(self.plain))

    @cached_property
    def measures(self) -> Measures:
        """Sizes of the body."""
        words = sum(self.count_words(sentence.start, sentence.end) for sentence in self.body)
        return Measures(
            words=words,
            sentences=len(self.body),
            paragraphs=len(self.view.of_kind("paragraph", "postscript")),
            reading_seconds=round(words * 60 / _WORDS_A_MINUTE),
        )

    def count_words(self, start: int, end: int) -> int:
        """Words in a range of the view; none where it ends before it starts."""
        begins, ends = self._words
        return max(0, bisect_left(begins, end) - bisect_right(ends, start))

    @cached_property
    def _words(self) -> tuple[list[int], list[int]]:
        """Where its words begin and end."""
        spans = [match.span() for match in _WORD.finditer(self.plain)]
        return [start for start, _ in spans], [end for _, end in spans]

    def place(self, at: str) -> Span:
        """Where a missing element belongs: an empty span in the draft."""
        body = [segment for segment in self.view.segments if segment.kind in BODY]
        kinds = {segment.kind: segment for segment in self.view.segments}
        if at in ("start", "greeting"):
            head = kinds.get("greeting") or (body[0] if body else None)
            return self.view.span(head.start, head.start) if head else Span(start=0, end=0)
        if at == "body" and body:
            return self.view.span(body[0].start, body[0].start)
        if at == "body-end" and body:
            return self._after(body[-1])
        tail = kinds.get("closing") if at == "closing" else None
        if tail:
            return self.view.span(tail.start, tail.start)
        last = self.view.segments[-1] if self.view.segments else None
        return self._after(last) if last else Span(start=len(self.draft.text), end=len(self.draft.text))

    def _after(self, segment: Segment) -> Span:
        end = self.view.starts[segment.end]
        return Span(start=end, end=end)


Answer = TypeVar("Answer")


def once(question: Callable[..., Answer]) -> Callable[..., Answer]:
    """Work a question about a letter out once, however many rules ask it; what else it takes must be hashable."""

    @wraps(question)
    def asked(letter: Letter, *details: Hashable) -> Answer:
        key = (question, *details)
        if key not in letter.known:
            letter.known[key] = question(letter, *details)
        answer: Answer = letter.known[key]
        return answer

    return asked
