"""One note for several people whose addresses are known."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.people import addressees, folded, name_parts
from followlint.verdict import Verdict, verdict

_ALL = lazily(r"\b(?:all|everyone|everybody|team|panel|committee|both|colleagues|ladies|folks|interviewers)\b", re.I)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict on the greeting, unless everyone who is greeted has a line of their own."""
    reachable = [each for each in letter.context.recipients if each.email]
    for part in letter.view.of_kind("greeting"):
        greeting = letter.view.text[part.start : part.end]
        people = addressees(greeting)
        many = len(people) > 1 or (not people and _ALL.search(greeting))
        if len(reachable) > 1 and many and not _each_named(letter, [person.name for person in people]):
            yield verdict(rule, letter, letter.view.span(part.start, part.end), count=len(reachable))
            return


def _each_named(letter: Letter, names: list[str]) -> bool:
    body = {folded(word) for each in letter.body for word in re.findall(r"[\w'’-]+", letter.words_of(each))}
    return bool(names) and all(body & set(name_parts(name)) for name in names)
