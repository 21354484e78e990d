"""Questions about dates that rules ask of a context: business days, how long ago, which messages were inquiries."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from math import ceil

from followlint.model.context import Context, Earlier, Occasion
from followlint.model.moment import Moment, day_of, elapsed

INQUIRIES = frozenset({Occasion.STATUS, Occasion.SECOND_STATUS})
UNMET = frozenset({Occasion.NETWORKING, Occasion.CAREER_FAIR})  # where a letter need not follow a talk
THANKS = frozenset({Occasion.THANK_YOU_SCREEN, Occasion.THANK_YOU, Occasion.THANK_YOU_PANEL})
_WORKDAYS = 5


def business_days(start: Moment, end: Moment) -> int:
    """Days from Monday to Friday after `start`, up to and with `end`.

    Our own ten lines: public holidays differ by country and firm, and numpy is not ours to rely on.
    """
    first, last = day_of(start), day_of(end)
    weeks, rest = divmod(max(0, (last - first).days), 7)
    tail = (first + timedelta(days=7 * weeks + step) for step in range(1, rest + 1))
    return weeks * _WORKDAYS + sum(day.weekday() < _WORKDAYS for day in tail)


def business_day_after(start: Moment, count: int) -> date:
    """The business day that is `count` business days after `start`."""
    day = day_of(start)
    while count > 0:
        day += timedelta(days=1)
        count -= day.weekday() < _WORKDAYS
    return day


def over_weekend(start: Moment, end: Moment) -> bool:
    """Whether something of Thursday, Friday or the weekend is followed up on the Monday after: nobody reads between."""
    first, last = day_of(start), day_of(end)
    return last.weekday() == 0 and first.weekday() >= _WORKDAYS - 2 and (last - first).days <= 4


def last_round(context: Context) -> Moment | None:
    """The last interview that lies before the sending; the very last when nothing is sent yet."""
    sending = context.sending
    past = [each for each in context.interview if not sending or elapsed(each, sending) >= timedelta(0)]
    return max(past, key=_order, default=None)


def _order(moment: Moment) -> str:
    return moment.isoformat()


def since_last_round(context: Context) -> tuple[Earlier, ...]:
    """The earlier messages of this round: those before the last interview are another story."""
    met = last_round(context)
    return tuple(
        message
        for message in context.earlier
        if met is None or message.sent is None or day_of(message.sent) >= day_of(met)
    )


def inquiries(context: Context) -> tuple[Earlier, ...]:
    """The questions about the decision that were sent since the last interview."""
    return tuple(message for message in since_last_round(context) if message.occasion in INQUIRIES)


def in_words(span: timedelta) -> str:
    """A length of time as people say it: “40 minutes”, “30 hours”, “10 days”; an hour begun counts."""
    minutes = round(span.total_seconds() / 60)
    if minutes < 120:
        return f"{minutes} minutes"
    return f"{ceil(minutes / 60)} hours" if minutes < 72 * 60 else f"{span.days} days"


def listed(words: Iterable[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    *most, last = list(words)
    return f"{', '.join(most)} and {last}" if most else last


def has_time(moment: Moment | None) -> bool:
    """Whether a moment has a time of day."""
    return isinstance(moment, datetime)
