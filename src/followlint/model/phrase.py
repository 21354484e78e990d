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
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from typing import Annotated, Literal

from pydantic import BeforeValidator, ValidationInfo

from followlint.errors import unknown
from followlint.model.anchor import ADVERB, COMMON, DIGITS, PRONOUNS, Key, Vocabulary, anchors_of, bare_words
from followlint.model.inflect import inflections

_SEP = r"(?:,? |-)"
_WORD = r"[^ \n.!?;:]+"
_ADVERB = (
    r"(?:[a-z]+ly|just|so|very|really|quite|also|still|even|always|never|ever|now|then|too|much|more|most|rather|"
    r"pretty|super|again|already|perhaps|maybe|indeed|all|both|well|yet|only)"
)
_NUMBER = (
    r"(?:[$£€]?\d[\d,.]*(?:%|k|m|th|st|nd|rd)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|hundred|several|a few|a couple(?: of)?|a dozen)"
)
_CLITIC = {
    "am": "'?m", "are": "'?re", "is": "'s", "has": "'s", "have": "'?ve",
    "had": "'d", "would": "'d", "will": "'ll", "us": "'?s",
}  # fmt: skip
_FALSE_FRIENDS = frozenset(("we", "he", "she"))  # "were", "here", "shed" are no contractions
_NEGATED = frozenset("do does did is are was were have has had would could should must need might can will".split())
_LONG_FORM = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "is"}
_NOT = ("n", "nt", "t", "not")  # what "not" leaves of a word: "don" and "t", "dont", "cant", "cannot"
_SPLIT = re.compile(r"^([a-z]+)(n't|'m|'re|'ve|'ll|'d|'s)$")
_TOKEN = re.compile(r"\.\.\.|[()|]|[^\s()|]+")
_MOST_PAIRS = 2_000
_INDEXED = 400  # pairs of a phrase that an index may hold; beyond, its rarest words do
_NONE: frozenset[str] = frozenset()
# How the view's pairs name adverbs in -ly and numbers in digits.
_ADVERBS = frozenset((*re.findall(r"\w+", _ADVERB.split("+ly|")[1]), ADVERB))
_NUMBERS = frozenset((*re.findall(r"[a-z]{2,}", _NUMBER.split("?|", 1)[1]), "a", DIGITS))
_MARK = re.compile(r"[.!?;:]")
_PIECE = re.compile(r"[a-z0-9]+")


class PhraseError(ValueError):
    """A phrase that does not follow the small language."""


@dataclass(frozen=True, slots=True)
class _Item:
    """One step of a phrase: its regex, whether it may be left out, the words of which one must occur, those that it
    may begin and end with (None: cannot tell), the neighbouring words of which it holds one (none: cannot tell), and
    what of it may be written in one with the word before ("im", "havent")."""

    regex: str
    optional: bool = False
    words: frozenset[str] | None = None
    glue: str = _SEP
    literal: str = ""
    first: frozenset[str] | None = None
    last: frozenset[str] | None = None
    pairs: frozenset[str] = frozenset()
    fused: frozenset[str] = frozenset()
    is_word: bool = False
    has_mark: bool = False


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
    items = _Reader(body, vocabulary).read()
    if all(item.optional for item in items):
        raise PhraseError(f"'{source}' could match nothing: every part may be left out")
    before = r"(?:\A|\n|[.!?:]['\")]? |\n[-*] )" if start else ""
    after = r"['\")]?(?:[.!?]|\n|\z)" if end else ""
    left, right = _edges(items)
    regex = f"(?i){before}{left}({_join(items)}){right}{after}"
    single = items[0].words if len(items) == 1 and items[0].is_word and not start and not end else None
    joined = _joined(items)
    return Compiled(regex, _keys(joined), _needle(joined), _pairs(joined), single, any(item.has_mark for item in items))


def _edges(items: list[_Item]) -> tuple[str, str]:
    """Word boundaries where the phrase begins and ends with a word."""
    first, last = items[0].regex, items[-1].regex
    left = "" if re.match(r"^(?:\(\?:)?[\\]?[^\w\s\\(\[$]", first) else r"\b"
    right = "" if re.search(r"[^\w\s)?*\]}]$", last) else r"\b"
    return left, right


def _join(items: list[_Item]) -> str:
    """One regex for the sequence: optional parts take their separator with them."""
    out, started = "", False
    for item in items:
        if not started:
            out += f"(?:{item.regex}{_SEP})?" if item.optional else item.regex
            started = not item.optional
        elif item.optional:
            out += f"(?:{item.glue}{item.regex})?"
        else:
            out += f"{item.glue}{item.regex}"
    return out


def _keys(items: list[_Item]) -> tuple[frozenset[str], ...]:
    """The word sets that a match needs, those that narrow most first."""
    needed = [item.words for item in items if not item.optional and item.words]
    if len(needed) < 2:
        return tuple(needed)
    return tuple(sorted(needed, key=lambda words: (not words.isdisjoint(COMMON), len(words), -min(map(len, words)))))


def _needle(items: list[_Item]) -> str:
    """The longest run of fixed words that stand next to each other in every match."""
    runs = [""]
    for item in items:
        fixed = item.literal and not item.optional and item.glue == _SEP
        runs.append(f"{runs[-1] or ' '}{item.literal} " if fixed else "")
    return max(runs, key=len)


def _pairs(items: Sequence[_Item]) -> frozenset[str]:
    """The smallest set of neighbouring words of which every match holds one; empty when none can be named."""
    found = [item.pairs for item in items if not item.optional]
    for index, item in enumerate(items):
        after = None if item.optional or not item.last else _reach(items[index + 1 :], "first")
        if item.last and after and len(item.last) * len(after) <= _MOST_PAIRS:
            found.append(frozenset(f"{left} {right}" for left in item.last for right in after))
    return min(filter(None, found), key=len, default=frozenset())


def _reach(items: Sequence[_Item], side: Literal["first", "last"]) -> frozenset[str] | None:
    """The words that may stand at this end of a sequence, any of whose optional items may be missing."""
    found: frozenset[str] = frozenset()
    for item in items if side == "first" else reversed(items):
        words = item.first if side == "first" else item.last
        if words is None or not item.glue:
            return None
        found |= words
        if not item.optional:
            return found
    return None


def _joined(items: Iterable[_Item]) -> list[_Item]:
    """The items, with those that may be written in one ("I am", "do not") as one."""
    found: list[_Item] = []
    for item in items:
        if item.glue or not found:
            found.append(item)
            continue
        if found[-1].optional:  # what is written in one with a word that may be missing cannot be told
            found.append(replace(item, glue=_SEP, first=None, last=None))
            continue
        before = found.pop()
        fused = frozenset(word + end for word in before.last or () for end in item.fused)
        found.append(
            replace(
                before,
                words=before.words and before.words | fused,
                literal="",
                first=before.first and before.first | fused,
                last=item.last | fused if before.last and item.last and not item.optional else None,
            )
        )
    return found


class _Reader:
    """Reads the words, groups and marks of one phrase from left to right."""

    def __init__(self, body: str, vocabulary: Vocabulary) -> None:
        self._tokens = _TOKEN.findall(body)
        self._vocabulary = vocabulary
        self._at = 0
        self._last = ""

    def read(self) -> list[_Item]:
        items = self._sequence()
        if self._at < len(self._tokens):
            raise PhraseError(f"'{self._tokens[self._at]}' closes or parts nothing")
        return items

    def _peek(self) -> str | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _sequence(self, before: str = "") -> list[_Item]:
        """The items up to the end of a group or phrase; `before` is the word that the group follows."""
        items: list[_Item] = []
        words: list[str] = []
        while (token := self._peek()) not in (None, "|", ")"):
            self._at += 1
            assert token is not None
            if token == "(":
                items.append(self._group(words[-1] if words else before))
                words.append(self._last)
                continue
            for word in _long_forms(token):
                last = words[-1] if words else before.rstrip("?") if word[-1] != "?" else ""
                items.append(self._class(word) if word[0] == "<" else _item(word, _clitic_after(last)))
                words.append(word)
        if "not" in words:
            _fuse_negation(items, words)
        if not items:
            raise PhraseError("an empty phrase or alternative")
        self._last = words[-1]
        return items

    def _group(self, before: str) -> _Item:
        branches = [self._sequence(before)]
        lasts = {self._last}
        while self._peek() == "|":
            self._at += 1
            branches.append(self._sequence(before))
            lasts.add(self._last)
        if self._peek() != ")":
            raise PhraseError("'(' is never closed")
        self._at += 1
        optional = self._peek() == "?"
        self._at += optional
        lasts = {word for last in lasts for word in last.split("/")}
        self._last = "/".join(sorted(lasts)) if lasts <= PRONOUNS or lasts <= _NEGATED else ""
        return _alternatives(branches, optional)

    def _class(self, token: str) -> _Item:
        optional = token.endswith("?")
        name = token.rstrip("?")[1:-1]
        if not token.rstrip("?").endswith(">") or name not in self._vocabulary:
            raise PhraseError(unknown("word class", name, self._vocabulary))
        return replace(_class_of(name, tuple(self._vocabulary[name]), Key(self._vocabulary)), optional=optional)


@lru_cache(maxsize=512)
def _class_of(_name: str, entries: tuple[str, ...], key: Key) -> _Item:
    """A word class as one item, read once."""
    return _alternatives([_Reader(entry.lower(), key.vocabulary).read() for entry in entries], optional=False)


def _alternatives(branches: list[list[_Item]], optional: bool) -> _Item:
    """A group: it needs one of its branches, so one of each branch's rarest words."""
    joined = [_joined(branch) for branch in branches]
    mark = any(item.has_mark for branch in branches for item in branch)
    keys = [_keys(branch) for branch in joined]
    words = frozenset().union(*(key[0] for key in keys)) if all(keys) else None
    if all(branch[0].glue for branch in branches):
        regex = f"(?:{'|'.join(_join(branch) for branch in branches)})"
        first = _all_of([_reach(branch, "first") for branch in joined])
        last = _all_of([_reach(branch, "last") for branch in joined])
        pairs = _all_of([_pairs(branch) for branch in joined]) or _NONE
        pairs = pairs if len(pairs) <= _MOST_PAIRS else _NONE
        return _Item(regex, optional, words, first=first, last=last, pairs=pairs, has_mark=mark)
    glued = [(_SEP if branch[0].glue else "") + _join(branch) for branch in branches]
    fused = frozenset().union(*(branch[0].fused for branch in branches if not branch[0].glue))
    return _Item(f"(?:{'|'.join(glued)})", optional, words, glue="", fused=fused, has_mark=mark)


def _all_of(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """The union, or None when one of the sets is not known."""
    known = list(sets)
    return frozenset().union(*(each for each in known if each)) if all(known) else None


@lru_cache(maxsize=4096)
def _clitic_after(before: str) -> str:
    """Whether "am", "will" … may shrink to a clitic after this word (or this choice of words): `'` only with its
    apostrophe ("were" and "here" are words of their own), `'?` also without, empty: not at all."""
    choice = set(before.split("/"))
    if not before or not choice <= PRONOUNS | {"let"}:
        return ""
    return "'?" if choice.isdisjoint(_FALSE_FRIENDS) else "'"


@lru_cache(maxsize=20_000)
def _item(token: str, clitic: str) -> _Item:
    """One word or mark of a phrase; read once, however many phrases hold it."""
    if token == "...":
        return _Item(f"{_WORD}(?:{_SEP}{_WORD}){{0,3}}", optional=True)
    if token == "_":
        return _Item(f"{_ADVERB}(?:{_SEP}{_ADVERB})?", optional=True, first=_ADVERBS, last=_ADVERBS)
    optional = len(token) > 1 and token.endswith("?")
    parts = (token[:-1] if optional else token).split("/")
    if not all(parts):
        raise PhraseError(f"'{token}' has an empty alternative")
    forms = list(dict.fromkeys(form for part in parts for form in _forms(part)))
    if forms == ["#"]:
        return _Item(_NUMBER, optional, first=_NUMBERS, last=_NUMBERS)
    regex = "|".join(_escaped(form) for form in forms)
    if clitic and (short := [_CLITIC[form].replace("'?", clitic) for form in forms if form in _CLITIC]):
        ends = frozenset((*forms, *(form.strip("'?") for form in short)))
        fused = frozenset(form.strip("'?") for form in short if "?" in form)
        regex = f"(?:{_SEP}(?:{regex})|{'|'.join(short)})"
        return _Item(regex, optional, glue="", first=ends, last=ends, fused=fused)
    regex = f"(?:{regex})" if len(forms) > 1 else regex
    if not all(_PIECE.fullmatch(form) for form in forms):
        first, last = _all_of(map(_starts, forms)), _all_of(map(_ends, forms))
        mark = any(_MARK.search(form) for form in forms)
        return _Item(regex, optional, bare_words(forms) or None, first=first, last=last, has_mark=mark)
    words = frozenset(forms)
    literal = forms[0] if len(forms) == 1 else ""
    return _Item(regex, optional, words, _SEP, literal, words, words, is_word=True)


def _forms(part: str) -> list[str]:
    return inflections(part[1:]) if part.startswith("~") else [part]


def _starts(form: str) -> frozenset[str] | None:
    """The words that a form with marks in it may begin with: "check-in" is written "check in" and "checkin" too."""
    pieces = _PIECE.findall(form)
    if not pieces or "#" in form or not form.isascii():
        return None
    return frozenset("".join(pieces[:end]) for end in range(1, len(pieces) + 1))


def _ends(form: str) -> frozenset[str] | None:
    """The words that such a form may end with."""
    pieces = _PIECE.findall(form)
    if not pieces or "#" in form or not form.isascii():
        return None
    return frozenset("".join(pieces[start:]) for start in range(len(pieces)))


def _escaped(form: str) -> str:
    """A literal word; a hyphen in it may be a blank or nothing, an apostrophe may be missing."""
    return re.escape(form).replace(r"\-", "[- ]?").replace("'", "'?").replace(r"\#", _NUMBER)


def _fuse_negation(items: list[_Item], words: list[str]) -> None:
    """Let "do not" also be "don't", "dont", and "will not", "won't"."""
    for index in range(1, len(items)):
        aux = words[index - 1].removeprefix("~")
        if words[index] != "not" or not set(aux.split("/")) <= _NEGATED:
            continue
        before, parts = items[index - 1], aux.split("/")
        tail = f"(?:{_SEP}not|n'?t|not|'?t)" if "can" in parts else f"(?:{_SEP}not|n'?t)"
        fused = [form + end for part in words[index - 1].split("/") for form in _forms(part) for end in _NOT]
        if "will" in parts:
            before = replace(before, regex=re.sub(r"\bwill\b", "(?:will|wo)", before.regex))  # "wo" and "n't"
            fused += ["won", "wont"]
        ends = frozenset(("not", "t", *fused))
        items[index] = _Item(tail, words=ends, glue="", first=ends, last=ends)
        items[index - 1] = replace(
            before,
            words=before.words and before.words.union(fused),
            first=before.first and before.first.union(fused),
            literal="",
        )


@lru_cache(maxsize=20_000)
def _long_forms(token: str) -> list[str]:
    """Write a contraction out: "don't" -> do not; the regex matches both again."""
    if token in ("can't", "cannot"):
        return ["can", "not"]
    if token == "won't":
        return ["will", "not"]
    if token == "let's":
        return ["let", "us"]
    match = _SPLIT.match(token)
    if not match or (match[2] in ("'s", "'d") and match[1] not in PRONOUNS):
        return [token]
    return [match[1], _LONG_FORM[match[2]]]


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
