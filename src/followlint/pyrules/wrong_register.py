"""Whether the letter as a whole is a chat: different casual words and habits, counted over all of it."""

import re
from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, Hits
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_HEY = re.compile(r"(?:\A|\n)((?:hey+a?|hiya+|heya|howdy|yo|wass?up|sup|what's up)(?: there)?)\b", re.I)
_DOUBLED = re.compile(r"!!+|!\?|\?!")
_STRETCHED = re.compile(r"\b[a-z]*(?:a{3,}|e{3,}|h{3,}|i{4,}|o{3,}|u{3,}|y{3,})[a-z]*\b", re.I)
_DRAWN_OUT = re.compile(r"([aehiouy])\1\1", re.I)  # without it, there is no need to look for the word
_BYE = re.compile(r"(?:\A|\n)((?:later|ciao|see ya|toodles|peace|xo+|talk soon|catch you later|hugs|ta)\b)", re.I)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict at the first of them, if there are enough different ones."""
    found = list(accepted(rule, letter, [*hits["words"], *hits["tail"], *_greeted(letter)]))
    kinds = {letter.plain[slice(*hit)].lower() for hit in found}
    for habit in (_DOUBLED, *((_STRETCHED,) if _DRAWN_OUT.search(letter.plain) else ())):
        marks = list(accepted(rule, letter, (match.span() for match in habit.finditer(letter.plain))))
        found += marks[:1]
        kinds |= {habit.pattern} if marks else set()
    loud = letter.plain.count("!") >= rule.numbers["marks"]
    count = len(kinds) + (loud or _shrill(letter))
    if found and count >= rule.numbers["least"]:
        yield verdict(rule, letter, letter.view.span(*min(found)), count=count)


def _shrill(letter: Letter) -> bool:
    """Whether marks are doubled again and again, or tripled."""
    marks = [match.end() - match.start() for match in _DOUBLED.finditer(letter.plain)]
    return len(marks) > 1 or max(marks, default=0) > 2


def _greeted(letter: Letter) -> Iterator[Hit]:
    """The greeting and the sign-off of a chat."""
    for kind, chat in (("greeting", _HEY), ("closing", _BYE)):
        for part in letter.view.of_kind(kind):
            match = chat.search(letter.plain, max(0, part.start - 1), part.end)
            if match:
                yield match.span(1)
