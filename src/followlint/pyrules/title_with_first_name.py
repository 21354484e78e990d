"""Finds “Mr. Samuel” where Samuel is the first name of the person written to."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import TITLE
from followlint.verdict import Verdict, verdict

_TITLED = re.compile(rf"\b(?:{TITLE})\.? ([A-Z][\w'-]+)(?=[,:!.]?$|[,:!])")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at a title before a first name, unless they want to be addressed so."""
    first = {each.name.split()[0] for each in letter.context.recipients if " " in each.name}
    last = {each.name.split()[-1] for each in letter.context.recipients}
    wanted = " ".join(each.address_as or "" for each in letter.context.recipients)
    for part in letter.view.of_kind("greeting"):
        found = _TITLED.search(letter.view.text[part.start : part.end])
        if found and found[1] in first - last and found[1] not in wanted:
            yield verdict(rule, letter, letter.view.span(part.start + found.start(), part.start + found.end()))
