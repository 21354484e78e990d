"""Whose letter it is: the words that name the firm, the fair where they met and the job, as far as others tell."""

import re
from collections.abc import Iterable, Iterator

from followlint.text.blanks import blanked
from followlint.text.lazily import lazily
from followlint.text.told import WORD, base
from followlint.text.view import View

_CAPITALS = r"((?:[A-Z][\w&'-]*(?![\w&'-])(?:, |\. | )?(?:(?:and|of|&|the) (?=[A-Z]))?){1,5})"
# "the position at …", "joining …", "contribute to …", "more about …": what follows is the firm.
_FIRM = lazily(
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
_A_HOUSE = lazily(
    r"\b(?:that|because|why|and|but) (?:the )?"
    + _CAPITALS
    + r"(?= ?\b(?:is|was|seems|would be|really is) (?:\w+ly )?(?:an?|the|just the|exactly the|my) (?:[a-z]+ ){0,2}"
    r"(?:place|company|firm|employer|workplace|team|organi[sz]ation|house|environment|business)\b)"
)
# "at the Spring Career Fair at Ohio State": where everybody met whom the firm met that day.
_FAIR = lazily(
    r"\b(?:at|from|of|to|during|attending|attended) (?:the |your |this year's )?(?:\d{4} )?((?:[A-Z][\w&'-]* ){0,6})"
    r"(?:(?:[Cc]areers?|[Jj]obs?|[Rr]ecruit\w*|[Ee]mployment|[Ii]nternship|[Gg]raduate|[Hh]iring) )?"
    r"(?:[Ff]air|[Ee]xpo)\b(?: (?:at|in|of) (?:the )?" + _CAPITALS + ")?"
)
# "Northern Ferries Ltd", "Acme Hospital", "the Records Division": what the last word says is a body of people.
_BODY = lazily(
    r"\b((?:[A-Z][\w&'.-]{0,40},? (?:(?:and|of|&) )?){1,5})(?:"
    r"Inc|LLC|Ltd|Limited|Corp|Corporation|Company|Co|GmbH|PLC|LLP|"
    r"Group|Agency|Hospital|Clinic|University|College|Institute|Academy|School|Bank|Foundation|Systems?|Solutions|"
    r"Technolog(?:y|ies)|Partners|Associates|Consulting|Industries|Enterprises|Services|Department|Division|Program|"
    r"Staffing|Logistics|Healthcare|Health)\b"
)
# "more about the Elm Street branch": a place of the talk.
_A_PLACE = lazily(
    r" ?(?:branch|plant|site|store|shop|clinic|ward|depot|yard|line|lane|project|mill|farm|hotel|campus|library|school|"
    r"station|route|system|account|contract|studio|kitchen|unit|trial|study|tour|map|method)\b"
)
_JOB = r"(?:role|position|post(?! office)|job|opening|vacancy|internship|traineeship|program(?:me)?|apprenticeship)s?\b"
_JOB_WORD = lazily(rf"\b{_JOB}", re.I)
_LEAD = 60  # how many characters before "position" may name it
_AFTER_JOB = lazily(r" (?:of|as) (?:an? |the |your )?((?:[A-Za-z][\w&/+#'-]* ?){1,4})", re.I)
# "be your next night porter", "join you as a ferry steward": the job by its name alone.
_AS_JOB = lazily(
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
_MOST = 6  # words before "position" that may name it


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


def named_job(view: View) -> frozenset[str]:
    """Words that tell one job from another: not “the open position”."""
    words = job_words(blanked(view)) - _ANY_JOB
    return frozenset(word for word in words if word.replace("-", "").isalpha())
