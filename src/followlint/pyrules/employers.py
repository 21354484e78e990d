"""Where a letter names a firm as the one to work for, whichever firm that is."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from followlint.text.lazily import lazily
from followlint.text.letter import Letter, once
from followlint.text.people import folded, misspelt
from followlint.text.plain import is_plain

# A capital or any sign beyond ASCII, told by what it is not: a range of so many signs takes 8 ms to compile.
_CAPITAL = r"[^\x00-@\[-\x7f\U00010000-\U0010ffff]"
# A name has a few words, none of them long: without a bound, a page of capitals would take minutes.
_NAME = rf"{_CAPITAL}[\w&'’.-]{{0,40}}"
FIRM = rf"((?:[Tt]he )?{_NAME}(?: (?:(?:&|and|of|for|the) )?(?!I\b){_NAME}){{0,7}})"
_AT = (
    r"(?:the (?:culture|atmosphere|spirit|values|team)|member of the team|your team|[Hh]iring [Tt]eam|here|"
    r"every(?:one|body)|all of you|us|colleagues|people(?: (?:stay|work)\w*)?) at"
)
_JOIN = (
    rf"(?:join|[Jj]oining|[Ww]ork(?:ing)? for|employed by|hired by|contribut\w+ to|"
    rf"(?:be|being|become|becoming) part of|a member of|{_AT})"
)
_JOINS = re.compile(rf"{_JOIN}\b")
# What a person may be as well: "useful to Tim".
_FOR = (
    r"(?:(?:of (?:use|service|value|help)|useful|valuable|an asset|a credit|a gain) (?:to|for)|"
    r"(?:to|could|would|might|may) (?:benefit|serve|call))"
)
# Whom one works with is a client, a colleague or a tool as often.
_BESIDE = re.compile(r"\bwork(?:ing)? with $")
_WORK = (
    r"(?:(?:(?<!my )work|working|teach|teaching) (?:at|for)|"
    r"(?:start|starting|a career|my career|a future|my future|opportunity|chance|interview\w*) (?:at|with|for))"
)
_JOB = (
    r"(?:role|position|post|job|opening|vacancy|internship|traineeship|apprenticeship|fellowship|residency|"
    r"manager|engineer|analyst|designer|developer|teacher|nurse|assistant|director|lead|officer|specialist|coordinator|"
    r"consultant|technician|operator|associate|representative|accountant|intern)"
)
# What nobody brings to a person.
_BRING = (
    r"[Bb]ring(?:ing)? (?:all )?(?:my|these|those|this) (?:[\w-]+ ){0,2}"
    r"(?:experience|skills|years|knowledge|background|energy|passion|expertise)(?: [\w-]+){0,4}?"
)
# What may also stand before a town; `_sure` tells.
_PLACED = lazily(
    rf"\b(?:{_JOIN}|{_FOR}|{_WORK}|{_JOB} (?:at|with)|opportunities (?:at|with)|{_BRING} to|"
    rf"(?:comes? up|opens?(?: up)?|arises?|(?:becomes?|is) (?:free|available|vacant)) at) {FIRM}"
)
# What only an employer does, no town and no day: it considers somebody, and is the right firm. “Two weeks off from
# Lerwick would suit me” speaks of a way.
_EMPLOYER = lazily(
    r"(?<!\bat )(?<!\bin )(?<!\bof )(?<!\bto )(?<!\bfrom )(?<!\bnear )(?<!\bvia )"
    rf"\b(?!(?:Any|Either|Each|Every|Both|That|This|It|[A-Z][a-z]+day)\b){FIRM} (?:"
    r"(?:will|would|might|may|could) (?:suit|be (?:right|good|ideal) for) me\b|"
    r"(?:will|would|to|can|could|might|may) (?:consider|hire|choose|select|employ) me\b|"
    r"is (?:the|an?) (?:right|ideal|perfect|best|great|only) (?:company|firm|employer)\b)"
)
# "bring this to the Brightsmile team"
_TEAM = lazily(
    rf"\b(?:join|joining|to|with|part of|member of) the {FIRM} (?:team|family|staff)\b(?! (?:at|within|of|in)\b)"
)
# “work at the Western General”
_SITE = re.compile(r"\b(?:work|working|teach|teaching|start|starting) at the ")
# What stands last in the name of a firm.
_KIND = "|".join(
    """
    Dental Dentistry Clinic Practice Hospital Surgery Bakery Bakers Group Partners Ltd Limited Inc GmbH LLC LLP PLC plc
    Corp Holdings Ventures Enterprises Works Logistics Freight Haulage Ferries Foods Creamery Dairy Dairies Roasters
    Distillery Brewing Catering Bank Insurance Mutual Assurance Securities Capital Hotel Hotels Resorts Studio Studios
    Systems Solutions Services Software Technologies Robotics Aerospace Labs Laboratories Biotech Pharma Pharmaceuticals
    Chemicals Plastics Polymers Packaging Industries Metals Motors Media Press Publishing Agency Associates Consulting
    Consultants Advisers Advisors Solicitors Construction Engineering Electric Utilities Renewables Pharmacy Brewery
    Vineyards Farm Farms Nursery Nurseries Academy Trust Foundation Society Shipping Airlines Textiles Mills Joinery
    Furniture Ceramics Pottery Marine Yachts Yards Boatyard Boats Steel Timber Landscapes Interiors Roofing Airways
    Healthcare Opticians Accountants Jewellers Energy Trading Stores Market Markets Orthodontics Orthopedics
    Transit Railways Outfitters Therapeutics Diagnostics Kitchens Cosmetics Automotive
    Physiotherapy Veterinary Architects Builders Homes Realty Properties
    """.split()
)
# "Alder Foods", "Baxter & Rowe": what can only be a firm's name.
HOUSE = (
    rf"((?:[A-Z][\w&'’-]{{1,40}} (?:(?:&|and|of) )?){{1,3}}(?:{_KIND})|"
    r"[A-Z][\w'’-]{1,40}(?: [A-Z][\w'’-]{1,40})? & [A-Z][\w'’-]{1,40})(?!\w)"
)
# A wish, or thanks for the meeting, with a name that can only be a firm's.
_WISHED = lazily(
    r"\b(?:would|hop(?:e|ing)|forward|want|eager|keen|sure|convinced|confident|my visit|interview\w*|see myself|"
    r"honou?r|proud|thank|thanks|application|apply\w*|applied|interest\w*)\b[^.!?]{0,90}?\b"
    rf"(?:at|with|from|by|for|how|that|in|to|of|why|what) {HOUSE}"
)
# "I thought a great deal of Harvest Foods", "we believe Baxter & Rowe is the place for us": what is felt for the
# reader's own house, in a name that can only be a firm's.
_FELT = lazily(
    r"\b(?:[Ii](?:['’](?:ve|d|m|ll)| am| was| have| had| will| would| shall)?"
    r"(?: \w+ly| so| very| much| always| never| still)? "
    r"(?:think|thought|believe|feel|felt|know|enjoy\w*|lik(?:e|ed)|loved?|admired?|respect(?:ed)?|impressed|struck|"
    r"taken|wish|remember|follow(?:ed)?|see|understand|leave|came away|come away|say goodbye|remain|fond|sorry|"
    r"withdraw\w*|declin\w+)\b|"
    r"[Gg]ood luck|[Aa]ll the best|[Bb]est wishes|[Ee]very success|[Mm]y (?:wishes|regard|respect|admiration|opinion))"
    r"(?: (?!and\b|but\b|because\b|while\b)[\w'’-]+){0,8}? "
    r"(?:(?:at|with|from|by|for|how|that|in|to|of|about|what|think|believe|feel|wish|like|enjoyed|liked|admire|"
    r"everyone) )?"
    rf"{HOUSE}(?!['’])(?! (?:called|asked|rang|wrote|offered|went|sells?|sold|makes?|made|uses?|used|closed|bought|"
    r"has|had|have|were|who|which)\b)"
)
# "Alder Foods's way of training is what I look for"
_OWNS = lazily(
    rf"\b{HOUSE}['’]s? (?:\w+ )?(?:approach|values|culture|reputation|mission|team|people|way|commitment|vision|"
    r"philosophy|care|focus|standards|staff|spirit|plans?|story|offer|training)\b"
)
# "Everyone I met at Alder Foods"
_MET = lazily(
    r"\b(?:[Ee]veryone|[Ee]verybody|[Aa]ll|[Pp]eople|those|team|staff) (?:that |whom |who )?"
    rf"(?:I (?:met|saw|spoke (?:to|with)|talked (?:to|with))|works?|stays?) at {HOUSE}"
)
# What is told of others, and may well be another firm.
_TOLD = lazily(
    r"\b(?:[Yy]ou(?:['’]ve| have| had)? (?:also )?(?:said|told|mention\w*|asked|describ\w+|spoke|talked|compar\w+|"
    r"nam\w+)|[Yy]our (?:client|customer|supplier|neighbou?r|competitor|rival|partner|tenant|account)s?|"
    r"customer|client|supplier|competitor|rival|reference|referee|degree|course|book|article|talk by|"
    r"offer|instead|position|another|elsewhere|accept\w*|join\w*|taken|signed)\b"
)
_TITLES = frozenset("mr mrs ms miss mx dr prof professor sister brother father chef captain".split())
PAST = lazily(
    r"\b(?:previous\w*|current\w*|present\w*|former\w*|last|old|worked|was|were|had|did|ran|led|built|held|spent|years|"
    r"since|until|joined|left|used|when i|learn\w+|trained|taught|studied|graduat\w+|offer(?:ed)?|another|other|"
    r"as an?|my (?:job|role|work|position|post|time|first|own|old|boss|manager|team|colleagues))\b",
    re.I,
)
# “I would sort them by risk, as we did at Alder Foods”: told of the writer's own past after a wish
_OWN_PAST = lazily(
    r"\b(?:I|[Ww]e)(?:['’]d| had| once| also| always| first| \w+ly)* (?:did|do|had|ran|run|help|used|kept|built|made|"
    r"cut|saved|set|led|wrote|taught|served|sold|tried|tested|learn(?:ed|t)|trained|managed|solved|handled|worked|started|"
    r"introduced|installed|changed|moved|switched|fixed|faced|brought|dealt|found|reduced|shared|went|was|were)\b"
    r"[^.!?,;]{0,40}$"
)
# A wish of today: what was told of the past before it is over.
_WISHES = lazily(
    r"\bI(?:['’]d| would| could)(?: \w+ly| very much)? (?:love|like|welcome|"
    r"be (?:\w+ )?(?:glad|happy|proud|delighted|honou?red))\b"
    r"|\bI(?:['’]m| am)(?: \w+)? (?:excited|eager|keen|interested|delighted|proud)\b|\bI (?:hope|look forward)\b"
)
# A part of a house, not a house: “the School of Textiles”, “the Neonatal Intensive Care team”.
_PART = re.compile(
    r"^(?:[Tt]he )?(?:School|Department|Faculty|Institute|Division|Office) of\b"
    r"|^(?:[Tt]he )?(?:Station|Terminal|Platform|Line|Unit|Ward|Level|Studio|Lab|Gate) [A-Z0-9]\w*$"
    r"|\b(?:Care|Unit|Wing|Ward|Annexe?|Department|Division|Campus|Building|Operations|Success|Street|Road|Square|Docks|"
    r"Station|Terminal|Airport)$"
)
_KINDS = frozenset(_KIND.lower().split("|"))
_REACH = 200  # characters before a name in which a past job may be told
_AFTER = re.compile(r"['’]s?\b|(?:['’]s)? ([a-z]+)")
# What may follow a whole name: after any other word in small letters the name is of something else.
_GOES_ON = frozenset(
    "and as for in on to with because where which who would is was are were will since after if so but or i we you it "
    "from at by has have had very even all again too much more this next last soon today yesterday now then than that "
    "when while until before over full part once ever still also one".split()
)


class Named(NamedTuple):
    """A firm to work for, and where it stands in the view.

    `sure` says that it can be no town, `placed` that its place in the sentence tells it, such as “the role at”.
    """

    name: str
    start: int
    sure: bool
    placed: bool

    @property
    def end(self) -> int:
        """Where its name ends in the view."""
        return self.start + len(self.name)


@once
def employers(letter: Letter) -> tuple[Named, ...]:
    """The firms that the letter names as the one to work for, but for those told of the writer's own past."""
    return tuple(
        _named(found, placed)
        for sentence in letter.sentences
        if sentence.in_body or sentence.segment.kind in ("subject", "greeting")
        for found, placed in _firms_in(letter.view.text, sentence.start, sentence.end)
        if not _is_past(found, placed, sentence.start)
    )


def _firms_in(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], bool]]:
    """The firms of a sentence, and whether their place in it tells what they are."""
    yield from ((found, True) for found in _PLACED.finditer(text, start, end) if ends_at(text, found.end()))
    of_house = (_WISHED,) if _TOLD.search(text, start, end) else (_WISHED, _FELT, _OWNS, _MET)
    for pattern in (_EMPLOYER, _TEAM, *of_house):
        for found in pattern.finditer(text, start, end):
            if not _BESIDE.search(text, start, found.start(1)):
                yield found, False


def _named(found: re.Match[str], placed: bool) -> Named:
    """A town, a site and a project have jobs and teams too, but nobody joins a town, and few have two names."""
    firm = re.sub(r"['’]s?$|[.,]+$", "", found[1])
    words = [word for word in firm.split() if word[0].isupper() and word != "The"]
    if found[0].endswith(" team") or _SITE.search(found[0]):
        sure = bool(re.fullmatch(HOUSE, firm))
    else:
        sure = not placed or len(words) > 1 or bool(_JOINS.match(found[0]))
    return Named(firm, found.start(1), sure, placed)


def _is_past(found: re.Match[str], placed: bool, since: int) -> bool:
    if told_of_past(found.string, since, found.start()):
        return True
    return not placed and bool(_OWN_PAST.search(found.string, found.start(), found.start(1)))


def told_of_past(text: str, since: int, at: int) -> bool:
    """Whether the words of a sentence before a place tell of the writer's own past; a wish after those begins anew."""
    start = max(since, at - _REACH)
    return bool(PAST.search(text, max([start, *(each.start() for each in _WISHES.finditer(text, start, at))]), at))


def is_other(firm: str, known: frozenset[str], company: str) -> bool:
    """Whether a name is a firm's and no word that tells it from other firms is known, not even misspelt."""
    if re.fullmatch(r"the \S+", firm) or _PART.search(firm):  # “join the Registry”: a part of the reader's house
        return False
    words = [folded(word) for word in re.split(r"[ -]", firm) if folded(word) not in ("the", "of", "and", "for", "")]
    if not words or words[0] in _TITLES or (len(words) == 1 and is_plain(words[0])):
        return False
    telling = [word for word in words if word not in _KINDS] or words
    return not any(word in known or misspelt(word, [company]) for word in telling)


def ends_at(text: str, at: int) -> bool:
    """Whether the name ends here: in “at Bow garage” it only begins."""
    after = _AFTER.match(text, at)
    return not (after and after[1]) or after[1] in _GOES_ON
