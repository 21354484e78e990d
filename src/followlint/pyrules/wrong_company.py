"""Names another firm where this one belongs: “joining X”, “the role at X”, “be a manager at X”."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import folded, known_words, misspelt
from followlint.text.plain import is_plain
from followlint.verdict import Verdict, verdict

_FIRM = r"((?:[Tt]he )?[A-Z\x80-\uffff][\w&'’.-]*(?: (?:(?:&|and|of|for|the) )?[A-Z\x80-\uffff][\w&'’.-]*)*)"
_JOIN = (
    r"(?:join|[Jj]oining|[Ww]ork(?:ing)? for|the (?:culture|atmosphere|spirit|values) at|employed by|hired by|"
    r"contribut\w+ to|(?:be|being|become|becoming) part of|"
    r"a member of|member of the team at|your team at|the team at|here at|everyone at|everybody at|all of you at|us at|"
    r"colleagues at|people at|people (?:stay|work)\w* at)"
)
# What a person may be as well: "useful to Tim".
_FOR = (
    r"(?:(?:of (?:use|service|value|help)|useful|valuable|an asset|a credit|a gain) (?:to|for)|"
    r"(?:to|could|would|might|may) (?:benefit|serve|call))"
)
_WORK = r"(?:work|working|start|starting|a career|my career|a future|my future|opportunity|chance|interview\w*)"
_JOB = (
    r"(?:role|position|post|job|opening|vacancy|internship|traineeship|apprenticeship|fellowship|residency|"
    r"manager|engineer|analyst|designer|developer|teacher|nurse|assistant|director|lead|officer|specialist|coordinator|"
    r"consultant|technician|operator|associate|representative|accountant|intern)"
)
_STRONG = re.compile(
    rf"\b(?:{_JOIN}|{_FOR}|{_WORK} (?:at|with|for)|{_JOB} (?:at|with)|opportunities (?:at|with)) {_FIRM}"
)
# What only an employer does, no town: it considers somebody, and is the right firm.
_EMPLOYER = re.compile(
    rf"\b{_FIRM} (?:(?:(?:will|would|might|may|could) (?:suit|be (?:right|good|ideal) for) me\b)|"
    rf"(?:will|would|to|can|could|might|may) (?:consider|hire|choose|select|employ) me\b|"
    r"is (?:the|a|an) (?:right|ideal|perfect|best|great|only) (?:company|firm|employer)\b)"
)
# "bring this to the Brightsmile team"
_TEAM = re.compile(rf"\b(?:join|joining|to|with|part of|member of) the {_FIRM} (?:team|family|staff)\b")
# What stands last in the name of a firm.
_KIND = (
    r"(?:Dental|Dentistry|Clinic|Practice|Hospital|Surgery|Bakery|Bakers|Group|Partners|"
    r"Ltd|Limited|Inc|GmbH|LLC|LLP|PLC|plc|Corp|Holdings|Ventures|Enterprises|Works|Logistics|Freight|Haulage|Ferries|"
    r"Foods|Creamery|Dairy|Dairies|Roasters|Distillery|Brewing|Catering|Bank|Insurance|Mutual|Assurance|Securities|"
    r"Capital|Hotel|Hotels|Resorts|Studio|Studios|Systems|Solutions|"
    r"Services|Software|Technologies|Robotics|Aerospace|Labs|Laboratories|Biotech|Pharma|Pharmaceuticals|Chemicals|"
    r"Plastics|Polymers|Packaging|Industries|Metals|Motors|Media|Press|Publishing|Agency|Associates|Consulting|"
    r"Consultants|Advisers|Advisors|Solicitors|Construction|Engineering|Electric|Utilities|Renewables|"
    r"Pharmacy|Brewery|Vineyards|Farm|Farms|Nursery|Nurseries|Academy|Trust|Foundation|Society|"
    r"Shipping|Airlines|Textiles|"
    r"Mills|Joinery|Furniture|Ceramics|Pottery|Marine|Yachts|Yards|Boatyard|Boats|Steel|Timber|Landscapes|Interiors|"
    r"Roofing|Airways|Healthcare|Opticians|Accountants|Jewellers|Energy|Trading|"
    r"Stores|Market|Markets|Orthodontics|Orthopedics|Physiotherapy|Veterinary|Architects|Builders|"
    r"Homes|Realty|Properties)"
)
# "Alder Foods", "Baxter & Rowe"
_HOUSE = (
    rf"((?:[A-Z][\w&'’-]+ (?:(?:&|and|of) )?){{1,3}}{_KIND}|[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)? & [A-Z][\w'’-]+)(?!\w)"
)
# A wish, or thanks for the meeting, with a name that can only be a firm's.
_WISHED = re.compile(
    r"\b(?:would|hop(?:e|ing)|forward|want|eager|keen|sure|convinced|confident|my visit|interview\w*|see myself|"
    r"honou?r|proud|thank|thanks|application|apply\w*|applied|interest\w*)\b[^.!?]{0,90}?\b"
    r"(?:at|with|from|by|for|how|that|in|to|of|why|what) "
    rf"{_HOUSE}"
)
# "I thought a great deal of Harvest Foods", "we believe Baxter & Rowe is the place for us": what is felt for
# the reader's
# own house, in a name that can only be a firm's.
_FELT = re.compile(
    r"\b(?:[Ii](?:['’](?:ve|d|m|ll)| am| was| have| had| will| would| shall)?(?: \w+ly| so| very|"
    r" much| always| never| still)? "
    r"(?:think|thought|believe|feel|felt|know|enjoy\w*|lik(?:e|ed)|loved?|admired?|respect(?:ed)?|"
    r"impressed|struck|taken|wish|"
    r"remember|follow(?:ed)?|see|understand|leave|came away|come away|say goodbye|remain|fond|sorry|"
    r"withdraw\w*|declin\w+)\b|"
    r"[Gg]ood luck|[Aa]ll the best|[Bb]est wishes|[Ee]very success|[Mm]y (?:wishes|regard|respect|admiration|opinion))"
    r"(?: (?!and\b|but\b|because\b|while\b)[\w'’-]+){0,8}? "
    r"(?:(?:at|with|from|by|for|how|that|in|to|of|about|what|think|believe|feel|wish|like|enjoyed|"
    r"liked|admire|everyone) )?"
    rf"{_HOUSE}(?!['’])"
    r"(?! (?:called|asked|rang|wrote|offered|went|sells?|sold|makes?|made|uses?|used|closed|bought|"
    r"has|had|have|were|who|which)\b)"
)
# "Alder Foods's way of training is what I look for"
_OWNS = re.compile(
    rf"\b{_HOUSE}['’]s? (?:\w+ )?(?:approach|values|culture|reputation|mission|team|people|way|"
    rf"commitment|vision|philosophy|care|"
    r"focus|standards|staff|spirit|plans?|story|offer|training)\b"
)
# "Everyone I met at Alder Foods"
_MET = re.compile(
    rf"\b(?:[Ee]veryone|[Ee]verybody|[Aa]ll|[Pp]eople|those|team|staff) (?:that |whom |who )?"
    rf"(?:I (?:met|saw|spoke (?:to|with)|talked (?:to|with))|works?|stays?) at {_HOUSE}"
)
# What is told of others, and may well be another firm.
_TOLD = re.compile(
    r"\b(?:[Yy]ou(?:['’]ve| have| had)? (?:also )?(?:said|told|mention\w*|asked|describ\w+|spoke|"
    r"talked|compar\w+|nam\w+)|"
    r"[Yy]our (?:client|customer|supplier|neighbou?r|competitor|rival|partner|tenant|account)s?|"
    r"customer|client|supplier|competitor|rival|reference|referee|degree|course|book|article|talk by|"
    r"offer|instead|position|another|elsewhere|accept\w*|join\w*|taken|signed)\b"
)
# A wish for the years to come, at a house of two names or more: “to spend my training years at Alder Glass”.
_HOPED = re.compile(
    rf"\b(?:would|hope|hoping|look forward|looking forward|want|like|love|glad|keen|eager)\b[^.!?]{{0,60}}?\b"
    rf"(?:my (?!\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b)|the next |the rest of |many more )"
    rf"[^.!?,;]{{0,30}}?\b(?:years?|career|future|training|trade|"
    rf"apprenticeship|seasons?|skills?|working life|experience) (?:at|with) {_FIRM}"
)
_TITLES = frozenset("mr mrs ms miss mx dr prof professor sister brother father chef captain".split())
_PAST = re.compile(
    r"\b(?:previous\w*|current\w*|present\w*|former\w*|last|old|worked|was|were|had|did|ran|led|built|held|spent|years|"
    r"since|until|"
    r"joined|left|when i|learn\w+|trained|taught|studied|graduat\w+|offer(?:ed)?|another|other|"
    r"as an?|my (?:job|role|work|position|post|time|first|own|old|boss|manager|team|colleagues))\b",
    re.I,
)
_REACH = 200
_GOES_ON = frozenset(
    "and as for in on to with because where which who would is was are were will since after if so but or i we you it "
    "from at by has have had very even all again too much more this next last soon today yesterday now then than that "
    "when while until before over full part once ever still also one".split()
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each place; `single` tells whether one bare word counts, which may be a town."""
    company = letter.context.company
    if company is None:
        return
    known = known_words(letter.context) | {"".join(word[0] for word in company.lower().split() if word[0].isalpha())}
    for sentence in letter.sentences:
        if not (sentence.in_body or sentence.segment.kind == "subject"):
            continue
        text = letter.words_of(sentence)
        felt = () if _TOLD.search(text) else chain(_FELT.finditer(text), _OWNS.finditer(text), _MET.finditer(text))
        for found in chain(
            _STRONG.finditer(text), _EMPLOYER.finditer(text), _TEAM.finditer(text), _WISHED.finditer(text), felt
        ):
            firm = re.sub(r"['’]s?$|[.,]+$", "", found[1])
            past = _PAST.search(text, max(0, found.start() - _REACH), found.start())
            if past or not _is_other(firm, known, company) or not (found.re is not _STRONG or _ends(text, found.end())):
                continue
            sure = found.re is not _STRONG or _sure(found[0], firm)
            if sure == bool(rule.numbers["sure"]) and (sure or not _named(letter, company)):
                at = sentence.start + found.start(1)
                yield verdict(rule, letter, letter.view.span(at, at + len(firm)), company=company)
    if not rule.numbers["sure"] and not _named(letter, company):
        yield from _hoped(rule, letter, known, company)


def _hoped(rule: PythonRule, letter: Letter, known: frozenset[str], company: str) -> Iterator[Verdict]:
    """One verdict for each house of two names where years are to be spent and whose first name nobody knows.

    The first name tells: words of the role, such as “Glass”, stand in a rival's name too.
    """
    for sentence in letter.body:
        for found in _HOPED.finditer(letter.words_of(sentence)):
            firm = found[1].rstrip(".,")
            first, _, rest = firm.removeprefix("The ").removeprefix("the ").partition(" ")
            shared = {folded(word) for word in rest.split()} & {folded(word) for word in company.split()}
            if rest and not shared and _is_other(first, known, company):
                at = sentence.start + found.start(1)
                yield verdict(rule, letter, letter.view.span(at, at + len(firm)), company=company)


def _is_other(firm: str, known: frozenset[str], company: str) -> bool:
    words = [folded(word) for word in re.split(r"[ -]", firm) if folded(word) not in ("the", "of", "and", "for", "")]
    if not words or words[0] in _TITLES or (len(words) == 1 and is_plain(words[0])):
        return False
    return not any(word in known or misspelt(word, [company]) for word in words)


def _sure(found: str, firm: str) -> bool:
    """A town has a job too, but nobody joins it; two capitalised words are seldom a town."""
    words = [word for word in firm.split() if word[0].isupper() and word != "The"]
    return len(words) > 1 or bool(re.match(rf"{_JOIN}\b", found))


def _named(letter: Letter, company: str) -> bool:
    words = {folded(word) for word in re.split(r"[ -]", company) if len(word) > 2 and not is_plain(word.lower())}
    return any(folded(word) in words for word in re.findall(r"[\w'’&-]+", " ".join(map(letter.words_of, letter.body))))


def _ends(text: str, at: int) -> bool:
    """Whether the name ends here: in “at Bow garage” it only begins."""
    after = re.match(r"['’]s?\b|(?:['’]s)? ([a-z]+)", text[at:])
    return not (after and after[1]) or after[1] in _GOES_ON
