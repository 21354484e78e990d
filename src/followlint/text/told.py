"""What a sentence tells however plain its words: what somebody said in the talk, and what the writer has done."""

import re
from collections.abc import Iterator

from followlint.text.plain import is_stock, tells

# What somebody did, where the verb is irregular (all that are neither felt, said, seen nor a mere coming and going).
PAST = (
    "(?:re|over|out|un)?(?:ate|beat|began|bent|bet|bit|blew|bought|bore|bound|bred|broke|brought|built|burnt|caught|chose|"
    "clung|crept|cut|dealt|dove|drank|drew|drove|dug|fed|fled|flew|flung|forbade|fought|found|froze|gave|grew|ground|hung|"
    "hid|hit|held|kept|knelt|laid|lay|leapt|lent|lit|lost|made|mown|paid|put|ran|rang|rode|rose|sat|sang|sank|sent|"
    "set(?! foot| out| off)|sewn|shook|shone|shot|shrank|shut|slept|slid|slit|sold|sought|spent|spun|split|spread|"
    "sprang|stole|stood|stuck|strode|struck|strung|swam|swept|swore|swung|taught|took|tore|threw|trod|"
    "went (?:from|through|back)|woke|won|wore|wound|wove|wrote)"
)
# "I led nine pickers", "we halved …", "my list held 140": what a person did.
DID = re.compile(
    r"\b(?:I|we)(?:'ve| have| had)? (?:also |then |once |[a-z]+ly )?"
    r"(?:(?!(?:enjoy|appreciat|lik|lov|want|hop|learn|discuss|talk|walk|interview|appli|look|wish|admir|need|believ|respect|"
    r"reali[sz]|notic|remain|mention|ask|receiv|decid|seem|happen|laugh|smil|chuckl|listen|work)\w*ed\b)[a-z]{3,}ed|"
    rf"led|overhauled|did (?!not)|{PAST})\b",
    re.I,
)
# "You said that …" and four words or more: a whole clause of what was said.
_TOLD = re.compile(
    r"\b(?:[Yy]our (?:advice|suggestion|recommendation) to|"
    r"(?:[Yy]our|[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[A-Z][a-z]+'s) (?:question|point|story|remark|comment|rule|"
    r"example)[,:]? "
    r"(?:(?:on|about|as to) )?"
    r"(?:what|how|whether|about|why|that|when|if)|"
    r"(?:[Tt]ook|[Tt]aken|[Tt]aking|[Ff]ollow(?:ed|ing)|[Tt]ried|[Uu]sed) (?:up )?your (?:advice|suggestion|tip|hint|"
    r"recommendation)(?: (?:and|to|by|of|on|about))?|"
    r"[Ww]e (?:talked|spoke|discussed)(?: (?:about|of))? (?:what|how|whether|why|when)|"
    r"(?:letting|showing|telling) me (?:how|what|why|where|sit|watch|try|see|stand|listen)|explaining (?:how|why)|"
    r"(?:taking|walking|talking|leading) (?:me|us) through|"
    r"(?:laugh(?:ed|ing)?|smil(?:ed?|ing)|grinn(?:ed|ing)|chuckl(?:ed?|ing)) (?:about|at|over|to think of)|"
    r"(?:not|n't|never) mind (?:that|how)|"
    r"(?:conversation|talk|call|meeting|discussion),? I (?:understand|understood|gather|learned|learnt|see) "
    r"(?:that|how|why)|"
    r"(?:thinking|thought|think) (?:about|of) (?:your|the) [a-z]+ (?:who|that|which|whose)|"
    r"(?:(?!forward)[a-z]+ to (?:know|hear|learn|see) that(?! (?:I|my|you have|you had)\b)|"
    r"(?:helps?|good|useful|glad|relief|reassuring|interesting|relieved|pleased|important|struck|surprised) to "
    r"(?:know|hear|learn) (?:how|why))|"
    r"(?:noticed|observed|gathered|heard) that|(?:noticed|saw) how|I noticed your|"
    r"[Oo]ne of (?:them|these|those|your (?:questions|points)) (?:was|is|concerned)|"
    r"(?:listen(?:ed|ing)?|hear(?:d|ing)?) (?:to )?you (?:describe|explain|tell(?: me)?|talk)"
    r"(?: (?:about|of|how|why|what))?|"
    r"(?:[Yy]ou were|[Yy]ou are|you're) (?:[a-z]+ly )?(?:worried|afraid|unsure|puzzled|annoyed) (?:that|about|by)|"
    r"[Yy]ou(?:'d| had|'ve| have)? (?:also |[a-z]+ly )?(?:said|told|mentioned|explained|asked|described|showed|"
    r"let|pointed out|warned|"
    r"commented|stressed|emphasi[sz]ed|noted|remarked|discuss(?:ed)?|suggested|recommended)"
    r"(?: (?:to )?(?:me|us))?(?: (?:that|how|why|what|when|where|whether|if|about|the))?) (?!(?:me|us),)"
    r"((?:[A-Za-z0-9'-]+,? ){3,18}[A-Za-z0-9'-]+)"
)
# "Two nights a month away is no trouble", "… would cost you less than you fear": terms and cares that were told.
_TERMS = re.compile(
    r"(?:\A|[\n.!?] )(?!I\b|My\b|If\b|Please\b|It\b|That\b|This\b|What|Which|Any|All\b)((?:[A-Za-z0-9'-]+,? ){2,14}?)"
    r"(?:sounds?|sounded|(?:is|are) (?:no trouble|no problem|fine (?:with|by)|fair)|works? for me|suits? me|"
    r"would (?:suit|drive|tempt|puzzle|worry) me|than you (?:fear|think|feared|thought|expect|say)|"
    r"(?:is|are) what I(?:'d|'m|'ve| would| am| have)? (?:like|want|wanted|enjoy|love|looking|been looking|hoping))\b"
)
# "You are right about the brother": what they had spoken of, however short.
_RIGHT = re.compile(
    r"\b[Yy]our?(?:'re| are| were| may be)?(?: quite| so| both)? (?:right|wrong) (?:about|that|to) "
    r"((?:[A-Za-z0-9'-]+ ?){2,12})"
)
# "Your question on night cover": a doubt that has an object was told as well.
_DOUBT = re.compile(
    r"\b(?:[Yy]our (?:questions?|doubts?|worry|worries|warning|concern)|(?:my|an?) (?:[a-z]+ )?answer) "
    r"(?:on|about|over) ((?:[A-Za-z0-9'-]+ ?){2,8})"
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
# "What you described is exactly what I want", "… aligns perfectly with …": a verdict on what was told, no more.
_RATED = re.compile(
    r"(?:is|are|was|were|aligns?|aligned|fits?|match(?:es)?|resonate[ds]?|sounds?|sounded|seems?|seemed|made|"
    r"makes|gave|"
    r"gives|appeals?|appealed|confirm\w*|has|have|would|will)\b"
)
# "your firm values integrity and teamwork": the creed of any house, where none of its words is another's.
_CREED = re.compile(
    r"(?:your|the|this|you) (?:[\w-]+ ){0,2}?(?:values?|prizes?|emphasi[sz]es?|stress(?:es)?|promotes?|encourages?|"
    r"supports?|fosters?|cares? (?:about|for|deeply)|believes? in|(?:is|are) (?:\w+ )?(?:committed|dedicated|devoted)|"
    r"prides?|puts?|places?|offers?|provides?|strives?|focus(?:es)?|works?|maintains?|upholds?)\b",
    re.I,
)
_TELLING = 1.5  # so much must a clause tell to be worth it: two things, or one and what it did
# Where what was said ends and the writer goes on: "what you suggested and shall let you know …".
_GOES_ON = re.compile(
    r"(?:^|,? )(?:and|but|so|which|as) (?:I|we|am|have|shall|will|would|hope|it|made|gave|get|got|has|is|was)\b"
)
# Your phrase "…": words that the writer took down.
_QUOTED = re.compile(r"\b[Yy]ou[^.!?\n\"]{1,60}\"([^\"\n]{12,120})\"")
# "Mr. Hale said that …", "Sister Agnes raised the matter of …", "your foreman warned me that …".
_BY_OTHERS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sister|Brother|Father|Chef|Captain|Principal)\.? [A-Z][\w'-]+|"
    r"(?<!my )\b[Yy]our (?!own )[a-z]+(?: [a-z]+)?) (?:also |then |[a-z]+ly )?"
    r"(?:(?:said|mentioned|explained|pointed out|warned|worried|complained|added)(?: (?:to )?(?:me|us))? "
    r"(?:that|how|why|what)|told (?:me|us) (?:that|how|why|what|about|of)|"
    r"(?:asked|wondered)(?: me| us)? (?:if|whether|how|why|what|when|about)|"
    r"raised the (?:matter|question|point|issue|problem|case) of) ((?:[A-Za-z0-9'-]+,? ){2,18}[A-Za-z0-9'-]+)"
)
# "the Friday refusals you described", "run the first-year practicals as we discussed": what was said stands before.
_SPOKEN_OF = re.compile(
    r"(?:\b(?:[Tt]he|[Yy]our|[Tt]hat|[Tt]hose|[Tt]hese|an?) ((?:[A-Za-z0-9'-]+ ){1,6}?)(?:that |which )?"
    r"(?:you|we) (?:both |all |also )?"
    r"(?:described|mentioned|discussed|showed|raised|named|brought up|touched on|put to me|pointed (?:out|at|to)|"
    r"(?:talked|spoke|asked|told me|asked me) (?:about|of)|were \w+ enough to [a-z]+|trusted me with|"
    r"worr(?:y|ied) about|complained (?:about|of)))\b"
    r"(?! (?:[a-z]+ly )?(?:aligns?|fits?|match(?:es)?|resonates?|appeals?|sounds?|seems?|is what|are what)\b)"
)
_AS_SPOKEN = re.compile(
    r"(?<![A-Za-z0-9'-])((?:[A-Za-z0-9'-]+,? ){3,10})as (?:we|you) "
    r"(?:discussed|described|mentioned|suggested|agreed|said)\b"
)
# "Both left because of the hours, you said": the same with a comma.
_YOU_SAID = re.compile(
    r"(?<![A-Za-z0-9'-])((?:[A-Za-z0-9'-]+ ){2,14}[A-Za-z0-9'-]+), (?:as )?you "
    r"(?:said|told me|explained|mentioned|warned|noted|put it)\b"
)
# "The way your porter greets each guest at the door …": what was seen there.
_SEEN_THERE = re.compile(
    r"\b[Tt]he way (?:you|your|they|the|each|every|our) ((?:[A-Za-z0-9'-]+,? ){3,18}[A-Za-z0-9'-]+)"
)
# "You hoped that the lift would be mended", "I understand that the council has to approve …": what is expected there.
_EXPECTED = re.compile(
    r"\b(?:[Yy]ou (?:thought|hoped|expected|feared|reckoned|wondered|guessed|suspected)|"
    r"I (?:now |can )?(?:understand|see|know)(?: now| better)?(?= (?:why|how)\b)|"
    r"I (?:understand|understood|gather)(?= that (?!you|this|these|such|it|I|my|a\b))) "
    r"(?:that |how |why |whether |if )?((?:[A-Za-z0-9'-]+,? ){3,18}[A-Za-z0-9'-]+)"
)
_SAID = (
    *((each, _TELLING) for each in (_TOLD, _TERMS, _SPOKEN_OF, _YOU_SAID)),
    *((each, 1) for each in (_RIGHT, _QUOTED, _DOUBT)),
    (_SEEN_THERE, 2.5),
    *((each, 2) for each in (_BY_OTHERS, _AS_SPOKEN, _EXPECTED)),
)
# What begins at any word takes time at every word: it is looked for where its last words stand.
_SIGNS = {_YOU_SAID: (", you ", ", as you "), _AS_SPOKEN: ("as we ", "as you ")}
# Deeds of the correspondence, of a candidate, and verdicts: "I wrote to you", "I found our talk …", "I have gained …".
_NO_DEED = re.compile(
    r"\b(?:I|we)(?:'ve| have| had)? (?:\w+ly |also |then |once )?(?:"
    r"wrote(?! (?:the|to the|a (?!note|letter|message|mail)|one|it|them|how|what|down)\b)|"
    r"sent (?:you|my|in|this|an? (?:e-?mail|note|message|letter))|found (?:it|the|our|your|this|everyone|you|out)\b|"
    r"did (?:some|my|further|more|a (?:lot|little|bit))\b|"
    r"(?:gain|acquir|develop|hon|obtain|attain|achiev|deliver|demonstrat|exceed|consider|express|convey|reflect)\w*ed\b|"
    r"(?:includ|attach|enclos|review|research|contact|email|e-mail|thank|enquir|inquir|call|telephon|phon|sign|follow|reach|submitt|"
    r"accept|explain|arriv)\w*ed (?:you|your|the|my|our|this|an?|in|at|on|up|out|to|for|about)\b|"
    r"spent (?:time|some)|took (?:the|some) time|held off|left (?:the|with|your|our)\b|felt|set (?!up )|"
    r"built (?:strong|lasting|a strong|up)|kept (?:thinking|you|an eye|my))"
)
# "After I visited the plant, I feel …": the deed only says when the writer came to feel so.
_ONLY_WHEN = re.compile(r"\b(?:after|since|once|when|as) $", re.I)
_NOW_FEELS = re.compile(
    r"\bI(?:'m|'d)?(?: \w+ly| now| still| even| only| would| am| was)* "
    r"(?:feel|felt|want|wanted|am|was|hope|believe|think|know|knew|sure|eager|excited|keen|convinced|certain|like|love)\b"
)
# What makes a tale of a deed: when, how many, for whom, with what contrast it was done.
_EVENT = re.compile(
    r"\b(?:when|once|until|till|before|after|whenever|where|who|whose|whom|because|so that|instead|without|than|every|"
    r"each|one|two|three|four|five|six|seven|eight|nine|ten|first|second|twice|both|nearly|half|while|if|whether|"
    r"only|never|nobody|none|within|against|from|then|back|again|next)\b|\d",
    re.I,
)
# "In Dayton the night guard had …", "At my present office it is …": another place, and how things were there.
_ELSEWHERE = re.compile(
    r"(?:In|At|On|With) (?:my (?:present|current|last|old|former|previous|own|first) "
    r"(?!role|position|job|capacity)[a-z]+|"
    r"our (?!talk|conversation|interview|meeting|discussion|call|chat|exchange)[a-z]+|[A-Z][a-z]+(?: [A-Z][a-z]+)?),? "
    r"(?!I (?:am|have|feel|believe|hope|would)\b)"
)
_OF_HIRING = re.compile(r"\b(?:interview\w*|applications?|applied|resume|cv|candida\w+)\b", re.I)
_HAPPENED = re.compile(
    rf"\b(?:was|were|had|is|are|has|did|{PAST}|[a-z]{{3,}}ed)\b|"
    r"\b(?:I|we) (?!am|are|have|feel|believe|hope|would|could|can|will|think|look|wish|bring|know)[a-z]+\b"
)
YOU = re.compile(r"\byou(?:r|rs)?\b", re.I)
# "You asked how I would …" and, after it, "I would first …", "I never …".
_ASKED = re.compile(
    r"\b(?:asked|wanted to know|wondered|[Yy]our (?:question|concern|worry|doubt|fear)|how I(?:'d| would))\b"
)
_ANSWER = re.compile(
    r"\bI(?:'d| would| never| always)(?: \w+ly| first| not| never| always)* "
    r"(?!like|love|be\b|enjoy|appreciate|welcome|have|want|say|gladly|fit|thrive|bring|give|answer|hope)[a-z]+ "
)
_NEAR = 50  # characters after a deed
_LEAD = 14  # … and before it
_TALE, _LONG_TALE = 3, 6  # so much must a deed tell with such a mark, or without one
# "I let them finish and read it back": what the writer does each time.
_HABIT = re.compile(
    r"(?<!when )(?<!if )(?<!whenever )\bI (?:would |always |usually |just |simply |first |then )*"
    r"(?:let|ask|sit|tell|write|put|keep|use|run|check|count|log|label|carry|draw|teach|sort|file|mark|show|move|ring|"
    r"read|open|close|stand|set|walk|wait|fill|begin|start) "
    r"(?!you\b|your\b|me\b|my\b|up to|forward|immediately|on [A-Z]|[a-z]+ing\b)"
)
_I_HAD = re.compile(
    r"\bI(?:'ve| have)?(?: once| also)? had (?:one|two|three|such|a similar|charge of|to|"
    r"the (?!opportunity|pleasure|chance|hono|privilege|time|impression|feeling|fortune|benefit))\b"
)

_POSSESSIVE = re.compile(r"'s?$|'(?:ll|ve|re|d|m|t)$")
WORD = re.compile(r"[A-Za-z0-9+#]+(?:[&/'.-][A-Za-z0-9+#]+)*")


def base(word: str) -> str:
    """A word in lower case without possessive or contraction."""
    return _POSSESSIVE.sub("", word.lower()) if "'" in word else word.lower()


def told(text: str, slots: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The clauses of what was said in the talk; words of `slots` (the firm, the job) tell nothing of it."""
    for pattern, least in _SAID:
        if not any(sign in text for sign in _SIGNS.get(pattern, ("",))):
            continue
        for match in pattern.finditer(text):
            clause = match[1]
            goes_on = _GOES_ON.search(clause)
            clause = clause[: goes_on.start()] if goes_on else clause
            if weight_told(clause, slots) >= least and not (_RATED.match(clause) or _is_creed(clause, slots)):
                yield match.span(1)


def _is_creed(clause: str, slots: frozenset[str]) -> bool:
    """Whether a clause says of a house what every house says of itself."""
    if not _CREED.match(clause):
        return False
    words = {base(word) for word in WORD.findall(clause)}
    return all(word in slots or is_stock(word) for word in words)


def done(text: str, start: int, end: int, slots: frozenset[str], before: str = "") -> bool:
    """Whether a sentence tells what the writer did, or how things were in another place that the writer knows.

    After a question (`before` is the sentence that stands there) it is enough that it says what the writer would do.
    """
    if _ASKED.search(before) and _ANSWER.search(text, start, end) and weight_told(text[start:end], slots) >= _TALE:
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
    if _ONLY_WHEN.search(text, max(0, deed.start() - _LEAD), deed.start()) and _NOW_FEELS.search(text, deed.end(), end):
        return True
    return bool(_NO_DEED.match(text, deed.start()) or _OF_HIRING.search(text, deed.end(), min(end, deed.end() + _NEAR)))


def weight_told(clause: str, slots: frozenset[str] = frozenset()) -> float:
    """How much a clause tells: its words that are neither grammar nor said of every opening."""
    words = {base(word) for word in WORD.findall(clause)}
    return sum(tells(word) for word in words if word not in slots and not _ADMIN.fullmatch(word))
