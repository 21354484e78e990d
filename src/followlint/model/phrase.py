"""The small language in which rules say words, and its translation into one linear-time regular expression.

just checking in        these words, in any case, however the line is broken
i am / do not           also "I'm", "don't", "dont"
please tell your people also "pls tell ur ppl", as chat spells common words
better than             also "better then", behind any comparative
~write to you           any inflection: write, writes, wrote, written, writing
great/good chat         one word or the other
(as soon as|once) we    one group of words or the other
really?                 may be left out (also after a group)
_                       up to two adverbs or intensifiers: "just", "really", "very kindly"
...                     up to four words of the same sentence
#                       a number, in digits or in words
<applicants>            any phrase of that class in `rules/vocabulary.yaml`
^thanks  hearing$       only at the start, or the end, of a sentence; so may a branch of the first or the last group:
                        (^|please) reply to me, how did i (do$|do in it)
"""

import marshal
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from typing import Annotated, NamedTuple

from pydantic import BeforeValidator, ValidationInfo

from followlint.model.item import Item, PhraseError, grams_of, joined, needle_of, regex_of, steps_of
from followlint.model.lexicon import CLASSES, Vocabulary
from followlint.model.reader import Reader
from followlint.model.spread import spread


@dataclass(frozen=True, slots=True)
class Branch:
    """One way of saying a phrase: its regex, and what a text must hold for that to match at all.

    The regex, over a text in lower case, has the words in the `group` named beside it. One word of each of the `steps`
    must stand in the text, in their order, `needle`, its longest run of fixed words, and one of `grams`, words or pairs
    of words next to each other; without a mark in it, it stands between two marks of the text. A single word needs no
    regex: it stands wherever one of `words` does. Does each match begin with its first step, `leads` tells.
    """

    regex: str
    group: int
    steps: tuple[frozenset[str], ...]
    needle: str
    grams: frozenset[str]
    words: frozenset[str] | None
    has_mark: bool
    leads: bool


class Kept(NamedTuple):
    """A phrase as it is kept between runs: where its branches stand among `rows`, packed until used."""

    first: int
    number: int
    rows: Sequence[bytes]

    def packed(self) -> Sequence[bytes]:
        """Its branches."""
        return self.rows[self.first : self.first + self.number]


@dataclass(frozen=True)
class Phrase:
    """A phrase as written; it is compiled, or what was `kept` of that unpacked, when a letter may hold it."""

    source: str
    vocabulary: Vocabulary = field(default_factory=dict, repr=False, compare=False)
    kept: Kept | None = field(default=None, repr=False, compare=False)

    @classmethod
    def parse(cls, source: str, vocabulary: Vocabulary | None = None) -> "Phrase":
        """Read and compile one phrase at once; raises PhraseError saying what is wrong."""
        phrase = cls(source, vocabulary or {})
        _ = phrase.branches
        return phrase

    @cached_property
    def branches(self) -> Sequence[Branch]:
        """All ways of saying it: a phrase that is one choice, or one word class, is each of what it names."""
        return tuple(map(_unpacked, self.kept.packed())) if self.kept else _compile(self.source, self.vocabulary)

    def branch(self, index: int) -> Branch:
        """One of the branches, without a look at the others."""
        return _unpacked(self.kept.rows[self.kept.first + index]) if self.kept else self.branches[index]

    @property
    def number_of_branches(self) -> int:
        """How many there are, without a look at any."""
        return self.kept.number if self.kept else len(self.branches)

    def packed(self) -> Sequence[bytes]:
        """The branches, for another run."""
        return self.kept.packed() if self.kept else tuple(map(_packed, self.branches))


def _packed(branch: Branch) -> bytes:
    return marshal.dumps([getattr(branch, each.name) for each in fields(Branch)])


@lru_cache(maxsize=50_000)
def _unpacked(packed: bytes) -> Branch:
    return Branch(*marshal.loads(packed))


def _compile(source: str, vocabulary: Vocabulary) -> tuple[Branch, ...]:
    body = source.strip().lower()
    if not body:
        raise PhraseError("an empty phrase")
    try:
        return tuple(_compile_one(each, source, vocabulary) for each in spread(body, vocabulary))
    except RecursionError:
        raise PhraseError(f"'{source:.60}' is nested too deeply, or names a word class that holds itself") from None


def _compile_one(body: str, source: str, vocabulary: Vocabulary) -> Branch:
    start, body = (True, body[1:]) if body.startswith("^") else (False, body)
    end, body = (True, body[:-1]) if body.endswith("$") else (False, body)
    items = Reader(body, vocabulary).read()
    if all(item.optional for item in items):
        raise PhraseError(f"'{source}' could match nothing: every part may be left out")
    before = r"(?:\A|\n|[.!?:]['\")]? |\n[-*] )" if start else ""
    after = r"['\")]?(?:[.!?]|\n|\z)" if end else ""
    left, right = _edges(items)
    words = f"({regex_of(items)})" if start or end else regex_of(items)  # to capture takes time
    regex = f"{before}{left}{words}{right}{after}"
    single = items[0].words if len(items) == 1 and items[0].is_word and not start and not end else None
    runs = joined(items)
    mark = any(item.has_mark for item in items)
    leads = bool(left) and not before and _is_told_by_words(runs[0])
    return Branch(regex, int(start or end), steps_of(runs), needle_of(runs), grams_of(runs), single, mark, leads)


def _is_told_by_words(item: Item) -> bool:
    """Whether an item is there, and begins with one of its words in every match."""
    if item.optional or not item.words or item.words != item.first:
        return False
    return item.words.isdisjoint(CLASSES)


def _edges(items: list[Item]) -> tuple[str, str]:
    """Word boundaries where the phrase begins and ends with a word."""
    left = "" if re.match(r"^(?:\(\?:)?[\\]?[^\w\s\\(\[$]", items[0].regex) else r"\b"
    return left, "" if items[-1].open_end else r"\b"


def parse_phrase(value: object, info: ValidationInfo) -> Phrase:
    """Read a phrase while a rule file is validated; word classes come with the validation context.

    So does what is known of phrases that were proved before; a phrase that was not is proved here.
    """
    if isinstance(value, Phrase):
        return value
    if not isinstance(value, str):
        raise ValueError(f"a phrase must be words, got {value!r:.60}")
    context = info.context or {}
    vocabulary = context.get("vocabulary", {})
    known = context.get("known")
    return Phrase.parse(value, vocabulary) if known is None else Phrase(value, vocabulary, known.get(value))


PhraseField = Annotated[Phrase, BeforeValidator(parse_phrase)]
