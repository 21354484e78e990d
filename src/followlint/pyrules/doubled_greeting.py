"""Finds a second greeting at the head of a later paragraph, unless a letter for somebody else is handed over below."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.people import TITLE
from followlint.verdict import Verdict, verdicts

_GREETING = lazily(rf"(?:Dear|Hi|Hello|Hey) (?:(?:{TITLE})\.? )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)?[,:](?= |$)")
# “Would you kindly forward the lines below?”: what follows a rule or a signature is meant for another reader.
_HANDED_ON = lazily(
    r"\b(?:forward|pass|hand|relay)(?:e?s|ed|ing)?\b[^.?!]{0,60}"
    r"\b(?:on|along|below|lines?|note|letter|message|this|it|to (?:him|her|them))\b"
    r"|\b(?:send|sending|print|lay|put|give|giving|share)\b[^.?!]{0,60}"
    r"\b(?:below|underneath|following|lines?|note|letter|message|(?:this|it) (?:on|along|to (?:him|her|them)))\b"
    r"|\b(?:below|underneath|following|beneath)\b[^.?!]{0,50}"
    r"\b(?:for|to|meant|addressed|wrote|sent|draft|version|note|letter)\b"
    r"|\b(?:note|letter|lines|message|draft|copy|version)\b[^.?!]{0,40}\b(?:below|follows?|underneath|beneath)\b",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """A verdict for each greeting that begins a paragraph, once the letter has greeted."""
    if letter.view.of_kind("greeting"):
        parts = letter.view.of_kind("paragraph")
        found = [
            match.span()
            for part in parts
            if (match := _GREETING.match(letter.plain, part.start, part.end))
            and not _HANDED_ON.search(letter.plain, 0, part.start)
        ]
        yield from verdicts(rule, letter, found)
