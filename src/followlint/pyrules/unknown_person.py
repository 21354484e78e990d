"""Speaks of having met or talked with somebody whom the user's facts do not know."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import TITLE, folded, known_words, misspelt, untitled
from followlint.text.plain import is_plain
from followlint.verdict import Verdict, verdict

_CAPITALISED = r"[^\W\d_a-z][\w'’-]+(?: [^\W\d_a-z][\w'’-]+)?"
_NAME = rf"((?:(?:{TITLE})\.? )?{_CAPITALISED})"
_MET = re.compile(
    r"\b(?:met(?: with)?|spoke (?:with|to)|talked (?:with|to)|interviewed by|introduced to|"
    r"(?:meeting|met|seeing|saw|welcom\w+|interview\w*)\b[^.!?]{0,40}?\b(?:together|along) with|"
    r"(?:thank|thanks|enjoyed|liked|loved|pleasure|great|good|nice|glad|lovely|grateful|appreciate[ds]?)\b[^.!?]{0,40}?\b"
    r"(?:meeting(?: with)?|speaking (?:with|to)|talking (?:with|to)|"
    r"(?:conversations?|chats?|talks?|discussions?|calls?|tour|coffee|walk|time|lunch) with))"
    r" (?:both |you,? and |you and |you, )?" + _NAME + r"(?:,? and " + _NAME + r")?"
)
# "Please thank Ms. Ogilvy", "my regards to Dr. Lund": with a title nobody means a porter or a friend.
_TITLED = rf"((?:{TITLE})\.? {_CAPITALISED})"
_GREETED = re.compile(
    r"\b(?:thank|(?:thanks|regards|greetings|wishes|compliments|grateful|gratitude|say hello|remember me|"
    r"[Pp]ass \w+ on) to)"
    rf" (?:both )?(?:you,? and )?{_TITLED}(?:,? and {_TITLED})?|"
    rf"\b{_TITLED}['’]s? (?:question|remark|point|idea|story|advice|comment|description|account|explanation)\b"
)
_HOPED = re.compile(
    r"\b(?:look\w* forward to|hope to|hoping to|would (?:like|love) to|want to|eager to|keen (?:to|on))\b", re.I
)
# "Dr. Lund of Visby University", "Per Holm, my old foreman", "Ms. Roth at the gate": who is introduced to the reader,
# or met in passing, is no interviewer.
_INTRODUCED = re.compile(
    r",? (?:of|from|at) (?:the )?(?:[A-Z][\w'-]+ ){0,3}"
    r"(?:University|College|Institute|School|Hospital|Union|Museum|Academy)\b"
    r"|, (?:my|a|an|another|one of|whose|the other)\b"
    r"|, who (?:was|were|is|had) (?:\w+ )?(?:there|waiting|applying|up|after)\b"
    # who was not there
    r"|, whom? (?:I (?:understand|hear|gather|am told|missed|did ?n[o']t|have (?:yet|still|not))\b|could(?: not|n't)|"
    r"missed|(?:was|is|were|had) (?:\w+ )?(?:away|out|ill|sick|stuck|unable|absent|off|travelling|traveling|delayed|"
    r"on leave|called (?:away|out|off)|held up)\b)| (?:at|in|on|from|behind) the [a-z]"
)
# "How I spoke with Mr. Dobbs", "when you met Ines": a talk that is told of, not the one of the day.
_TOLD = re.compile(
    r"\b(?:how|way|when|while|after|before|since|until|whenever|time) (?:I|we|you|they|he|she) (?:\w+ )?$"
)
_BESIDE = re.compile(r"\b[Yy]ou(?:,| and) $")
_REACH = 120
_COMPANY = 2


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each stranger; a name that is only misspelt is another rule's matter."""
    known = known_words(letter.context)
    for sentence in letter.body:
        words = letter.words_of(sentence)
        for start, end in _spoken_with(words, letter.context.people):
            if _is_stranger(words[start:end], known, letter.context.people):
                span = letter.view.span(sentence.start + start, sentence.start + end)
                yield verdict(rule, letter, span, met=_met(letter))


def _spoken_with(words: str, people: tuple[str, ...]) -> Iterator[Hit]:
    """Where the names of those stand with whom the writer says to have spoken that day."""
    for found in chain(_MET.finditer(words), _GREETED.finditer(words)):
        if _HOPED.search(words, max(0, found.start() - _REACH), found.end()) or _TOLD.search(words, 0, found.start()):
            continue
        for start, end in (found.span(group) for group in range(1, found.re.groups + 1) if found[group]):
            # the reader, the only one whom the facts name, is told who sat beside them: then the facts are short
            unlisted = len(people) < _COMPANY and _BESIDE.search(words, 0, start)
            of_theirs = found.re is _MET and words[start:end].endswith(("'s", "’s"))  # "talk with Mr. Kuo's group"
            if not (unlisted or of_theirs or _INTRODUCED.match(words, end)):
                yield start, end


def _is_stranger(name: str, known: frozenset[str], people: tuple[str, ...]) -> bool:
    words = untitled(re.sub(r"['’]s$", "", word) for word in name.split())
    return bool(words) and not any(
        folded(word) in known or is_plain(word.lower()) or misspelt(word, people) for word in words
    )


def _met(letter: Letter) -> str:
    return ", ".join(letter.context.people)
