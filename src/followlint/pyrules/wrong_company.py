"""Names another firm where this one belongs: “joining X”, “the role at X”, “be a manager at X”."""

import re
from collections.abc import Iterator
from itertools import chain

from followlint.model.context import Occasion
from followlint.model.rule import PythonRule
from followlint.pyrules.employers import FIRM, PAST, employers, ends_at, is_other
from followlint.pyrules.other_houses import is_introduced
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.text.people import folded, known_words
from followlint.text.plain import is_plain
from followlint.verdict import Verdict, verdict

# Where the other firm may be named: “I am joining Alder Foods”.
TO_ANOTHER = frozenset((Occasion.DECLINE, Occasion.WITHDRAWAL, Occasion.OFFER_NOTICE))
_WISH = r"\b(?:would|hope|hoping|want|like|love|glad|keen|eager"
# For the years to come, at a house of two names or more: “to spend my training years at Alder Glass”.
_HOPED = re.compile(
    rf"{_WISH}|look forward|looking forward)\b[^.!?]{{0,60}}?\b"
    r"(?:my (?!\d|(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty)\b)|the next |the rest of |many more )"
    r"[^.!?,;]{0,30}?\b(?:years?|career|future|training|trade|apprenticeship|seasons?|skills?|working life|experience) "
    rf"(?:at|with) {FIRM}"
)
# For what is asked for there: “to be considered for the January class at Alder Glass”.
_SOUGHT = re.compile(
    rf"{_WISH}|ask|asking|wish|please|grateful)\b[^.!?]{{0,40}}?\b"
    r"(?:consider\w* (?:me )?for|apply (?:for|to)|applying (?:for|to)|a (?:place|seat|spot) (?:on|in|for))\b"
    rf"[^.!?,;]{{0,60}}? at {FIRM}"
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict for each place; `sure` tells whether the words must leave no doubt, or may speak of a town."""
    company = letter.context.company
    if company is None:
        return
    known = known_words(letter.context) | {"".join(word[0] for word in company.lower().split() if word[0].isalpha())}
    sure, named = bool(rule.numbers["sure"]), _named(letter, company)
    for firm in employers(letter):
        if (
            firm.sure == sure
            and (sure or not named)
            and not (firm.placed and letter.occasion in TO_ANOTHER)
            and is_other(firm.name, known, company)
            and not is_introduced(letter, firm)
        ):
            yield _verdict(rule, letter, firm.start, firm.name)
    if not (sure or named):
        yield from _hoped(rule, letter, known, company)


def _verdict(rule: PythonRule, letter: Letter, start: int, firm: str) -> Verdict:
    return verdict(rule, letter, letter.view.span(start, start + len(firm)), company=letter.context.company)


def _hoped(rule: PythonRule, letter: Letter, known: frozenset[str], company: str) -> Iterator[Verdict]:
    """One verdict for each house of two names where years or a place are wanted and whose first name nobody knows.

    The first name tells: words of the role, such as “Glass”, stand in a rival's name too.
    """
    for sentence in letter.body:
        text = letter.words_of(sentence)
        sought = (each for each in _SOUGHT.finditer(text) if ends_at(text, each.end()) and not PAST.search(each[0]))
        for found in chain(_HOPED.finditer(text), sought):
            firm = found[1].rstrip(".,")
            first, _, rest = firm.removeprefix("The ").removeprefix("the ").partition(" ")
            shared = {folded(word) for word in rest.split()} & {folded(word) for word in company.split()}
            if rest and not shared and is_other(first, known, company):
                yield _verdict(rule, letter, sentence.start + found.start(1), firm)


def _named(letter: Letter, company: str) -> bool:
    """Whether the letter names the right firm anywhere."""
    words = {folded(word) for word in re.split(r"[ -]", company) if len(word) > 2 and not is_plain(word.lower())}
    return any(folded(word) in words for word in re.findall(r"[\w'’&-]+", " ".join(map(letter.words_of, letter.body))))
