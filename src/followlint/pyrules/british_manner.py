"""Words that are good manners in Britain, Ireland, Australia and New Zealand, and too easy elsewhere."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts

_AT_HOME = frozenset({"en-GB", "en-IE", "en-AU", "en-NZ", "en-ZA"})
_TRACES = re.compile(
    r"£|\+(?:44|61|64|353)\b|\b(?:Mr|Mrs|Ms|Dr) [A-Z]|\b(?:colour|favour|labour|behaviour|honour|neighbour|organis|realis|"
    r"recognis|whilst|fortnight|cheque|programme|centre|theatre|learnt|licence|enquir)|\b(?:rota|mum|diary|CV)\b"
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """The words of all lists, unless the letter comes from where they are at home."""
    if not is_at_home(letter):
        yield from verdicts(rule, letter, [hit for found in hits.values() for hit in found])


def is_at_home(letter: Letter) -> bool:
    """Whether the context, or failing that the spelling, says that the letter is not American."""
    if letter.context.locale:
        return letter.context.locale in _AT_HOME
    return bool(_TRACES.search(letter.view.text))
