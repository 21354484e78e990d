"""How much of the letter is stock: sentences that could stand in a note to any employer."""

import re
from collections.abc import Iterator

from followlint.model.calendar import INQUIRIES, UNMET
from followlint.model.context import Occasion
from followlint.model.rule import PythonRule
from followlint.pyrules.callback import keeps_word
from followlint.pyrules.stock_share.sentences import (
    CLAIM,
    most_telling,
    only_praises,
    praises_itself,
    proves,
    stock_among,
)
from followlint.text.blanks import blanked
from followlint.text.book import Hits
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, once
from followlint.text.portrait import paints_itself
from followlint.text.slots import firm_words, named_job
from followlint.text.talk.callbacks import called_back
from followlint.text.talk.meeting import is_other_mail
from followlint.text.talk.thanked import thanks
from followlint.text.told import CAME_THROUGH
from followlint.verdict import Verdict, is_rich, verdict

_SCREEN = {Occasion.THANK_YOU_SCREEN, Occasion.RECRUITER}
_WHEN = lazily(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|this (?:morning|afternoon|week)|"
    r"last (?:week|month|night)|"
    r"(?:a|two|three|ten|\d+) (?:week|day)s? ago|(?:january|february|march|april|june|july|august|september|october|"
    r"november|december|the \d+(?:st|nd|rd|th)|\d{1,2} may|may \d{1,2}))\b",
    re.I,
)
# News of the writer, however plain its words: "since then I have renewed my licence".
_NEWS = lazily(
    r"\b(?:since (?:then|we|our|i|my)|meanwhile|in the meantime|by now)\b[^.!?\n]{0,60}"
    r"\bI(?: have|'ve| had) (?!not\b|been\b)|"
    # "my guard card has been renewed"
    r"\bmy (?:[\w-]+ ){1,3}(?:has|have|was|were)(?: since| now| just| also| been)* "
    rf"(?:{CAME_THROUGH}|expired|lifted)\b|"
    r"\bmy (?:notice|contract|visa|permit|licen[sc]e|lease|schedule|hours|start date)(?: period)? (?:is|runs|"
    r"ends) now\b",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter in which nothing is its own, or less than the rule allows."""
    if _is_judged(rule, letter) and _is_all_stock(rule, letter, hits):
        yield _told(rule, letter)


def mostly(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter in which what is its own is lost among stock."""
    if not _is_judged(rule, letter):
        return
    occasion = letter.occasion
    if occasion in INQUIRIES:
        lost = _asks_in_stock(rule, letter, hits)
    elif _is_all_stock(rule, letter, hits):
        lost = False  # `check` speaks
    elif occasion is Occasion.REJECTION_REPLY:
        lost = _runs_on(rule, letter)
    elif _brings_back(letter, hits):
        lost = _drowned(rule, letter)
    else:
        lost = _could_go_anywhere(rule, letter, hits)
    if lost and not is_rich(rule, letter):
        yield _told(rule, letter)


def _is_judged(rule: PythonRule, letter: Letter) -> bool:
    return bool(letter.body) and not _too_short_to_judge(rule, letter) and not is_other_mail(letter)


def _told(rule: PythonRule, letter: Letter) -> Verdict:
    """The verdict, on the sentence that shows best what is wrong."""
    body = letter.body
    stock = stock_among(letter, body)
    marked = most_telling(letter, stock) or body[0]
    return verdict(rule, letter, letter.view.span(marked.start, marked.end), stock=len(stock), sentences=len(body))


@once
def _weight(letter: Letter) -> float:
    """What the letter holds of its own, without the sentences in which its writer paints a portrait."""
    return letter.signals.weight_of(each for each in letter.body if not paints_itself(letter, each))


def _brings_back(letter: Letter, hits: Hits) -> bool:
    return keeps_word(letter, hits) or called_back(letter, tuple(hits["callback"]))


def _is_all_stock(rule: PythonRule, letter: Letter, hits: Hits) -> bool:
    """Whether the letter's own words weigh less than the rule allows, and nothing else makes up for it."""
    return _weight(letter) < rule.numbers["own_words"] and not (
        _brings_back(letter, hits) or _says_which_and_when(letter) or _has_news(letter)
    )


def _asks_in_stock(rule: PythonRule, letter: Letter, hits: Hits) -> bool:
    """Whether an inquiry, which may be short, praises its writer or pads, or does not say what it asks about."""
    if _claims_for_nothing(rule, letter) or _pads(rule, letter):
        return True
    if _is_all_stock(rule, letter, hits) or _brings_back(letter, hits):
        return False
    return _is_unplaced(rule, letter)


def _runs_on(rule: PythonRule, letter: Letter) -> bool:
    """Whether a reply to a rejection, which may be short and plain, is long and hardly holds a sentence of its own."""
    return (
        letter.measures.words > rule.numbers["reply_words"]
        and len(letter.body) - len(stock_among(letter, letter.body)) <= 1
    )


def _says_which_and_when(letter: Letter) -> bool:
    """Whether an inquiry says which job it is about and when they met or wrote: plain, and yet its own."""
    return letter.occasion in INQUIRIES and bool(named_job(letter.view)) and bool(_WHEN.search(letter.plain))


def _has_news(letter: Letter) -> bool:
    """Whether an inquiry tells how things stand with the writer now, and names a thing beside it."""
    return letter.occasion in INQUIRIES and _weight(letter) > 0 and bool(_NEWS.search(letter.plain))


def _could_go_anywhere(rule: PythonRule, letter: Letter, hits: Hits) -> bool:
    """Whether a letter after a meeting, which elsewhere need not have taken place, says little of its own."""
    if _is_told_shortly(rule, letter) or proves(letter):
        return False
    return _weight(letter) < rule.numbers["unmet"] and (letter.occasion not in UNMET or bool(hits["met"]))


def _is_told_shortly(rule: PythonRule, letter: Letter) -> bool:
    """Whether a very short note spends its words on one thing, beside plain courtesy and no praise of its writer."""
    body = letter.body
    return (
        letter.measures.words <= rule.numbers["brief"]
        and any(letter.signals.is_specific(each) and not paints_itself(letter, each) for each in body)
        and not any(praises_itself(letter, each) for each in body)
    )


def _claims_for_nothing(rule: PythonRule, letter: Letter) -> bool:
    """Whether an inquiry that names the job and the day goes on to praise its writer in stock words only."""
    claims = CLAIM.search(letter.plain, letter.body[0].start, letter.body[-1].end)
    return bool(claims) and _weight(letter) < rule.numbers["own_words"] and _says_which_and_when(letter)


def _is_unplaced(rule: PythonRule, letter: Letter) -> bool:
    """Whether an inquiry names no job and no firm, and none of its sentences tells enough to show which it is."""
    return (
        _weight(letter) < rule.numbers["unplaced"]
        and not any(letter.signals.weight(each) >= rule.numbers["telling"] for each in letter.body)
        and not named_job(letter.view)
        and not firm_words(blanked(letter.view))
    )


def _pads(rule: PythonRule, letter: Letter) -> bool:
    """Whether an inquiry that names the job and the day runs on without a thing of its own."""
    words = letter.measures.words
    plain = _weight(letter) < 1 and words > rule.numbers["brief"] and _says_which_and_when(letter)
    return plain and not _NEWS.search(letter.plain)


def _drowned(rule: PythonRule, letter: Letter) -> bool:
    """Whether what the letter brings back is lost in stock: the more is its own, the more stock that takes."""
    body, weight = letter.body, _weight(letter)
    listed = [each for each in body if each.segment.kind == "list"]
    if sum(map(letter.signals.weight, listed)) >= rule.numbers["own_words"]:
        return False  # the list holds what the letter has to say
    if proves(letter) and sum(map(letter.signals.is_specific, body)) > 1:
        return False  # something of the talk, and a deed that answers it: the letter has done its work
    other = [each for each in body if letter.signals.weight(each) >= 1 or not thanks(letter, each)]
    stock = [each for each in stock_among(letter, other) if letter.signals.weight(each) < 1]
    stock += [each for each in other if each not in stock and only_praises(letter, each)]
    share = len(stock) / max(1, len(other))
    if any(praises_itself(letter, each) for each in stock):
        return weight < rule.numbers["praised"] and share >= rule.numbers["half"]
    claims = bool(CLAIM.search(letter.plain, body[0].start, body[-1].end))
    short = letter.measures.words <= rule.numbers["brief"]
    if short and not claims:
        return False  # in a very short note one real thing is enough, beside plain courtesy
    share += rule.numbers["claim"] if claims else 0
    return weight < rule.numbers["unmet"] and share >= rule.numbers["share"] + rule.numbers["step"] * weight


def _too_short_to_judge(rule: PythonRule, letter: Letter) -> bool:
    """A note after a short call need not carry anything, as long as it does not praise its writer."""
    return (
        letter.occasion in _SCREEN
        and letter.measures.words < rule.numbers["screen_words"]
        and not any(praises_itself(letter, each) for each in stock_among(letter, letter.body))
    )
