"""Whether the stations of a resume fill the letter: how many of its sentences tell one.

What one sentence does (it announces a resume, lists skills, walks through a career) is a matter of `resume_retold`.
"""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_YEAR = lazily(r"\b(?:19[6-9]\d|20[0-3]\d)\b")
_YOURS = lazily(r"\b(?:you|your|yours|we|our)\b", re.I)
_HOUSE = lazily(
    r"\b(?:At|For|With|In) [A-Z][\w&' ]{1,30}?,? (?:I (?:was|led|worked|managed|ran|taught|had)|my)\b|"
    r"\bI (?:was|have been|became|started|worked|taught|led|audited|joined|served)\b"
    r"[^.;]{0,40}? (?:at|for|with) (?:the )?[A-Z]\w+"
)
_SELF = re.compile(r"\b(?:I|my)\b")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict where the tale begins, if it has enough stations."""
    recap = list(accepted(rule, letter, hits["recap"]))
    stations = list(accepted(rule, letter, [*hits["station"], *_years(letter)]))
    told = {sentence.index for hit in stations if (sentence := letter.sentence_at(hit[0]))}
    bare = {index for index in told if not _YOURS.search(_text(letter, index))}
    share = rule.numbers["share"] if len(bare) >= rule.numbers["bare"] else rule.numbers["most"]
    fills = len(bare) >= rule.numbers["few"] and 100 * len(bare) >= share * len(letter.body)
    if fills or len(told) >= rule.numbers["announced" if recap else "stations"]:
        yield verdict(rule, letter, letter.view.span(*(recap or stations)[0]))


def _text(letter: Letter, index: int) -> str:
    """The words of a sentence."""
    sentence = letter.sentences[index]
    return letter.plain[sentence.start : sentence.end]


def _years(letter: Letter) -> list[Hit]:
    """Years of a career, and the houses where it was spent, told in the first person."""
    return [
        match.span()
        for sentence in letter.body
        if (match := letter.search(_YEAR, sentence) or letter.search(_HOUSE, sentence))
        and letter.search(_SELF, sentence)
    ]
