"""What a sentence says of its writer: the traits it claims, and whether it paints the writer and nothing else."""

import re

from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence, once
from followlint.text.told import DID

_TRAIT = lazily(
    r"\b(?:motivated|driven|dynamic|passionate|enthusiastic|hard[ -]?working|hard workers?|dependable|reliable|"
    r"ambitious|results[ -](?:driven|oriented|focused)|detail[ -]oriented|committed|dedicated|loyal|organi[sz]ed|"
    r"creative|proactive|energetic|talented|skilled|honest|punctual|flexible|adaptable|resilient|compassionate|"
    r"conscientious|methodical|thorough|diligent|trustworthy|friendly|outgoing|sociable|cheerful|positive|polite|"
    r"patient|calm|tidy|discreet|efficient|versatile|resourceful|tireless|determined|disciplined|focuss?ed|"
    r"responsible|curious|articulate|empathetic|approachable|personable|mature|confident|tenacious|upbeat|trusted|"
    r"good-humou?red|easy-going|(?:a )?people person|quick stud(?:y|ies)|(?:fast|quick|eager) learner|"
    r"learn (?:fast|quickly)|team[ -]players?|self[ -](?:starter|motivated|driven)|go[ -]getter|problem[ -]solver|"
    r"all[ -]rounder|multi-?tasker|(?:natural|born|good|great|excellent|strong|clear) (?:communicator|leader|listener|"
    r"organi[sz]er|seller|salesperson)|"
    r"(?:good|great|excellent|strong) with (?:people|figures|numbers|my hands|computers|customers|children|animals)|"
    r"(?:excellent|strong|great|good|outstanding|superb|exceptional) (?:\w+ ){0,2}(?:skills|attitude|work ethic)|"
    r"positive attitude|can[ -]do(?: attitude)?|work ethic|attention to detail|eye for detail|pay attention|"
    r"take (?:great |real )?pride|(?:work|thrive|perform|do well|excel) (?:\w+ )?under pressure|cool head|"
    r"head for figures|(?:pick|picks) things up|never (?:stop learning|say no|give up|shy away|late|sick|ill)|"
    r"always on time|(?:not|n't) (?:afraid of|shy away from|mind) hard work|get (?:along|on) (?:\w+ )?with (?:all|"
    r"every\w*|any\w*|people)|"
    r"extra mile|above and beyond|(?:hundred(?: and ten)?|1[01]0|120) ?per ?cent|1[01]0 ?%|my (?:all|very best)|"
    r"boundless energy|(?:genuine|real|true|great|deep) passion|special gift|light up a room|loyal to a fault|"
    r"sense of humou?r|common sense|dedication|curiosity|decency|hard graft|bit of graft)\b",
    re.I,
)
_OF_SELF = lazily(
    r"\bI(?:'m| am|'ve| have| would| think| believe| always| never| also| consider| do| give| take| get| work| pick|"
    r" thrive| bring| can| like|\b)|\bmy \w+",
    re.I,
)
# "You asked for somebody patient": the reader's own word, taken up.
_ASKED = lazily(
    r"\byou(?:'re| are| were|'d| had)? (?:\w+ )?(?:said|need|want|look|ask(?:ed)? for|wanted|needed|called)", re.I
)
# "I am the glue that holds …", "My cup is always half full", "You would never hear me grumble": the writer painted in
# whatever words. They hold no deed and nothing of the talk: the words of such a picture are its own, and yet no news.
_PICTURE = lazily(
    r"(?<!n't )(?<!not )(?<!if )(?<!and )\b(?:"
    r"I(?:'m| am)(?: also| just| still| \w+ly)? (?!free|available|back|around|"
    r"(?:at|in|on|from|based|due|away|able|told|as)\b|"
    r"(?:licen[sc]|certifi|train|qualifi|register)\w+|\w+ing\b|(?:\w+ )?(?:happy|glad|pleased|willing|interested|keen|"
    r"grateful|thankful|sorry|disappointed|upset|excited|pumped|curious|agree|easy|sure|going|asking)\b)|"
    r"I(?:'d| would|'ll| will|'ve| have)?(?: \w+ly| also)? (?:love to (?!see|hear|know|read|learn)|"
    r"relish|treasure|cherish|thrive|blossom|flourish|be (?:a|an|the|your|thrilled|honou?red|proud|privileged|"
    r"over the moon)\b|"
    r"never (?!have|had|been|seen|thought|known|heard)|always|fit\b|slot\b|crave|possess|promise to be|work my|"
    r"give (?:it|my|you my|everything)|do (?:my|anything|whatever)|go (?:the|above|through)|"
    r"pride|strive|live for|leave my|we(?:ar|ore|orn) many|believe (?:in|that)|know that|"
    r"bring (?!it|them|you|the|both|my|along|in))|"
    r"I have (?:a|an|the) (?:\w+ )?(?:passion|knack|flair|talent|gift|thirst|hunger|heart|head|mindset|nose|instinct)|"
    r"my (?:[\w-]+ )?\w+ (?:is|are|has|have) (?:always|never|second nature|been my)|"
    r"(?:people|friends|others|colleagues|everyone|everybody|family|boss\w*|managers?) (?:often |always )?"
    r"(?:tell|say|call|describe|know|see)s? (?:me|that I|I)\b|"
    r"you (?:would|will|'ll|'d)(?: never| always| not)? (?:hear|see|find|catch|get|have) (?:me|in me)\b|"
    r"(?:with|in) me,? you|(?:throughout|all) my (?:career|life)|"
    r"(?:as|being) an? (?:\w+ ){0,2}(?:learner|player|person|starter|thinker|professional|individual|soul))",
    re.I,
)
# … unless it turns to the reader's things, or offers one.
_OUTWARD = lazily(
    r"\byours\b|\byour (?!department|team|company|firm|house|organi[sz]ation|crew|outfit|business|clients?|"
    r"customers?|door|side)|"
    r"\b(?:that|what|as|how|when|if|and|hour|time) you\b(?! (?:will|would|can|get|need))|"
    r"\b(?:send|share|show (?!you (?:what|that|how))|bring (?:you|it|them|the|both|my)|come (?:up|in|over|by)|visit|"
    r"trial|reach|rung|ring|free for|this (?:program|project|post|work)|(?:was|were) \w+ing)\b",
    re.I,
)
# … or says what the writer keeps or does there every day: "I keep a binder with every contract".
_HABIT = re.compile(
    r"\bI (?:keep|use|run|write|check|count|log|label|carry|draw|teach|sort|file|mark) "
    r"(?:a|an|the|every|each|one|two|three|four)\b"
)
# "My experience with ledgers and audits matches your requirements": a list, and the verdict that it fits.
_MATCHES = lazily(
    r"\b[Mm]y (?:[\w-]+ ){0,3}(?:experiences?|background|skills?|skill ?set|expertise|knowledge|training|"
    r"qualifications?|education|profile|strengths?|abilit(?:y|ies)|degree|career)\b[^.!?\n]{0,120}?"
    r"\b(?:match\w*|align\w*|fits?|suits?|corresponds?|meets?|complements?|mirrors?|dovetails?|coincides?)\b"
    r"[^.!?\n]{0,30}?\b(?:your (?:[\w-]+ )?(?:requirements?|needs|expectations|positions?|goals|profile|team|company|"
    r"criteria|mission|values|vision|objectives|firm|organi[sz]ation|department)|"
    r"the (?:[\w-]+ ){0,2}(?:requirements?|needs|positions?|role|job|profile|goals|criteria|mission|values|"
    r"responsibilities|demands|duties)|what (?:you|the (?:team|company|position|role|job))\b)"
)
# "Put me in any shed and I'll tell you …", "every boss I ever had …", "no account I cannot open", "your backlog would
# be a thing of the past": greatness, and success without a way to it.
_BOAST = lazily(
    r"\b(?:give|put|place|hand|drop) me (?!in touch\b|through\b|down\b|on the (?:list|rota|spot)\b|"
    r"(?:an?|one|two|three|\d+|the|your|some|a few|until|till)\b)[^.!?;\n]{1,60}?"
    r"\band (?:I(?:'ll| will| shall| would|'d) (?:\w+ly )?(?:double|triple|tell you (?:at|in|before|what)|hand "
    r"you|make (?:it|you|"
    r"them|your|sure)|turn|fix|solve|sell|fill|deliver|win|beat|transform|sort|change|prove|show you (?:what|"
    r"how|a thing)|"
    r"have (?:it|them|your)|give you (?:the|results)|take (?:it|them|your)|never|not (?:let|disappoint|fail))|"
    r"you(?:'ll| will) (?:\w+ly )?(?:not|never|see|have|wonder|be)|watch|see what)\b|"
    r"\bwatch (?:what happens|me (?:go|shine|fly|work)|the (?:numbers|sales|money|figures|results))\b|"
    r"\byour (?:[\w'-]+ ){0,3}(?:problems?|troubles?|issues?|worry|worries|backlog|headaches?|shortages?|"
    r"queues?|losses|"
    r"complaints|sales|figures|numbers|revenue|profits?|turnover|bookings|takings|struggles?|difficulties) "
    r"(?:(?:would|will) |'ll |'d )(?:practically |soon |simply |all |just |quickly |then )*(?:be "
    r"(?:over|gone|solved|history|a thing of the past|behind you|no more|a (?:distant )?memory)|disappear|"
    r"vanish|evaporate|"
    r"melt away|double|triple|soar|skyrocket|explode|go through the roof)\b(?! (?:by|if|when|once)\b)|"
    r"\b(?:(?:would|will) |'ll |'d )(?:practically |soon |simply |just |almost )*(?:re)?(?:write|run|sell|fix|"
    r"solve|sort|fill|clear|organi[sz]e|teach|sew|cook|paint) itself\b|"
    r"\b(?:is|are)(?: not|n't)? (?:my|in my) (?:superpower|middle name|blood|bones|dna|genes|forte|calling(?! "
    r"card)|vocabulary|element)\b|\b(?:whatever|everything) I touch\b|"
    r"\b(?:every|any|each|no) (?:\w+ )?(?:manager|boss|employer|client|customer|colleague|school|company|"
    r"organi[sz]ation|team|firm|shop|restaurant|place) I(?:'ve| have)? (?:ever (?:had|worked|joined|met|served|knew|"
    r"known|touched)|touched)\b|"
    r"\b(?:everywhere|wherever) I(?:'ve| have)? (?:ever )?(?:worked|been|gone|go|served|taught|cooked|"
    r"sold)\b[^.!?\n]{0,20}"
    r"\b(?:people|everyone|everybody|they|I (?:was|have been|left)|sales|things|customers|colleagues|managers)\b|"
    r"\b(?:there is|there's) (?:no|not an?) [^.!?,;\n]{1,40}?\bI (?:cannot|can't|could not|couldn't|have not|"
    r"haven't|will not|"
    r"won't)\b|\bno (?:\w+ ){1,2}has ever (?:stretched|beaten|defeated|challenged|tested|got the better of|been "
    r"too \w+ for) me\b|"
    r"\bI(?:'ve| have)? never (?:yet )?(?:been wrong|been beaten|met my match|fail|lose|disappoint|let anyone down)\b|"
    r"\bI(?:'m| am|'ll be| will be|'d be| would be| have been|'ve been)(?:,? [\w-]+,?){0,3} (?:the|one of the) "
    r"(?:very )?(?:best|"
    r"greatest|finest|most (?!junior|recent|senior)[\w-]+|number one|top) [^.!?\n]{0,60}?\b(?:ever|around|alive|"
    r"bar none|by far|"
    r"you make|of my generation|in the (?:\w+ )?(?:world|country|state|business|industry|city|region|county|"
    r"south\w*|north\w*|"
    r"east|west))\b|\bI(?:'ve| have) (?:always )?been the best\b(?! man)|"
    r"\bI(?:'m| am) (?:(?:exactly|precisely) (?:who|what|the \w+)|just who) (?:you|your|they)\b|"
    r"\bI(?:'d| would|'ll| will) (?:\w+ly )?(?:crush|smash|nail|ace|rock|dominate) (?:it|this|that|the (?:job|"
    r"role|position|post|"
    r"interview|market|test|trial))\b(?! (?:out|off|down|up|in|onto|on)\b)|"
    r"\b(?:to the next level|to new heights|off the charts|look no further|in a league of (?:my|its) own)\b",
    re.I,
)
# "… if the trucks came by number, which is how we did it": a way to it.
_HOW = lazily(
    r"\bif (?!you (?:\w+ly )?(?:hire|give|let|put|choose|take|pick|want|need)|only\b)|\b(?:because|which is how|"
    r"as we did|"
    r"the way we|once we|by \w+ing)\b|\w: \w",
    re.I,
)
_ANY_CAREER = re.compile(r"\b(?:[Tt]hroughout|[Aa]ll) my (?:career|life)\b")
_AMOUNT = re.compile(r"\d")


def traits(letter: Letter, sentence: Sentence) -> int:
    """How many traits a sentence claims for its writer."""
    if not letter.search(_OF_SELF, sentence) or letter.search(_ASKED, sentence):
        return 0
    return len(_TRAIT.findall(letter.plain, sentence.start, sentence.end))


@once
def paints_itself(letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence only paints its writer: it holds no deed, name or amount, and nothing of the reader."""
    if letter.search(_MATCHES, sentence):
        return _claims_to_fit(letter, sentence)
    return boasts(letter, sentence) or _is_picture(letter, sentence)


@once
def boasts(letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence without an amount says how great its writer is, or what success there will be, and not how."""
    return bool(letter.search(_BOAST, sentence)) and not (
        letter.search(_AMOUNT, sentence) or letter.search(_HOW, sentence) or letter.signals.is_question(sentence)
    )


def _claims_to_fit(letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence that says that the writer fits has nothing to show for it: no deed, and nothing told."""
    found = letter.signals.anchors_in(sentence.start, sentence.end)
    return not (letter.search(_AMOUNT, sentence) or letter.search(DID, sentence) or any(each.told for each in found))


def _is_picture(letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence paints its writer, and turns neither to the reader nor to what the writer did or does."""
    if (
        not letter.search(_PICTURE, sentence)
        or letter.search(_OUTWARD, sentence)
        or letter.signals.is_question(sentence)
    ):
        return False
    if letter.search(_AMOUNT, sentence) or any(
        each.told or each.done or each.is_name for each in letter.signals.anchors_in(sentence.start, sentence.end)
    ):
        return False
    if letter.search(_HABIT, sentence) and letter.signals.weight(sentence) >= 1:
        return False
    return bool(letter.search(_ANY_CAREER, sentence)) or not letter.search(DID, sentence)
