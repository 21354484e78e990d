"""Does the reader learn anything? What the letter only gives back (thanks, "you said", "I enjoyed") is not new."""

import re
from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits, begun_in
from followlint.text.letter import Letter, Sentence
from followlint.text.portrait import paints_itself, traits
from followlint.text.talk.callbacks import called_back
from followlint.text.talk.meeting import is_other_mail
from followlint.text.told import PAST, YOU
from followlint.verdict import Verdict, unless_rich, verdict

# "we staggered": a deed in the past, unless it is only a feeling or the talk itself.
_DEED = re.compile(
    r"\b(?:I|we)(?:'ve| have| had)? (?:also |then |[a-z]+ly )?"
    r"(?!(?:enjoy|appreciat|lik|lov|want|hop|learn|discuss|talk|walk|interview|appli|look|wish|admir|need|"
    r"believ|realiz|"
    r"realis|notic|remain|attach|mention|ask|receiv|decid|seem|happen|laugh|smil|chuckl|listen|return|prefer|"
    r"suppos)\w*ed\b)"
    rf"(?:[a-z]{{3,}}ed|{PAST})\b",
    re.I,
)
# "I laughed again on the drive home", "I was very taken with …", "I now see why": how the visit felt, however vivid.
_FELT = re.compile(
    r"\bI(?:'ve|'d|'m|'ll| will| have| had| was| am)?(?: \w+)? (?:laughed|smil(?:ed|ing)|chuckled|thinking of|"
    r"telling|drifting|"
    r"(?:kept|keep) (?:\w+ )?\w+ing|com(?:e|ing) away|came away|walked (?:back|out|home|away|through)|went home|"
    r"drove home|"
    r"left (?:with|your|the|feeling|thinking)|mentioned it|told (?:my|everyone)|"
    r"understand (?:now|better|why)|see (?:now )?why|(?:did not|didn't) know|no idea|never (?:thought|been|seen|"
    r"heard|known)|"
    r"always (?:thought|wanted|loved)|believed you|felt|could see myself)\b|"
    r"\bI (?:was|am|have been) (?:\w+ )?(?:taken (?:with|by)|struck|moved|touched|charmed|impressed|delighted)\b|"
    r"\b(?:has|have|had) (?:followed|haunted|stayed with|stuck with|kept|been with) me\b|"
    r"\bI(?:'ve| have) (?:\w+ )?(?:thought|been thinking|wondered)\b[^.!?:\n]*(?=[.!?])|"
    r"\bfound it (?:very )?interesting\b|"
    r"\b(?:such an?|so) (?:interesting|fascinating|lovely|wonderful|sad)\b",
    re.I,
)
# "I would learn …", "… would let me see something of Ghana": what the writer gets.
_GAIN = re.compile(
    r"\bI (?:would|could|should|will)(?: \w+)? (?:learn|gain|get|see something|be out|finally|grow|improve)\b|"
    r"\b(?:let|help|allow|enable|teach|give|bring|suit|offer)s? me\b|\bhelp to me\b|what I (?:need|want) if\b|"
    r"\b(?:(?-i:For) me|(?:good|great|ideal|perfect|wonderful|right|best|step|chance|much|ideally) for me)\b|"
    r"just what I (?:need|want)|\bmy (?:lifelong |childhood )?dream\b|(?:near|nearer|close|"
    r"closer) (?:to )?(?:my )?home\b",
    re.I,
)
_OFFER = re.compile(r"\b(?:send|sent|show|enclose|attach|bring (?:you|it|them|the|my)|suggest|propose)\w*\b", re.I)
# Who speaks of himself, counts, supposes or asks has perhaps something to add; who only paints the house has not.
_MINE = re.compile(
    r"\b(?:I|we|my|our|ours|mine)\b|\b(?:could|might|may|would|should|perhaps|one way|try|it helps|"
    r"in case|worth)\b|"
    r"\b[A-Z]\w+'s (?:used|did|had|has|have|does|do|cut|sells)\b",
    re.I,
)
# "With us a count cut …", "our loggers showed …", "two of them carry …": proof whose doer is a thing or a team.
_OURS = re.compile(
    r"(?:(?<!\w )|\b(?:and|but) )with us\b|"
    r"\b(?:our|my) (?!conversation|talk|chat|interview|meeting|discussion|call|exchange|time|visit|tour|lunch|panel|"
    r"interest|enthusiasm|impression|first|next|last|recent)[\w-]+(?: [\w-]+)? "
    r"(?:had|showed|proved|cut|fell|rose|came|went|ran|kept|held|took|gave|brought|[a-z]{3,}ed)\b",
    re.I,
)

_COUNTED = re.compile(r"\b(?:two|three|four|five|six|both|half|most|\d+) of (?:them|ours|my|our)\b", re.I)

# What the writer is, has and wants: it would call for a proof.
_OF_ME = re.compile(
    r"\bI(?: am|'m| love| bring| offer| believe| think)\b(?! (?:excited|glad|happy|sorry) to|(?: still)? thinking)|"
    r"\bI(?: would|'d| could) (?:\w+ly |very much |also |still )?"
    r"(?:like|love|be|welcome|enjoy|fit|learn|make|work|help|do)\b|"
    r"\bI(?: have|'ve) (?:\w+ly )?"
    r"(?:many|strong|wide|excellent|great|good|a|the|always|never|worked|had|what|all|years)\b|"
    r"\b(?:my (?:career|skills|experience|background)|for me)\b|"
    r"\b(?:asset|great fit|good fit|good match|contribut\w+)\b"
)


# "I have put down on half a page how we stopped it": handed over, however plain the words.
_HANDED = re.compile(
    r"\bthought about (?:it|that|this|your question):|"
    r"\b(?:put down|written (?:up|down|out)|drawn up|drew up|half a page|one page|on a page|"
    r"(?:made|make|sketched|attached|enclosed) (?:a|the|my|you) (?:\w+ )?(?:list|sketch|note|table|drawing|plan|"
    r"summary))\b",
    re.I,
)


# "I can come to the depot on any Friday": when and where the writer can be had.
_AVAILABLE = re.compile(
    r"\bI(?:'d| can| could| will| shall| am able to| am free to| would be (?:able|happy|glad) to)(?: \w+ly| also)? "
    r"(?:come|start|be (?:there|at|in|on|with|free|ready)|travel|visit|call (?:in|by|round)|drop|attend)\b",
    re.I,
)
# "I'd check the tension …": what the writer would do there, if it is not a courtesy.
_WOULD_DO = re.compile(
    r"(?<!how )(?<!what )(?<!whether )(?<!if )\bI(?:'d| would) (?:\w+ly |also |still |first )?"
    r"(?!(?:like|love|be|appreciate|welcome|enjoy|have|learn|say|want|"
    r"value|relish|consider|hope|thank|add|gain|get|think|cherish|treasure|thrive|fit|expect|rather|prefer|very|crawl|"
    r"walk|go|give|do|die|move|\w+ly)\b)[a-z]+ (?!part\b|me\b)"
)
_OUR_OWN = re.compile(
    r"\b(?:our|my) (?!conversation|talk|chat|interview|meeting|discussion|call|exchange|time|visit|tour|lunch|panel|"
    r"interest|enthusiasm|impression|application|thanks|skills|experience)[a-z]+",
    re.I,
)
_RETOLD = re.compile(r"\bas I (?:said|told you|mentioned|explained)\b", re.I)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter in which nothing of the writer's own goes beyond the talk."""
    body = letter.body
    if not body or is_other_mail(letter) or any(_is_new(rule, letter, each, hits) for each in body):
        return
    if not (_is_mere_courtesy(rule, letter) and called_back(letter, tuple(hits["callback"]))):
        yield unless_rich(rule, letter, verdict(rule, letter, letter.place("body-end")))


def _is_mere_courtesy(rule: PythonRule, letter: Letter) -> bool:
    """Whether a very short note only gives thanks, and claims nothing that would call for a proof."""
    words = letter.measures.words
    return words <= rule.numbers["brief"] and not any(
        traits(letter, each)
        or _OF_ME.search(letter.plain, each.start, each.end)
        or _GAIN.search(letter.plain, each.start, each.end)
        for each in letter.body
    )


def _is_new(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether the sentence adds something: words of its own beside what was received, or a plain mark of it."""
    weight = letter.signals.weight(sentence)
    span = (letter.plain, sentence.start, sentence.end)
    if begun_in(hits["kept"], sentence.start, sentence.end) or _HANDED.search(*span):
        return True
    if _only_felt(letter, sentence):
        return False
    if (weight >= rule.numbers["own"] and _OURS.search(*span)) or letter.signals.is_question(sentence):
        return weight >= rule.numbers["own"]
    told = any(each.done for each in letter.signals.anchors_in(sentence.start, sentence.end))
    if told or begun_in(hits["given"], sentence.start, sentence.end) or _DEED.search(*span) or _WOULD_DO.search(*span):
        return weight >= rule.numbers["given"]
    if begun_in(hits["received"], sentence.start, sentence.end):
        return False
    least = 1 if letter.signals.has_number(sentence) else rule.numbers["own"]
    return weight >= least and bool(
        _MINE.search(*span) or _COUNTED.search(*span) or _carries_on(rule, letter, sentence)
    )


def _carries_on(rule: PythonRule, letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence that says nothing of the reader goes on about what was the writer's own, or would be."""
    before = letter.body[max(0, letter.body.index(sentence) - 1)]
    if before is sentence or YOU.search(letter.plain, sentence.start, sentence.end):
        return False
    span = (letter.plain, before.start, before.end)
    own = _OUR_OWN.search(*span) or _DEED.search(*span) or _WOULD_DO.search(*span)
    return bool(own) and letter.signals.weight(before) >= rule.numbers["given"] and not _only_felt(letter, before)


def _only_felt(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells how the visit felt, what the writer is or gets, and of nothing that was done."""
    span = (letter.plain, sentence.start, sentence.end)
    if paints_itself(letter, sentence):
        return True
    if traits(letter, sentence) > 1 or _GAIN.search(*span):
        return not (_DEED.search(*span) or letter.signals.is_question(sentence))
    if (_AVAILABLE.search(*span) or _RETOLD.search(*span)) and not (_DEED.search(*span) or _OFFER.search(*span)):
        return not letter.signals.is_question(sentence)
    return bool(_FELT.search(*span)) and not (letter.signals.is_question(sentence) or _OFFER.search(*span))
