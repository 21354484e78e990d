"""Finds slots of templates that were never filled, in any syntax that templates use."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.model.span import Span
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_WHOSE = r"(?:your |my |the |their |his/her |recipient'?s? |interviewer'?s? |hiring manager'?s? |manager'?s? |company'?s? |employer'?s? |contact'?s? )"
_THING = (
    r"(?:full |first |last |sur|company |job |position |role |contact |phone |street |e-?mail |project |team |department )?"
    r"(?:names?|titles?|company|position|role|job|date|topic|number|address|employer|department|organi[sz]ation|city|"
    r"state|skills?|school|university|degree|field|time|day|e-?mail|phone|product|project|industry|interviewer|location)"
)
_SLOT = re.compile(
    r"(?P<square>\[(?!(?:sic|external|ext|cid)\b)[A-Za-z_][^\[\]\n:]{2,100}\](?!\())"
    r"|(?P<brace>\{{1,2} ?[A-Za-z_][^{}\n,]{1,80}\}{1,2}|\$\{?[a-z]+_?[a-z]*name\}?|\{\d\})"
    rf"|(?P<angle><(?:insert |specific |relevant )?{_WHOSE}?{_THING}(?: [a-z ]{{1,30}})?>|<[A-Z][A-Z_ ]{{2,30}}>)"
    r"|(?P<merge>%[A-Z_]{3,30}%|\*\|[A-Z_0-9:]{2,30}\|\*|##?[A-Z_]{3,30}##?(?![\w-])|@@\w{3,30}@@)"
    rf"|(?P<round>\((?:name of [^()\n]{{2,50}}|insert [^()\n]{{2,60}}|{_WHOSE}{_THING}|(?:company|job|position|first|last) (?:name|title)"
    r"|company|position|job title|date|name|topic|role)\))"
    r"|(?P<line>(?<=[A-Za-z,.$:(] )_{3,}|_{3,}(?= ?[A-Za-z]{2})|(?<=[a-z])_{4,})"
    r"|(?P<cross>\bX{3,}\b|\$X{1,}(?:,X+)?\b|\bX{2,}(?= (?:years?|percent|months?|weeks?|employees|people))"
    r"|\b(?:ABC|XYZ|ABCD|A\.B\.C\.) (?:Company|Corporation|Corp|Inc|Ltd|Co|Organi[sz]ation|Industries|Enterprises|Firm|University|School|position|job|role)\b\.?)"
    r"|(?P<either>\bM(?:r|rs|s)\.?(?: ?/ ?| or )M(?:r|rs|s|iss)\.?(?:/M\w{1,3}\.?)?(?: (?:[Ll]ast [Nn]ame|[A-Z][\w'-]+))?)"
    r"|(?P<option>\b(?:meet|meeting|met|speak|speaking|spoke|talk|talking|talked|interview|interviewing)/(?:meet|meeting|met|speak|speaking|spoke|talk|talking|talked|chatting|chat|interview|interviewing)\b"
    r"|\b(?:today|yesterday|this morning|last week|earlier today|this afternoon)/(?:today|yesterday|this morning|last week|earlier today|this afternoon)\b)"
    r"|(?P<title>\b(?:Your (?:Full |First |Last )?Name|Your (?:Phone|Contact|Telephone) (?:Number|Information)|Your (?:E-?mail|Address|Signature|Title|Company|City)(?: Address)?"
    r"|(?:Interviewer|Recipient|Employer|Manager|Contact|Hiring Manager)(?:'s)? (?:Full |First |Last )?Name|Company Name|Name of (?:Company|Interviewer|Employer|Organization)"
    r"|(?:Mr|Ms|Mrs|Dr)\.? (?:Last ?[Nn]ame|Surname|NAME|Interviewer|Name)|(?<=Dear )(?:Name|First ?[Nn]ame|Last ?[Nn]ame|Interviewer Name)|Last ?Name|First ?Name"
    r"|Today's Date|Insert (?:Name|Date|Company|Title|Position)|(?:the )?Position at (?:Employer|Company)|City, State,? Z(?:ip|IP))\b(?! [a-z]{2,} (?:field|column|box))"
    r"|\b(?:(?:YOUR|COMPANY|INTERVIEWER|EMPLOYER|FIRST|LAST|HIRING MANAGER) NAME|JOB TITLE|NAME|COMPANY|POSITION TITLE|FIRSTNAME|LASTNAME|LOREM IPSUM|[Ll]orem ipsum)\b)"
    r"|(?P<later>(?<=at )TBD\b|(?<=with )TBD\b|(?<=Dear )TBD\b|(?<=on )TBD\b(?= )|\bTODO:|\bFIXME\b|\bTKTK\b|(?:(?<=\bon )|(?<=\bat )|(?<=Dear )|(?<=with )|(?<=the ))\?{2,}"
    r"|\b(?:insert|fill in|add) (?:name|date|company|position|title|topic|detail|details|specifics) here\b)"
)
_EMPTY_GREETING = re.compile(r"(?:\A|(?<=\n))(?:(?:Dear|Hi|Hello)(?: (?:Mr|Ms|Mrs|Dr|Mr/Ms)\.?)? ,|Dear,?)(?=\n|\Z)")
_FRENCH = re.compile(r"«[A-Z][A-Za-z_ ]{2,30}»")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each slot in the candidate's own words, and in the address lines above them."""
    found = [match.span() for match in _SLOT.finditer(letter.plain)]
    if "ear" in letter.plain or " ," in letter.plain:
        found += [match.span() for match in _EMPTY_GREETING.finditer(letter.plain)]
    for hit in accepted(rule, letter, found):
        yield verdict(rule, letter, letter.view.span(*hit))
    for span in _outside(letter):
        yield verdict(rule, letter, span)


def _outside(letter: Letter) -> Iterator[Span]:
    """Slots in the address lines above the greeting, and «merge fields», whose marks the view shows as quotes."""
    text = letter.draft.text
    subject = letter.draft.subject
    for block in letter.draft.blocks:
        if block.kind is BlockKind.QUOTED or (subject and block.span.start <= subject.start < block.span.end):
            continue
        pattern = _SLOT if block.kind is BlockKind.HEADER and not letter.draft.front_matter else _FRENCH
        for match in pattern.finditer(text.replace("’", "'"), block.span.start, block.span.end):
            yield Span(start=match.start(), end=match.end())
