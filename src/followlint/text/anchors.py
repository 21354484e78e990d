"""What belongs to this letter alone: words outside the closed vocabulary of interview mail, sentence by sentence.

Stock sentences are made of few words: thanks, meeting, interest, skills, team, next steps (`plain_words.txt`).
A sentence that holds none but these, names that every letter of this exchange holds (the addressee, the writer,
the firm, the job) and dates could be pasted into a note to another employer. Every other word is an anchor:
it ties the sentence to this talk, this trade, this person.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import re2

from followlint.text.plain import (
    NUMBER_WORDS,
    is_half,
    is_plain,
    is_small_number,
    is_stock,
    plain_idioms,
    plain_words,
)
from followlint.text.told import WORD, base, done, told

if TYPE_CHECKING:
    from followlint.text.letter import Letter
    from followlint.text.view import View

_MONTH = (
    "(?:January|February|March|April|May|June|July|August|September|October|November|December|"
    r"Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?"
)
# Dates, times of day, unfilled slots and addresses say nothing of the talk.
_BLANKED = (
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}}\b)?|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?{_MONTH}(?:,? \d{{4}}\b)?|"
    r"\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{1,2}(?::\d\d)? ?[ap]\.?m\b\.?|\b\d{1,2}:\d\d\b|"
    r"\b(?:24|48)[ -]hours?\b|\b(?:19|20)\d\d\b|"
    r"\+?\(?\b\d{2,5}\)?[ .-]\d{3,4}[ .-]\d{3,4}\b|\b\d{3}-\d{4}\b|"
    r"\b(?:DD|MM)/(?:MM|DD)/YY(?:YY)?\b|\b(?:X{2,}|XYZ|ABC|Lorem)\b|"
    r"\b(?:one or two|two or three|three or four|a [a-z]+ or two)\b|"
    r"\[[^\[\]\n]{1,300}(?:\[[^\[\]\n]{1,100}\][^\[\]\n]{0,200})*\]|\$?\{+[^}\n]{1,80}\}+|<[^<>\n]{1,80}>|_{2,}\w*|"
    r"\((?:the )?(?:name|title|date|position|company|insert|mention|cite|specific|your|"
    r"employer|interviewer)\b[^()\n]{0,60}\)|"
    r"\bGPA of \d\.\d{1,2}\b|\b\d\.\d{1,2}(?:/\d(?:\.0)?)? GPA\b|"
    r"\b(?:https?://|www\.)\S+|[^\s@]+@[^\s@]+\.\w+|"
    r"\b\d{1,5}(?: [A-Z][A-Za-z.']*){1,4},?\s+[A-Z][A-Za-z]+(?: [A-Z][a-z]+){0,2},? (?:[A-Z]{2}|[A-Z][a-z]+),? \d{5}\b"
)
_TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9+#&]*(?:['./-][A-Za-z0-9+#&]+)*|[$£€\x02]?\d[\d,.]*(?:%|[a-z]{1,3}\b)?")
_UNITS = frozenset("hour hours day days week weeks month months year years minute minutes".split())
_CAPITALS = r"((?:[A-Z][\w&'-]*(?![\w&'-])(?:, |\. | )?(?:(?:and|of|&|the) (?=[A-Z]))?){1,5})"
# "the position at …", "joining …", "contribute to …", "more about …": what follows is the firm.
_FIRM = re.compile(
    r"\b(?:(?:roles?|positions?|post|jobs?|openings?|vacancy|opportunity|opportunities|internships?|program(?:me)?|"
    r"application|interview|interviewed|work|working|team|career|culture|growth|future|success|values|mission|goals?|"
    r"part|life|time|people|interested|interest|fit|enthusiasm|admiration|"
    r"asset|years?|everyone|everything|employment|candidate|open|available|here) "
    r"(?:at|with|for|in|of|to|about) (?:the )?|[Jj]oin(?:ing)? (?:the )?|[Cc]ontribut(?:e|ing) to (?:the )?|"
    r"(?:more|much|lot|all|everything|finding out) about (?:the )?|(?:where|what) (?=[\w&' -]{2,30} (?:is|are|"
    r"stands|does|wants)\b)|"
    r"(?:welcome to|contribution to|part of|success of|behalf of|[a-z,] at) (?:the )?)" + _CAPITALS
)
# "sure that Bellhaven Foods is a place where …": called a house, it is the firm.
_A_HOUSE = re.compile(
    r"\b(?:that|because|why|and|but) (?:the )?"
    + _CAPITALS
    + r"(?= ?\b(?:is|was|seems|would be|really is) (?:\w+ly )?(?:an?|the|just the|exactly the|my) (?:[a-z]+ ){0,2}"
    r"(?:place|company|firm|employer|workplace|team|organi[sz]ation|house|environment|business)\b)"
)
# "at the Spring Career Fair at Ohio State": where everybody met whom the firm met that day.
_FAIR = re.compile(
    r"\b(?:at|from|of|to|during|attending|attended) (?:the |your |this year's )?(?:\d{4} )?((?:[A-Z][\w&'-]* ){0,6})"
    r"(?:(?:[Cc]areers?|[Jj]obs?|[Rr]ecruit\w*|[Ee]mployment|[Ii]nternship|[Gg]raduate|[Hh]iring) )?"
    r"(?:[Ff]air|[Ee]xpo)\b(?: (?:at|in|of) (?:the )?" + _CAPITALS + ")?"
)
# "Northern Ferries Ltd", "Acme Hospital", "the Records Division": what the last word says is a body of people.
_BODY = re.compile(
    r"\b((?:[A-Z][\w&'.-]{0,40},? (?:(?:and|of|&) )?){1,5})(?:"
    r"Inc|LLC|Ltd|Limited|Corp|Corporation|Company|Co|GmbH|PLC|LLP|"
    r"Group|Agency|Hospital|Clinic|University|College|Institute|Academy|School|Bank|Foundation|Systems?|Solutions|"
    r"Technolog(?:y|ies)|Partners|Associates|Consulting|Industries|Enterprises|Services|Department|Division|Program|"
    r"Staffing|Logistics|Healthcare|Health)\b"
)
# "more about the Elm Street branch": a place of the talk.
_A_PLACE = re.compile(
    r" ?(?:branch|plant|site|store|shop|clinic|ward|depot|yard|line|lane|project|mill|farm|hotel|campus|library|school|"
    r"station|route|system|account|contract|studio|kitchen|unit|trial|study|tour|map|method)\b"
)
# "it's jo from the counter": the writer.
_WRITER = re.compile(
    r"\b(?:[Ii]t'?s|[Tt]his is|I'?m|I am|[Mm]y name is) ([A-Za-z][\w'-]+)(?: [A-Z][\w'-]+)? (?:from|again|here)\b"
)
_JOB = r"(?:role|position|post(?! office)|job|opening|vacancy|internship|traineeship|program(?:me)?|apprenticeship)s?\b"
_JOB_WORD = re.compile(rf"\b{_JOB}", re.I)
_LEAD = 60  # how many characters before "position" may name it
_AFTER_JOB = re.compile(r" (?:of|as) (?:an? |the |your )?((?:[A-Za-z][\w&/+#'-]* ?){1,4})", re.I)
# "be your next night porter", "join you as a ferry steward": the job by its name alone.
_AS_JOB = re.compile(
    r"\b(?:(?:be|become|as) your (?:next |new )?|(?:join|joining|work(?:ing)? (?:for|with)) "
    r"(?:you|your [a-z]+|the [a-z]+) as an? (?:new )?)((?:[A-Za-z][\w&/+#'-]* ?){1,4})"
)
_BREAKS = frozenset(
    "a an the this that your our my his her their for of to in on at with about as is was and i you we discuss "
    "discussing regarding into from current open available same".split()
)
_ANY_JOB = frozenset(
    "job work role position open opening vacancy posted advertised available new career interview time part full "
    "dream next big hiring first final second exciting great possible potential upcoming particular permanent".split()
)
# Paraphrase changes verbs, adjectives and abstract nouns; what belongs to one talk is mostly a thing or a name.
_SOFT = 0.5
_SOFT_ENDINGS = (
    *("ing", "ed", "ly", "ive", "ous", "ful", "able", "ible", "less", "ish"),
    *("ness", "ity", "ment", "ance", "ence", "ship", "ism", "hood"),
)
_SPELT = 4  # letters and digits that may be a word: not "5kg", "20"
_TOLD = 1.5  # a clause of what was said, a deed told at length
_HALF = 0.5  # a thing of any trade, if not said to have been talked about
# Words of any letter that are also people's names: a capital within the sentence tells.
_ALSO_NAMES = frozenset(
    "grace hope joy faith dawn ray dean summer autumn harmony frank ernest grant chase hunter mason cook baker charity "
    "victor art gene rich cliff dale glen robin max miles sunny angel prudence felicity constance honor earnest bill "
    "rob patience marshal marshall carter page booth price case".split()
)
_MOST = 6  # words before "position" that may name it


@dataclass(frozen=True, slots=True)
class Anchor:
    """One word (or name) that ties the letter to its occasion, `[start, end)` in the view, and how firmly.

    A whole clause of what somebody said is `told`, a sentence of what the writer did is `done`; both weigh nothing
    where their words weigh enough by themselves.
    """

    start: int
    end: int
    word: str
    weight: float
    is_name: bool = False
    told: bool = False
    done: bool = False


def anchors(letter: "Letter", known: frozenset[str]) -> tuple[Anchor, ...]:
    """The anchors of the whole view in order; `known` words belong to everybody in this exchange."""
    text = blanked(letter.view)
    slots = known | job_words(text) | {base(each[1]) for each in _WRITER.finditer(text)}
    # where the firm is known, another name is a place or a person
    slots |= fair_words(text) if letter.context.company else firm_words(text)
    plain = plain_words()
    found: list[Anchor] = []
    for token in _TOKEN.finditer(text):
        anchor = None if token[0] in plain else _anchor(token, text, slots)
        if anchor and anchor.is_name and found and _continues(found[-1], anchor, text):
            found[-1] = Anchor(found[-1].start, anchor.end, f"{found[-1].word} {anchor.word}", 1.0, is_name=True)
        elif anchor:
            found.append(anchor)
    clauses = [Anchor(start, end, text[start:end].lower(), _TOLD, told=True) for start, end in told(text, slots)]
    clauses += [
        Anchor(each.start, each.end, text[each.start : each.end].lower(), _TOLD, done=True)
        for before, each in pairwise((None, *letter.body))
        if each and done(text, each.start, each.end, slots, text[before.start : before.end] if before else "")
    ]
    starts = [each.start for each in found]
    found += [replace(each, weight=0) if _weight_within(found, starts, each) >= _TOLD else each for each in clauses]
    return tuple(sorted(found, key=lambda each: each.start))


def _weight_within(found: Sequence[Anchor], starts: Sequence[int], clause: Anchor) -> float:
    """How much the words of a clause weigh by themselves; `starts` are those of `found`, in order."""
    return sum(each.weight for each in found[bisect_left(starts, clause.start) : bisect_left(starts, clause.end)])


@lru_cache(maxsize=1)
def _blanks() -> Any:
    """The compiled expression, over bytes as everything that reads `View.ascii`."""
    return re2.compile(_BLANKED.encode("ascii"))


def blanked(view: "View") -> str:
    """The view in ASCII with blanks over dates, times, addresses, slots still to be filled and turns of phrase."""
    text = bytearray(view.ascii)
    for pattern in (_blanks(), plain_idioms()):
        for match in pattern.finditer(view.ascii):
            text[match.start() : match.end()] = b" " * (match.end() - match.start())
    return text.decode("ascii")


def _anchor(token: "re.Match[str]", text: str, slots: frozenset[str]) -> Anchor | None:
    word = base(token[0])
    if not word[0].isalpha():
        if word[-1].isalpha() and len(word) >= _SPELT and is_stock(word):  # "2day"
            return None
        small = is_small_number(word) and not text[token.end() : token.end() + 1].isalpha()
        alone = small or _next_word(text, token.end()) in _UNITS
        return Anchor(*token.span(), word, 0.5 if alone else 1.0)
    if word in NUMBER_WORDS:
        return None if _next_word(text, token.end()) in _UNITS else Anchor(*token.span(), word, 0.5)
    if word in slots or is_plain(word):
        return None
    return _thing(token, word, text)


def _thing(token: "re.Match[str]", word: str, text: str) -> Anchor | None:
    """A word that is neither a number nor spoken for: a name, a thing, a thing of any trade, or stock after all."""
    capital = token[0][0].isupper()
    if is_stock(word) and not (capital and word in _ALSO_NAMES and text[token.start() - 1 : token.start()] == " "):
        return None
    if is_half(word):
        return Anchor(*token.span(), word, _HALF)
    weight = _SOFT if word.endswith(_SOFT_ENDINGS) and not capital else 1.0
    return Anchor(*token.span(), word, weight, is_name=capital)


def _next_word(text: str, offset: int) -> str:
    match = _TOKEN.search(text, offset, offset + 20)
    return match[0].lower() if match else ""


def _continues(last: Anchor, anchor: Anchor, text: str) -> bool:
    """Whether two capitalised words are one name."""
    return last.is_name and text[last.end : anchor.start] in (" ", " & ", " of ", " and ")


def firm_words(text: str) -> frozenset[str]:
    """Words that name the firm, as far as the words around them tell."""
    return frozenset(
        base(word)
        for pattern in (_FIRM, _BODY, _A_HOUSE)
        for match in pattern.finditer(text)
        if not ("about" in match[0] and _A_PLACE.match(text, match.end()))
        for word in WORD.findall(match[1])
    ) | fair_words(text)


def fair_words(text: str) -> frozenset[str]:
    """Words that name the fair at which they met."""
    return frozenset(
        base(word) for match in _FAIR.finditer(text) for word in WORD.findall(" ".join(filter(None, match.groups())))
    )


def job_words(text: str) -> frozenset[str]:
    """Words that name the job: those that lead up to “position”, “role” …, or follow “position of”."""
    found: set[str] = set()
    for job in _JOB_WORD.finditer(text):
        before = text[max(0, job.start() - _LEAD) : job.start()]
        found.update(_run(reversed(WORD.findall(before[_clause_start(before) :])[-_MOST:])))
        if after := _AFTER_JOB.match(text, job.end()):
            found.update(_run(WORD.findall(after[1])))
    for named in _AS_JOB.finditer(text):
        found.update(_run(WORD.findall(named[1])))
    return frozenset(found)


def _clause_start(before: str) -> int:
    """Where the clause begins that ends a stretch of text."""
    return max(before.rfind(mark) for mark in (". ", "! ", "? ", "\n", ": ", "; ", "- ")) + 1


def _run(words: Iterable[str]) -> Iterator[str]:
    """The words up to the first that cannot belong to a job's name."""
    for word in words:
        if word.lower() in _BREAKS:
            return
        yield base(word)
        if "/" in word:
            yield from base(word).split("/")


def named_job(view: "View") -> frozenset[str]:
    """Words that tell one job from another: not “the open position”."""
    words = job_words(blanked(view)) - _ANY_JOB
    return frozenset(word for word in words if word.replace("-", "").isalpha())
