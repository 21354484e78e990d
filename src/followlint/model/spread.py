"""Spreads a phrase over several, where one expression could not say what it means or would be slow to look for."""

from collections.abc import Iterator

from followlint.model.lexicon import Vocabulary
from followlint.model.reader import TOKEN
from followlint.model.word import MIXED, clitic_after

_SHRINK_TO_S = frozenset(("is", "has"))


def spread(body: str, vocabulary: Vocabulary) -> list[str]:
    """A phrase as several: the branches of what is one choice or one word class, and of a first or last group those
    that begin or end a sentence.

    "(^|and) hire me" is "( and ) hire me" and "^ hire me"; "<ships>" is each of the ships. "(it|the train) is late" is
    two as well: "it's" is short for "it is", and "the train's" may be a genitive.
    """
    starts = _spread(TOKEN.findall(body), at_start=True)
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
        _, end = next(_groups(tokens), (0, len(tokens)))
        missing = tokens[end : end + 1] == ["?"] and _may_shrink_to_s(tokens[end + 1 :], vocabulary)
        return missing or any(_may_shrink_to_s(each, vocabulary) for each in _branches(tokens[1 : end - 1]))
    word = token.rstrip("?")
    entries = vocabulary.get(word[1:-1], ()) if word[:1] == "<" else ()
    return (
        not _SHRINK_TO_S.isdisjoint(word.split("/"))
        or any(_may_shrink_to_s(TOKEN.findall(entry.lower()), vocabulary) for entry in entries)
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
    last = len(tokens) - (tokens[-1:] == ["?"])
    found = ((start, end) for start, end in _groups(tokens) if (start == 0 if at_start else end == last))
    return next(found, (0, 0))


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
