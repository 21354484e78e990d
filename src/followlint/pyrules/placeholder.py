"""Finds slots of templates that were never filled, in any syntax that templates use."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

import re2

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.model.span import Span
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_WHOSE = (
    r"(?:(?:your|my|the|their|his/her|(?:recipient|interviewer|hiring manager|manager|company|employer|contact)'?s?) )"
)
_WHICH = r"(?:(?:full|first|last|company|job|position|role|contact|phone|street|e-?mail|project|team|department) )"
_THING = _WHICH + (
    r"?(?:(?:sur)?names?|titles?|company|position|role|job|date|topics?|number|address|employer|department|"
    r"organi[sz]ation|city|state|skills?|school|university|degree|field|time|day|e-?mail|phone|product|project|"
    r"industry|interviewer|location)"
)
_MISTER, _FOLDED = r"M(?:r|rs|s)\.?", r"\[\]\n"
_MET = r"(?:meet(?:ing)?|met|speak(?:ing)?|spoke|talk(?:ing|ed)?|chat(?:ting|ted)?|interview(?:ing)?)"
_WHEN = r"(?:today|yesterday|last week|earlier today|this (?:morning|afternoon))"
_ALONE = (
    r"manager|recruiter|recipient|link|insert|redacted|firm|event|fair|reason|task|tool|x{2,}|first|last|blank|document"
    r"|attachment|file|month|year|week|country|region|area|market|clients?|customers?|competitor|colleague|reference"
    r"|achievement|accomplishment|example|result|amount|challenge|goal|problem|strength|detail|article|major|subject"
    r"|course|language|software|technology|responsibility|adjective|something|someone|sender|signature|industry"
)
_MODE = r"(?:phone|telephone|video|zoom|in-person|on-?site|virtual)"
_WORK = r"(?:role|position|job|internship|opportunity|opening)"
_HOUSE = r"(?:company|organi[sz]ation|firm|department|team|school|agency)"
_MOOD = r"(?:excited|thrilled|delighted|pleased|happy|glad|interested|impressed|enthusiastic)"
_GIFT = r"(?:skills?|experience|background|qualifications|expertise|strengths?)"
_FIRM = r"(?:Company|Corporation|Corp|Inc|Ltd|Co|Organi[sz]ation|Industries|Enterprises|Firm|University|School)"

_SYNTAXES = (
    # [company], [your key skill]; not [sic], [12], an editor's [word], nor a link
    rf"\[(?!(?:sic|external|ext|cid|https?|mailto)\b)[A-Za-z_][^{_FOLDED}]{{1,80}}[\s/_'-]"
    rf"[^{_FOLDED}]{{1,80}}\](?!\()",
    rf"\[(?i:{_THING}|{_ALONE})\](?!\()",
    # [...], [ ], ( ), (...), and dotted lines
    r"(?<=[A-Za-z,] )(?:\[(?:\.{2,}| {0,9})\]|\((?:\.{3,}| {1,9})\))",
    r"(?:(?<=Dear )|(?<=with )|(?<=\bat )|(?<=\bon )|(?<=\bof )|(?<=for ))\.{7,}",
    # {role}, {{company}}, ${first_name}, $first_name, {0}
    r"\{{1,2} ?[A-Za-z_][^{}\n,]{1,80}\}{1,2}|\$\{?[a-z]+_?[a-z]*name\}?|\{\d\}",
    # <your name>, <COMPANY>
    rf"< ?(?:insert |specific |relevant )?{_WHOSE}?{_THING}(?: [a-z ]{{1,30}})? ?>|<[A-Za-z]{{3,}}/[A-Za-z]{{3,}}>"
    r"|<[A-Z][A-Z_ ]{2,30}>|<<[A-Za-z][^<>\n@]{1,40}>>",
    # %FNAME%, *|FNAME|*, #NAME#, @@name@@
    r"%(?!(?:PATH|TEMP|HOME|APPDATA)%)[A-Z_]{3,30}%|\*\|[A-Z_0-9:]{2,30}\|\*|##?[A-Z_]{3,30}##?(?![\w-])"
    r"|@@\w{3,30}@@",
    # (name of manager), (your company)
    rf"\((?i:(?:name of|insert) [^()\n]{{2,60}}|{_WHOSE}{_THING}|{_WHICH}(?:name|title)|company|position|date|name"
    r"|topic|role|day|time|month|city|title|department|interviewer|manager|employer|project|event|industry|location)\)",
    r"\((?i:mention|specify|describe|enter|state) (?:a|an|the|your|any|specific|something|topics?|names?|dates?"
    r"|company|details?|one|how|what|why|relevant|key)\b[^()\n]{0,60}\)",
    r"\*{1,2}(?i:insert|your|name of|company name|mention) [^*\n]{2,60}\*",
    # ____, XXX, $XX, XX years, ???
    r"(?<=[A-Za-z,.$:(] )_{3,}|_{3,}(?= ?[A-Za-z]{2})|(?<=[a-z])_{4,}",
    r"(?<!Bowl )\bX{3,}\b|\$X+(?:,X+)?\b|\bX{2,}(?= (?:years?|percent|months?|weeks?|employees|people))",
    r"(?:(?<=\bon )|(?<=\bat )|(?<=Dear )|(?<=with )|(?<=the ))\?{2,}",
    r"\(?\b(?:xxx|XXX|000)\)?[-. ](?:xxx|XXX|000)[-. ](?:xxxx|XXXX|0000)\b|\(?\b123\)?[-. ]456[-. ]7890\b",
    r"\b(?:your[._]?(?:e-?mail|name|address)|first[._]?name[._]?last[._]?name|first\.last)@[\w-]+\.\w+",
    r"\b(?:MM|DD|mm|dd)/(?:MM|DD|mm|dd)/(?:YY|yy){1,2}\b",
    # ABC Company, Mr./Ms. Vogel, meet/speak, today/yesterday
    rf"\b(?:ABCD?|XYZ|A\.B\.C\.) (?:{_FIRM}|position|job|role)\b\.?",
    rf"\b{_MISTER}(?: ?/ ?| or )(?:{_MISTER}|Miss)(?:/M\w{{1,3}}\.?)?(?: (?:[Ll]ast [Nn]ame|[A-Z][\w'-]+))?",
    rf"\b{_MET}/{_MET}\b|\b{_WHEN}/{_WHEN}\b|\b(?:this|next) week/(?:this|next) (?:week|month)\b",
    rf"\b(?:{_WORK}/{_WORK}|{_HOUSE}/{_HOUSE}|{_MOOD}/{_MOOD}|{_GIFT}/{_GIFT})(?:/[a-z-]+)?(?![\w/])",
    rf"\b{_MODE}/{_MODE}(?= (?:interview|call|meeting))",
    # Your Name, Mr. Last Name, Company Name: titles of slots, written as titles
    r"\bYour (?:(?:Full |First |Last )?Name|(?:Phone|Contact|Telephone) (?:Number|Information)|Title|Company|City"
    r"|E-?mail(?: Address)?|Address|Signature)\b",
    r"\b(?:(?:Hiring )?Manager|Interviewer|Recipient|Employer|Contact)(?:'s)? (?:Full |First |Last )?Name\b",
    r"\b(?:Company Name|Last ?Name|First ?Name|Today's Date|Firstname(?: Lastname)?|Lastname)\b"
    r"(?! (?:field|column|box|[Tt]ags?\b))",
    r"\bName of (?:the )?(?:Company|Interviewer|Employer|Organi[sz]ation|Manager|Event|School|Position|Person|Firm"
    r"|Contact|Hiring|Department|Recruiter|Project|Institution|University|Hospital)\b",
    r"(?<=\bon )(?:Day|Date)\b(?! [A-Z])",
    r"\b(?:Mr|Ms|Mrs|Dr)\.? (?:Last ?[Nn]ame|Surname|NAME|Interviewer|Name)\b|(?<=Dear )(?:Name|Interviewer Name)\b",
    r"\bInsert (?:Name|Date|Company|Title|Position)\b|\b(?:the )?Position at (?:Employer|Company)\b",
    r"\b(?:(?:YOUR|COMPANY|INTERVIEWER|EMPLOYER|FIRST|LAST|HIRING MANAGER) NAME|JOB TITLE|POSITION TITLE)\b",
    r"(?<=\bon )(?:DATE|DAY)\b(?: AND TIME\b)?|(?<=\bat )(?:TIME|EMPLOYER|LOCATION)\b"
    r"|(?<=\babout )(?:TOPIC|PROJECT)\b"
    r"|(?<=\bwith )(?:INTERVIEWER|MANAGER|EMPLOYER)\b|(?<=\bdiscussed )TOPIC\b"
    r"|(?<=\bthe )POSITION\b(?= (?:position|role|at))",
    r"\b(?:NAME|COMPANY|FIRSTNAME|LASTNAME|[Ll]orem ipsum)\b|\bCity, State,? Z(?:ip|IP)\b",
    # to be written later
    r"(?:(?<=\bat )|(?<=\bwith )|(?<=Dear ))TBD\b|(?<=\bon )TBD\b(?= )|\bTODO:|\bFIXME\b|\bTKTK\b",
    r"\b[Tt][Kk][Tt][Kk]\b|(?<=\babout )BLANK\b|(?<=\bof )BLANK\b|(?<=\bat )BLANK\b",
    r"\((?:fill in|FILL IN|tbc|TBC|tbd)\)",
    r"\bINSERT (?:[A-Z]+ ){0,3}(?:HERE|NAME|DETAILS?|DATE|TOPIC|COMPANY)\b|\bCity, State\b|\bSkill [1-3]\b",
    r"(?<=\babout )Job Title\b|(?<=\bthe )Job Title\b|(?<=\bas )Job Title\b|(?<= )(?:##|%s|%d)(?= )",
    r"\(\?\?[^()\n]{0,60}\)",
    r"\b(?:insert|fill in|add) (?:name|date|company|position|title|topic|details?|specifics) here\b",
)


@cache
def _slot() -> "re.Pattern[str]":
    """One expression for all syntaxes; compiled when a letter first holds a hint of one, for most never do."""
    return re.compile("|".join(_SYNTAXES))


# One of these stands in every slot; few letters hold any, so the long expression is seldom needed.
_HINT = re2.compile(
    rb"[\[{<%|@_]|\$[a-z{X]|##?[A-Z]|\?\?|X[X, ]|[A-Za-z.] ?/ ?[A-Za-z]|[Nn]ame\b|NAME|TITLE|COMPANY|\(insert"
    rb"|\((?:your|my|the|company|date|topic|position|role|job)\b|TBD|TODO|FIXME|TKTK|orem ipsum|Insert|Employer"
    rb"|Interviewer|(?:insert|fill in|add) [a-z]+ here|A\.?B\.?C|XYZ|Your [A-Z]|Today's D|State,? Z|Surname"
    rb"|M[rs]+\.? or M|at Company|[( ](?:xxx|XXX|000|123)[-). ]|irstname|astname|on Da(?:y|te)|DATE|DAY|TIME|EMPLOYER"
    rb"|LOCATION|TOPIC|PROJECT|INTERVIEWER|MANAGER|POSITION|\*(?i:insert|your|name|company|mention) |\.{7}|\( |\(\.\."
    rb"|[Tt][Kk][Tt]|BLANK|\((?:fill|FILL|tb|TB|\?)|INSERT|City, S|Skill [1-3]|Job T| ##? | %"
    rb"|\((?i:day|time|month|city|title|department|interviewer|manager|employer|project|event|industry|location|mention"
    rb"|name|specify|describe|enter|state)\b"
)
_EMPTY_GREETING = re.compile(r"(?:\A|(?<=\n))(?:(?:Dear|Hi|Hello)(?: (?:Mr|Ms|Mrs|Dr|Mr/Ms)\.?)? ,|Dear,?(?=\n|\Z))")
# Elements of HTML that are also words for slots, and what is spoken of where a page is.
_ELEMENT = re.compile(r"<(?:title|address|time|section|link|label|form|button|img|input|main|nav)>")
_OF_PAGES = re.compile(
    r"\b(?:html|css|aria|markup|browser|screen[- ]?readers?|web ?(?:site|page|app)s?|pages?|alt text|headings?"
    r"|keyboard|layout|front[- ]?end|accessib\w+|voiceover|tags?|elements?)\b",
    re.I,
)
_FRENCH = re.compile(r"«[A-Z][A-Za-z_ ]{2,30}»")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each slot in the candidate's own words, and in the address lines above them."""
    hinted = _HINT.search(letter.view.ascii)
    found = [match.span() for match in _slot().finditer(letter.plain)] if hinted else []
    if found and _speaks_of_pages(letter.plain, found):
        return
    if "ear" in letter.plain or " ," in letter.plain:
        found += [match.span() for match in _EMPTY_GREETING.finditer(letter.plain)]
    for hit in accepted(rule, letter, found):
        yield verdict(rule, letter, letter.view.span(*hit))
    for span in _outside(letter):
        yield verdict(rule, letter, span)


def _speaks_of_pages(text: str, found: list[Hit]) -> bool:
    """Whether all that was found are elements of a page, in a letter about one: "every step shares its <title>"."""
    return all(_ELEMENT.fullmatch(text, *hit) for hit in found) and bool(_OF_PAGES.search(text))


def _outside(letter: Letter) -> Iterator[Span]:
    """Slots in the address lines above the greeting, and «merge fields», whose marks the view shows as quotes."""
    text = letter.draft.text.replace("’", "'")
    subject = letter.draft.subject
    for block in letter.draft.blocks:
        if block.kind is BlockKind.QUOTED or (subject and block.span.start <= subject.start < block.span.end):
            continue
        pattern = _slot() if block.kind is BlockKind.HEADER and not letter.draft.front_matter else _FRENCH
        for match in pattern.finditer(text, block.span.start, block.span.end):
            yield Span(start=match.start(), end=match.end())
