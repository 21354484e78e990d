"""How much of the letter is stock: sentences that could stand in a note to any employer."""

import re
from collections.abc import Iterator, Sequence

from followlint.model.rule import PythonRule
from followlint.pyrules.callback import called_back
from followlint.text.anchors import named_job
from followlint.text.book import Hits
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdict

_THANKS = re.compile(r"\b(?:thank|thanks|grateful|gratitude|appreciate[ds]?|appreciation)\b", re.I)
_ASKING = ("status", "second-status")
_SCREEN = ("thank-you-screen", "recruiter")
# "at home on Thursdays", "reach me after four": only this writer's week.
_HOURS = re.compile(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|"
    r"\b(?:at home|reachable|reach me|free) (?:on|after|before|until)\b",
    re.I,
)
_WHEN = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|this (?:morning|afternoon|week)|"
    r"last (?:week|month|night)|"
    r"(?:a|two|three|ten|\d+) (?:week|day)s? ago|(?:january|february|march|april|june|july|august|september|october|"
    r"november|december|the \d+(?:st|nd|rd|th)|\d{1,2} may|may \d{1,2}))\b",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter whose own words weigh less than the rule allows."""
    body = letter.body
    if not body or _too_short_to_judge(rule, letter):
        return
    weight = letter.signals.weight_of_body
    all_stock = weight < rule.numbers["own_words"] and not _has_own(letter, hits)
    stock = _stock(letter, body)
    if "share" in rule.numbers:
        if all_stock or not _mostly(rule, letter, weight):
            return
    elif not all_stock:
        return
    marked = _most_telling(letter, stock) or body[0]
    span = letter.view.span(marked.start, marked.end)
    yield verdict(rule, letter, span, stock=len(stock), sentences=len(body))


def _has_own(letter: Letter, hits: Hits) -> bool:
    """Whether the little there is counts: something said comes back, a promise kept, an inquiry with job and day."""
    if hits["kept"] or called_back(letter, hits["callback"]):
        return True
    return letter.occasion.value in _ASKING and bool(named_job(letter.view)) and bool(_WHEN.search(letter.plain))


def _mostly(rule: PythonRule, letter: Letter, weight: float) -> bool:
    """Whether few words are the letter's own, or some are but most sentences beside the thanks hold none."""
    listed = [each for each in letter.body if each.segment.kind == "list"]
    if sum(map(letter.signals.weight, listed)) >= rule.numbers["few"]:
        return False  # the list holds what the letter has to say
    if weight < rule.numbers["few"]:
        return True
    other = [each for each in letter.body if not _THANKS.search(letter.plain, each.start, each.end)]
    stock = _stock(letter, other)
    return weight < rule.numbers["some"] and len(stock) >= rule.numbers["share"] * max(1, len(other))


def _stock(letter: Letter, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that hold nothing of the letter's own."""
    return [
        each
        for each in sentences
        if letter.signals.weight(each) < 1 and not _HOURS.search(letter.plain, each.start, each.end)
    ]


def _too_short_to_judge(rule: PythonRule, letter: Letter) -> bool:
    """A note after a short call need not carry anything."""
    return letter.occasion.value in _SCREEN and letter.measures.words < rule.numbers["screen_words"]


def _most_telling(letter: Letter, stock: list[Sentence]) -> Sentence | None:
    """The longest stock sentence that does not thank: thanks are expected, the rest was the chance."""
    other = [each for each in stock if not _THANKS.search(letter.plain, each.start, each.end)]
    return max(other or stock, key=lambda each: (letter.count_words(each.start, each.end), -each.start), default=None)
