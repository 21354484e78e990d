"""What each occasion asks for: length bands, the words that reveal it, and how the checks flip."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from followlint.errors import unknown
from followlint.model.base import Value
from followlint.model.context import Occasion
from followlint.model.phrase import PhraseField

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
_BARE = re.compile(r"[a-z0-9]+")


class Bands(Value):
    """Words in the body: under `short` too thin, over `soft` too long, over `hard` far too long.

    `ideal` tells people what to aim at; no rule measures it.
    """

    short: int
    soft: int
    hard: int
    paragraphs: int
    ideal: str = ""


class Cue(Value):
    """Words that speak for an occasion, and how strongly (negative: against it)."""

    weight: float
    phrases: tuple[PhraseField, ...] = Field(min_length=1)
    scope: Literal["letter", "body", "subject", "greeting"] = "letter"


class OccasionSpec(Value):
    """One occasion: its name for people, its bands with their source, its cues."""

    title: str
    bands: Bands
    source: tuple[str, ...]
    cues: tuple[Cue, ...] = ()


def _as_words(value: object) -> object:
    """Words written between blanks, in one text or in a list of such."""
    texts = value if isinstance(value, list) else [value]
    words = [word for text in texts for word in str(text).split()]
    for word in words:
        if not _BARE.fullmatch(word):
            raise ValueError(f"'{word}' is no word in lower case without marks")
    return frozenset(words)


WordSet = Annotated[frozenset[str], BeforeValidator(_as_words)]


class Act(Value):
    """What a letter does, in whatever words, and how strongly that speaks for occasions.

    One of its sentences holds a word of each class of `all_of` and none of `none_of`; the letter holds one of
    `letter_has` and none of `letter_lacks`.
    """

    speaks_for: tuple[Occasion, ...] = Field(min_length=1)
    weight: float
    all_of: tuple[WordSet, ...] = ()
    none_of: WordSet = frozenset()
    letter_has: WordSet = frozenset()
    letter_lacks: WordSet = frozenset()

    @model_validator(mode="after")
    def _says_something(self) -> "Act":
        if not (self.all_of or self.letter_has or self.letter_lacks):
            raise ValueError("names no words; allowed: all_of, letter_has, letter_lacks")
        if not all(self.all_of):
            raise ValueError("all_of: a class without a word stands in no sentence")
        if self.none_of and not self.all_of:
            raise ValueError("none_of: speaks of the sentence that holds all_of, which is missing")
        return self


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


def _as_votes(value: object) -> object:
    """Read lines of words, each with what it says of every occasion."""
    if not isinstance(value, str):
        return value
    found: dict[str, tuple[int, ...]] = {}
    for line in value.splitlines():
        words, *votes = line.rsplit(maxsplit=len(Occasion))
        if len(votes) != len(Occasion):
            raise ValueError(f"a line has words and {len(Occasion)} numbers: '{line}'")
        found[words] = tuple(map(int, votes))
    return found


class WordVotes(Value):
    """`rules/occasion-words.yaml`: what words and pairs of words say of the occasion, wherever they stand.

    A vote is a tenth of a natural logarithm of odds in a letter that holds a hundred of them; `start` is what is said
    before a word is read. Both give one for each occasion, in the order of the contract.
    """

    start: tuple[int, ...] = (0,) * len(Occasion)
    votes: Annotated[dict[str, tuple[int, ...]], BeforeValidator(_as_votes)] = Field(default_factory=dict)


class Table(Value):
    """`rules/occasions.yaml` as a whole, and the votes of single words that stand beside it."""

    occasions: dict[Occasion, OccasionSpec]
    acts: tuple[Act, ...] = ()
    checks: dict[str, Check]
    words: WordVotes = WordVotes()

    @model_validator(mode="after")
    def _complete(self) -> "Table":
        for name in Occasion:
            if name not in self.occasions:
                raise ValueError(f"the occasion '{name}' is missing")
        return self
