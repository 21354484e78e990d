"""Is there anything to judge: a draft with words, and are they English?"""

import re
from functools import lru_cache

from followlint.text.view import View

_LETTERS = re.compile(r"[^\W\d_]+")
# English prose holds 40-50 % function words; German, French or Spanish text shares a few of them by spelling.
_ENOUGH_WORDS, _ENGLISH_SHARE = 8, 0.18
# Chat spelling of function words: such a draft is English, however badly typed.
_CHAT = frozenset("u ur r y n thx im ive dont cant didnt its gonna wanna pls ya yr hi hey ok lol".split())
# Words that look English but are common function words elsewhere.
_AMBIGUOUS = frozenset("in so was an am hat die me a i on no to as is do des des he son at or de est ben con".split())


@lru_cache(maxsize=1)
def _function_words() -> frozenset[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    return frozenset(word for word in STOP_WORDS if word.isalpha()) | _CHAT


def unjudgeable(view: View) -> str | None:
    """Why this draft cannot be judged, or None."""
    words = [word.lower() for word in _LETTERS.findall(view.text)]
    if not words:
        return "the draft is empty: there is nothing to judge"
    if len(words) < _ENOUGH_WORDS:
        return None if any(word.isascii() for word in words) else "the draft is not in English"
    sure = sum(word in _function_words() and word not in _AMBIGUOUS for word in words)
    return None if sure / len(words) >= _ENGLISH_SHARE else "the draft is not in English, as far as followlint can tell"
