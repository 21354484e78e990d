"""Sent at an hour when work mail is read as haste: at night, or an inquiry at the weekend."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from followlint.model.calendar import INQUIRIES
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_SATURDAY = 5


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for the night; the weekend counts only for inquiries, which nobody reads then."""
    sending = letter.context.sending
    if sending is None:
        return
    place = letter.place("start")
    if isinstance(sending, datetime) and not rule.numbers["from"] <= sending.hour < rule.numbers["to"]:
        yield verdict(rule, letter, place, when=f"at {sending:%H:%M}")
    elif letter.occasion in INQUIRIES and sending.weekday() >= _SATURDAY:
        yield verdict(rule, letter, place, when=f"on a {sending:%A}")
