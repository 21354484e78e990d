"""What is no news however vividly it is told: what the writer feels, is, gains or promises, and the writer's home."""

import re

from followlint.pyrules.nothing_new.own import offers, tells_deed
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.portrait import paints_itself, traits
from followlint.text.told import YOU

# "I laughed again on the drive home", "I was very taken with …", "I now see why": how the visit felt, however vivid.
_FELT = lazily(
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
_PRIVATE = lazily(
    r"\bI got home\b|\bmy (?:sister|brother|wife|husband|girlfriend|boyfriend|partner|mother|mum|mom|father|dad|"
    r"parents|kids|children|son|daughter|family|dog|cat)(?:,[^,.!?\n]{1,40},)? (?:(?:has|have) (?:found|"
    r"moved|got|always|lived|been)|says?|sends?|and I (?:are|have|will|would|moved|found)|loves?|likes?|can't wait)\b|"
    r"\bmy (?:lease|flat|apartment|landlord|phone number|train|flight)\b",
    re.I,
)
# "I would learn …", "… would let me see something of Ghana": what the writer gets.
_GAIN = lazily(
    r"\bI (?:would|could|should|will)(?: \w+)? (?:learn|gain|get|see something|be out|finally|grow|improve)\b|"
    r"\b(?:let|help|allow|enable|teach|give|bring|suit|offer)s? me\b|\bhelp to me\b|what I (?:need|want) if\b|"
    r"\b(?:(?-i:For) me|(?:good|great|ideal|perfect|wonderful|right|best|step|chance|much|ideally) for me)\b|"
    r"just what I (?:need|want)|\bmy (?:lifelong |childhood )?dream\b|(?:near|nearer|close|"
    r"closer) (?:to )?(?:my )?home\b",
    re.I,
)
# "I can come to the depot on any Friday": when and where the writer can be had.
_AVAILABLE = lazily(
    r"\bI(?:'d| can| could| will| shall| am able to| am free to| would be (?:able|happy|glad) to)(?: \w+ly| also)? "
    r"(?:come|start|be (?:there|at|in|on|with|free|ready)|travel|visit|call (?:in|by|round)|drop|attend)\b",
    re.I,
)
_RETOLD = lazily(r"\bas I (?:said|told you|mentioned|explained)\b", re.I)
# "I have several ideas how the queue could be cut": promised, and not given.
_PROMISED = lazily(
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
# What the writer is, has and wants: it would call for a proof.
OF_ME = lazily(
    r"\bI(?: am|'m| love| bring| offer| believe| think)\b(?! (?:excited|glad|happy|sorry) to|(?: still)? thinking)|"
    r"\bI(?: would|'d| could) (?:\w+ly |very much |also |still )?"
    r"(?:like|love|be|welcome|enjoy|fit|learn|make|work|help|do)\b|"
    r"\bI(?: have|'ve) (?:\w+ly )?"
    r"(?:many|strong|wide|excellent|great|good|a|the|always|never|worked|had|what|all|years)\b|"
    r"\b(?:my (?:career|skills|experience|background)|for me)\b|"
    r"\b(?:asset|great fit|good fit|good match|contribut\w+)\b"
)


def only_felt(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells how the visit felt, what the writer is or gets, and of nothing that was done."""
    if paints_itself(letter, sentence) or _is_private(letter, sentence):
        return True
    asks = letter.signals.is_question(sentence)
    if promises(letter, sentence) and ":" not in letter.plain[sentence.start : sentence.end]:
        return not (tells_deed(letter, sentence) or asks or offers(letter, sentence))
    if traits(letter, sentence) > 1 or letter.search(_GAIN, sentence):
        return not (tells_deed(letter, sentence) or asks)
    offered = offers(letter, sentence)
    when_or_again = letter.search(_AVAILABLE, sentence) or letter.search(_RETOLD, sentence)
    if when_or_again and not (tells_deed(letter, sentence) or offered):
        return not asks
    return bool(letter.search(_FELT, sentence)) and not (asks or offered)


def _is_private(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence tells of the writer's home, and neither of a deed nor of the reader."""
    return bool(letter.search(_PRIVATE, sentence)) and not (
        tells_deed(letter, sentence) or letter.search(YOU, sentence)
    )


def promises(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says that there are ideas, and keeps them."""
    return bool(letter.search(_PROMISED, sentence))


def claims_barely(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence only says that the writer has done such things, without a figure, a place or a way."""
    if letter.signals.has_number(sentence) or letter.signals.names(sentence):
        return False
    return bool(_BARE.search(letter.plain[sentence.start : sentence.end].rstrip(".! ")))


def wants_proof(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence claims something of the writer, or says what the writer would get."""
    return bool(traits(letter, sentence) or letter.search(OF_ME, sentence) or letter.search(_GAIN, sentence))
