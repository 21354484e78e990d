"""Kind `consistent`: two forms of the same thing in one letter; the rarer form is marked.

kind: consistent
forms:
  British: [organise, favour]
  American: [organize, favor]
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from followlint.model.phrase import Phrase
from followlint.model.rule import ConsistentRule
from followlint.text.book import Hit, PhraseBook
from followlint.text.index import PhraseIndex
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict


class ConsistentKind:
    """All rules about mixed forms."""

    def __init__(self, rules: Sequence[ConsistentRule], index: PhraseIndex) -> None:
        self._rules = [(rule, PhraseBook(_entries(rule), index)) for rule in rules]

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """One verdict for each use of the rarer form."""
        for rule, book in self._rules:
            found: dict[int, list[Hit]] = defaultdict(list)
            for form, hit in book.search(letter.view):
                found[form].append(hit)
            kept = {form: list(accepted(rule, letter, hits)) for form, hits in sorted(found.items())}
            ranked = sorted((form for form in kept if kept[form]), key=lambda form: (-len(kept[form]), kept[form]))
            for form in ranked[1:]:
                for hit in kept[form]:
                    usual = letter.plain[slice(*kept[ranked[0]][0])]
                    yield verdict(rule, letter, letter.view.span(*hit), usual=usual)


def _entries(rule: ConsistentRule) -> Iterator[tuple[int, Phrase]]:
    return ((index, phrase) for index, phrases in enumerate(rule.forms.values()) for phrase in phrases)
