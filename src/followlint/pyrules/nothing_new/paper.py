"""What the reader has been told already: in the talk, or on a paper that says so."""

import re

from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence, once
from followlint.text.talk.topics import is_record
from followlint.text.told import YOU

# "As you know, I hold …", "six years, as it says in my resume": told before, and said to be so.
RETOLD = lazily(
    r"\bas (?:I (?:have |had |also |already )*(?:said|told you|mentioned|explained|stated|indicated|wrote|described)|"
    r"you (?:already |may |will |might |can )*(?:know|recall|remember|saw|see|read|have seen|have read)(?=,|"
    r" from | in | on my )|"
    r"(?:we|already) (?:discussed|mentioned|covered|talked about), (?:I (?:have|am|hold|bring)|my)\b|"
    r"(?:it (?:says|is (?:stated|shown|written))|stated|shown|listed|detailed|outlined|noted|described|set out|"
    r"indicated|mentioned|given|reflected|evidenced|you (?:can|will|may|might) (?:have )?(?:see|seen)) "
    r"(?:in|on|from|by) my\b|my (?:resume|cv|application|cover(?:ing)? letter) (?:\w+ )?(?:\w+s|will show))\b|"
    r"\b(?:listed|stated|set out|gave|mentioned|described) (?:\w+ ){0,4}(?:in|on) (?:my|the) "
    r"(?:resume|cv|application|form|cover(?:ing)? letter)\b|"
    r"\bmy (?:resume|cv) (?:shows?|states?|lists?|says?|details|outlines|tells|indicates|reflects|demonstrates)\b",
    re.I,
)
# "As I said on the phone, I did my apprenticeship at …": told again.
_SAID_BEFORE = lazily(
    r"\bas I (?:have |had |also |already )*(?:said|told you|mentioned|explained|stated|indicated|"
    r"described)\b[^.!?;:\n]{0,40}, "
    r"(?:I (?:did|have|had|hold|held|am|was|worked|spent|trained|studied|ran|led|speak|bring)|I'(?:ve|m)|my)\b"
    # "as I said, I have Tuesdays free": when and where, which may be said twice
    r"(?![^.!?\n]{0,60}\b(?:free|available|availability|notice|number|reach(?:ed|able)?|suits?|(?:can|could) start)\b)|"
    # "The recording side is as I described it"
    r"\b(?:is|are|was|were) (?:just |exactly |much )?as I (?:said|told you|described|mentioned|explained)\b",
    re.I,
)
_PAPER = re.compile(r"\b(?:resume|cv|application|form|letter|profile|linkedin)\b", re.I)
_NEAR = 25  # characters between "as you will have seen" and the paper
_NOT_THERE = re.compile(r"\b(?:not|n't|but|behind|leaves? out|missing|what my)\b")
_SPENT = re.compile(r"\bI spent (?:\w+ )?(?:years|months)\b")


def is_retold(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says that what it tells stands on paper, and no more than paper can say."""
    found = letter.search(RETOLD, sentence)
    if found is None or not _PAPER.search(letter.plain, found.start(), min(found.end() + _NEAR, sentence.end)):
        return False
    return not (letter.search(_NOT_THERE, sentence) or YOU.search(letter.plain, found.end(), sentence.end))


def is_repeated(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says of what the writer has or did that the reader was told so before, and no more."""
    found = letter.search(_SAID_BEFORE, sentence)
    return found is not None and not YOU.search(letter.plain, found.end(), sentence.end)


@once
def on_paper(letter: Letter) -> frozenset[int]:
    """The numbers of the sentences that say where it is written what the writer has done and holds.

    So do those that go on about it in the same paragraph.
    """
    found: set[int] = set()
    for sentence in letter.body:
        before = letter.preceding(sentence)
        goes_on = before is not None and before.index in found and before.segment == sentence.segment
        if is_retold(letter, sentence) or (goes_on and _is_of_own_record(letter, sentence)):
            found.add(sentence.index)
    return frozenset(found)


def _is_of_own_record(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells what the writer has done, and does not turn to the reader."""
    record = is_record(letter, sentence) or letter.search(_SPENT, sentence)
    return bool(record) and not letter.search(YOU, sentence)
