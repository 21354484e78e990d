"""What a sentence adds of the writer's own: a deed, an answer, something sent, what the writer has or would do."""

import re

from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.told import CAME_THROUGH, FELT_OR_SAID, PAST

# "we staggered": a deed in the past, unless it is only a feeling or the talk itself.
_DEED = lazily(
    r"\b(?:I|we)(?:'ve| have| had)? (?:also |then |[a-z]+ly )?"
    rf"(?!(?:{FELT_OR_SAID}|attach|return|prefer|suppos|welcom)\w*ed\b)(?:[a-z]{{3,}}ed|{PAST})\b",
    re.I,
)
# "I'd check the tension …": what the writer would do there, if it is not a courtesy.
_WOULD_DO = re.compile(
    r"(?<!how )(?<!what )(?<!whether )(?<!if )\bI(?:'d| would) (?:\w+ly |also |still |first )?"
    r"(?!(?:like|love|be|appreciate|welcome|enjoy|learn|say|want|"
    r"have(?! (?:the|an?|some(?:one|body)|two|one) (?:\w+ )?\w+ "
    r"(?:look|check|test|see|call|read|write|sign|count|do|try|walk|show|hold|listen))|"
    r"value|relish|consider|hope|thank|add|gain|get|think|cherish|treasure|thrive|fit|expect|rather|prefer|very|crawl|"
    r"walk|go|give|do|die|move|crush|smash|nail|ace|rock|excel|shine|succeed|\w+ly)\b)[a-z]+ (?!part\b|me\b)"
)
_OFFER = lazily(
    r"\b(?:(?:send|sent|show|enclose|attach)\w*(?! (?:me|us)\b)|bring (?:you|it|them|the|my)\w*|(?:suggest|"
    r"propose)\w*)\b",
    re.I,
)
# "I can send references the same day", "my transcript is attached": papers that any candidate has.
_PAPER = (
    r"(?:references?|referees|transcripts?|certificates?|diplomas?|copies of my|copy of my|documents|"
    r"documentation|paperwork|resume|cv)"
)
_PAPERS = lazily(
    r"\b(?:send|provide|supply|forward|bring|furnish|share|give|e-?mail|submit|produce|attach|enclose)(?:ed|d|ing)?\b"
    rf"[^.!?:;\n]{{0,40}}\b{_PAPER}\b|"
    rf"\b{_PAPER}\b[^.!?:;\n]{{0,30}}\b(?:available|on request|attached|enclosed|(?:can|could|would|will|"
    rf"should) (?:\w+ )?"
    r"(?:help|be (?:sent|provided|supplied|of (?:use|help))))\b",
    re.I,
)
# "I have put down on half a page how we stopped it": handed over, however plain the words.
_HANDED = lazily(
    r"\bthought about (?:it|that|this|your question):|"
    r"\b(?:put down|written (?:up|down|out)|drawn up|drew up|half a page|one page|on a page|"
    r"(?:made|make|sketched|attached|enclosed) (?:a|the|my|you) (?:\w+ )?(?:list|sketch|note|table|drawing|plan|"
    r"summary)|"
    r"(?<!cv )(?<!resume )(?<!references )(?<!reference )(?<!certificates )(?<!certificate )(?<!transcripts )"
    r"(?<!transcript )(?<!diploma )(?<!application )"
    r"(?:is|are) (?:attached|enclosed|pasted|below)|"
    # "Mrs Gray, my foreman for six years, is happy to speak to you"
    r"(?:is|are|(?:has|have) (?:offered|agreed)|(?<!\bI )(?<!\band )(?<!\bwe )(?:would|will) be) "
    r"(?:(?:very|quite|always|both|all) )?"
    r"(?:(?:happy|glad|willing|ready|prepared|free) )?to "
    r"(?:speak|talk|vouch|take (?:a|your) call|be (?:rung|called|asked)))\b",
    re.I,
)
# "You asked what I do when …" and what follows at once: the answer, with what the writer does, in however plain words.
_ASKED_ME = re.compile(
    r"\b(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[A-Z][\w'-]+)(?:'d| had| also| then| both)* (?:asked|wanted to know|wondered)\b|"
    r"\b[Yy]our question\b|\bI (?:went blank|drew a blank|had no answer)\b"
)
_ANSWERS = lazily(
    r"\banswer(?: is| was| would be| should have been):? (?!yes\b|no\b|simple\b|easy\b|clear\b)(?:[^\s.!?]+[ ,;]+){5}",
    re.I,
)
# "I say back what I understood, and I ask for the number again": done as a habit; "I believe" and "I can" do nothing.
_DOES = lazily(
    r"\bI (?:always |usually |normally |first |then |simply |just |never |only |also )?"
    r"(?!(?:am|was|have|had|did|do|will|would|can|could|may|might|shall|should|must|know|believe|think|feel|felt|love|"
    r"like|want|hope|look|need|wish|enjoy|appreciate|understand|see|trust|suppose|guess|mean|agree|remember|"
    r"prefer|care|"
    r"find|consider|remain|bring|offer|thank|forgot|blanked|went|thought|said|told|gave|answered|promise|bet|work|hear|"
    r"still|really|very|truly|especially|particularly)\b)[a-z]{3,}\b"
)
_OF_THE_TALK = (
    "conversation|talk|chat|interview|meeting|discussion|call|exchange|time|visit|tour|lunch|panel|interest|enthusiasm|"
    "impression"
)
# "With us a count cut …", "our loggers showed …", "two of them carry …": proof whose doer is a thing or a team.
_OURS = lazily(
    r"(?:(?<!\w )|\b(?:and|but) )with us\b|"
    r"\bours (?:\w+ly )?(?:had|was|were|stood|hung|ran|kept|held|took|came|went|lay|sat|cost|[a-z]{3,}ed)\b|"
    rf"\b(?:our|my) (?!{_OF_THE_TALK}|first|next|last|recent)[\w-]+(?: [\w-]+)? "
    r"(?:had|showed|proved|cut|fell|rose|came|went|ran|kept|held|took|gave|brought|[a-z]{3,}ed)\b",
    re.I,
)
# "My licence has been renewed", "my notice is now four weeks": how things stand with the writer since.
_CHANGED = lazily(
    r"\bmy (?:[\w-]+ ){1,3}(?:has|have|was|were)(?: since| now| just| also| been)+ "
    rf"(?:{CAME_THROUGH})\b|"
    r"\bmy (?:notice|contract|visa|permit|licen[sc]e)(?: period)? (?:is|runs) now\b",
    re.I,
)
_OUR_OWN = lazily(rf"\b(?:our|my) (?!{_OF_THE_TALK}|application|thanks|skills|experience)[a-z]+", re.I)
_COUNTED = lazily(r"\b(?:two|three|four|five|six|both|half|most|\d+) of (?:them|ours|my|our)\b", re.I)
# Who speaks of himself, counts, supposes or asks has perhaps something to add; who only paints the house has not.
_MINE = lazily(
    r"\b(?:I|we|my|our|ours|mine)\b|\b(?:could|might|may|would|should|perhaps|one way|try|it helps|"
    r"in case|worth)\b|"
    r"\b[A-Z]\w+'s (?:used|did|had|has|have|does|do|cut|sells)\b",
    re.I,
)


def tells_deed(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells what the writer did: “we staggered the shifts”."""
    return bool(letter.search(_DEED, sentence))


def acts(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells what the writer did or would do there: “I'd check the tension first”."""
    return tells_deed(letter, sentence) or bool(letter.search(_WOULD_DO, sentence))


def offers(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence sends, shows or suggests something."""
    return bool(letter.search(_OFFER, sentence))


def only_papers(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence brings or offers papers that any candidate has, tells no deed and names nothing else."""
    found = letter.search(_PAPERS, sentence)
    if found is None or tells_deed(letter, sentence) or letter.signals.is_question(sentence):
        return False
    others = [
        each
        for each in letter.signals.anchors_in(sentence.start, sentence.end)
        if not re.fullmatch(_PAPER, each.word) and not each.done
    ]
    return sum({each.word: each.weight for each in others}.values()) < 1


def hands_over(letter: Letter, sentence: Sentence) -> bool:
    """Whether something comes with the letter, or has come about since: “I have put it down on half a page”."""
    return bool(letter.search(_HANDED, sentence) or letter.search(_CHANGED, sentence))


def answers(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence before says what was asked, and this one gives the answer or two things that are done."""
    before = letter.preceding(sentence)
    if before is None or not letter.search(_ASKED_ME, before):
        return False
    return bool(letter.search(_ANSWERS, sentence)) or len(_DOES.findall(letter.plain, sentence.start, sentence.end)) > 1


def proves(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells how things went with the writer's own people or things: “our loggers showed …”."""
    return bool(letter.search(_OURS, sentence))


def is_of_own(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence speaks of what the writer has, did or would do."""
    return acts(letter, sentence) or bool(letter.search(_OUR_OWN, sentence))


def has_own_voice(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence speaks of the writer, counts, supposes or asks, and does not only paint the house."""
    return bool(letter.search(_MINE, sentence) or letter.search(_COUNTED, sentence))
