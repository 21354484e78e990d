"""Finds two sentences joined by a comma, or by nothing, where the second begins with a pronoun and a verb.

Only where both parts can stand alone: the first opens with its subject, no joining word stands anywhere in it,
and each has enough words. What is said in passing (“I think,”) and contrasts (“not the money, it is”) are left.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import islice

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, Hits
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_VERB = (
    r"(?:am|was|were|is|are|have|has|had|will|would|can|could|do|did|really|also|truly|still|think|thought|feel|felt"
    r"|believe|hope|know|knew|look|like|liked|love|loved|learn|learned|learnt|want|need|appreciate|found|saw|got|went"
    r"|came|made|took|told|gave|said|met|[a-z]{3,}ed|wish|understand|remember)"
)
_COMMA = re.compile(
    rf"(, (?:I|we|it|you|they|he|she|this|there) {_VERB})\b(?![,;:.!?)]| (?:say|admit|promise|assure|confess)\b)"
)
_NOTHING = re.compile(
    r"\b(?:today|yesterday|this (?:morning|afternoon|week)|last week|very much|so much|"
    r"on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: morning| afternoon)?)"
    r"( I (?:am|was|really|also|learned|learnt|enjoyed|look|hope|would|think|feel|had|found|loved|will|appreciate))\b"
)
_SUBJECT = re.compile(
    r"(?:(?:I|We|You|He|She|They|It|This|There)(?:'[a-z]+)? |(?:My|Your|The|Our) [a-z]+(?: [a-z]+)? "
    r"(?:is|was|are|were|has|had|will|would|can|made|looks|seems|[a-z]+ed) )"
)
_THANKS = re.compile(
    r"(?:Thank you|Thanks|It was|I (?:really |truly )?(?:enjoyed|appreciate|appreciated|liked|loved)) "
)
_IN_PASSING = lazily(
    r"\b(?:is|was|say|admit|confess|add|tell you|promise|assure you|agree|believe me|know|think|guess|hope|suppose|see|"
    r"swear|mean|sound)$|\b(?:not|never|no|only|either)\b|n't\b"
)
# "I came in late, you gave me tea, and we began": three clauses are a list, and a list has commas.
_LISTED = lazily(
    r", and (?:(?:then|so|yet) )?(?:I|we|it|you|they|he|she|my|your|the|nobody|everybody|one|two|both|all|each|this"
    r"|that|[A-Z][a-z]+)\b"
)
# “You were the man with the flask, I was the one without”: two people set side by side.
_SIDE_BY_SIDE = {"You were ": ", I was", "You are ": ", I am", "You had ": ", I had"}
# “I came to the yard at six, I saw the saw”: the same subject again is a manner; of nine such drafts in which nothing
# else was wrong with the grammar readers faulted none.
_SAME = lazily(
    r"(?:I\b.*, I\b|You\b.*, you\b|We\b.*, we\b|They\b.*, they\b|He\b.*, he\b|She\b.*, she\b)(?: \w+)?$", re.S
)
_WORD = re.compile(r"[A-Za-z0-9']+")
_PART = re.compile(r"[;:(\x01\x02]\s*")


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict for each seam of two sentences."""
    enough = int(rule.numbers["words"])
    seams = [hit for hit in _seams(letter, enough) if not _joined(letter, hit, hits["joined"])]
    for hit in accepted(rule, letter, seams):
        yield verdict(rule, letter, letter.view.span(*hit))


def _seams(letter: Letter, enough: int) -> Iterator[Hit]:
    """Where a part that can stand alone meets one that can."""
    for sentence in letter.body:
        text = letter.plain[sentence.start : sentence.end]
        parts = [0, *(match.end() for match in _PART.finditer(text))]
        last_listed = max((match.start() for match in _LISTED.finditer(text)), default=-1)
        for expression, opens in ((_COMMA, _SUBJECT), (_NOTHING, _THANKS)):
            for match in expression.finditer(text):
                first = text[parts[bisect_right(parts, match.start(1)) - 1] : match.start(1)]
                if last_listed >= match.end() or any(
                    first.startswith(you) and match[1] == me for you, me in _SIDE_BY_SIDE.items()
                ):
                    continue
                if expression is _COMMA and _SAME.match(first + match[1]):
                    continue
                if opens.match(first) and _stands_alone(first, enough - 1) and _holds(text, match.end(), enough - 2):
                    yield sentence.start + match.start(1) + (expression is _NOTHING), sentence.start + match.end(1)


def _joined(letter: Letter, seam: Hit, joints: list[Hit]) -> bool:
    """Whether a joining word stands before the seam in its sentence."""
    sentence = letter.sentence_at(seam[0])
    return sentence is not None and any(sentence.start <= start < seam[0] for start, _ in joints)


def _stands_alone(first: str, enough: int) -> bool:
    return _holds(first, 0, enough) and "," not in first and not _IN_PASSING.search(first)


def _holds(text: str, start: int, number: int) -> bool:
    """Whether so many words follow; a sentence may be as long as a letter, and is asked at each of its commas."""
    return number <= 0 or next(islice(_WORD.finditer(text, start), number - 1, None), None) is not None
