"""A second letter whose own words all stood in an earlier one: it tells nothing that the reader did not have."""

from collections.abc import Iterator, Mapping

from followlint.model.context import shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.likeness import compare, facts_for, letter_of
from followlint.verdict import Verdict, verdict

_STEM = 5  # letters that tell a word in any of its forms


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when an earlier message holds nearly all that ties this letter to the talk."""
    body = letter.body
    found = letter.signals.anchors_in(body[0].start, body[-1].end) if body else ()
    own = {anchor.word[:_STEM]: anchor.weight for anchor in found if anchor.word.isalnum()}
    total = sum(own.values())
    if total < rule.numbers["own_words"]:
        return
    for message in letter.context.earlier:
        earlier = letter_of(message.text, facts_for(letter.context)) if message.text else None
        if earlier is None or compare(letter, earlier, thanks=False).whole >= rule.numbers["below_whole"]:
            continue
        told = {word[:_STEM] for word in earlier.view.words}
        new = sum(weight for word, weight in own.items() if word not in told)
        if new <= (1 - rule.numbers["share"]) * total:
            when = f" of {shown(message.sent)}".partition(",")[0] if message.sent else ""
            yield verdict(rule, letter, letter.place("body-end"), where=f"your message{when}")
            return
