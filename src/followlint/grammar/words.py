"""The word lists beside Harper's dictionary."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from followlint.errors import ConfigError
from followlint.model.base import Value
from followlint.yamlfile import read_shipped


class Words(Value):
    """What `spelling.yaml` holds."""

    common: str
    further: str
    fixed: dict[str, str]
    variants: str
    texting: str
    foreign: str
    compounding: str
    half_words: str

    @cached_property
    def everyday(self) -> frozenset[str]:
        """Words that people write in letters."""
        return frozenset(self.common.split())

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The everyday words and their forms, each once."""
        return _forms(self.common)

    @cached_property
    def other_forms(self) -> tuple[str, ...]:
        """The further words and their forms."""
        return _forms(self.further)

    @cached_property
    def right(self) -> frozenset[str]:
        """Words that no spelling check should question."""
        return frozenset(f"{self.variants} {self.texting}".split())

    @cached_property
    def ending(self) -> frozenset[str]:
        """The words that trades put behind another to name a man, a place or a tool of theirs, and their plurals."""
        return frozenset(form for word in self.compounding.split() for form in (word, word + "s"))

    @cached_property
    def no_halves(self) -> frozenset[str]:
        """Words that look like the beginning or the end of a longer one, so that they prove no compound."""
        return frozenset(self.half_words.split())

    @cached_property
    def abroad(self) -> frozenset[str]:
        """The words that introduce a foreign phrase."""
        return frozenset(self.foreign.split())


@lru_cache(maxsize=1)
def words() -> Words:
    """The word lists, read once."""
    return read_shipped(Path(__file__).with_name("spelling.yaml"), ConfigError).into(Words)


def _forms(listed: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(form for word in listed.split() for form in _inflected(word)))


def _inflected(word: str) -> Iterator[str]:
    """The word and its likely forms; those that no dictionary has do no harm."""
    stem = word.removesuffix("e")
    yield from (word, word + "s", word + "ly", stem + "ed", stem + "ing", stem + "er", stem + "ers")
    if word.endswith("y"):
        yield from (word[:-1] + ending for ending in ("ies", "ied", "ily"))
    elif word.endswith(("s", "x", "ch", "sh")):
        yield word + "es"
    elif word[-1:] not in "aeiouwy" and word[-2:-1] in "aeiou":
        yield from (word + word[-1] + ending for ending in ("ed", "ing"))
