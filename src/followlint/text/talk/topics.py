"""Which words of a sentence can be what was talked of, and how much they weigh."""

import re
from bisect import bisect_left
from collections.abc import Iterable

from followlint.text.anchors import Anchor
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence, once
from followlint.text.plain import names_topic
from followlint.text.portrait import paints_itself
from followlint.text.signals import WORD_OF_THANKS
from followlint.text.told import FELT_OR_SAID, YOU

# Words that say how, not what: none of them is a topic.
_HOW = ("ed", "ly", "ive", "ous", "ful", "able", "ible", "less", "ish")
# "the other girls applying": whoever else was there is nothing that was talked of.
_RIVALS = lazily(
    r"\b(?:(?:other|fellow|rival) (?:\w+ )?(?:applicants?|candidates?|girls?|guys?|interviewees?|hopefuls?)|"
    r"applying)\b",
    re.I,
)
# What anybody can find out at home: the page, the press, the advertisement, the firm's own praise of itself.
_READ_UP = lazily(
    r"\b(?:web ?(?:site|page)s?|(?:home|data|careers?|facebook|linkedin|company|wikipedia|jobs?) ?pages?|online|"
    r"annual report|linkedin|press release|in the press|glassdoor|wikipedia|google[ds]?|instagram|insta|facebook|"
    r"twitter|tiktok|youtube|profile|newspaper|magazine|page \d+|your (?:blog|podcast|brochure|newsletter|feed)|"
    r"prospectus|(?:the|your) (?:job )?(?:advert\w*|ad|posting|listing|job description|specification|spec)|"
    r"I(?:'ve| have| had)? (?:also |since |now |then )?(?:read (?:\w+ ){0,4}?(?:that|about|of|how)|seen in|"
    r"heard on the news|follow(?:ed)? your|been following)|"
    r"(?:was |were )?(?:founded|established) in|core values|mission statement|"
    r"(?:read|look(?:ed)?(?: \w+)? (?:at|through|into|up)|gone through|went through|stud(?:y|ied)|came across)"
    r"[^.!?\n]{0,25}\b(?:your|the|its|their)\b[^.!?\n]{0,30}\b(?:calendar|strategy|plan|policy|accounts|minutes|"
    r"catalogue|catalog|report|programme|page|charter|statement|article|presentation|deck|results|tender|reviews|"
    r"history|filings?|figures))\b",
    re.I,
)
# … unless it was the reader who spoke of it.
_TOLD_OF = lazily(
    r"\byou(?:'d|'ve| had| have)? (?:\w+ly |also )?"
    r"(?:said|told|mentioned|recommended|suggested|asked|showed|pointed|spoke|talked|gave|lent|described|"
    r"explained|called)\b|"
    r"\b(?:more|better|rather|other)\b[^.!?\n]{0,60}\bthan (?:from )?(?:the|any|your|a)\b",
    re.I,
)
# "Your question about …", "you asked": where what was read ends and the reader's own words begin; "I admire that you
# have cut …", "that you run …" still tells what was read.
_TURNS_TO_YOU = lazily(
    r"(?<!\bthat )(?<!\bhow )(?<!\bwhat )(?<!\bwhich )(?<!\bwhy )\b(?!you(?:'ve| have) (?:been|won|had)\b)you\b|"
    r"\byou (?:\w+ly |also |had |have )?"
    r"(?:said|told|mentioned|asked|described|explained|showed|spoke|talked|suggested|pointed|named|raised|put it)\b|"
    r"\byours\b|\byour (?:[\w-]+ )?(?:questions?|points?|remarks?|stor(?:y|ies)|advice|answers?|comments?|"
    r"examples?|words?|tour|colleagues?|explanations?|descriptions?|accounts?|suggestions?|worry|worries|doubts?|"
    r"ideas?)\b",
    re.I,
)
# "I hope the sleet has stopped", "I got home safely in spite of the snow": the weather and the way home.
_WEATHER = lazily(
    r"\b(?:hope|trust|glad|got|managed|made it|despite|in spite of|sorry about|survived)\b[^.!?\n]{0,60}?\b(?:weather|"
    r"rain|snow|sleet|hail ?storm|storm|heat ?wave|drizzle|fog|sunshine|got home|get home|home (?:safely|dry|well)|"
    r"(?:your|my|the) (?:train|flight|plane|ride|drive|journey|trip|bus|way) (?:home|back|was|is|were))\b",
    re.I,
)
# "I learned a great deal about the laboratory": where they work is no more than the firm …
_WORKPLACE = lazily(
    r"\b(?:learn\w*|hear\w*|deal|lot|much|more|know|all|insights?|overview|impression|picture|see|seeing|saw|visit\w*) "
    r"(?:about |of |into |from )?(?:the|your|how the|how your) (?:\w+ )?"
    r"(?:laborator(?:y|ies)|lab|hospital|clinic|ward|school|nursery|college|hotel|restaurant|kitchen|shop|store|"
    r"warehouse|depot|factory|plant|library|museum|farm|garage|studio|workshop|branch|site|offices?|surgery|practice|"
    r"bank|salon|bakery|brewery|theatre|theater|facility|premises|premise)\b"
    # … unless it goes on to say what of it
    r"(?!'s\b| (?:that|where|which|who|has|had|is|was|will|went|came|got|lost|"
    r"and (?:how|why|that|what (?!you look)))\b)",
    re.I,
)

# "In 2006 I was promoted", "I hold …", "my references include …": a record that could be told to anyone.
_RECORD = lazily(
    r"\b(?:I(?:'ve|'m|'d)?(?: \w+ly| also| then| would| can| could| have)* (?:am|was|have|hold|held|work|worked|"
    r"began|begun|"
    r"started|moved|went|ran|run|led|lead|managed|supervised|handled|served|joined|became|taught|trained|studied|"
    r"earned|finished|completed|passed|graduated|took|built|cut|wrote|sold|kept|reduced|raised|brought|"
    r"introduced|bring|offer|speak|type|"
    rf"(?!(?:{FELT_OR_SAID}|miss|fail|watch|visit|tour|tast|wait|follow|reread)\w*ed\b)[a-z]{{3,}}ed)|"
    r"my (?:[\w-]+ ){0,2}(?:references?|resume|cv|degree|training|experience|background|career|skills|certifications?|"
    r"licen[sc]e|certificate|duties|savings|landlord|years|employer|boss|chef|manager|work|job|studies|thesis|"
    r"notice|qualifications)|"
    r"what I(?: would|'d| could| can)? (?:bring|offer))\b",
    re.I,
)
_YOU_AS_EMPLOYER = lazily(
    r"\b(?:useful|helpful|of (?:use|help|service)|valuable|an? (?:asset|benefit)|do the same|speak|work) (?:to|"
    r"for|with) you\b",
    re.I,
)


# "the tour of the unit", "to tour the warehouse", "the opening on your medical floor": where it was, and nothing seen.
_PREMISES = lazily(
    r"\b(?:(?:tour|visit|walk|look)(?:ed|ing)?(?: (?:of|to|through|round|around|at))? (?:the|your) "
    r"(?:(?:new|whole|entire|beautiful|main|impressive|lovely|wonderful|modern|office) )?|"
    r"(?:opening|position|post|job|role|vacancy|internship) (?:on|in|at|with|for) (?:the|"
    r"your) (?:[\w'-]+ )?)(?:unit|ward|floor|department|facilit(?:y|ies)|plant|offices?|premises|campus|building|"
    r"grounds|site|warehouse|school|hospital|clinic|store|shop|factory|laborator(?:y|ies)|lab|library|centre|"
    r"center|hotel|"
    r"restaurant|kitchen|headquarters|branch|station|workplace|area|rooms)\b"
    r"(?=[.,;!]|$| (?:and (?:I|to|the (?:chance|time|opportunity)|for|meet\w*|you\w*|how kind)|on (?:mon|tues|"
    r"wednes|thurs|fri|"
    r"satur|sun)day|yesterday|today|last|this|as well|afterwards|too|with you|in [A-Z]|at the end|during|was|"
    r"gave|made)\b)",
    re.I,
)


@once
def topics(letter: Letter, sentence: Sentence) -> list[Anchor]:
    """The words of a sentence that can be what was talked of, unless anybody could have read of it at home."""
    found = letter.signals.anchors_in(sentence.start, sentence.end)
    anchors = [each for each in found if _is_topic(each)]
    if not anchors or _says_nothing_of_talk(letter, sentence):
        return []
    places = [
        match.span()
        for pattern in (_WORKPLACE, _PREMISES)
        for match in pattern.finditer(letter.plain, sentence.start, sentence.end)
    ]
    anchors = [each for each in anchors if each.told or not any(start <= each.start < end for start, end in places)]
    read = read_at_home(letter)
    return [each for each in anchors if each.told or each.word not in read] if read else anchors


@once
def read_at_home(letter: Letter) -> frozenset[str]:
    """The words that first fall where the letter tells what it has read at home, and goes on about that."""
    found: set[str] = set()
    reading, first = False, letter.signals.first_places
    for sentence in letter.body:
        if is_read_up(letter, sentence):
            reading = True
        elif reading and (sentence.start == sentence.segment.start or letter.search(_TURNS_TO_YOU, sentence)):
            reading = False
        if reading:
            anchors = letter.signals.anchors_in(sentence.start, sentence.end)
            found.update(each.word for each in anchors if first[each.word] >= sentence.start)
    return frozenset(found)


def _is_topic(anchor: Anchor) -> bool:
    """Whether a word can be what was talked of, not only how it was or what the writer did."""
    return not anchor.done and (anchor.told or anchor.weight >= 1 or anchor.is_name or not anchor.word.endswith(_HOW))


def _says_nothing_of_talk(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells what can be read at home, praises its writer or eyes the other applicants."""
    return (
        is_read_up(letter, sentence)
        or paints_itself(letter, sentence)
        or bool(letter.search(_RIVALS, sentence))
        or _is_of_weather(letter, sentence)
    )


def _is_of_weather(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence only wishes that the weather or the way home was kind, and says nothing of what was said."""
    return bool(letter.search(_WEATHER, sentence)) and not (
        letter.search(_TOLD_OF, sentence) or letter.search(WORD_OF_THANKS, sentence)
    )


@once
def is_record(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells what the writer has done, holds or is, and nothing of the reader's."""
    if letter.search(YOU, sentence) and not letter.search(_YOU_AS_EMPLOYER, sentence):
        return False
    return bool(letter.search(_RECORD, sentence))


@once
def is_read_up(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence holds what anybody can find out at home, and the reader did not speak of it."""
    return bool(letter.search(_READ_UP, sentence)) and not letter.search(_TOLD_OF, sentence)


def weighs(anchors: Iterable[Anchor], start: int, end: int, least: float = 1.0) -> bool:
    """Whether the words within a range weigh enough: a thing of any trade alone is no topic, unless it was told."""
    return sum(1 if names_topic(each.word) else 0.5 for each in anchors if start <= each.start < end) >= least


def place_in_body(letter: Letter, sentence: Sentence) -> int:
    """The number of the sentence among those of the body."""
    return bisect_left(letter.body, sentence.start, key=lambda each: each.start)
