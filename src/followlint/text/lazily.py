"""Expressions that cost little where they have nothing to say.

Most of what a letter is asked finds nothing, and RE2 says so ten times as fast as `re`, and is ready sooner; but it
cannot look ahead or behind. So an expression that is written `lazily(…)`, where others are `re.compile(…)`, is shown to
RE2 first, without what looks ahead or behind: loosened like that it matches wherever it did, and maybe elsewhere. Only
at the places where that begins is `re` asked, and compiles it. What ignores case is tried on the text in lower case,
which is three times as fast.

What is asked of single lines and words is better compiled: `re` has read those before RE2 has begun. So is one that
a match's `re` is compared with: that is the compiled expression.
"""

import re
import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Any, cast

import re2

_CAPITAL = re.compile(r"\\.|\(\?P<\w+>|[A-Z]")  # the last: what stands before has a meaning of its own
# What an expression is made of, as far as one must know to leave out the groups that look ahead or behind.
_PIECE = re.compile(r"(?P<end>\\Z)|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<looks>\(\?<?[=!])|[()]|[^\\\[()]+", re.S)
_CODE = re.compile(r"\\(?:u([0-9a-f]{4})|U([0-9a-f]{8}))")
_FAR = re.compile(r"\{(\d+),\d\d+\}")  # RE2 needs a state for each of so many signs or words
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_OPTIONS.never_capture = True
_ODD = b"\x0b\x1c\x1d\x1e\x1f"  # to `re` these are blanks, not to RE2
_SHORT = 100  # characters
_MANY = 8  # places at which an expression may begin: to search the text is quicker than to try more
# An expression, how to show it the text, and where alone it can begin to match there; None where that is not known.
_Asked = tuple[re.Pattern[str], str, list[int] | None]


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, for those who ask where it matches; where case is ignored, in lower case maybe."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


class _Lazy:
    """Stands for an expression; any other method of it than these four is the compiled one's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)
        self._ends = "$" in pattern or r"\Z" in pattern
        self.folds = bool(flags & re.I) and "(?-i:" not in pattern

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        return next(self.finditer(text, *place), None)

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        asked = self._to_ask(text, place)
        if asked is None:
            return None
        expression, text, starts = asked
        return expression.match(text, *place) if starts is None or starts[0] == (place[0] if place else 0) else None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        asked = self._to_ask(text, place)
        if asked is None:
            return iter(())
        expression, text, starts = asked
        if starts is None:
            return expression.finditer(text, *place)
        return _begun_at(starts, expression, text, *place[1:])

    def findall(self, text: str, *place: int) -> list[Any]:
        asked = self._to_ask(text, place)
        return asked[0].findall(asked[1], *place) if asked else []

    def __getattr__(self, name: str) -> Any:
        answer = getattr(self._compiled, name)
        setattr(self, name, answer)
        return answer

    def _to_ask(self, text: str, place: tuple[int, ...]) -> _Asked | None:
        """The expression that tells of this text, how to show it the text, and where alone it can begin to match."""
        if len(text) < _SHORT or (seen := _seen(text)).is_odd:
            return self._compiled, text, None
        starts, end = seen.starts(self), place[1] if len(place) > 1 else len(text)
        if self._depends_on(text, end):
            starts = None
        elif starts and place:
            starts = starts[bisect_left(starts, place[0]) : bisect_right(starts, end)]
        if starts == []:
            return None
        return (self._in_lower_case, seen.lower, starts) if self.folds else (self._in_ascii, text, starts)

    def _depends_on(self, text: str, end: int) -> bool:
        """Whether it may match because the text is read no further than to a place: there it ends, or a word does."""
        return end < len(text) and (self._ends or (text[end].isalnum() and text[end - 1].isalnum()))

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._source)

    @cached_property
    def _in_ascii(self) -> re.Pattern[str]:
        pattern, flags = self._source
        return re.compile(pattern, flags | re.A)

    @cached_property
    def _in_lower_case(self) -> re.Pattern[str]:
        pattern, flags = self._folded
        return re.compile(pattern, flags | re.A)

    @property
    def _folded(self) -> tuple[str, int]:
        pattern, flags = self._source
        return _CAPITAL.sub(lambda each: each[0].lower() if len(each[0]) == 1 else each[0], pattern), flags & ~re.I

    @cached_property
    def loosened(self) -> Any:
        """What RE2 is asked; nothing, if it cannot read that. Any line may end where the text may, and begin."""
        pattern, flags = self._folded if self.folds else self._source
        modes = "m" + "i" * bool(flags & re.I) + "s" * bool(flags & re.S)
        try:
            return re2.compile(f"(?{modes}){loosened(pattern)}".encode(), _OPTIONS)
        except re2.error:
            return None


class _Seen:
    """A text, and what RE2 said of it if it is all ASCII: a letter is asked sentence by sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.is_odd = not text.isascii() or len(self._bytes.translate(None, _ODD)) < len(text)
        self._starts: dict[_Lazy, list[int] | None] = {}

    @cached_property
    def lower(self) -> str:
        return self._text.lower()

    def starts(self, asked: _Lazy) -> list[int] | None:
        """Where RE2 finds the loosened expression to begin; None where these are many, or not known."""
        if asked not in self._starts:
            text = self._lower_bytes if asked.folds else self._bytes
            self._starts[asked] = _starts(asked.loosened, text) if asked.loosened else None
        return self._starts[asked]

    @cached_property
    def _bytes(self) -> bytes:
        return self._text.encode("ascii")

    @cached_property
    def _lower_bytes(self) -> bytes:
        return self._bytes.lower()


@lru_cache(maxsize=16)
def _seen(text: str) -> _Seen:
    return _Seen(text)


def _starts(expression: Any, text: bytes) -> list[int] | None:
    """Where an expression begins to match, in order; None where it matches many times, or nothing at all."""
    found: list[int] = []
    match = expression.search(text)
    while match and match.end() > match.start() and len(found) < _MANY:
        found.append(match.start())
        match = expression.search(text, match.start() + 1)
    return None if match else found


def _begun_at(
    starts: Iterable[int], expression: re.Pattern[str], text: str, end: int = sys.maxsize
) -> Iterator[re.Match[str]]:
    """The matches of an expression that can begin at these places alone."""
    free = 0
    for start in starts:
        if start >= free and (found := expression.match(text, start, end)):
            free = found.end()
            yield found


def loosened(pattern: str) -> str:
    """An expression without its groups that look ahead or behind, in the words of RE2."""
    found: list[str] = []
    depth = looks = 0  # how many groups are open, and which of them looks ahead or behind
    for piece in _PIECE.finditer(_CODE.sub(r"\\x{\1\2}", pattern)):
        depth += piece[0].startswith("(")
        if piece["looks"] and not looks:
            looks = depth
        if not looks:
            found.append(r"\z" if piece["end"] else _FAR.sub(r"{\1,}", piece[0]))
        if piece[0] == ")":
            looks = looks if looks != depth else 0
            depth -= 1
    return "".join(found)
