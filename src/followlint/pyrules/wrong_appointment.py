"""Gives another date than the notes for a start, an appointment, a deadline or the promised answer."""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from followlint.model.moment import day_of, shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.days import Day, days_in, nearest
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

# What a date may be of; the words are sought in the notes and in the letter alike.
_START = re.compile(r"\b(?:start\w*|begin\w*|joining (?:you|us|date)|first day|come on board|take up)\b", re.I)
_ROUND = re.compile(
    r"\b(?:second|next|final|third|panel|trial|follow-up) (?:interview|round|meeting|day|shift|visit|call|lesson)\b",
    re.I,
)
_ANSWER_DUE = re.compile(
    r"\b(?:must|have to|need to|needs?|wants?|asked|asks|would like|until|deadline|expires?|due|owe)\b[^.!?]{0,60}"
    r"\b(?:answer|reply|decide|decision|know|hear|yes|word|accept\w*|say)\b|\b(?:deadline|expires?|runs out)\b",
    re.I,
)
_PROMISE = re.compile(
    r"\b(?:you|he|she|they) (?:\w+ )?(?:said|told|promised|mentioned|hoped|thought|expected|planned|named|spoke)\b"
    r"[^.!?]{0,80}\b(?:hear|answer|reply|decid\w+|decision|know|word|news|choice|choose|let me know)\b"
    # “to hear from you by the 30th, as you said”
    r"|\b(?:hear|hearing|answer|reply|decision|news)\b[^.!?]{0,60}, as (?:you|we) (?:\w+ )?"
    r"(?:said|told|promised|mentioned|hoped|planned|agreed|discussed)\b",
    re.I,
)
_BY = re.compile(r"\b(?:by|before|on) $", re.I)
_NEAR = 2  # days: "after the 17th" is promised for the 18th
_OTHERS = lazily(
    r"\b(?:not|instead|rather than|earlier than|before|later than|moved|from(?! you\b)|after|since|if|could)\b", re.I
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for the first date that is said of a known appointment and names another day."""
    around = letter.context.sending or next(iter(letter.context.interview), None)
    if around is None:
        return
    known = list(_known(letter, day_of(around)))
    named = [day for each in letter.body for day in days_in(letter.words_of(each))] if known else []
    for sentence in letter.body:
        text = letter.words_of(sentence)
        days = [day for day in days_in(text) if _is_date(day, text)]
        for cue, real, slack in known:
            found = cue.search(text)
            if not (found and days) or any(_is(day, real, slack) for day in named):
                continue
            day = min(days, key=lambda each: abs(each.start - found.end()))
            if day.of in ("meeting", "letter") and cue is not _ROUND:
                continue
            if _OTHERS.search(text, max(0, day.start - 12), day.start) or not _same_clause(text, found, day):
                continue
            yield verdict(
                rule, letter, letter.view.span(sentence.start + day.start, sentence.start + day.end), real=shown(real)
            )
            return


def _known(letter: Letter, around: date) -> Iterator[tuple[re.Pattern[str], date, int]]:
    """What a date is of, the day, and how many days it may be off."""
    context = letter.context
    if context.offer_deadline:
        yield _ANSWER_DUE, day_of(context.offer_deadline), 0
    if context.promised_by:
        yield _PROMISE, day_of(context.promised_by), _NEAR
    for note in context.notes:
        dates = [day for day in days_in(note.topic) if day.month is not None]
        if len(dates) == 1 and (real := nearest(dates[0], around)):
            for cue in (_START, _ROUND):
                if cue.search(note.topic):
                    yield cue, real, 0


def _is_date(day: Day, text: str) -> bool:
    """Whether a day is a date: “9 June”, and “the 9th” where something is due by it."""
    return day.month is not None or (day.day is not None and bool(_BY.search(text, 0, day.start)))


def _is(day: Day, real: date, slack: int) -> bool:
    if day.weekday is not None or day.ago is not None:
        return False
    if day.month is None:
        return abs((day.day or 0) - real.day) <= slack
    near = nearest(day, real)
    return near is not None and abs((near - real).days) <= slack


def _same_clause(text: str, found: re.Match[str], day: Day) -> bool:
    """Whether nothing parts the words from the date, such as a semicolon or “and I”."""
    first, last = sorted((found.end(), day.start))
    between = text[first:last]
    return len(between) <= 45 and not re.search(r"[;:]|\b(?:and|but|while) (?:I|we|you|they|the|my)\b", between)
