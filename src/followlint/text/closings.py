"""How letters end: valedictions, sign-offs with a bare name, signatures, postscripts."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from followlint.text.lines import Chunk, Line
from followlint.text.names import is_name, is_short_name


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\s+")


_THANKS = r"(?:(?:many|much|and|warmest|sincere|with|my) ){0,2}(?:thanks|thank you|thankyou|thank-you|thx|thnx|tks|tnx|thank u)"
_THANKS_TAIL = (
    r"(?: (?:again|so|very|much|a|lot|lots|million|bunch|kindly|all|both|everyone|everybody|guys|sir|ma'am|madam|once"
    r"|more|in|advance|anticipation|indeed)){0,5}"
)
_REGARDS = (
    r"(?:(?:best|kind|kindest|warm|warmest|many|sincere|sincerest|respectful|cordial|good|fond|fondest|all|my|with|very|friendly"
    r"|heartfelt|deep|deepest|great|greatest|and|the|personal|every|much|high|highest|in|your|for|happy|genuine) ){0,4}"
    r"(?:regards?|rgds|wishes|gratitude|appreciation|respects?|esteem|greetings|thanks)"
)
_YOURS = (
    r"(?:(?:most|very|ever|as|with|i remain|always|and|warmly|yours|sincerely|respectfully|truly) ){0,2}"
    r"(?:yours|sincerely|respectfully|cordially|warmly|gratefully|faithfully|truly|appreciatively|fondly|humbly|graciously"
    r"|enthusiastically|eagerly|kindly|expectantly|sincerly|sincerley|respectively)"
    r"(?:,? (?:yours|sincerely|truly|faithfully|respectfully|ever|submitted|always|and|in|gratefully)){0,2}"
)
_SHORT = (
    r"(?:all |all the |my |my very |very )?best|best always|best to you|cheers|ciao|take care|warmest|ttyl|xo(?:xo)*|x{1,4}|"
    r"mit freundlichen grüßen|mfg|vg|cordialement|saludos|br|ever|as ever|as always|thanking you(?: all| in advance)*"
)
_CORE = rf"(?:{_THANKS}{_THANKS_TAIL}|{_REGARDS}|{_YOURS}|{_SHORT})"
# These count only before a comma or a name: they are also sentences and headings.
_SOFT = (
    r"looking forward(?: to [^.!?\r\n]{1,80}?)?|(?:talk|speak|chat)(?: to| with)?(?: you)? (?:soon|later)|hear from you soon"
    r"|(?:see|c) (?:you|ya|u)(?: all)?(?: (?:soon|later|then|around|there|tomorrow))?|until (?:then|next time)|(?:good )?bye"
    r"|later|laters|love|lots of love|hugs|peace|onwards?|farewell|namaste|god bless(?: you)?|blessings|good luck|hth"
    r"|hope (?:this|that|it) helps|enjoy|have a \w+ \w+|cordial|kindest|warm|"
    rf"{_THANKS}{_THANKS_TAIL} for [^.!?\r\n]{{1,80}}?"
)
_JOIN = r"(?:\s*[,.]?\s*(?:and|&)\s+|\s*[,.!]\s*)"
_MARK = r"[,.!;:~…]*(?:\s*(?:[-–—]+|:-?\)|;-?\)))?[*_]{0,2}"
VALEDICTION = re.compile(
    _spaced(rf"[-–—*_ ]{{0,3}}(?:(?P<core>{_CORE}(?:{_JOIN}{_CORE})?)|(?P<soft>{_SOFT}))(?![\w'’]){_MARK}"), re.IGNORECASE
)
SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+")
POSTSCRIPT = re.compile(r"[*_]{0,2}p\.?\s?(?:p\.?\s?)?s\.?(?:\s?[:.,–—-]|\s|$)[*_]{0,2}", re.IGNORECASE)
CONTACT = re.compile(
    r"\S@\S|https?:|www\.|linkedin|github\.|\d{3}[\s./)-]{1,2}\d{3,4}|\+\d|\(\d{2,5}\)|\b(?:phone|tel|mobile|cell|fax|ext|office)\b"
    r"|\bx-?\d{4,5}\b",
    re.IGNORECASE,
)
BOILERPLATE = re.compile(
    r"sent (?:from|via) |get outlook for|confidential|intended (?:only |solely )?for|intended recipient|unsubscribe|disclaimer"
    r"|do you yahoo|get your (?:free|private)|virus|mailing list|this e-?mail|this message",
    re.IGNORECASE,
)
_SENT_FROM = re.compile(r"sent (?:from|via) (?:my |the )?\w|get outlook for \w", re.IGNORECASE)
_DELIMITER = re.compile(r"(?:--|__|—)$")
_DASHED_NAME = re.compile(r"[-–—~]{1,2}\s?(?=[^\W\d_])")
_SENTENCE = re.compile(r"[.!?][\"'”’)]*(?:\s|$)")
_PROSE_WORDS = 12


class Ending(NamedTuple):
    """Where an ending begins: the valediction is `[closing, signature)`; either part may be empty."""

    chunk: int
    closing: int
    signature: int


def find_ending(text: str, blocks: Sequence[Chunk], greeted: bool) -> Ending | None:
    """The last place in these chunks where the letter ends, if it does."""
    return _valediction(text, blocks) or _bare_sign_off(text, blocks, greeted)


def _valediction(text: str, blocks: Sequence[Chunk]) -> Ending | None:
    quiet = True
    for index in range(len(blocks) - 1, -1, -1):
        found = _in_chunk(text, blocks, index, quiet)
        if found:
            return found
        quiet = quiet and not _goes_on(blocks[index], index)
    return None


def _goes_on(chunk: Chunk, index: int) -> bool:
    """Whether prose in this chunk forbids that a weak ending stands before it."""
    words = chunk[0].words
    return is_prose(chunk) and not POSTSCRIPT.match(words) and not any(BOILERPLATE.search(x.words) for x in chunk)


def is_prose(chunk: Chunk) -> bool:
    """Whether these lines tell something: a sentence of some length, or several."""
    flow = " ".join(line.words for line in chunk)
    if len(flow) > 600:
        return True
    count = flow.count(" ") + 1
    return bool(_SENTENCE.search(flow)) and count >= _PROSE_WORDS and not CONTACT.search(flow)


def _in_chunk(text: str, blocks: Sequence[Chunk], index: int, quiet: bool) -> Ending | None:
    chunk = blocks[index]
    end = chunk[-1].end
    for place, own_line in _places(text, chunk):
        match = VALEDICTION.match(text, place, end)
        if match and _accepted(text, blocks, index, match, own_line, quiet):
            return Ending(index, place, _after_blank(text, match.end(), end))
    return _unusual(blocks, index) if quiet else None


def _after_blank(text: str, place: int, end: int) -> int:
    while place < end and text[place].isspace():
        place += 1
    return place


def _places(text: str, chunk: Chunk) -> list[tuple[int, bool]]:
    """Where a valediction may begin in the last part of a chunk, and whether a line begins there."""
    start = max(chunk[0].start, chunk[-1].end - 400)
    own = {line.start for line in chunk[-12:] if line.start >= start}
    inline = {match.end() for match in SENTENCE_END.finditer(text, start, chunk[-1].end)}
    return [(place, place in own) for place in sorted(own | inline)]


def _accepted(
    text: str, blocks: Sequence[Chunk], index: int, match: re.Match[str], own_line: bool, quiet: bool
) -> bool:
    chunk = blocks[index]
    if own_line and not _line_may_begin(text, chunk, match):
        return False
    rest = text[match.end() : chunk[-1].end]
    first = rest.strip().partition("\n")[0].partition("\r")[0].strip()
    comma = match[0].rstrip("*_ ").endswith(",")
    if not rest.strip():
        below = blocks[index + 1][0].words if index + 1 < len(blocks) else ""
        return _bare(match, own_line, comma, below, quiet)
    if match["soft"] and not comma and not _breaks(rest):
        return False
    if not match["soft"] and not _marked(match) and not _breaks(rest):
        return quiet and own_line and is_name(first) and len(first) < 40
    named = is_name(first) or (is_short_name(first) and (comma or bool(_breaks(rest)) or _marked(match)))
    if quiet:
        return (named or (_breaks(rest) and len(first) < 40)) and _signature_like(rest)
    return own_line and named and bool(_breaks(rest)) and _signature_like(rest)


def _marked(match: re.Match[str]) -> bool:
    return not match[0][-1].isalnum()


def _breaks(rest: str) -> bool:
    """Whether a line ends right after the valediction."""
    return rest.lstrip(" \t\u00a0")[:1] in ("\r", "\n")


def _line_may_begin(text: str, chunk: Chunk, match: re.Match[str]) -> bool:
    """A line that only wraps a sentence does not begin a valediction."""
    if match.start() == chunk[0].start or not match[0].lstrip("-–—*_ ")[:1].islower():
        return True
    before = text[chunk[0].start : match.start()].rstrip()
    return before[-1:] in ".!?:;,)…\"'”’"


def _bare(match: re.Match[str], own_line: bool, comma: bool, below: str, quiet: bool) -> bool:
    """Whether a valediction with nothing after it in its chunk ends the letter."""
    named = bool(below) and (is_name(below) or is_short_name(below)) and not POSTSCRIPT.match(below)
    if match["soft"]:
        return quiet and (comma or (own_line and named) or match["soft"].count(" ") < 3)
    return quiet or (own_line and comma and named)


def _signature_like(rest: str) -> bool:
    """Whether all that follows in the chunk reads like a name and what belongs to it."""
    lines = [line.strip() for line in rest.strip().splitlines()]
    for number, line in enumerate(lines):
        if POSTSCRIPT.match(line):
            return number > 0
        if len(line) > 100 and not CONTACT.search(line) and not BOILERPLATE.search(line):
            return False
        if line.count(" ") >= 9 and line[-1] in ".!?" and not BOILERPLATE.search(line):
            return False
    return bool(lines)


def _unusual(blocks: Sequence[Chunk], index: int) -> Ending | None:
    """A short line before a bare name that ends in a comma: “Yours, in suspense,”."""
    chunk = blocks[index]
    for number in range(max(0, len(chunk) - 5), len(chunk)):
        line = chunk[number]
        if not line.words.endswith(",") or line.words.count(" ") > 6 or line.words.startswith("Dear"):
            continue
        if number and chunk[number - 1].words[-1] not in ".!?…)":
            continue
        follower = _line_after(blocks, index, number)
        if follower and is_name(follower.words) and (index or number) and _ends_with(blocks, index, number):
            return Ending(index, line.start, chunk[number + 1].start if number + 1 < len(chunk) else line.end)
    return None


def _line_after(blocks: Sequence[Chunk], index: int, number: int) -> Line | None:
    if number + 1 < len(blocks[index]):
        return blocks[index][number + 1]
    return blocks[index + 1][0] if index + 1 < len(blocks) else None


def _ends_with(blocks: Sequence[Chunk], index: int, number: int) -> bool:
    return all(_short(line) or BOILERPLATE.search(line.words) for line in blocks[index][number + 1 :])


def _short(line: Line) -> bool:
    return len(line.words) <= 70 and (line.words.count(" ") < 9 or bool(CONTACT.search(line.words)))


def _bare_sign_off(text: str, blocks: Sequence[Chunk], greeted: bool) -> Ending | None:
    """A name without a valediction, a “-- ” block or “Sent from my phone”, with contact lines below it."""
    found = None
    for index in range(len(blocks) - 1, -1, -1):
        chunk = blocks[index]
        if POSTSCRIPT.match(chunk[0].words):
            continue
        begin = _sign_off_start(text, chunk, index > 0 or greeted)
        if begin is not None:
            found = Ending(index, begin, begin)
        if begin != chunk[0].start and not _below_a_name(chunk):
            break
    return found


def _below_a_name(chunk: Chunk) -> bool:
    """Whether the chunk could belong to a name above it: contact lines, small print."""
    return all(_short(line) and CONTACT.search(line.words) for line in chunk) or any(
        BOILERPLATE.search(line.words) for line in chunk
    )


def _sign_off_start(text: str, chunk: Chunk, whole: bool) -> int | None:
    """Where in this chunk a bare sign-off begins; None if it is something else."""
    if whole and _signs(chunk, 0):
        return chunk[0].start
    for number in range(max(1, len(chunk) - 8), len(chunk)):
        words = chunk[number].words
        if _DELIMITER.match(words) or _SENT_FROM.match(words):
            return chunk[number].start
        if chunk[number - 1].words[-1] in _SENTENCE_MARKS and _signs(chunk, number):
            return chunk[number].start
    return _signed_inline(text, chunk)


_SENTENCE_MARKS = ".!?…)\"”"


def _signed_inline(text: str, chunk: Chunk) -> int | None:
    """A name after the last sentence of a chunk: “… let me know. --Sally”."""
    end = chunk[-1].end
    place = max((m.end() for m in SENTENCE_END.finditer(text, max(chunk[0].start, end - 60), end)), default=end)
    words = text[place:end]
    if not words or words[-1] in "!,;:?.":
        return None
    dash = _DASHED_NAME.match(words)
    bare = words[dash.end() :] if dash else words
    return place if is_name(bare, 3 if dash else 2) or (dash and is_short_name(bare)) else None


def _signs(chunk: Chunk, number: int) -> bool:
    """Whether a sign-off begins in this line and all below it can belong to it."""
    words = chunk[number].words
    rest = chunk[number + 1 :]
    if _DELIMITER.match(words) or _SENT_FROM.match(words):
        return True
    if not all(_short(line) for line in rest) or (rest and is_prose(rest)) or words[-1] in "!,;:?":
        return False
    dash = _DASHED_NAME.match(words)
    bare = words[dash.end() :] if dash else words
    if is_name(bare, 4):
        return True
    return is_short_name(bare) and (bool(dash) or all(CONTACT.search(line.words) for line in rest))
