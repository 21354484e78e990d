"""Does the letter come back to what was said? `no-callback`, `hollow-callback` and `blank-call` ask it."""

import re
from collections.abc import Iterator

from followlint.model.calendar import UNMET
from followlint.model.context import Occasion
from followlint.model.rule import PythonRule
from followlint.text.book import Hit, Hits
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.notes import TAKEN, is_used, theirs
from followlint.text.signals import WORD_OF_THANKS
from followlint.text.talk.callbacks import called_back
from followlint.text.talk.meeting import has_met, is_other_mail, names_subject, names_talk, tells_of_meeting
from followlint.text.talk.topics import is_record, read_at_home
from followlint.verdict import Verdict, accepted, is_rich, verdict

# A slot still to be filled: what a template keeps or brings back is nobody's.
_SLOT = re.compile(r"\[[^\]\n]+\]|\{[^}\n]+\}|<[A-Za-z][^>\n]*>|_{3,}|\bX{2,}\b")

# Where what was said may be left out by a short note, or one that says something else: as in `value/courtesy-only`.
_AFTER_CALL = {Occasion.THANK_YOU_SCREEN, Occasion.RECRUITER}
_SHORT, _OWN = 62, 1.5
# "I can start after four weeks", "happy to come to Selby any day": when and where, nothing of the talk.
_AVAILABLE = lazily(
    r"\bI(?:'d| can| could| will| shall| am (?:able|free|available|ready|happy|glad)(?: to)?|"
    r" would be (?:able|happy|glad|free|available) to)(?: \w+ly| also)? "
    r"(?:come|start|begin|be (?:there|in|free|ready|available)|travel|visit|move|relocate|"
    r"call (?:in|by|round)|attend|any|every|on|from|after|at|between)\b",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter that tells nothing of the talk, not even in hollow words."""
    words = _hollow_words(rule, letter, hits)
    if words is not None and not words and not _is_blank(letter) and not _may_hide_it(rule, letter):
        yield verdict(rule, letter, letter.place("body-end"))


def hollow(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on the first hollow words of a letter that tells nothing of the talk."""
    words = _hollow_words(rule, letter, hits)
    if words and not _is_blank(letter) and not _may_hide_it(rule, letter):
        yield verdict(rule, letter, letter.view.span(*words[0]))


def blank(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter that tells nothing of the talk, and nothing else either."""
    words = _hollow_words(rule, letter, hits)
    if words is not None and _is_blank(letter):
        yield verdict(rule, letter, letter.view.span(*words[0]) if words else letter.place("body-end"))


def _hollow_words(rule: PythonRule, letter: Letter, hits: Hits) -> list[Hit] | None:
    """Words for the talk that tell nothing of it; None where the letter comes back to the talk, or need not."""
    if (
        not letter.body
        or is_other_mail(letter)
        or keeps_word(letter, hits)
        or called_back(letter, tuple(hits["callback"]))
        or _not_asked(letter, hits)
    ):
        return None
    words = list(accepted(rule, letter, hits["hollow"]))
    return None if any(names_subject(letter, hit) for hit in words) else words


def _is_blank(letter: Letter) -> bool:
    """Whether a letter after a call, which may leave out what was said, and no short one, holds nothing else either."""
    return letter.occasion in _AFTER_CALL and letter.measures.words > _SHORT and letter.signals.weight_of_body < _OWN


def _may_hide_it(rule: PythonRule, letter: Letter) -> bool:
    """Whether a letter is so rich that what was said may be among it, in words that do not say so.

    What was read at home or is the writer's record is no wealth, and nothing is hidden where the writer noted what was
    said and none of that is there.
    """
    at_home = read_at_home(letter)
    own = [each for each in letter.body if not (is_record(letter, each) or letter.search(_AVAILABLE, each))]
    things = {
        anchor.word: anchor.weight
        for each in own
        for anchor in letter.signals.anchors_in(each.start, each.end)
        if anchor.word not in at_home
    }
    notes = theirs(letter, TAKEN)
    if notes and not any(is_used(each, letter) for each in notes):
        return False
    if (at_home or len(own) < len(letter.body)) and sum(things.values()) < rule.numbers["of_talk"]:
        return False
    return is_rich(rule, letter)


def keeps_word(letter: Letter, hits: Hits) -> bool:
    """Whether the letter does what was promised or advised, and is more than a template for it."""
    return bool(hits["kept"]) and not (letter.signals.weight_of_body < 1 and _SLOT.search(letter.plain))


def _not_asked(letter: Letter, hits: Hits) -> bool:
    """Whether no meeting is told of, where one need not have taken place."""
    if "met" not in hits or has_met(letter, hits["met"]):
        return False
    if letter.occasion in UNMET:
        return True
    return not (hits["hollow"] or names_talk(letter) or WORD_OF_THANKS.search(letter.plain) or tells_of_meeting(letter))
