"""Tells whether another firm is named on purpose: what it is to the reader or was to the writer."""

import re

from followlint.pyrules.employers import Named, told_of_past
from followlint.text.letter import Letter

# What another firm is to the reader; it is then named on purpose.
_RELATED = re.compile(
    r"\b(?:[Yy]our|their|our) (?:[\w-]+ ){0,3}(?:clients?|customers?|accounts?|suppliers?|subsidiar\w+|parent|sister|"
    r"owners?|partners?|brands?|competitors?|rivals?|agency|recruiter|landlord|tenant)\b"
    r"|\b(?:subsidiary|parent company|sister (?:company|firm)|bought|acqui(?:red|sition)|merge[rd]|takeover|taken over|"
    r"owned by|belongs? to|formerly|renamed|new name|recommended|referred|introduced|on behalf of|my notice)\b"
    r"|\bas (?:you|she|he|they)(?: \w+)? (?:suggest|propos|advis|said|mention|describ|offer)\w*"
)
_TOO = re.compile(r",? (?:too|as well)\b")
_AGENCY = re.compile(r" (?:Staffing|Recruit(?:ment|ers|ing)|Personnel|Resourcing|Talent|Executive Search)$")


def is_introduced(letter: Letter, firm: Named) -> bool:
    """Whether the letter says what else the firm is: a client, a parent, an agency, a second house, the old job."""
    if _AGENCY.search(firm.name) or _TOO.match(letter.view.text, firm.end):
        return True
    first = re.compile(rf"\b{re.escape(re.sub('^[Tt]he ', '', firm.name).split()[0])}(?!\w)")
    for sentence in letter.body:
        text = letter.words_of(sentence)
        found = first.search(text)
        own = sentence.start <= firm.start < sentence.end
        if found and (_RELATED.search(text) or (not own and told_of_past(text, 0, found.start()))):
            return True
    return False
