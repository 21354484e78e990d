"""Whether a letter ends without a sign-off, or without a name under it."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.model.span import Span
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.people import TITLE
from followlint.verdict import Verdict, verdict

# A name alone on one of the last lines signs a letter, whatever stands before it.
_CAPITAL = "[A-ZÀ-ÖØ-ÞŁŚŠŽČĆ]"
_NAME = lazily(
    rf"[-~\s]*(?!(?:Dear|Hi|Hello|Hey|Good)\b)(?:(?:{TITLE})\.? )?{_CAPITAL}[\w'.-]*"
    rf"(?:,? {_CAPITAL}[\w'.-]*){{0,4}}[,\s]*"
)
# A chat's farewell and a name in small letters under it: a poor ending, which is told elsewhere, but one all the same.
_CHAT = re.compile(
    r"[\W_]*(?:ttyl|cya|c ya|see ya|laters?|peace(?: out)?|x[xo]*|cheers|thx|thanx|thanks|ty|ta|bye+|take care|"
    r"talk soon|chat soon|best|regards|tc|cu|tty soon)(?: (?:again|later|soon|so much|a lot|guys|all|mate))*[\W_]*",
    re.I,
)
_SMALL_NAME = re.compile(r"[^\w\n]*[a-z][a-z'-]{1,20}(?: [a-z][a-z'-]{0,20})?[\W_]*")
_LAST = 3  # lines among which the name stands: a title and a number may follow it
# A slot, or a name that was made unreadable: what is wrong there is told elsewhere.
_SLOT = re.compile(r"\s*(?:[Xx]{2,}(?: [Xx]{2,})?|[\[{<(].*[\]}>)]|_{2,}|\*{2,})\s*")


def _own_lines(letter: Letter) -> list[str]:
    """The lines of the letter down to the mail that it answers."""
    text = letter.draft.text
    quoted = letter.draft.of_kind(BlockKind.QUOTED)
    own = [block.span.end for block in letter.draft.blocks if block.kind is not BlockKind.QUOTED]
    end = max(own) if quoted and own else len(text)
    return text[:end].rstrip().splitlines()


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict where the sign-off, or the name under it, belongs."""
    if not letter.body or letter.view.of_kind("signature"):
        return
    lines = _own_lines(letter)
    closing = letter.view.of_kind("closing")
    if lines and _SLOT.fullmatch(lines[-1]):
        return
    if len(lines) > 1 and _CHAT.fullmatch(lines[-2]) and _SMALL_NAME.fullmatch(lines[-1]):
        return
    if not closing and any(_NAME.fullmatch(line) for line in lines[1:][-_LAST:]):
        return
    if closing:
        end = letter.view.span(closing[-1].end - 1, closing[-1].end).end
        yield verdict(rule, letter, Span(start=end, end=end), what="a name")
    else:
        yield verdict(rule, letter, letter.place("end"), what="a sign-off or a name")
