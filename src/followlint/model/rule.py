"""What a rule file may say: one model a kind, told apart by its `kind` key."""

from typing import Annotated, Any, ClassVar, Literal, Self

from pydantic import BeforeValidator, Field, ValidationInfo, field_validator, model_validator

from followlint.errors import unknown
from followlint.model.base import Value, Words, as_tuple
from followlint.model.example import Examples
from followlint.model.fields import (
    FILLED_FROM_FACTS,
    Excuse,
    Facts,
    Flag,
    Guard,
    Occasions,
    Place,
    Scope,
    slots,
)
from followlint.model.finding import Level
from followlint.model.phrase import PhraseField

# evidence: blocker 40, major 12, minor 5, info 0-1 (candidate rules, "Suggested points")
DEFAULT_POINTS = {"error": 40, "warning": 12, "note": 5, "credit": 4}

_BODY = ("paragraph", "list", "postscript")
_LETTER = ("subject", "greeting", *_BODY, "closing", "signature")


class RuleBase(Value):
    """What all kinds share. `id` is the path under the rules folder; `origin` the file it came from.

    `alone: note` is for a warning that labelled letters have not yet borne out (docs/judgement.md): it is a note unless
    another of its family, or two more families of manner, find something in the letter; where it tells what a letter
    lacks (`generic`, `personal`, `value`), that must be a warning which tells it in another way. `guessed: silent` is
    for one that says nothing where the occasion was only guessed, for the guess rests on the same words as the fault.
    `replace` is what to write instead where that cannot change what the writer means: a text, or one for each of the
    words that may be found, in lower case; `--fix` writes it.
    `fills` are the slots of its messages that the kind fills in; None where the code of the rule decides.
    """

    fills: ClassVar[frozenset[str] | None] = frozenset({"match"})

    id: str
    kind: str
    origin: str = ""
    summary: str
    why: str = Field(min_length=1)
    level: Literal["error", "warning", "note", "credit"]
    points: int = Field(default=0, ge=0)
    alone: Literal["note"] | None = None
    guessed: Literal["silent"] | None = None
    scope: Annotated[tuple[Scope, ...], BeforeValidator(as_tuple)] = ("body",)
    occasions: Occasions = Occasions()
    needs: Facts = ()
    guards: Annotated[tuple[Guard, ...], BeforeValidator(as_tuple)] = ("quoted",)
    unless: tuple[Excuse, ...] = ()
    unless_in: Literal["sentence", "neighbours", "letter"] = "sentence"
    at_least: int = Field(default=1, ge=1)
    silences: Words = ()
    preview: Flag = False
    replace: str | dict[str, str] = {}
    message: str
    reader: str = ""
    instead: str = ""
    instead_known: str = ""
    source: Words = Field(min_length=1)
    aliases: Words = ()
    examples: Examples

    @model_validator(mode="before")
    @classmethod
    def _default_points(cls, data: Any) -> Any:
        if isinstance(data, dict) and "points" not in data and data.get("level") in DEFAULT_POINTS:
            return {**data, "points": DEFAULT_POINTS[data["level"]]}
        return data

    @model_validator(mode="after")
    def _alone_is_lower(self) -> Self:
        if self.alone and self.level != "warning":
            raise ValueError(f"alone: {self.alone} is for a rule of level warning, not {self.level}")
        return self

    @field_validator("message", "reader", "instead", "instead_known")
    @classmethod
    def _fillable(cls, value: str, info: ValidationInfo) -> str:
        known = FILLED_FROM_FACTS if info.field_name == "instead_known" else frozenset()
        for name in slots(value):
            if cls.fills is not None and name not in cls.fills | known:
                raise ValueError(unknown("slot", name, cls.fills | known))
        return value

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


_COUNTED = frozenset({"match", "count"})


class PhraseRule(RuleBase):
    """Flags words; see `model/phrase.py` for how they are written."""

    fills: ClassVar[frozenset[str] | None] = _COUNTED

    kind: Literal["phrase"]
    phrases: tuple[PhraseField, ...] = Field(min_length=1)


class RegexRule(RuleBase):
    """Flags what an RE2 expression matches in the view of the letter (group 1 if it has one)."""

    fills: ClassVar[frozenset[str] | None] = _COUNTED

    kind: Literal["regex"]
    patterns: Words = Field(min_length=1)


class PatternRule(RuleBase):
    """Flags spaCy token patterns."""

    fills: ClassVar[frozenset[str] | None] = _COUNTED

    kind: Literal["pattern"]
    tokens: tuple[tuple[dict[str, Any], ...], ...] = Field(min_length=1)

    @field_validator("tokens")
    @classmethod
    def _linear(cls, value: Any) -> Any:
        if "REGEX" in str(value).upper():
            raise ValueError("REGEX could hang on a long word; kind regex says it in linear time")
        return value


class ClauseRule(RuleBase):
    """Flags a judgement about a target: one phrase of each within `within` words of the same sentence."""

    fills: ClassVar[frozenset[str] | None] = _COUNTED

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

    fills: ClassVar[frozenset[str] | None] = frozenset({"match", "value", "limit"})

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

    fills: ClassVar[frozenset[str] | None] = frozenset({"match", "usual"})

    kind: Literal["consistent"]
    forms: dict[str, tuple[PhraseField, ...]] = Field(min_length=2)


class EngineRule(RuleBase):
    """Speaks for faults that a grammar engine finds; the engine's data file maps its rules to this one."""

    fills: ClassVar[frozenset[str] | None] = frozenset({"match", "message", "replacement", "engine"})

    kind: Literal["engine"]


class PythonRule(RuleBase):
    """Needs code: `check` names a module of `followlint.pyrules`, or `package.module` in an installed pack.

    Its function is `check`, or the one after a colon: `module:function`. What the code may ask for by name are phrases
    (`lists`), `numbers`, and `flags` that turn a part of it on.
    """

    fills: ClassVar[frozenset[str] | None] = None

    kind: Literal["python"]
    check: str
    lists: dict[str, tuple[PhraseField, ...]] = {}
    numbers: dict[str, float] = {}
    flags: frozenset[str] = frozenset()


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
