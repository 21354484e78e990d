"""Does the reader learn anything? What the letter only gives back (thanks, "you said", "I enjoyed") is not new."""

import re
from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits, begun_in
from followlint.text.letter import Letter, Sentence
from followlint.text.plans import is_any_plan
from followlint.text.portrait import paints_itself, traits
from followlint.text.talk.callbacks import called_back
from followlint.text.talk.meeting import is_other_mail
from followlint.text.talk.thanked import thanks
from followlint.text.told import PAST, YOU
from followlint.verdict import Verdict, unless_rich, verdict

# "we staggered": a deed in the past, unless it is only a feeling or the talk itself.
_DEED = re.compile(
    r"\b(?:I|we)(?:'ve| have| had)? (?:also |then |[a-z]+ly )?"
    r"(?!(?:enjoy|appreciat|lik|lov|want|hop|learn|discuss|talk|walk|interview|appli|look|wish|admir|need|"
    r"believ|realiz|"
    r"realis|notic|remain|attach|mention|ask|receiv|decid|seem|happen|laugh|smil|chuckl|listen|return|prefer|"
    r"suppos|respect|welcom)\w*ed\b)"
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
    r"\bI had(?:n't| not| never) (?:even |really )?(?:considered|thought (?:of|about)|expected|realised|realized)\b"
    r"[^.!?:;\n]{0,20}(?=[.!?])|"
    r"\bhad (?:me|us) (?:laughing|dying|crying|smiling|thinking|in (?:tears|stitches|fits))\b|"
    r"\bfound it (?:very )?interesting\b|"
    r"\b(?:such an?|so) (?:interesting|fascinating|lovely|wonderful|sad)\b",
    re.I,
)
# "I got home safely", "my sister sends her love", "my lease ends": news that does not concern the reader.
_PRIVATE = re.compile(
    r"\bI got home\b|\bmy (?:sister|brother|wife|husband|girlfriend|boyfriend|partner|mother|mum|mom|father|dad|"
    r"parents|kids|children|son|daughter|family|dog|cat)(?:,[^,.!?\n]{1,40},)? (?:(?:has|have) (?:found|"
    r"moved|got|always|lived|been)|says?|sends?|and I (?:are|have|will|would|moved|found)|loves?|likes?|can't wait)\b|"
    r"\bmy (?:lease|flat|apartment|landlord|phone number|train|flight)\b",
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
    r"summary)|"
    r"(?<!cv )(?<!resume )(?<!references )(?<!certificates )(?<!transcripts )"
    r"(?:is|are) (?:attached|enclosed|pasted|below))\b",
    re.I,
)
# "You asked what I do when …" and what follows at once: the answer, with what the writer does, in however plain words.
_ASKED_ME = re.compile(
    r"\b(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[A-Z][\w'-]+)(?:'d| had| also| then| both)* (?:asked|wanted to know|wondered)\b|"
    r"\b[Yy]our question\b|\bI (?:went blank|drew a blank|had no answer)\b"
)
_ANSWERS = re.compile(
    r"\banswer(?: is| was| would be| should have been):? (?!yes\b|no\b|simple\b|easy\b|clear\b)(?:[^\s.!?]+[ ,;]+){5}",
    re.I,
)
# "I say back what I understood, and I ask for the number again": done as a habit; "I believe" and "I can" do nothing.
_DOES = re.compile(
    r"\bI (?:always |usually |normally |first |then |simply |just |never |only |also )?"
    r"(?!(?:am|was|have|had|did|do|will|would|can|could|may|might|shall|should|must|know|believe|think|feel|felt|love|"
    r"like|want|hope|look|need|wish|enjoy|appreciate|understand|see|trust|suppose|guess|mean|agree|remember|prefer|care|"
    r"find|consider|remain|bring|offer|thank|forgot|blanked|went|thought|said|told|gave|answered|promise|bet|work|hear|"
    r"still|really|very|truly|especially|particularly)\b)[a-z]{3,}\b"
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
# "As you rightly said", "I agree with your view that …", "Mr Hale's suggestion struck me": their points handed back.
_ECHO = re.compile(
    r"\b(?:"
    r"I (?:(?:do|also|can only|could only|must|quite|\w+ly) )*(?:agree|share (?:your|that|the)|second|endorse|"
    r"am (?:of|at one|in \w*agreement|with you|convinced by)|could not agree more)\b|"
    r"[Aa]s (?:you|we|he|she|they|the panel|[A-Z]\w+(?: [A-Z]\w+)?) (?:all |both |so |quite |\w+ly )*(?:said|concluded|"
    r"pointed out|put it|noted|observed|explained|mentioned|agreed|argued|stressed|saw|see|remarked|described|told)\b|"
    r"[Yy]ou(?:'re| are| were) (?:\w+ly |quite |so )*right (?:that|about|to|in)\b|"
    r"(?:exactly|just|precisely) as (?:you|he|she|they) (?:say|said|described?|put|told|explained|thought)\b|"
    r"(?:[Ww]hat (?:you|he|she|they|the panel|[A-Z]\w+(?: [A-Z]\w+)?) (?:said|say|told me|explained|described|wrote|"
    r"argued)|"
    r"[Yy]our|[A-Z]\w+'s?|his|her|their|the panel's) (?:\w+ )?(?:suggestion|idea|point|view|proposal|remark|advice|"
    r"observation|argument|conclusion|thought|opinion|plan|approach|explanation)s?\b[^.!?;\n]{0,90}?"
    r"(?:struck|convinced|persuaded|impressed|makes? (?:\w+ )?sense|made (?:\w+ )?sense|(?:is|are|was|were|seems?|"
    r"seemed|sounds?) (?:\w+ly |the |a |so |just |also |as )*(?:right|sound|sensible|wise|good|excellent|convincing|"
    r"true|correct|clever))"
    r")"
)
# "I'd be really pleased to join the three of you in the Hulme office": a wish, whatever it names.
_WISH = re.compile(
    r"\bI(?:'d| would| should)(?: \w+){0,3} (?:to|love|like to) (?:come and )?(?:join|work (?:with|for|at|in|under)|"
    r"be (?:part|one)|have (?:the|this|that)|get (?:the|this|that)|take (?:the|this|that|on|up))\b[^,;:]{0,80}$"
)
# "We spoke about the moss samples, which are dried …": what was talked of, as both know.
_TALKED = re.compile(
    r"(?:Then |Also,? |Later )?[Ww]e (?:also |then |\w+ly )?(?:spoke|talked|discussed|went over|went through|"
    r"touched on|covered|chatted|looked at)\b"
)
# "Marie asked whether …": what others asked or said is no more the writer's than what the reader did.
_BY_OTHERS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he panel|[Yy]our (?!own )[a-z]+(?: [a-z]+)?|(?<!as )[A-Z][\w'-]{1,40}) "
    r"(?:also |then |[a-z]+ly )?(?:asked|"
    r"wanted to know|wondered|said that|told (?:me|us)|pointed out|explained|mentioned|raised|warned)\b"
)
# "I have several ideas how the queue could be cut": promised, and not given.
_PROMISED = re.compile(
    r"\b(?:have|developed|full of|come up with|got|brimming with)(?: already| also)? (?:some|several|many|a few|"
    r"a (?:large |great )?(?:number|lot|host|couple) of|plenty of|lots of|various|numerous|quite a few|a good many|"
    r"\w+ing|so many|two|three)(?: \w+){0,2} (?:ideas?|thoughts|suggestions|proposals|solutions|answers|tips|plans)\b|"
    r"\b(?:several|many|some|a few|various|lots of|a number of) (?:things|ways|ideas|measures|steps|options|"
    r"improvements|changes) (?:that |which )?(?:one|you|we|I|could|can|might|to)\b",
    re.I,
)

# "I have dealt with such records for several years", "I am used to those as well": said, and not shown.
_BARE = re.compile(
    r"\bI(?:'m|'ve| am| have| had)?(?: also| often| \w+ly)? (?:dealt with|handled|worked (?:with|in|on|under)|"
    r"(?:\w+ )?experience (?:with|in|of|at)|(?:very |quite |well )?(?:used|accustomed) to|"
    r"(?:very |quite )?(?:familiar|comfortable|acquainted) with|done|led|managed|know|knew|supervised|used)\b"
    r"[^.!?;:\n]{1,70}?(?:for (?:a few|a number of|quite some|a long|\w+) (?:years|time|months)|before|too|"
    r"as well|in the past|many times|in (?:my|several|various|many|other|previous|earlier) [a-z]+(?: [a-z]+)?)$"
)
_I_THINK = re.compile(r", I (?:think|believe|suppose)(?=[.!]?$)")
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
        found = verdict(rule, letter, letter.place("body-end"))
        yield found if _is_mostly_echo(rule, letter) else unless_rich(rule, letter, found)


def _is_mostly_echo(rule: PythonRule, letter: Letter) -> bool:
    """Whether the things that the letter names are those of others, of whom it says that they were right."""
    echo = [each for each in letter.body if _ECHO.search(letter.plain, each.start, each.end)]
    rest = [each for each in letter.body if each not in echo and not thanks(letter, each)]
    return len(echo) >= rule.numbers["echoes"] and letter.signals.weight_of(rest) < letter.signals.weight_of(echo)


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
    """Whether the sentence adds something: what was promised, or more than a plan, a feeling or their own words."""
    if is_any_plan(letter, sentence):
        return False
    span = (letter.plain, sentence.start, sentence.end)
    if begun_in(hits["kept"], sentence.start, sentence.end) or _HANDED.search(*span) or _answers(letter, sentence):
        return True
    if _only_felt(letter, sentence) or _claims_barely(letter, sentence):
        return False
    if _only_gives_back(letter, sentence):
        return _adds_after_semicolon(rule, letter, sentence, hits)
    return _adds(rule, letter, sentence, hits)


def _answers(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence before says what was asked, and this one gives the answer or two things that are done."""
    before = letter.preceding(sentence)
    if before is None or not _ASKED_ME.search(letter.plain, before.start, before.end):
        return False
    span = (letter.plain, sentence.start, sentence.end)
    return bool(_ANSWERS.search(*span)) or len(_DOES.findall(*span)) > 1


def _adds(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether the sentence holds words of its own beside what was received, or a plain mark of them."""
    weight = letter.signals.weight(sentence)
    span = (letter.plain, sentence.start, sentence.end)
    if (weight >= rule.numbers["own"] and _OURS.search(*span)) or letter.signals.is_question(sentence):
        return weight >= rule.numbers["own"]
    told = any(each.done for each in letter.signals.anchors_in(sentence.start, sentence.end))
    if told or begun_in(hits["given"], sentence.start, sentence.end) or _DEED.search(*span) or _WOULD_DO.search(*span):
        return weight >= rule.numbers["given"]
    if begun_in(hits["received"], sentence.start, sentence.end):
        return _adds_after_semicolon(rule, letter, sentence, hits)
    least = 1 if letter.signals.has_number(sentence) else rule.numbers["own"]
    return weight >= least and bool(
        _MINE.search(*span) or _COUNTED.search(*span) or _carries_on(rule, letter, sentence)
    )


def _adds_after_semicolon(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether a sentence that begins with thanks goes on, after a semicolon, with words of its own."""
    mark = letter.plain.rfind("; ", sentence.start, sentence.end)
    if mark < 0 or begun_in(hits["received"], mark, sentence.end):
        return False
    after = {each.word: each.weight for each in letter.signals.anchors_in(mark, sentence.end)}
    said = _I_THINK.sub("", letter.plain[mark : sentence.end])
    return sum(after.values()) >= rule.numbers["own"] and not _OF_ME.search(said)


def _claims_barely(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence only says that the writer has done such things, without a figure, a place or a way."""
    if letter.signals.has_number(sentence) or letter.signals.names(sentence):
        return False
    return bool(_BARE.search(_words(letter, sentence)))


def _words(letter: Letter, sentence: Sentence) -> str:
    """The words of a sentence without the mark at its end."""
    return letter.plain[sentence.start : sentence.end].rstrip(".! ")


def _is_private(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells of the writer's home, and neither of a deed nor of the reader."""
    span = (letter.plain, sentence.start, sentence.end)
    return bool(_PRIVATE.search(*span)) and not (_DEED.search(*span) or YOU.search(*span))


def _only_gives_back(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence only says what others said or asked, or that they were right, and tells no deed."""
    span = (letter.plain, sentence.start, sentence.end)
    if letter.signals.is_question(sentence) or _OFFER.search(*span) or _OURS.search(*span):
        return False
    if talked := _TALKED.match(*span):
        return not (_DEED.search(letter.plain, sentence.start + talked.end(), sentence.end) or _WOULD_DO.search(*span))
    gives = _ECHO.search(*span) or _BY_OTHERS.search(*span) or _WISH.search(_words(letter, sentence))
    return bool(gives) and not (_DEED.search(*span) or _WOULD_DO.search(*span))


def _carries_on(rule: PythonRule, letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence that says nothing of the reader goes on about what was the writer's own, or would be."""
    before = letter.preceding(sentence)
    if before is None or YOU.search(letter.plain, sentence.start, sentence.end):
        return False
    span = (letter.plain, before.start, before.end)
    if _PROMISED.search(*span):
        return True
    own = _OUR_OWN.search(*span) or _DEED.search(*span) or _WOULD_DO.search(*span)
    return bool(own) and letter.signals.weight(before) >= rule.numbers["given"] and not _only_felt(letter, before)


def _only_felt(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells how the visit felt, what the writer is or gets, and of nothing that was done."""
    span = (letter.plain, sentence.start, sentence.end)
    if paints_itself(letter, sentence) or _is_private(letter, sentence):
        return True
    if _PROMISED.search(*span) and ":" not in letter.plain[sentence.start : sentence.end]:
        return not (_DEED.search(*span) or letter.signals.is_question(sentence) or _OFFER.search(*span))
    if traits(letter, sentence) > 1 or _GAIN.search(*span):
        return not (_DEED.search(*span) or letter.signals.is_question(sentence))
    if (_AVAILABLE.search(*span) or _RETOLD.search(*span)) and not (_DEED.search(*span) or _OFFER.search(*span)):
        return not letter.signals.is_question(sentence)
    return bool(_FELT.search(*span)) and not (letter.signals.is_question(sentence) or _OFFER.search(*span))
