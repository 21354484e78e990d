"""Finds office shorthand: a fault in a candidate's letter, ordinary between colleagues."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_SIGNS = lazily(
    r"(?<![\w/.])(?P<slash>w/o?|b/c|b/t|b/w)(?= |[A-Z])|(?<=[a-z] )(?P<at>@)"
    r"(?= (?:\d{1,2}\b|[A-Z][a-z]|the\b|your\b|my\b|work\b|home\b))"
)
# "(check w/ Ola first)": a note to oneself that was left in, which is another fault.
_NOTE = re.compile(r"[(\[{](?:double-)?(?:check|ask|confirm|todo|note to self)\b[^()\n]*$", re.I)
_LEAD = 60


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """The shorthand of the list and that made of signs."""
    signs = [match.span() for match in _SIGNS.finditer(letter.plain)] if re.search("[/@]", letter.plain) else []
    words = [hit for hit in hits["words"] if not _is_acronym(letter, hit)]
    found = list(accepted(rule, letter, [*words, *signs]))
    if hits["candidate"] or letter.context.has("occasion"):
        for hit in found:
            if _NOTE.search(letter.plain, max(0, hit[0] - _LEAD), hit[0]):
                continue
            yield verdict(rule, letter, letter.view.span(*hit))


def _is_acronym(letter: Letter, hit: Hit) -> bool:
    """Whether the word is in capitals, like a method or a make, and not an aside at the head of its sentence."""
    if not letter.plain[slice(*hit)].isupper():
        return False
    sentence = letter.sentence_at(hit[0])
    return sentence is None or sentence.start != hit[0] or letter.plain[hit[1] : hit[1] + 1] not in (",", " ")
