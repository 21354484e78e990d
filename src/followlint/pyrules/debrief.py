"""Does a report to a recruiter on a talk with the client say what happened there, and what the writer answered?"""

import re
from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.people import TITLE, TITLE_OR_RANK
from followlint.verdict import Verdict, verdict

# "Thank you for setting up the interview with …": the recruiter brought them together …
_ARRANGED = lazily(
    r"\b(?:(?:arrang|organi[sz]|schedul|secur|book|coordinat)\w*|(?:set(?:ting)?|lin(?:ed|ing)|tee(?:d|ing)|"
    r"fix(?:ed|ing)?|sort(?:ed|ing)?)(?: \w+)? (?:up|out)|(?:get|got|put|send|sent|bring|brought)\w*(?: \w+)? me)\b"
    r"[^.!?\n]{0,60}?(?:\b(?:interview|meeting|conversation|visit|round|talk|call|session|day)\b| [A-Z])"
)
# … and it is over.
_OVER = lazily(
    r"\b(?:yesterday|this (?:morning|afternoon)|today|last (?:week|night|\w+day)|earlier|feedback|debrief|"
    r"(?:further|second|next|final|another) (?:round|interview|meeting|stage)|what (?:they|he|she) (?:made|thought)|"
    r"(?:heard|hear) from (?:them|him|her)|how it went|after the interview)\b",
    re.I,
)
_TO_COME = lazily(
    r"\b(?:tomorrow|forward to (?:meeting|the (?:interview|meeting|visit|day))|(?:be|arrive|come) there|"
    r"before the interview|anything I should (?:know|read|bring|prepare)|confirm\w*|I(?:'ll| will| shall) (?:take|"
    r"bring|wear|leave|report))\b",
    re.I,
)
# Whatever tells of the room: who spoke, asked, showed, how it went.
_OF_THE_ROOM = lazily(
    r"\bwhat (?:he|she|they)(?:'s| is| was|'re| are| were)\b|\bseeing me\b|"
    rf"\b(?:he|she|they|we|it|(?:{TITLE_OR_RANK})\.? [A-Z]\w+|(?:the |both )?(?:partners?|managers?|panel|"
    r"owner|director|interviewers?|foreman|head))(?:'d| had| have| has)?(?: also| both| only| then| mostly| mainly|"
    r" \w+ly)? (?!agreed|closed|settled)(?:\w+ed|said|told|spoke|spent|ran|went|was|were|met|saw|made|gave|took|began|"
    r"knew|need|needs|want|wants|is|are)\b|"
    r"\b(?:questions?|asked|we (?:talked|spoke|met|discussed)|went (?:well|fine|badly|smoothly)|my (?:main |first )?"
    r"impressions?|walked me|showed me|told me|the (?:hardest|best|main) (?:part|point|question)|tour|test|task|"
    r"presentation|role[ -]play)\b|"
    r"\b(?:met|saw|told|showed|spoke (?:to|with)) (?:with )?(?:the|him|her|them|both|two|"
    rf"three|{TITLE})\b|"
    r"\bI (?:\w+ly |also )?(?:told|showed|explained|said|described|met|saw|liked|enjoyed|answered|was (?:asked|shown|"
    r"told|weak|strong|less))\b",
    re.I,
)
_ASKED = lazily(
    r"\b(?:asked|wanted to (?:know|hear|see)|wondered|questions?|pressed me|raised|grilled me|quizzed)\b", re.I
)
# "I was comfortable with everything they asked", "I had an answer for each": coped, and how is not said.
_COPED = lazily(
    r"\b(?:I (?:think |believe |feel |hope )?(?:I )?(?:was|felt|am|were) (?:\w+ )?(?:comfortable|at ease|confident|"
    r"happy|prepared|on top|ready|able to (?:answer|handle|deal|respond|cope))|"
    r"I (?:think |believe |feel )?(?:I )?(?:\w+ly )?(?:answered|handled|managed|coped with|dealt with|covered|"
    r"fielded|held my own)(?![^.!?\n]{0,40}\b(?:like an?|badly|poorly|too|weakly|wrongly|as if)\b)|"
    r"(?:I )?had (?:an answer|answers|something to say|no (?:trouble|difficulty|problem)|good answers|a good answer)|"
    r"(?:nothing|none of (?:it|them)|no question) (?:threw|caught|troubled|surprised|worried|stumped|was beyond)|"
    r"my answers (?:were|went|seemed|landed))\b",
    re.I,
)
# What was answered, or goes with the report in its stead.
_ANSWERED = lazily(
    r"\b(?:I|we)(?:'d|'ve| had| have)?(?: also| then| just| only| could| was able to| had to| \w+ly)? "
    r"(?:told|tell|said|say|explained|explain|described|describe|showed|show|mentioned|replied|talked|walked|gave|drew|"
    r"sketched|took (?:him|her|them)|pointed|admitted|admit|quoted|offered|suggested|answered (?:that|with)|put it)\b|"
    r"\b(?:attach\w*|enclos\w*|below|answer(?:ed)? (?:that|with|by)|"
    r"and (?:told|explained|described|showed) \w+|my answer|to (?:which|that) I)\b|:(?= (?:yes|no)\b)",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a report that leaves out what happened."""
    span = _report(rule, letter)
    if (
        span
        and _ARRANGED.search(*span)
        and _OVER.search(*span)
        and not (_TO_COME.search(*span) or _OF_THE_ROOM.search(*span))
    ):
        yield verdict(rule, letter, letter.place("body-end"))


def answers(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a report that leaves out what the writer answered."""
    span = _report(rule, letter)
    if span is None or not (coped := _COPED.search(*span)):
        return
    if _ASKED.search(*span) and not (_ANSWERED.search(*span) or _tells_a_deed(letter)):
        yield verdict(rule, letter, letter.view.span(*coped.span()))


def _report(rule: PythonRule, letter: Letter) -> tuple[str, int, int] | None:
    """The text with the bounds of its body, where that is long enough to be a report."""
    body = letter.body
    if not body or letter.measures.words < rule.numbers["words"]:
        return None
    return letter.plain, body[0].start, body[-1].end


def _tells_a_deed(letter: Letter) -> bool:
    """Whether a sentence tells what the writer has done elsewhere: that is an answer, whoever asked."""
    return any(
        any(anchor.done for anchor in letter.signals.anchors_in(each.start, each.end))
        and not letter.search(_ASKED, each)
        for each in letter.body
    )
