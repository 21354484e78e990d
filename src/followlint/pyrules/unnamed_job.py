"""Can the reader tell which job this is about, and which firm was meant?"""

from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.text.slots import firm_words, named_job
from followlint.verdict import Verdict, accepted, verdict


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on “the position” where no job, no firm and no thing of the talk is named."""
    if letter.signals.weight_of_body >= rule.numbers["own_words"]:
        return
    if named_job(letter.view) or firm_words(letter.plain):
        return
    context = letter.context
    known = {word.lower() for fact in (context.company, context.role) if fact for word in fact.split()}
    if known & letter.view.words:
        return
    for hit in list(accepted(rule, letter, hits["vague"]))[:1]:
        yield verdict(rule, letter, letter.view.span(*hit))
