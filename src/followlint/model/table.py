"""What each occasion asks for: length bands, the words that reveal it, and how the checks flip."""

from typing import Literal

from pydantic import Field, model_validator

from followlint.errors import unknown
from followlint.model.base import Value
from followlint.model.context import Occasion
from followlint.model.phrase import PhraseField

Effect = Literal["required", "optional", "forbidden", "softened", "required-softly", "off"]


class Bands(Value):
    """Words in the body: under `short` too thin, over `soft` too long, over `hard` far too long."""

    short: int
    soft: int
    hard: int
    paragraphs: int


class Cue(Value):
    """Words that speak for an occasion, and how strongly (negative: against it)."""

    weight: float
    phrases: tuple[PhraseField, ...] = Field(min_length=1)
    scope: Literal["letter", "subject"] = "letter"


class OccasionSpec(Value):
    """One occasion: its name for people, its bands with their source, its cues."""

    title: str
    bands: Bands
    source: tuple[str, ...]
    cues: tuple[Cue, ...] = ()


class Check(Value):
    """One row of the table of checks: the rules it governs, and its effect on each occasion.

    An absence rule (`asks: presence`) speaks only where the thing is required; a presence rule (`asks: absence`)
    only where it is forbidden; softened effects lower the level by one.
    """

    title: str
    asks: Literal["presence", "absence"]
    rules: tuple[str, ...]
    on: dict[Occasion, Effect]
    source: tuple[str, ...]


class Table(Value):
    """`rules/occasions.yaml` as a whole."""

    occasions: dict[Occasion, OccasionSpec]
    checks: dict[str, Check]

    @model_validator(mode="after")
    def _complete(self) -> "Table":
        for name in Occasion:
            if name not in self.occasions:
                raise ValueError(f"the occasion '{name}' is missing")
        for key, check in self.checks.items():
            missing = [name.value for name in Occasion if name not in check.on]
            if missing:
                raise ValueError(unknown("check", key, self.checks) if not check.on else f"{key}: no effect for {missing}")
        return self
