"""A thank-you that comes too long, or too soon, after the meeting; `minutes` and `up_to` bound the delay.

The morning after a meeting is in time until the hour `morning`.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta

from followlint.model.calendar import THANKS, has_time, in_words, last_round, over_weekend, since_last_round
from followlint.model.moment import Moment, day_of, elapsed, shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_WEEKEND = timedelta(days=2)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when the delay lies within the bounds and no thank-you went out before."""
    context = letter.context
    met = last_round(context)
    if met is None or context.sending is None or hits.get("later"):
        return
    if any(message.occasion in THANKS for message in since_last_round(context)):
        return
    if _next_morning(met, context.sending, rule.numbers.get("morning", 0)):
        return
    delay = elapsed(met, context.sending)
    if over_weekend(met, context.sending):
        delay -= _WEEKEND
    low, high = rule.numbers["minutes"], rule.numbers.get("up_to", float("inf"))
    minutes = delay / timedelta(minutes=1)
    if hits.get("second") and context.occasion is None and minutes <= rule.numbers.get("second", float("inf")):
        return
    exact = has_time(met) and has_time(context.sending)
    if low < minutes <= high and (exact or "exact" not in rule.flags):
        passed = in_words(elapsed(met, context.sending))
        yield verdict(rule, letter, letter.place("start"), delay=passed, met=shown(met))


def _next_morning(met: Moment, sending: Moment, until: float) -> bool:
    """Whether it goes out before the hour `until` of the day after the meeting."""
    next_day = day_of(sending) - day_of(met) == timedelta(days=1)
    return next_day and isinstance(sending, datetime) and sending.hour < until
