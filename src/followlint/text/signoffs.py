"""What can stand below a letter: a bare name, a signature, contact lines, small print."""

import re
from collections.abc import Sequence

from followlint.text.lines import Chunk, Line
from followlint.text.names import is_any_name, is_name, is_short_name
from followlint.text.valedictions import (
    BOILERPLATE,
    CONTACT,
    POSTSCRIPT,
    SENT_FROM,
    SENTENCE_END,
    SENTENCE_MARKS,
)

_DELIMITER = re.compile(r"(?:--|__|—)$")
_DASH = re.compile(r"[-\u2013—~]{1,2}\s?(?=[^\W\d_])")
_SENTENCE = re.compile(r"[.!?][\"'”\u2019)]*(?:\s|$)")
_PROSE_WORDS = 12
_SIGNATURE_WORDS = 14


def is_prose(chunk: Chunk) -> bool:
    """Whether these lines tell something: a sentence of some length, or several."""
    words = [word for line in chunk for word in line.words.split()]
    if len(words) < _PROSE_WORDS:
        return False
    flow = " ".join(words)
    return len(words) > 100 or bool(_SENTENCE.search(flow) and not CONTACT.search(flow))


def is_small_print(chunk: Chunk) -> bool:
    """Whether a mail program or a lawyer wrote these lines."""
    return any(BOILERPLATE.search(line.words) for line in chunk)


def is_signature(rest: str) -> bool:
    """Whether the words after a valediction, in the same chunk, read like a name and what belongs to it."""
    lines = []
    for line in rest.strip().splitlines():
        if POSTSCRIPT.match(line.strip()):
            break
        lines.append(" ".join(line.split()))
    flow = " ".join(lines).strip()
    if not flow:
        return False
    if BOILERPLATE.search(flow) or CONTACT.search(flow):
        return len(flow) < 600
    sentence = flow[-1] in ".!?" and flow.count(" ") >= 4
    return not sentence and all(len(line) <= 100 for line in lines)


def names_somebody(flow: str) -> bool:
    """Whether words on one line are a name and perhaps its title or number: “Jonas Weber 555-1234”."""
    if is_name(flow):
        return True
    words = flow.split()
    if len(words) > _SIGNATURE_WORDS or flow[-1:] in ".!?,:" or not is_name(words[0], 1):
        return False
    if CONTACT.search(flow) and is_name(" ".join(words[:2])):
        return True
    return not any(word[0].islower() for word in words) or bool(SENT_FROM.search(flow))


def bare_sign_off(text: str, found: Sequence[Chunk], greeted: bool) -> tuple[int, int] | None:
    """Chunk and offset of a name without a valediction, a “-- ” block, or “Sent from my phone” at the end."""
    place = None
    for index in range(len(found) - 1, -1, -1):
        chunk = found[index]
        if POSTSCRIPT.match(chunk[0].words):
            continue
        begin = _begin(text, chunk, index > 0 or greeted)
        if begin is not None:
            place = index, begin
        if begin != chunk[0].start and not _below_a_name(chunk):
            break
    return place


def _below_a_name(chunk: Chunk) -> bool:
    """Whether the chunk could belong to a name above it."""
    return is_small_print(chunk) or all(_short(line) and CONTACT.search(line.words) for line in chunk)


def _short(line: Line) -> bool:
    return len(line.words.split()) < (16 if CONTACT.search(line.words) else 10)


def _begin(text: str, chunk: Chunk, whole: bool) -> int | None:
    """Where in this chunk a bare sign-off begins; None if it is something else."""
    if whole and _signs(chunk, 0):
        return chunk[0].start
    for number in range(max(1, len(chunk) - 8), len(chunk)):
        if _furniture(chunk[number].words):
            return chunk[number].start
        more = number + 1 < len(chunk)
        if more and chunk[number - 1].words[-1] in SENTENCE_MARKS and _signs(chunk, number):
            return chunk[number].start
    return _inline(text, chunk)


def _furniture(words: str) -> bool:
    return bool(_DELIMITER.match(words) or SENT_FROM.match(words))


def _inline(text: str, chunk: Chunk) -> int | None:
    """A name after the last sentence of a chunk: “… let me know. --Sally”, however the lines are broken."""
    end = chunk[-1].end
    place = max((m.end() for m in SENTENCE_END.finditer(text, max(chunk[0].start, end - 80), end)), default=end)
    words = " ".join(text[place:end].split())
    if not words or words[-1] in "!,;:?.":
        return None
    bare = _undashed(words)
    named = names_somebody(bare) if bare == words else is_any_name(bare)
    return place if named else None


def _undashed(words: str) -> str:
    dash = _DASH.match(words)
    return words[dash.end() :] if dash else words


def _signs(chunk: Chunk, number: int) -> bool:
    """Whether a sign-off begins in this line and all below it can belong to it."""
    words = chunk[number].words
    rest = chunk[number + 1 :]
    if _furniture(words):
        return True
    if words[-1] in "!,;:?" or not all(_short(line) for line in rest) or (rest and is_prose(rest)):
        return False
    bare = _undashed(words)
    if is_name(bare) or (number == 0 and names_somebody(bare)):
        return True
    return is_short_name(bare) and (bare != words or all(CONTACT.search(line.words) for line in rest))
