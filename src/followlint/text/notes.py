"""What the candidate wrote down, and whether the letter uses it."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from followlint.model.context import Note
from followlint.text.layout import in_ascii
from followlint.text.letter import Letter
from followlint.text.people import folded
from followlint.text.plain import is_plain, tells
from followlint.text.told import base

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'-]*")
_PIECE = re.compile(r"[a-z0-9]+")
_SHORTEST = 3
_STEM = 5  # "archive" and "archived", "invoices" and "invoicing": the first letters tell
TAKEN = ("topic", "need", "connection", "insight")  # what was said, and can be brought back
_MANY = 4
_OF_TIME = frozenset("day week month year hour time".split())  # in any letter by chance
_SERVES = ("need", "connection", "insight", "topic", "open-question", "weak-answer")  # the best to bring back first


def theirs(letter: Letter, kinds: Iterable[str]) -> list[Note]:
    """The notes of these kinds that the recipients, or nobody in particular, belong to."""
    addressed = last_names(each.name for each in letter.context.recipients)
    return [
        each
        for each in letter.context.notes
        if each.kind in kinds and (not addressed or not each.said_by or addressed & last_names(each.said_by))
    ]


def is_used(note: Note, letter: Letter) -> bool:
    """Whether a telling word of the note stands in the letter."""
    return first_place(note, letter) is not None


def first_place(note: Note, letter: Letter) -> int | None:
    """Where the first telling word of the note stands in the view."""
    start = letter.body[0].start
    body = letter.plain[start:].lower()
    named = _names_of_job(letter.context.company, letter.context.role)
    stems, least = _stems(note.topic, named)
    words = (next((word for word in _begun(stem).finditer(body) if word[0] not in named), None) for stem in stems)
    places = [word.start() for word in words if word]
    return start + min(places) if len(places) >= least else None


def is_credited(note: Note, letter: Letter) -> bool:
    """Whether the letter names one of those who said it."""
    parts = (_PIECE.findall(in_ascii(name.split()[-1]).lower()) for name in note.said_by)
    return any(last and letter.view.words.issuperset(last) for last in parts)


def best(notes: Iterable[Note]) -> list[Note]:
    """The notes, those that serve best first: what they need, then what connects, then the rest."""
    return sorted(notes, key=lambda each: _SERVES.index(each.kind))


def last_names(names: Iterable[str]) -> frozenset[str]:
    """The last part of each name, without case, accents and apostrophes."""
    return frozenset(folded(part) for name in names for part in name.split()[-1:])


@lru_cache(maxsize=512)
def _begun(stem: str) -> re.Pattern[str]:
    """A whole word that begins so."""
    return re.compile(rf"\b{re.escape(stem)}[a-z0-9'-]*")


@lru_cache(maxsize=16)
def _names_of_job(*names: str | None) -> frozenset[str]:
    """The words of the firm's name and the job's, which stand in any letter."""
    return frozenset(word.lower() for name in names if name for word in _WORD.findall(in_ascii(name)))


@lru_cache(maxsize=512)
def _stems(topic: str, named: frozenset[str]) -> tuple[Sequence[str], int]:
    """The beginnings of the words that make a note unlike others, and how many of them tell that it was used.

    Where none does, all of its longer words may, but one of many is chance.
    """
    words = [base(word) for word in _WORD.findall(in_ascii(topic))]
    telling = [word for word in words if not is_plain(word) and word not in named]
    said = [word for word in words if word not in named | _OF_TIME and tells(word)] or words
    longer = [word for word in said if len(word) > _SHORTEST]
    stems = tuple(dict.fromkeys(word[: max(_STEM, len(word) - 3)] for word in telling or longer))
    return stems, 1 if telling or len(stems) < _MANY else 2
