"""Whether nobody speaks in a letter: things are done in it, and hardly ever by an "I" or a "we"."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_SOMEBODY = re.compile(r"\b(?:I|me|my|we|us|our|mine|myself)\b")
# "is declined", "has been reviewed"; not "is interested", which is somebody's state.
_PASSIVE = lazily(
    r"\b(?:is|are|was|were|be|been|being)(?: (?:hereby|not|now|also|duly|[a-z]+ly))? "
    r"(?!(?:interested|pleased|delighted|excited|honou?red|relieved|concerned|needed|used|married|retired|tired|worried"
    r"|glad)\b)(?:[a-z]+(?:ed|own|iven|aken|ritten|ade|ent|eld|ound|old|awn|oken|osen))\b"
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the first passive of a letter that is made of them."""
    body = [each for each in letter.body if each.segment.kind == "paragraph"]
    if len(body) < rule.numbers["sentences"] or not hits["exchange"]:
        return
    passives, somebody = [], 0
    for each in body:
        passives += [match.span() for match in _PASSIVE.finditer(letter.plain, each.start, each.end)]
        somebody += len(_SOMEBODY.findall(letter.plain[each.start : each.end]))
    if somebody > rule.numbers["somebody"] * len(body) or len(passives) < rule.numbers["passives"] * len(body):
        return
    for hit in list(accepted(rule, letter, passives))[:1]:
        yield verdict(rule, letter, letter.view.span(*hit), count=len(passives))
