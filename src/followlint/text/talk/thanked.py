"""Does a sentence give thanks, and for a thing of the talk?"""

import re
from collections.abc import Sequence

from followlint.text.anchors import Anchor
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.signals import WORD_OF_THANKS
from followlint.text.talk.topics import topics

# "for showing me the kiln", "for the tour of the dairy": thanks that say what was done.
_SHOWN = lazily(
    r"\bfor (?:also )?(?:show|lett|tell|explain|walk|shar|describ|demonstrat|introduc|lend|open|answer|teach|driv|feed|"
    r"pour|point|bring|cook|draw|play|trust|read|lead|guid|fetch)ing\b|"
    r"\b(?:tour|story|tips?|advice|demonstration|look at)\b",
    re.I,
)
# "the interview at the Dagenham depot": where it was, or what for, is no more than its date.
_VENUE = lazily(
    r"\b(?:interview\w*|meeting|seeing|talking|speaking|call\w*|having me|invit\w+|role|position|post|job|opening|"
    r"vacancy)(?: (?:me|with|to|you|us|all|in|yesterday|today|on \w+|(?:this|last) \w+))*"
    r" (?:at|in|to|on|with) (?:the|your) (?:[\w'-]+ ){0,3}"
    r"(?:unit|ward|team|desk|department|depot|offices?|store|branch|site|clinic|hospital|hotel|school|"
    r"campus|headquarters|building|premises|plant|factory|warehouse|laborator(?:y|ies)|lab|studios?|shop|restaurant|"
    r"centre|center|hall|fair|booth|stand)\b|"
    r"\b(?:role|position|post|job|opening|vacancy|internship) (?:at|in|with) your [\w'-]+",
    re.I,
)
# "thanks, and I have run kilns": where thanks end and the writer begins.
_TURN = re.compile(r"(?:,|;| and| as| because| since| where) (?:and )?(?:I|my|if|should|please|just|let)\b")


def thanks(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence gives thanks."""
    return bool(letter.search(WORD_OF_THANKS, sentence))


def says_what_was_done(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says what was shown, told or given to the writer."""
    return bool(letter.search(_SHOWN, sentence))


def thanks_for_thing(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence gives thanks for a thing."""
    return thanks(letter, sentence) and _thanks_for(topics(letter, sentence), sentence, letter.plain)


def _thanks_for(anchors: Sequence[Anchor], sentence: Sentence, text: str) -> bool:
    """Whether a sentence of thanks holds a thing, besides the place where they met and the writer's own deeds."""
    thanked = WORD_OF_THANKS.search(text, sentence.start, sentence.end)
    turn = _TURN.search(text, thanked.end(), sentence.end) if thanked else None
    end = turn.start() if turn else sentence.end
    venues = [match.span() for match in _VENUE.finditer(text, sentence.start, sentence.end)]
    return any(
        each.weight >= 1
        and not each.is_name
        and (each.told or each.word[0].isalpha())  # "booth 212" is where they met
        and each.start < end
        and not any(start <= each.start < stop for start, stop in venues)
        for each in anchors
    )
