"""Is what the writer would do there more than the steps of any plan for anything?"""

import re

from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence, once

# "I would first listen, draw up an action plan, put it in place and measure": the steps of any plan for anything.
_STEP = lazily(
    r"\b(?:listen\w*|observ(?:e|ing)|get(?:ting)? to know|understand(?:ing)?|learn(?:ing)? (?:how|about|the|from|more)|"
    r"tak(?:e|ing) stock|assess\w*|analy[sz]\w+|review\w*|evaluat\w+|identify\w*|prioriti[sz]\w+|explor\w+|"
    r"talk(?:ing)? to (?:everyone|everybody|all|the|your)|meet(?:ing)? (?:everyone|everybody|all|the team|the staff)|"
    r"gather(?:ing)? (?:\w+ )?(?:input|feedback|data|information|facts|views|opinions)|"
    r"look(?:ing)? (?:closely |carefully )?(?:at|into)|get(?:ting)? (?:a|an) (?:\w+ )?(?:overview|picture|feel)|"
    r"(?:draw|drawing|work|working|com|mak|develop|devis|creat|set|put|design|prepar)\w*(?: (?:up|out|together))?"
    r"(?: with)? (?:an?|the|my|our) (?:[\w-]+ ){0,2}(?:plan|strategy|roadmap|programme|program|concept|framework|"
    r"approach|timeline|schedule|proposal|goals?|targets?|priorities)|"
    r"set(?:ting)? (?:\w+ )?(?:goals|targets|priorities)|put(?:ting)? (?:it|this|that|them|the plan|these|everything)"
    r"(?: all)? in(?:to)? (?:place|practice|action|effect)|"
    r"implement\w*|execut\w+|roll(?:ing)? (?:it|this|them) out|act(?:ing)? (?:on|up)|tak(?:e|ing) action|"
    r"monitor\w*|measur\w+|track(?:ing)?|check(?:ing)? (?:on )?(?:the )?(?:progress|results?|figures?|numbers?)|"
    r"follow(?:ing)? up|report(?:ing)? back|adjust\w*|improv\w+|optimi[sz]\w+|refin\w+|step by step|"
    r"work(?:ing)? (?:closely |together )?with|involv\w+|communicat\w+|best practices?|quick wins?)\b",
    re.I,
)
_WOULD_STEP = lazily(
    r"\bI(?:'d| would|'ll| will| shall| could| should)(?: \w+ly| first| then| also| like to| want to| start by|"
    r" begin by| begin with| start with)* [a-z]+|\bmy (?:plan|approach|first steps?|method) (?:is|would|will)\b",
    re.I,
)
_STEPS = 2  # so many of them make a plan
_THING = 1.5  # so much that the letter has not named before makes a plan one for this place


@once
def is_any_plan(letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence only lists the steps of any plan, with hardly a thing that the letter has not named before."""
    steps = _STEP.findall(letter.plain, sentence.start, sentence.end) if letter.search(_WOULD_STEP, sentence) else ()
    if len(steps) < _STEPS:
        return False
    first = letter.signals.first_places
    things = {
        each.word: each.weight
        for each in letter.signals.anchors_in(sentence.start, sentence.end)
        if not (each.is_name or each.word[0].isdigit()) and first.get(each.word, 0) >= sentence.start
    }
    return sum(things.values()) < _THING
