"""Whether the only thanks stand in a postscript, below the signature, in a letter without warmth above it."""

from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.pyrules.late_thanks import THANKS, WARM
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_REACH = 30  # characters after the thanks in which “for” may stand


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict at the thanks of a postscript, where nothing above it thanks or is glad.

    A bare “P.S. Thanks.” is no thanks at all and left to `missing_thanks`, unless the letter asks.
    """
    if any(letter.search(THANKS, each) for each in letter.view.of_kind("subject")):
        return
    found = None
    for each in letter.view.segments:
        here = letter.search(THANKS, each)
        if each.kind == "postscript":
            found = found or here
        elif here or letter.search(WARM, each):
            return
    asks = any(map(letter.signals.is_question, letter.body))
    if found and letter.body and (asks or " for " in letter.plain[found.end() : found.end() + _REACH]):
        yield verdict(rule, letter, letter.view.span(*found.span()))
