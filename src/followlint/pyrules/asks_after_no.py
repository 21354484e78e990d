"""Asks about the decision although it has been told: a rejection stands in an earlier reply or in the mail below."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.draft import BlockKind
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

# How a no is worded by those who send it; searched in their words, never in the candidate's.
_REJECTION = lazily(
    r"\b(?:not (?:be )?(?:moving|move|going|proceed\w*|progress\w*|tak\w+|pursu\w+|offer\w*|select\w*|successful|"
    r"shortlist\w*|chosen|a match|able to offer)|unsuccessful|"
    r"(?:chosen|selected|hired|offered|gone with|going with|decided on|appointed)[\w ]{0,25} "
    r"(?:another|other|someone|somebody|a different|different)|(?:another|other|different) (?:candidate|applicant)s?|"
    r"(?:position|role|post|job|vacancy) (?:has been|was|is) (?:now )?filled|"
    r"unfortunately|regret to|sorry to (?:say|tell|inform))\b",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the question, or at the start when a whole inquiry follows a rejection."""
    asked = list(accepted(rule, letter, hits["asks"]))
    if asked and _refused(letter):
        yield verdict(rule, letter, letter.view.span(*asked[0]))


def _refused(letter: Letter) -> bool:
    replies = [message.reply for message in letter.context.earlier[-1:] if message.reply]
    quoted = [block.span.of(letter.draft.text) for block in letter.draft.of_kind(BlockKind.QUOTED)]
    return any(_REJECTION.search(text) for text in (*replies, *quoted))
