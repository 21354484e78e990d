"""Does the letter come back to what was said? `no-callback` and `hollow-callback` ask it, others use `called_back`."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from followlint.model.rule import PythonRule
from followlint.pyrules.traits import paints_itself
from followlint.text.anchors import Anchor
from followlint.text.book import Hit, Hits, begun_in
from followlint.text.letter import Letter, Sentence, once
from followlint.text.plain import names_topic
from followlint.text.told import DID
from followlint.verdict import Verdict, accepted, unless_rich, verdict

# "your roadmap", "your third oven": an anchor within three words; "your team", "your website" lead to nothing said.
_YOURS = re.compile(
    r"(?:(?<!\bto )|(?<=\bback to )|(?<=\bsolution to )|(?<=\banswer to ))(?<!\bjoin )(?<!\bhelp )(?<!\bserve )"
    r"(?<!\bbenefit )(?<!\bas )(?<!\bbe )(?<!\bbecome )\byour "
    r"(?!(?:team|company|firm|organi[sz]ation|department|office|website|web ?site|site|annual|linkedin|"
    r"[\w-]+ (?:office|branch|department|headquarters)(?! (?:that|where|which|has|is|was|had))|"
    r"(?:job )?(?:posting|advert\w*|ad|listing|description|specification)|vacancy|(?:studio|shop|premises|building|"
    r"headquarters|depot|branch|clinic|hotel|hospital|plant|factory)(?! (?:[a-z]+ )?(?:that|where|which)))\b)"
    r"(?:[\w'-]+ ){0,2}[\w'-]+",
    re.I,
)
# How far before and after "you mentioned" the thing mentioned may stand, in characters: some words, a dozen, four;
# before words that only look back ("still thinking of"): two.
_BEFORE, _AFTER, _NEXT, _JUST_BEFORE = 40, 85, 30, 12
_LEAD = 40  # how far before a name the words may begin that make it a person of the talk
# "That lean on the north lift …", "About the crushed corners", "The greyhound was a delight": a thing that both know.
_POINTED = re.compile(
    r"(?:That|Those|These|So the|(?:About|As (?:for|to)|Regarding) (?:the|your|that|those))(?: [\w'-]+){1,3}|"
    r"The(?: [\w'-]+){1,5}"
    r"(?= (?:(?:was|were) (?:a|the|so|my|quite)|made|ha(?:s|ve) stayed|impressed|surprised|delighted)\b)"
)
# "Still giggling about the …": in whatever mood, what was said goes on.
_STILL = re.compile(r"\bstill \w+ing (?:about|over|at|of|to myself about) ", re.I)
# "After we spoke I looked again at the plan …": what the talk set going.
_SET_GOING = re.compile(
    r"(?:After|Since|Ever since) (?:we (?:spoke|talked|met)|our (?:talk|conversation|meeting|call|chat|visit))\b"
    r"[^.!?\n]{0,30}? I(?: have|'ve)? (?!am\b|was\b|feel|felt|been (?:even|more|very)|grew|grown|become|became)[a-z]+"
)
# "our conversation last week about your library's night opening": what follows says what was said.
_NAMED = re.compile(
    r"(?: (?:last|this) week| yesterday| today| on \w+)* (?:about|on|regarding|over) "
    r"(?![^.!?\n]*\b(?:role|position|job|post|vacancy|internship|opportunity|opening|company|firm|"
    r"organi[sz]ation|team|culture|"
    r"values?|mission|goals?|needs?|projects?|details|requirements|process|background|experience)\b)"
    r"(?:your|the|why|how) [\w'-]+ [\w'-]+",
    re.I,
)
# Words by which something was said, not only liked or met with.
_SAID = re.compile(
    r"(?:you|u|we|as) \w+|(?:that|which|what|how|why|where) (?:you|we|u) (?:\w+ly |also |had |have )?"
    r"(?:said|told|mentioned|asked|described|explained|showed|shared|raised|named|spoke|talked|discussed|suggested)\b|"
    r"I (?:presented|showed|played|cooked|drew|sang)|(?:our|the|your) (?:conversation|"
    r"discussion|talk|chat|exchange|debate|question|story|point|"
    r"remark|comments?|advice|example|explanation|description|account|answer|tip|suggestion|anecdote)\b",
    re.I,
)
_HEARD = re.compile(r"\b(?:hear|heard|hearing|learn|learned|learnt|learning|shar\w+|explain\w+|show\w*)\b", re.I)
# "the other girls applying": whoever else was there is nothing that was talked of.
_RIVALS = re.compile(
    r"\b(?:(?:other|fellow|rival) (?:\w+ )?(?:applicants?|candidates?|girls?|guys?|interviewees?|hopefuls?)|"
    r"applying)\b",
    re.I,
)
# A slot still to be filled: what a template keeps or brings back is nobody's.
_SLOT = re.compile(r"\[[^\]\n]+\]|\{[^}\n]+\}|<[A-Za-z][^>\n]*>|_{3,}|\bX{2,}\b")
# "As we discussed, my background …": said of the writer, whatever was discussed.
_MINE = re.compile(
    r"\b(?:my (?:[\w'-]+ ){0,2}(?:experiences?|background|skills?|qualifications?|education|degree|training|career|"
    r"knowledge|interest|enthusiasm|desire|strengths?|abilit(?:y|ies))|"
    r"I (?:am|feel|believe))\b",
    re.I,
)
# "Mr Banerjee asked …", "Eva's question", "you and Grace": a person of the talk who is not the reader.
_TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Father|Chef|Ma'am|Sir|Captain)\.? $")
_AMONG = re.compile(
    r"\b(?:you|both|thanks? (?:you )?(?:also )?to|colleagues?,?|regards to|meet(?:ing)?|met) (?:and )?(?:with )?$"
)
_SPEAKS = re.compile(
    r"(?:'s)? (?:also )?(?:asked|said|told|mentioned|showed|explained|raised|described|walked|gave|pointed|made|spoke|"
    r"question|story|point|remark|advice|explanation|tour|demonstration|example|description)\b"
)
# Words that say how, not what: none of them is a topic.
_HOW = ("ed", "ly", "ive", "ous", "ful", "able", "ible", "less", "ish")
_TALK = re.compile(r"\b(?:conversation|discussion|chat|talk|exchange|interview|meeting|call)s?\b", re.I)
# What tells a letter about work or a meeting from any other mail.
_OF_HIRING = re.compile(
    r"\b(?:interview\w*|positions?|roles?|jobs?|vacancy|internship|careers? (?:fair|day)|cv|candida\w+|appl(?:y|"
    r"ying|ied|ications?|icants?)|"
    r"hir(?:e|ed|ing)|recruit\w*|opportunit\w+|resume|references|"
    r"(?:thank\w*|grateful\w*|gratitude|appreciat\w+|pleasure|enjoy\w*|glad|great|good|lovely|nice|hono\w+)"
    r"[^.!?\n]{0,60}\b(?:meet\w*|met|talk\w*|speak\w*|conversation|discussion|chat\w*|visit|seeing|seen|time|"
    r"explaining|showing|letting me|inviting|having me|(?:the|this|that) (?:morning|afternoon|day)|walk|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|tour|hours?|feel|felt|home|welcome\w*|hospitality|warmth|kindness|presentation)|"
    r"our (?:conversation|discussion|chat|talk|meeting|call|exchange)|join(?:ing)? (?:you|your|the team)|"
    r"work(?:ing)? (?:there|(?:with|for|beside) you)|my career|"
    r"(?:meeting|met|talking (?:to|with)|speaking with) you|"
    r"your (?:team|company|firm|organi[sz]ation|vision|decision)|any news|(?:the|your) panel|"
    r"ma(?:k|d)e up (?:your|their) minds?)\b",
    re.I,
)
# … and what tells it where no word of hiring falls: it begins with how the meeting was, and says what the writer hopes.
_PLEASED = re.compile(
    r"\b(?:thank\w*|thx|grateful\w*|gratitude|appreciat\w+|pleasure|treat|hono\w+|privilege|joy|delight\w*|thrilled|"
    r"enjoyed|loved|conversations?|(?:lovely|nice|great|good|wonderful) to (?:have )?"
    r"(?:meet|met|make|made|see|seen|talk|speak))\b",
    re.I,
)
_HOPES = re.compile(
    r"\b(?:I(?:'d| would| could| can|'m| am| feel| reckon| believe| hope| know)|my)\b[^.!?\n]{0,60}\b(?:"
    r"(?:be|play|become|being) (?:a )?part|slot|fit|suit\w*|belong\w*|on board|crew|team|family|harmoni[sz]e|"
    r"establishment|direction|both of us|mix|hit it off|learn fast|thriv\w+|stay in touch|strengths?|network|"
    r"temperament|add value|bring|start)\b",
    re.I,
)
# "Our chat last week gave me courage", "you were so generous": a meeting that has been.
_HAD_TALK = re.compile(
    r"\b(?:ours|our (?:conversation|talk|chat|call|coffee|lunch)) (?:on|last|this|yesterday|was|has|gave|left|made)\b|"
    r"\byour advice (?:has|was|helped)\b|\byou were (?:so |very |most )?(?:frank|generous|patient|open)\b",
    re.I,
)
_OPENERS = 2  # sentences in which such a letter says how the meeting was
_THANKS = re.compile(r"\b(?:thank|thanks|thx|grateful|gratitude|appreciate[ds]?|appreciation)\b", re.I)
# "I would be happy to send the accounts", "glad to do the same": an offer, nothing of the talk.
_OFFERED = re.compile(
    r"(?:glad|happy|pleased|delighted|loved?|liked?) (?:to (?!(?:hear|learn|see|meet|find|discover|know|talk|read|walk|"
    r"be (?:shown|told|asked|able|taken|given|invited)|have (?:seen|met|heard|had|been))\b)|working\b)",
    re.I,
)
# "I hope you have a quiet week": a wish.
_WISHED = re.compile(r"\b(?:[Hh]ope|[Tt]rust|[Ww]ish(?:ing)?)(?: that)? $")
_WAS = re.compile(r"\b(?:was|were|been)(?: \w+)? $")
# "my former manager, Dr. Osei": a person of the writer's, not of the talk.
_MY_PERSON = re.compile(
    r"\bmy (?:[\w-]+ ){0,2}(?:manager|boss|supervisor|referees?|references?|professor|tutor|mentor|lecturer|head|"
    r"employer|chief|director|colleague)s?,? (?:\w+\.? )?$",
    re.I,
)
# What anybody can find out at home: the page, the press, the advertisement, the firm's own praise of itself.
_READ_UP = re.compile(
    r"\b(?:web ?(?:site|page)s?|(?:home|data|careers?|facebook|linkedin|company|wikipedia|jobs?) ?pages?|online|"
    r"annual report|linkedin|press release|in the press|glassdoor|wikipedia|google[ds]?|instagram|insta|facebook|"
    r"twitter|tiktok|"
    r"youtube|profile|newspaper|magazine|page \d+|your (?:blog|podcast|brochure|newsletter|feed)|prospectus|"
    r"(?:the|your) (?:job )?(?:advert\w*|ad|posting|listing|job description|specification|spec)|"
    r"I(?:'ve| have| had)? (?:also |since |now |then )?(?:read (?:\w+ ){0,4}?(?:that|about|of|how)|seen in|"
    r"heard on the news|follow(?:ed)? your|been following)|"
    r"(?:was |were )?(?:founded|established) in|core values|mission statement|"
    r"(?:read|look(?:ed)?(?: \w+)? (?:at|through|into|up)|gone through|went through|stud(?:y|ied)|came across)"
    r"[^.!?\n]{0,25}\b(?:your|the|its|their)\b[^.!?\n]{0,30}\b(?:calendar|strategy|plan|policy|accounts|minutes|"
    r"catalogue|"
    r"catalog|report|programme|page|charter|statement|article|presentation|deck|results|tender|reviews|history|filings?|figures))\b",
    re.I,
)
# … unless it was the reader who spoke of it.
_TOLD_OF = re.compile(
    r"\byou(?:'d|'ve| had| have)? (?:\w+ly |also )?"
    r"(?:said|told|mentioned|recommended|suggested|asked|showed|pointed|spoke|talked|gave|lent|described|"
    r"explained|called)\b|"
    r"\b(?:more|better|rather|other)\b[^.!?\n]{0,60}\bthan (?:from )?(?:the|any|your|a)\b",
    re.I,
)
# "whatever you need from me", "if you have …", "free to come and see": nothing that has happened.
_NOT_YET = re.compile(
    r"\b(?:whatever|if|should|in case|unless|whenever|until|any (?:day|time)|free to|like to|love to|hope to|able to|"
    r"happy to|glad to|pleased to|will|can|could|would)\b[^.;:!?\n]{0,30}$",
    re.I,
)
_SEEN = re.compile(
    r"(?:tour|visit|meet|met\b|see|saw|watch|observ)\w*$|you (?:need|want|have|put|(?:are|were) (?:\w+ )?looking)", re.I
)
# "I have called shows at the Lyric, toured with …": the writer's own record.
_RECORD = re.compile(
    r"\b(?:I have|I've|I hold|I was responsible|[Mm]y (?:[\w-]+ )?(?:duties|work|job|career|training|classes|studies|"
    r"courses?|coursework|degree|internship|summers?|years?|time))\b"
)
# "the interview at the Dagenham depot": where it was, or what for, is no more than its date.
_VENUE = re.compile(
    r"\b(?:interview\w*|meeting|seeing|talking|speaking|call\w*|having me|invit\w+|"
    r"role|position|post|job|opening|vacancy)(?: (?:me|with|to|you|us|all|in|yesterday|today|on \w+|(?:this|"
    r"last) \w+))*"
    r" (?:at|in|to|on|with) (?:the|your) (?:[\w'-]+ ){0,3}"
    r"(?:unit|ward|team|desk|department|laboratory|depot|offices?|store|branch|site|clinic|hospital|hotel|school|campus|headquarters|building|premises|"
    r"plant|factory|"
    r"warehouse|laborator(?:y|ies)|lab|studios?|shop|restaurant|centre|center|hall|fair|booth|stand)\b|"
    r"\b(?:role|position|post|job|opening|vacancy|internship) (?:at|in|with) your [\w'-]+",
    re.I,
)
# "thanks, and I have run kilns": where thanks end and the writer begins.
_TURN = re.compile(r"(?:,|;| and| as| because| since| where) (?:and )?(?:I|my|if|should|please|just|let)\b")
# "Please thank Mr. Hale as well": a greeting, until it says what he did.
_GREETED = re.compile(
    r"\b(?:please|also|kindly)? ?(?:thank|(?:thanks|regards|gratitude|appreciation|wishes) (?:also )?to|give|"
    r"pass|convey)\b",
    re.I,
)
_WHO = re.compile(
    r"(?: as well| too| also)?(?:,? (?:who|whose|for (?:the|his|her|their|[a-z]+ing))\b|'s\b)(?! having me)",
)
_ASKED = re.compile(
    r"\b[Ww]hen you asked\b|\b[Yy]ou (?:asked|said|wanted to know|put it to)[^.!?:\n]{0,20}:$|"
    r"^You (?:also |then )?asked (?!for\b|me to\b|that\b)(?!what I (?:would|could) bring)",
    re.M,
)
# "Dear Dr. Hale and colleagues, thank you …": a greeting that stands within the text.
_DEAR = re.compile(r"(?:Dear|Hello|Hi|Hey|Good (?:morning|afternoon|evening|day))\b")
# "Ms Pereira's point about …", "Dr Lal asked what …": said by one of those who are written to.
_BY_ONE = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Father|Chef|Captain)\.? )?([A-Z][\w-]+)"
    r"(?:'s)? (?:also |then |[a-z]+ly )?(?:asked|said|told|mentioned|showed|explained|raised|described|pointed|"
    r"question|point|story|remark|advice|explanation|tour|demonstration|example|description|doubt|warning)\b"
)

# “Dana: the leak has kept me up”, “Sister Agnes, I agree about …”: a word to one of those who were there.
_TO_ONE = re.compile(
    r"(?:(?:And|Also|Now),? )?(?:(?:[Ff]or|[Tt]o) )?(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Father|Chef)\.? )?"
    r"([A-Z][\w'-]+)(?::|, )"
)
_THE = re.compile(r"(?:The|Those|That) (?!reason|first|last|next|only|more|paper|most|fact|least|e-?mail|letter)")
_OPENING = 8  # words of a sentence that may hold what it is about …
# … and what is said of it: “the rule is to send a second note” is not about a note.
_SAYS_OF = re.compile(r"\b(?:is|are|was|were|has|had|would|could|can|will|did|does|do|says?|said|must|should)\b")
# "for showing me the kiln", "for the tour of the dairy": thanks that say what was done.
_SHOWN = re.compile(
    r"\bfor (?:also )?(?:show|lett|tell|explain|walk|shar|describ|demonstrat|introduc|lend|open|answer|teach|driv|feed|"
    r"pour|point|bring|cook|draw)ing\b|\b(?:tour|story|tips?|advice|demonstration|look at)\b",
    re.I,
)
# Where most sentences besides thanks are stock (half of them at most in good letters: labelled letters), so much must
# belong to this letter alone: one odd word is chance. In a bare note no more than half of them are stock.
_MOSTLY, _MORE = 0.6, 2
_HARDLY = 0.5
_SHORT = 62  # words of the body of a very short note, as in `generic/mostly-stock`
# "the goat", "your bell", "those keys": a thing that both know …
_DEFINITE = re.compile(r"\b(?:the|that|those|these|your|her|his|their) (?:[\w'-]+ )?$", re.I)
# "Twelve keys and one hook: I laughed", "Moss first, you said": a thing put before everything else.
_FRONTED = re.compile(r"(?!I\b|My\b|At\b|In\b)[^.!?:\n]{3,50}:")
# … unless it is of another place: "At Larne the crew …", "my last kitchen".
_ELSEWHERE = re.compile(
    r"\b(?:(?:[Aa]t|[Ff]or|[Ww]ith|[Ii]n) (?:my|our|[A-Z]\w+)\b|my (?:last|old|former|present|current)\b|"
    r"I (?:have|am|ran|led|taught|kept|worked|look|would|hold|"
    r"was (?:in|at|with|raised|born|responsible|head|an?|the))\b)"
)
# "the dock door that does not latch", "the drivers who prop it": told apart as only somebody does who was there.
_TOLD_APART = re.compile(r"\b(?:the|those) ((?:[\w'-]+ ){1,4}(?:that|who|which) (?!you|we|I\b)[^.!?,;\n]{4,60})")
_A_LINE_OF_NAMES = 8  # words of a first line that may still be the greeting


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter that tells nothing of the talk: on its hollow words, or where they are missing."""
    if (
        not letter.body
        or is_other_mail(letter)
        or keeps_word(letter, hits)
        or called_back(letter, tuple(hits["callback"]))
        or _not_asked(letter, hits)
    ):
        return
    hollow = list(accepted(rule, letter, hits["hollow"]))
    if any(_TALK.search(letter.plain, *hit) and _NAMED.match(letter.plain, hit[1]) for hit in hollow):
        return
    if "mark" in rule.numbers:
        for hit in hollow[:1]:
            yield unless_rich(rule, letter, verdict(rule, letter, letter.view.span(*hit)))
    elif not hollow:
        yield unless_rich(rule, letter, verdict(rule, letter, letter.place("body-end")))


def keeps_word(letter: Letter, hits: Hits) -> bool:
    """Whether the letter does what was promised or advised, and is more than a template for it."""
    return bool(hits["kept"]) and not (letter.signals.weight_of_body < 1 and _SLOT.search(letter.plain))


def _not_asked(letter: Letter, hits: Hits) -> bool:
    """Whether no meeting is told of, where one need not have taken place."""
    if "met" not in hits or hits["met"] or _HAD_TALK.search(letter.plain):
        return False
    if letter.occasion.value in ("networking", "career-fair"):
        return True
    return not (
        hits["hollow"] or _TALK.search(letter.plain) or _THANKS.search(letter.plain) or _tells_of_meeting(letter)
    )


@once
def is_other_mail(letter: Letter) -> bool:
    """Whether nothing in a letter whose occasion was guessed speaks of work or a meeting."""
    if letter.context.occasion:
        return False
    return not (_OF_HIRING.search(letter.plain) or _tells_of_meeting(letter))


def _tells_of_meeting(letter: Letter) -> bool:
    """Whether the letter begins with how pleasant a meeting was and goes on to what the writer is or could be there."""
    body = letter.body
    return bool(
        body
        and _PLEASED.search(letter.plain, body[0].start, body[:_OPENERS][-1].end)
        and (
            _HOPES.search(letter.plain, body[0].start, body[-1].end)
            or any(paints_itself(letter, each) for each in body)
        )
    )


@once
def called_back(letter: Letter, hits: tuple[Hit, ...]) -> bool:
    """Whether the body brings back something of the talk, with a word of its own.

    A thing that is only thanked for is doubtful: among stock sentences it takes two such words. In a bare note even a
    thing that both have before their eyes (“the goat”) is enough.
    """
    if any(_calls_back(letter, each, hits) for each in letter.body):
        return True
    thanked = [each for each in letter.body if _thanks_for_thing(letter, each)]
    if thanked and (
        not _is_mostly_stock(letter)
        or sum(map(letter.signals.weight, thanked)) >= _MORE
        or any(_SHOWN.search(letter.plain, each.start, each.end) for each in thanked)
    ):
        return True
    return _is_bare(letter) and any(_points_out(letter, each) for each in letter.body)


def _calls_back(letter: Letter, sentence: Sentence, hits: Sequence[Hit]) -> bool:
    """Whether the sentence says what was said, asked or shown, or takes up a thing that both know."""
    if _answers(letter, sentence):
        return True
    text = letter.plain
    anchors = _topics(letter, sentence)
    if not anchors:
        return False
    if (
        # told at length, or by somebody who is named
        any(each.told or _is_person(each, text, sentence) for each in anchors)
        or _turns_to_one(letter, sentence, anchors)
        or any(_takes_up(anchors, sentence, text, hit) for hit in begun_in(hits, sentence.start, sentence.end))
    ):
        return True
    if _THANKS.search(text, sentence.start, sentence.end):
        return False
    if _shared(letter, sentence, anchors):
        return True
    pointed = _POINTED.match(text, sentence.start, sentence.end)
    yours = _YOURS.finditer(text, sentence.start, sentence.end)
    still = _STILL.search(text, sentence.start, sentence.end)
    set_going = _SET_GOING.match(text, sentence.start, sentence.end)
    apart = None if _is_of_elsewhere(letter, sentence) else _TOLD_APART.search(text, sentence.start, sentence.end)
    return bool(
        (apart and _weighs(anchors, *apart.span(), 1.5))
        or (set_going and _weighs(anchors, sentence.start, sentence.end, 1.5))
        or (pointed and _weighs(anchors, *pointed.span(), 0.5))
        or (still and _weighs(anchors, still.end(), sentence.end))
        or any(_weighs(anchors, *match.span()) for match in yours)
    )


def _is_of_elsewhere(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells of the writer's own deeds, or of another place."""
    span = (letter.plain, sentence.start, sentence.end)
    return bool(_ELSEWHERE.search(*span) or DID.search(*span))


def _thanks_for_thing(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence gives thanks for a thing."""
    if not _THANKS.search(letter.plain, sentence.start, sentence.end):
        return False
    return _thanks_for(_topics(letter, sentence), sentence, letter.plain)


@once
def _topics(letter: Letter, sentence: Sentence) -> list[Anchor]:
    """The words of a sentence that can be what was talked of, unless anybody could have read of it at home."""
    found = letter.signals.anchors_in(sentence.start, sentence.end)
    anchors = [each for each in found if _is_topic(each)]
    return [] if anchors and _says_nothing_of_talk(letter, sentence) else anchors


def _says_nothing_of_talk(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells what can be read at home, praises its writer or eyes the other applicants."""
    return (
        _is_read_up(letter.plain, sentence)
        or paints_itself(letter, sentence)
        or bool(_RIVALS.search(letter.plain, sentence.start, sentence.end))
    )


def _points_out(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence names a thing as one that both know, and is not about what the writer has done elsewhere."""
    text = letter.plain
    if _ELSEWHERE.search(text, sentence.start, sentence.end):
        return False
    own = any(each.done for each in letter.signals.anchors_in(sentence.start, sentence.end))
    fronted = _FRONTED.match(text, sentence.start, sentence.end)
    things = [each for each in _topics(letter, sentence) if each.weight >= 1 and not each.is_name]
    return any(
        (fronted and each.start < fronted.end()) or (not own and _DEFINITE.search(text, sentence.start, each.start))
        for each in things
    )


def _unthanked(letter: Letter) -> list[Sentence]:
    """The sentences of the body besides bare thanks."""
    return [
        each
        for each in letter.body
        if letter.signals.weight(each) >= 1 or not _THANKS.search(letter.plain, each.start, each.end)
    ]


@once
def _is_bare(letter: Letter) -> bool:
    """Whether the letter is short and nearly every sentence besides thanks holds something of its own."""
    other = _unthanked(letter)
    words = letter.measures.words
    return words <= _SHORT and sum(letter.signals.weight(each) < 1 for each in other) <= _HARDLY * len(other)


@once
def _is_mostly_stock(letter: Letter) -> bool:
    """Whether most sentences besides thanks hold nothing of the letter's own."""
    other = _unthanked(letter)
    return sum(letter.signals.weight(each) < 1 for each in other) >= _MOSTLY * len(other)


def _shared(letter: Letter, sentence: Sentence, anchors: Sequence[Anchor]) -> bool:
    """Whether the sentence begins with “the …”, a thing that the letter has not named before: both know which."""
    if not _THE.match(letter.plain, sentence.start, sentence.end):
        return False
    index = _place(letter, sentence)
    if index and _is_read_up(letter.plain, letter.body[index - 1]):
        return False
    first = letter.signals.first_places
    opening = letter.plain[sentence.start : sentence.end].split()[:_OPENING]
    end = sentence.start + len(" ".join(opening))
    said = _SAYS_OF.search(letter.plain, sentence.start, end)
    end = said.start() if said else end
    return any(
        each.weight >= 1 and not each.is_name and each.start < end and first[each.word] >= sentence.start
        for each in anchors
    )


def _is_read_up(text: str, sentence: Sentence) -> bool:
    """Whether the sentence holds what anybody can find out at home, and the reader did not speak of it."""
    span = (text, sentence.start, sentence.end)
    return bool(_READ_UP.search(*span)) and not _TOLD_OF.search(*span)


def _answers(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says that the reader asked, and one beside it gives what belongs to this letter alone."""
    if not _ASKED.search(letter.plain[sentence.start : sentence.end]):
        return False
    index = _place(letter, sentence)
    beside = letter.body[max(0, index - 1) : index + 2]
    return any(letter.signals.is_specific(each) for each in beside)


def _place(letter: Letter, sentence: Sentence) -> int:
    """The number of the sentence among those of the body."""
    return bisect_left(letter.body, sentence.start, key=lambda each: each.start)


def _turns_to_one(letter: Letter, sentence: Sentence, anchors: Sequence[Anchor]) -> bool:
    """Whether the sentence turns to one of those written to, or says what one of them said, and holds a thing."""
    text = letter.plain
    turned = _TO_ONE.match(text, sentence.start, sentence.end)
    spoke = _BY_ONE.search(text, sentence.start, sentence.end)
    if turned is None and spoke is None:
        return False
    greeted = " ".join(letter.view.text[each.start : each.end] for each in letter.view.of_kind("greeting"))
    first = letter.body[0]  # names that stand below the greeting
    if first is not sentence and not letter.count_words(first.start, first.end) > _A_LINE_OF_NAMES:
        greeted += " " + text[first.start : first.end]
    known = {word for name in (greeted, *letter.context.people) for word in re.findall(r"[\w'-]+", name)}
    if turned and turned[1] in known and _weighs(anchors, turned.end(), sentence.end):
        return True
    return bool(spoke and spoke[1] in known and _weighs(anchors, spoke.end(), sentence.end, 0.5))


def _is_topic(anchor: Anchor) -> bool:
    """Whether a word can be what was talked of, not only how it was or what the writer did."""
    return not anchor.done and (anchor.told or anchor.weight >= 1 or anchor.is_name or not anchor.word.endswith(_HOW))


def _thanks_for(anchors: Sequence[Anchor], sentence: Sentence, text: str) -> bool:
    """Whether a sentence of thanks holds a thing, besides the place where they met and the writer's own deeds."""
    thanks = _THANKS.search(text, sentence.start, sentence.end)
    turn = _TURN.search(text, thanks.end(), sentence.end) if thanks else None
    end = turn.start() if turn else sentence.end
    venues = [match.span() for match in _VENUE.finditer(text, sentence.start, sentence.end)]
    return any(
        each.weight >= 1
        and not each.is_name
        and each.start < end
        and not any(start <= each.start < stop for start, stop in venues)
        for each in anchors
    )


def _is_person(anchor: Anchor, text: str, sentence: Sentence) -> bool:
    """Whether a name is somebody of the talk: with a title, beside the reader, or as one who spoke."""
    if not anchor.is_name:
        return False
    before = text[max(0, anchor.start - _LEAD) : anchor.start]
    if _MY_PERSON.search(before) or (_DEAR.match(text, sentence.start) and not _SPEAKS.match(text, anchor.end)):
        return False
    if _GREETED.search(text, sentence.start, anchor.start) and not _WHO.match(text, anchor.end, sentence.end):
        return False
    return bool(_TITLED.search(before) or _AMONG.search(before) or _SPEAKS.match(text, anchor.end))


def _takes_up(anchors: Sequence[Anchor], sentence: Sentence, text: str, hit: Hit) -> bool:
    """Whether a thing stands close to the words that recall the talk, and is not the writer's own record."""
    offered = _OFFERED.match(text, *hit) and not _WAS.search(text, sentence.start, hit[0])
    if offered or _WISHED.search(text, sentence.start, hit[0]):
        return False
    if _SEEN.match(text, *hit) and (
        _NOT_YET.search(text, sentence.start, hit[0]) or _RECORD.search(text, sentence.start, hit[0])
    ):
        return False
    end = min(hit[1] + _AFTER, sentence.end)
    mine = _MINE.search(text, hit[1], end)
    end = mine.start() if mine else end
    if _HEARD.search(text, *hit) and _weighs(anchors, hit[1], min(end, hit[1] + _NEXT), 0.5):
        return True
    said = _SAID.match(text, *hit)
    start = hit[0] - (_BEFORE if said else _JUST_BEFORE)
    return _weighs(anchors, max(start, sentence.start), end, 0.5 if said else 1.0)


def _weighs(anchors: Iterable[Anchor], start: int, end: int, least: float = 1.0) -> bool:
    """Whether the words within a range weigh enough: a thing of any trade alone is no topic, unless it was told."""
    return sum(1 if names_topic(each.word) else 0.5 for each in anchors if start <= each.start < end) >= least
