"""Goes out after the deadline of an offer, or in its last hours (`today`); what the letter `explains` excuses it."""

from collections.abc import Iterator, Mapping

from followlint.model.moment import day_of, shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when the letter goes out too late for the reader to act and does not say why."""
    if hits.get("explains"):
        return
    sending, deadline = letter.context.sending, letter.context.offer_deadline
    if sending is None or deadline is None:
        return
    last_hours = day_of(sending) == day_of(deadline) and bool(hits.get("today"))
    if last_hours or day_of(sending) > day_of(deadline):
        dates = {"deadline": shown(day_of(deadline)), "sending": shown(day_of(sending))}
        yield verdict(rule, letter, letter.place("start"), **dates)
