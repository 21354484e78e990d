"""Asked again within `days` of an inquiry that nobody has answered yet."""

from collections.abc import Iterator, Mapping
from datetime import timedelta

from followlint.model.calendar import inquiries
from followlint.model.moment import day_of, shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict; whether the last inquiry was answered, the user may leave out: nobody asks twice otherwise."""
    sending = letter.context.sending
    sent = [message for message in inquiries(letter.context) if message.sent]
    if sending is None or not sent or sent[-1].answered or sent[-1].replied or sent[-1].reply:
        return
    last = sent[-1].sent
    if last is None:
        return
    days = (day_of(sending) - day_of(last)).days
    if days < rule.numbers["days"]:
        until = day_of(last) + timedelta(days=int(rule.numbers["days"]))
        passed = "the same day" if days == 0 else f"{days} day{'' if days == 1 else 's'} later"
        yield verdict(rule, letter, letter.place("start"), last=shown(day_of(last)), passed=passed, until=shown(until))
