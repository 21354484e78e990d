"""Whether postal furniture stands above the greeting of a mail."""

from collections.abc import Iterator, Mapping

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.model.span import Span
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at its first line."""
    if letter.context.medium == "post" or letter.context.formality == "formal":
        return
    for block in letter.draft.of_kind(BlockKind.HEADER):
        first = block.span.of(letter.draft.text).splitlines()[0]
        if ":" not in first and not letter.draft.front_matter:
            yield verdict(rule, letter, Span(start=block.span.start, end=block.span.start + len(first)))
            return
