"""Whether the letter thanks at all; asking politely is no thanks, nor is "thanks to" or a thank-you note."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, in_scope, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the start when nobody is thanked; a letter of thanks that asks nothing must do so in its body."""
    asks = any(map(letter.signals.is_question, letter.body))
    only_body = letter.occasion.startswith("thank-you") and not asks
    for start, end in hits["thanks"]:
        if any(other[0] < end and start < other[1] for other in hits["no_thanks"]):
            continue
        segment = letter.view.segment_at(start)
        late = only_body and segment is not None and segment.kind in ("closing", "signature")
        if not late and in_scope(rule, letter, (start, end)):
            return
    if letter.body:
        yield verdict(rule, letter, letter.place("start"))
