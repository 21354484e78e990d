"""What a sentence tells however plain its words: how much that is, and what the writer has done."""

import re

from followlint.text.lazily import lazily
from followlint.text.plain import tells

# What somebody did, where the verb is irregular (all that are neither felt, said, seen nor a mere coming and going).
PAST = (
    "(?:re|over|out|un)?(?:ate|beat|began|bent|bet|bit|blew|bought|bore|bound|bred|broke|brought|built|burnt|caught|chose|"
    "clung|crept|cut|dealt|dove|drank|drew|drove|dug|fed|fled|flew|flung|forbade|fought|found|froze|gave|grew|ground|hung|"
    "hid|hit|held|kept|knelt|laid|lay|leapt|lent|lit|lost|made|mown|paid|put|ran|rang|rode|rose|sat|sang|sank|sent|"
    "set(?! foot| out| off)|sewn|shook|shone|shot|shrank|shut|slept|slid|slit|sold|sought|spent|spun|split|spread|"
    "sprang|stole|stood|stuck|strode|struck|strung|swam|swept|swore|swung|taught|took|tore|threw|trod|"
    "went (?:from|through|back)|woke|won|wore|wound|wove|wrote)"
)
# The stems of verbs that tell only how it was for the writer, or what passed in the talk.
FELT_OR_SAID = (
    "enjoy|appreciat|lik|lov|want|hop|learn|discuss|talk|walk|interview|appli|look|wish|admir|need|believ|respect|"
    "reali[sz]|notic|remain|mention|ask|receiv|decid|seem|happen|laugh|smil|chuckl|listen"
)
# What has happened by now to a paper or a matter of the writer's: "my licence has been renewed".
CAME_THROUGH = (
    "renewed|extended|granted|issued|approved|cleared|arrived|come through|passed|confirmed|updated|reinstated"
)
# "I led nine pickers", "we halved …", "my list held 140": what a person did.
DID = lazily(
    r"\b(?:I|we)(?:'ve| have| had)? (?:also |then |once |[a-z]+ly )?"
    rf"(?:(?!(?:{FELT_OR_SAID}|work)\w*ed\b)[a-z]{{3,}}ed|led|overhauled|did (?!not)|{PAST})\b",
    re.I,
)
# Said of every opening, of the procedure, or of nothing in particular: such words tell nothing of the talk.
_ADMIN = re.compile(
    r"(?:decisions?|decide[ds]?|deciding|hear|updates?|timelines?|schedules?|positions?|roles?|jobs?|"
    r"opportunit(?:y|ies)|"
    r"looking|confirm\w*|reinforc\w*|strengthen\w*|everything|clearly|wish|desire|enthusiasm|interest\w*|feel|welcome|"
    r"excit\w*|insights?|impress\w*|steps?|contact|touch|soon|due|course|interview\w*|candidates?|hir(?:e|ed|"
    r"ing)|process|"
    r"company|firm|house|place|organi[sz]ation|teams?|culture|values?|vision|goals?|plans?|future|growth|way|"
    r"ways|career|"
    r"profession|industry|field|applications?|things?|kind|sort|people|person|everyone|important|matters?|best|better|"
    r"good|great|run|runs|works?|does|do|done|going|go|goes|want|wants|wanted|need|needs|needed|makes?|made|"
    r"said|say|use|"
    r"offer|heart|mind|favou?r|return|hope|chance|weeks?|days?|time|story|experiences?|background|skills?|success|well|"
    r"know|knows|think|understand|talk|ever|since|working|spoke|talked|discussed|told|special|unique|different|"
    r"much|lot|like|love|struck|life|world|point|idea|part|example|bit|moment)"
)
# Deeds of the correspondence, of a candidate, and verdicts: "I wrote to you", "I found our talk …", "I have gained …".
_NO_DEED = lazily(
    r"\b(?:I|we)(?:'ve| have| had)? (?:\w+ly |also |then |once )?(?:"
    r"wrote(?! (?:the|to the|a (?!note|letter|message|mail)|one|it|them|how|what|down)\b)|"
    r"sent (?:you|my|in|this|an? (?:e-?mail|note|message|letter))|found (?:it|the|our|your|this|everyone|you|out)\b|"
    r"arrived\b|(?:tried|sought|aimed|strove|strived|striven|endeavou?red) to (?:bring|give|be|do (?:my|things|"
    r"the)|put|show|offer|make (?:a|every|sure|people)|learn|live|help)\b|"
    r"did (?:some|my|further|more|a (?:lot|little|bit))\b|"
    r"(?:touch|transform|impact|influenc|inspir|excell|gain|acquir|develop|hon|obtain|attain|achiev|deliver|demonstrat|"
    r"exceed|consider|express|convey|reflect)\w*ed\b|"
    r"(?:includ|attach|enclos|review|research|contact|email|e-mail|thank|enquir|inquir|call|telephon|phon|sign|follow|reach|submitt|"
    r"accept|explain|arriv)\w*ed (?:you|your|the|my|our|this|an?|in|at|on|up|out|to|for|about)\b|"
    r"spent (?:time|some)|took (?:the|some) time|held off|left (?:the|with|your|our)\b|felt|set (?!up )|"
    r"built (?:strong|lasting|a strong|up)|kept (?:thinking|you|an eye|my)|"
    # nor are these who wait, who chase, or how one got on
    r"(?:wonder|click|bond)\w*ed\b|attended (?:an?|the|for|on|this|your)\b|hit it off|got (?:on|along)\b|"
    r"clear\w*ed my (?:calendar|diary|schedule|week|day)|cop(?:ied|y) (?:in )?(?:your|the|[A-Z])|"
    r"(?:call|phon|telephon|mail|e-?mail|text|messag|ask|check|knock|tri)\w*ed (?:you )?"
    r"(?:[a-z]+ times|\d+ times|once|twice|again|back|several|repeatedly|daily|every day)\b|"
    r"(?:mail|messag|text)\w*ed (?:you|your|the|my|on|to|for|about|in)\b|"
    r"(?:rang|left) (?:you|your|twice|again|on|\w+ times|(?:two|three|four|several|a|another) "
    r"(?:messages?|voice-?mails?)))"
)
# "After I visited the plant, I feel …": the deed only says when the writer came to feel so.
_ONLY_WHEN = lazily(r"\b(?:after|since|once|when|as) $", re.I)
# "In every job I have held …": the deed only says which job.
_WHICH = lazily(r"\b(?:jobs?|posts?|positions?|roles?|places?) (?:that |which )?$", re.I)
_NOW_FEELS = lazily(
    r"\bI(?:'m|'d)?(?: \w+ly| now| still| even| only| would| am| was)* "
    r"(?:feel|felt|want|wanted|am|was|hope|believe|think|know|knew|sure|eager|excited|keen|convinced|certain|like|love)\b"
)
# What makes a tale of a deed: when, how many, for whom, with what contrast it was done.
_EVENT = lazily(
    r"\b(?:when|once|until|till|before|after|whenever|where|who|whose|whom|because|so that|instead|without|than|every|"
    r"each|one|two|three|four|five|six|seven|eight|nine|ten|first|second|twice|both|nearly|half|while|if|whether|"
    r"only|never|nobody|none|within|against|from|then|back|again|next)\b|\d",
    re.I,
)
# "In Dayton the night guard had …", "At my present office it is …": another place, and how things were there.
_ELSEWHERE = lazily(
    r"(?:In|At|On|With) (?:my (?:present|current|last|old|former|previous|own|first) "
    r"(?!role|position|job|capacity)[a-z]+|"
    r"our (?!talk|conversation|interview|meeting|discussion|call|chat|exchange)[a-z]+|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? "
    r"(?!I (?:am|have|feel|believe|hope|would)\b)"
)
_OF_HIRING = lazily(r"\b(?:interview\w*|applications?|applied|resume|cv|candida\w+)\b", re.I)
_HAPPENED = lazily(
    rf"\b(?:was|were|had|is|are|has|did|{PAST}|[a-z]{{3,}}ed)\b|"
    r"\b(?:I|we) (?!am|are|have|feel|believe|hope|would|could|can|will|think|look|wish|bring|know)[a-z]+\b"
)
YOU = lazily(r"\byou(?:r|rs)?\b", re.I)
# "You asked how I would …" and, after it, "I would first …", "I never …".
_ASKED = lazily(
    r"\b(?:asked|wanted to know|wondered|[Yy]our (?:question|concern|worry|doubt|fear)|how I(?:'d| would))\b"
)
_ANSWER = lazily(
    r"\bI(?:'d| would| never| always)(?: \w+ly| first| not| never| always)* "
    r"(?!like|love|be\b|enjoy|appreciate|welcome|have|want|say|gladly|fit|thrive|bring|give|answer|hope)[a-z]+ "
)
_NEAR = 50  # characters after a deed
_LEAD = 14  # … and before it
_TALE, _LONG_TALE = 3, 6  # so much must a deed tell with such a mark, or without one
# "I let them finish and read it back": what the writer does each time.
_HABIT = lazily(
    r"\bI (?<!when I )(?<!if I )(?<!whenever I )(?:would |always |usually |just |simply |first |then )*"
    r"(?:let|ask|sit|tell|write|put|keep|use|run|check|count|log|label|carry|draw|teach|sort|file|mark|show|move|ring|"
    r"read|open|close|stand|set|walk|wait|fill|begin|start|hang|lock|tie|weigh|mix|wash|rinse|cover|pin|tape|stack|feed|"
    r"prune|test|measure) "
    r"(?!you\b|your\b|me\b|my\b|up to|forward|immediately|on [A-Z]|[a-z]+ing\b|again\b|once (?:more|again)\b|"
    r"a (?:second|third|last|final) time)"
)
# "I am at home with nets, radar and a wet deck": three things that the writer can do.
_VERSED = lazily(
    r"\bI(?: am|'m)(?: \w+ly| very| quite| well| also| already| now)* (?:comfortable|familiar|at home|at ease|"
    r"used|practi[sc]ed|"
    r"trained|versed|handy) (?:with|in|on|to|at) [^.!?:;,\n]{3,40}, [^.!?:;\n]{3,60},? and \w"
)
_I_HAD = lazily(
    r"\bI(?:'ve| have)?(?: once| also)? had (?:one|two|three|such|a similar|charge of|"
    r"to(?! (?:smile|laugh|grin|chuckle|admit|agree|think|wonder|wait|leave|go|say|sit|hurry|run off|rush))|"
    r"the (?!opportunity|pleasure|chance|hono|privilege|time|impression|feeling|fortune|benefit))\b"
)

_POSSESSIVE = re.compile(r"'s?$|'(?:ll|ve|re|d|m|t)$")
WORD = re.compile(r"[A-Za-z0-9+#]+(?:[&/'.-][A-Za-z0-9+#]+)*")


def base(word: str) -> str:
    """A word in lower case without possessive or contraction."""
    return _POSSESSIVE.sub("", word.lower()) if "'" in word else word.lower()


def done(text: str, start: int, end: int, slots: frozenset[str], before: str = "") -> bool:
    """Whether a sentence tells what the writer did, or how things were in another place that the writer knows.

    After a question (`before` is the sentence that stands there) it is enough that it says what the writer would do.
    """
    if _ASKED.search(before) and _ANSWER.search(text, start, end) and weight_told(text[start:end], slots) >= _TALE:
        return True
    if _VERSED.search(text, start, end) and weight_told(text[start:end], slots) >= _LONG_TALE:
        return True
    deeds = [each for pattern in (DID, _I_HAD, _HABIT) for each in pattern.finditer(text, start, end)]
    if all(_is_no_deed(text, each, end) for each in deeds):
        away = _ELSEWHERE.match(text, start, end)
        if not away or not _HAPPENED.search(text, away.end(), end) or YOU.search(text, start, end):
            return False
    weight = weight_told(text[start:end], slots)
    return weight >= _LONG_TALE or (weight >= _TALE and bool(_EVENT.search(text, start, end)))


def _is_no_deed(text: str, deed: "re.Match[str]", end: int) -> bool:
    """Whether what was done belongs to the correspondence, or to the interview itself."""
    if _WHICH.search(text, max(0, deed.start() - _LEAD), deed.start()):
        return True
    if _ONLY_WHEN.search(text, max(0, deed.start() - _LEAD), deed.start()) and _NOW_FEELS.search(text, deed.end(), end):
        return True
    return bool(_NO_DEED.match(text, deed.start()) or _OF_HIRING.search(text, deed.end(), min(end, deed.end() + _NEAR)))


def weight_told(clause: str, slots: frozenset[str] = frozenset()) -> float:
    """How much a clause tells: its words that are neither grammar nor said of every opening."""
    words = {base(word) for word in WORD.findall(clause)}
    return sum(tells(word) for word in words if word not in slots and not _ADMIN.fullmatch(word))
