"""Finds paragraphs that are too big: (nearly) the whole letter in one block, or one block among several paragraphs."""

from collections.abc import Iterator, Mapping

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each paragraph over `words`, in letters of at least `least` and at most `most` paragraphs."""
    paragraphs = letter.view.of_kind("paragraph")
    if not rule.numbers["least"] <= len(paragraphs) <= rule.numbers["most"]:
        return
    run_together = rule.numbers.get("run_together")
    counts = [letter.count_words(part.start, part.end) for part in paragraphs]
    least = max(rule.numbers["words"] + 1, rule.numbers.get("share", 0.0) * sum(counts))
    if run_together and len(paragraphs) == 1 and _is_one_line(letter):
        least = run_together
    for part, words in zip(paragraphs, counts, strict=True):
        if words >= least:
            yield verdict(rule, letter, letter.view.span(part.start, part.end), words=words)


def _is_one_line(letter: Letter) -> bool:
    """Whether greeting, text and name stand on one line, so that nothing parts the letter."""
    own = [letter.draft.of_kind(kind) for kind in (BlockKind.GREETING, BlockKind.PARAGRAPH, BlockKind.SIGNATURE)]
    spans = [each.span for blocks in own for each in blocks]
    return len(spans) > 1 and not set("\r\n") & set(letter.draft.text[spans[0].start : spans[-1].end].strip())
