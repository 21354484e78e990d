"""Whether the letter leaves a door open: an offer to the reader anywhere, or a wish in its last sentences."""

import re
from collections.abc import Iterator, Sequence

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdict

# "I would love to weave on it, and": the letter breaks off.
_BROKEN_OFF = lazily(r"\b(?:and|but|or|because|the|an?|with|of|for|if|that|which|while|my|your|our|to be),?\s*\Z", re.I)

# "I would be happy to work with you": a wish, not something to take up.
_FOR_THE_JOB = lazily(r"\bto (?:work|join|start)\Z", re.I)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict at the end of a letter that offers nothing there, slams the door or breaks off."""
    long_enough = len(letter.body) >= rule.numbers["least"]
    if _is_shut(letter, hits) or (long_enough and not _is_open(rule, letter, hits)):
        yield verdict(rule, letter, letter.place("body-end"))


def _is_open(rule: PythonRule, letter: Letter, hits: Hits) -> bool:
    """Whether an offer stands anywhere, a wish or interest near the end, thanks or a promise at it, or a question."""
    near = int(rule.numbers["last"])
    last = {"wish": near, "bid": near, "keen": int(rule.numbers["keen"]), "grace": 1}
    offers = [each for each in hits["offer"] if not _FOR_THE_JOB.search(letter.plain, *each)]
    if offers or any(_stands_in(letter, hits[name], sentences) for name, sentences in last.items()):
        return True
    return any(letter.signals.is_question(each) for each in letter.sentences)


def _stands_in(letter: Letter, found: Sequence[tuple[int, int]], last: int) -> bool:
    """Whether one of the words found stands in the last sentences of the body, or in a postscript after them."""
    end = [each for each in letter.body if each.segment.kind != "postscript"][-last:]
    return bool(end) and any(start >= end[0].start for start, _ in found)


def _is_shut(letter: Letter, hits: Hits) -> bool:
    """Whether the last sentence gives up, signs off like a radio operator, or lacks its end."""
    if not letter.body:
        return False
    last: Sentence = letter.body[-1]
    if any(start >= last.start for start, _ in hits["shut"]):
        return True
    return last.segment.kind == "paragraph" and bool(_BROKEN_OFF.search(letter.plain[last.start : last.end]))
