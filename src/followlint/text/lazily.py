"""Expressions that are compiled when a letter first asks for them.

A run judges mostly one letter, which asks half of the expressions of this house. Compiling a long one takes two
milliseconds, so those that most letters never ask are written `lazily(…)` where others are `re.compile(…)`.
"""

import re
from functools import cached_property
from typing import Any, cast


def lazily(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, as far as anybody can tell who asks it to search, match or find."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


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
