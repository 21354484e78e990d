"""The word lists beside Harper's dictionary, and the plain forms that a word may come from."""

from collections.abc import Iterator
from functools import cached_property, lru_cache
from pathlib import Path

from followlint.errors import ConfigError
from followlint.model.base import Value
from followlint.yamlfile import read

_ENDINGS = (
    ("ies", "y"), ("ied", "y"), ("es", ""), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"),
    ("ly", ""), ("ily", "y"), ("er", ""), ("er", "e"), ("ers", ""), ("able", ""), ("ment", ""), ("'s", ""),
)  # fmt: skip


class Words(Value):
    """What `spelling.yaml` holds."""

    common: str
    fixed: dict[str, str]
    variants: str
    texting: str
    foreign: str

    @cached_property
    def everyday(self) -> frozenset[str]:
        """Words that people write in letters."""
        return frozenset(self.common.split())

    @cached_property
    def right(self) -> frozenset[str]:
        """Words that no spelling check should question."""
        return frozenset(f"{self.variants} {self.texting}".split())

    @cached_property
    def abroad(self) -> frozenset[str]:
        """The words that introduce a foreign phrase."""
        return frozenset(self.foreign.split())


@lru_cache(maxsize=1)
def words() -> Words:
    """The word lists, read once."""
    return read(Path(__file__).with_name("spelling.yaml"), ConfigError, "spelling.yaml").into(Words)


def base_forms(word: str) -> Iterator[str]:
    """The word and the forms it may be inflected from."""
    yield word
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word.removesuffix(ending) + instead
            yield stem
            if len(stem) > 3 and stem[-1] == stem[-2]:
                yield stem[:-1]
