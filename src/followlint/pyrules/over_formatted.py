"""Finds the layout of a document in a letter: long lists, headings, bold marks, many links."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.model.span import Span
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_BOLD = lazily(r"(?<![\w*])\*\*[A-Za-z][^*\n]{1,80}\*\*(?![\w*])|(?<![\w_])__[A-Za-z][^_\n]{1,80}__(?![\w_])")
_HEADING = lazily(r"^#{1,4} [A-Z].{2,60}$", re.M)
_LINK = lazily(r"https?://[^\s)>\]]+")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each kind of layout."""
    items = letter.view.of_kind("list")
    if len(items) > rule.numbers["items"]:
        yield verdict(
            rule, letter, letter.view.span(items[0].start, items[0].end), what=f"a list of {len(items)} items"
        )
    bold = next(accepted(rule, letter, (match.span() for match in _BOLD.finditer(letter.plain))), None)
    if bold:
        yield verdict(rule, letter, letter.view.span(*bold), what="bold marks")
    links = list(accepted(rule, letter, (match.span() for match in _LINK.finditer(letter.plain))))
    if len(links) > rule.numbers["links"]:
        extra = links[int(rule.numbers["links"])]
        yield verdict(rule, letter, letter.view.span(*extra), what=f"{len(links)} links")
    yield from _headings(rule, letter)


def _headings(rule: PythonRule, letter: Letter) -> Iterator[Verdict]:
    for block in letter.draft.of_kind(BlockKind.PARAGRAPH):
        if found := _HEADING.search(letter.draft.text, block.span.start, block.span.end):
            yield verdict(rule, letter, Span(start=found.start(), end=found.end()), what="headings")
            return
