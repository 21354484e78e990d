"""What a sentence can be asked besides its words (`SIGNALS` in `model/rule.py`): is it specific, a question …"""

import math
import re
from collections.abc import Callable
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from followlint.text.letter import Letter, Sentence

_NUMBER = re.compile(
    r"\b\d[\d,.:]*(?:%|k|m|th|st|nd|rd|am|pm)?\b|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|"
    r"dozen|half|third|quarter|twice|double[ds]?|twenty|thirty|forty|fifty|sixty|hundred|thousand|million)\b",
    re.I,
)
_CAPITAL = re.compile(
    r"(?<![.!?:\"'(\n\x01] )(?<![\n\"'(])(?<!^)\b[A-Z][A-Za-z0-9&'+#.-]*[A-Za-z0-9+#]|\b[A-Z]{2,}[a-z0-9]*\b|\b[a-z]+[A-Z]\w*"
)
_TIME_WORDS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mr mrs ms miss dr prof i am pm english ps p.s".split()
)
_TITLES = re.compile(
    r"\b(?:engineer|manager|director|analyst|developer|designer|nurse|teacher|assistant|coordinator|associate|"
    r"specialist|consultant|intern|lead|officer|representative|administrator|accountant|position|role)\b",
    re.I,
)


_NAME_WORD = re.compile(r"[A-Za-z0-9&'+#.-]+[A-Za-z0-9]")
_THANKS = re.compile(r"\b(?:thank|thanks|thankful|grateful|gratitude|appreciat\w+)\b", re.I)
# wordfreq, Zipf scale (log10 of uses in 1e9 words): "opportunity" 4.9, "schedule" 4.6, "pallet" 3.1
_RARE_BELOW = 3.7


class Signals:
    """Answers about the sentences of one letter, each worked out once."""

    def __init__(self, letter: "Letter") -> None:
        self._letter = letter
        self._names: dict[int, tuple[str, ...]] = {}

    def holds(self, signal: str, sentence: "Sentence") -> bool:
        """Whether `signal` (a name such as `@number`) holds for the sentence."""
        return _READ[signal](self, sentence)

    @cached_property
    def spoken_for(self) -> frozenset[str]:
        """Words that every letter of this exchange holds: addressee, writer, firm, job."""
        letter = self._letter
        context = letter.context
        texts = [
            letter.plain[s.start : s.end] for s in letter.view.of_kind("greeting", "signature", "closing")
        ]
        texts += [recipient.name for recipient in context.recipients]
        texts += [text for text in (context.company, context.role, context.me and context.me.name) if text]
        return frozenset(word.lower() for text in texts for word in _NAME_WORD.findall(text))

    def names(self, sentence: "Sentence") -> tuple[str, ...]:
        """Capitalised words inside the sentence: not the addressee, the writer, the firm, the job or a date."""
        if sentence.index not in self._names:
            self._names[sentence.index] = tuple(self._found_names(sentence))
        return self._names[sentence.index]

    def _found_names(self, sentence: "Sentence") -> list[str]:
        text = self._letter.plain[sentence.start : sentence.end]
        return [
            match[0]
            for match in _CAPITAL.finditer(text)
            if match.start()
            and match[0].lower() not in _TIME_WORDS
            and match[0].lower() not in self.spoken_for
            and not _TITLES.fullmatch(match[0])
        ]

    def has_number(self, sentence: "Sentence") -> bool:
        """Whether the sentence holds a number."""
        return bool(_NUMBER.search(self._letter.plain, sentence.start, sentence.end))

    def is_question(self, sentence: "Sentence") -> bool:
        """Whether the sentence asks."""
        return self._letter.plain[sentence.start : sentence.end].rstrip("\"') ").endswith("?")

    def rare_words(self, sentence: "Sentence") -> tuple[str, ...]:
        """Lower-case words of the sentence that are seldom met in English at large."""
        text = self._letter.plain[sentence.start : sentence.end]
        return tuple(word for word in re.findall(r"\b[a-z]{4,}\b", text) if _zipf(word) < _RARE_BELOW)

    def is_specific(self, sentence: "Sentence") -> bool:
        """Whether the sentence holds what belongs to this letter only."""
        return bool(self.names(sentence)) or self.has_number(sentence) or len(self.rare_words(sentence)) >= 2

    @cached_property
    def specific_sentences(self) -> int:
        """How many sentences of the body are specific."""
        return sum(self.is_specific(sentence) for sentence in self._letter.body)

    @cached_property
    def thanked(self) -> bool:
        """Whether the letter thanks anywhere."""
        return bool(_THANKS.search(self._letter.plain))


@lru_cache(maxsize=1)
def _frequencies() -> dict[str, float]:
    from wordfreq import get_frequency_dict

    return get_frequency_dict("en", wordlist="small")


def _zipf(word: str) -> float:
    """How common a word is, 0 (unknown) to 8, on wordfreq's Zipf scale."""
    frequency = _frequencies().get(word)
    return math.log10(frequency) + 9 if frequency else 0.0


_READ: dict[str, Callable[[Signals, "Sentence"], bool]] = {
    "@specific": Signals.is_specific,
    "@number": Signals.has_number,
    "@name": lambda signals, sentence: bool(signals.names(sentence)),
    "@question": Signals.is_question,
    "@specific-letter": lambda signals, _: signals.specific_sentences >= 2,
    "@thanked": lambda signals, _: signals.thanked,
}
