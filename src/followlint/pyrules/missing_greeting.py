"""Whether a letter begins without a greeting."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

# "All - in preparation for ...", "Gerald - where are we", "Hi folks! ..." inside the first line.
_INLINE = lazily(
    r"\s*(?:(?:[Hh]i|[Hh]ello|[Hh]ey|[Dd]ear)\b|(?:[Aa]ll|[Tt]eam|[Ff]olks|[Ee]veryone)\b ?[-,:!]"
    r"|[A-Z][a-z'.-]+ ?(?:-+|:) )"
)
# A line that greets, below an address whose blank lines a web form or a copy has swallowed.
_LINE = lazily(
    r"^[ \t]*(?:(?:Dear|Hello|Hi|Good (?:morning|afternoon|evening))\b[^\n,:!?.]{0,50}(?:\.[^\n,:!?.]{1,40})?[,:]?"
    r"|To (?:the )?[A-Z][^\n,:!?.]{0,50}(?:\.[^\n,:!?.]{1,40})?[,:])[ \t]*$",
    re.M,
)
_TOP = 16  # lines that an address and a date fill


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict where the greeting belongs."""
    top = "\n".join(letter.draft.text.splitlines()[:_TOP])
    if _LINE.search(top):
        return
    if letter.body and not letter.view.of_kind("greeting") and not _INLINE.match(letter.plain, letter.body[0].start):
        yield verdict(rule, letter, letter.place("start"))
