"""What somebody said in the talk, as a sentence tells it however plain its words."""

import re
from collections.abc import Iterator

from followlint.text.lazily import lazily
from followlint.text.people import TITLE
from followlint.text.plain import is_stock
from followlint.text.told import WORD, base, weight_told

# "You said that …" and four words or more: a whole clause of what was said.
_TOLD = lazily(
    r"\b(?=\w)(?:[Yy]our (?:advice|suggestion|recommendation) to|"
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
_TERMS = lazily(
    r"(?:\A|[\n.!?] )(?!I\b|My\b|If\b|Please\b|It\b|That\b|This\b|What|Which|Any|All\b)((?:[A-Za-z0-9'-]+,? ){2,14}?)"
    r"(?:sounds?|sounded|(?:is|are) (?:no trouble|no problem|fine (?:with|by)|fair)|works? for me|suits? me|"
    r"would (?:suit|drive|tempt|puzzle|worry) me|than you (?:fear|think|feared|thought|expect|say)|"
    r"(?:is|are) what I(?:'d|'m|'ve| would| am| have)? (?:like|want|wanted|enjoy|love|looking|been looking|hoping))\b"
)
# "Hearing about your move to the old post office", "your account of the rota and of the move to Leith": a change has
# an end, and that was told.
_CHANGE = lazily(
    r"\b(?:[Hh]ear(?:d|ing)?|[Ll]earn(?:ed|ing|t)?|[Tt]old me|[Dd]escri(?:bed|bing|ption)|[Ee]xplain(?:ed|ing)|"
    r"[Ee]xplanation|[Aa]ccount|[Mm]ention(?:ed|ing)?|[Pp]icture|[Oo]utlin(?:e|ed|ing)) (?:about|of)?"
    r"(?:[^.!?;\n]{1,60}? and (?:of |about )?)? ?(?:your|the) "
    r"(?:move|switch|change|changeover) ((?:from|to|into|out of) (?:[A-Za-z0-9'-]+,? ?){2,10})"
)
# "I enjoyed learning that drivers bid for their routes": a fact that was told.
_LEARNT = lazily(
    r"\b(?:enjoyed|liked|loved|appreciated) (?:learning|hearing|finding out|discovering) that "
    r"(?!(?:I|you|your (?:company|firm|team|organi[sz]ation)|we|the (?:company|team|position|role|job))\b)"
    r"((?:[A-Za-z0-9'-]+,? ){3,18}[A-Za-z0-9'-]+)"
)
# "You are right about the brother": what they had spoken of, however short.
_RIGHT = lazily(
    r"\b[Yy]our?(?:'re| are| were| may be)?(?: quite| so| both)? (?:right|wrong) (?:about|that|to) "
    r"((?:[A-Za-z0-9'-]+ ?){2,12})"
)
# "Your question on night cover": a doubt that has an object was told as well.
_DOUBT = lazily(
    r"\b(?:[Yy]our (?:questions?|doubts?|worry|worries|warning|concern)|(?:my|an?) (?:[a-z]+ )?answer) "
    r"(?:on|about|over) ((?:[A-Za-z0-9'-]+ ?){2,8})"
)
# "What you described is exactly what I want", "… aligns perfectly with …": a verdict on what was told, no more.
_RATED = lazily(
    r"(?:is|are|was|were|aligns?|aligned|fits?|match(?:es)?|resonate[ds]?|sounds?|sounded|seems?|seemed|made|"
    r"makes|gave|"
    r"gives|appeals?|appealed|confirm\w*|has|have|would|will)\b"
)
# "your firm values integrity and teamwork": the creed of any house, where none of its words is another's.
_CREED = lazily(
    r"(?:your|the|this|you) (?:[\w-]+ ){0,2}?(?:values?|prizes?|emphasi[sz]es?|stress(?:es)?|promotes?|encourages?|"
    r"supports?|fosters?|cares? (?:about|for|deeply)|believes? in|(?:is|are) (?:\w+ )?(?:committed|dedicated|devoted)|"
    r"prides?|puts?|places?|offers?|provides?|strives?|focus(?:es)?|works?|maintains?|upholds?)\b",
    re.I,
)
# "I look forward to hearing from you on Friday, as you said": when the answer comes is what every candidate is told.
_OF_ANSWER = lazily(
    r"\b(?:look(?:ing)? forward to (?:your|hearing|the (?:decision|result|outcome|next|news))|"
    r"hear(?:ing)? (?:back )?from (?:you|your|the team|human resources|hr)\b|"
    r"(?:your|the|a) (?:decision|answer|reply|response)\b[^.!?\n]{0,20}$)",
    re.I,
)
_TELLING = 1.5  # so much must a clause tell to be worth it: two things, or one and what it did
# Where what was said ends and the writer goes on: "what you suggested and shall let you know …".
_GOES_ON = lazily(
    r"(?:^|,? )(?:and|but|so|which|as) (?:I|we|am|have|shall|will|would|hope|it|made|gave|get|got|has|is|was)\b"
)
# Your phrase "…": words that the writer took down.
_QUOTED = lazily(r"\b[Yy]ou[^.!?\n\"]{1,60}\"([^\"\n]{12,120})\"")
# "Mr. Hale said that …", "Sister Agnes raised the matter of …", "your foreman warned me that …".
_BY_OTHERS = lazily(
    rf"(?:(?:{TITLE}|Sister|Brother|Father|Chef|Captain|Principal)\.? [A-Z][\w'-]+|"
    r"(?<!my )\b[Yy]our (?!own )[a-z]+(?: [a-z]+)?) (?:also |then |[a-z]+ly )?"
    r"(?:(?:said|mentioned|explained|pointed out|warned|worried|complained|added)(?: (?:to )?(?:me|us))? "
    r"(?:that|how|why|what)|told (?:me|us) (?:that|how|why|what|about|of)|"
    r"(?:asked|wondered)(?: me| us)? (?:if|whether|how|why|what|when|about)|"
    r"raised the (?:matter|question|point|issue|problem|case) of) ((?:[A-Za-z0-9'-]+,? ){2,18}[A-Za-z0-9'-]+)"
)
# "the Friday refusals you described", "run the first-year practicals as we discussed": what was said stands before.
_SPOKEN_OF = lazily(
    r"(?:\b(?:[Tt]he|[Yy]our|[Tt]hat|[Tt]hose|[Tt]hese|an?) ((?:[A-Za-z0-9'-]+ ){1,6}?)(?:that |which )?"
    r"(?:you|we) (?:both |all |also )?"
    r"(?:described|mentioned|discussed|showed|raised|named|brought up|touched on|put to me|pointed (?:out|at|to)|"
    r"(?:talked|spoke|asked|told me|asked me) (?:about|of)|were \w+ enough to [a-z]+|trusted me with|"
    r"worr(?:y|ied) about|complained (?:about|of)))\b"
    r"(?! (?:[a-z]+ly )?(?:aligns?|fits?|match(?:es)?|resonates?|appeals?|sounds?|seems?|is what|are what)\b)"
)
_AS_SPOKEN = lazily(
    r"(?<![A-Za-z0-9'-])((?:[A-Za-z0-9'-]+,? ){3,10})as (?:we|you) "
    r"(?:discussed|described|mentioned|suggested|agreed|said)\b"
)
# "Both left because of the hours, you said": the same with a comma.
_YOU_SAID = lazily(
    r"(?<![A-Za-z0-9'-])((?:[A-Za-z0-9'-]+ ){2,14}[A-Za-z0-9'-]+), (?:as )?you "
    r"(?:said|told me|explained|mentioned|warned|noted|put it)\b"
)
# "The way your porter greets each guest at the door …": what was seen there.
_SEEN_THERE = lazily(r"\b[Tt]he way (?:you|your|they|the|each|every|our) ((?:[A-Za-z0-9'-]+,? ){3,18}[A-Za-z0-9'-]+)")
# "You hoped that the lift would be mended", "I understand that the council has to approve …": what is expected there.
_EXPECTED = lazily(
    r"\b(?:[Yy]ou (?:thought|hoped|expected|feared|reckoned|wondered|guessed|suspected)|"
    r"I (?:now |can )?(?:understand|see|know)(?: now| better)?(?= (?:why|how)\b)|"
    r"I (?:understand|understood|gather)(?= that (?!you|this|these|such|it|I|my|a\b))) "
    r"(?:that |how |why |whether |if )?((?:[A-Za-z0-9'-]+,? ){3,18}[A-Za-z0-9'-]+)"
)
_SAID = (
    *((each, _TELLING) for each in (_TOLD, _TERMS, _SPOKEN_OF, _YOU_SAID)),
    *((each, 1) for each in (_RIGHT, _QUOTED, _DOUBT)),
    (_CHANGE, 0.5),
    *((each, 2.5) for each in (_SEEN_THERE, _LEARNT)),
    *((each, 2) for each in (_BY_OTHERS, _AS_SPOKEN, _EXPECTED)),
)

_PUT_LAST = (_YOU_SAID, _AS_SPOKEN)  # what was said stands before the words that say so


def said(text: str, slots: frozenset[str]) -> Iterator[tuple[int, int]]:
    """The clauses of what was said in the talk; words of `slots` (the firm, the job) tell nothing of it."""
    for pattern, least in _SAID:
        for match in pattern.finditer(text):
            clause = match[1]
            if pattern in _PUT_LAST and _OF_ANSWER.search(clause):
                continue
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
