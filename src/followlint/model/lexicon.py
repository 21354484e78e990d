"""What the reading of a phrase knows of words: the common ones, the pronouns, and how they stand in a text."""

import re
from collections.abc import Iterable, Mapping, Sequence

Vocabulary = Mapping[str, Sequence[str]]

# Words too common to find a phrase by: nearly every letter holds them.
COMMON = frozenset(
    "a an the i you we it to of in on for and or is are was be been am do does did have has had not my your our "
    "me us this that with at by as if but so from will would can could should all any just very about more "
    "what when who how there s t m d re ve ll thank thanks time team role position company job".split()
)
# After these "am", "is", "have" … may shrink to a clitic.
PRONOUNS = frozenset(
    "i you he she it we they that there what who which this here where how when why much many everyone everything "
    "nobody somebody someone nothing something".split()
)
_FORM = re.compile(r"[a-z0-9][!-~]*")
# Among the neighbouring words of a text, every adverb in -ly stands also as the one, every number as the other.
CLASSES = ADVERB, DIGITS = "~ly", "~0"
_PIECE = re.compile(r"[a-z0-9]+")
_NOTHING: frozenset[str] = frozenset()


class Key:
    """A vocabulary as a cache key: the same object is the same vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary

    def __hash__(self) -> int:
        return id(self.vocabulary)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Key) and self.vocabulary is other.vocabulary


def bare_words(forms: Iterable[str]) -> frozenset[str]:
    """Words without marks of which one stands wherever one of the forms does; empty when that cannot be told.

    "half-time" stands in a text as "half" and "time" or as "halftime": a hyphen or an apostrophe may be missing.
    """
    found: set[str] = set()
    for form in forms:
        if not _FORM.fullmatch(form) or "#" in form:
            return _NOTHING
        pieces = _PIECE.findall(form)
        rarest = max(range(len(pieces)), key=lambda index: len(pieces[index]))
        found.update(
            "".join(pieces[start:end]) for start in range(rarest + 1) for end in range(rarest + 1, len(pieces) + 1)
        )
    return frozenset(found)
