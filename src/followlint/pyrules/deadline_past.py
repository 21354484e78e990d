"""Goes out after the deadline of an offer; what the letter says of that (`explains`) excuses it."""

from collections.abc import Iterator, Mapping

from followlint.model.context import day_of, shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when the letter goes out after the deadline and does not say why."""
    if hits.get("explains"):
        return
    sending, deadline = letter.context.sending, letter.context.offer_deadline
    if sending and deadline and day_of(sending) > day_of(deadline):
        dates = {"deadline": shown(day_of(deadline)), "sending": shown(day_of(sending))}
        yield verdict(rule, letter, letter.place("start"), **dates)
