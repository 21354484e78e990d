"""An inquiry that asks nothing: it tells when they met and how things are, and leaves out what it was written for."""

from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict at the end of a letter without a question, a wish to hear, or a word on what the reader may do."""
    if len(letter.body) < rule.numbers["least"] or hits["asks"]:
        return
    if not (letter.context.occasion or hits["waits"]):
        return  # only guessed to be an inquiry, and nothing in it says so
    if not any(letter.signals.is_question(each) for each in letter.body):
        yield verdict(rule, letter, letter.place("body-end"))
