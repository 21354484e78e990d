"""Does the letter come back to what was said? `no-callback` and `hollow-callback` ask it, others use `called_back`."""

import re
from collections.abc import Iterator, Sequence

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, Hits
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, accepted, verdict

# "your roadmap", "your third oven": an anchor within three words; "your team", "your website" lead to nothing said.
_YOURS = re.compile(
    r"(?<!\bto )(?<!\bjoin )(?<!\bhelp )(?<!\bserve )(?<!\bbenefit )\byour "
    r"(?!(?:team|company|firm|organi[sz]ation|department|office|website|web ?site|site|annual|linkedin)\b)"
    r"(?:[\w'-]+ ){0,2}[\w'-]+",
    re.I,
)
# How far before and after "you mentioned" the thing mentioned may stand, in characters: a word, and a dozen.
_BEFORE, _AFTER = 12, 70
# "That lean on the north lift …", "The greyhound was a delight": a thing that both have before their eyes.
_POINTED = re.compile(
    r"(?:That|Those|These|So the)(?: [\w'-]+){1,3}|"
    r"The(?: [\w'-]+){1,5}"
    r"(?= (?:(?:was|were) (?:a|the|so|my|quite)|made|ha(?:s|ve) stayed|impressed|surprised|delighted)\b)"
)
# "our conversation last week about your library's night opening": what follows says what was said.
_NAMED = re.compile(
    r"(?: (?:last|this) week| yesterday| today| on \w+)* (?:about|on|regarding|over) "
    r"(?![^.!?\n]*\b(?:role|position|job|post|vacancy|internship|opportunity|company|firm|organi[sz]ation|team|culture|"
    r"values?|mission|goals?|needs?|projects?|details|requirements|process|background|experience)\b)"
    r"(?:your|the|why|how) [\w'-]+ [\w'-]+",
    re.I,
)
_TALK = re.compile(r"\b(?:conversation|discussion|chat|talk|exchange|interview|meeting|call)s?\b", re.I)
_THANKS = re.compile(r"\b(?:thank|thanks|grateful|appreciate[ds]?)\b", re.I)
_READ_UP = re.compile(
    r"\b(?:web ?site|home ?page|annual report|linkedin|press release|glassdoor|wikipedia|google[ds]?)\b", re.I
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter that tells nothing of the talk: on its hollow words, or where they are missing."""
    if not letter.body or hits["kept"] or called_back(letter, hits["callback"]) or _not_asked(letter, hits):
        return
    hollow = list(accepted(rule, letter, hits["hollow"]))
    if any(_TALK.search(letter.plain, *hit) and _NAMED.match(letter.plain, hit[1]) for hit in hollow):
        return
    if "mark" in rule.numbers:
        for hit in hollow[:1]:
            yield verdict(rule, letter, letter.view.span(*hit))
    elif not hollow:
        yield verdict(rule, letter, letter.place("body-end"))


def _not_asked(letter: Letter, hits: Hits) -> bool:
    """Whether no meeting is told of, where one need not have taken place."""
    return "met" in hits and letter.occasion.value in ("networking", "career-fair") and not hits["met"]


def called_back(letter: Letter, hits: Sequence[Hit]) -> bool:
    """Whether a sentence of the body brings back something of the talk, with a word of its own."""
    return any(_calls_back(letter, each, hits) for each in letter.body)


def _calls_back(letter: Letter, sentence: Sentence, hits: Sequence[Hit]) -> bool:
    signals, text = letter.signals, letter.plain
    anchors = signals.anchors_in(sentence.start, sentence.end)
    if not anchors or _READ_UP.search(text, sentence.start, sentence.end):
        return False
    spoken = (hit for hit in hits if sentence.start <= hit[0] < sentence.end)
    if any(
        signals.anchors_in(max(start - _BEFORE, sentence.start), min(end + _AFTER, sentence.end))
        for start, end in spoken
    ):
        return True
    if _THANKS.search(text, sentence.start, sentence.end):
        return any(not anchor.is_name for anchor in anchors)
    pointed = _POINTED.match(text, sentence.start, sentence.end)
    if pointed and signals.anchors_in(*pointed.span()):
        return True
    yours = _YOURS.finditer(text, sentence.start, sentence.end)
    return any(signals.anchors_in(*match.span()) for match in yours)
