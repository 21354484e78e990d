"""After a silence the letter greets somebody else than the most senior person who was met."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import addressees, same_person
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict on the greeting; with a recruiter in between the recruiter is asked, not the senior."""
    seniors = [each.name for each in letter.context.recipients if each.most_senior]
    if not seniors or letter.context.recruiter is not None:
        return
    for part in letter.view.of_kind("greeting"):
        people = addressees(letter.view.text[part.start : part.end])
        if people and not any(same_person(person.words, name) for person in people for name in seniors):
            yield verdict(rule, letter, letter.view.span(part.start, part.end), senior=seniors[0])
            return
