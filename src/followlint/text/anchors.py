"""What belongs to this letter alone: words outside the closed vocabulary of interview mail, sentence by sentence.

Stock sentences are made of few words: thanks, meeting, interest, skills, team, next steps (`plain_words.txt`).
A sentence that holds none but these, names that every letter of this exchange holds (the addressee, the writer,
the firm, the job) and dates could be pasted into a note to another employer. Every other word is an anchor:
it ties the sentence to this talk, this trade, this person.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from followlint.text.blanks import blanked
from followlint.text.lazily import lazily
from followlint.text.plain import NUMBER_WORDS, is_half, is_plain, is_small_number, is_stock, plain_words
from followlint.text.said import said
from followlint.text.slots import fair_words, firm_words, job_words
from followlint.text.told import base, done

if TYPE_CHECKING:
    from followlint.text.letter import Letter

_TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9+#&]*(?:['./-][A-Za-z0-9+#&]+)*|[$£€\x02]?\d[\d,.]*(?:%|[a-z]{1,3}\b)?")
_UNITS = frozenset("hour hours day days week weeks month months year years minute minutes".split())
# "it's jo from the counter": the writer.
_WRITER = lazily(
    r"\b(?:[Ii]t'?s|[Tt]his is|I'?m|I am|[Mm]y name is) ([A-Za-z][\w'-]+)(?: [A-Z][\w'-]+)? (?:from|again|here)\b"
)
# Paraphrase changes verbs, adjectives and abstract nouns; what belongs to one talk is mostly a thing or a name.
_SOFT = 0.5
_SOFT_ENDINGS = (
    *("ing", "ed", "ly", "ive", "ous", "ful", "able", "ible", "less", "ish"),
    *("ness", "ity", "ment", "ance", "ence", "ship", "ism", "hood"),
)
_FEW_DIGITS = 2  # of a number of days, weeks or hours that any letter may hold
_SPELT = 4  # letters and digits that may be a word: not "5kg", "20"
_TOLD = 1.5  # a clause of what was said, a deed told at length
_FILLED = 1.5  # what will stand in a slot of a template: seldom one word alone
_HALF = 0.5  # a thing of any trade, if not said to have been talked about
# Words of any letter that are also people's names: a capital within the sentence tells.
_ALSO_NAMES = frozenset(
    "grace hope joy faith dawn ray dean summer autumn harmony frank ernest grant chase hunter mason cook baker charity "
    "victor art gene rich cliff dale glen robin max miles sunny angel prudence felicity constance honor earnest bill "
    "rob patience marshal marshall carter page booth price case".split()
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """One word (or name) that ties the letter to its occasion, `[start, end)` in the view, and how firmly.

    A whole clause of what somebody said is `told`, a sentence of what the writer did is `done`; both weigh nothing
    where their words weigh enough by themselves.
    """

    start: int
    end: int
    word: str
    weight: float
    is_name: bool = False
    told: bool = False
    done: bool = False


def anchors(letter: "Letter", known: frozenset[str]) -> tuple[Anchor, ...]:
    """The anchors of the whole view in order; `known` words belong to everybody in this exchange."""
    text = blanked(letter.view)
    slots = known | job_words(text) | {base(each[1]) for each in _WRITER.finditer(text)}
    # where the firm is known, another name is a place or a person
    slots |= fair_words(text) if letter.context.company else firm_words(text)
    plain = plain_words()
    filled = {slot.start for slot in letter.view.filled or () if not slot.is_common}
    found: list[Anchor] = []
    for token in _TOKEN.finditer(text):
        anchor = None if token[0] in plain else _anchor(token, text, slots)
        if anchor and anchor.start in filled:
            anchor = replace(anchor, weight=_FILLED)
        if anchor and anchor.is_name and found and _continues(found[-1], anchor, text):
            found[-1] = Anchor(found[-1].start, anchor.end, f"{found[-1].word} {anchor.word}", 1.0, is_name=True)
        elif anchor:
            found.append(anchor)
    clauses = [Anchor(start, end, text[start:end].lower(), _TOLD, told=True) for start, end in said(text, slots)]
    clauses += [
        Anchor(each.start, each.end, text[each.start : each.end].lower(), _TOLD, done=True)
        for before, each in pairwise((None, *letter.body))
        if each and done(text, each.start, each.end, slots, text[before.start : before.end] if before else "")
    ]
    starts = [each.start for each in found]
    found += [replace(each, weight=0) if _weight_within(found, starts, each) >= _TOLD else each for each in clauses]
    return tuple(sorted(found, key=lambda each: each.start))


def _weight_within(found: Sequence[Anchor], starts: Sequence[int], clause: Anchor) -> float:
    """How much the words of a clause weigh by themselves; `starts` are those of `found`, in order."""
    return sum(each.weight for each in found[bisect_left(starts, clause.start) : bisect_left(starts, clause.end)])


def _anchor(token: "re.Match[str]", text: str, slots: frozenset[str]) -> Anchor | None:
    word = base(token[0])
    if not word[0].isalpha():
        if text.startswith("XX", token.end()):  # "20XX": a year still to be filled in
            return None
        if word[-1].isalpha() and len(word) >= _SPELT and is_stock(word):  # "2day"
            return None
        small = is_small_number(word) and not text[token.end() : token.end() + 1].isalpha()
        # "160 hours" are counted, "40 hours" are any week
        alone = small or (len(word) <= _FEW_DIGITS and _next_word(text, token.end()) in _UNITS)
        return Anchor(*token.span(), word, 0.5 if alone else 1.0)
    if word in NUMBER_WORDS:
        return None if _next_word(text, token.end()) in _UNITS else Anchor(*token.span(), word, 0.5)
    if word in slots or is_plain(word):
        return None
    return _thing(token, word, text)


def _thing(token: "re.Match[str]", word: str, text: str) -> Anchor | None:
    """A word that is neither a number nor spoken for: a name, a thing, a thing of any trade, or stock after all."""
    capital = token[0][0].isupper()
    if is_stock(word) and not (capital and word in _ALSO_NAMES and text[token.start() - 1 : token.start()] == " "):
        return None
    if is_half(word):
        return Anchor(*token.span(), word, _HALF)
    weight = _SOFT if word.endswith(_SOFT_ENDINGS) and not capital else 1.0
    return Anchor(*token.span(), word, weight, is_name=capital)


def _next_word(text: str, offset: int) -> str:
    match = _TOKEN.search(text, offset, offset + 20)
    return match[0].lower() if match else ""


def _continues(last: Anchor, anchor: Anchor, text: str) -> bool:
    """Whether two capitalised words are one name."""
    return last.is_name and text[last.end : anchor.start] in (" ", " & ", " of ", " and ")
