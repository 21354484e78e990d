"""What the user knows about the interview. Every field is optional; a rule that lacks its fact is skipped."""

from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from followlint.model.base import Value


class Occasion(StrEnum):
    """What the email is for."""

    THANK_YOU_SCREEN = "thank-you-screen"
    THANK_YOU = "thank-you"
    THANK_YOU_PANEL = "thank-you-panel"
    VALUE_LETTER = "value-letter"
    STATUS = "status"
    SECOND_STATUS = "second-status"
    OFFER_NOTICE = "offer-notice"
    REJECTION_REPLY = "rejection-reply"
    ACCEPTANCE = "acceptance"
    DECLINE = "decline"
    WITHDRAWAL = "withdrawal"
    NETWORKING = "networking"
    CAREER_FAIR = "career-fair"
    RECRUITER = "recruiter"


def _as_list(value: object) -> object:
    """Read one value where several are allowed."""
    if value is None or isinstance(value, list | tuple):
        return value
    return [value]


def _as_moment(value: object) -> object:
    """Read `2026-11-19`, `2026-11-19T14:00` or `2026-11-19 14:00`; a bare date has no time of day."""
    if isinstance(value, datetime | date) or not isinstance(value, str):
        return value
    text = value.strip()
    try:
        if len(text) == 10:
            return date.fromisoformat(text)
        return datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(
            f"'{value}' is not a date; write 2026-11-19, or 2026-11-19T14:00 with the time"
        ) from None


Moment = Annotated[datetime | date, BeforeValidator(_as_moment)]
Names = Annotated[tuple[str, ...], BeforeValidator(_as_list)]


def day_of(moment: datetime | date) -> date:
    """The calendar day of a moment."""
    return moment.date() if isinstance(moment, datetime) else moment


def elapsed(start: datetime | date, end: datetime | date) -> timedelta:
    """Time from `start` to `end`: exact when both have a time of day, else in whole days."""
    if isinstance(start, datetime) and isinstance(end, datetime):
        return end.replace(tzinfo=None) - start.replace(tzinfo=None)
    return day_of(end) - day_of(start)


class Me(Value):
    """The candidate."""

    name: str | None = None


class Recipient(Value):
    """A person whom the draft is sent to."""

    name: str
    title: str | None = None
    address_as: str | None = None
    most_senior: bool = False
    email: str | None = None
    prefers: Literal["email", "post", "linkedin", "text", "phone"] | None = None


class Recruiter(Value):
    """The recruiter between candidate and employer, and what they asked for."""

    name: str | None = None
    instructions: str | None = None
    route: Literal["through-recruiter", "direct"] | None = None


class Note(Value):
    """One thing the candidate wrote down; `said_by` holds several names for a joint meeting."""

    topic: str = Field(min_length=1)
    said_by: Names = ()
    kind: Literal["topic", "need", "connection", "weak-answer", "open-question", "insight"] = "topic"


class Earlier(Value):
    """A message already sent, and whether it was answered."""

    sent: Moment | None = None
    occasion: Occasion | None = None
    medium: Literal["email", "post", "linkedin", "text", "phone"] = "email"
    text: str | None = None
    answered: bool | None = None
    replied: Moment | None = None
    reply: str | None = None

    @property
    def unanswered(self) -> bool:
        """Whether the user says, in so many words, that no answer came."""
        return self.answered is False and self.replied is None and self.reply is None


class Context(Value):
    """Facts about the interview; see the public contract for their meaning and defaults."""

    occasion: Occasion | None = None
    me: Me | None = None
    company: str | None = None
    role: str | None = None
    recipients: tuple[Recipient, ...] = ()
    interviewers: Names = ()
    interview: Annotated[tuple[Moment, ...], BeforeValidator(_as_list)] = ()
    sending: Moment | None = None
    promised_by: Moment | None = None
    recruiter: Recruiter | None = None
    medium: Literal["email", "post", "linkedin", "text", "phone"] | None = None
    formality: Literal["formal", "neutral", "relaxed"] | None = None
    locale: str | None = Field(default=None, pattern=r"^[a-z]{2}(-[A-Z]{2})?$")
    notes: tuple[Note, ...] = ()
    earlier: tuple[Earlier, ...] = ()
    siblings: tuple[str, ...] = ()
    offer_deadline: Moment | None = None
    attachments: tuple[str, ...] | None = None

    @model_validator(mode="after")
    def _possible(self) -> "Context":
        if self.interview and self.sending and day_of(self.sending) < day_of(min(self.interview, key=day_of)):
            raise ValueError(
                f"sending {self.sending} lies before the interview {min(self.interview, key=day_of)}; "
                "correct one of the two"
            )
        return self

    @property
    def people(self) -> tuple[str, ...]:
        """Everyone named: recipients, interviewers, the recruiter, those who said something."""
        names = [recipient.name for recipient in self.recipients]
        names += self.interviewers
        names += [name for note in self.notes for name in note.said_by]
        if self.recruiter and self.recruiter.name:
            names.append(self.recruiter.name)
        return tuple(dict.fromkeys(names))

    def has(self, fact: str) -> bool:
        """Whether the user gave this fact (a field name; an empty list counts as not given)."""
        value = getattr(self, fact)
        return value is not None and value != ()
