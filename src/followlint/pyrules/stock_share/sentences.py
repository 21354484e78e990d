"""Which sentences are stock, which praise their writer, and which prove something."""

import re
from collections.abc import Sequence

from followlint.text.anchors import Anchor
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence, once
from followlint.text.people import TITLE
from followlint.text.portrait import paints_itself, traits
from followlint.text.talk.thanked import thanks
from followlint.text.told import FELT_OR_SAID, PAST

# The writer's own praise: what fills a short note when courtesy does not.
CLAIM = lazily(
    r"\bmy (?:[\w-]+ ){0,2}(?:skills?|experience|background|qualifications|education|abilit(?:y|ies)|strengths)\b|"
    r"\bfit (?:right |straight )?in\b|\b(?:asset|addition|team[ -]player|contribut\w+|skills)\b|"
    r"\b(?:great|good|strong|perfect|ideal|excellent) (?:fit|match|candidate)\b|"
    r"\bI (?:\w+ly |do |am |feel |remain )*(?:believe|trust|feel|know|confident|sure|certain|convinced|positive)"
    r"(?: that)? (?:I|my|"
    r"(?:we|the (?:\w+ )?team|your (?:\w+ )?(?:clients|customers|team|staff)) (?:will|would|and I))\b",
    re.I,
)
# "at home on Thursdays", "reach me after four": only this writer's week.
_HOURS = lazily(
    r"\b(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|"
    r"\b(?:at home|reachable|reach me|free) (?:on|after|before|until)\b",
    re.I,
)
# "I have looked up the exam you recommended": advice that was followed, however plain its words.
_FOLLOWED = lazily(
    r"\bI(?:'ve| have| had| also| since| already| then)* (?:\w+ed|read|bought|found|rang|went|wrote|got|took|made|"
    r"begun|began|sent)\b[^.!?\n]*\b(?:you|he|she|they) (?:also |kindly )?"
    r"(?:recommended|suggested|advised|mentioned|named|lent|gave me|told me (?:of|about)|pointed me to)\b",
    re.I,
)
# "to hear from Ms. Whitcombe that residents choose …", "you informed me that a test comes first": what was said, unless
# it is what anybody is told.
_SAID = re.compile(
    rf"\b(?:hear|heard|learn(?:ed|t)?) from (?:(?:{TITLE})\.? )?[A-Z][\w'-]+ (?:that|how|why)\b|"
    r"\b[Yy]ou (?:also |then |had )?(?:told|informed|warned|advised|wrote) (?:me )?(?:that|how|why)\b"
)
_SAID_TO_ALL = lazily(
    r"\b(?:deci\w+|hear(?:ing)? back|contact\w*|in touch|let (?:me|us) know|next (?:step|round|stage)s?|candidates?|"
    r"applica\w+|culture|values?|team[ -]players?|opportunit\w+|responsibilit\w+|growth|fast-paced|dynamic)\b",
    re.I,
)
# "The owner rang a year later", "He had changed his lead time": a story, however plain its words.
_STORY = lazily(
    r"(?:He|She|They|The (?!interview|meeting|conversation|discussion|talk|call|team|position|role|job|company|"
    r"opportunity|panel|"
    r"visit|tour|experience|details|culture|information|way|time)[a-z]+)(?: had| then| also| soon)? "
    rf"(?!(?:{FELT_OR_SAID}|work|seem|explain|reinforc|confirm|strengthen|deepen|shar|provid|answer|describ|"
    rf"inspir|impress)\w*ed\b)"
    rf"(?!(?:made|gave|left|taught|showed|kept|struck|brought) (?:me|us)\b)(?:[a-z]{{3,}}ed|{PAST})\b"
)
_OF_A_DEED = 1.5  # so much must belong to this letter alone in a sentence that proves something


def praises_itself(letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence without a thing of its own says how good the writer is: good letters hold none."""
    return (
        traits(letter, sentence) > 1
        or bool(letter.search(CLAIM, sentence))
        or (letter.signals.weight(sentence) >= 1 and paints_itself(letter, sentence))
    )


def proves(letter: Letter) -> bool:
    """Whether a sentence tells what the writer did with things of its own: figures alone could stand anywhere."""
    return any(_is_proof(letter.signals.anchors_in(each.start, each.end)) for each in letter.body)


def _is_proof(anchors: Sequence[Anchor]) -> bool:
    things = {each.word: each.weight for each in anchors if not each.word[0].isdigit()}
    return any(each.done for each in anchors) and sum(things.values()) >= _OF_A_DEED


def only_praises(letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence that holds one word of its own at most praises its writer, and tells of no deed."""
    anchors = letter.signals.anchors_in(sentence.start, sentence.end)
    return (
        not letter.signals.is_specific(sentence)
        and not any(each.told or each.done for each in anchors)
        and (traits(letter, sentence) > 1 or bool(letter.search(CLAIM, sentence)))
    )


def stock_among(letter: Letter, sentences: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that hold nothing of the letter's own."""
    return [
        each
        for each in sentences
        if (letter.signals.weight(each) < 1 or paints_itself(letter, each))
        and not letter.search(_HOURS, each)
        and not letter.search(_FOLLOWED, each)
        and not _tells_what_was_said(letter, each)
        and each.index not in _narrated(letter)
    ]


@once
def _narrated(letter: Letter) -> set[int]:
    """The numbers of the sentences that go on with a story of what others did: "The owner rang a year later"."""
    found: set[int] = set()
    for sentence in letter.body:
        before = letter.preceding(sentence)
        begun = before is not None and (before.index in found or letter.signals.weight(before) >= 1)
        if begun and _STORY.match(letter.plain, sentence.start):
            found.add(sentence.index)
    return found


def _tells_what_was_said(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence brings back what somebody told the writer, and not what every candidate is told."""
    return bool(letter.search(_SAID, sentence)) and not letter.search(_SAID_TO_ALL, sentence)


def most_telling(letter: Letter, stock: list[Sentence]) -> Sentence | None:
    """The longest stock sentence that does not thank: thanks are expected, the rest was the chance."""
    other = [each for each in stock if not thanks(letter, each)]
    return max(other or stock, key=lambda each: (letter.count_words(each.start, each.end), -each.start), default=None)
