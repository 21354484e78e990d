"""Is there anything to judge: a draft with words, and are they English?"""

import re
from functools import lru_cache

from followlint.text.anchors import plain_words
from followlint.text.letter import BODY
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


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(word for word in STOP_WORDS if word.isalpha()) - _AMBIGUOUS | _OWN


def unjudgeable(view: View) -> str | None:
    """Why this draft cannot be judged, or None."""
    words = [word.lower() for word in _LETTERS.findall(view.text)]
    if not words:
        return "the draft is empty: there is nothing to judge"
    if not any(segment.kind in BODY for segment in view.segments):
        return "the draft has no body: there is nothing to judge"
    sure = sum(word in _function_words() for word in words)
    if sure >= (_ENGLISH_SHARE * len(words) if len(words) >= _FEW_WORDS else 1):
        return None
    plain = sum(word in plain_words() or word in _AMBIGUOUS for word in words)
    return None if plain >= _PLAIN_SHARE * len(words) else _FOREIGN
