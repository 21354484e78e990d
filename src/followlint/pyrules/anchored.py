"""Phrases that count only where the sentence says something of its own: the strengths of a letter."""

import re
from collections.abc import Iterable, Iterator

from followlint.model.rule import PythonRule
from followlint.text.anchors import Anchor
from followlint.text.book import Hit, Hits
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.plans import is_any_plan
from followlint.text.told import weight_told
from followlint.verdict import Verdict, accepted, verdict

_AMOUNT = lazily(r"[$£€]?\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|dozen|twice|\w+ty)\b")
# "at 4", "line 3", "three times": numbers that name a place or an hour, or count tries, measure nothing.
_NAMES_A_PLACE = lazily(
    r"\b(?:at|line|bay|room|no\.?|number|page|floor|level|exam|step|question|version|grade|band|class|unit|route|dock|"
    r"gate|track|building|machine|station|form|section|zone|block|ward|table|press|chapter|figure) $",
    re.I,
)
_TRIES = re.compile(r" times\b")
# “You asked how I would dry the clay”: the words are a question of theirs
_ASKED = re.compile(
    r"\b(?:asked|wondered|wanted to know|question)\b[^.!?;:,]{0,40}\b(?:how|what|where|which|when|why|whether|if|who)"
    r"(?: [a-z]+)? $"
)
_STOPS = ".!?;:, "


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """A verdict for each sentence that holds the words and enough anchors, marked from its first hit to its end."""
    seen: set[int] = set()
    beside = _beside(letter, hits["with"]) if "with" in hits else None
    idle = {start for start, _ in hits["idle"]} if "idle" in hits else ()
    for hit in accepted(rule, letter, hits["words"]):
        sentence = letter.sentence_at(hit[0])
        if sentence is None or hit[0] in idle or sentence.index in seen:
            continue
        if _ASKED.search(letter.plain, sentence.start, hit[0]):
            continue
        seen.add(sentence.index)
        if _enough(rule, letter, sentence, beside):
            end = hit[0] + len(letter.plain[hit[0] : sentence.end].rstrip(_STOPS))
            yield verdict(rule, letter, letter.view.span(hit[0], max(end, hit[1])))


def _enough(rule: PythonRule, letter: Letter, sentence: Sentence, beside: set[int] | None) -> bool:
    """Whether the sentence holds what the rule asks for: anchors (or `told` in plain words), an amount, a question …"""
    anchors = letter.signals.anchors_in(sentence.start, sentence.end)
    is_own = sum(anchor.weight for anchor in anchors) >= rule.numbers["anchors"]
    if not is_own and not ("told" in rule.numbers and weight_told(letter.words_of(sentence)) >= rule.numbers["told"]):
        return False
    if "amount" in rule.flags and not any(_is_amount(letter, anchor) for anchor in anchors):
        return False
    if "plan" in rule.flags and is_any_plan(letter, sentence):
        return False
    if "question" in rule.flags and not letter.signals.is_question(sentence):
        return False
    return beside is None or sentence.index in beside


def _is_amount(letter: Letter, anchor: Anchor) -> bool:
    """Whether an anchor is a number that measures something."""
    text = letter.plain
    return bool(
        _AMOUNT.match(anchor.word)
        and not _NAMES_A_PLACE.search(text, max(0, anchor.start - 12), anchor.start)
        and not _TRIES.match(text, anchor.end)
    )


def _beside(letter: Letter, hits: Iterable[Hit]) -> set[int]:
    """The numbers of the sentences that hold one of the hits, and of their neighbours."""
    held = {sentence.index for start, _ in hits if (sentence := letter.sentence_at(start))}
    return {index + step for index in held for step in (-1, 0, 1)}
