"""Asks the employer for news while a recruiter stands between; the recruiter knows first."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import writes_to
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict, unless the recruiter said to write directly or is the one written to."""
    recruiter = letter.context.recruiter
    if recruiter and recruiter.route != "direct" and not writes_to(letter.context, recruiter.name):
        yield verdict(rule, letter, letter.place("start"), who=recruiter.name or "the recruiter")
