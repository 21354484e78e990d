"""What the letter says of attachments against what is attached; `promised` (1) or forgotten in the letter (0)."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import folded
from followlint.verdict import Verdict, accepted, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when only one of the two sides knows of an attachment."""
    files = letter.context.attachments
    if files is None or not letter.body:
        return
    said = list(accepted(rule, letter, hits["said"]))
    if rule.numbers["promised"]:
        for hit in said[:1] if not files else ():
            yield verdict(rule, letter, letter.view.span(*hit))
    elif files and not said and not any(_named(letter, name) for name in files):
        yield verdict(rule, letter, letter.place("body-end"), files=", ".join(files))


def _named(letter: Letter, name: str) -> bool:
    """Whether the letter speaks of the thing: a telling word of the file's name stands in it."""
    words = {folded(word) for word in re.findall(r"[^\W\d_]{4,}", name.rsplit(".", 1)[0].replace("_", " "))}
    spoken = {folded(word) for each in letter.body for word in re.findall(r"[^\W\d_]+", letter.words_of(each))}
    own = {folded(word) for word in (letter.context.me.name or "").split()} if letter.context.me else set()
    return bool((words - own) & spoken)
