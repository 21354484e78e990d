"""Words that are good manners in Britain, Ireland, Australia and New Zealand, and too easy elsewhere."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts

_AT_HOME = frozenset({"en-GB", "en-IE", "en-AU", "en-NZ", "en-ZA"})
_AMERICAN = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr)\. [A-Z]|\b(?:color|favor|labor|behavior|honor|neighbor)|\b(?:organiz|realiz|recogniz)"
    r"|\b(?:center|theater|check-in|resume|vacation|program|Mom|downtown|sophomore|semester|zip code)\b"
    r"|\(\d{3}\) \d{3}-\d{4}"
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """The words of all lists, unless the letter comes from where they are at home."""
    if not is_at_home(letter):
        yield from verdicts(rule, letter, [hit for found in hits.values() for hit in found])


def is_at_home(letter: Letter) -> bool:
    """Whether the context says so, or failing that nothing in the spelling says that the letter is American."""
    if letter.context.locale:
        return letter.context.locale in _AT_HOME
    return not _AMERICAN.search(letter.plain)
