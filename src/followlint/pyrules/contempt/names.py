"""Names that people are called: behind "you" or "run by", before a person, or anywhere."""

import re

from followlint.pyrules.contempt.predicates import COLLECTIVE, DEGREE, HEAPED
from followlint.pyrules.contempt.subjects import UNSURE, Subjects
from followlint.text.book import Hit, begun_in
from followlint.text.lazily import lazily
from followlint.text.letter import Sentence

_NASTY = (
    r"(?:stupid|silly|lazy|two-faced|rude|nasty|pompous|arrogant|ignorant|greedy|miserable|vile|horrible|dirty|spiteful|mean|"
    r"fat|vain|foolish|pathetic|sad|useless|slimy|smug|bitter|sour)"
)
# What leads to a name: a word that points at somebody, a heap of such people, or a house that they run or fill.
_CALLING = lazily(
    rf"\b(?P<word>(?P<points>that|this|those|these|your|you|what an?)|{COLLECTIVE}|"
    r"(?P<fills>(?:run|staffed|led|managed|headed|owned|"
    r"captained|governed|ruled|interviewed|judged|examined|grilled|questioned|quizzed|lectured|assessed|rejected|"
    r"turned down|handled|told off|told|bossed about|patronised|patronized|dealt with|served|tested|received) by|"
    r"consists of|consisted of|made up of|composed of|full of|crawling with|riddled with|infested with|packed with|"
    r"stuffed with|surrounded by)|"
    r"you(?: have|'ve)? (?:hired|employ|employed|picked|chosen|chose|appointed))"
    rf"(?: {DEGREE}| [a-z-]+,| {_NASTY}){{0,3}} $",
    re.I,
)
_OF_ME = lazily(
    r"\b(?:i(?:'m|'d)?(?: [a-z']+){0,3} (?:am|was|be|been|feel|felt|look(?:ed)?|sound(?:ed)?|seem(?:ed)?)|i'm|"
    r"(?:call(?:ed|s)?|make|made|makes|think|thought|found|find) (?:me|myself)|me|myself|like)"
    r"(?: [a-z'-]+){0,4} $|\bmy (?:[\w'-]+ ){1,4}$|"
    r"\b(?:(?:chances?|bet|punt|gamble|risk|look) (?:on|at|in)|(?:believ|put|bear)(?:ed|ing)? (?:in|up with|with)|"
    r"(?:faith|patience) (?:in|with)|hir(?:ed|ing)|for (?:having|teaching|training|picking|choosing)) "
    r"this (?:[a-z'-]+ ){0,3}$",
    re.I,
)  # whom the writer calls so is himself, or his own
_NO_SUCH = lazily(
    r"\b(?:no(?! (?:time|patience|respect|use)\b)|not|never|nobody|neither|nor|hardly|without|even|if|unless|whether|"
    r"n't|every|any|idiot|fool)\b[^,.;]{0,25}$",
    re.I,
)
_NOT_SAID = lazily(r"\b(?:not|n't) (?:[a-z]+ )?(?:think|believe|say|mean|suggest|find|imply)(?:ing)?\b", re.I)
_FIRM = lazily(
    r"\b(?:your|this|that|the) (?:[\w'-]+ ){0,2}(?:company|firm|office|team|department|board|management|staff|place|hr|"
    r"reception|kitchen|shop|school|hospital|business|outfit|ward|yard|panel|floor)\b[^,.;]{0,20}$",
    re.I,
)
_OF_THE_HOUSE = lazily(
    r"\b(?:yours?|you|me|my|desk|reception|accounts|office|hr|payroll|personnel|door|gate|counter|upstairs|interviewed)\b"
)
_I_WAS = lazily(r"\bI (?:was|got|have been|am being) (?:[a-z]+ ){0,2}[a-z]+ by\b")
_CALLED_BY_NAME = lazily(r" [A-Z][a-z]")  # "that dolt Jensen"
_WHOSE = lazily(
    rf"\b(?P<word>your|that|those|this|these|the|some|such an?)(?: {DEGREE}| [a-z-]+,| {_NASTY}){{0,2}} $", re.I
)
_BETWEEN = lazily(r",? (?:[a-z-]+,? ){0,2}")
_WHICH = lazily(r" (?:who|of yours|you|that you|whom|in|at|from|on|behind) ?")
_IS_ME = lazily(r"\b(?:was|were|is|being) (?:me|myself|i)\b|\b(?:i|we) (?:was|am|were|felt)\b", re.I)
_MINE = lazily(r"\b(?:i|me|myself|my|mine)\b", re.I)


def by_name(subjects: Subjects, hit: Hit, *, only_you: bool) -> Hit | None:
    """From "you", "that" or "a bunch of" before the name that somebody is called."""
    own, before = subjects.before(hit)
    if own and own.start == hit[0] and not only_you and not subjects.letter.plain[hit[1] : own.end].strip(" .!"):
        return hit  # "Cheapskates!"
    calling = _calling(subjects, hit)
    if own is None or calling is None:
        return None
    rest = subjects.letter.plain[hit[1] : own.end]
    word = calling["word"].lower()
    kept = not calling["points"] and (subjects.of_the_house(own) or _I_WAS.search(before))
    if only_you and not kept and not (word == "you" and not re.match(r" \w", rest)) and not word.startswith("what"):
        return None
    if word in ("that", "this", "those", "these") and not (_OF_THE_HOUSE.search(rest) or _CALLED_BY_NAME.match(rest)):
        return None  # whom everybody meets: "those idiots on scooters"
    sure = word.endswith(" by") or _CALLED_BY_NAME.match(rest)
    if _IS_ME.search(rest) or (_MINE.search(before[: calling.start()]) and not sure):
        return None
    return hit[0] - len(calling[0]), hit[1]


def kept_by_the_house(subjects: Subjects, hit: Hit) -> Hit | None:
    """From "run by" or "full of" before a beast or a drunk, where that is said of the firm."""
    calling = _calling(subjects, hit)
    if calling is None or not calling["fills"] or not _FIRM.search(calling.string[: calling.start()]):
        return None
    return hit[0] - len(calling[0]), hit[1]


def _calling(subjects: Subjects, hit: Hit) -> "re.Match[str] | None":
    """The words right before a whole name that lead to it."""
    own, before = subjects.before(hit)
    if own is None or not subjects.ends(hit, own, adjective=False):
        return None
    return _CALLING.search(before)


def anywhere(subjects: Subjects, hit: Hit) -> Hit | None:
    """These words as they stand, unless they speak of the writer, of nobody, or of those a trade may call so."""
    own, before = subjects.before(hit)
    if own is None or not subjects.ends(hit, own, adjective=False) or _not_meant(subjects, own, before, hit):
        return None
    return hit if HEAPED.search(before) or subjects.of_the_house(own) else None


def before_noun(subjects: Subjects, hit: Hit) -> Hit | None:
    """From "your" or "that" to the person whom the adjective stands before: "your lazy receptionist"."""
    own, before = subjects.before(hit)
    whose = _WHOSE.search(before) if own else None
    if own is None or whose is None or _not_meant(subjects, own, before[: whose.start()], hit):
        return None
    noun = next((each for each in begun_in(subjects.hits["persons"], hit[1], own.end) if each[0] - hit[1] < 16), None)
    if noun is None or not _BETWEEN.fullmatch(subjects.letter.plain, hit[1], noun[0]):
        return None
    rest = subjects.letter.plain[noun[1] : own.end].replace("\n", " ")
    if whose["word"].lower() != "your" and not _WHICH.match(rest):
        return None
    return hit[0] - len(whose[0]), noun[1]


def _not_meant(subjects: Subjects, own: Sentence, before: str, hit: Hit) -> bool:
    """Whether somebody else than one of the house is called so, or nobody."""
    if any(each.search(before) for each in (_OF_ME, _NO_SUCH, UNSURE, _NOT_SAID)):
        return True
    return bool(
        begun_in(subjects.hits["outsiders"], own.start, own.end)
        or _IS_ME.search(subjects.letter.plain, hit[1], own.end)
    )
