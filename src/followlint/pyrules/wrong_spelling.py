"""The name of a person or of the firm, one or two letters wrong."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.context import Context
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import addressees, folded, known_words, misspelt, name_parts
from followlint.text.plain import is_plain
from followlint.verdict import Verdict, verdict

_CAPITAL = re.compile(r"(?<![\w'’.-])[^\W\d_a-z][\w’'-]{3,}")
# In running text a word must be longer to be a name misspelt: there are many short words
_SHORTEST = 5


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each place."""
    context = letter.context
    readers = [name for each in context.recipients for name in (each.name, each.address_as or "") if name]
    known = [*context.people, *([context.company] if context.company else [])]
    familiar = known_words(context) | _own(context)
    for part in letter.view.segments:
        text = letter.view.text[part.start : part.end]
        greeted = {word for person in addressees(text) for word in person.words} if part.kind == "greeting" else set()
        for found in _CAPITAL.finditer(text):
            word = re.sub(r"['’]s$", "", found[0])
            names = readers if word in greeted else known
            right = None if folded(word) in familiar else misspelt(word, names)
            if right and (word in greeted or _strange(word, right)):
                span = letter.view.span(part.start + found.start(), part.start + found.start() + len(word))
                yield verdict(rule, letter, span, right=right)


def _own(context: Context) -> frozenset[str]:
    return frozenset(name_parts(context.me.name)) if context.me and context.me.name else frozenset()


def _strange(word: str, right: str) -> bool:
    """Whether the word is no English word of its own and no other form of the name."""
    plain = word.lower()
    if len(word) < _SHORTEST or is_plain(plain) or is_plain(right.lower()):
        return False
    return not plain.startswith(right.lower()) and not right.lower().startswith(plain)
