"""Which lines of a mail are somebody else's words: replies, forwards, and the headers above them."""

import re
from collections.abc import Sequence

from followlint.text.lines import Line

# Mail programs write ">From" where a line of the author's own begins with "From".
_MARK = re.compile(r">(?!From [^:]*$)|\|\s|:\s")
_SEPARATOR = re.compile(
    r"[-_*=\s]{2,}(?:original|forwarded|reply|begin forwarded|end of forwarded|ursprüngliche"
    r"|weitergeleitete"
    r"|mensaje|message d|inline attachment)"
    r"|begin forwarded message\s*:|>{3,}.{0,120}\d.{0,120}>{3,}$",
    re.IGNORECASE,
)
# Only a line that begins like this, or ends in a colon, can begin a quotation.
_SUSPECT = re.compile(
    r"[-_*=>|:\s]|(?:on|am|le|el|il|den|op|begin)\s|\d{4}[-/]|(?:from|to|sent|date|subject|author"
    r"|reply-to|von|gesendet"
    r"|an|betreff|de|envoyé|objet)\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"[_-]{8,}$")
_FIELD = re.compile(
    r"[*_]{0,2}(from|to|sent|date|subject|cc|bcc|sent by|author|reply-to|von|gesendet|an|betreff|de"
    r"|envoyé|objet)"
    r"\s?:",
    re.IGNORECASE,
)
_ON = re.compile(r"(?:on|am|le|el|il|den|op)\s|\d{4}[-/]\d\d[-/]\d\d[ ,]", re.IGNORECASE)
_WROTE = re.compile(r"(?:wrote|writes|schrieb|a écrit|escribió|ha scritto|schreef|skrev)\b.{0,80}?:$", re.IGNORECASE)
_DATED = re.compile(r"\d{1,2}:\d\d|\b\d{4}\b|\d{1,2}[/.]\d{1,2}[/.]\d")
_DATE_AND_ADDRESS = re.compile(r"\d{4}[-/]\d\d[-/]\d\d[ ,]+\d{1,2}:\d\d.*(?:@|GMT|UTC).*:$")
_ADDRESS_WROTE = re.compile(r"[^:]{0,120}[@>\"][^:]{0,80}wrote\s?:$", re.IGNORECASE)
_STAMP = re.compile(
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},?\s+(?:at\s+)?\d{1,2}:\d\d(?::\d\d)?(?:\s*[AP]M\b)?", re.IGNORECASE
)
_STAMP_ONLY = re.compile(
    r"(?:on\s+)?" + _STAMP.pattern + r"(?:\s+[A-Z]{2,4})?$|\d{1,2}:\d\d(?::\d\d)?\s*[AP]M$", re.IGNORECASE
)
_FURNITURE = re.compile(r"(?:please respond to|sent by)\b", re.IGNORECASE)
_SENDER_FIELDS = frozenset({"from", "sent by", "author", "von", "de"})
_SENT_FIELDS = _SENDER_FIELDS | {"sent", "gesendet"}
_FIELDS, _PEOPLE = 2, frozenset({"from", "to", "author", "von", "de", "an"})  # a block has so many, one of these


def quoted_flags(lines: Sequence[Line]) -> list[bool]:
    """For each line, whether it is quoted."""
    flags = [False] * len(lines)
    index = 0
    while index < len(lines):
        head = _head_at(lines, index)
        if head is None:
            flags[index] = _marked(lines, index)
            index += 1
            continue
        first, after, to_the_end = head
        stop = len(lines) if to_the_end else after
        flags[first:stop] = [True] * (stop - first)
        index = stop
    return flags


def _marked(lines: Sequence[Line], index: int) -> bool:
    """Whether a quotation mark stands before the line; the rarer marks count only in a run."""
    words = lines[index].words
    if not _MARK.match(words):
        return False
    return words[0] == ">" or any(
        0 <= near < len(lines) and lines[near].words[:1] == words[0] for near in (index - 1, index + 1)
    )


def _head_at(lines: Sequence[Line], index: int) -> tuple[int, int, bool] | None:
    """The quoting header at this line: its first line, the line after it, whether all the rest is quoted."""
    words = lines[index].words
    if not words or not (_SUSPECT.match(words) or words[-1] == ":"):
        return None
    if _SEPARATOR.match(words) or (_RULE.match(words) and _field(lines, _next(lines, index + 1)) in _SENDER_FIELDS):
        return index, index + 1, True
    after = _attribution_end(lines, index)
    if after:
        following = _next(lines, after)
        marked = following < len(lines) and lines[following].words[0] == ">"
        return index, after, not marked
    names = _fields_from(lines, index)
    if len(names) >= _FIELDS and not names.isdisjoint(_PEOPLE):
        first = _furniture_start(lines, index)
        # “To: …” and “Subject: …” without a sender or a date above them head what the candidate sends
        if first < index or not names.isdisjoint(_SENT_FIELDS):
            return first, index + 1, True
    return None


def _next(lines: Sequence[Line], index: int) -> int:
    """The next line that is not blank, or the end; looks a few lines ahead only."""
    for near in range(index, min(index + 8, len(lines))):
        if lines[near].words:
            return near
    return len(lines)


def _attribution_end(lines: Sequence[Line], index: int) -> int:
    """The line after an “On … wrote:”, which may be wrapped over some lines; 0 if there is none."""
    words = lines[index].words
    if words[0] == ">":
        return 0
    if words[-1] == ":" and _ADDRESS_WROTE.match(words):
        return index + 1
    if not _ON.match(words) and not _dashed_sender(words):
        return 0
    joined = ""
    for near in range(index, min(index + 4, len(lines))):
        joined += " " + lines[near].words
        if not lines[near].words or len(joined) > 400:
            return 0
        if joined[-1] == ":" and _attributes(joined.strip()):
            return near + 1
    return 0


def _dashed_sender(words: str) -> bool:
    return words.startswith("--- ") and "@" in words


def _attributes(words: str) -> bool:
    if _DATE_AND_ADDRESS.match(words) or _dashed_sender(words):
        return True
    return bool(_WROTE.search(words) and _DATED.search(words))


def _field(lines: Sequence[Line], index: int) -> str:
    """The name of the header field in this line, or nothing."""
    match = _FIELD.match(lines[index].words) if index < len(lines) else None
    return match[1].lower() if match else ""


def _fields_from(lines: Sequence[Line], index: int) -> set[str]:
    """The names of a block of “From: … To: … Subject: …” that begins here, not far apart; none for another line."""
    first = _field(lines, index)
    if not first or first in {"cc", "bcc"}:
        return set()
    seen = {first}
    reach = index + (30 if first in {"to", "an"} else 8)
    for near in range(index + 1, min(reach, len(lines))):
        name = _field(lines, near)
        if name:
            seen.add(name)
        elif lines[near].words and not _address_list(lines[near].words):
            break
    return seen


def _address_list(words: str) -> bool:
    return "@" in words or "/" in words or ";" in words or bool(_STAMP_ONLY.match(words))


def _furniture_start(lines: Sequence[Line], index: int) -> int:
    """Go up from a “To:” over the sender and the date that some programs print above it without a label."""
    first = index
    stamped = bool(_STAMP.search(lines[index].words))
    for above in range(index - 1, max(index - 9, -1), -1):
        words = lines[above].words
        if not words:
            continue
        if _STAMP_ONLY.match(words) or _FURNITURE.match(words):
            stamped, first = True, above
        elif _STAMP.search(words) and len(words) < 120:
            return above
        else:
            return above if stamped and _sender_above(words, first - above) else first
    return first


def _sender_above(words: str, distance: int) -> bool:
    """Whether the line above a date names its sender."""
    return distance == 1 and len(words) < 90 and words[-1] not in ".?!:"
