"""Whether a greeting after a talk is to nobody in particular."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.finding import Finding
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import HONOURED
from followlint.verdict import Verdict, accepted, softened, verdict

_GREETINGS = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"\b(to who(?:m|ever|mever) ?(?:so ?ever )?(?:it|this) (?:(?:may|might) )?(?:concern|reach|find)(?:e?s)?)",
        r"(?:dear|hello|hi|respected|good (?:morning|afternoon|evening)|esteemed),? ((?:sirs?|madams?|"
        r"ma'?am|sir ?(?:/|or|and|,) ?madam|madam ?(?:/|or|and) ?sir|sir/ma'?am|gentlemen|"
        r"ladies and gentlemen|gentle ?persons?))[,:;!. -]*(?:\n|\Z)",
        r"(?:\A|\n)((?:sirs?|madam|gentlemen|greetings|salutations)[,:!.])",
        r"(?:dear|hello|hi|attention|attn),? ((?:the )?(?:hiring|recruiting|recruitment|hr|"
        r"talent(?: acquisition)?|personnel|people|human resources|admissions|selection|"
        r"interview) (?:managers?|teams?|department|dept|office|staff|representatives?|coordinator|"
        r"professionals?|leads?|partner)\b)",
        r"(?:dear|hello|hi),? ((?:the )?(?:recruiters?|interviewers?|employers?|human resources|hr|"
        r"manager|hiring personnel|prospective employer|company|decision makers?|valued employer|"
        r"reader)\b)",
        r"(?:\A|\n)(?:dear|hello|hi|respected|good (?:morning|afternoon|"
        r"evening)),? ((?:the )?(?:(?:program(?:me)?|project|office|general|sales|regional|area|district|"
        r"nursing|residency|fellowship|medical|clinical|clinic|executive|managing|department|team|branch|"
        r"shop|store|site|school|hotel|kitchen|plant|marketing|finance|practice|ward|unit|shift|warehouse|"
        r"operations|admissions|training|course|account|assistant|deputy|internship|"
        r"recruitment) )*(?:director|manager|principal|coordinator|supervisor|administrator|"
        r"superintendent|proprietor|chairperson|officer))[,:;!. -]*(?:\n|\Z)",
        r"(?:dear|hello|hi|good (?:morning|afternoon|evening|day)),? "
        r"((?:the )?(?:(?:hiring |interview )?(?:team|panel)|friends?|colleagues?|whomever|stranger|somebody|someone))"
        r"[,:;!. -]*(?:\n|\Z)",
        r"\A(to (?:the|whichever|whatever) (?:person|people|team|manager|lady|gentleman|one|panel|company|department)\b"
        r"[^,:\n]{0,40})",
        r"(?:dear|hello|hi),? ((?:(?:search|selection|hiring|admissions|interview|appointments?) )?committee chair\b)",
        r"(?:dear|hello|hi),? ((?:human resources|h\.?r\.?)\b)",
    )
)
# Where many grew up “Ma'am” and “Respected Sir” are respect, a letter that ends with “Yours faithfully” begins with
# “Dear Sir”, and a whole office did read what was written to it: of 31 such letters at fault readers named the form of
# six, so these pass. “Dear Hiring Manager” they named in four of nine, “To whom it may concern” nearly always.
_RESPECTFUL = re.compile(
    r"ma'?am[,:.!]?"
    r"|(?:the )?(?:(?:recruitment|recruiting|hiring|interview|talent acquisition|selection|people"
    r"|h\.?r\.?|human resources) )?(?:team|panel|office|department|dept)"
    r"|(?:h\.?r\.?|human resources) manager",
    re.I,
)
_DOUBTFUL = re.compile(r"(?:the )?hiring manager", re.I)
_HONOURED = re.compile(rf"\b{HONOURED}\b", re.I)
_WHOM = re.compile(r"to who", re.I)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at what stands for a name, if the two have met."""
    greeting = letter.view.of_kind("greeting")
    if not greeting or not (hits["met"] or letter.context.recipients or letter.context.interview):
        return
    # the greeting with the line end after it
    start, end = greeting[0].start, greeting[0].end
    text = letter.plain[start:end] + "\n"
    found = (match.span(1) for each in _GREETINGS for match in each.finditer(text))
    wanted = {each.address_as.casefold() for each in letter.context.recipients if each.address_as}
    for hit in accepted(rule, letter, ((start + begin, start + stop) for begin, stop in found)):
        if letter.plain[hit[0] : hit[1]].casefold() in wanted:  # the reader asked to be called so
            continue
        respected = _HONOURED.search(letter.plain, start, hit[0]) or _is_formal(letter)
        if _RESPECTFUL.fullmatch(letter.plain, *hit) or (respected and not _WHOM.match(letter.plain, *hit)):
            continue
        said = verdict(rule, letter, letter.view.span(*hit))
        yield softened(said) if isinstance(said, Finding) and _DOUBTFUL.fullmatch(letter.plain, *hit) else said


def _is_formal(letter: Letter) -> bool:
    """Whether the letter ends as one that begins with “Dear Sir” does."""
    parts = (*letter.view.of_kind("closing"), *letter.view.of_kind("signature"))
    return any("faithfully" in letter.plain[each.start : each.end].lower() for each in parts)
