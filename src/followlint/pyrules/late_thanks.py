"""Whether the thanks are an afterthought: the first ones come late and in passing, or only in the sign-off.

Thanks that are late but say for what ("thank you for telling me about the pump") were no afterthought, nor are they in
a letter that began with a pleasure, or that asks. All these are notes; a bare “Thanks.” as the last sentence, without a
warm word above it, is a warning. A letter of thanks without any in its body is a matter of `missing_thanks`, one with
thanks only below the signature a matter of `thanks_below`.
"""

import re
from collections.abc import Iterator

from followlint.model.finding import Finding
from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, softened, verdict

THANKS = lazily(
    r"\b(?:thank|thanks(?! to my\b)|thankyou|(?<!be )(?<!most )thankful|thx|gratitude|(?<!be )(?<!most )grateful"
    r"|(?<!would )(?<!'d )appreciat\w+"
    r"|(?:kind|generous|good|nice|gracious|thoughtful) of (?:you|your)|(?:kind|good|nice) enough"
    r"|kindly|kindness|generosity|obliged)\b",
    re.I,
)
# "Thank you again", "thanks either way", "thank you for reading this far": not the thanks that come too late, but a
# reminder of earlier ones, or the politeness with which a letter about something else ends.
_IN_PARTING = lazily(
    r"\b(?:(?:thank you|thanks)(?: (?:so|very) much)?,? (?:once )?(?:again|either way|in any case|all the same|anyway|"
    r"once more|whatever|for (?:reading|considering|waiting|your (?:patience|consideration|understanding)|bearing))|"
    r"(?:again|once more),? (?:many )?(?:thank|thanks)|thank you again)\b",
    re.I,
)
_LEAD = 20  # characters before the thanks in which “again” may stand
# "my wife says thank you too": somebody else's thanks, beside the writer's own.
_OF_OTHERS = lazily(r"\b(?:says?|said|sends?|sent|want to say|asks? me to) (?:their |her |his |you )?$", re.I)
# "Oh, and thanks for …", "I would like the post, and thank you for the tour."
_IN_PASSING = lazily(
    r"\A\s*(?:oh|ah|and|also|ps|p\.s\.|lastly|finally|last of all|by the way|incidentally|before i forget|anyway|"
    r"i (?:almost|nearly) forgot|i should (?:also|perhaps|probably)|i suppose)\b"
    r"|\A\s*(?:thanks|thank you) for (?:the|that|my|all the) [^.,;!?]{2,40}, (?:too|as well|also|by the way)[.! ]*\Z"
    r"|[,;] (?:and|so|also|oh|plus)\b(?: (?:oh|also|many|of course|i))*,? (?:thanks|thank you|appreciate)",
    re.I,
)
# What anybody is thanked for.
_FOR_ANYTHING = lazily(
    r"\b(?:thank you|thanks|thankful|grateful|gratitude|appreciat\w+)(?: (?:you|so|very|much|kindly|for|of|that))*"
    r" (?:(?:your|the|my|our|this|having|giving me|taking) )*(?:valuable |precious |kind )?"
    r"(?:time|interview|meeting|opportunity|chance|call|visit|talk|chat|conversation|consideration|attention|"
    r"(?:seeing|meeting|having|interviewing|hosting|inviting|talking to|speaking (?:to|with)) me)"
    r"(?: (?:today|yesterday|on|and|last|this|earlier|in|of|the|your|monday|tuesday|wednesday|thursday|friday|week|"
    r"morning|afternoon|consideration|time|attention|\d+\w*|"
    r"you (?:gave|took|spared|spent|made|found)(?: for| with| to)?"
    r"(?: me| us)?))*\s*[.!;,]",
    re.I,
)
# "Thanks." and no word of what for.
_BARE = lazily(
    r"\s*(?:and |so |anyway,? )?(?:many |my |with |great )?(?:thanks|thank you|thx)"
    r"(?: (?:a lot|a million|so much|very much|all|both|everyone))?[.! ]*",
    re.I,
)
_SIGNS_OFF = lazily(r"\s*with (?:(?:much|many|my|great|sincere|warm|deep|best) )*(?:thank|appreci|grati)", re.I)
WARM = lazily(
    r"\b(?:pleasure|enjoy\w*|delight\w*|glad|happy|lovely|wonderful|honou?r\w*|privilege|treat|joy|good|great|nice)"
    r"(?:,? (?:to|that|about|of|our|the|meeting|seeing|talking|speaking|it|you))",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict at the first thanks, if they stand so late."""
    if any(letter.search(THANKS, each) for each in letter.view.of_kind("subject")):
        return
    read = [each for each in letter.sentences if each.in_body or each.segment.kind in ("greeting", "closing")]
    for sentence in read:
        found = letter.search(THANKS, sentence)
        if found is None or _OF_OTHERS.search(letter.plain, sentence.start, found.start()):
            continue
        if _IN_PARTING.search(letter.plain, max(sentence.start, found.start() - _LEAD), sentence.end):
            return
        if sentence.segment.kind == "closing":
            late = not letter.occasion.startswith("thank-you") and not letter.plain.startswith(" for ", found.end())
        else:
            late = _late(rule, letter, sentence) and _afterthought(letter, sentence)
        bare = _only_a_word(rule, letter, sentence)
        if (late or bare) and not any(map(letter.signals.is_question, letter.body)):
            told = verdict(rule, letter, letter.view.span(*found.span()))
            yield softened(told) if isinstance(told, Finding) and not bare else told
        return


def _only_a_word(rule: PythonRule, letter: Letter, sentence: Sentence) -> bool:
    """Whether a letter of thanks, without warmth before, has no more thanks than a bare word as its last sentence."""
    return (
        sentence == letter.body[-1]
        and letter.occasion.startswith("thank-you")
        and len(letter.body) > rule.numbers["sentences"]
        and bool(_BARE.fullmatch(_words(letter, sentence)))
        and not WARM.search(letter.plain, letter.body[0].start, sentence.start)
    )


def _words(letter: Letter, sentence: Sentence) -> str:
    return letter.plain[sentence.start : sentence.end]


def _late(rule: PythonRule, letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence stands after the first paragraph and the first few sentences."""
    first = letter.body[0]
    return (
        sentence.in_body
        and sentence.index - first.index >= rule.numbers["sentences"]
        and sentence.segment != first.segment
    )


def _afterthought(letter: Letter, sentence: Sentence) -> bool:
    """Whether the thanks come in passing, or are for what anybody is thanked for, with no warmth before them."""
    words = _words(letter, sentence)
    if _IN_PASSING.search(words):
        return True
    before = letter.plain[letter.body[0].start : sentence.start]
    return bool(_FOR_ANYTHING.search(words)) and not _SIGNS_OFF.match(words) and not WARM.search(before)
