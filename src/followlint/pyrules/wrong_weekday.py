"""A weekday and a date that do not belong together: “Tuesday 10 June” when the tenth is a Wednesday."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.moment import day_of
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.days import nearest, weekday_and_date, weekday_name
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each pair; the year is the one that brings the date nearest to the sending."""
    if letter.context.sending is None:
        return
    around = day_of(letter.context.sending)
    for sentence in letter.sentences:
        for weekday, day in weekday_and_date(letter.words_of(sentence)):
            real = nearest(day, around)
            if real is None or weekday.weekday in (None, real.weekday()):
                continue
            if not _knows(letter, weekday_name(real.weekday())):
                span = letter.view.span(sentence.start + weekday.start, sentence.start + day.end)
                yield verdict(rule, letter, span, date=f"{real.day} {real:%B}", weekday=weekday_name(real.weekday()))


def _knows(letter: Letter, weekday: str) -> bool:
    """Whether the letter says on which day it falls: “your letter says Monday the 8th, but that is a Tuesday”."""
    falls = rf"\b(?:is|was|'s|being|falls? on|fell on|will be|would be) (?:really |in fact |actually )?an? {weekday}\b"
    return re.search(falls, letter.plain) is not None
