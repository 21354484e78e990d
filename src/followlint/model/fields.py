"""What may stand behind the keys that all kinds of rules share."""

from string import Formatter
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, ValidationInfo

from followlint.errors import unknown
from followlint.model.base import Value, as_tuple
from followlint.model.context import FACTS, Occasion
from followlint.model.phrase import Phrase, parse_phrase

Scope = Literal["subject", "greeting", "body", "paragraph", "list", "postscript", "closing", "signature", "letter"]
Guard = Literal["quoted", "negated", "reported"]
Place = Literal["start", "greeting", "body", "body-end", "closing", "end"]


def _as_flag(value: object) -> object:
    """YAML is read with strings only; `true` and `false` are the flags."""
    return {"true": True, "false": False}.get(value, value) if isinstance(value, str) else value


# What a sentence can be asked besides its words; `text/signals.py` answers.
SIGNALS = {
    "@specific": "the sentence holds something that belongs to this letter only: a name, number, date, tool or topic",
    "@number": "the sentence holds a number, in digits or words",
    "@name": "the sentence names a person, firm, product or place beyond the addressee and the writer",
    "@question": "the sentence is a question",
    "@specific-letter": "the body as a whole holds enough that belongs to this letter only",
    "@thanked": "the letter thanks the reader somewhere",
    "@terms-asked": "the reader asked about pay, hours or the like, in the sentence or the one before",
}


# What `instead_known` may hold beside the slots of the kind; `advice.py` fills it.
FILLED_FROM_FACTS = frozenset(
    ("role", "company", "me", "reader", "day", "noted", "sentence", "unanswered", "answer", "place")
)


def _excuse(value: object, info: ValidationInfo) -> Phrase | str:
    if isinstance(value, str) and value.startswith("@"):
        if value not in SIGNALS:
            raise ValueError(unknown("signal", value, SIGNALS))
        return value
    return parse_phrase(value, info)


Excuse = Annotated[Phrase | str, BeforeValidator(_excuse)]
Flag = Annotated[bool, BeforeValidator(_as_flag)]


def _as_fact(value: str) -> str:
    if value not in FACTS:
        raise ValueError(unknown("fact", value, FACTS))
    return value


Facts = Annotated[tuple[Annotated[str, AfterValidator(_as_fact)], ...], BeforeValidator(as_tuple)]


class Occasions(Value):
    """Where a rule applies: `only` these occasions, or all but `not`."""

    only: tuple[Occasion, ...] = ()
    not_: tuple[Occasion, ...] = Field(default=(), alias="not")

    def hold(self, occasion: Occasion) -> bool:
        """Whether the rule applies on `occasion`."""
        return (not self.only or occasion in self.only) and occasion not in self.not_


def slots(words: str) -> list[str]:
    """The names in braces; a plain name only, for a rule file may not reach into values."""
    try:
        found = [part[1:] for part in Formatter().parse(words) if part[1] is not None]
    except ValueError as fault:
        raise ValueError(f"{fault}; write a brace that is meant twice") from None
    for name, form, conversion in found:
        if not str(name).isidentifier() or form or conversion:
            raise ValueError(f"'{{{name}}}' is no plain slot such as {{match}}")
    return [str(name) for name, *_ in found]
