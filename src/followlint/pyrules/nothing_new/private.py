"""What concerns the writer alone: the home, and what the writer would be given."""

import re

from followlint.pyrules.nothing_new.own import offers, tells_deed
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.told import YOU

# "I got home safely", "my sister sends her love", "my lease ends": news that does not concern the reader.
_PRIVATE = lazily(
    r"\bI got home\b|\bmy (?:sister|brother|wife|husband|girlfriend|boyfriend|partner|mother|mum|mom|father|dad|"
    r"parents|kids|children|son|daughter|family|dog|cat)(?:,[^,.!?\n]{1,40},)? (?:(?:has|have) (?:found|"
    r"moved|got|always|lived|been)|says?|sends?|and I (?:are|have|will|would|moved|found)|loves?|likes?|can't wait)\b|"
    r"\bmy (?:lease|flat|apartment|landlord|phone number|train|flight)\b",
    re.I,
)
# "What is the hourly rate?", "how many weeks of vacation do I get": what the writer would be given.
_TERMS = lazily(
    r"\b(?:what(?:'s| is| are| would be| will be)?|how (?:much|many|soon|long|often|is|are)|is|are|do|does|can|could|"
    r"will|would|whether|when|if)\b[^.!?\n]{0,40}\b(?:"
    r"(?:the|my|your|any|an?|of|starting|first|next|annual|yearly|hourly|base) (?:\w+ )?(?:salary|salaries|pay|"
    r"wages?|raise|bonus(?:es)?|package|compensation|hourly rate|day rate|per diem|overtime pay|pay ?check|perks?)|"
    r"(?:sick|vacation|personal|holi?day) (?:days?|leave|pay|time)|(?:days?|weeks?) (?:of |off)(?:vacation|"
    r"holidays?|leave)?|"
    r"time off|annual leave|maternity|paternity|probation(?:ary)? period|pension|401|dental|health insurance|"
    r"work from home|(?:parking|season) (?:space|ticket)|paid (?:lunch|breaks?|overtime|holidays?|training))\b",
    re.I,
)
_TO_ASK = lazily(
    r"\b(?:forgot to ask|(?:like|want|wanted|need|wish|good|curious) to (?:know|ask|hear|check)|(?:let|"
    r"tell) me (?:know )?"
    r"(?:what|how|whether|if)|wondering|wondered|get (?:\w+ ){1,3}straight)\b",
    re.I,
)
_TO_ME = lazily(r"\b(?:I|me|my|we|you (?:pay|offer|give|match|provide|cover)|the|there)\b", re.I)
# "I have been out of work since May", "my savings are gone", "six minutes from my house": the writer's own needs.
_NEED = lazily(
    r"\b(?:out of (?:work|a job)|unemployed|laid off|jobless|made redundant|between jobs|my savings|"
    r"(?:pay|behind (?:on|with)) (?:my|our) (?:rent|bills?|mortgage|debts?|loans?)|make ends meet|"
    r"my (?:rent|mortgage|debts?|bills|student loans?|children need|kids need|divorce|wedding|landlord)|"
    r"(?:minutes?|miles?|steps?|walk|drive|blocks?|streets?|stops?) (?:away )?from (?:my|our) (?:house|home|flat|"
    r"apartment|door|place)|(?:my|an? (?:easy|short|quick)) commute|"
    r"(?:pick up|drop off) (?:the|my|our) (?:kids|children))\b",
    re.I,
)


def is_of_terms(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence asks what the writer would be given, and nothing of the work."""
    asks = letter.signals.is_question(sentence) or letter.search(_TO_ASK, sentence)
    return bool(asks and letter.search(_TERMS, sentence) and letter.search(_TO_ME, sentence))


def is_private(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells of the writer's home, and neither of a deed nor of the reader."""
    if letter.search(_NEED, sentence):
        done = any(each.done for each in letter.signals.anchors_in(sentence.start, sentence.end))
        return not (done or letter.signals.is_question(sentence) or offers(letter, sentence))
    return bool(letter.search(_PRIVATE, sentence)) and not (
        tells_deed(letter, sentence) or letter.search(YOU, sentence)
    )
