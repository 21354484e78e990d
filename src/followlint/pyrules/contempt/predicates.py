"""What is said of a person or a thing, with a verb between or right behind it: "is", "looks like", "has no"."""

import re

from followlint.pyrules.contempt.subjects import PRONOUN, UNSURE, YOU, YOURS, Subjects, yours
from followlint.text.book import Hit, begun_in
from followlint.text.lazily import lazily

DEGREE = (
    r"(?:[a-z]+ly|just|such|nothing (?:but|more than)|(?:little|no) more than|no better than|as good as|a|an|the|all|"
    r"both|only|still|also|so|too|as|very|quite|rather|pretty|of|bit|kind|sort|simply|complete|total|utter|absolute|"
    r"proper|right|real|bloody|damn|damned|most|more|bunch|pack|gang|pair|set|load|shower|lot|nest|plain|known|"
    r"well|born|always|"
    r"ever|little|big|great|biggest|old|young|one|two|three|four|in fact|to be honest)"
)
COLLECTIVE = r"(?:bunch|pack|gang|shower|lot|load|nest|den|crowd|band|crew|set|collection|parade|herd|pair) of"
HEAPED = lazily(rf"\b{COLLECTIVE}(?: [a-z'-]+){{0,2}} $")
_OTHER_WORD = (
    r"(?!(?:not|no|never|hardly|to|for|in|on|at|with|by|about|than|that|what|whether|why|how|who|if|my|your|his|her|"
    r"their|our|fond)\b)[a-z'-]+,?"
)
_COPULA = lazily(
    r"(?:'re|(?<=\b[Hh]e)'s|(?<=\b[Ss]he)'s|'s(?= (?:a|an|such|nothing|just|only|no better)\b)|"
    r"\b(?:are|is|was|were|(?:has|have|had) (?:always |never |long )?been|must be|can only be|"
    r"seem(?:s|ed)?(?: to be)?|(?:look|sound|act|behave|feel)(?:s|ed|d)?(?: like)?|turned out(?: to be)?|remains?|"
    r"(?:comes?|came) across as|struck me as))"
    rf"(?: {DEGREE},?){{0,5}}(?: {_OTHER_WORD}){{0,2}}(?: {DEGREE}){{0,2}} $"
)
_BESIDES = lazily(
    r"(?: (?:[a-z]+ly|just|even|also|still|always|simply|both|all|too)|, (?:however|though|frankly|sadly|honestly|"
    r"by the way|in my (?:humble )?(?:opinion|view)|to be (?:honest|frank|blunt)|I(?:'m| am) (?:afraid|sorry to say)|"
    r"I think|on the other hand|for one|for example|quite frankly),)* ?$"
)
# Of a thing these say how it is, and of a person what the writer thinks.
_OF_THINGS = lazily(
    r"(?:not )?(?:too |so |that |this |plain |just |very |exactly |particularly )?"
    r"(?:thick|dense|dim|dumb|slow|bent|slippery|greasy|shallow|fake|ugly|smelly|"
    r"unwashed|crooked|mean|cold|useless|hopeless|dreadful|appalling|atrocious|ghastly|horrid|vicious|nasty|lousy|"
    r"hideous|dead|toothless|stingy|poisonous|evil|wicked|drunken|bright|dull|loose)\b.*",
    re.S,
)
_BARE = lazily(
    r"(?:'(?:s|re|ve|d|ll))?(?: (?:[a-z]+ly|just|even|also|still|always|simply|both|all|never|too))*(?:,)? ?$"
)
_WHO = lazily(r",? (?:who|that)$")
_FOR_DETAIL = lazily(r" (?:for|about|at|of|when it comes)\b")  # a demon for work
_SMELLS_OF = lazily(r"smel\w+ +(?!and\b)\w", re.I)  # of what, the longer words say
_LAST = lazily(r"\s*(?:[.,;:!?\n]|$)")


def of_people(subjects: Subjects, hit: Hit, name: str) -> Hit | None:
    """From the person who is called this; of an adjective the noun may follow."""
    own, before = subjects.before(hit)
    copula = _COPULA.search(before) if own else None
    if own is None or copula is None or not subjects.ends(hit, own, adjective=name == "vile"):
        return None
    if name == "likened" and _FOR_DETAIL.match(subjects.letter.plain, hit[1]):
        return None
    subject = _BESIDES.sub("", before[: copula.start()]).rstrip()
    offset = hit[0] - len(before)
    if (
        name in ("vile", "likened")
        and (pronoun := PRONOUN.search(subject))
        and " as " not in subjects.letter.plain[hit[0] : hit[1]]
        and not subjects.one_of_the_house(own, offset + pronoun.start())
    ):
        return None  # of whom it is said may have stood far before
    doubtful = name in ("likened", "wrong") or _OF_THINGS.fullmatch(subjects.letter.plain, hit[0], hit[1])
    theirs = yours(subject) if doubtful and not HEAPED.search(before) else None
    if theirs and not subjects.is_person(theirs[0], offset + theirs.start(), offset + theirs.end()):
        return None  # "your oldest exhibit is a fossil"
    start = subjects.person(own, subject, offset, sure=name == "called")
    return None if start is None else (start, hit[1])


def of_things(subjects: Subjects, hit: Hit) -> Hit | None:
    """From the thing of the reader's that is called this."""
    own, before = subjects.before(hit)
    copula = _COPULA.search(before) if own else None
    if own is None or copula is None or not subjects.ends(hit, own, adjective=None):
        return None
    if begun_in(subjects.hits["outsiders"], own.start, hit[0]):
        return None
    start = subjects.thing(before[: copula.start()].rstrip(), hit[0] - len(before))
    return None if start is None else (start, hit[1])


def at_once(subjects: Subjects, hit: Hit, *, people: bool, last: bool = False) -> Hit | None:
    """From the subject right before these words, which are the `last` of their clause."""
    own, before = subjects.before(hit)
    if own is None or (last and not _LAST.match(subjects.letter.plain, hit[1])):
        return None
    bare = " " not in subjects.letter.plain[hit[0] : hit[1]]
    if bare and _SMELLS_OF.match(subjects.letter.plain[hit[0] : own.end]):
        return None
    subject, offset = _BARE.sub("", before), hit[0] - len(before)
    who = _WHO.search(subject) if people else None
    if who and not begun_in(subjects.hits["outsiders"], own.start, hit[0]):
        heads = list(begun_in(subjects.hits["persons"], own.start, offset + who.start()))
        if heads and heads[-1][1] == offset + who.start() and subjects.of_the_house(own):
            return heads[-1][0], hit[1]  # "by a teenager who could not …"
    start = subjects.person(own, subject, offset, sure=True) if people else subjects.thing(subject, offset)
    return None if start is None else (start, hit[1])


def by_reader(subjects: Subjects, hit: Hit) -> Hit | None:
    """From the reader, or somebody of the reader's, who did this."""
    own, before = subjects.before(hit)
    subject = _BARE.sub("", before)
    who = YOU.search(subject) or YOURS.search(subject)
    if own is None or who is None or UNSURE.search(subject[: who.start()]):
        return None
    return hit[0] - len(before) + who.start(), hit[1]
