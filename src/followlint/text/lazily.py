"""Expressions that cost little where they have nothing to say.

Most of what a letter is asked finds nothing, and RE2 says so ten times as fast as `re`, and is ready sooner; but it
cannot look ahead or behind. So an expression that is written `lazily(…)`, where others are `re.compile(…)`, is shown to
RE2 first, without what looks ahead or behind: loosened like that it matches wherever it did, and maybe elsewhere. Only
where RE2 finds something is `re` asked, and compiles it. What ignores case is tried on the text in lower case, which is
three times as fast.

What is asked of single lines and words is better compiled: `re` has read those before RE2 has begun. So is one that
a match's `re` is compared with: that is the compiled expression.
"""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Any, cast

import re2

_CAPITAL = re.compile(r"\\.|\(\?P<\w+>|[A-Z]")  # the last: what stands before has a meaning of its own
# What an expression is made of, as far as one must know to leave out the groups that look ahead or behind.
_PIECE = re.compile(r"(?P<end>\\Z)|\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|(?P<looks>\(\?<?[=!])|[()]|[^\\\[()]+", re.S)
_CODE = re.compile(r"\\u([0-9a-f]{4})")
_OPTIONS = re2.Options()
_OPTIONS.log_errors = False
_BLANKS = bytes.maketrans(b"\x0b\x1c\x1d\x1e\x1f", b"     ")  # to `re` these are blanks as well
_SHORT = 100  # characters


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
        asked = self._to_ask(text, place)
        return asked[0].search(asked[1], *place) if asked else None

    def match(self, text: str, *place: int) -> re.Match[str] | None:
        asked = self._to_ask(text, place)
        return asked[0].match(asked[1], *place) if asked else None

    def finditer(self, text: str, *place: int) -> Iterator[re.Match[str]]:
        asked = self._to_ask(text, place)
        return asked[0].finditer(asked[1], *place) if asked else iter(())

    def findall(self, text: str, *place: int) -> list[Any]:
        asked = self._to_ask(text, place)
        return asked[0].findall(asked[1], *place) if asked else []

    def __getattr__(self, name: str) -> Any:
        answer = getattr(self._compiled, name)
        setattr(self, name, answer)
        return answer

    def _to_ask(self, text: str, place: tuple[int, ...]) -> tuple[re.Pattern[str], str] | None:
        """The expression that tells of this text, and how to show it the text; nothing where it cannot match."""
        if len(text) < _SHORT or not text.isascii():  # other letters may be longer in lower case, and are none to RE2
            return self._compiled, text
        seen = _seen(text)
        if not seen.may_hold(self) and not self._depends_on(text, place):
            return None
        return (self._in_lower_case, seen.lower) if self.folds else (self._compiled, text)

    def _depends_on(self, text: str, place: tuple[int, ...]) -> bool:
        """Whether it may match because the text is read no further than to a place: there it ends, or a word does."""
        end = place[1] if len(place) > 1 else len(text)
        return end < len(text) and (self._ends or (text[end].isalnum() and text[end - 1].isalnum()))

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(*self._source)

    @cached_property
    def _in_lower_case(self) -> re.Pattern[str]:
        return re.compile(*self._folded)

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
    """A text of ASCII, and what RE2 said of it: a letter is asked sentence by sentence."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._held: dict[_Lazy, bool] = {}

    @cached_property
    def lower(self) -> str:
        return self._text.lower()

    def may_hold(self, asked: _Lazy) -> bool:
        """Whether RE2 finds the loosened expression anywhere."""
        held = self._held.get(asked)
        if held is None:
            text = self._lower_bytes if asked.folds else self._bytes
            held = self._held[asked] = asked.loosened is None or asked.loosened.search(text) is not None
        return held

    @cached_property
    def _bytes(self) -> bytes:
        return self._text.encode("ascii").translate(_BLANKS)

    @cached_property
    def _lower_bytes(self) -> bytes:
        return self._bytes.lower()


@lru_cache(maxsize=16)
def _seen(text: str) -> _Seen:
    return _Seen(text)


def loosened(pattern: str) -> str:
    """An expression without its groups that look ahead or behind, in the words of RE2."""
    found: list[str] = []
    depth = looks = 0  # how many groups are open, and which of them looks ahead or behind
    for piece in _PIECE.finditer(_CODE.sub(r"\\x{\1}", pattern)):
        depth += piece[0].startswith("(")
        if piece["looks"] and not looks:
            looks = depth
        if not looks:
            found.append(r"\z" if piece["end"] else piece[0])
        if piece[0] == ")":
            looks = looks if looks != depth else 0
            depth -= 1
    return "".join(found)
