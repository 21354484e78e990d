"""Whether most sentences begin in lower case; the first after a greeting may, as in German or older English style."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdict

# A lone letter other than I is a quantity, as in "r = 0.6".
# A greeting inside the paragraph, or a weekday: the sentence would have had other capitals, too.
_MORE_LOW = lazily(r"^(?:hi|hello|hey|dear|good morning)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\bi\b")
_FIRST_WORD = re.compile(r"[\"'(]*([iu]|[a-z][a-z']+)(?![A-Za-z0-9@./])")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the first of the sentences that want a capital."""
    sentences = _counted(letter)
    low = [match for each in sentences if (match := _FIRST_WORD.match(letter.plain, each.start, each.end))]
    if low and len(low) >= rule.numbers["share"] * len(sentences):
        yield verdict(rule, letter, letter.view.span(*low[0].span(1)))


def _counted(letter: Letter) -> list[Sentence]:
    """The sentences of the paragraphs, but not the one that a greeting runs into."""
    sentences = [each for each in letter.body if each.segment.kind == "paragraph" and letter.plain[each.start] != "("]
    if not letter.view.of_kind("greeting"):
        return sentences
    first = letter.plain[sentences[0].start : sentences[0].end] if sentences else ""
    return sentences if _MORE_LOW.search(first) else sentences[1:]
