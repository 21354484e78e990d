"""What each occasion asks for: length bands, and how the checks flip."""

from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from followlint.errors import unknown
from followlint.model.base import Value
from followlint.model.context import Occasion

Effect = Literal["required", "required-softly", "optional", "optional-softly", "forbidden", "softened", "off"]
# How the grid of `rules/occasions.yaml` writes them, one letter a column.
LETTERS: dict[str, Effect] = {
    "R": "required",
    "r": "required-softly",
    "o": "optional",
    "s": "optional-softly",
    "x": "forbidden",
    "n": "softened",
    "-": "off",
}
# How the columns are headed there.
COLUMNS = "TYS TYI TYP VAL ST1 ST2 OFR REJ ACC DEC WDR INF FAI REC".split()


class Bands(Value):
    """Words in the body: under `short` too thin, over `soft` too long, over `hard` far too long.

    `ideal` tells people what to aim at; no rule measures it.
    """

    short: int
    soft: int
    hard: int
    paragraphs: int
    ideal: str = ""


class OccasionSpec(Value):
    """One occasion: its name for people, its bands with their source."""

    title: str
    bands: Bands
    source: tuple[str, ...]


def _as_row(value: object) -> object:
    """Read one row of the grid: a letter for each occasion, in the order of the contract."""
    if not isinstance(value, str):
        return value
    letters = value.split()
    if len(letters) != len(Occasion):
        raise ValueError(f"a row has one letter for each of the {len(Occasion)} occasions, got {len(letters)}")
    for letter in letters:
        if letter not in LETTERS:
            raise ValueError(unknown("effect", letter, LETTERS))
    return {occasion: LETTERS[letter] for occasion, letter in zip(Occasion, letters, strict=True)}


class Check(Value):
    """One row of the table of checks: what it asks about, its effect on each occasion, the rules it governs.

    `missing` names rules that fault its absence: they speak only where it is required. `present` names rules that
    fault its presence: they speak only where it is forbidden. A softened effect lowers the level by one.
    """

    title: str
    on: Annotated[dict[Occasion, Effect], BeforeValidator(_as_row)]
    missing: tuple[str, ...] = ()
    present: tuple[str, ...] = ()
    source: tuple[str, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _complete(self) -> "Check":
        absent = [name.value for name in Occasion if name not in self.on]
        if absent:
            raise ValueError(f"no effect for {', '.join(absent)}")
        return self


def _complete(value: dict[Occasion, object]) -> dict[Occasion, object]:
    for name in Occasion:
        if name not in value:
            raise ValueError(f"the occasion '{name}' is missing")
    return value


ForEachOccasion = AfterValidator(_complete)
"""For a mapping that must hold every occasion."""


class Table(Value):
    """`rules/occasions.yaml` as a whole."""

    occasions: Annotated[dict[Occasion, OccasionSpec], ForEachOccasion]
    checks: dict[str, Check]
