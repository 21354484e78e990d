"""Reads the words, groups and word classes of a phrase into its steps."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from followlint.errors import unknown
from followlint.model.item import Item, PhraseError, alternatives
from followlint.model.lexicon import PRONOUNS, Key, Vocabulary
from followlint.model.word import BARE, NEGATED, clitic_after, fuse_negation, item_of, long_forms

_COMPARATIVES = frozenset("more less worse".split())
TOKEN = re.compile(r"\.\.\.|[()|]|[^\s()|]+")


class Reader:
    """Reads the words, groups and marks of one phrase from left to right."""

    def __init__(self, body: str, vocabulary: Vocabulary) -> None:
        self._tokens = TOKEN.findall(body)
        self._vocabulary = vocabulary
        self._at = 0
        self._last = ""

    def read(self) -> list[Item]:
        """The steps of the whole phrase; raises PhraseError saying what is wrong."""
        items = self._sequence()
        self._finish()
        return items

    def _peek(self) -> str | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _sequence(self, clitic: str = "") -> list[Item]:
        """The items up to the end of a group or phrase; `clitic` is how "am", "will" … may shrink at its start."""
        items: list[Item] = []
        words: list[str] = []
        while (token := self._peek()) not in (None, "|", ")"):
            self._at += 1
            assert token is not None
            if token[0] == "^" or token[-1] == "$":
                raise PhraseError(f"'{token}': ^ and $ stand at the ends of a phrase, or of its first or last group")
            if token.endswith(",?"):
                raise PhraseError(f"'{token}': a comma may stand between any two words; write '{token[:-2]}'")
            if token == "(":
                items.append(self._group(clitic))
                words.append(self._last)
                clitic = _clitic_then(items, words, clitic)
                continue
            for word in long_forms("than/then" if token == "than" and _compares(items) else token):
                here = clitic if items or word[-1] != "?" else ""
                items.append(self._class(word, here) if word[0] == "<" else item_of(word, here))
                words.append(word)
                clitic = _clitic_then(items, words, clitic)
                if clitic == BARE and "'" in token:
                    clitic = "'"  # who writes "it's" does not mean "its"
        if "not" in words:
            fuse_negation(items, words)
        if not items:
            raise PhraseError("an empty phrase or alternative")
        self._last = words[-1]
        return items

    def _group(self, clitic: str) -> Item:
        branches = self._branch(clitic)
        lasts = {self._last}
        while self._peek() == "|":
            self._at += 1
            branches += self._branch(clitic)
            lasts.add(self._last)
        if self._peek() != ")":
            raise PhraseError("'(' is never closed")
        self._at += 1
        optional = self._peek() == "?"
        self._at += optional
        lasts = {word for last in lasts for word in last.split("/")}
        self._last = "/".join(sorted(lasts)) if lasts & PRONOUNS or lasts <= NEGATED else ""
        return alternatives(branches, optional)

    def _branch(self, clitic: str) -> list[list[Item]]:
        """A branch of a group; also without a first word that may be missing, if the next one may shrink then."""
        start = self._at
        found = [self._sequence(clitic)]
        end, last = self._at, self._last
        if clitic and found[0][0].optional and len(found[0]) > 1 and self._tokens[start] != "(":
            self._at = start + 1
            if (rest := self._sequence(clitic)) and not rest[0].glue:
                found.append(rest)
            self._at, self._last = end, last
        return found

    def _class(self, token: str, clitic: str) -> Item:
        optional = token.endswith("?")
        name = token.rstrip("?")[1:-1]
        if not token.rstrip("?").endswith(">") or name not in self._vocabulary:
            raise PhraseError(unknown("word class", name, self._vocabulary))
        found = _class_of(name, tuple(self._vocabulary[name]), Key(self._vocabulary), clitic)
        return replace(found, optional=optional)

    def branches(self, clitic: str) -> list[list[Item]]:
        """The whole phrase as an entry of a word class: one branch, or two."""
        found = self._branch(clitic)
        self._finish()
        return found

    def _finish(self) -> None:
        """Raise PhraseError where something stands behind the end."""
        if self._at < len(self._tokens):
            raise PhraseError(f"'{self._tokens[self._at]}' closes or parts nothing")


def _compares(items: Sequence[Item]) -> bool:
    """Whether the last of the words before that must stand is a comparative: "better than" is often written "then"."""
    last = next((item.last for item in reversed(items) if not item.optional), None)
    return any(word.endswith("er") or word in _COMPARATIVES for word in last or ())


def _clitic_then(items: Sequence[Item], words: Sequence[str], clitic: str) -> str:
    """How "am", "will" … may shrink behind these items; what may be missing is looked through, as in "i _ am"."""
    if not items[-1].optional:
        return clitic_after(words[-1])
    if words[-1] == "..." or all(item.optional for item in items):
        return ""
    return (clitic_after(words[-1].rstrip("?")) or clitic).replace("?", "")


@lru_cache(maxsize=1024)
def _class_of(_name: str, entries: tuple[str, ...], key: Key, clitic: str) -> Item:
    """A word class as one item, read once for each way in which its first word may shrink."""
    read = (Reader(entry.lower(), key.vocabulary).branches(clitic) for entry in entries)
    return alternatives([branch for branches in read for branch in branches], optional=False)
