"""Whether a mail that has header lines lacks a subject."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.model.span import Span
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_FIELD = re.compile(r"(?:to|from|subject)\s*:", re.I)
_NONE = re.compile(r"\s*\(?\s*(?:no subject|none)?\s*\)?\s*", re.I)  # what mail programs write for a missing one
_NO_SUBJECT = frozenset({"post", "linkedin", "text", "phone"})


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the top, if header lines stand there and none of them has a subject."""
    headers = letter.draft.of_kind(BlockKind.HEADER)
    subject = letter.draft.subject
    named = any(_FIELD.match(each.span.of(letter.draft.text)) for each in headers)
    if (
        named
        and letter.context.medium not in _NO_SUBJECT
        and (subject is None or _NONE.fullmatch(subject.of(letter.draft.text)))
    ):
        yield verdict(rule, letter, Span(start=headers[0].span.start, end=headers[0].span.start))
