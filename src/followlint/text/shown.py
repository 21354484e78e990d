"""Which words are quoted to a person: a found fragment, widened to a phrase that reads on its own.

A rule marks the words that prove its point, "me a perfect fit" or "the courtesy of"; a reader stumbles over such a
quotation. Where a fragment visibly begins or ends within a phrase (a preposition without its noun, a verb without its
subject), the neighbouring words of its clause are shown as well. The span of the finding stays what it is.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from followlint.model.span import Span

_SUBJECTS = frozenset("i we he she they who".split())
_EITHER = frozenset("you it this that there which".split())
_OBJECTS = frozenset("me us him them".split())
_OWNERS = frozenset("a an the my your our their his its".split())
_COUNTS = frozenset(
    "this these those no any some every each another such one two three four five six seven eight nine ten".split()
)
_BE = frozenset(
    "am is are was were be been have has had will would shall should can could may might must do does did "
    "cannot".split()
)
_TO = frozenset(
    "of in on at by for from with about to into onto over under between among without within against through during "
    "before after until till since than as like per via toward towards behind beyond upon around near".split()
)
_LINKS = frozenset(
    "and or but nor because if when while who whom whose that which where why how whether what whoever whatever "
    "although though unless".split()
)
_ADVERBS = frozenset("not never very so too just even only ever really quite always still also already now".split())
_PARTICLES = frozenset("in on out up off down away back over along forward".split())
_DETERMINERS = _OWNERS | _COUNTS
_CLOSED = _SUBJECTS | _EITHER | _OBJECTS | _DETERMINERS | _BE | _TO | _LINKS | _ADVERBS
_CONTRACTED = re.compile(r"(?:i|you|he|she|it|we|they|that|there)'(?:m|re|s|ve|d|ll)")
_NOT = re.compile(r"(?:is|are|was|were|have|has|had|wo|would|should|ca|could|must|do|does|did)n't")

# Families that speak of single words and forms: what stands beside them is not what is meant.
_OF_WORDS = frozenset("casual texting grammar slips format".split())
_AROUND = 160  # code points on either side: more than the words that are added
_MOST, _FEW = 7, 2  # words added on one side; where single words are spoken of
_WORD = re.compile(r"[^\W_][\w'\u2019&/-]*")
_GAP = re.compile(r"[ \t]{1,4}|[ \t]{0,4}\r?\n[ \t]{0,4}")
_AFTER = re.compile(rf"(?:{_GAP.pattern})({_WORD.pattern})")
_BLANK = re.compile(r"[ \t\r\n]|\Z")


@dataclass(frozen=True, slots=True)
class _Word:
    """A neighbouring word, in lower case, and where the phrase would begin or end with it."""

    word: str
    at: int


def shown(text: str, span: Span, family: str) -> Span:
    """The words to quote for what was found at `span`: those, or the phrase around them that they are cut from."""
    found = span.of(text)
    words = [_plain(each) for each in found.split()]
    if len(words) < 2:
        return span
    of_words = family in _OF_WORDS
    before = _before(text, span.start) if found[0].isalnum() and not of_words else ()
    after = _after(text, span.end) if found[-1].isalnum() else ()
    end = after[0].at if len(after) == 1 and not of_words else _end(words, after, span.end, _FEW if of_words else _MOST)
    return Span(start=_begin(words, before, span.start), end=end)


def _plain(word: str) -> str:
    return word.lower().replace("\u2019", "'")


def _before(text: str, start: int) -> list[_Word]:
    """The words of the clause before `start`, the nearest first."""
    found: list[_Word] = []
    for match in reversed(list(_WORD.finditer(text, max(0, start - _AROUND), start))):
        if len(found) == _MOST or not _GAP.fullmatch(text, match.end(), start):
            break
        start = match.start()
        found.append(_Word(_plain(match[0]), start))
    return found


def _after(text: str, end: int) -> list[_Word]:
    """The words of the clause behind `end`, the nearest first, and at most one more than may be added."""
    found: list[_Word] = []
    while len(found) <= _MOST and (match := _AFTER.match(text, end)):
        end = match.end(1)
        found.append(_Word(_plain(match[1]), end))
        if not _BLANK.match(text, end):
            break
    return found


def _is_verb(word: str) -> bool:
    return word in _BE or bool(_NOT.fullmatch(word))


def _is_open(word: str) -> bool:
    """Whether a word is a noun, a verb, an adjective: none of the few that hold a phrase together."""
    return word not in _CLOSED and not _NOT.fullmatch(word) and not _CONTRACTED.fullmatch(word)


def _is_count(word: str) -> bool:
    return word in _DETERMINERS or word.isdigit()


def _begin(words: Sequence[str], before: Sequence[_Word], start: int) -> int:
    """Where the phrase begins: as many of the words before as it takes, one after the other."""
    first, taken = words[0], 0
    while taken < len(before):
        step = _step_back(first, [each.word for each in before[taken:]])
        if not step:
            break
        taken += step
        start = before[taken - 1].at
        if first in _OBJECTS:  # with its verb it reads on its own
            break
        first = before[taken - 1].word
    return start


def _step_back(first: str, before: Sequence[str]) -> int:
    """How many of the words before belong to a phrase that begins with `first`."""
    nearest = before[0]
    if _is_verb(first):
        return int(nearest in _SUBJECTS | _EITHER | _ADVERBS or _is_verb(nearest) or _is_open(nearest))
    if first in _ADVERBS:
        return int(_is_verb(nearest) or nearest in _SUBJECTS)
    if first in _OBJECTS:
        return int(_is_open(nearest))
    return _words_before_a_noun(*(*before, "", "")[:3]) if _is_open(first) else 0


def _words_before_a_noun(nearest: str, next_: str, third: str) -> int:
    """How many of the three words before a noun, a verb or an adjective belong to it."""
    if nearest in ("you", *_OBJECTS) and _is_open(next_) and third in _SUBJECTS:
        return 3  # "I wish you [luck]"
    if nearest == "of" and next_:
        return 2
    if _is_verb(nearest) or _CONTRACTED.fullmatch(nearest) or _is_count(nearest) or nearest in _SUBJECTS:
        return 1
    return 2 if _is_open(nearest) and _is_count(next_) else 0


def _end(words: Sequence[str], after: Sequence[_Word], end: int, most: int) -> int:
    """Where the phrase ends: behind as many of the words that follow as it takes, or the last two of their clause."""
    last, taken, in_noun = words[-2:], 0, False
    while taken < min(len(after), most):
        rest = [each.word for each in after[taken:]]
        in_noun = in_noun and _is_open(rest[0])
        if not in_noun and not _goes_on(last, rest):
            break
        in_noun = _is_open(rest[0]) and (in_noun or _is_count(last[-1]))
        last, end, taken = [last[-1], rest[0]], after[taken].at, taken + 1
    return after[-1].at if taken > 0 and len(after) - taken <= 2 and len(after) <= most else end


def _goes_on(last: Sequence[str], after: Sequence[str]) -> bool:
    """Whether a phrase that ends with these two words is cut before the words that follow."""
    word, following, second = last[-1], after[0], (*after, "")[1]
    return any(tells(last[-2], word, following, second) for tells in _CUT)


def _lacks_its_noun(_: str, word: str, following: str, __: str) -> bool:
    if word in _OWNERS or word in _TO:
        return following not in _TO and following not in _LINKS
    return _is_count(word) and _is_open(following)


def _lacks_its_clause(_: str, word: str, following: str, __: str) -> bool:
    if word in _SUBJECTS or word in _LINKS or _CONTRACTED.fullmatch(word):
        return True
    if word in _ADVERBS or _is_verb(word):
        return following not in _TO and following not in _LINKS
    return word in _EITHER and _is_verb(following)


def _lacks_its_object(before: str, word: str, following: str, second: str) -> bool:
    if word in _OBJECTS:
        return _is_count(following)
    if not _is_open(word):
        return False
    if following in _OBJECTS or (following == "it" and not _is_verb(second)):
        return True
    return before == "to" and (_is_count(following) or following in _PARTICLES)


def _lacks_its_particle(_: str, word: str, following: str, second: str) -> bool:
    return _is_open(word) and following in _PARTICLES and (not second or (second in _TO and second != "of"))


_CUT: tuple[Callable[[str, str, str, str], bool], ...] = (
    _lacks_its_noun,
    _lacks_its_clause,
    _lacks_its_object,
    _lacks_its_particle,
)
