"""Whether the first thanks come after the first paragraph and the first few sentences, or only in the sign-off.

A letter of thanks without any in its body is a matter of `missing_thanks`.
"""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict

_THANKS = re.compile(
    r"\b(?:thank|thanks(?! to my\b)|thankyou|(?<!be )(?<!most )thankful|thx|gratitude|(?<!be )(?<!most )grateful"
    r"|(?<!would )(?<!'d )appreciat\w+"
    r"|(?:kind|generous|good|nice|gracious|thoughtful) of (?:you|your)|(?:kind|good|nice) enough"
    r"|kindly|kindness|generosity|obliged)\b",
    re.I,
)
# "Thank you again", "thanks either way", "thank you for reading this far": not the thanks that come too late, but a
# reminder of earlier ones, or the politeness with which a letter about something else ends.
_IN_PARTING = re.compile(
    r"\b(?:(?:thank you|thanks)(?: (?:so|very) much)?,? (?:once )?(?:again|either way|in any case|all the same|anyway|"
    r"once more|whatever|for (?:reading|considering|waiting|your (?:patience|consideration|understanding)|bearing))|"
    r"(?:again|once more),? (?:many )?(?:thank|thanks)|thank you again)\b",
    re.I,
)
_LEAD = 20
# "my wife says thank you too": somebody else's thanks, beside the writer's own.
_OF_OTHERS = re.compile(r"\b(?:says?|said|sends?|sent|want to say|asks? me to) (?:their |her |his |you )?$", re.I)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the first thanks, if they stand so late."""
    if any(_THANKS.search(letter.plain, each.start, each.end) for each in letter.view.of_kind("subject")):
        return
    read = [each for each in letter.sentences if each.in_body or each.segment.kind in ("greeting", "closing")]
    for sentence in read:
        found = _THANKS.search(letter.plain, sentence.start, sentence.end)
        if found is None or _OF_OTHERS.search(letter.plain, sentence.start, found.start()):
            continue
        if _IN_PARTING.search(letter.plain, max(sentence.start, found.start() - _LEAD), sentence.end):
            return
        late = sentence.in_body and sentence.index - letter.body[0].index >= rule.numbers["sentences"]
        in_closing = sentence.segment.kind == "closing" and not letter.occasion.startswith("thank-you")
        if in_closing or (late and sentence.segment != letter.body[0].segment):
            yield verdict(rule, letter, letter.view.span(*found.span()))
        return
