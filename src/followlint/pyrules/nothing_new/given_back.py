"""What the reader gets back: what was talked of, what others said or asked, and that they were right."""

import re
from dataclasses import replace

from followlint.pyrules.nothing_new.own import acts, offers, proves
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence

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
_WISH = lazily(
    r"\bI(?:'d| would| should)(?: \w+){0,3} (?:to|love|like to) (?:come and )?(?:join|work (?:with|for|at|in|under)|"
    r"be (?:part|one)|have (?:the|this|that)|get (?:the|this|that)|take (?:the|this|that|on|up))\b[^,;:]{0,80}$"
)
# "We spoke about the moss samples, which are dried …": what was talked of, as both know.
_TALKED = lazily(
    r"(?:Then |Also,? |Later )?[Ww]e (?:also |then |\w+ly )?(?:spoke|talked|discussed|went over|went through|"
    r"touched on|covered|chatted|looked at)\b"
)
# "Marie asked whether …": what others asked or said is no more the writer's than what the reader did.
_BY_OTHERS = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Tt]he panel|[Yy]our (?!own )[a-z]+(?: [a-z]+)?|(?<!as )[A-Z][\w'-]{1,40}) "
    r"(?:also |then |[a-z]+ly )?(?:asked|"
    r"wanted to know|wondered|said that|told (?:me|us)|pointed out|explained|mentioned|raised|warned)\b"
)


def echoes(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says that others were right."""
    return bool(letter.search(_ECHO, sentence))


def only_gives_back(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence only says what others said or asked, or that they were right, and tells no deed."""
    if letter.signals.is_question(sentence) or offers(letter, sentence) or proves(letter, sentence):
        return False
    if talked := _TALKED.match(letter.plain, sentence.start, sentence.end):
        return not acts(letter, replace(sentence, start=talked.end()))
    words = letter.plain[sentence.start : sentence.end].rstrip(".! ")
    gives = letter.search(_BY_OTHERS, sentence) or echoes(letter, sentence) or _WISH.search(words)
    return bool(gives) and not acts(letter, sentence)
