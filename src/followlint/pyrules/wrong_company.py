"""Names another firm where this one belongs: “joining X”, “the role at X”, “be a manager at X”."""

import re
from collections.abc import Iterator
from itertools import chain

from followlint.model.context import Occasion
from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, once
from followlint.text.people import folded, known_words, misspelt
from followlint.text.plain import is_plain
from followlint.verdict import Verdict, verdict

# A capital or any sign beyond ASCII, told by what it is not: a range of so many signs takes 8 ms to compile.
_CAPITAL = r"[^\x00-@\[-\x7f\U00010000-\U0010ffff]"
# A name has a few words, none of them long: without a bound, a page of capitals would take minutes.
_NAME = rf"{_CAPITAL}[\w&'’.-]{{0,40}}"
_FIRM = rf"((?:[Tt]he )?{_NAME}(?: (?:(?:&|and|of|for|the) )?(?!I\b){_NAME}){{0,7}})"
_AT = (
    r"(?:the (?:culture|atmosphere|spirit|values|team)|member of the team|your team|here|every(?:one|body)|"
    r"all of you|us|colleagues|people(?: (?:stay|work)\w*)?) at"
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
_WORK = r"(?:(?<!my )work|working|start|starting|a career|my career|a future|my future|opportunity|chance|interview\w*)"
_JOB = (
    r"(?:role|position|post|job|opening|vacancy|internship|traineeship|apprenticeship|fellowship|residency|"
    r"manager|engineer|analyst|designer|developer|teacher|nurse|assistant|director|lead|officer|specialist|coordinator|"
    r"consultant|technician|operator|associate|representative|accountant|intern)"
)
# What may also stand before a town; `_sure` tells.
_PLACED = re.compile(
    rf"\b(?:{_JOIN}|{_FOR}|{_WORK} (?:at|with|for)|{_JOB} (?:at|with)|opportunities (?:at|with)) {_FIRM}"
)
# What only an employer does, no town and no day: it considers somebody, and is the right firm. “Two weeks off from
# Lerwick would suit me” speaks of a way.
_EMPLOYER = re.compile(
    r"(?<!\bat )(?<!\bin )(?<!\bof )(?<!\bto )(?<!\bfrom )(?<!\bnear )(?<!\bvia )"
    rf"\b(?!(?:Any|Either|Each|Every|Both|That|This|It|[A-Z][a-z]+day)\b){_FIRM} (?:"
    r"(?:will|would|might|may|could) (?:suit|be (?:right|good|ideal) for) me\b|"
    r"(?:will|would|to|can|could|might|may) (?:consider|hire|choose|select|employ) me\b|"
    r"is (?:the|an?) (?:right|ideal|perfect|best|great|only) (?:company|firm|employer)\b)"
)
# "bring this to the Brightsmile team"
_TEAM = re.compile(rf"\b(?:join|joining|to|with|part of|member of) the {_FIRM} (?:team|family|staff)\b")
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
    Physiotherapy Veterinary Architects Builders Homes Realty Properties
    """.split()
)
# "Alder Foods", "Baxter & Rowe": few letters hold such a name, and the four expressions with it are not asked.
_HOUSE = (
    rf"((?:[A-Z][\w&'’-]{{1,40}} (?:(?:&|and|of) )?){{1,3}}(?:{_KIND})|"
    r"[A-Z][\w'’-]{1,40}(?: [A-Z][\w'’-]{1,40})? & [A-Z][\w'’-]{1,40})(?!\w)"
)
_HOLDS_HOUSE = re.compile(_HOUSE)
# A wish, or thanks for the meeting, with a name that can only be a firm's.
_WISHED = lazily(
    r"\b(?:would|hop(?:e|ing)|forward|want|eager|keen|sure|convinced|confident|my visit|interview\w*|see myself|"
    r"honou?r|proud|thank|thanks|application|apply\w*|applied|interest\w*)\b[^.!?]{0,90}?\b"
    rf"(?:at|with|from|by|for|how|that|in|to|of|why|what) {_HOUSE}"
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
    rf"{_HOUSE}(?!['’])(?! (?:called|asked|rang|wrote|offered|went|sells?|sold|makes?|made|uses?|used|closed|bought|"
    r"has|had|have|were|who|which)\b)"
)
# "Alder Foods's way of training is what I look for"
_OWNS = lazily(
    rf"\b{_HOUSE}['’]s? (?:\w+ )?(?:approach|values|culture|reputation|mission|team|people|way|commitment|vision|"
    r"philosophy|care|focus|standards|staff|spirit|plans?|story|offer|training)\b"
)
# "Everyone I met at Alder Foods"
_MET = lazily(
    r"\b(?:[Ee]veryone|[Ee]verybody|[Aa]ll|[Pp]eople|those|team|staff) (?:that |whom |who )?"
    rf"(?:I (?:met|saw|spoke (?:to|with)|talked (?:to|with))|works?|stays?) at {_HOUSE}"
)
# What is told of others, and may well be another firm.
_TOLD = re.compile(
    r"\b(?:[Yy]ou(?:['’]ve| have| had)? (?:also )?(?:said|told|mention\w*|asked|describ\w+|spoke|talked|compar\w+|"
    r"nam\w+)|[Yy]our (?:client|customer|supplier|neighbou?r|competitor|rival|partner|tenant|account)s?|"
    r"customer|client|supplier|competitor|rival|reference|referee|degree|course|book|article|talk by|"
    r"offer|instead|position|another|elsewhere|accept\w*|join\w*|taken|signed)\b"
)
_WISH = r"\b(?:would|hope|hoping|want|like|love|glad|keen|eager"
# For the years to come, at a house of two names or more: “to spend my training years at Alder Glass”.
_HOPED = re.compile(
    rf"{_WISH}|look forward|looking forward)\b[^.!?]{{0,60}}?\b"
    r"(?:my (?!\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b)|the next |the rest of |many more )"
    r"[^.!?,;]{0,30}?\b(?:years?|career|future|training|trade|apprenticeship|seasons?|skills?|working life|experience) "
    rf"(?:at|with) {_FIRM}"
)
# For what is asked for there: “to be considered for the January class at Alder Glass”.
_SOUGHT = re.compile(
    rf"{_WISH}|ask|asking|wish|please|grateful)\b[^.!?]{{0,40}}?\b"
    r"(?:consider\w* (?:me )?for|apply (?:for|to)|applying (?:for|to)|a (?:place|seat|spot) (?:on|in|for))\b"
    rf"[^.!?,;]{{0,60}}? at {_FIRM}"
)
_TITLES = frozenset("mr mrs ms miss mx dr prof professor sister brother father chef captain".split())
_PAST = re.compile(
    r"\b(?:previous\w*|current\w*|present\w*|former\w*|last|old|worked|was|were|had|did|ran|led|built|held|spent|years|"
    r"since|until|joined|left|when i|learn\w+|trained|taught|studied|graduat\w+|offer(?:ed)?|another|other|as an?|"
    r"my (?:job|role|work|position|post|time|first|own|old|boss|manager|team|colleagues))\b",
    re.I,
)
# Where the other firm may be named: “I am joining Alder Foods”.
_TO_ANOTHER = frozenset((Occasion.DECLINE, Occasion.WITHDRAWAL, Occasion.OFFER_NOTICE))
# “I would sort them by risk, as we did at Alder Foods”: told of the writer's own past after a wish
_OWN_PAST = re.compile(
    r"\b(?:I|[Ww]e)(?:['’]d| had| once| also| always| first| \w+ly)* (?:did|had|ran|used|kept|built|made|cut|saved|set|"
    r"led|wrote|taught|served|sold|tried|tested|learn(?:ed|t)|trained|managed|solved|handled|worked|started|introduced|"
    r"installed|changed|moved|switched|fixed|faced|brought|dealt|found|reduced|shared|went|was|were)\b[^.!?,;]{0,40}$"
)
_REACH = 200  # characters before a name in which a past job may be told
# What may follow a whole name: after any other word in small letters the name is of something else.
_GOES_ON = frozenset(
    "and as for in on to with because where which who would is was are were will since after if so but or i we you it "
    "from at by has have had very even all again too much more this next last soon today yesterday now then than that "
    "when while until before over full part once ever still also one".split()
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict for each place; `sure` tells whether the words must leave no doubt, or may speak of a town."""
    company = letter.context.company
    if company is None:
        return
    known = known_words(letter.context) | {"".join(word[0] for word in company.lower().split() if word[0].isalpha())}
    sure, named = bool(rule.numbers["sure"]), _named(letter, company)
    for start, found in _firms(letter):
        firm = re.sub(r"['’]s?$|[.,]+$", "", found[1])
        if (
            _sure(found, firm) == sure
            and (sure or not named)
            and not (found.re is _PLACED and letter.occasion in _TO_ANOTHER)
            and _is_other(firm, known, company)
            and not _PAST.search(found.string, max(0, found.start() - _REACH), found.start())
            and not (found.re is not _PLACED and _OWN_PAST.search(found.string, found.start(), found.start(1)))
        ):
            yield _verdict(rule, letter, start + found.start(1), firm)
    if not (sure or named):
        yield from _hoped(rule, letter, known, company)


@once
def _firms(letter: Letter) -> tuple[tuple[int, re.Match[str]], ...]:
    """Where the letter names a firm as the one to work for, whichever it is: in the sentence that begins there."""
    return tuple(
        (sentence.start, found)
        for sentence in letter.sentences
        if sentence.in_body or sentence.segment.kind == "subject"
        for found in _firms_in(letter.words_of(sentence))
    )


def _firms_in(text: str) -> Iterator[re.Match[str]]:
    yield from (found for found in _PLACED.finditer(text) if _ends(text, found.end()))
    of_house = (_WISHED,) if _TOLD.search(text) else (_WISHED, _FELT, _OWNS, _MET)
    for pattern in (_EMPLOYER, _TEAM, *(of_house if _HOLDS_HOUSE.search(text) else ())):
        yield from pattern.finditer(text)


def _verdict(rule: PythonRule, letter: Letter, start: int, firm: str) -> Verdict:
    return verdict(rule, letter, letter.view.span(start, start + len(firm)), company=letter.context.company)


def _hoped(rule: PythonRule, letter: Letter, known: frozenset[str], company: str) -> Iterator[Verdict]:
    """One verdict for each house of two names where years or a place are wanted and whose first name nobody knows.

    The first name tells: words of the role, such as “Glass”, stand in a rival's name too.
    """
    for sentence in letter.body:
        text = letter.words_of(sentence)
        sought = (each for each in _SOUGHT.finditer(text) if _ends(text, each.end()) and not _PAST.search(each[0]))
        for found in chain(_HOPED.finditer(text), sought):
            firm = found[1].rstrip(".,")
            first, _, rest = firm.removeprefix("The ").removeprefix("the ").partition(" ")
            shared = {folded(word) for word in rest.split()} & {folded(word) for word in company.split()}
            if rest and not shared and _is_other(first, known, company):
                yield _verdict(rule, letter, sentence.start + found.start(1), firm)


def _is_other(firm: str, known: frozenset[str], company: str) -> bool:
    """Whether a name is a firm's and none of its words is known, not even misspelt."""
    if re.fullmatch(r"the \S+", firm):  # "join the Registry": a part of the reader's house
        return False
    words = [folded(word) for word in re.split(r"[ -]", firm) if folded(word) not in ("the", "of", "and", "for", "")]
    if not words or words[0] in _TITLES or (len(words) == 1 and is_plain(words[0])):
        return False
    return not any(word in known or misspelt(word, [company]) for word in words)


def _sure(found: re.Match[str], firm: str) -> bool:
    """A town has a job too, but nobody joins it; two capitalised words are seldom a town."""
    words = [word for word in firm.split() if word[0].isupper() and word != "The"]
    return found.re is not _PLACED or len(words) > 1 or bool(_JOINS.match(found[0]))


def _named(letter: Letter, company: str) -> bool:
    """Whether the letter names the right firm anywhere."""
    words = {folded(word) for word in re.split(r"[ -]", company) if len(word) > 2 and not is_plain(word.lower())}
    return any(folded(word) in words for word in re.findall(r"[\w'’&-]+", " ".join(map(letter.words_of, letter.body))))


def _ends(text: str, at: int) -> bool:
    """Whether the name ends here: in “at Bow garage” it only begins."""
    after = re.match(r"['’]s?\b|(?:['’]s)? ([a-z]+)", text[at:])
    return not (after and after[1]) or after[1] in _GOES_ON
