"""Does the reader learn anything? What the letter only gives back (thanks, "you said", "I enjoyed") is not new.

Each sentence is asked in turn: is it only a feeling, a claim or a hope (`felt`), or a matter of the writer's home and
pay (`private`), has the reader been told it before (`paper`), is it only what others said (`given_back`)? If not, does
it add something (`adds`) that is the writer's own (`own`)? One sentence with news is enough.
"""

import re
from collections.abc import Iterator

from followlint.model.calendar import UNMET
from followlint.model.context import Occasion
from followlint.model.rule import PythonRule
from followlint.pyrules.nothing_new.adds import adds, adds_after_semicolon
from followlint.pyrules.nothing_new.felt import (
    claims_barely,
    is_announced,
    only_felt,
    wants_proof,
)
from followlint.pyrules.nothing_new.given_back import echoes, only_gives_back
from followlint.pyrules.nothing_new.own import (
    answers,
    hands_over,
    only_papers,
)
from followlint.pyrules.nothing_new.paper import is_repeated, is_retold, on_paper
from followlint.text.book import Hits, begun_in
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence, once
from followlint.text.plans import is_any_plan
from followlint.text.portrait import boasts, traits
from followlint.text.talk.callbacks import called_back
from followlint.text.talk.meeting import has_met, is_other_mail
from followlint.text.talk.thanked import thanks
from followlint.verdict import Verdict, is_rich, verdict

# Where something new may be left out, as long as the letter holds anything at all (`rules/occasions.yaml`).
_OPTIONAL = UNMET | {Occasion.THANK_YOU_SCREEN, Occasion.RECRUITER}
_GAVE_BACK, _EMPTY, _CLAIMS = "gave back", "empty", "claims"
_OPENS = 25  # characters of a sentence in which its verb stands as a rule: "I really enjoyed …", "It was good to see …"
# "I promised myself", "you asked me for an example and I could not think of one": none to the reader, or not kept.
_NOT_KEPT = re.compile(
    r"\b(?:promise|vow|swear|swore|told?)\w* myself\b|"
    r"\byou asked (?:me )?for\b[^.!?\n]{0,60}\b(?:could not|couldn't|did not|didn't|not|unable|nothing|failed)\b"
)
# "You asked about my schooling, and I said …": it was said there, and nothing is put right.
_SAID_THERE = lazily(
    r"\byou (?:then |also |next )?asked\b[^.!?;:\n]{0,60}\band I (?:then )?(?:said|told|answered|replied|explained|"
    r"mentioned|talked|spoke)\b(?![^.!?\n]*\b(?:but|should|since|forgot|now|too|badly|poorly)\b)",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter in which nothing of the writer's own goes beyond the talk."""
    return _told(rule, letter, hits, _GAVE_BACK)


def empty(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """The same where something new may be left out, and the letter holds nothing else of the writer's own either."""
    return _told(rule, letter, hits, _EMPTY)


def claims(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """The same where something new may be left out, and the letter repeats or only claims something in its stead."""
    return _told(rule, letter, hits, _CLAIMS)


def _told(rule: PythonRule, letter: Letter, hits: Hits, fault: str) -> Iterator[Verdict]:
    body = letter.body
    if not body or is_other_mail(letter) or _fault(rule, letter, hits) != fault:
        return
    if any(_is_new(rule, letter, each, hits) for each in body):
        return
    if not (_is_mere_courtesy(rule, letter) and called_back(letter, tuple(hits["callback"]))):
        theirs = _is_mostly_echo(rule, letter) or _is_mostly_on_paper(rule, letter) or _claims(letter)
        if theirs or _is_only_received(rule, letter, hits) or not is_rich(rule, letter):
            yield verdict(rule, letter, letter.place("body-end"))


def _fault(rule: PythonRule, letter: Letter, hits: Hits) -> str:
    """What is wrong with a letter that holds nothing new.

    Where that may be left out it must be empty, or repeat what the reader has been told, or praise its writer.
    """
    if letter.occasion not in _OPTIONAL or (letter.occasion in UNMET and not has_met(letter, hits["met"])):
        return _GAVE_BACK
    if _is_empty(rule, letter, hits):
        return _EMPTY
    return _CLAIMS if _claims(letter) or any(is_retold(letter, each) for each in letter.body) else _GAVE_BACK


@once
def _claims(letter: Letter) -> bool:
    """Whether the letter says of what it tells that the reader was told so, or praises its writer more than once."""
    praises = sum(boasts(letter, each) or traits(letter, each) > 1 for each in letter.body)
    return praises > 1 or any(is_repeated(letter, each) for each in letter.body)


def _is_empty(rule: PythonRule, letter: Letter, hits: Hits) -> bool:
    """Whether a letter after a talk, and no bare line of thanks, holds nothing of its own and brings nothing back."""
    return (
        letter.measures.words > rule.numbers["brief"]
        and letter.signals.weight_of_body < rule.numbers["own"]
        and not called_back(letter, tuple(hits["callback"]))
    )


def _is_only_received(rule: PythonRule, letter: Letter, hits: Hits) -> bool:
    """Whether whatever the letter names stands where it says what was seen, heard and enjoyed, or how that felt."""
    return all(
        letter.signals.weight(each) < rule.numbers["given"]
        or only_felt(letter, each)
        or thanks(letter, each)
        or any(hit[0] - each.start <= _OPENS for hit in begun_in(hits["received"], each.start, each.end))
        for each in letter.body
    )


def _is_mostly_echo(rule: PythonRule, letter: Letter) -> bool:
    """Whether the things that the letter names are those of others, of whom it says that they were right."""
    echo = [each for each in letter.body if echoes(letter, each)]
    rest = [each for each in letter.body if each not in echo and not thanks(letter, each)]
    return len(echo) >= rule.numbers["echoes"] and letter.signals.weight_of(rest) < letter.signals.weight_of(echo)


def _is_mostly_on_paper(rule: PythonRule, letter: Letter) -> bool:
    """Whether the things that the letter names stand, as it says, on a paper that the reader has."""
    paper = on_paper(letter)
    rest = [each for each in letter.body if each.index not in paper and not only_gives_back(letter, each)]
    return bool(paper) and letter.signals.weight_of(rest) < rule.numbers["rich"]


def _is_mere_courtesy(rule: PythonRule, letter: Letter) -> bool:
    """Whether a very short note only gives thanks, and claims nothing that would call for a proof."""
    return letter.measures.words <= rule.numbers["brief"] and not any(wants_proof(letter, each) for each in letter.body)


def _is_new(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether the sentence adds something: what was promised, or more than a plan, a feeling or their own words."""
    if is_any_plan(letter, sentence) or sentence.index in on_paper(letter) or letter.search(_SAID_THERE, sentence):
        return False
    if _keeps(letter, sentence, hits) or hands_over(letter, sentence) or answers(letter, sentence):
        return True
    if (
        is_repeated(letter, sentence)
        or only_papers(letter, sentence)
        or only_felt(letter, sentence)
        or claims_barely(letter, sentence)
    ):
        return False
    if only_gives_back(letter, sentence):
        return adds_after_semicolon(rule, letter, sentence, hits)
    return adds(rule, letter, sentence, hits)


def _keeps(letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether the sentence does what was promised or asked for."""
    if not begun_in(hits["kept"], sentence.start, sentence.end):
        return False
    return not (letter.search(_NOT_KEPT, sentence) or is_announced(letter, sentence))
