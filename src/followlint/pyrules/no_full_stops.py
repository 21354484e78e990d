"""Whether the paragraphs of a letter end without a full stop, and most of their sentences too."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_OPEN_END = re.compile(r"\b[a-z]+$")
_ANY_END = re.compile(r"[A-Za-z0-9]+$")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the end of the first paragraph, if none of them is closed."""
    paragraphs = letter.view.of_kind("paragraph")
    ends = [letter.search(_OPEN_END, part) for part in paragraphs]
    bubbles = len(paragraphs) >= rule.numbers["bubbles"] and any(ends)
    if bubbles:  # so many lines without one stop are a chat, whatever word or number they end with
        ends = [letter.search(_ANY_END, part) for part in paragraphs]
    if not ends or not all(ends) or letter.view.of_kind("list"):
        return
    sentences = [each for each in letter.body if each.segment.kind == "paragraph"]
    if 2 * sum(letter.plain[each.end - 1].isalpha() for each in sentences) < len(sentences):
        return
    longest = max(letter.count_words(part.start, part.end) for part in paragraphs)
    if ends[0] and longest >= rule.numbers["words"]:
        yield verdict(rule, letter, letter.view.span(*ends[0].span()))
