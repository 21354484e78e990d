"""Finds the words by which a phrase is looked up, at a glance: without compiling the phrase."""

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from followlint.model.inflect import inflections

Vocabulary = Mapping[str, Sequence[str]]

# Words too common to find a phrase by: nearly every letter holds them.
COMMON = frozenset(
    "a an the i you we it to of in on for and or is are was be been am do does did have has had not my your our "
    "me us this that with at by as if but so from will would can could should all any just very about more "
    "what when who how there s t m d re ve ll thank thanks time team role position company job".split()
)
# After these "am", "is", "have" … may shrink to a clitic.
PRONOUNS = frozenset(
    "i you he she it we they that there what who this here where how when everyone everything nobody".split()
)
# Words that a contraction may swallow ("they are" is also "theyre", "must not" also "mustn't") stand for nothing.
_NEVER = COMMON | PRONOUNS | frozenset("let must need might may should would us had".split())
_TOKEN = re.compile(r"[()|]|[^\s()|]+")
_FORM = re.compile(r"[a-z0-9][!-~]*")
_MOST = 3
# Among the neighbouring words of a text, every adverb in -ly stands also as the one, every number as the other.
ADVERB, DIGITS = "~ly", "~0"
_PIECE = re.compile(r"[a-z0-9]+")
_NOTHING: frozenset[str] = frozenset()


def anchors_of(source: str, vocabulary: Vocabulary) -> tuple[frozenset[str], ...]:
    """Sets of words, at most three, the rarest first, of each of which every match holds one."""
    words = source.strip().lower().rstrip("$")
    return _Glance(_TOKEN.findall(words), vocabulary).needed()


class _Glance:
    """Reads the parts of a phrase that say which words it needs."""

    def __init__(self, tokens: list[str], vocabulary: Vocabulary) -> None:
        self._tokens = tokens
        self._vocabulary = vocabulary
        self._at = 0

    def needed(self) -> tuple[frozenset[str], ...]:
        """The best word sets of a run of words and groups: small ones first, then those with longer words."""
        found: list[frozenset[str]] = []
        while self._at < len(self._tokens) and (token := self._tokens[self._at]) not in ("|", ")"):
            self._at += 1
            words = self._group() if token == "(" else self._words(token)
            if words:
                found.append(words)
        return tuple(sorted(found, key=lambda words: (len(words), -len(min(words))))[:_MOST])

    def _group(self) -> frozenset[str]:
        branches = [self._best()]
        while self._at < len(self._tokens) and self._tokens[self._at] == "|":
            self._at += 1
            branches.append(self._best())
        self._at += 1
        optional = self._at < len(self._tokens) and self._tokens[self._at] == "?"
        self._at += optional
        return _NOTHING if optional or not all(branches) else frozenset().union(*branches)

    def _best(self) -> frozenset[str]:
        return next(iter(self.needed()), _NOTHING)

    def _words(self, token: str) -> frozenset[str]:
        if token[0] != "<":
            return _plain_words(token)
        entries = self._vocabulary.get(token[1:-1]) if token.endswith(">") else None
        return _class_words(tuple(entries), Key(self._vocabulary)) if entries else _NOTHING


class Key:
    """A vocabulary as a cache key: the same object is the same vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def __hash__(self) -> int:
        return id(self.vocabulary)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and self.vocabulary is other.vocabulary


@lru_cache(maxsize=512)
def _class_words(entries: tuple[str, ...], key: Key) -> frozenset[str]:
    """One word set for a word class: a word of each of its entries, if each has one."""
    sets = [next(iter(anchors_of(entry, key.vocabulary)), _NOTHING) for entry in entries]
    return frozenset().union(*sets) if all(sets) else _NOTHING


@lru_cache(maxsize=20_000)
def _plain_words(token: str) -> frozenset[str]:
    """The forms of a word or of a choice of words; nothing for marks, optional and common words."""
    if token.endswith("?"):
        return _NOTHING
    forms: set[str] = set()
    for part in token.strip("^$").split("/"):
        forms.update(inflections(part[1:]) if part.startswith("~") else (part,))
    words = bare_words(forms)
    return words if words.isdisjoint(_NEVER) else _NOTHING


def bare_words(forms: Iterable[str]) -> frozenset[str]:
    """Words without marks of which one stands wherever one of the forms does; empty when that cannot be told.

    "half-time" stands in a text as "half" and "time" or as "halftime": a hyphen or an apostrophe may be missing.
    """
    found: set[str] = set()
    for form in forms:
        if not _FORM.fullmatch(form) or "#" in form:
            return _NOTHING
        pieces = _PIECE.findall(form)
        rarest = max(range(len(pieces)), key=lambda index: len(pieces[index]))
        found.update(
            "".join(pieces[start:end]) for start in range(rarest + 1) for end in range(rarest + 1, len(pieces) + 1)
        )
    return frozenset(found)
