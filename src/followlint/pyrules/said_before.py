"""A letter whose own words all stood in another one, however they are put.

It is told to the same reader again, or (`against` 1) to a second one who was at the same talk.
"""

from collections.abc import Iterator, Mapping

from followlint.model.context import Context, shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.likeness import compare, facts_for, letter_of, reader_of
from followlint.verdict import Verdict, verdict

_SIBLINGS = 1
_STEM = 5  # letters that tell a word in any of its forms


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when another text holds nearly all that ties this letter to the talk."""
    body = letter.body
    found = letter.signals.anchors_in(body[0].start, body[-1].end) if body else ()
    own = {anchor.word[:_STEM]: anchor.weight for anchor in found if anchor.word.isalnum()}
    total = sum(own.values())
    if total < rule.numbers["own_words"] or letter.measures.words < rule.numbers.get("words", 0):
        return
    siblings = rule.numbers.get("against") == _SIBLINGS
    for other, where in _siblings(letter.context) if siblings else _earlier(letter.context):
        likeness = compare(letter, other, thanks=siblings)
        if likeness.whole >= rule.numbers["below_whole"] or likeness.specific >= rule.numbers.get("below", 2):
            continue
        told = {word[:_STEM] for word in other.view.words}
        new = sum(weight for word, weight in own.items() if word not in told)
        if new <= (1 - rule.numbers["share"]) * total:
            yield verdict(rule, letter, letter.place("body-end"), where=where)
            return


def _siblings(context: Context) -> Iterator[tuple[Letter, str]]:
    for text in context.siblings:
        other = letter_of(text, facts_for(context))
        reader = reader_of(other)
        yield other, f"the note to {reader}" if reader else "another note"


def _earlier(context: Context) -> Iterator[tuple[Letter, str]]:
    for message in context.earlier:
        if message.text:
            when = f" of {shown(message.sent)}".partition(",")[0] if message.sent else ""
            yield letter_of(message.text, facts_for(context)), f"your message{when}"
