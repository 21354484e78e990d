"""Finds a second firm named as the future employer, in a letter of which no fact says whose it is."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.context import Occasion
from followlint.model.rule import PythonRule
from followlint.pyrules.employers import HOUSE, Named, employers, ends_at, is_other, told_of_past
from followlint.pyrules.other_houses import is_introduced
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.people import folded, known_words
from followlint.verdict import Verdict, accepted, verdict

_FIRM = r"(?P<firm>(?:The )?[A-Z][\w'-]+(?:(?: (?:&|and|of) | )[A-Z][\w'-]+){0,3})"
_SOUGHT = lazily(
    r"\b(?:role|position|job|opening|vacancy|post|internship|opportunity)"
    rf"(?: (?:of|as)(?: (?!at\b)[\w-]+){{1,4}})? (?:here )?(?:at|with) {_FIRM}"
    rf"|\b(?:interview(?:ed|ing)?|interviews?) (?:me )?at (?P<met>{_FIRM.replace('firm', 'inner')})"
)
_JOINED = lazily(
    r"\b(?:join|joining|Joining|(?:to|would|could|will|of|for) work(?:ing)? (?:for|at)"
    rf"|(?:become|be) (?:an? (?:[a-z]+ )?)?part of|(?:career|future) at) {_FIRM}(?!'s)"
    r"|\b(?:join(?:ing)?|part of|member of) the (?P<family>[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}) family\b"
    r"|\b(?:would|hope|like|love|keen|eager|glad|proud|want|forward to)\b[^.!?]{0,40}\b"
    r"(?:work|working|start|starting|serve|serving) as (?:an? |the |your )(?:[\w-]+ ){1,4}at "
    rf"(?P<post>{_FIRM.replace('firm', 'its')})(?!'s)"
    r"|\b(?:respect|admiration) for what the (?:team|staff|people|crew) at "
    rf"(?P<house>{_FIRM.replace('firm', 'own')}) (?:is|are|do|does|did|has|have)\b"
)
# “Thank you for showing me how the claims team at Lund deals with storms”
_SHOWN = lazily(
    r"\b[Tt]hank[^.!?]{0,90}\b(?:how|where|why|what) (?:the|your) (?:[a-z]+ ){1,3}at "
    rf"{_FIRM} [a-z]+s\b"
)
# “Team Leader at Oakline”, “Thank you - Halden Insurance”
_SUBJECT = re.compile(rf" at {_FIRM}[.!]?$|(?:[-,:|]|\bwith) (?P<house>{HOUSE})[.!]?$")
_GREETED = re.compile(rf"\b(?:[Tt]eam|[Cc]ommittee|[Mm]anager|[Ss]taff|[Ee]veryone|[Aa]ll) at {_FIRM}")
_VISITED = lazily(
    rf"\b(?:around|through|tour of|visit(?:ed|ing)?(?: to)?) (?:the )?(?P<house>{HOUSE})"
    rf"|\b[Ww]hat (?P<praised>{HOUSE}) (?:does|do|is doing|has done)\b"
)
# “join Priya and Sam”, “join Steve in your office”: people
_PAIR = re.compile(r"[A-Z]\w+ and [A-Z]\w+")
_BESIDE = re.compile(r" and (?:the|his|her|your|[A-Z])| in (?:that|the|your|this)\b")
_ITS_WAY = re.compile(r" (?:journey|story|future|mission|success|growth)\b")  # "a part of Calder's journey"
_NO_FIRM = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
    "september october november december mr ms mrs dr i".split()
)
# Where another firm is named on purpose.
_OF_OTHERS = frozenset(
    (Occasion.DECLINE, Occasion.WITHDRAWAL, Occasion.OFFER_NOTICE, Occasion.NETWORKING, Occasion.RECRUITER)
)
_ELSEWHERE = lazily(
    r"\b[Yy]ou(?:'ve| have| had)? (?:also )?(?:said|told|mention|explain|describ|spoke|talked|named|suggest|offer)\w*"
    r"|\b(?:accepted|decided to|offers? (?:from|to)|instead of|competing)\b"
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each firm to be worked for that is not the one whose letter this is."""
    name = "" if letter.occasion in _OF_OTHERS else _begun_with(letter)
    if not name:
        return
    known = known_words(letter.context) | _named_in_frame(letter) | {folded(word) for word in _words(name)}
    named = (*employers(letter), *_joined(letter))
    wished = [firm for firm in named if letter.body_sentence((firm.start, firm.end))]
    posts = [each.span() for each in _SOUGHT.finditer(letter.plain)]
    if any(_is_wished(firm, posts) and not _differs(name, firm.name) for firm in wished):
        return  # who wishes to join the right firm names the other on purpose
    others = [
        (firm.start, firm.end)
        for firm in wished
        if firm.sure and _differs(name, firm.name) and is_other(firm.name, known, name) and not _is_meant(letter, firm)
    ]
    for hit in accepted(rule, letter, others):
        yield verdict(rule, letter, letter.view.span(*hit), first=name)


def _begun_with(letter: Letter) -> str:
    """The firm that the subject, the greeting or else the body speaks of first as the one with the post."""
    for kind, pattern in (("subject", _SUBJECT), ("greeting", _GREETED)):
        for part in letter.view.of_kind(kind):
            if found := pattern.search(letter.plain[part.start : part.end]):
                return _name_in(found)
    return next((_name_in(found) for each in (_SOUGHT, _SHOWN, _VISITED) if (found := each.search(letter.plain))), "")


def _name_in(found: re.Match[str]) -> str:
    return next(name for name in found.groupdict().values() if name)


def _is_wished(firm: Named, posts: list[Hit]) -> bool:
    """Whether the firm is wished for, and not only named with the post that was spoken of."""
    return not any(start <= firm.start < end for start, end in posts)


def _joined(letter: Letter) -> Iterator[Named]:
    """The firms to be joined, whose names may be a single word."""
    for found in _JOINED.finditer(letter.plain):
        start, end = found.span(found.lastindex or 0)
        name = letter.plain[start:end]
        sentence = letter.sentence_at(start)
        since = sentence.start if sentence else 0
        owns = name.endswith("'s")
        if _BESIDE.match(letter.plain, end) or told_of_past(letter.plain, since, found.start()):
            continue
        if _ITS_WAY.match(letter.plain, end) if owns else ends_at(letter.plain, end):
            yield Named(name, start, sure=True, placed=True)


def _is_meant(letter: Letter, firm: Named) -> bool:
    """Whether the other firm is named on purpose: the reader spoke of it, or it is what the writer turns to."""
    sentences = (letter.words_of(each) for each in letter.body)
    if _PAIR.fullmatch(firm.name) or is_introduced(letter, firm):
        return True
    return any(firm.name in each and _ELSEWHERE.search(each) for each in sentences)


def _named_in_frame(letter: Letter) -> frozenset[str]:
    """The words of the greeting and the signature, which name people."""
    parts = letter.view.of_kind("greeting", "signature")
    return frozenset(folded(word) for part in parts for word in letter.plain[part.start : part.end].split())


def _differs(one: str, other: str) -> bool:
    """Whether two names share no word, nor the initials of the other, and both can be firms."""
    first, second = _words(one), _words(other)
    initials = {"".join(word[0] for word in words) for words in (one.lower().split(), other.lower().split())}
    return not (first & second or initials & (first | second) or (first | second) & _NO_FIRM)


def _words(name: str) -> set[str]:
    return {word.removesuffix("'s") for word in name.lower().split()} - {"the", "&", "and", "of"}
