"""Kind `phrase`: flags words, however they are inflected, contracted or broken over lines.

kind: phrase
phrases: [just checking in, ~circle back]
unless: [at the hotel]
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from followlint.model.rule import PhraseRule
from followlint.text.book import Hit, PhraseBook
from followlint.text.index import PhraseIndex
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


class PhraseKind:
    """All phrase rules, found in one walk over the letter."""

    def __init__(self, rules: Sequence[PhraseRule], index: PhraseIndex) -> None:
        self._rules = rules
        self._book = PhraseBook(((owner, phrase) for owner, rule in enumerate(rules) for phrase in rule.phrases), index)

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter."""
        hits: dict[int, list[Hit]] = defaultdict(list)
        for index, hit in self._book.search(letter.view):
            hits[index].append(hit)
        for index in sorted(hits):
            yield from verdicts(self._rules[index], letter, hits[index])
