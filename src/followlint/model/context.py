"""What the user knows about the interview. Every field is optional; a rule that lacks its fact is skipped."""

import re
from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, ValidationInfo, field_validator

from followlint.model.base import Value
from followlint.model.likely import slip_of
from followlint.model.moment import Moment, Moments, as_list, day_of, elapsed, shown


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


def _as_list_or_none(value: object) -> object:
    """The same where an empty list says something else than nothing."""
    return None if value is None else as_list(value)


def _not_blank(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be empty")
    return value


# “Sam Okafor, Priya Raman”, “Priya and Sam”; not “Sam Okafor, PhD” or “Okafor, Sam”
_SEVERAL = re.compile(r"\w\S* \S+, (?!(?:Jr|Sr|[IV]+)\b)\S+ \S|;|\s(?:and|&)\s")


def _one_name(value: str) -> str:
    if _SEVERAL.search(value):
        raise ValueError(
            f"'{value}' is not one name; write it first name first, or several as a list, [Priya Raman, Sam Okafor]"
        )
    return value


def _a_text(value: str) -> str:
    if re.fullmatch(r"\S+\.(?:txt|md|eml)", value.strip(), re.I):
        raise ValueError(f"'{value}' is the name of a file; write the text, or judge both files with --together")
    return value


def _a_file(value: str) -> str:
    if value.strip().lower() in ("yes", "no", "none", "true", "false"):
        raise ValueError(f"'{value}' is no file; write the names of the files, or [] where nothing is attached")
    return value


def _as_locale(value: str) -> str:
    if not re.fullmatch(r"[a-z]{2}(?:-[A-Z]{2})?", value, re.ASCII):
        raise ValueError(f"'{value}' is not a locale; write en-US, en-GB or just en")
    return value


Name = Annotated[str, AfterValidator(_not_blank)]
PersonName = Annotated[Name, AfterValidator(_one_name)]
Names = Annotated[tuple[PersonName, ...], BeforeValidator(as_list)]

FileName = Annotated[Name, AfterValidator(_a_file)]


class Me(Value):
    """The candidate."""

    name: Name | None = None


class Recipient(Value):
    """A person whom the draft is sent to."""

    name: PersonName
    title: str | None = None
    address_as: Name | None = None
    most_senior: bool = False
    email: str | None = None
    prefers: Literal["email", "post", "linkedin", "text", "phone"] | None = None


class Recruiter(Value):
    """The recruiter between candidate and employer, and what they asked for."""

    name: Name | None = None
    instructions: str | None = None
    route: Literal["through-recruiter", "direct"] | None = None


class Note(Value):
    """One thing the candidate wrote down; `said_by` holds several names for a joint meeting."""

    topic: Name
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

    @field_validator("replied")
    @classmethod
    def _replied_later(cls, value: Moment | None, info: ValidationInfo) -> Moment | None:
        sent: Moment | None = info.data.get("sent")
        if value and sent and day_of(value) < day_of(sent):
            raise ValueError(f"the reply of {shown(value)} lies before the message, {shown(sent)}")
        return value

    @property
    def unanswered(self) -> bool:
        """Whether the user says, in so many words, that no answer came."""
        return self.answered is False and self.replied is None and self.reply is None


class Context(Value):
    """Facts about the interview; see the public contract for their meaning and defaults."""

    occasion: Occasion | None = None
    me: Me | None = None
    company: Name | None = None
    role: Name | None = None
    recipients: Annotated[tuple[Recipient, ...], BeforeValidator(as_list)] = ()
    interviewers: Names = ()
    interview: Moments = ()
    sending: Moment | None = None
    promised_by: Moment | None = None
    recruiter: Recruiter | None = None
    medium: Literal["email", "post", "linkedin", "text", "phone"] | None = None
    formality: Literal["formal", "neutral", "relaxed"] | None = None
    locale: Annotated[str, AfterValidator(_as_locale)] | None = None
    notes: Annotated[tuple[Note, ...], BeforeValidator(as_list)] = ()
    earlier: Annotated[tuple[Earlier, ...], BeforeValidator(as_list)] = ()
    siblings: Annotated[tuple[Annotated[str, AfterValidator(_a_text)], ...], BeforeValidator(as_list)] = ()
    offer_deadline: Moment | None = None
    attachments: Annotated[tuple[FileName, ...] | None, BeforeValidator(_as_list_or_none)] = None

    @field_validator("sending", "promised_by")
    @classmethod
    def _after_the_interview(cls, value: Moment | None, info: ValidationInfo) -> Moment | None:
        rounds: tuple[Moment, ...] = info.data.get("interview", ())
        if value and rounds and all(elapsed(each, value) < timedelta(0) for each in rounds):
            first = min(rounds, key=day_of)
            raise ValueError(f"{shown(value)} lies before the interview, {shown(first)}; correct one of the two")
        return value

    @field_validator("notes")
    @classmethod
    def _said_by_somebody(cls, value: tuple[Note, ...], info: ValidationInfo) -> tuple[Note, ...]:
        """A name that is one slip away from another would pass for a stranger's."""
        people = {each.name for each in info.data.get("recipients", ())} | {*info.data.get("interviewers", ())}
        for name in (name for note in value for name in note.said_by):
            if near := slip_of(name, sorted(people)):
                raise ValueError(f"said_by '{name}' is nobody you met; did you mean '{near}'?")
        return value

    @field_validator("earlier")
    @classmethod
    def _sent_before(cls, value: tuple[Earlier, ...], info: ValidationInfo) -> tuple[Earlier, ...]:
        sending: Moment | None = info.data.get("sending")
        for message in value:
            if sending and message.sent and elapsed(message.sent, sending) < timedelta(0):
                raise ValueError(
                    f"a message sent {shown(message.sent)} is not earlier than this one, sending {shown(sending)}"
                )
        return tuple(sorted(value, key=lambda each: day_of(each.sent).isoformat() if each.sent else ""))

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
        """Whether the user gave this fact, a path such as `company` or `recipients.address_as`.

        An empty list counts as not given, but for `attachments`, where it says that nothing is attached.
        """
        return _given(self, fact.split("."))


def _given(value: object, path: list[str]) -> bool:
    if isinstance(value, tuple):
        return any(_given(each, path) for each in value)
    if not path:
        return value is not None
    assert isinstance(value, Value)
    field = getattr(value, path[0])
    if field is None or field == type(value).model_fields[path[0]].default:
        return False
    return len(path) == 1 or _given(field, path[1:])


def _facts(model: type[Value], prefix: str = "") -> dict[str, None]:
    """Every path that `Context.has` understands."""
    found: dict[str, None] = {}
    for name, field in model.model_fields.items():
        found[prefix + name] = None
        for inner in _models_in(field.annotation):
            found |= _facts(inner, f"{prefix}{name}.")
    return found


def _models_in(annotation: object) -> list[type[Value]]:
    if isinstance(annotation, type) and issubclass(annotation, Value):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]


FACTS = tuple(_facts(Context))
