"""Acts that a letter does, in whatever words (`rules/occasion-acts.yaml`): they part the occasions where no set phrase
stands."""

import re
from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from followlint.model.context import Occasion
from followlint.model.voters import Act
from followlint.text.view import View

# A question about the decision: it begins as questions do, speaks of the matter, and ends in a mark.
_QUESTION = re.compile(
    rb"(?:\A|\n|[.!?:,] )(?:so |and |but )?"
    rb"(?:have|has|did|is|was|are|do|any|when|where|how|can|could|might|may|would|will)\b[^.!?\n]{0,120}\b"
    rb"(?:decid\w+|decision|chosen|chose|choose|choice|settled?|filled?|news|word|update|movement|timeline|timing"
    rb"|timetable|open|hear|heard|outcome|given|taken|appointed|hired|things are)\b[^.!?\n]*\?"
)
_ASKED = 4.0  # as much as a cue that stands in hardly any other letter


def from_acts(acts: Iterable[Act], view: View) -> Iterator[tuple[Occasion, float]]:
    """What the acts of a letter say."""
    for act in acts:
        if _is_done(act, view):
            yield from ((name, act.weight) for name in act.speaks_for)
    if b"?" in view.lower and _QUESTION.search(view.lower):
        yield Occasion.STATUS, _ASKED
        yield Occasion.SECOND_STATUS, _ASKED
        yield Occasion.REJECTION_REPLY, -_ASKED


def _is_done(act: Act, view: View) -> bool:
    """Whether the letter, in one sentence where words are asked of one, does it."""
    if not view.words.isdisjoint(act.letter_lacks) or (act.letter_has and view.words.isdisjoint(act.letter_has)):
        return False
    if any(map(view.words.isdisjoint, act.all_of)):
        return False
    sentences = -1
    for words in act.all_of:
        sentences &= _holding(words, view)
    return bool(sentences & ~_holding(act.none_of, view))


def _holding(words: frozenset[str], view: View) -> int:
    """The sentences that hold one of these words, as bits."""
    return reduce(or_, map(view.runs.__getitem__, words & view.words), 0)
