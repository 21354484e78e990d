"""Whether a letter is written in fragments: several short sentences in which nobody does anything."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, accepted, verdict

# Who has one of these speaks in a sentence, or in one of the short forms of talk ("Yes please.", "Glad to help!").
_SENTENCE = lazily(
    r"\b(?:i|you|we|it|he|she|they|that|this|there|who|what|is|am|are|was|were|has|had|have|do|does|did|will|would|"
    r"can|could|shall|should|may|might|must|let|said|yes|no|not|true|please|sorry|congratulations|pleased|glad|happy|"
    r"delighted|wishing|best|good)\b|'(?:s|m|re|ve|ll|d)\b|n't\b|[?!\d:;]",
    re.I,
)

# "Met you Tuesday.", "Can start Monday.": somebody does something, but the word for them was saved.
_WITHOUT_SUBJECT = lazily(
    r"\s*(?:met|liked|loved|saw|spoke|talked|came|enjoyed|found|got|had|have|am|was|can|could|will|would|want|wanted|"
    r"hope|hoping|still|need|know|looking|attended|visited|applied|applying|sent|sending|received|awaiting|attached|"
    r"attaching|available|free|call|email|write|send|reply|advise|confirm)\b"
    r"(?! (?:you|i|we)\b(?! (?:mon|tue|wed|thu|fri|on|at)))"
    r"[^?!:;]*\Z",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the first fragment, if enough of them follow one another or fill the letter."""
    body = [each for each in letter.body if each.segment.kind == "paragraph"]
    flags = [_is_fragment(rule, letter, each) for each in body]
    total, row, most = sum(flags), 0, 0
    for flag in flags:
        row = row + 1 if flag else 0
        most = max(most, row)
    filled = total >= rule.numbers["row"] and total >= rule.numbers["share"] * len(body)
    if most >= rule.numbers["row"] or filled:
        first = body[flags.index(True)]
        for hit in accepted(rule, letter, [(first.start, first.end)]):
            yield verdict(rule, letter, letter.view.span(*_bare(letter, hit)), count=total)


def _is_fragment(rule: PythonRule, letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence is a few words without anybody and without a verb that says when."""
    words = letter.count_words(sentence.start, sentence.end)
    if not 1 < words <= rule.numbers["words"]:
        return False
    text = letter.plain[sentence.start : sentence.end]
    return not _SENTENCE.search(text) or bool(_WITHOUT_SUBJECT.match(text))


def _bare(letter: Letter, hit: Hit) -> Hit:
    """The range without the blanks and the full stop at its end."""
    words = letter.plain[hit[0] : hit[1]].rstrip(" \n.")
    return hit[0], hit[0] + len(words)
