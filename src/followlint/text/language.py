"""Is there anything to judge: a draft with words, and are they English?"""

import re

from followlint.text.letter import BODY
from followlint.text.plain import plain_words
from followlint.text.view import View

_LETTERS = re.compile(r"[^\W\d_]+")
# English prose holds 40-50 % function words; German, French or Spanish text shares a few of them by spelling.
_ENGLISH_SHARE = 0.15
# Below this many words a share says little: one sure English word is enough, or this share of plain letter words.
_FEW_WORDS, _PLAIN_SHARE = 20, 0.3
_FOREIGN = "the draft is not in English, as far as followlint can tell"
# Greetings, closings and chat spelling: such a draft is English, however short or badly typed.
_OWN = frozenset(
    "hi hey hello dear thanks thank thx regards sincerely best cheers sorry please yes ok lol u ur r y im ive dont "
    "cant didnt gonna wanna pls know like love want think good great".split()
)
# Words that look English but are common function words elsewhere.
_AMBIGUOUS = frozenset("in so was an am hat die me a i on no to as is do des des he son at or de est ben con".split())
# The closed classes of English: articles, pronouns, prepositions, conjunctions, auxiliaries, adverbs of degree.
_FUNCTION_WORDS = frozenset(
    "the this that these those which who whom whose what when where why how whether if unless until while "
    "since because although though however therefore thus hence and but or nor yet both either neither not "
    "none nothing never i me my mine myself we us our ours ourselves you your yours yourself yourselves he him "
    "his himself she her hers herself it its itself they them their theirs themselves someone somebody "
    "something anyone anybody anything everyone everybody everything nobody one ones another other others each "
    "every all any some few many much more most less least several enough own same such of to for from with "
    "without within at by about above across after again against along among around as before behind below "
    "beneath beside besides between beyond down during except into near off onto out over per through "
    "throughout toward towards under up upon via be is are was were been being have has had having does did "
    "doing done would will can could should shall may might must cannot ought very too also just only even "
    "still already almost always often sometimes once twice ever rather quite really perhaps maybe indeed then "
    "than there here now later last next first former latter back away together apart well please make made "
    "get got go going give given take taken put keep say said see seem show call used using".split()
)
_EMPTY = "the draft is empty: there is nothing to judge"
_ENGLISH = _FUNCTION_WORDS - _AMBIGUOUS | _OWN


def unjudgeable(view: View, *, quotes: bool = False) -> str | None:
    """Why this draft cannot be judged, or None; `quotes`: whether it holds words of others."""
    words = _LETTERS.findall(view.text.lower())
    if not words:
        return "the draft is only quoted mail: there is nothing to judge" if quotes else _EMPTY
    if not any(segment.kind in BODY and segment.end > segment.start for segment in view.segments):
        return "the draft has no body: there is nothing to judge"
    sure = sum(word in _ENGLISH for word in words)
    if sure >= (_ENGLISH_SHARE * len(words) if len(words) >= _FEW_WORDS else 1):
        return None
    plain = sum(word in plain_words() or word in _AMBIGUOUS for word in words)
    return None if plain >= _PLAIN_SHARE * len(words) else _FOREIGN
