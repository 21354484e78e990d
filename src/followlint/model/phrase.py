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
^thanks  hearing$       only at the start, or the end, of a sentence; so may a branch of the first or the last group:
                        (^|please) reply to me, how did i (do$|do in it)
"""

import marshal
import re
from dataclasses import dataclass, field, fields
from functools import cached_property
from typing import Annotated

from pydantic import BeforeValidator, ValidationInfo

from followlint.model.item import Item, PhraseError, all_of, grams_of, joined, needle_of, rarest, regex_of, steps_of
from followlint.model.lexicon import Vocabulary
from followlint.model.reader import Reader, spread


@dataclass(frozen=True, slots=True)
class Compiled:
    """What a phrase comes to: its regexes, and what a text must hold for one of them to match at all.

    Each, over a text in lower case, has the words in the group named beside it. One word of each of the `steps` must
    stand in the text, in their order, `needle`, its longest run of fixed words, and one of `grams`, words or pairs of
    words next to each other; without a mark in it, a phrase stands between two marks of the text. A phrase of one word
    has no need of a regex: it stands wherever one of `words` does.
    """

    regexes: tuple[tuple[str, int], ...]
    steps: tuple[frozenset[str], ...]
    needle: str
    grams: frozenset[str]
    words: frozenset[str] | None
    has_mark: bool


# A phrase as it is kept between runs: its number among those kept, and `Compiled` packed until a letter may hold it.
Kept = tuple[int, bytes]


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
        _ = phrase.compiled
        return phrase

    @cached_property
    def compiled(self) -> Compiled:
        """The phrase as a regex."""
        return Compiled(*marshal.loads(self.kept[1])) if self.kept else _compile(self.source, self.vocabulary)

    def packed(self) -> bytes:
        """`Compiled`, for another run."""
        if self.kept:
            return self.kept[1]
        return marshal.dumps([getattr(self.compiled, each.name) for each in fields(Compiled)])


def _compile(source: str, vocabulary: Vocabulary) -> Compiled:
    body = source.strip().lower()
    if not body:
        raise PhraseError("an empty phrase")
    try:
        found = [_compile_one(each, source, vocabulary) for each in spread(body)]
    except RecursionError:
        raise PhraseError(f"'{source:.60}' is nested too deeply, or names a word class that holds itself") from None
    if len(found) == 1:
        return found[0]
    words = [rarest(each.steps) for each in found]
    return Compiled(
        regexes=tuple(regex for each in found for regex in each.regexes),
        steps=(frozenset().union(*words),) if all(words) else (),
        needle="",
        grams=all_of([each.grams or word for each, word in zip(found, words, strict=True)]) or frozenset(),
        words=None,
        has_mark=any(each.has_mark for each in found),
    )


def _compile_one(body: str, source: str, vocabulary: Vocabulary) -> Compiled:
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
    return Compiled(((regex, int(start or end)),), steps_of(runs), needle_of(runs), grams_of(runs), single, mark)


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
