"""How templates mark a slot: every syntax in which one is left open, each beside the signs by which it is known.

Most letters hold no sign of most syntaxes, and these are then not even compiled.
"""

import re
from collections.abc import Iterator
from functools import cache

from followlint.text.lazily import lazily
from followlint.text.slot_syntaxes import SYNTAXES

FRENCH = re.compile(r"«[A-Z][A-Za-z_ ]{2,30}»")  # in the draft: the view shows these marks as quotation marks


@cache
def _expressions() -> tuple[tuple[tuple[str, ...], "re.Pattern[str]"], ...]:
    """The expressions of all syntaxes, each beside its signs."""
    return tuple((signs, lazily(pattern)) for signs, pattern in SYNTAXES)


def open_slots(text: str) -> Iterator["re.Match[str]"]:
    """Every slot that the text leaves open, syntax by syntax; one that two of them know comes twice."""
    small = text.lower()
    for signs, expression in _expressions():
        if any(sign in small for sign in signs):
            yield from expression.finditer(text)
