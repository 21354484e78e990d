"""Kind `required`: misses what must be there; `unless` tells what excuses its absence anywhere in the letter.

kind: required
any_of: [thank you, ~appreciate, grateful]
scope: letter
at: start
"""

from collections.abc import Iterator, Sequence

from followlint.model.phrase import Branch, Phrase
from followlint.model.rule import RequiredRule
from followlint.text.book import PhraseBook, places
from followlint.text.index import PhraseIndex
from followlint.text.letter import Letter
from followlint.verdict import Verdict, holds, in_scope, verdict


class RequiredKind:
    """All rules about missing things."""

    def __init__(self, rules: Sequence[RequiredRule], index: PhraseIndex) -> None:
        self._rules = rules
        self._book = PhraseBook(
            (
                (owner, phrase)
                for owner, rule in enumerate(rules)
                for phrase in rule.any_of
                if isinstance(phrase, Phrase)
            ),
            index,
        )

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """One verdict for each thing that is missing."""
        awaited = {index for index, rule in enumerate(self._rules) if rule.occasions.hold(letter.occasion)}
        for index, branch in self._book.candidates(letter.view):
            if index in awaited and _stands(branch, self._rules[index], letter):
                awaited.remove(index)
        for index in sorted(awaited):
            rule = self._rules[index]
            if not _signalled(rule, letter) and not _excused(rule, letter):
                yield verdict(rule, letter, letter.place(rule.at))


def _stands(branch: Branch, rule: RequiredRule, letter: Letter) -> bool:
    """Whether a branch of a phrase stands in the scope of the rule."""
    return any(in_scope(rule, letter, hit) for hit in places(branch, letter.view))


def _signalled(rule: RequiredRule, letter: Letter) -> bool:
    """Whether a sentence in the scope of the rule has one of the signals that the rule takes instead of words."""
    signals = [each for each in rule.any_of if isinstance(each, str)]
    sentences = [each for each in letter.sentences if each.segment.kind in rule.kinds_of_block] if signals else []
    return any(letter.signals.holds(signal, sentence) for signal in signals for sentence in sentences)


def _excused(rule: RequiredRule, letter: Letter) -> bool:
    return any(holds(excuse, letter, letter.sentences[0], "letter") for excuse in rule.unless if letter.sentences)
