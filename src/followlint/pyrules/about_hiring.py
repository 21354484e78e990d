"""Words that are ordinary between colleagues and pressure from a candidate: judged where a hiring is spoken of.

`always` counts in any mail, `candidate` only where the letter holds one of the `cues` or the user told of a job.
A note of a few lines may name nothing at all; a rule with a list `elsewhere` then takes it for a candidate's,
unless it holds one of those words of other business.
"""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each hit that means something here."""
    found = [*hits.get("always", ())]
    if hits["candidate"] and of_hiring(rule, letter, hits):
        found += hits["candidate"]
    yield from verdicts(rule, letter, found)


def of_hiring(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> bool:
    """Whether the letter is about a hiring: the user said so, its words do, or it speaks of nothing else."""
    return _told(letter) or bool(hits["cues"]) or _bare(rule, letter, hits)


def _told(letter: Letter) -> bool:
    """Whether the user told of a job."""
    return bool(letter.context.role or letter.context.company or letter.context.interview)


def _bare(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> bool:
    """Whether the letter is so short that it need not say what it is about, and speaks of nothing else."""
    return "elsewhere" in rule.lists and letter.measures.words <= rule.numbers["brief"] and not hits["elsewhere"]
