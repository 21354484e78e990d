"""Finds slots of templates that were never filled, in any syntax that templates use."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.model.span import Span
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.templates import broken_slots, whole_slots
from followlint.text.unfilled import FRENCH, open_slots
from followlint.verdict import Verdict, accepted, verdict

_EMPTY_GREETING = lazily(r"(?:\A|(?<=\n))(?:(?:Dear|Hi|Hello)(?: (?:Mr|Ms|Mrs|Dr|Mr/Ms)\.?)? ,|Dear,?(?=\n|\Z))")
# Elements of HTML that are also words for slots, and what is spoken of where a page is.
_ELEMENT = re.compile(r"<(?:title|address|time|section|link|label|form|button|img|input|main|nav)>")
_OF_PAGES = lazily(
    r"\b(?:html|css|aria|markup|browser|screen[- ]?readers?|web ?(?:site|page|app)s?|pages?|alt text|headings?"
    r"|keyboard|layout|front[- ]?end|accessib\w+|voiceover|tags?|elements?)\b",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each slot in the candidate's own words, and in the address lines above them."""
    found = [match.span() for match in open_slots(letter.plain)]
    if letter.view.filled is not None:
        found += [match.span() for match in broken_slots(letter.plain)]
    if found and _speaks_of_pages(letter.plain, found):
        return
    found += [match.span() for match in _EMPTY_GREETING.finditer(letter.plain)]
    for hit in accepted(rule, letter, found):
        yield verdict(rule, letter, letter.view.span(*hit))
    for span in _outside(letter):
        yield verdict(rule, letter, span)


def _speaks_of_pages(text: str, found: list[Hit]) -> bool:
    """Whether all that was found are elements of a page, in a letter about one: "every step shares its <title>"."""
    return all(_ELEMENT.fullmatch(text, *hit) for hit in found) and bool(_OF_PAGES.search(text))


def _outside(letter: Letter) -> Iterator[Span]:
    """Slots in the address lines above the greeting, and «merge fields», whose marks the view shows as quotes."""
    text = letter.draft.text.replace("’", "'")
    subject = letter.draft.subject
    for block in letter.draft.blocks:
        if block.kind is BlockKind.QUOTED or (subject and block.span.start <= subject.start < block.span.end):
            continue
        words = block.span.of(text)
        in_head = block.kind is BlockKind.HEADER and not letter.draft.front_matter
        found = {match.span() for match in (open_slots if in_head else FRENCH.finditer)(words)}
        if letter.view.filled is not None:
            found = _outside_of_whole(words, found)
        for start, end in sorted(found):
            yield Span(start=block.span.start + start, end=block.span.start + end)


def _outside_of_whole(words: str, found: set[Hit]) -> set[Hit]:
    """In a template, only what is no part of a whole slot."""
    whole = [(slot.start, slot.end) for slot in whole_slots(words)] + [each.span() for each in FRENCH.finditer(words)]
    return {hit for hit in found if not any(start <= hit[0] and hit[1] <= end for start, end in whole)}
