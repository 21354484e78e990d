"""What a sentence can be asked besides its words (`SIGNALS` in `model/fields.py`): is it specific, a question …"""

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, cast
from weakref import proxy

from followlint.text.anchors import Anchor, anchors
from followlint.text.layout import in_ascii
from followlint.text.lazily import lazily

if TYPE_CHECKING:
    from followlint.text.letter import Letter, Sentence

_NUMBER = lazily(
    r"\b\d[\d,.:]*(?:%|k|m|th|st|nd|rd|am|pm)?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"dozen|half|third|quarter|twice|double[ds]?|twenty|thirty|forty|fifty|sixty|hundred|thousand|million)\b",
    re.I,
)
_NAME_WORD = re.compile(r"[A-Za-z0-9+#]+(?:[&'.-][A-Za-z0-9+#]+)*")
WORD_OF_THANKS = lazily(r"\b(?:thank|thanks|thankful|thx|grateful|gratitude|appreciat\w+)\b", re.I)
# Measured on labelled letters: sentences that a reader calls stock hold one such word at most, often none;
# a stock letter as a whole seldom two, a letter that a reader is glad of hardly ever fewer than five.
_SPECIFIC_SENTENCE, _SPECIFIC_LETTER = 1.5, 4.5
# "You asked me to email you a salary range", "Ms. Ito wanted to know my notice".
_TERMS_ASKED = lazily(
    r"\b(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[A-Z][\w.-]*)(?:['’]d| had| have| also| both)? (?:\w+ly )?"
    r"(?:asked|wanted to know|requested|needed|wished to know|inquired|enquired)\b[^.!?\n]{0,90}"
    r"\b(?:salary|pay|paid|wages?|figures?|range|expect\w*|rates?|money|earn\w*|notice|hours|shifts?|leave|holidays?|"
    r"package|compensation|remuneration|number|weekends?|nights|start|from home|remotely)\b"
)
_GREETING_WORDS, _SIGNATURE_WORDS = 4, 3  # of a line that may be no more than a greeting, a signature


class Signals:
    """Answers about the sentences of one letter, each worked out once."""

    def __init__(self, letter: "Letter") -> None:
        self._letter = cast("Letter", proxy(letter))  # no cycle: a letter that was judged is freed at once
        self._weights: dict[int, float] = {}
        self._anywhere: dict[str, bool] = {}

    def holds(self, signal: str, sentence: "Sentence") -> bool:
        """Whether `signal` (a name such as `@number`) holds for the sentence."""
        return _READ[signal](self, sentence)

    def holds_anywhere(self, signal: str) -> bool:
        """Whether `signal` holds for any sentence of the letter."""
        if signal not in self._anywhere:
            self._anywhere[signal] = any(self.holds(signal, each) for each in self._letter.sentences)
        return self._anywhere[signal]

    @cached_property
    def spoken_for(self) -> frozenset[str]:
        """Words that every letter of this exchange holds: addressee, writer, firm, job."""
        letter = self._letter
        context = letter.context
        texts = [letter.plain[s.start : s.end] for s in letter.view.of_kind("greeting", "signature", "closing")]
        facts = [recipient.name for recipient in context.recipients]
        facts += [fact for fact in (context.company, context.role, context.me and context.me.name) if fact]
        texts += map(in_ascii, facts)
        texts += self._lines_of_names()
        texts += (slot.word for slot in letter.view.filled or () if slot.is_common)
        return frozenset(word.lower() for text in texts for word in _NAME_WORD.findall(text))

    def _lines_of_names(self) -> list[str]:
        """The lines of a careless letter that only address or sign, though they stand within its text."""
        letter = self._letter
        first = letter.view.of_kind("paragraph")[:1]
        found = [letter.plain[each.start : each.end] for each in first]
        found = [line for line in found if line.endswith(",") and len(line.split()) <= _GREETING_WORDS]
        lines = letter.draft.text.rstrip().splitlines()[-2:]
        if len(lines) > 1 and lines[0].rstrip().endswith(",") and len(lines[1].split()) <= _SIGNATURE_WORDS:
            found.append(in_ascii(lines[1]))
        return found

    @cached_property
    def anchors(self) -> tuple[Anchor, ...]:
        """The words that belong to this letter alone, in order."""
        return anchors(self._letter, self.spoken_for)

    @cached_property
    def _starts(self) -> list[int]:
        return [anchor.start for anchor in self.anchors]

    def anchors_in(self, start: int, end: int) -> tuple[Anchor, ...]:
        """The anchors within a range of the view."""
        return self.anchors[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    @cached_property
    def first_places(self) -> dict[str, int]:
        """Where in the body each word that belongs to this letter alone stands first."""
        body = self._letter.body
        found = self.anchors_in(body[0].start, body[-1].end) if body else ()
        return {anchor.word: anchor.start for anchor in reversed(found)}

    def weight(self, sentence: "Sentence") -> float:
        """How much of the sentence belongs to this letter alone; each word counts once."""
        if sentence.index not in self._weights:
            self._weights[sentence.index] = _weight(self.anchors_in(sentence.start, sentence.end))
        return self._weights[sentence.index]

    @cached_property
    def weight_of_body(self) -> float:
        """How much of the body belongs to this letter alone."""
        return self.weight_of(self._letter.body)

    def weight_of(self, sentences: "Iterable[Sentence]") -> float:
        """How much of these sentences belongs to this letter alone; each word counts once."""
        return _weight(anchor for each in sentences for anchor in self.anchors_in(each.start, each.end))

    def names(self, sentence: "Sentence") -> tuple[str, ...]:
        """Names in the sentence: not the addressee, the writer, the firm, the job or a date."""
        found = self.anchors_in(sentence.start, sentence.end)
        return tuple(anchor.word for anchor in found if anchor.is_name and anchor.start > sentence.start)

    def has_number(self, sentence: "Sentence") -> bool:
        """Whether the sentence holds a number."""
        return bool(_NUMBER.search(self._letter.plain, sentence.start, sentence.end))

    def is_question(self, sentence: "Sentence") -> bool:
        """Whether the sentence asks."""
        return self._letter.plain[sentence.start : sentence.end].rstrip("\"') ").endswith("?")

    def is_specific(self, sentence: "Sentence") -> bool:
        """Whether the sentence holds what belongs to this letter only."""
        return self.weight(sentence) >= _SPECIFIC_SENTENCE

    @cached_property
    def is_specific_letter(self) -> bool:
        """Whether the body as a whole holds enough that belongs to this letter only."""
        return self.weight_of_body >= _SPECIFIC_LETTER

    @cached_property
    def thanked(self) -> bool:
        """Whether the letter thanks anywhere."""
        return bool(WORD_OF_THANKS.search(self._letter.plain))

    def terms_asked(self, sentence: "Sentence") -> bool:
        """Whether the reader asked about the terms, in this sentence or the one before it."""
        before = self._letter.sentences[max(0, sentence.index - 1)]
        return bool(_TERMS_ASKED.search(self._letter.plain, before.start, sentence.end))


def _weight(found: Iterable[Anchor]) -> float:
    return sum({anchor.word: anchor.weight for anchor in found}.values())


_READ: dict[str, Callable[[Signals, "Sentence"], bool]] = {
    "@specific": Signals.is_specific,
    "@number": Signals.has_number,
    "@name": lambda signals, sentence: bool(signals.names(sentence)),
    "@question": Signals.is_question,
    "@specific-letter": lambda signals, _: signals.is_specific_letter,
    "@thanked": lambda signals, _: signals.thanked,
    "@terms-asked": Signals.terms_asked,
}
