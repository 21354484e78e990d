"""A letter whose own words all stood in another one, however they are put: to the same reader again, or to a second
one who was at the same talk.
"""

from collections.abc import Iterable, Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.text.likeness import compare, earlier_of, siblings_of
from followlint.verdict import Verdict, verdict

_STEM = 5  # letters that tell a word in any of its forms


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict when an earlier message holds nearly all that ties this letter to the talk."""
    return _told(rule, letter, earlier_of(letter.context), thanks=False)


def to_another(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """The same of the drafts to other people."""
    return _told(rule, letter, siblings_of(letter.context), thanks=True)


def _told(rule: PythonRule, letter: Letter, others: Iterable[tuple[Letter, str]], *, thanks: bool) -> Iterator[Verdict]:
    body = letter.body
    found = letter.signals.anchors_in(body[0].start, body[-1].end) if body else ()
    own = {anchor.word[:_STEM]: anchor.weight for anchor in found if anchor.word.isalnum()}
    total = sum(own.values())
    if total < rule.numbers["own_words"] or letter.measures.words < rule.numbers.get("words", 0):
        return
    for other, where in others:
        likeness = compare(letter, other, thanks=thanks)
        if likeness.whole >= rule.numbers["below_whole"] or likeness.specific >= rule.numbers.get("below", 2):
            continue
        told = {word[:_STEM] for word in other.view.words}
        new = sum(weight for word, weight in own.items() if word not in told)
        if new <= (1 - rule.numbers["share"]) * total:
            yield verdict(rule, letter, letter.place("body-end"), where=where)
            return
