"""Does a sentence put a thing as one that reader and writer both know, without a word of who spoke of it?"""

import re
from collections.abc import Sequence

from followlint.text.anchors import Anchor
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.talk.topics import is_read_up, is_record, place_in_body, topics, weighs
from followlint.text.told import DID

# "your roadmap", "your third oven": an anchor within three words; "your team", "your website" lead to nothing said.
_YOURS = lazily(
    r"(?:(?<!\bto )|(?<=\bback to )|(?<=\bsolution to )|(?<=\banswer to ))(?<!\bjoin )(?<!\bhelp )(?<!\bserve )"
    r"(?<!\bbenefit )(?<!\bas )(?<!\bbe )(?<!\bbecome )\byour "
    r"(?!(?:team|company|firm|organi[sz]ation|department|office|website|web ?site|site|annual|linkedin|"
    r"[\w-]+ (?:office|branch|department|headquarters)(?! (?:that|where|which|has|is|was|had))|"
    r"(?:[\w-]+ ){0,2}(?:intellect|wisdom|warmth|generosity|brilliance|charm|genius|benevolence|judge?ment|leadership|"
    r"expertise|reputation|professionalism|prop|goodself)\b|"
    r"(?:[\w-]+ )?(?:institution|establishment|ladyship|lordship|excellency|self|selves|goodness|kindness)|"
    r"(?:job )?(?:posting|advert\w*|ad|listing|description|specification)|vacancy|(?:studio|shop|premises|building|"
    r"headquarters|depot|branch|clinic|hotel|hospital|plant|factory)(?! (?:[a-z]+ )?(?:that|where|which)))\b)"
    r"(?:[\w'-]+ ){0,2}[\w'-]+",
    re.I,
)
# "That lean on the north lift …", "About the crushed corners", "The greyhound was a delight": a thing that both know.
_POINTED = lazily(
    r"(?:That|Those|These|So the|(?:About|As (?:for|to)|Regarding) (?:the|your|that|those))(?: [\w'-]+){1,3}|"
    r"The(?: [\w'-]+){1,5}"
    r"(?= (?:(?:was|were) (?:a|the|so|my|quite)|made|ha(?:s|ve) stayed|impressed|surprised|delighted)\b)"
)
# "Still giggling about the …": in whatever mood, what was said goes on.
_STILL = lazily(r"\bstill \w+ing (?:about|over|at|of|to myself about) ", re.I)
# "After we spoke I looked again at the plan …": what the talk set going.
_SET_GOING = lazily(
    r"(?:After|Since|Ever since) (?:we (?:spoke|talked|met)|our (?:talk|conversation|meeting|call|chat|visit))\b"
    r"[^.!?\n]{0,30}? I(?: have|'ve)? (?!am\b|was\b|feel|felt|been (?:even|more|very)|grew|grown|become|became)[a-z]+"
)
# "the dock door that does not latch", "the drivers who prop it": told apart as only somebody does who was there.
_TOLD_APART = lazily(r"\b(?:the|those) ((?:[\w'-]+ ){1,4}(?:that|who|which) (?!you|we|I\b)[^.!?,;\n]{4,60})")
# "Forty prescriptions before nine is a lot for one counter": judged by one who has just heard of it.
_COUNTED = lazily(
    r"(?:\d[\d,.]*|[A-Z][a-z]+(?:-[a-z]+)?(?: (?:hundred|thousand))?) [a-z][\w' -]{3,60}? "
    r"(?:is|are|sounds? like|must be) (?:\w+ )?(?:a lot|no (?:small|joke|mean)|not (?:a )?(?:few|bad|nothing)|"
    r"plenty|some \w+|many|too (?:many|much)|a fair|quite|more than|enough)\b"
)
# "I would transform your Southwest region": what the writer promises was not talked of.
_PROMISED = lazily(
    r"\bI(?:'d| would|'ll| will| can| could| am going to)(?: \w+ly)? (?:transform|double|triple|turn|take|lift|boost|"
    r"revolutioni[sz]e|put|grow|multiply|skyrocket|propel|catapult|make) $|"
    # "I'd love to stand behind your counter": a wish for the place
    r"\bI(?:'d| would)(?: \w+){0,3} to (?:stand|work|serve|sit|start|be|play|cook|teach|sell|cut|sing) "
    r"(?:behind|in|at|on|for|under) $|"
    # "glad of the chance to talk about your graduate intake": to come
    r"\b(?:chance|opportunity) to (?:\w+ )?(?:talk|speak|discuss)(?: \w+)? (?:about |of )?$"
)
# … unless it is of another place: "At Larne the crew …", "my last kitchen".
_ELSEWHERE = lazily(
    r"\b(?:(?:[Aa]t|[Ff]or|[Ww]ith|[Ii]n) (?:my|our|[A-Z]\w+)\b|my (?:last|old|former|present|current)\b|"
    r"I (?:have|am|ran|led|taught|kept|worked|look|would|hold|"
    r"was (?:in|at|with|raised|born|responsible|head|an?|the))\b)"
)
# "The leak …": a sentence that begins with a thing, not with its place in a row or with the mail itself.
_THE = lazily(
    r"(?:The|Those|That) (?!reason|first|last|next|only|more|paper|most|fact|least|e-?mail|letter|"
    r"[\w'-]+ (?:there|then|concerned)\b)"
)
_OPENING = 8  # words of a sentence that may hold what it is about …
# … and what is said of it: “the rule is to send a second note” is not about a note.
_SAYS_OF = lazily(
    r"\b(?:is|are|was|were|has|had|would|could|can|will|did|does|do|says?|said|must|should|"
    r"costs?|paid|took|takes|came|went|ran|made|gave|kept|held|fell|rose|saved|lasted|worked|showed)\b"
)
# "the goat", "your bell", "those keys": a thing that both know …
_DEFINITE = lazily(r"\b(?:the|that|those|these|your|her|his|their) (?:[\w'-]+ )?$", re.I)
# "Twelve keys and one hook: I laughed", "Moss first, you said": a thing put before everything else.
_FRONTED = re.compile(r"(?!I\b|My\b|At\b|In\b)[^.!?:\n]{3,50}:")


def takes_as_known(letter: Letter, sentence: Sentence, anchors: Sequence[Anchor]) -> bool:
    """Whether the sentence speaks of one of these things as only somebody does who was there."""
    if _begins_with_it(letter, sentence, anchors):
        return True
    text = letter.plain
    pointed = _POINTED.match(text, sentence.start, sentence.end)
    yours = [
        each
        for each in _YOURS.finditer(text, sentence.start, sentence.end)
        if not _PROMISED.search(text, sentence.start, each.start())
    ]
    still = _STILL.search(text, sentence.start, sentence.end)
    set_going = _SET_GOING.match(text, sentence.start, sentence.end)
    apart = None if _is_of_elsewhere(letter, sentence) else _TOLD_APART.search(text, sentence.start, sentence.end)
    return bool(
        (apart and weighs(anchors, *apart.span(), 1.5))
        or (set_going and weighs(anchors, sentence.start, sentence.end, 1.5))
        or (pointed and weighs(anchors, *pointed.span(), 0.5))
        or (still and weighs(anchors, still.end(), sentence.end))
        or (_COUNTED.match(text, sentence.start, sentence.end) and not _is_of_elsewhere(letter, sentence))
        or any(weighs(anchors, *match.span()) for match in yours)
    )


def _is_of_elsewhere(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells of the writer's own deeds, or of another place."""
    return bool(letter.search(_ELSEWHERE, sentence) or letter.search(DID, sentence))


def _begins_with_it(letter: Letter, sentence: Sentence, anchors: Sequence[Anchor]) -> bool:
    """Whether the sentence begins with “the …”, a thing that the letter has not named before: both know which."""
    if not _THE.match(letter.plain, sentence.start, sentence.end):
        return False
    index = place_in_body(letter, sentence)
    if index and is_read_up(letter, letter.body[index - 1]):
        return False
    first = letter.signals.first_places
    opening = letter.plain[sentence.start : sentence.end].split()[:_OPENING]
    end = sentence.start + len(" ".join(opening))
    said = _SAYS_OF.search(letter.plain, sentence.start, end)
    end = said.start() if said else end
    return any(
        each.weight >= 1
        and not each.is_name
        and each.start < end
        and first[each.word] >= sentence.start
        and not any(first.get(other, sentence.start) < sentence.start for other in _in_number(each.word))
        for each in anchors
    )


def _in_number(word: str) -> tuple[str, ...]:
    """The plural, or the singular, of a word: "a logger" before "the loggers"."""
    return (word[:-1], word.removesuffix("es")) if word.endswith("s") else (word + "s", word + "es")


def points_out(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence names a thing as one that both know, and is not about what the writer has done elsewhere."""
    text = letter.plain
    if _ELSEWHERE.search(text, sentence.start, sentence.end) or is_record(letter, sentence):
        return False
    own = any(each.done for each in letter.signals.anchors_in(sentence.start, sentence.end))
    fronted = _FRONTED.match(text, sentence.start, sentence.end)
    things = [each for each in topics(letter, sentence) if each.weight >= 1 and not each.is_name]
    return any(
        (fronted and each.start < fronted.end()) or (not own and _DEFINITE.search(text, sentence.start, each.start))
        for each in things
    )
