"""Kind `required`: misses what must be there; `unless` tells what excuses its absence anywhere in the letter.

    kind: required
    any_of: [thank you, ~appreciate, grateful]
    scope: letter
    at: start
"""

from collections.abc import Iterator, Sequence

from followlint.text.book import first_hit
from followlint.verdict import Verdict, holds, verdict
from followlint.model.phrase import Phrase
from followlint.model.rule import RequiredRule
from followlint.text.letter import Letter


class RequiredKind:
    """All rules about missing things."""

    def __init__(self, rules: Sequence[RequiredRule]) -> None:
        self._rules = rules

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """One verdict for each thing that is missing."""
        for rule in self._rules:
            if not rule.occasions.hold(letter.occasion):
                continue
            if not _present(rule, letter) and not _excused(rule, letter):
                yield verdict(rule, letter, letter.place(rule.at))


def _present(rule: RequiredRule, letter: Letter) -> bool:
    phrases = [each for each in rule.any_of if isinstance(each, Phrase)]
    signals = [each for each in rule.any_of if isinstance(each, str)]
    segments = letter.view.of_kind(*rule.kinds_of_block)
    if any(first_hit(phrases, letter.view, segment.start, segment.end) for segment in segments):
        return True
    sentences = [each for each in letter.sentences if each.segment.kind in rule.kinds_of_block]
    return any(letter.signals.holds(signal, sentence) for signal in signals for sentence in sentences)


def _excused(rule: RequiredRule, letter: Letter) -> bool:
    return any(holds(excuse, letter, letter.sentences[0], "letter") for excuse in rule.unless if letter.sentences)
