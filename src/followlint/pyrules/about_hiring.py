"""Words that are ordinary between colleagues and pressure from a candidate: judged where a hiring is spoken of.

`always` counts in any mail, `candidate` only where the letter holds one of the `cues` or the user told of a job.
"""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each hit that means something here."""
    found = [*hits.get("always", ())]
    if hits["candidate"] and (_told(letter) or hits["cues"]):
        found += hits["candidate"]
    yield from verdicts(rule, letter, found)


def _told(letter: Letter) -> bool:
    """Whether the user told of a job."""
    return bool(letter.context.role or letter.context.company or letter.context.interview)
