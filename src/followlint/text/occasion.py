"""What is this letter for? The cues and acts of `rules/occasion-*.yaml` vote, and so does each word a little."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from followlint.model.calendar import INQUIRIES, THANKS, last_round, since_last_round
from followlint.model.context import Context, Occasion
from followlint.model.moment import elapsed
from followlint.model.phrase import Phrase
from followlint.model.voters import Cue, Voters
from followlint.text.acts import from_acts
from followlint.text.book import Hit, PhraseBook
from followlint.text.index import PhraseIndex
from followlint.text.lazily import lazily
from followlint.text.people import writes_to
from followlint.text.shape import from_shape
from followlint.text.view import View
from followlint.text.wording import from_words, loudest_words

# A cue of this weight is a hint: a letter that holds no better one could be anything.
_HINT = 2.5
# What words alone may say of a line or two without a cue: nothing.
_NOTHING = 0.5
# How far the winner must lead before the guess is called sure: nineteen of twenty such are right.
_SURE = 5.0
_FRESH = 3  # days after the interview, in which one thanks, whatever else one asks
# What a question for news weighs at least: a letter that only speaks of one before asks nothing a second time.
_ASKS = 2.0
# How far the signs of several readers lift a letter over plain thanks: an inquiry that greets two stays an inquiry.
_SEVERAL = 3.0
# By how much the signs of a first call must outweigh plain thanks: most letters of thanks follow an interview.
_SCREEN = 1.0
_MEETINGS = (*THANKS, Occasion.NETWORKING, Occasion.CAREER_FAIR)
_ANSWERS = (Occasion.ACCEPTANCE, Occasion.DECLINE, Occasion.REJECTION_REPLY)
# What nobody writes in the first days, before a first message.
_LATER = (*INQUIRIES, *_ANSWERS)
# News of another offer, or a thing thought out, may follow when a night has passed: of 44 labelled letters of two and
# three days later, each without a message before, 30 brought something.
_OVERNIGHT = (Occasion.VALUE_LETTER, Occasion.OFFER_NOTICE)
_BY_DAY = (-6.0, 0.0, 1.0, 1.0)
# Whose trade is the first call.
_HIRES = lazily(r"\b(?:recruit\w*|talent|resourcing|people|hr|human resources|sourc\w+)\b", re.IGNORECASE)


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
        because = f" because of “{self.words}”" if self.words else self._silent_reason
        if self.sureness == "sure":
            return (f"occasion: taken for '{self.occasion}'{because} ({self._remedy})",)
        if self.weak:
            return (f"occasion unclear: taken for '{self.occasion}'{because}; say --occasion NAME to be sure",)
        doubt = f", but '{self.other}' is possible" if self.other else ""
        return (f"occasion: probably '{self.occasion}'{because}{doubt} ({self._remedy})",)

    @property
    def doubts(self) -> tuple[Occasion, ...]:
        """What else it may be: most letters are thanks."""
        others = (self.other, Occasion.THANK_YOU) if self.sureness == "likely" else ()
        return tuple(each for each in others if each and each is not self.occasion)

    @property
    def _remedy(self) -> str:
        """How to override the guess; a first inquiry and a second often have the same words."""
        if self.occasion is Occasion.STATUS:
            return f"if you asked before, say --occasion {Occasion.SECOND_STATUS}"
        if self.occasion is Occasion.SECOND_STATUS:
            return f"if you never asked before, say --occasion {Occasion.STATUS}"
        return "--occasion says otherwise"

    @property
    def _silent_reason(self) -> str:
        if self.occasion is Occasion.THANK_YOU:
            return " because nothing speaks for another occasion"
        return " because of what it does, in words of its own"


class Detector:
    """All cues, found in one walk."""

    def __init__(self, voters: Voters, phrases: PhraseIndex | None = None) -> None:
        self._cues = [(name, cue) for name, cues in voters.cues.items() for cue in cues]
        self._acts = voters.acts
        self._words = voters.words
        # relatives share cues: a phrase is looked for once and speaks for all of them
        owners: dict[Phrase, list[int]] = defaultdict(list)
        for index, (_, cue) in enumerate(self._cues):
            for phrase in cue.phrases:
                owners[phrase].append(index)
        self._owners = [tuple(dict.fromkeys(indices)) for indices in owners.values()]
        self._book = PhraseBook(enumerate(owners), phrases)

    def guess(self, view: View, context: Context) -> Guess:
        """The occasion with the most votes; a thank-you when nothing speaks for another."""
        if context.occasion:
            return Guess(context.occasion, "given")
        hits = self._spoken(view)
        votes = self.votes(view, context, hits)
        ranked = sorted(Occasion, key=lambda name: (-votes[name], name is not Occasion.THANK_YOU))
        best = ranked[0]
        # a first inquiry and a second share most of their words; what parts them decided already
        second = next(name for name in ranked[1:] if {best, name} != INQUIRIES)
        if votes[best] < _NOTHING:
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
        for name, weight in (*_from_facts(context), *from_shape(view), *from_acts(self._acts, view)):
            votes[name] += weight
        if votes[Occasion.STATUS] < _ASKS:
            votes[Occasion.SECOND_STATUS] -= _ASKS
        votes[Occasion.THANK_YOU_SCREEN] -= _SCREEN
        panel = Occasion.THANK_YOU_PANEL
        by_words = dict(from_words(self._words, view))
        against = min(0.0, by_words.get(panel, 0.0))  # words alone must not undo a greeting to several
        votes[panel] = min(votes[panel] + against, votes[Occasion.THANK_YOU] + _SEVERAL) - against
        for name, weight in by_words.items():
            votes[name] += weight
        return votes

    def _spoken(self, view: View) -> dict[int, Hit]:
        """The cues that the letter holds, each with the first place where it stands."""
        held: dict[int, Hit] = {}
        for number, hit in self._book.search(view):
            for index in self._owners[number]:
                if hit < held.get(index, (hit[0] + 1, 0)) and _in_scope(self._cues[index][1], view, hit[0]):
                    held[index] = hit
        return dict(sorted(held.items()))

    def _loudest(self, view: View, name: Occasion, hits: dict[int, Hit]) -> str:
        """The words of the heaviest cue for this occasion."""
        own = [index for index in hits if self._cues[index][0] is name and self._cues[index][1].weight > 0]
        if not own:
            return ", ".join(loudest_words(self._words, view, name))
        best = max(own, key=lambda index: self._cues[index][1].weight)
        return " ".join(view.text[slice(*hits[best])].split())


def _in_scope(cue: Cue, view: View, offset: int) -> bool:
    segment = view.segment_at(offset)
    if segment is None or cue.scope == "letter":
        return segment is not None
    return segment.kind in ("paragraph", "list", "postscript") if cue.scope == "body" else segment.kind == cue.scope


def _from_facts(context: Context) -> Iterator[tuple[Occasion, float]]:
    """What the context says about the occasion: much, yet less than a plain act of the letter."""
    if context.offer_deadline:
        yield Occasion.OFFER_NOTICE, 9
    if context.recruiter and (not context.recipients or writes_to(context, context.recruiter.name)):
        yield Occasion.RECRUITER, 9
    elif len(context.interviewers) < 2 and any(_HIRES.search(each.title or "") for each in context.recipients):
        yield Occasion.THANK_YOU_SCREEN, 4
    if context.siblings:
        yield Occasion.THANK_YOU_PANEL, 4
    if len(context.interviewers) > 1:
        yield Occasion.NETWORKING, -3
    if len(context.interviewers) > 2 or len(context.recipients) > 1:
        yield Occasion.THANK_YOU_PANEL, 4
    elif context.interview and len(context.interviewers) < 2 and not context.siblings:
        yield Occasion.THANK_YOU_PANEL, -3
    if context.company and context.interview and not context.role:
        yield Occasion.NETWORKING, 4
    yield from _from_earlier(context)


def _from_earlier(context: Context) -> Iterator[tuple[Occasion, float]]:
    """What the messages since the last interview say: thanks are given once, a question asked again is a second."""
    earlier = since_last_round(context)
    if not earlier:
        if _overdue(context):
            yield Occasion.STATUS, 3
        elif (days := _days_since(context)) is not None and days <= _FRESH:
            yield from ((name, -4.0 if name in INQUIRIES else -6.0) for name in _LATER)
            yield from ((name, _BY_DAY[max(0, days)]) for name in _OVERNIGHT)
        elif context.interview and context.sending:
            yield Occasion.SECOND_STATUS, -4
            yield Occasion.VALUE_LETTER, 1
        return
    if any(message.occasion is Occasion.NETWORKING for message in earlier):
        yield Occasion.NETWORKING, 6
        return
    yield from ((name, -6.0) for name in _MEETINGS)
    if any(message.occasion in INQUIRIES for message in earlier):
        yield Occasion.SECOND_STATUS, 6
        yield from ((name, -6.0) for name in (Occasion.STATUS, Occasion.VALUE_LETTER))
        return
    overdue = _overdue(context)
    yield Occasion.SECOND_STATUS, -6
    yield Occasion.STATUS, 3 if overdue else 1
    yield Occasion.VALUE_LETTER, 0 if overdue else 3
    if any(message.reply or message.replied or message.answered for message in earlier):
        yield from ((name, 2.0) for name in _ANSWERS)


def _days_since(context: Context) -> int | None:
    """How many days after the interview this goes out."""
    met = last_round(context)
    return None if met is None or context.sending is None else elapsed(met, context.sending).days


def _overdue(context: Context) -> bool:
    """Whether the day by which they promised to decide has come."""
    promised, sending = context.promised_by, context.sending
    return promised is not None and sending is not None and elapsed(promised, sending).days >= 0
