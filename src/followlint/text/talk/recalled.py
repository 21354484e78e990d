"""Does a thing stand close to words that recall the talk (“you mentioned”, “our chat about”)?"""

import re
from collections.abc import Sequence

from followlint.text.anchors import Anchor
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Sentence
from followlint.text.plain import NUMBER_WORDS
from followlint.text.talk.topics import weighs

# How far before and after "you mentioned" the thing mentioned may stand, in characters: some words, a dozen, four;
# before words that only look back ("still thinking of"): two.
_BEFORE, _AFTER, _NEXT, _JUST_BEFORE = 40, 85, 30, 12
_LEAD = 25  # characters in which "I would be glad of the chance to" begins before such words, or ends after them
# Words by which something was said, not only liked or met with.
_SAID = lazily(
    r"(?:you|u|we|as) \w+|(?:that|which|what|how|why|where) (?:you|we|u) (?:\w+ly |also |had |have )?"
    r"(?:said|told|mentioned|asked|described|explained|showed|shared|raised|named|spoke|talked|discussed|suggested)\b|"
    r"I (?:presented|showed|played|cooked|drew|sang)|(?:our|the|your) (?:conversation|"
    r"discussion|talk|chat|exchange|debate|question|story|point|"
    r"remark|comments?|advice|example|explanation|description|account|answer|tip|suggestion|anecdote)\b",
    re.I,
)
# … and words by which it was heard or shown: it follows at once.
_HEARD = lazily(r"\b(?:hear|heard|hearing|learn|learned|learnt|learning|shar\w+|explain\w+|show\w*)\b", re.I)
# "As we discussed, my background …": said of the writer, whatever was discussed.
_MINE = lazily(
    r"\b(?:my (?:[\w'-]+ ){0,2}(?:experiences?|background|skills?|qualifications?|education|degree|training|career|"
    r"knowledge|interest|enthusiasm|desire|strengths?|abilit(?:y|ies))|"
    r"I (?:have|hold|bring|possess|offer) [^.!?\n]{0,50}\b(?:experiences?|years|certifi\w+|licen[sc]es?|degree|diploma|"
    r"training|background|skills|qualifications?)|"
    r"I (?:am|feel|believe|wish|look forward|trust|remain))\b",
    re.I,
)
# "I would be happy to send the accounts", "glad to do the same": an offer, nothing of the talk.
_OFFERED = lazily(
    r"(?:glad|happy|pleased|delighted|loved?|liked?) (?:to (?!(?:hear|learn|see|meet|find|discover|know|talk|read|walk|"
    r"be (?:shown|told|asked|able|taken|given|invited)|have (?:seen|met|heard|had|been))\b)|working\b)",
    re.I,
)
# "I would be pleased to walk the panel through it", "glad to talk about it further": to come, whatever the verb.
_TO_COME = re.compile(r"\b(?:I|we)(?:'d| would|'ll| will| shall| should)(?: \w+ly| also| then)? be $")
_GLAD_TO = re.compile(r"\w+ to (?:talk|walk|meet)\b")
# "you have only to say", "if you have any doubts": nothing that the reader has.
_YOU_ASK = lazily(
    r"(?:you|u)(?: \w+)? (?:have|need|want)(?= (?:(?:only|but|just|merely) )?to\b| (?:any|anything|only|but|no more)\b)"
)
# "I hope you have a quiet week": a wish.
_WISHED = re.compile(r"\b(?:[Hh]ope|[Tt]rust|[Ww]ish(?:ing)?)(?: that)? $")
_WAS = re.compile(r"\b(?:was|were|been)(?: \w+)? $")
# "your tour", "you saw": something seen or wanted, if it has happened and is not of the writer.
_SEEN = lazily(
    r"(?:tour|visit|meet|met\b|see|saw|watch|observ)\w*$|you (?:need|want|have|put|(?:are|were) (?:\w+ )?looking)", re.I
)
# "whatever you need from me", "if you have …", "free to come and see": nothing that has happened.
_NOT_YET = lazily(
    r"\b(?:whatever|if|should|in case|unless|whenever|until|any (?:day|time)|free to|like to|love to|hope to|able to|"
    r"happy to|glad to|pleased to|will|can|could|would)\b[^.;:!?\n]{0,30}$",
    re.I,
)
# "On the tour of “Godspell” last year we lost a lamp", "the autumn tour with Rambert": a tour of a show, not of a site.
_ON_THE_ROAD = lazily(
    r"\btour(?:s|ed|ing)?\b(?: \w+)? (?:of (?:the musical |the play )?[\"\u201c'\u2018]|with (?!you\b|your\b|the\b)|"
    r"in (?:19|20)\d\d\b|(?:last|that|this) (?:year|season|summer|winter|autumn|spring|fall)\b|[^.!?\n]{0,60}"
    r"\b(?:last (?:year|season|summer|winter|autumn|spring|fall)|in (?:19|20)\d\d)\b[^.!?\n]{0,20}\b(?:I|we|our)\b)",
    re.I,
)
# "I have called shows at the Lyric, toured with …": the writer's own record.
_RECORD = lazily(
    r"\b(?:I have|I've|I hold|I was responsible|[Mm]y (?:[\w-]+ )?(?:duties|work|job|career|training|classes|studies|"
    r"courses?|coursework|degree|internship|summers?|years?|time))\b"
)

# "pupils meeting the standard", "to meet the deadline": no meeting.
# "to meet you at the Waterford careers day": where they met is nothing that was said.
_MET_AT = lazily(
    r"(?:(?:meet|met|see|saw|talk|speak|spoke)\w*|you) ?(?:(?:to|with) )?(?:you )?(?:all |both |briefly |again "
    r")?(?:at|during|on) "
    r"(?:the|your) (?:[\w'&-]+ ){0,5}?(?:fair|day|expo|event|mixer|evening|conference|convention|workshop|"
    r"session|booth|stand|"
    r"meetup|meet-up|summit|reception|networking \w+|open day|recruitment \w+)\b",
    re.I,
)
# "I would be glad of the chance to talk about your graduate intake": to come.
_CHANCE = lazily(
    r"(?:\b(?:would|will|should)|'d|'ll) (?:be \w+ (?:of|for) |\w+ )?(?:the|a|an) (?:chance|opportunity) to\b", re.I
)
_MEETS_AIM = lazily(
    r"(?:meet\w*|met) (?:[\w'-]+ ){0,3}?(?:standards?|targets?|deadlines?|needs|demands?|requirements?|goals?|quotas?|"
    r"budgets?|criteria|expectations|specifications?|objectives|challenges?)\b",
    re.I,
)


def takes_up(anchors: Sequence[Anchor], sentence: Sentence, text: str, hit: Hit) -> bool:
    """Whether a thing stands close to the words that recall the talk, and is not the writer's own record."""
    if _is_of_something_else(sentence, text, hit):
        return False
    end = min(hit[1] + _AFTER, sentence.end)
    mine = _MINE.search(text, hit[1], end)
    end = mine.start() if mine else end
    if venue := _MET_AT.match(text, hit[0], sentence.end) or _MET_AT.match(text, hit[1], sentence.end):
        anchors = [each for each in anchors if each.start >= venue.end()]
    if _HEARD.search(text, *hit) and weighs(anchors, hit[1], min(end, hit[1] + _NEXT), 0.5):
        return True
    said = _SAID.match(text, *hit)
    # "all three of you made it easy"
    anchors = [each for each in anchors if each.told or each.word not in NUMBER_WORDS]
    start = hit[0] - (_BEFORE if said else _JUST_BEFORE)
    return weighs(anchors, max(start, sentence.start), end, 0.5 if said else 1.0)


def _is_of_something_else(sentence: Sentence, text: str, hit: Hit) -> bool:
    """Whether words that could recall the talk speak of a wish, a date to come, an aim, or the writer's own record."""
    before, after = (text, sentence.start, hit[0]), (text, hit[0], sentence.end)
    return bool(
        (_OFFERED.match(text, *hit) and not _WAS.search(*before))
        or _WISHED.search(*before)
        or _CHANCE.search(text, max(sentence.start, hit[0] - _LEAD), min(sentence.end, hit[1] + _LEAD))
        or (_GLAD_TO.match(text, *hit) and _TO_COME.search(*before))
        or _MEETS_AIM.match(*after)
        or _YOU_ASK.match(*after)
        or (_ON_THE_ROAD.search(*after) and "tour" in text[hit[0] : hit[1]].lower())
        or (_SEEN.match(text, *hit) and (_NOT_YET.search(*before) or _RECORD.search(*before)))
    )
