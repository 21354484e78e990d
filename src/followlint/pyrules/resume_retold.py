"""Is the letter a second resume? Long lists of skills and one station after another tell it."""

import re
from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_ITEM = re.compile(r"[,;] (?:and )?")
_STATION = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|[Ss]ince|[Uu]ntil) (?:19|20)\d\d\b|\((?:19|20)\d\d\)|"
    r"\bI (?:graduated|was promoted|started at|joined|then (?:worked|moved|joined)|moved to|began (?:my career|at)|"
    r"previously worked)\b|"
    r"\b(?:at|for) [A-Z][\w&' ]{2,30} I (?:supervised|managed|worked|was|handled|led|oversaw|served)\b"
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """Verdicts on announcements of a resume, on lists of skills, and on a chronicle of jobs."""
    found = list(accepted(rule, letter, hits["announced"]))
    for start, _ in accepted(rule, letter, hits["listed"]):
        sentence = letter.sentence_at(start)
        if sentence and _items(letter, start, sentence.end) >= rule.numbers["items"]:
            found.append((start, sentence.end))
    stations = list(_STATION.finditer(letter.plain)) if letter.body else []
    if len(stations) >= rule.numbers["stations"]:
        found.append(stations[0].span())
    for span in sorted(set(found))[:1]:
        yield verdict(rule, letter, letter.view.span(*span))


def _items(letter: Letter, start: int, end: int) -> int:
    """How many things a list holds."""
    return len(_ITEM.findall(letter.plain, start, end)) + 1
