"""Finds a letter that is cut into single sentences, each a paragraph of its own."""

from collections import Counter
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the first of the lone sentences, if they are many and nearly all."""
    paragraphs = letter.view.of_kind("paragraph")
    if len(paragraphs) < rule.numbers["least"]:
        return
    held = Counter(each.segment for each in letter.body)
    lone = [
        each
        for each in paragraphs
        if held[each] <= 1 and letter.count_words(each.start, each.end) <= rule.numbers["words"]
    ]
    if len(lone) >= rule.numbers["share"] * len(paragraphs):
        yield verdict(rule, letter, letter.view.span(lone[0].start, lone[0].end), count=len(lone))
