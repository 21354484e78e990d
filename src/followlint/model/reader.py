"""Reads the words, groups and word classes of a phrase into its steps."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from followlint.errors import unknown
from followlint.model.item import Item, PhraseError, alternatives
from followlint.model.lexicon import PRONOUNS, Key, Vocabulary
from followlint.model.word import BARE, MIXED, NEGATED, clitic_after, fuse_negation, item_of, long_forms

_SHRINK_TO_S = frozenset(("is", "has"))
_COMPARATIVES = frozenset("more less worse".split())
_TOKEN = re.compile(r"\.\.\.|[()|]|[^\s()|]+")


class Reader:
    """Reads the words, groups and marks of one phrase from left to right."""

    def __init__(self, body: str, vocabulary: Vocabulary) -> None:
        self._tokens = _TOKEN.findall(body)
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


def spread(body: str, vocabulary: Vocabulary) -> list[str]:
    """A phrase as several: the branches of what is one choice or one word class, and of a first or last group those
    that begin or end a sentence.

    "(^|and) hire me" is "( and ) hire me" and "^ hire me"; "<ships>" is each of the ships. "(it|the train) is late" is
    two as well: "it's" is short for "it is", and "the train's" may be a genitive.
    """
    starts = _spread(_TOKEN.findall(body), at_start=True)
    parted = [each for start in starts for each in _spread(start, at_start=False)]
    return list(dict.fromkeys(each for tokens in parted for each in _chosen(tokens, vocabulary)))


def _chosen(tokens: list[str], vocabulary: Vocabulary) -> list[str]:
    """What is one choice, or one word class, as what may be chosen."""
    if len(tokens) == 1 and tokens[0][1:-1] in vocabulary and tokens[0][0] == "<":
        return [each for entry in vocabulary[tokens[0][1:-1]] for each in spread(entry.lower(), vocabulary)]
    if tokens and _outer_group(tokens, at_start=True) == (0, len(tokens)):
        return [each for branch in _branches(tokens[1:-1]) for each in _chosen(branch, vocabulary)]
    return [" ".join(each) for each in _by_clitic(tokens, vocabulary)]


def _by_clitic(tokens: list[str], vocabulary: Vocabulary) -> list[list[str]]:
    """A phrase whose first choice of pronouns and other words may be followed by "is" or "has" as one of the pronouns,
    behind which these shrink, and one of the others."""
    for start, end in _groups(tokens):
        branches = _branches(tokens[start + 1 : end - 1])
        pronouns = [each for each in branches if each and clitic_after(each[-1]) not in ("", MIXED)]
        others = [each for each in branches if each not in pronouns]
        after = tokens[end + (tokens[end : end + 1] == ["?"]) :]
        if pronouns and others and _may_shrink_to_s(after, vocabulary):
            head = tokens[:start]
            return [[*head, *_group_of(pronouns), *after], [*head, *_group_of(others), *tokens[end:]]]
    return [tokens]


def _may_shrink_to_s(tokens: list[str], vocabulary: Vocabulary) -> bool:
    """Whether "is" or "has" may stand first."""
    if not tokens:
        return False
    token, after = tokens[0], tokens[1:]
    if token == "_":
        return _may_shrink_to_s(after, vocabulary)
    if token == "(":
        _, end = next(_groups(tokens))
        missing = tokens[end : end + 1] == ["?"] and _may_shrink_to_s(tokens[end + 1 :], vocabulary)
        return missing or any(_may_shrink_to_s(each, vocabulary) for each in _branches(tokens[1 : end - 1]))
    word = token.rstrip("?")
    entries = vocabulary.get(word[1:-1], ()) if word[:1] == "<" else ()
    return (
        not _SHRINK_TO_S.isdisjoint(word.split("/"))
        or any(_may_shrink_to_s(_TOKEN.findall(entry.lower()), vocabulary) for entry in entries)
        or (word != token and _may_shrink_to_s(after, vocabulary))
    )


def _groups(tokens: list[str]) -> Iterator[tuple[int, int]]:
    """Where the groups of a phrase stand that stand in no other, their brackets included."""
    depth = start = 0
    for index, token in enumerate(tokens):
        if token == "(" and not depth:
            start = index
        depth += (token == "(") - (token == ")")
        if token == ")" and not depth:
            yield start, index + 1


def _group_of(branches: list[list[str]]) -> list[str]:
    """These branches as a group."""
    return ["(", *branches[0], *(token for each in branches[1:] for token in ("|", *each)), ")"]


def _spread(tokens: list[str], *, at_start: bool) -> list[list[str]]:
    start, end = _outer_group(tokens, at_start)
    if not end:
        return [tokens]
    branches = _branches(tokens[start + 1 : end - 1])
    marked = [each for each in branches if each and (each[0][0] == "^" if at_start else each[-1][-1] == "$")]
    if not marked:
        return [tokens]
    optional = tokens[end : end + 1] == ["?"]
    before, after = tokens[:start], tokens[end + optional :]
    found = [[*before, *after]] if optional else []
    if plain := [each for each in branches if each not in marked]:
        found.append([*before, *_group_of(plain), *after])
    for each in marked:
        bare = [each[0][1:], *each[1:]] if at_start else [*each[:-1], each[-1][:-1]]
        words = [*before, *filter(None, bare), *after]
        found.append(["^", *words] if at_start else [*words, "$"])
    return found


def _outer_group(tokens: list[str], at_start: bool) -> tuple[int, int]:
    """Where the group stands with which a phrase begins or ends, its brackets included; nowhere if it is a word."""
    opened: list[int] = []
    last = len(tokens) - (tokens[-1:] == ["?"])
    for index, token in enumerate(tokens):
        if token == "(":
            opened.append(index)
        elif token == ")" and opened:
            start = opened.pop()
            if (start == 0) if at_start else (index == last - 1):
                return start, index + 1
    return 0, 0


def _branches(tokens: list[str]) -> list[list[str]]:
    """The branches of a group, without those of the groups within it."""
    found: list[list[str]] = [[]]
    depth = 0
    for token in tokens:
        depth += (token == "(") - (token == ")")
        if token == "|" and not depth:
            found.append([])
        else:
            found[-1].append(token)
    return found
