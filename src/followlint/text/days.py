"""Days that a sentence names: “yesterday”, “on Tuesday”, “9 June”, “the 9th”, and what they are said of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from followlint.text.lazily import lazily
from followlint.text.signals import WORD_OF_THANKS

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\b"
)
_NTH = r"(\d{1,2})(?:st|nd|rd|th)?"
_DATE = lazily(
    rf"\b{_MONTH}\.? {_NTH}\b(?!:|\d| ?(?:am|pm|%))|"
    rf"\b(?:the )?{_NTH}(?: of)? {_MONTH}(?! (?:be|have|not|well|\w+ly)\b)|"
    r"\bthe (\d{1,2})(?:st|nd|rd|th)\b",
    re.I,
)
_WEEKDAY = re.compile(rf"\b(?:(last|next|this|coming|every|each) )?({'|'.join(WEEKDAYS)})\b", re.I)
_RELATIVE = lazily(
    r"\b(yesterday|earlier today|today|this morning|this afternoon|this evening)\b|"
    r"\b(two|three|four|five|six|\d) days ago\b",
    re.I,
)
# "the Saturday figures", "your Friday rush": a weekday that names a thing, not the day of which is told.
_OF_A_THING = lazily(
    r" (?!morning|afternoon|evening|night|noon|lunch|at\b|about|and|or\b|to\b|with|for|in\b|on\b|of\b|after|before|"
    r"between|when|where|while|as\b|was|is\b|were|regarding|concerning|but|because|that|the|by\b|from|via|over|during|"
    r"interview|meeting|call|conversation|discussion|chat|talk|visit|session|tour|panel|round|"
    r"left|made|gave|felt)[a-z][a-z-]{2,}"
)
_NAMING = lazily(r"\b(?:the|your|our|my|those|these|about|busy|every|a|of|some|their|first|last)(?: [a-z]+)? $", re.I)
# "the gap on Thursday afternoons"
_HABIT = re.compile(r" (?:mornings|afternoons|evenings|nights|lunchtimes|weekends)\b")
# "a question worth a wet Saturday", "on any Monday": no day of the calendar.
_ANY = re.compile(r"\b(?:an?|any|every|each|some|most|no)(?: [a-z]+)? $", re.I)
_AGO = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}

MEETING = (
    r"(?:meeting|met|meet (?:with )?(?:me|you)|interview\w*|spoke|spoken|speaking|speak (?:with|to) me|talked|talking|"
    r"(?:our|the|your|good|long|this|that) talk|(?:time|chance|opportunity|good|great|nice) to (?:talk|speak|meet|chat)"
    r"|conversations?|discuss\w*|(?:the|your|our|phone) call|called me|calling|ringing|rang|phoned|phoning|"
    r"visit(?:ed|ing)?|tours?|panel|chat|chatted|chatting|seeing me|saw me|see me|having me|had me|hosting me|"
    r"(?:show(?:ed|n|ing)|walk(?:ed|ing)) me|inviting me|welcoming me|session|round|debrief\w*|your time|the time)"
)
# Meetings still to come, or other people's, have no day to compare.
_TO_COME = lazily(
    r"\b(?:will|would|could|can|shall|may|might|due to|plan\w*|hope\w* to|like to|love to|free|available|next|"
    r"signed up|sign up|registered|enrolled|booked|"
    r"(?:committee|board|partners|team|panel|council|they|we all) (?:\w+ )?(?:meet\w*|met)|"
    r"(?:i'm|i am|we're|we are) (?:\w+ly )?(?:visiting|meeting|seeing|talking|speaking|calling|interviewing))"
    r"\b[^.;:]{0,45}$|"
    r"\b(?:board|committee|council|partners|trustees|governors|directors|managers)\b[^.;:]{0,30}\b(?:its|their) "
    r"(?:\w+ )?(?:meeting|session|round)\b[^.;:]{0,20}$",
    re.I,
)
# "I rang Anders this morning": the writer's own talk with somebody who is not the reader.
_WITH_OTHERS = lazily(
    r"\b[Ii] (?:have |had |then |also |just )?(?:rang|called|phoned|spoke (?:to|with)|talked (?:to|with)|"
    r"chatted (?:to|with)) (?!your?\b)(?:[A-Z][\w'-]+|an? |my |two |three |some |(?:them|him|her|both)\b)"
    r"[^.;:]{0,60}$"
)
_LETTER = (
    r"(?:i (?:had |have |also |last |already )?(?:wrote|written|sent|e-?mailed|asked|enquired|inquired|thanked)\b|"
    r"my (?:[\w-]+ ){0,2}(?:notes?|letters?|e-?mails?|messages?|mails?|inquiry|enquiry|thanks))"
)
_ELSE = (
    r"(?:wrote|written|writ\w+|sent|send\w*|e-?mail\w*|note|letter|message|reply|answer\w*|asked|decid\w*|decision|deadline|"
    r"offer\w*|start\w*|begin\w*|join\w*|hear\w*|promis\w*|expect\w*|hop(?:ed|ing|e)|finish\w*|pass(?:ed)?|graduat\w*|"
    r"available|free|open\w*|clos\w+|appl\w+|due|until|till|by|next|before|since|from|will|shall|would|could|can|"
    r"come|coming|let(?:ting)? me|inform\w*|return\w*|read\w*|saw|found|tried|built|went|rebuilt|counted|looked|took|"
    r"know|dated|certificate)"
)
_SAID = lazily(rf"(?P<letter>\b{_LETTER})|(?P<meeting>\b{MEETING}\b)|(?P<else>\b{_ELSE}\b)", re.I)
_OWN = lazily(rf"['’]s (?:[\w-]+ ){{0,2}}(?:{MEETING}|call|talk|lesson|demonstration|tasting|ride)\b", re.I)
# "our talk, that the Monday crew …": a clause of its own, whose days are not those of the talk.
_CLAUSE = lazily(r"\b(?:that|which|who|because|where|how|why|once)\b(?! (?:we|you|I) (?:had|held|gave)\b)", re.I)
# "Thursday or Friday would suit me": a day that is offered.
_OFFERED = lazily(r"(?:,? (?:or|and) [A-Z]\w+)*,? (?:would|could|might|will|suits?|works?|is (?:fine|free|best|no))\b")
_REACH = 70


@dataclass(frozen=True, slots=True)
class Day:
    """A day named at `[start, end)` of a text and what it is said of: `meeting`, `letter` or nothing we know.

    One of three: `ago` days before the sending, a `weekday` (Monday is 0), a `day` of the month (with its `month`).
    """

    start: int
    end: int
    of: str = ""
    ago: int | None = None
    weekday: int | None = None
    day: int | None = None
    month: int | None = None

    def could_be(self, when: date, sending: date | None) -> bool:
        """Whether this may name `when`."""
        if self.ago is not None:
            return sending is None or (sending - when).days == self.ago
        if self.weekday is not None:
            return when.weekday() == self.weekday
        return when.day == self.day and self.month in (None, when.month)


def days_in(text: str) -> Iterator[Day]:
    """Every day that is named in one sentence, in order of kind."""
    for found in _RELATIVE.finditer(text):
        word = (found[1] or "").lower()
        ago = 1 if word == "yesterday" else 0 if word else _AGO.get(found[2].lower()) or int(found[2])
        yield Day(*found.span(), _said_of(text, *found.span()), ago=ago)
    for found in _WEEKDAY.finditer(text):
        if (found[1] or "last").lower() == "last" and not _names_thing(text, *found.span()):
            yield Day(*found.span(), _said_of(text, *found.span()), weekday=WEEKDAYS.index(found[2].lower()))
    for found in _DATE.finditer(text):
        month = _month(found[1] or found[4])
        yield Day(*found.span(), _said_of(text, *found.span()), day=int(found[2] or found[3] or found[5]), month=month)


def _names_thing(text: str, start: int, end: int) -> bool:
    """Whether a weekday only tells of what kind a thing is, or is any day of its name."""
    before = max(0, start - 20)
    return bool(
        _HABIT.match(text, end)
        or _ANY.search(text, before, start)
        or (_OF_A_THING.match(text, end) and _NAMING.search(text, before, start))
    )


def _month(name: str | None) -> int | None:
    if name is None:
        return None
    return next(index for index, full in enumerate(MONTHS, 1) if full.startswith(name[:3].lower()))


def _said_of(text: str, start: int, end: int) -> str:
    """What the nearest telling word before the day is about; “Tuesday's panel” tells it after."""
    if _OWN.match(text, end):
        return "meeting"
    if _TO_COME.search(text, max(0, start - _REACH), start) or _OFFERED.match(text, end):
        return "else"
    if _WITH_OTHERS.search(text, max(0, start - _REACH - 30), start):
        return "else"
    said = list(_SAID.finditer(text, max(0, start - _REACH), start))
    if not said:
        return "meeting" if WORD_OF_THANKS.search(text, max(0, start - 2 * _REACH), start) else ""
    return "" if _CLAUSE.search(text, said[-1].end(), start) else said[-1].lastgroup or ""


def weekday_and_date(text: str) -> Iterator[tuple[Day, Day]]:
    """A weekday and a date that stand side by side: “Tuesday 9 June”, “Friday, November 6”."""
    days = list(days_in(text))
    dates = {day.start: day for day in days if day.month is not None}
    for weekday in days:
        for at in range(weekday.end + 1, weekday.end + 7) if weekday.weekday is not None else ():
            if at in dates and text[weekday.end : at].strip(" ,") in ("", "the"):
                yield weekday, dates[at]
                break


def nearest(day: Day, around: date) -> date | None:
    """The calendar day with this day and month that lies nearest to `around`."""
    if day.day is None or day.month is None:
        return None
    found: list[date] = []
    for year in (around.year - 1, around.year, around.year + 1):
        try:
            found.append(date(year, day.month, day.day))
        except ValueError:
            continue
    return min(found, key=lambda each: abs(each - around), default=None) if found else None


def weekday_name(index: int) -> str:
    """“Tuesday” for 1."""
    return WEEKDAYS[index].title()


RECENT = timedelta(days=7)
