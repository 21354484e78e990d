"""Finds words in capitals for emphasis; acronyms and names in capitals are no words of everyday English."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_RUN = re.compile(r"\b[A-Z][A-Z'-]+(?:[,!]* (?:I|A|[A-Z][A-Z'-]+))*\b")
# What people shout. Not IT, US, OR, AM, IN, NO, MAY, CAN, WHO: those are acronyms or names, too.
_SHOUTED = frozenset(
    "to of the and but for not any all you your my our me we she they this that these those with without very "
    "really so thank thanks please love loved happy glad excited great good best perfect only never always ever "
    "every everyone everything nothing must need want know do does did don't didn't can't won't will would should "
    "could have has had is are was were been be go get give take make made call now today here there what why "
    "when where how which if because from about into out up down over too much many more most just still even "
    "again once first last own self huge amazing awesome wonderful absolutely totally definitely extremely highly "
    "truly urgent important asap yes wow job work read open see say said help hope look let time day chance right "
    "wrong big free new before after than then let's i'm it's that's sorry waiting immediately deserve ready hire "
    "hired".split()
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each shouted run, if the letter shouts enough words."""
    runs = accepted(rule, letter, (match.span() for match in _RUN.finditer(letter.plain)))
    loud = [
        (hit, count) for hit in runs if not _in_slot(letter, hit) and (count := _shouted(letter.plain[slice(*hit)]))
    ]
    if sum(count for _, count in loud) >= rule.numbers["words"]:
        for hit, count in loud:
            if count >= rule.numbers["together"]:
                yield verdict(rule, letter, letter.view.span(*hit))


def _in_slot(letter: Letter, hit: Hit) -> bool:
    """Whether the words stand in brackets: an open slot, which is another fault."""
    return letter.plain[hit[0] - 1 : hit[0]] in ("[", "{", "<", "%", "|") or letter.plain[hit[1] : hit[1] + 1] in (
        "]",
        "}",
        ">",
        "%",
        "|",
    )


def _shouted(run: str) -> int:
    """How many words of the run are shouted: all of them, once half of them are words of every day."""
    words = [word.strip(",!'-").lower() for word in run.split()]
    everyday = sum(word in _SHOUTED or word in ("i", "a") for word in words)
    return len(words) if any(word in _SHOUTED for word in words) and 2 * everyday >= len(words) else 0
