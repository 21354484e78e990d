"""Words that are good manners in Britain, Ireland, Australia and New Zealand, and too easy elsewhere."""

from collections.abc import Iterator, Mapping
from math import inf

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdicts

_AT_HOME = frozenset({"en-GB", "en-IE", "en-AU", "en-NZ", "en-ZA"})
_AMERICAN = lazily(
    r"\b(?:Mr|Mrs|Ms|Dr)\. [A-Z]|\b(?:color|favor|labor|behavior|honor|neighbor)|\b(?:organiz|realiz|recogniz)"
    r"|\b(?:center|theater|check-in|resume|vacation|program|Mom|downtown|sophomore|semester|zip code)\b"
    r"|\(\d{3}\) \d{3}-\d{4}"
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """The words of all lists; where they are at home, only when `at_home` different ones stand together."""
    found = [hit for each in hits.values() for hit in each]
    if is_at_home(letter):
        different = {letter.plain[slice(*hit)].lower() for hit in accepted(rule, letter, found)}
        if len(different) < rule.numbers.get("at_home", inf):
            return
    yield from verdicts(rule, letter, found)


def is_at_home(letter: Letter) -> bool:
    """Whether the context says so, or failing that nothing in the spelling says that the letter is American."""
    if letter.context.locale:
        return letter.context.locale in _AT_HOME
    return not _AMERICAN.search(letter.plain)
