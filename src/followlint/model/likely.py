"""Names in the facts that are likely meant for others: one slip apart, and long enough to tell."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import OSA

_LONG = 8  # letters of a full name in which one slip is no other name: “Jan Berg” and “Jon Berg” are two people


def slip_of(name: str, known: Iterable[str]) -> str | None:
    """The known name that `name` is one slip away from, if it is none of them, whatever the accents."""
    names = {_bare(each): each for each in known}
    own = _bare(name)
    if own in names or len(own) <= _LONG:
        return None
    return next((shown for bare, shown in names.items() if OSA.distance(own, bare, score_cutoff=1) == 1), None)


def _bare(name: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", name) if char.isalnum() or char == " ").casefold()
