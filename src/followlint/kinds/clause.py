"""Kind `clause`: flags a judgement about a target, whichever words carry them, within one sentence.

kind: clause
target: [<applicants>]
judgement: [<weak>]
within: 6
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from followlint.model.phrase import Branch
from followlint.model.rule import ClauseRule
from followlint.text.book import Hit, PhraseBook, places
from followlint.text.index import PhraseIndex
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts

Ends = tuple[list[Hit], list[Hit]]


class ClauseKind:
    """All clause rules: targets and judgements are found in one walk, then paired by sentence."""

    def __init__(self, rules: Sequence[ClauseRule], phrases: PhraseIndex) -> None:
        self._rules = rules
        self._book = PhraseBook(
            (
                ((index, side), phrase)
                for index, rule in enumerate(rules)
                for side, sought in enumerate((rule.target, rule.judgement))
                for phrase in sought
            ),
            phrases,
        )

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter."""
        sought: dict[int, tuple[list[Branch], list[Branch]]] = defaultdict(lambda: ([], []))
        for (index, side), branch in self._book.candidates(letter.view):
            sought[index][side].append(branch)
        for index, (targets, judgements) in sorted(sought.items()):
            rule = self._rules[index]
            pairs = [_closest(rule, letter, ends) for ends in _ends(letter, targets, judgements)]
            yield from verdicts(rule, letter, [pair for pair in pairs if pair])


def _ends(letter: Letter, targets: Sequence[Branch], judgements: Sequence[Branch]) -> Iterable[Ends]:
    """The targets and judgements of each sentence that has any; without a target no judgement is looked for."""
    found: dict[int, Ends] = defaultdict(lambda: ([], []))
    for side, branches in enumerate((targets, judgements)):
        if side and not found:
            break
        for hit in (hit for branch in branches for hit in places(branch, letter.view)):
            sentence = letter.sentence_at(hit[0])
            if sentence and hit[1] <= sentence.end:
                found[sentence.index][side].append(hit)
    return found.values()


def _closest(rule: ClauseRule, letter: Letter, ends: Ends) -> Hit | None:
    """The nearest target and judgement of a sentence as one range, the longest if several are as near."""
    best: tuple[int, int, Hit] | None = None
    for target in ends[0]:
        for judgement in ends[1]:
            first, second = sorted((target, judgement))
            if first[1] > second[0] or not _ordered(rule, target, judgement):
                continue
            distance = letter.count_words(first[1], second[0])
            ranked = distance, first[0] - second[1], (first[0], second[1])
            if distance <= rule.within and (best is None or ranked < best):
                best = ranked
    return best[2] if best else None


def _ordered(rule: ClauseRule, target: Hit, judgement: Hit) -> bool:
    if rule.order == "any":
        return True
    return (target < judgement) == (rule.order == "target-first")
