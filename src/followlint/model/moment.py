"""Days and moments of a context: how they are written, how far apart they are, how they are shown."""

import re
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Annotated

from pydantic import BeforeValidator

_DATE = re.compile(r"\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:?\d\d)?)?", re.ASCII)
_WRITE = "2026-11-19, or 2026-11-19T14:00 with the time"
_FIRST_YEAR, _LAST_YEAR = 1900, 2999  # days are counted from every date; the ends of the calendar have no next day


def _read_moment(text: str) -> date:
    if not _DATE.fullmatch(text):
        raise ValueError
    return date.fromisoformat(text) if len(text) == 10 else datetime.fromisoformat(text)


def _as_moment(value: object) -> object:
    """Read `2026-11-19`, `2026-11-19T14:00` or `2026-11-19 14:00`; a bare date has no time of day."""
    if isinstance(value, Mapping | list | tuple):
        what = "keys and values" if isinstance(value, Mapping) else "a list"
        raise ValueError(f"should be one date, not {what}; write {_WRITE}")
    text = str(value).strip()
    try:
        moment = value if isinstance(value, datetime | date) else _read_moment(text)
        if not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
            raise ValueError
        return moment
    except ValueError:
        raise ValueError(f"'{value}' is not a date; write {_WRITE}") from None


def as_list(value: object) -> object:
    """Read one value where several are allowed."""
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else [value]


def _as_moments(value: object) -> object:
    if isinstance(value, Mapping):
        raise ValueError(f"should be a date or a list of dates, not keys and values; write {_WRITE}")
    return as_list(value)


Moment = Annotated[datetime | date, BeforeValidator(_as_moment)]
Moments = Annotated[tuple[Moment, ...], BeforeValidator(_as_moments)]


def day_of(moment: datetime | date) -> date:
    """The calendar day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def elapsed(start: datetime | date, end: datetime | date) -> timedelta:
    """Time from `start` to `end`: exact when both have a time of day, else in whole days."""
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        return day_of(end) - day_of(start)
    if start.tzinfo and end.tzinfo:
        return end - start
    return end.replace(tzinfo=None) - start.replace(tzinfo=None)


def shown(moment: datetime | date) -> str:
    """A moment as people read it: “1 December 2026”, “1 December 2026, 09:00”."""
    day = f"{moment.day} {moment:%B %Y}"
    return f"{day}, {moment:%H:%M}" if isinstance(moment, datetime) else day
