"""Templates: a slot whose marks are whole is taken as the word that will be filled in; a broken one is left as it is.

Its place in the view is then held by a word of the same length that stands in no dictionary, so that every rule reads
a word there, while what is shown to the user is still the slot.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from followlint.model.draft import Draft
from followlint.text.lazily import lazily
from followlint.text.unfilled import FRENCH, open_slots
from followlint.text.view import Filled, View

# What no prose holds, whatever stands in it: {{ name | default("you") }}, ${name}, {% if name %}, <%= name %>.
_OF_ENGINES = lazily(
    r"(?<!\{)(?:\{\{\{[^{}\n]{1,120}\}\}\}|\{\{[^{}\n]{1,120}\}\}|\{(?P<sign>[%#])[^{}\n]{1,120}(?P=sign)\})(?!\})"
    r"|\$\{[^{}\n]{1,120}\}|<%[^%\n]{1,120}%>"
    r"|<!--(?:(?!<!--|-->)[\s\S]){1,2000}-->"  # a note to those who use the template
)
# What prose holds seldom, and a template for its slots: [one thing you saw], <what they told you>.
_IN_BRACKETS = lazily(
    r"\[(?!(?:sic|external|ext|cid|https?|mailto)\b|x\])[A-Za-z][^\[\]\n]{0,80}\](?!\()"
    r"|<(?!(?:[abipu]|br|em|strong|div|span|font|h[1-6]|ul|ol|li|img|hr|html|head|body|table|t[rdh])\b)"
    r"[A-Za-z][^<>\n@:]{1,80}>"
)
_OPENING = lazily(r"\$?\{+[%#]?(?<!\{\{#)|[\[(<]+%?|\*\||%%?|##?|@@|__|[|~-]|\*\*?")
_MIRRORED = str.maketrans("[{(<", "]})>")
_DOLLAR = lazily(r"\$([A-Za-z_]+)")  # the one slot that needs no end
_NO_NAME = lazily(r"[\W_]*|\W*(?:tb[acd]|fill in|redacted)\W*|\?.*|.*[\[\]{}<>].*", re.I)
_COMMENT = "!"
_TAGS = ("#", "/", "^", _COMMENT, "else")  # {{#if tour}}, {{/if}}: they vanish
_HALF = lazily(r"\{{2,} ?\w*(?: ?\}+)?|\w* ?\}\}")
_PART = lazily(r"[A-Z]?[a-z]+|[A-Z]+|\d+")
# What every letter of an exchange holds: people's names, the firm, the job, dates, addresses.
_OF_EVERY_LETTER = frozenset(
    "a an the my your our their his her of for in at on insert add enter put fill here full first last middle given "
    "family name names surname firstname lastname fullname fname lname company companyname firm employer organisation "
    "organization house role position job jobtitle post vacancy title date day time weekday month year today interview "
    "interviewer recipient reader addressee hiring manager recruiter contact candidate applicant sender signature "
    "person user me you email e mail phone telephone number address mr mrs ms mx dr miss salutation greeting".split()
)
_BEGINS = lazily(r"[.!?:] |\n")
_OF_NAMES = ("greeting", "closing", "signature")
_INKED = lazily(r"[^\n]")  # where a block ends it ends still
_DOUBLED = lazily(r"(.)\1+")
_REST = "vxqz"  # no letter twice in a row: that would be a word drawn out
_NO_VOWELS = str.maketrans("aeiouy0123456789", "bcdfghjklmnpqrst")


class Slot(NamedTuple):
    """A slot with both its marks, `[start, end)` in the text that holds it, and what it is called."""

    start: int
    end: int
    name: str


def whole_slots(text: str) -> tuple[Slot, ...]:
    """The slots that are marked at both ends and named, in order; of two that overlap the longer."""
    spans = [match.span() for match in (*_OF_ENGINES.finditer(text), *_IN_BRACKETS.finditer(text), *open_slots(text))]
    found = [Slot(*span, name) for span in sorted(set(spans)) if (name := _name(text, *span))]
    return tuple(_apart(found))


def broken_slots(text: str) -> Iterator["re.Match[str]"]:
    """The double braces that are left over once the whole slots are taken out."""
    return _HALF.finditer(text)


def filled_in(view: View, draft: Draft) -> View:
    """The view with every whole slot taken as a word."""
    plain = view.ascii.decode("ascii")
    slots = [*whole_slots(plain), *_between_chevrons(view, draft)]
    first = len(plain) - len(plain.lstrip())
    return replace(view, filled=tuple(_filled(slot, view, plain, first) for slot in _apart(slots)))


def _name(text: str, start: int, end: int) -> str | None:
    slot = text[start:end]
    if slot.startswith("<!--"):
        return _COMMENT
    if dollar := _DOLLAR.fullmatch(slot):
        return None if _NO_NAME.fullmatch(dollar[1]) else dollar[1]
    opening = _OPENING.match(slot)
    if not opening or text[start - 1 : start] == "{" or text[end : end + 1] == "}":
        return None
    closing = opening[0].lstrip("$")[::-1].translate(_MIRRORED)
    name = slot[opening.end() : len(slot) - len(closing)].strip()
    if not slot.endswith(closing) or len(slot) < opening.end() + len(closing) or _NO_NAME.fullmatch(name):
        return None
    is_tag = "%" in opening[0] and opening[0][0] in "{<" and name[0] != "="
    return f"#{name}" if is_tag or opening[0] == "{#" else name


def _apart(slots: list[Slot]) -> Iterator[Slot]:
    """Of slots that overlap the one that begins first, and of these the longest."""
    end = -1
    for slot in sorted(slots, key=lambda each: (each.start, -each.end)):
        if slot.start >= end:
            end = slot.end
            yield slot


def _between_chevrons(view: View, draft: Draft) -> Iterator[Slot]:
    """«Merge fields», whose marks the view shows as quotation marks."""
    for match in FRENCH.finditer(draft.text):
        start, end = bisect_left(view.starts, match.start()), bisect_left(view.starts, match.end())
        if end <= len(view.text) and view.starts[start] == match.start() and end - start == len(match[0]):
            yield Slot(start, end, match[0][1:-1])


def _filled(slot: Slot, view: View, text: str, first: int) -> Filled:
    """The word that holds the slot's place: with a capital where a name or a sentence begins; blanks for a tag.

    `first` is where the text begins to say something.
    """
    length = slot.end - slot.start
    if slot.name.startswith(_TAGS):
        return Filled(slot.start, _INKED.sub(" ", text[slot.start : slot.end]), is_common=True)
    parts = [part.lower() for part in _PART.findall(slot.name)]
    is_common = all(part in _OF_EVERY_LETTER for part in parts)
    letters = _DOUBLED.sub(r"\1", f"zq{''.join(parts).translate(_NO_VOWELS)}")
    word = f"{letters}{_REST * length}"[:length]
    segment = view.segment_at(slot.start)
    is_name = is_common or (segment is not None and segment.kind in _OF_NAMES)
    begins = slot.start <= first or bool(_BEGINS.search(text, max(0, slot.start - 3), slot.start))
    return Filled(slot.start, word.capitalize() if is_name or begins else word, is_common)
