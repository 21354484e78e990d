"""A letter of a kind that is sent only once, and one was sent before."""

from collections.abc import Iterator, Mapping

from followlint.model.calendar import since_last_round
from followlint.model.moment import shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when an earlier message had the same occasion and no answer came."""
    same = [each for each in since_last_round(letter.context) if each.occasion is letter.occasion]
    if same and not (same[-1].answered or same[-1].replied or same[-1].reply):
        when = f" on {shown(same[-1].sent)}" if same[-1].sent else ""
        yield verdict(rule, letter, letter.place("start"), when=when)
