"""A letter that goes on from an earlier one and does not say so."""

from collections.abc import Iterator, Mapping

from followlint.model.context import Occasion
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

# These two exist only because of the letter before; the others may hang on the meeting as well.
_SEQUELS = (Occasion.VALUE_LETTER, Occasion.SECOND_STATUS)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when an earlier message is known and nothing in the letter leads back to it."""
    linked = bool(hits["letter"]) or (bool(hits["meeting"]) and letter.occasion not in _SEQUELS)
    quoted = any(block.kind.value == "quoted" for block in letter.draft.blocks)
    if letter.context.earlier and letter.body and not linked and not quoted:
        yield verdict(rule, letter, letter.place("body"))
