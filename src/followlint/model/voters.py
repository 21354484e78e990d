"""What reveals the occasion of a letter, each with a vote: cues, acts and single words (`rules/occasion-*.yaml`)."""

import re
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field, model_validator

from followlint.model.base import Value
from followlint.model.context import Occasion
from followlint.model.phrase import PhraseField
from followlint.model.table import ForEachOccasion

_BARE = re.compile(r"[a-z0-9]+")


class Cue(Value):
    """Words that speak for an occasion, and how strongly (negative: against it)."""

    weight: float
    phrases: tuple[PhraseField, ...] = Field(min_length=1)
    scope: Literal["letter", "body", "subject", "greeting"] = "letter"


class Cues(Value):
    """`rules/occasion-cues.yaml`: the cues of each occasion."""

    cues: Annotated[dict[Occasion, tuple[Cue, ...]], ForEachOccasion]


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


class Acts(Value):
    """`rules/occasion-acts.yaml`."""

    acts: tuple[Act, ...]


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


class Voters(Value):
    """All that has a vote on the occasion of a letter."""

    cues: dict[Occasion, tuple[Cue, ...]]
    acts: tuple[Act, ...] = ()
    words: WordVotes = WordVotes()
