"""What a rule file may say: one model a kind, told apart by its `kind` key."""

import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, ValidationInfo, model_validator

from followlint.errors import unknown
from followlint.model.base import Value
from followlint.model.context import FACTS, Context, Occasion
from followlint.model.finding import Level
from followlint.model.phrase import Phrase, PhraseField, parse_phrase

# evidence: blocker 40, major 12, minor 5, info 0-1 (candidate rules, "Suggested points")
DEFAULT_POINTS = {"error": 40, "warning": 12, "note": 5, "credit": 4}

Scope = Literal["subject", "greeting", "body", "paragraph", "list", "postscript", "closing", "signature", "letter"]
Guard = Literal["quoted", "negated", "reported"]
Place = Literal["start", "greeting", "body", "body-end", "closing", "end"]
_BODY = ("paragraph", "list", "postscript")
_LETTER = ("subject", "greeting", *_BODY, "closing", "signature")


def _as_tuple(value: object) -> object:
    return (value,) if isinstance(value, str) else value


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
}


def _excuse(value: object, info: ValidationInfo) -> Phrase | str:
    if isinstance(value, str) and value.startswith("@"):
        if value not in SIGNALS:
            raise ValueError(unknown("signal", value, SIGNALS))
        return value
    return parse_phrase(value, info)


Excuse = Annotated[Phrase | str, BeforeValidator(_excuse)]
Flag = Annotated[bool, BeforeValidator(_as_flag)]
Words = Annotated[tuple[str, ...], BeforeValidator(_as_tuple)]


def _as_fact(value: str) -> str:
    if value not in FACTS:
        raise ValueError(unknown("fact", value, FACTS))
    return value


Facts = Annotated[tuple[Annotated[str, AfterValidator(_as_fact)], ...], BeforeValidator(_as_tuple)]


class Occasions(Value):
    """Where a rule applies: `only` these occasions, or all but `not`."""

    only: tuple[Occasion, ...] = ()
    not_: tuple[Occasion, ...] = Field(default=(), alias="not")

    def hold(self, occasion: Occasion) -> bool:
        """Whether the rule applies on `occasion`."""
        return (not self.only or occasion in self.only) and occasion not in self.not_


class Example(Value):
    """A text that proves a rule; `[[…]]` marks what it must find, `[[]]` where something is missing."""

    draft: str
    context: Context | None = None
    occasion: Occasion | None = None
    fixed: str | None = None


def _as_example(value: object) -> object:
    return {"draft": value} if isinstance(value, str) else value


def _marked(example: Example) -> Example:
    if "[[" not in example.draft:
        raise ValueError(f"a bad example needs its [[faulty words]] marked: {example.draft!r:.60}")
    return example


def _unmarked(example: Example) -> Example:
    if "[[" in example.draft:
        raise ValueError(f"a good example has nothing to mark: {example.draft!r:.60}")
    return example


_MARKS = re.compile(r"\[\[(.*?)\]\](?!\])", re.S)


def unmarked(draft: str) -> tuple[str, list[tuple[int, int]]]:
    """The text of an example without its `[[…]]` marks, and the ranges that they mark."""
    wanted: list[tuple[int, int]] = []
    out, at = "", 0
    for mark in _MARKS.finditer(draft):
        out += draft[at : mark.start()]
        wanted.append((len(out), len(out) + len(mark[1])))
        out += mark[1]
        at = mark.end()
    return out + draft[at:], wanted


class Examples(Value):
    """At least one text that the rule must mark and one near miss that it must leave alone."""

    bad: tuple[Annotated[Example, BeforeValidator(_as_example), AfterValidator(_marked)], ...] = Field(min_length=1)
    good: tuple[Annotated[Example, BeforeValidator(_as_example), AfterValidator(_unmarked)], ...] = Field(min_length=1)


class RuleBase(Value):
    """What all kinds share. `id` is the path under the rules folder; `origin` the file it came from."""

    id: str
    kind: str
    origin: str = ""
    summary: str
    why: str = ""
    level: Literal["error", "warning", "note", "credit"]
    points: int = -1
    scope: Annotated[tuple[Scope, ...], BeforeValidator(_as_tuple)] = ("body",)
    occasions: Occasions = Occasions()
    needs: Facts = ()
    guards: Annotated[tuple[Guard, ...], BeforeValidator(_as_tuple)] = ("quoted",)
    unless: tuple[Excuse, ...] = ()
    unless_in: Literal["sentence", "neighbours", "letter"] = "sentence"
    at_least: int = Field(default=1, ge=1)
    silences: Words = ()
    preview: Flag = False
    message: str
    reader: str = ""
    instead: str = ""
    source: Words = Field(min_length=1)
    aliases: Words = ()
    examples: Examples

    @model_validator(mode="before")
    @classmethod
    def _default_points(cls, data: Any) -> Any:
        if isinstance(data, dict) and "points" not in data and data.get("level") in DEFAULT_POINTS:
            return {**data, "points": DEFAULT_POINTS[data["level"]]}
        return data

    @property
    def family(self) -> str:
        """The folder of the rule."""
        return self.id.partition("/")[0]

    @property
    def is_credit(self) -> bool:
        """Whether it praises instead of faulting."""
        return self.level == "credit"

    @property
    def finding_level(self) -> Level:
        """The level of its findings; not for credits."""
        return Level(self.level)

    @property
    def kinds_of_block(self) -> frozenset[str]:
        """The kinds of segment it looks at: `body` and `letter` written out."""
        written = {"body": _BODY, "letter": _LETTER}
        return frozenset(name for scope in self.scope for name in written.get(scope, (scope,)))


class PhraseRule(RuleBase):
    """Flags words; see `model/phrase.py` for how they are written."""

    kind: Literal["phrase"]
    phrases: tuple[PhraseField, ...] = Field(min_length=1)
    replace: str | None = None


class RegexRule(RuleBase):
    """Flags what an RE2 expression matches in the view of the letter (group 1 if it has one)."""

    kind: Literal["regex"]
    patterns: Words = Field(min_length=1)
    replace: str | None = None


class PatternRule(RuleBase):
    """Flags spaCy token patterns."""

    kind: Literal["pattern"]
    tokens: tuple[tuple[dict[str, Any], ...], ...] = Field(min_length=1)


class ClauseRule(RuleBase):
    """Flags a judgement about a target: one phrase of each within `within` words of the same sentence."""

    kind: Literal["clause"]
    target: tuple[PhraseField, ...] = Field(min_length=1)
    judgement: tuple[PhraseField, ...] = Field(min_length=1)
    order: Literal["any", "target-first", "judgement-first"] = "any"
    within: int = Field(default=8, ge=0)


class RequiredRule(RuleBase):
    """Misses something: none of `any_of` stands in the scope, and nothing excuses that."""

    kind: Literal["required"]
    any_of: tuple[Excuse, ...] = Field(min_length=1)
    at: Place = "body-end"


class LimitRule(RuleBase):
    """A measure lies under `min` or over `max`, or over a `band` of the occasion, times `slack`."""

    kind: Literal["limit"]
    measure: str
    min: float | None = None
    max: float | None = None
    band: Literal["short", "soft", "hard", "paragraphs"] | None = None
    up_to: Literal["hard"] | None = None
    slack: float = Field(default=1.0, ge=1.0)

    @model_validator(mode="after")
    def _bounded(self) -> "LimitRule":
        if self.min is None and self.max is None and self.band is None:
            raise ValueError("a limit needs min, max or band")
        return self


class ConsistentRule(RuleBase):
    """Two forms of the same thing in one letter; the rarer one is marked."""

    kind: Literal["consistent"]
    forms: dict[str, tuple[PhraseField, ...]] = Field(min_length=2)


class EngineRule(RuleBase):
    """Speaks for faults that a grammar engine finds; the engine's data file maps its rules to this one."""

    kind: Literal["engine"]


class PythonRule(RuleBase):
    """Needs code: `check` names a module of `followlint.pyrules`, or `package.module` in an installed pack."""

    kind: Literal["python"]
    check: str
    lists: dict[str, tuple[PhraseField, ...]] = {}
    numbers: dict[str, float] = {}


Rule = Annotated[
    PhraseRule
    | RegexRule
    | PatternRule
    | ClauseRule
    | RequiredRule
    | LimitRule
    | ConsistentRule
    | EngineRule
    | PythonRule,
    Discriminator("kind"),
]
KINDS: dict[str, type[RuleBase]] = {
    "phrase": PhraseRule,
    "regex": RegexRule,
    "pattern": PatternRule,
    "clause": ClauseRule,
    "required": RequiredRule,
    "limit": LimitRule,
    "consistent": ConsistentRule,
    "engine": EngineRule,
    "python": PythonRule,
}
