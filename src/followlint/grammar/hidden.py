"""Where no grammar engine should look: slots to be filled, code, addresses, file names."""

import re
from bisect import bisect_left

Place = tuple[int, int]

_HIDDEN = re.compile(
    r"\[[^\]\n]{1,80}\]|\{[^}\n]{1,80}\}|<[^>\n]{1,80}>"  # slots not yet filled
    r"|`[^`\n]{1,80}`"  # code
    r"|(?:https?://|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,255}\.\w+"  # addresses
    r"|\b[\w-]{1,80}\.(?:com|org|net|io|ai|dev|edu|gov|co|pdf|docx?|xlsx?|pptx?|csv|txt|md|png|jpe?g|zip|py|js)\b(?:/\S*)?"
)


def hidden_places(text: str) -> tuple[Place, ...]:
    """Where no engine should look: slots to be filled, addresses, file names."""
    return tuple(match.span() for match in _HIDDEN.finditer(text))


def within(hidden: tuple[Place, ...], start: int, end: int) -> bool:
    """Whether `[start, end)` touches one of the places, which are in order and apart."""
    index = bisect_left(hidden, (end,)) - 1
    return index >= 0 and hidden[index][1] > start
