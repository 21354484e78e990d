"""What guards of every kind look at: the words before and after a place, and a few lists of small words."""

import re
from collections.abc import Callable

Guard = Callable[[str, int, int, str], bool]
_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*")
_LAST_WORD = re.compile(r"([^\W\d_]+(?:'[a-z]+)?)\W*$")
ARTICLES = frozenset("a an the my your his her our their this that no".split())
WITH_PARTICLE = frozenset(
    "come came coming go went move moved check checked log logged hand handed bring called let turn take drop step"
    " join pull stay".split()
)


def before(text: str, start: int) -> str:
    """The last word before the place, in small letters, or nothing."""
    match = _LAST_WORD.search(text, max(0, start - 40), start)
    return match[1].lower() if match else ""


def after(text: str, end: int) -> str:
    """The next word after the place, or nothing."""
    match = _WORD.search(text, end, end + 60)
    return match[0] if match else ""


def number_follows(text: str, end: int) -> bool:
    """Whether the next thing after the place is a number in figures."""
    return text[end : end + 3].strip()[:1].isdigit()
