"""What the letter is about: does it speak of work, a meeting or a talk, or is it other mail?"""

import re
from collections.abc import Iterable

from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, once
from followlint.text.portrait import paints_itself

# What tells a letter about work or a meeting from any other mail.
_OF_HIRING = lazily(
    r"\b(?:interview\w*|positions?|roles?|jobs?|vacancy|internship|careers? (?:fair|day)|cv|candida\w+|appl(?:y|"
    r"ying|ied|ications?|icants?)|"
    r"hir(?:e|ed|ing)|recruit\w*|opportunit\w+|resume|references|"
    r"(?:thank\w*|grateful\w*|gratitude|appreciat\w+|pleasure|enjoy\w*|glad|great|good|lovely|nice|hono\w+)"
    r"[^.!?\n]{0,60}\b(?:meet\w*|met|talk\w*|speak\w*|conversation|discussion|chat\w*|visit|seeing|seen|time|"
    r"explaining|showing|letting me|inviting|having me|(?:the|this|that) (?:morning|afternoon|day)|walk|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tour|hours?|feel|felt|home|welcome\w*|hospitality|warmth|kindness|"
    r"presentation)|"
    r"our (?:conversation|discussion|chat|talk|meeting|call|exchange)|join(?:ing)? (?:you|your|the team)|"
    r"work(?:ing)? (?:there|(?:with|for|beside) you)|my career|(?:meeting|met|talking (?:to|with)|speaking with) you|"
    r"your (?:team|company|firm|organi[sz]ation|vision|decision)|any news|(?:the|your) panel|"
    r"ma[kd]e up (?:your|their) minds?)\b",
    re.I,
)
# … and what tells it where no word of hiring falls: it begins with how the meeting was, and says what the writer hopes.
_PLEASED = lazily(
    r"\b(?:thank\w*|thx|grateful\w*|gratitude|appreciat\w+|pleasure|treat|hono\w+|privilege|joy|delight\w*|thrilled|"
    r"enjoyed|loved|conversations?|(?:lovely|nice|great|good|wonderful) to (?:have )?"
    r"(?:meet|met|make|made|see|seen|talk|speak))\b",
    re.I,
)
_HOPES = lazily(
    r"\b(?:I(?:'d| would| could| can|'m| am| feel| reckon| believe| hope| know)|my)\b[^.!?\n]{0,60}\b(?:"
    r"(?:be|play|become|being) (?:a )?part|slot|fit|suit\w*|belong\w*|on board|crew|team|family|harmoni[sz]e|"
    r"establishment|direction|both of us|mix|hit it off|learn fast|thriv\w+|stay in touch|strengths?|network|"
    r"temperament|add value|bring|start)\b",
    re.I,
)
# "grateful for any advice", "I would be grateful for ten minutes": it has not been given.
_ANY = re.compile(r"\bany\b")
_WOULD = lazily(
    r"(?:\b(?:would|should|will|shall|could|might)|'d|'ll)(?: (?:be|also|only|\w+ly|very|most|so|really|much))* $", re.I
)
_OPENERS = 2  # sentences in which such a letter says how the meeting was
# "Our chat last week gave me courage", "you were so generous": a meeting that has been.
_HAD_TALK = lazily(
    r"\b(?:ours|our (?:conversation|talk|chat|call|coffee|lunch)) (?:on|last|this|yesterday|was|has|gave|left|made)\b|"
    r"\byour advice (?:has|was|helped)\b|\byou were (?:so |very |most )?(?:frank|generous|patient|open)\b",
    re.I,
)
_TALK = lazily(r"\b(?:conversation|discussion|chat|talk|exchange|interview|meeting|call)s?\b", re.I)
# "our conversation last week about your library's night opening": what follows says what was said …
_SUBJECT = lazily(
    r"(?: (?:last|this) week| yesterday| today| on \w+)* (?:about|on|regarding|over) "
    r"(?![^.!?\n]*\b(?:role|position|job|post|vacancy|internship|opportunity|opening|company|firm|organi[sz]ation|"
    r"team|culture|values?|mission|goals?|needs?|projects?|details|requirements|process|background|experience)\b)"
    r"(?:your|the|why|how) [\w'-]+ [\w'-]+",
    re.I,
)
# … or on what or where it was, if a thing or a name follows: "your insights on the frost", "your presentation at the
# Larne workshop".
_ABOUT = lazily(
    r"(?: and (?:\w+ )?[a-z]+)?(?: [a-z]+){0,2} (?:on|about|into|regarding|over)\b|"
    r"(?<=presentation)[^.!?;\n]{0,40}? (?:at|during) the\b"
)
_THING = 1.5  # so much must what follows weigh


@once
def is_other_mail(letter: Letter) -> bool:
    """Whether nothing in a letter whose occasion was guessed speaks of work or a meeting."""
    if letter.context.occasion:
        return False
    return not (_OF_HIRING.search(letter.plain) or tells_of_meeting(letter))


def tells_of_meeting(letter: Letter) -> bool:
    """Whether the letter begins with how pleasant a meeting was and goes on to what the writer is or could be there."""
    body = letter.body
    return bool(
        body
        and _PLEASED.search(letter.plain, body[0].start, body[:_OPENERS][-1].end)
        and (
            _HOPES.search(letter.plain, body[0].start, body[-1].end)
            or any(paints_itself(letter, each) for each in body)
        )
    )


def tells_of_talk(letter: Letter) -> bool:
    """Whether the letter says of a talk that it has been, and how it was."""
    return bool(_HAD_TALK.search(letter.plain))


def has_met(letter: Letter, met: Iterable[Hit]) -> bool:
    """Whether the letter tells of a talk, or one of these words names a meeting that has taken place."""
    return tells_of_talk(letter) or any(_has_been(letter, hit) for hit in met)


def _has_been(letter: Letter, hit: Hit) -> bool:
    """Whether a meeting that these words name has taken place, and is not only asked or hoped for."""
    sentence = letter.sentence_at(hit[0])
    start = sentence.start if sentence else 0
    return not (_ANY.search(letter.plain, *hit) or _WOULD.search(letter.plain, start, hit[0]))


def names_talk(letter: Letter) -> bool:
    """Whether the letter has a word for a talk at all."""
    return bool(_TALK.search(letter.plain))


def names_subject(letter: Letter, hit: Hit) -> bool:
    """Whether the words of a hit name a talk, and those after them say what it was about or at which event it was."""
    if _TALK.search(letter.plain, *hit) and _SUBJECT.match(letter.plain, hit[1]):
        return True
    sentence = letter.sentence_at(hit[0])
    about = _ABOUT.match(letter.plain, hit[1], sentence.end) if sentence else None
    if not (sentence and about):
        return False
    return sum(each.weight for each in letter.signals.anchors_in(about.end(), sentence.end) if not each.done) >= _THING
