"""Whether a subject says “Re:” over a mail that quotes nothing and follows nothing."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_MARK = re.compile(r"(?:(?:re|fwd?|fw)\s?: ?)+(?<! )", re.I)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the mark of a reply."""
    if letter.context.earlier or letter.draft.of_kind(BlockKind.QUOTED):
        return
    for part in letter.view.of_kind("subject"):
        if found := _MARK.match(letter.plain, part.start, part.end):
            yield verdict(rule, letter, letter.view.span(*found.span()))
