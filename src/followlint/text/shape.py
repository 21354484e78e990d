"""What the shape of a letter says of its occasion: its heading, its first words, who is spoken to and spoken of."""

import re
from collections.abc import Iterator

from followlint.model.calendar import INQUIRIES, THANKS
from followlint.model.context import Occasion
from followlint.text.lazily import lazily
from followlint.text.people import addressees
from followlint.text.view import Segment, View

_MEETINGS = (*THANKS, Occasion.NETWORKING, Occasion.CAREER_FAIR)
_COLLECTIVE = lazily(r"\b(?:all|everyone|everybody|panel|committee|both|board)\b", re.IGNORECASE)
# A name, and not a form at school or a part of a house: "thanks to you and Year 4", "to Ward 7".
_NAME = (
    r"(?:(?:to )?(?!(?:Year|Grade|Class|Form|Room|Team|Ward|Unit|Reception|Platoon|Block|Bay|Floor)s? )"
    r"(?:[A-Z][a-z]{1,5}\.? )?[A-Z][a-z][\w'-]*)"
)
# A letter that thanks others by name beside its reader: "with you and Ms. Carr", "thank you also to Ben".
_BESIDE_YOU = lazily(
    rf"\b(?:met|meet|meeting|seeing|saw|(?:interview\w*|sp[eo]\w+|talk\w*|conversation|discussion|time|hour|morning"
    rf"|afternoon|lunch|thanks?|grateful|gratitude|thankful|indebted|obliged|kind) (?:with|by|to|of)) you(?: both)?"
    rf"(?:,| and)(?: (?:to|of|with))? {_NAME}"
    rf"|\byou, {_NAME}(?:, {_NAME})*,? and {_NAME}"
    rf"|\b[Tt]hank(?:s| you),? (?:and|also|too),? (?:also |thanks |thank you )*{_NAME}"
    rf"|\b(?:[Tt]hank(?:s| you)|my (?:thanks|regards|gratitude))(?: also)? to {_NAME}"
    rf"|\bto you, {_NAME}"
    rf"|\bthank {_NAME} (?:too|also|as well|for me)\b|\b[Tt]hank {_NAME}(?:, {_NAME})* and {_NAME}"
    r"|\bthank (?:Mr|Mrs|Ms|Mx|Dr|Prof|Professor)\b"
)
# What people said is told of several: "Petra asked ...", "Mr. Lowe's point".
_SPEAKER = lazily(
    r"\b([A-Z][\w-]{1,40})(?:['’]s (?:question|point|worry|remark|idea|view)"
    r"|,? (?:asked|said|wondered|thought|wanted|wished|raised|pressed|put)\b"
    r"|, you (?:asked|said|wished|wanted|wondered)\b)"
)
_NO_NAMES = frozenset("You I She He They We It Who Nobody Somebody Someone Everyone Everybody That One".split())
# The rest of a greeting to several: "Mr. Roy and Dr. Lim,".
_MORE_NAMES = re.compile(rf"{_NAME}(?: [A-Z][\w'.-]*)?(?:(?:,|,? and|;| &) {_NAME}(?: [A-Z][\w'.-]*)?){{0,9}}[,:;]?")
# A letter that begins with a yes says it to an offer.
_YES = lazily(r"yes\b(?! and no)", re.IGNORECASE)
# Who thanks again has thanked before.
_AGAIN = lazily(r"(?:many )?(?:thanks|thank you)(?: (?:very|so) much)?(?:(?: once)? again| once more)\b", re.IGNORECASE)
_SALUTES = lazily(r"\b(?:dear|hello|hi|hey|good (?:morning|afternoon|day))\b", re.IGNORECASE)
# Names that are spoken to in turn: "Jun, you said the logo ...", "Orla: the hem ...".
_SPOKEN_TO = lazily(
    r"(?:(?<=[.!?] )|(?<=\n)|\A)(?:(?:Mr|Mrs|Ms|Miss|Dr|Lady|Chef)\.? )?([A-Z][a-z]+)(?:, (?:you|I|your|my|the)\b|:)"
)
_NO_NAMES_EITHER = frozenset("Good Less First Second Third One Two So Now Yes No Also Here There What Then".split())
# What a heading names as a rule: thanks, the job, the talk, what is asked or answered. A heading that names none of
# these names a thing, and who writes about a thing brings something.
_NAMED = lazily(
    r"\b(?:thank\w*|interview\w*|positions?|roles?|posts?|jobs?|vacanc\w+|appl\w+|talk|conversation|chat|meeting|calls?"
    r"|visit|offer\w*|re|updates?|status|news|decision|fair|stand|stall|yes|no|accept\w*|declin\w*|withdr\w*|openings?"
    r"|screen\w*|trial|today|yesterday|\w+day|follow\w*|teacher|nurse|manager|engineer|assistant|officer|driver"
    r"|check\w*|waiting|silence|reminder|candidates?|employment|opportunit\w+|r[eé]sum[eé]s?|cv|hello|greetings"
    r"|start\w*|availab\w+|resend\w*|fwd?)\b",
    re.IGNORECASE,
)
_WARM = lazily(
    r"\b(?:thank\w*|thx|grateful|gratitude|appreciat\w+|kind (?:of|enough)|good of|pleasure|enjoyed|glad|happy|great"
    r"|lovely|honou?r|delight\w*|obliged|nice|cheers|ta)\b",
    re.IGNORECASE,
)
_YOU_ASKED = lazily(
    r"\b(?:you (?:asked|said|told|mentioned|described|wanted|gave|showed|held|were|wondered|worried|thought)"
    r"|your (?:question|remark|worry|point))\b",
    re.IGNORECASE,
)
# "Thank you for Tuesday": the first thanks, of a day so near that its name will do; no inquiry begins so.
_FIRST_THANKS = lazily(
    r"\b(?:thank\w*|grateful|enjoyed|appreciat\w+|pleasure|good of you|kind of you)\b", re.IGNORECASE
)
# Who thanks again for this very morning has said his thanks aloud, and writes them for the first time.
_JUST_NOW = lazily(r"\b(?:this (?:morning|afternoon|evening)|today|just now)\b", re.IGNORECASE)
_A_DAY = lazily(r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|this (?:morning|afternoon))\b")
_BEFORE = re.compile(r"\bagain\b|\bonce more\b|\d")
# "We met on 12 October about the post": so begins who reminds of a day that lies back.
_REMINDS = lazily(
    r"(?:I hope [^.\n]*\. )?(?:We|I|You)\b[^.!?\n]{0,60}\b(?:met|interviewed|came|saw|spoke|talked|see me)\b"
    r"[^.!?\n]{0,40}\b(?:on|in) (?:the )?(?:\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
)
# Who is still to come, after a first talk: "happy to meet the team", "I could talk to Mr. Adeyemi".
_STILL_TO_MEET = lazily(
    r"\b(?:can|could|(?:love|like|glad|happy|hope|pleased|keen|ready|free|able|delighted|interested) to|forward to"
    r"|hope (?:that )?I can) (?:meet(?:ing)?|talk(?:ing)? (?:to|with)|speak(?:ing)? (?:to|with)|see|come in"
    r"|hear(?:ing)? from) (?:and |in |to )?(?:the (?:team|others|rest|whole|manager|head)"
    r"|your (?!\w+ly)(?:\w+ )?\w+|[A-Z][a-z]+)"
)
_CALLED = lazily(
    r"\b(?:[Zz]oom|Teams|Skype|WhatsApp|[Vv]ideo|[Pp]hone|[Tt]elephoned?|[Pp]honed|[Rr]ang"
    r"|(?:to|you) ring|[Rr]ing(?:ing)? me|[Rr]ung|[Ss]creen|[Hh]eadset|[Ss]ignal|[Mm]uted?|[Cc]amera"
    r"|(?:bad|poor) line|line (?:dropp(?:ed|ing)|went|going|cut(?:ting)?|broke|breaking))\b"
)
_SHORT_TALK = lazily(
    r"\b(?:chat|half hour|half an hour|(?:twenty|fifteen) minutes|quarter of an hour|quick (?:talk|conversation))\b",
    re.IGNORECASE,
)
_OTHERS = re.compile(r"\b(?:they|them|their|he|she|her|his|Mr|Mrs|Ms|Dr)\b")
_READER = re.compile(r"\b[Yy]ou(?:r)?\b")
_OF_READER = lazily(
    r"\b(?:you (?:asked|said|told|mentioned|described|showed|wanted|explained|wondered|were|gave|have|need|do)|your)\b",
    re.IGNORECASE,
)
_OFTEN = 3


def from_shape(view: View) -> Iterator[tuple[Occasion, float]]:
    """What the heading, the greeting, the first words and the persons say."""
    body = view.of_kind("paragraph")
    greeted = _greeted(view, body)
    yield from _from_subject(view)
    yield from _from_several(view, body, greeted)
    yield from _from_persons(view, body)
    if body:
        yield from _from_opening(view, body[0])


def _from_subject(view: View) -> Iterator[tuple[Occasion, float]]:
    """A heading that names a thing."""
    for each in view.of_kind("subject"):
        if view.text[each.start : each.end].strip() and not _NAMED.search(view.text, each.start, each.end):
            yield Occasion.VALUE_LETTER, 3


def _from_opening(view: View, first: Segment) -> Iterator[tuple[Occasion, float]]:
    """The first words: a yes, thanks once more, what the reader asked, a day that is called to mind, a call."""
    if _YES.match(view.text, first.start):
        yield Occasion.ACCEPTANCE, 6
    opening = re.split(r"(?<=[.!?]) ", view.text[first.start : first.end], maxsplit=1)[0]
    if _AGAIN.match(view.text, first.start) and not _JUST_NOW.search(opening):
        yield Occasion.VALUE_LETTER, 3
        yield from ((name, 2.0) for name in INQUIRIES)
        yield from ((name, -2.0) for name in _MEETINGS)
    if _REMINDS.match(view.text, first.start, first.end):
        yield Occasion.STATUS, 2
    if _YOU_ASKED.search(opening) and not _WARM.search(opening):
        yield Occasion.VALUE_LETTER, 1.5
    if _FIRST_THANKS.search(opening) and _A_DAY.search(opening) and not _BEFORE.search(opening):
        yield from ((name, -3.0) for name in INQUIRIES)
    for sign in (_CALLED, _SHORT_TALK):
        if any(sign.search(view.text, part.start, part.end) for part in (*view.of_kind("subject"), first)):
            yield Occasion.THANK_YOU_SCREEN, 1


def _from_several(view: View, body: list[Segment], greeted: list[str]) -> Iterator[tuple[Occasion, float]]:
    """Several readers: greeted, thanked beside the reader, told of, or spoken to in turn."""
    salutes = sum(len(_SALUTES.findall(each)) for each in greeted)
    if salutes > 1 or any(_several(each) for each in greeted):
        yield Occasion.THANK_YOU_PANEL, 6
    if any(_BESIDE_YOU.search(view.text, each.start, each.end) for each in (*body, *view.of_kind("subject"))):
        yield Occasion.THANK_YOU_PANEL, 4
    speakers = {each[1] for part in body for each in _SPEAKER.finditer(view.text, part.start, part.end)}
    if len(speakers - _NO_NAMES) > 1:
        yield Occasion.THANK_YOU_PANEL, 3
    turned_to = {each[1] for part in body for each in _SPOKEN_TO.finditer(view.text, part.start, part.end)}
    if len(turned_to - _NO_NAMES - _NO_NAMES_EITHER) > 1:
        yield Occasion.THANK_YOU_PANEL, 3


def _from_persons(view: View, body: list[Segment]) -> Iterator[tuple[Occasion, float]]:
    """Whom the letter speaks of: who reports a meeting to a recruiter speaks of others more than of the reader."""
    others, reader, of_reader = (
        sum(len(each.findall(view.text, part.start, part.end)) for part in body)
        for each in (_OTHERS, _READER, _OF_READER)
    )
    if others > reader:
        yield Occasion.RECRUITER, 1
    if of_reader >= _OFTEN:
        yield Occasion.RECRUITER, -1
    if any(_STILL_TO_MEET.search(view.text, part.start, part.end) for part in body):
        yield Occasion.THANK_YOU_SCREEN, 1


def _greeted(view: View, body: list[Segment]) -> list[str]:
    """The greetings; a list of names behind the first comma stands in a line of its own, and is taken from the body."""
    found = [view.text[each.start : each.end] for each in view.of_kind("greeting")]
    if found and body and _MORE_NAMES.fullmatch(view.text, body[0].start, body[0].end):
        rest = body.pop(0)
        found.append(f"{found[-1]} {view.text[rest.start : rest.end]}")
    return found


def _several(greeting: str) -> bool:
    """Whether a greeting speaks to more than one person."""
    return len(addressees(greeting)) > 1 or bool(_COLLECTIVE.search(greeting))
