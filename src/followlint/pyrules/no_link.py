"""A letter that goes on from an earlier one and does not say so."""

from collections.abc import Iterator, Mapping

from followlint.model.context import Occasion
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

# What the letter must lead back to: a second inquiry at least to the thanks, another letter also to the talk.
# The other occasions are told of by themselves: a yes, a no, a withdrawal.
_LINKS = {
    Occasion.SECOND_STATUS: ("letter", "again"),
    Occasion.VALUE_LETTER: ("letter", "again", "since"),
}


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when an earlier message is known and nothing in the letter leads back to it."""
    wanted = _LINKS.get(letter.occasion)
    linked = wanted is None or any(hits[name] for name in wanted)
    quoted = any(block.kind.value == "quoted" for block in letter.draft.blocks)
    if letter.context.earlier and letter.body and not linked and not quoted:
        yield verdict(rule, letter, letter.place("body"))
