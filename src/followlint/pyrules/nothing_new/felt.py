"""What is no news however vividly it is told: what the writer feels, is, gains or promises, and the writer's home."""

import re

from followlint.pyrules.nothing_new.own import offers, tells_deed
from followlint.pyrules.nothing_new.paper import RETOLD
from followlint.pyrules.nothing_new.private import is_of_terms, is_private
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.portrait import paints_itself, traits
from followlint.text.told import PAST

# "I laughed again on the drive home", "I was very taken with …", "I now see why": how the visit felt, however vivid.
_FELT = lazily(
    r"\bI(?:'ve|'d|'m|'ll| will| have| had| was| am)?(?: \w+)? (?:laughed|smil(?:ed|ing)|chuckled|thinking of|"
    r"telling|drifting|"
    r"(?:kept|keep) (?:\w+ )?\w+ing|com(?:e|ing) away|came away|walked (?:back|out|home|away|through)|(?:went|"
    r"drove) home(?! and (?:re-?read|read|wrote|made|drew|found|looked|checked|tried|tested|"
    r"built|counted|measured|asked|rang)\b)|"
    r"left (?:with|your|the|feeling|thinking)|mentioned it|told (?:my|everyone)|"
    r"understand (?:now|better|why)|see (?:now )?why|(?:did not|didn't) know|no idea|never (?:thought|been|seen|"
    r"heard|known)|"
    r"always (?:thought|wanted|loved)|believed you|felt|could (?:see myself|(?:almost |just |even |still |"
    r"really )?(?:picture|imagine|smell|taste)))\b|"
    r"\bI (?:was|am|have been) (?:\w+ )?(?:taken (?:with|by)|struck|moved|touched|charmed|impressed|delighted)\b|"
    r"\bleft an? (?:\w+ ){0,2}(?:imprint|impression|mark) (?:up)?on (?:me|my)\b|"
    r"\b(?:has|have|had) (?:followed|haunted|stayed with|stuck with|kept|been with) me\b|"
    r"\bI(?:'ve| have) (?:\w+ )?(?:thought|been thinking|wondered)\b[^.!?:\n]*(?=[.!?])|"
    r"\bI had(?:n't| not| never) (?:even |really )?(?:considered|thought (?:of|about)|expected|realised|realized)\b"
    r"[^.!?:;\n]{0,20}(?=[.!?])|"
    r"\bhad (?:me|us) (?:laughing|dying|crying|smiling|thinking|in (?:tears|stitches|fits))\b|"
    # "it must be a headache for everyone", "the switchbacks have been on my mind"
    r"\b(?:it|that|this|which|they) must (?:all |often |surely |really )?(?:have been|be) "
    r"(?:(?:a|an|very|quite|so|such a|rather|the) )*(?:headache|nuisance|pain|hard|difficult|"
    r"frustrat\w+|tiring|exhausting|stressful|worr\w+|annoying|"
    r"trying|challeng\w+|maddening|burden|strain)\b|"
    r"\bI can (?:well|only|just|easily|certainly) (?:imagine|believe|understand|picture)\b|"
    r"\b(?:has|have) (?:been|stayed|remained) (?:very much |often |still |much )?(?:on|in) my mind\b(?![:;])|"
    r"\bfound it (?:very )?interesting\b|\bma(?:kes?|de) me (?:\w+ )?(?:want|wish|hope|feel|more|keen\w*)\b|"
    r"\b(?:such an?|so) (?:interesting|fascinating|lovely|wonderful|sad)\b",
    re.I,
)
# "I would work hard to have them back by dawn", "I would give it my all": effort is promised, and no way is told.
_EFFORT = lazily(
    r"\bI(?:'d|'ll| would| will| shall| am (?:going|ready|willing|prepared) to)(?: \w+ly| also| always| of course)? "
    r"(?:work (?:\w+ ){0,2}hard\b|work my hardest|try (?:\w+ )?(?:hard|my (?:best|hardest))|"
    r"do (?:my (?:\w+ )?(?:best|utmost)|everything (?:I can|in my power)|whatever it takes|all I can)|"
    r"give (?:it|this|the job|you|it all) ?(?:my (?:all|best|everything)|everything|(?:a|one) hundred|1[01]0)|"
    r"put my (?:heart|back|whole|all)|spare no (?:effort|pains)|throw myself into|leave no stone|"
    r"make it my (?:mission|business|goal|priority|duty))",
    re.I,
)
# "I have kept thinking about the plates, and would begin by photographing …": from the mood to what is to be done.
_AND_WOULD = lazily(
    r"\b(?:and|so|but)(?: I)?(?: would|'d| could| might)(?: \w+ly| first)? (?:begin|start|try|test|put|move|use|"
    r"set|keep|check|ask|build|count|lay|write|take out|split|hang|mark)\b|"
    # "… so I drew it", "… one idea: a bell", "… our weir, where we hung a bell"
    r"\b(?:and|so) I(?: have|'ve)? (?:drew|drawn|made|built|wrote|written|measured|counted|checked|asked|rang|"
    r"tried|sketched|priced|found (?!it|myself|that))\b|"
    r"\b(?:one|two|three) (?:\w+ )?(?:ideas?|things?|thoughts?|suggestions?)\b[^.:!?\n]{0,30}: \w|"
    rf"\bwhere we (?:\w+ly )?(?:had|{PAST}|[a-z]{{3,}}ed)\b",
    re.I,
)
# "I would learn …", "… would let me see something of Ghana": what the writer gets.
_GAIN = lazily(
    r"\bI (?:would|could|should|will)(?: \w+)? (?:learn|gain|get|see something|be out|finally|grow|improve)\b|"
    r"\b(?:let|help|allow|enable|teach|give|bring|suit|offer)s? me\b"
    r"(?! (?:also |just |only )?(?:add|say|know|tell|mention|explain|begin|start|assure|put|correct|answer|"
    r"note)\b)|\bhelp to me\b|what I (?:need|want) if\b|"
    r"\b(?:(?-i:For) me|(?:good|great|ideal|perfect|wonderful|right|best|step|chance|much|ideally) for me)\b|"
    r"just what I (?:need|want)|\bmy (?:lifelong |childhood )?dream\b|(?:near|nearer|close|"
    r"closer) (?:to )?(?:my )?home\b",
    re.I,
)
# "I can come to the depot on any Friday": when and where the writer can be had.
_AVAILABLE = lazily(
    r"\bI(?:'d| can| could| will| shall| am able to| am free to| would be (?:able|happy|glad) to)(?: \w+ly| also)? "
    r"(?:come|start|be (?:there|at|in|on|with|free|ready)|travel|visit|call (?:in|by|round)|drop|attend|"
    r"work (?:any|every|all|both|either|nights?|days|evenings|mornings|weekends|full|part|(?:on )?\w+days?|wk?nds))\b",
    re.I,
)
# "I meant to write with a few thoughts once I had slept on it": that there would be thoughts.
_ANNOUNCED = lazily(
    r"\bI (?:promised myself|promised|said|told you|meant|intended|wanted|had hoped|resolved|decided|thought)(?: that)?"
    r"(?: I(?: would|'d)| to) (?:\w+ )?(?:write|send|follow up|come back|share|get in touch|be in touch)\b"
    r"[^.:;!?\n]{0,40}\b"
    r"(?:some|a few|my|a couple of|several) (?:\w+ )?(?:thoughts|ideas|lines|remarks|words|suggestions)"
    r"(?=[.!]?$| (?:once|after|when|now|as soon as|before|while)\b|(?: (?:on|about|for) [^.:;!?\n]{3,60})?,? "
    r"(?:and|so|but) I "
    r"(?:want|wanted|would like|can assure|do|have (?:been|not|thought|given)|am|was)\b)",
    re.I,
)
# "As a change agent I am uniquely positioned to …", "ideally placed to …": a claim to fit.
_POSITIONED = lazily(
    r"\bI(?:'m| am|'d be| would be) (?:therefore |thus |also )?(?:uniquely|ideally|perfectly|well (?!placed)|"
    r"best|excellently|strongly) ?"
    r"(?:positioned|placed|suited|equipped|qualified|poised|prepared)\b|"
    # "reefers are right up my street", "I shall discharge the duties of clerk with zeal"
    r"\b(?:is|are|falls?|sits?)(?: \w+ly| right| well)? (?:in|within|up) my (?:wheelhouse|street|alley|comfort "
    r"zone|skill ?set|field|remit|line)\b|"
    r"\bI (?:shall|will|would) (?:\w+ly )?(?:discharge|perform|execute|fulfil|fulfill|carry out) (?:the|my|all|"
    r"any|your|these) "
    r"(?:\w+ )?(?:duties|tasks|functions|role|responsibilities)\b",
    re.I,
)
# "I sat in the corridor for fifty minutes", "I was not seen until ten": how the writer was kept.
_KEPT = lazily(
    r"\bI(?: did| had to| was| had| have| also| then)*(?: \w+ly)? (?:sit|sat|wait(?:ed|ing)?|stood|stand|left waiting|"
    r"kept waiting|left sitting|told to wait|kept) [^.!?\n]{0,60}\b(?:corridor|lobby|reception|hallway|waiting room|"
    r"foyer|minutes|hour|hours|half an hour)\b|\bI was (?:not |n't )(?:seen|called|met|greeted|offered)\b",
    re.I,
)
# "I would take any shift", "I would do whatever you ask": anything, and so nothing.
_ANYTHING = lazily(
    r"\bI(?:'d| would|'ll| will| can| could| am (?:ready|willing|prepared|happy) to)(?: \w+ly| even| also)? "
    r"(?:take|do|accept|work|start with|try|learn|clean|carry) (?:on )?"
    r"(?:any (?:shift|job|work|position|post|hours?|days?|task|role|dut(?:y|ies)|pay|wage|salary|assignment)s?|"
    r"anything|"
    r"whatever|everything)\b",
    re.I,
)
# "the sort of job I have wanted since I began": a wish, however old.
_WISHED = lazily(
    r"\b(?:job|work|role|place|position|post|career|opportunity|chance|thing|something|what)(?: that| which)? "
    r"I(?:'ve| have|'d| had)? (?:always |long |\w+ly )?(?:wanted|dreamed|dreamt|hoped|wished|longed|"
    r"(?:been )?(?:looking|waiting|hoping|dreaming|longing|searching))\b",
    re.I,
)
# "Most applicants knew more than I do about …": the writer beside the others.
_BESIDE_OTHERS = lazily(
    r"\b(?:applicants?|candidates?|contenders|finalists|those who applied|people who applied|others you "
    r"(?:saw|met|interviewed|are seeing))\b[^.!?\n]{0,60}\b(?:than (?:I|me|mine)|I (?:am|was)|compared)\b|"
    r"\bI (?:am|was|know I am|may be|might be) (?:\w+ )?(?:not )?(?:the|your) (?:\w+ )?(?:\w+est|best|most \w+|"
    r"least \w+) "
    r"(?:\w+ )?(?:candidate|applicant|person|one)\b",
    re.I,
)
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
_BARE = lazily(
    r"\bI(?:'m|'ve| am| have| had)?(?: also| often| \w+ly)? (?:dealt with|handled|worked (?:with|in|on|under)|"
    r"(?:\w+ )?experience (?:with|in|of|at)|(?:very |quite |well )?(?:used|accustomed) to|"
    r"(?:very |quite )?(?:familiar|comfortable|acquainted) with|done|led|managed|know|knew|supervised|used)\b"
    r"[^.!?;:\n]{1,70}?(?:for (?:a few|a number of|quite some|a long|\w+) (?:years|time|months)|before|too|"
    r"as well|in the past|many times|in (?:my|several|various|many|other|previous|earlier) [a-z]+(?: [a-z]+)?)$"
)
# "…, with good results, and I am sure that …": that it went well, and will again.
_AND_WELL = lazily(
    r",? (?:and )?(?:always |mostly |often )?(?:with (?:good|great|excellent|much|some|considerable) "
    r"(?:results?|success|effect)|successfully)\b(?! (?:at|in|from)\b)"
    r"|,? (?:and|so) I(?:'m| am| feel)(?: \w+)? (?:sure|certain|confident|convinced|positive)\b[^:;]*$",
    re.I,
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
    if paints_itself(letter, sentence) or is_private(letter, sentence) or is_of_terms(letter, sentence):
        return True
    if is_announced(letter, sentence):
        return True
    asks = letter.signals.is_question(sentence)
    if promises(letter, sentence) and ":" not in letter.plain[sentence.start : sentence.end]:
        return not (tells_deed(letter, sentence) or asks or offers(letter, sentence))
    if traits(letter, sentence) > 1 or letter.search(_GAIN, sentence):
        return not (tells_deed(letter, sentence) or asks)
    offered = offers(letter, sentence)
    claimed = any(letter.search(each, sentence) for each in (_AVAILABLE, RETOLD, _POSITIONED))
    if claimed and not (tells_deed(letter, sentence) or offered):
        return not asks
    moods = (_FELT, _KEPT, _WISHED, _BESIDE_OTHERS, _ANYTHING)
    felt = not (asks or offered) and any(letter.search(each, sentence) for each in moods)
    return felt and not letter.search(_AND_WOULD, sentence)


def is_announced(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says that there would be thoughts, and gives none."""
    return bool(letter.search(_ANNOUNCED, sentence))


def promises(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says that there are ideas, and keeps them, or that there will be effort."""
    return bool(letter.search(_PROMISED, sentence) or letter.search(_EFFORT, sentence))


def claims_barely(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence only says that the writer has done such things, without a figure, a place or a way."""
    if letter.signals.has_number(sentence) or letter.signals.names(sentence):
        return False
    return bool(_BARE.search(_AND_WELL.sub("", letter.plain[sentence.start : sentence.end]).rstrip(".! ")))


def wants_proof(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence claims something of the writer, or says what the writer would get."""
    return bool(traits(letter, sentence) or letter.search(OF_ME, sentence) or letter.search(_GAIN, sentence))
