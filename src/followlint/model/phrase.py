"""The small language in which rules say words, and its translation into one linear-time regular expression.

just checking in        these words, in any case, however the line is broken
i am / do not           also "I'm", "don't", "dont"
~write to you           any inflection: write, writes, wrote, written, writing
great/good chat         one word or the other
(as soon as|once) we    one group of words or the other
really?                 may be left out (also after a group)
_                       up to two adverbs or intensifiers: "just", "really", "very kindly"
...                     up to four words of the same sentence
#                       a number, in digits or in words
<applicants>            any phrase of that class in `rules/vocabulary.yaml`
^thanks  hearing$       only at the start, or the end, of a sentence
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo

from followlint.model.anchor import Vocabulary, anchors_of
from followlint.model.item import Item, PhraseError, joined, keys_of, needle_of, pairs_of, regex_of
from followlint.model.reader import Reader

_INDEXED = 400  # pairs of a phrase that an index may hold; beyond, its rarest words do
# Neighbouring words of which a phrase holds one (none: cannot tell), sets of words of each of which it holds one, and
# whether it may hold a mark.
Traits = tuple[Sequence[str], Sequence[Sequence[str]], bool]


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a phrase comes to: the regex, and what a text must hold for it to match at all."""

    regex: str
    keys: tuple[frozenset[str], ...]
    needle: str
    pairs: frozenset[str]
    words: frozenset[str] | None
    has_mark: bool


@dataclass(frozen=True)
class Phrase:
    """A phrase as written; it is compiled when a letter first holds its `anchors`, for most never are in a run.

    `regex` captures the words in group 1. What a text must hold for it to match is asked before the regex: one word
    of each set of `keys` (the rarest set first), `needle`, its longest run of fixed words, and one of `pairs`, words
    next to each other; without a mark in it, a phrase stands between two marks of the text. A phrase of one word has
    no need of a regex: it stands wherever one of `words` does.
    """

    source: str
    vocabulary: Vocabulary = field(default_factory=dict, repr=False, compare=False)

    @classmethod
    def parse(cls, source: str, vocabulary: Vocabulary | None = None) -> "Phrase":
        """Read and compile one phrase at once; raises PhraseError saying what is wrong."""
        phrase = cls(source, vocabulary or {})
        _ = phrase.compiled
        return phrase

    @cached_property
    def anchors(self) -> tuple[frozenset[str], ...]:
        """Sets of words of each of which one must stand in the text, found without compiling where that is plain."""
        return anchors_of(self.source, self.vocabulary) or self.keys[:1]

    @property
    def traits(self) -> Traits:
        """What the phrase is looked up by."""
        pairs = sorted(self.compiled.pairs) if len(self.compiled.pairs) <= _INDEXED else []
        return pairs, [sorted(words) for words in self.anchors], self.compiled.has_mark

    @cached_property
    def compiled(self) -> Compiled:
        """The phrase as a regex."""
        return _compile(self.source, self.vocabulary)

    @property
    def regex(self) -> str:
        """The RE2 expression."""
        return self.compiled.regex

    @property
    def needle(self) -> str:
        """Words that must stand in the text next to each other."""
        return self.compiled.needle

    @property
    def keys(self) -> tuple[frozenset[str], ...]:
        """Sets of words, one of each of which must stand in the text."""
        return self.compiled.keys


def _compile(source: str, vocabulary: Vocabulary) -> Compiled:
    body = source.strip().lower()
    if not body:
        raise PhraseError("an empty phrase")
    start, body = (True, body[1:]) if body.startswith("^") else (False, body)
    end, body = (True, body[:-1]) if body.endswith("$") else (False, body)
    try:
        items = Reader(body, vocabulary).read()
    except RecursionError:
        raise PhraseError(f"'{source:.60}' is nested too deeply, or names a word class that holds itself") from None
    if all(item.optional for item in items):
        raise PhraseError(f"'{source}' could match nothing: every part may be left out")
    before = r"(?:\A|\n|[.!?:]['\")]? |\n[-*] )" if start else ""
    after = r"['\")]?(?:[.!?]|\n|\z)" if end else ""
    left, right = _edges(items)
    regex = f"(?i){before}{left}({regex_of(items)}){right}{after}"
    single = items[0].words if len(items) == 1 and items[0].is_word and not start and not end else None
    runs = joined(items)
    return Compiled(regex, keys_of(runs), needle_of(runs), pairs_of(runs), single, any(item.has_mark for item in items))


def _edges(items: list[Item]) -> tuple[str, str]:
    """Word boundaries where the phrase begins and ends with a word."""
    first, last = items[0].regex, items[-1].regex
    left = "" if re.match(r"^(?:\(\?:)?[\\]?[^\w\s\\(\[$]", first) else r"\b"
    right = "" if re.search(r"[^\w\s)?*\]}]$", last) else r"\b"
    return left, right


def parse_phrase(value: object, info: ValidationInfo) -> Phrase:
    """Read a phrase while a rule file is validated; word classes come with the validation context."""
    if isinstance(value, Phrase):
        return value
    if not isinstance(value, str):
        raise ValueError(f"a phrase must be words, got {value!r:.60}")
    context = info.context or {}
    vocabulary = context.get("vocabulary", {})
    return Phrase(value, vocabulary) if context.get("proven") else Phrase.parse(value, vocabulary)


PhraseField = Annotated[Phrase, BeforeValidator(parse_phrase)]
