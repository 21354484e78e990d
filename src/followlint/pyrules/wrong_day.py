"""Names a day for the interview, or for an earlier message, on which it was not; `of` tells which (1, 2)."""

import re
from collections.abc import Iterator
from datetime import date, datetime

from followlint.model.calendar import listed
from followlint.model.moment import day_of, shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.days import RECENT, Day, days_in, nearest
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_MEETING = 1
# "Thank you for your call yesterday and for the offer", "for ringing me yourself yesterday": the day on which news
# came, not that of the interview.
_NEWS = lazily(
    r"\b(?:(?:phon|telephon|ring|call|tell)ing me (?:yourself|personally|in person|back|so)"
    r"|offer(?:ed|ing)?|decision|news|outcome|result|rejection|unsuccessful|letting me know)\b",
    re.I,
)
# A day of something else: "moved the budget to 7 April", "Nimbus has called me for the 23rd", "any night but Thursday",
# "any Tuesday or Wednesday", "I am grateful today", "at their meeting on the 19th", "the second round on the 3rd",
# and of a letter to another: "I wrote to the registry this morning".
_OF_ELSE = lazily(
    r"(?:\b(?:moved|moves|postponed|scheduled|set|fixed|put off|brought forward|voted?)\b[^.;:]{0,50}|"
    r"\b(?!You)[A-Z][\w'-]{0,40},? (?:has|have|had) (?:also |just |since )?(?:called|invited|asked|booked)\b"
    r"[^.;:]{0,50}|"
    r"\b(?:at|in|for|after|before|during|until|of) (?:their|his|her|its) (?!time\b)[^.;:]{0,40}|"
    r"\b(?:calling|ringing|phoning|asking|meeting|seeing) (?:their|his|her|its|an?|some) [^.;:]{0,40}|"
    r"\b(?:any|every|each)\b[^.;:]{0,50}\b(?:but|except|save|bar) (?:on )?|"
    r"\b(?:any|every|each|either|free|available) (?:on )?(?:\w+days?,? (?:on )?){1,3}(?:or|and) (?:on )?|"
    r"\b(?:wrote|written|sent [^.;:]{1,40}|e-?mailed) to (?:the|an?|my|both|all|[A-Z][\w'-]+) [^.;:]{0,50}|"
    r"\b(?:second|next|third|final|further) (?:round|interview|stage|visit|talk|meeting|conversation|day)s?\b"
    r"[^.;:]{0,40}|"
    r"\bI (?:also |even |then )?(?:rang|phoned|telephoned|called|posted|e-?mailed|tried|drove past|walked past|"
    r"went into|popped in)\b[^.;:]{0,40}|\b(?:ringing|calling|phoning|telephoning) me (?:back )?(?:on )?|"
    r"(?:\b[A-Z][a-z]+ ){2}|"  # a name: “Stupid Question Friday”
    r"\bweek of (?:the )?|\b[Ss]ee you\b[^.;:]{0,40}|\b(?:ready|prepared|booked) for\b[^.;:]{0,50}|"
    r"\b(?:grateful|thankful|happy|glad|again) )$"
)
# "I spoke this morning to a woman in the council": a talk with somebody who is not the reader.
_WITH_OTHERS = lazily(
    r" (?:to|with) (?:an?|my|our|his|her|some(?:one|body)|two|three|several|one|another|[A-Z][\w'-]+) [a-z]+"
)
# "Thank you again, and break a leg on the 27th": what is wished, not what is thanked for.
_NEXT_CLAUSE = re.compile(r", (?:and|but) (?!for\b|to\b)")
_THANKED = re.compile(r"\b(?:thank|thanks|grateful|appreciated?|enjoyed)\b", re.I)
_NOON = 12


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict for each wrong day of a sentence that holds no right one."""
    context = letter.context
    sending = day_of(context.sending) if context.sending else None
    of_meeting = rule.numbers["of"] == _MEETING
    real = [day_of(each) for each in context.interview] if of_meeting else _sent(letter)
    also = [each.date() for each in _where_sent(letter)] if of_meeting else []
    said = "meeting" if of_meeting else "letter"
    if not real:
        return
    for sentence in letter.sentences:
        if sentence.segment.kind in ("greeting", "closing", "signature"):
            continue
        text = letter.words_of(sentence)
        if of_meeting and _NEWS.search(text):
            continue
        days = [
            day
            for day in days_in(text)
            if day.of == said
            and _can_be_checked(day, real, sending)
            and not _is_to_come(day, sending, real, text)
            and not _OF_ELSE.search(text, 0, day.start)
            and not _WITH_OTHERS.match(text, day.end)
        ]
        other_half = of_meeting and any(_other_half(text, day, letter) for day in days)
        if days and (other_half or not any(day.could_be(when, sending) for day in days for when in real + also)):
            start, end = min(day.start for day in days), max(day.end for day in days)
            span = letter.view.span(sentence.start + start, sentence.start + end)
            yield verdict(rule, letter, span, real=listed(shown(when) for when in real), weekday=f"{real[-1]:%A}")


def _where_sent(letter: Letter) -> list[datetime]:
    """The meetings by the clock of the sending: “this evening” there may be tomorrow morning here."""
    sending = letter.context.sending
    zone = sending.tzinfo if isinstance(sending, datetime) else None
    return [
        each.astimezone(zone)
        for each in letter.context.interview
        if zone and isinstance(each, datetime) and each.tzinfo
    ]


def _sent(letter: Letter) -> list[date]:
    """The dates of the earlier messages; unknown as long as one of them has none."""
    sent = [message.sent for message in letter.context.earlier]
    return [day_of(each) for each in sent if each] if all(sent) else []


def _other_half(text: str, day: Day, letter: Letter) -> bool:
    """Whether it says “this afternoon” of a meeting of the morning, or the other way round; times must be known."""
    named = text[day.start : day.end].lower()
    met = [each for each in letter.context.interview if isinstance(each, datetime)]
    if len(met) != 1 or day.ago != 0:
        return False
    hours = [each.hour for each in (*met, *_where_sent(letter))]
    return (named == "this morning" and min(hours) > _NOON) or (
        named in ("this afternoon", "this evening") and max(hours) < _NOON - 1
    )


def _is_to_come(day: Day, sending: date | None, real: list[date], text: str) -> bool:
    """Whether a date lies after the sending: no day of a meeting that was.

    “The 20th”, written on the 9th, is a day to come, unless it is thanked for.
    """
    if sending is None or day.day is None:
        return False
    if day.month is None:
        this_month = all((when.year, when.month) == (sending.year, sending.month) for when in real)
        clause = max((each.end() for each in _NEXT_CLAUSE.finditer(text, 0, day.start)), default=0)
        return this_month and day.day > sending.day and not _THANKED.search(text, clause)
    when = nearest(day, sending)
    return when is not None and when > sending


def _can_be_checked(day: Day, real: list[date], sending: date | None) -> bool:
    """Whether the day can be checked: “yesterday” with a sending date, a weekday for a meeting of the last days."""
    if day.ago is not None:
        return sending is not None
    if day.weekday is not None:
        return sending is None or any(sending - when <= RECENT for when in real)
    return True
