"""What is this letter for? Cues of `rules/occasions.yaml` vote; the reader of that file can follow every vote."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from followlint.model.calendar import last_round
from followlint.model.context import Context, Occasion, day_of
from followlint.model.table import Cue, Table
from followlint.text.book import Hit, PhraseBook
from followlint.text.people import addressees
from followlint.text.view import View

# A cue of this weight is a hint: a letter that holds no better one could be anything.
_HINT = 1.0
# How far the winner must lead before the guess is called sure: one strong cue.
_SURE = 3.0
_FRESH = 3
_INQUIRIES = (Occasion.STATUS, Occasion.SECOND_STATUS)
_THANKS = (Occasion.THANK_YOU_SCREEN, Occasion.THANK_YOU, Occasion.THANK_YOU_PANEL)
_MEETINGS = (*_THANKS, Occasion.NETWORKING, Occasion.CAREER_FAIR)


@dataclass(frozen=True, slots=True)
class Guess:
    """The occasion, how sure it is (`given`, `sure` or `likely`), and the words that speak loudest for it."""

    occasion: Occasion
    sureness: str
    words: str = ""
    other: Occasion | None = None
    weak: bool = False

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user is told about a guess."""
        if self.sureness == "given":
            return ()
        because = f" because of “{self.words}”" if self.words else " because nothing speaks for another occasion"
        if self.sureness == "sure":
            return (f"occasion: taken for '{self.occasion}'{because} (--occasion says otherwise)",)
        if self.weak:
            return (f"occasion unclear: taken for '{self.occasion}'{because}; say --occasion NAME to be sure",)
        doubt = f", but '{self.other}' is possible" if self.other else ""
        return (f"occasion: probably '{self.occasion}'{because}{doubt} (--occasion says otherwise)",)


class Detector:
    """All cues of the table, found in one walk."""

    def __init__(self, table: Table) -> None:
        self._cues = [(name, cue) for name, spec in table.occasions.items() for cue in spec.cues]
        self._book = PhraseBook((index, phrase) for index, (_, cue) in enumerate(self._cues) for phrase in cue.phrases)

    def guess(self, view: View, context: Context) -> Guess:
        """The occasion with the most votes; a thank-you when nothing speaks for another."""
        if context.occasion:
            return Guess(context.occasion, "given")
        hits = self._spoken(view)
        votes = self.votes(view, context, hits)
        ranked = sorted(Occasion, key=lambda name: -votes[name])
        best = ranked[0]
        # a first inquiry and a second share most of their words; what parts them decided already
        second = next(name for name in ranked[1:] if {best, name} != {*_INQUIRIES})
        if votes[best] <= 0:
            return Guess(Occasion.THANK_YOU, "likely", weak=True)
        lead = votes[best] - votes[second]
        sureness = "sure" if lead >= _SURE else "likely"
        other = second if votes[second] > 0 else None
        return Guess(best, sureness, self._loudest(view, best, hits), other, votes[best] <= _HINT)

    def votes(self, view: View, context: Context, hits: dict[int, Hit] | None = None) -> dict[Occasion, float]:
        """What each occasion gathers: its cues that the letter holds, each once, and what the facts say."""
        votes: dict[Occasion, float] = defaultdict(float)
        for index in self._spoken(view) if hits is None else hits:
            name, cue = self._cues[index]
            votes[name] += cue.weight
        for name, weight in (*_from_facts(context), *_from_shape(view)):
            votes[name] += weight
        return votes

    def _spoken(self, view: View) -> dict[int, Hit]:
        """The cues that the letter holds, each with the first place where it stands."""
        held: dict[int, Hit] = {}
        for index, hit in self._book.search(view):
            if _in_scope(self._cues[index][1], view, hit[0]) and hit < held.get(index, (hit[0] + 1, 0)):
                held[index] = hit
        return dict(sorted(held.items()))

    def _loudest(self, view: View, name: Occasion, hits: dict[int, Hit]) -> str:
        """The words of the heaviest cue for this occasion."""
        own = [index for index in hits if self._cues[index][0] is name and self._cues[index][1].weight > 0]
        if not own:
            return ""
        best = max(own, key=lambda index: self._cues[index][1].weight)
        return " ".join(view.text[slice(*hits[best])].split())


def _in_scope(cue: Cue, view: View, offset: int) -> bool:
    segment = view.segment_at(offset)
    if segment is None or cue.scope == "letter":
        return segment is not None
    return segment.kind in ("paragraph", "list", "postscript") if cue.scope == "body" else segment.kind == cue.scope


def _from_facts(context: Context) -> Iterator[tuple[Occasion, float]]:
    """What the context says about the occasion; never enough to overrule a plain word of the letter."""
    if context.offer_deadline:
        yield Occasion.OFFER_NOTICE, 2
    if context.recruiter and context.recruiter.name in [each.name for each in context.recipients]:
        yield Occasion.RECRUITER, 3
    if context.siblings:
        yield Occasion.THANK_YOU_PANEL, 3
    if len(context.interviewers) > 2:
        yield Occasion.THANK_YOU_PANEL, 2
    if any(message.occasion in _INQUIRIES for message in context.earlier):
        yield Occasion.SECOND_STATUS, 2
    if _just_met(context):
        yield from ((name, -4.0) for name in _INQUIRIES)
    if context.earlier:
        yield from ((name, -2.0) for name in _MEETINGS)


def _just_met(context: Context) -> bool:
    """Whether this is the first message and goes out within three days of the interview: thanks, whatever it asks."""
    met = last_round(context)
    if met is None or context.sending is None or context.earlier:
        return False
    return (day_of(context.sending) - day_of(met)).days <= _FRESH


def _from_shape(view: View) -> Iterator[tuple[Occasion, float]]:
    """What the greeting says: several people addressed at once were a panel."""
    for segment in view.of_kind("greeting"):
        if len(addressees(view.text[segment.start : segment.end])) > 1:
            yield Occasion.THANK_YOU_PANEL, 3
