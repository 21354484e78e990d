"""Expressions that cost little where they have nothing to say.

A run judges mostly one letter, which asks half of the expressions of this house. Compiling a long one takes two
milliseconds, so those that most letters never ask are written `lazily(…)` where others are `re.compile(…)`. So are
those that ignore case: they are tried on the text in lower case, which is three times as fast. And to try an expression
at every word of a letter takes longer than to look for twenty strings in it, so one that few letters can hold names its
`signs` (a test proves that it cannot match without one).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property, lru_cache
from typing import Any, cast

_CAPITAL = re.compile(r"\\.|\(\?P<\w+>|[A-Z]")  # the last: what stands before has a meaning of its own
_NEVER = re.compile(r"(?!)")


def lazily(pattern: str, flags: int = 0, *, signs: Sequence[str] = ()) -> re.Pattern[str]:
    """What `re.compile` gives, for those who ask where it matches; what ignores case may give its words in lower case.

    `signs`: strings in lower case; a text that holds none of them, in whatever case, holds no match.
    """
    folds = flags & re.I and "(?-i:" not in pattern
    return cast("re.Pattern[str]", _Quick(pattern, flags, signs) if folds or signs else _Lazy(pattern, flags))


class _Lazy:
    """Stands for an expression; each method of it that was asked for once is at hand from then on."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._source = (pattern, flags)

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._source)

    def __getattr__(self, name: str) -> Any:
        answer = getattr(self._compiled, name)
        setattr(self, name, answer)
        return answer


class _Quick(_Lazy):
    """An expression that ignores case, or has signs."""

    def __init__(self, pattern: str, flags: int, signs: Sequence[str]) -> None:
        super().__init__(pattern, flags)
        self.signs = tuple(signs)
        self._folds = bool(flags & re.I)

    def search(self, text: str, *place: int) -> re.Match[str] | None:
        pattern, text = self._to_ask(text)
        return pattern.search(text, *place)

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        pattern, text = self._to_ask(text)
        return pattern.match(text, *place)

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        pattern, text = self._to_ask(text)
        return pattern.finditer(text, *place)

    def findall(self, text: str, *place: int) -> list[Any]:
        pattern, text = self._to_ask(text)
        return pattern.findall(text, *place)

    @cached_property
    def _in_lower_case(self) -> re.Pattern[str]:
        pattern, flags = self._source
        lower = _CAPITAL.sub(lambda each: each[0].lower() if len(each[0]) == 1 else each[0], pattern)
        return re.compile(lower, flags & ~re.I)

    def _to_ask(self, text: str) -> tuple[re.Pattern[str], str]:
        """The expression that tells of this text, and how to show it the text."""
        seen = _seen(text)
        if self.signs and not seen.holds(self.signs):
            return _NEVER, ""
        if self._folds and seen.folds:
            return self._in_lower_case, seen.lower
        return self._compiled, text


class _Seen:
    """A text in lower case, and the signs that were looked for in it: a letter is asked sentence by sentence."""

    def __init__(self, text: str) -> None:
        self.lower = text.lower()
        self.folds = text.isascii()  # other letters may be longer in lower case
        self._held: dict[tuple[str, ...], bool] = {}

    def holds(self, signs: tuple[str, ...]) -> bool:
        """Whether the text holds one of these."""
        if signs not in self._held:
            self._held[signs] = any(sign in self.lower for sign in signs)
        return self._held[signs]


@lru_cache(maxsize=16)
def _seen(text: str) -> _Seen:
    return _Seen(text)
