"""What says nothing of the talk, whatever words it has: dates, times of day, slots still to be filled, addresses."""

from functools import lru_cache
from typing import Any

import re2

from followlint.text.plain import plain_idioms
from followlint.text.view import View

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
_BLANKED = (
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}}\b)?|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?{_MONTH}(?:,? \d{{4}}\b)?|"
    r"\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|\b\d{1,2}:\d\d\b|"
    r"\b(?:24|48)[ -]hours?\b|\b(?:19|20)\d\d\b|"
    r"\+?\(?\b\d{2,5}\)?[ .-]\d{3,4}[ .-]\d{3,4}\b|\b\d{3}-\d{4}\b|"
    r"\b(?:DD|MM)/(?:MM|DD)/YY(?:YY)?\b|\b(?:X{2,}|XYZ|ABC|Lorem)\b|"
    r"\b(?:one or two|two or three|three or four|a [a-z]+ or two)\b|"
    r"\[[^\[\]\n]{1,300}(?:\[[^\[\]\n]{1,100}\][^\[\]\n]{0,200})*\]|\$?\{+[^}\n]{1,80}\}+|<[^<>\n]{1,80}>|_{2,}\w*|"
    r"\((?:the )?(?:name|title|date|position|company|insert|mention|cite|specific|your|"
    r"employer|interviewer)\b[^()\n]{0,60}\)|"
    r"\bGPA of \d\.\d{1,2}\b|\b\d\.\d{1,2}(?:/\d(?:\.0)?)? GPA\b|"
    r"\b(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+|"
    r"\b\d{1,5}(?: [A-Z][A-Za-z.']*){1,4},?\s+[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2},? (?:[A-Z]{2}|[A-Z][a-z]+),? \d{5}\b"
)


@lru_cache(maxsize=1)
def _blanks() -> Any:
    """The expression of all of these, over bytes as everything that reads `View.ascii`."""
    return re2.compile(_BLANKED.encode("ascii"))


def blanked(view: View) -> str:
    """The view in ASCII with blanks over dates, times, addresses, slots still to be filled and turns of phrase."""
    text = bytearray(view.ascii)
    for pattern in (_blanks(), plain_idioms()):
        for match in pattern.finditer(view.ascii):
            text[match.start() : match.end()] = b" " * (match.end() - match.start())
    return text.decode("ascii") if text != view.ascii else view.plain
