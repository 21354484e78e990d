"""What is this letter for? Cues of `rules/occasions.yaml` vote; the reader of that file can follow every vote."""

from collections import defaultdict
from dataclasses import dataclass

from followlint.model.context import Context, Occasion
from followlint.model.table import Cue, Table
from followlint.text.book import PhraseBook
from followlint.text.view import View

# How far the winner must lead before the guess is called sure: one strong cue (weight 3).
_SURE = 3.0


@dataclass(frozen=True, slots=True)
class Guess:
    """The occasion, and how sure it is: `given`, `sure` or `likely`."""

    occasion: Occasion
    sureness: str

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user is told about a guess."""
        if self.sureness == "given":
            return ()
        word = "taken for" if self.sureness == "sure" else "probably"
        return (f"occasion: {word} '{self.occasion}', judging by its words (--occasion says otherwise)",)


class Detector:
    """All cues of the table, found in one walk."""

    def __init__(self, table: Table) -> None:
        self._cues = [(name, cue) for name, spec in table.occasions.items() for cue in spec.cues]
        self._book = PhraseBook(
            (index, phrase) for index, (_, cue) in enumerate(self._cues) for phrase in cue.phrases
        )

    def guess(self, view: View, context: Context) -> Guess:
        """The occasion with the most votes; a thank-you when nothing speaks for another."""
        votes: dict[Occasion, float] = defaultdict(float)
        if context.occasion:
            return Guess(context.occasion, "given")
        for index in self._spoken(view):
            name, cue = self._cues[index]
            votes[name] += cue.weight
        for name, weight in _from_facts(context):
            votes[name] += weight
        ranked = sorted(Occasion, key=lambda name: -votes[name])
        best = ranked[0] if votes[ranked[0]] > 0 else Occasion.THANK_YOU
        lead = votes[best] - max(votes[name] for name in Occasion if name != best)
        return Guess(best, "sure" if lead >= _SURE else "likely")

    def _spoken(self, view: View) -> list[int]:
        """The cues that the letter holds, each once."""
        held = {
            index for index, hit in self._book.search(view) if _in_scope(self._cues[index][1], view, hit[0])
        }
        return sorted(held)


def _in_scope(cue: Cue, view: View, offset: int) -> bool:
    segment = view.segment_at(offset)
    return cue.scope == "letter" or (segment is not None and segment.kind == cue.scope)


def _from_facts(context: Context) -> list[tuple[Occasion, float]]:
    """What the context says about the occasion."""
    facts: list[tuple[Occasion, float]] = []
    if context.offer_deadline:
        facts.append((Occasion.OFFER_NOTICE, 2))
    return facts
