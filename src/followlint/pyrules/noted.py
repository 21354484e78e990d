"""What the candidate wrote down against what the letter says: unused notes, another's story, needs and answers left."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from followlint.model.context import Note
from followlint.model.rule import PythonRule
from followlint.pyrules.callback import called_back
from followlint.text.anchors import base
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.text.plain import is_plain
from followlint.verdict import Verdict, verdict

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9'-]*")
_SHORTEST = 3
_STEM = 5  # "archive" and "archived", "invoices" and "invoicing": the first letters tell
_TAKEN = ("topic", "need", "connection", "insight")


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on notes of the rule's kinds that the letter leaves aside, or takes from somebody else's talk."""
    if letter.body:
        yield from {
            "unused": _unused,
            "borrowed": _borrowed,
            "left": _left,
        }[next(name for name in ("unused", "borrowed", "left") if name in rule.numbers)](rule, letter, hits)


def _unused(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    notes = theirs(letter, _TAKEN)
    if notes and not called_back(letter, hits["callback"]) and not any(is_used(each, letter) for each in notes):
        best = " and ".join(f"“{each.topic}”" for each in _best(notes))
        yield verdict(rule, letter, letter.place("body-end"), notes=best)


def _borrowed(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """Another's part of the talk is used, and nothing of the recipient's own."""
    addressed = _names(each.name for each in letter.context.recipients)
    others = [each for each in letter.context.notes if each.said_by and not addressed & _names(each.said_by)]
    own = [
        each
        for each in letter.context.notes
        if addressed & _names(each.said_by) and each.kind in ("need", "connection", "insight")
    ]
    used = next((each for each in others if is_used(each, letter)), None)
    if addressed and used and own and not any(is_used(each, letter) for each in own) and not _credited(used, letter):
        first = min(start for word in _stems(used.topic) for start in _places(word, letter))
        sentence = letter.sentence_at(first)
        if sentence:
            span = letter.view.span(sentence.start, sentence.end)
            yield verdict(rule, letter, span, topic=used.topic, who=used.said_by[0], own=own[0].topic)


def _left(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    kinds = ("need",) if "need" in rule.numbers else ("weak-answer", "open-question")
    notes = theirs(letter, kinds)
    if notes and not any(is_used(each, letter) for each in notes):
        yield verdict(rule, letter, letter.place("body-end"), note=notes[0].topic)


def theirs(letter: Letter, kinds: Iterable[str]) -> list[Note]:
    """The notes of these kinds that the recipients, or nobody in particular, belong to."""
    addressed = _names(each.name for each in letter.context.recipients)
    return [
        each
        for each in letter.context.notes
        if each.kind in kinds and (not addressed or not each.said_by or addressed & _names(each.said_by))
    ]


def is_used(note: Note, letter: Letter) -> bool:
    """Whether a telling word of the note stands in the letter."""
    return any(_places(stem, letter) for stem in _stems(note.topic))


def _credited(note: Note, letter: Letter) -> bool:
    """Whether the letter says whose words these are."""
    return any(name in letter.view.words for name in _names(note.said_by))


def _best(notes: list[Note]) -> list[Note]:
    """The two that serve best: what they need, then what connects, then the rest."""
    order = {"need": 0, "connection": 1, "insight": 2}
    return sorted(notes, key=lambda each: order.get(each.kind, 3))[:2]


def _names(names: Iterable[str]) -> frozenset[str]:
    return frozenset(part.lower() for name in names for part in name.split()[-1:])


@lru_cache(maxsize=512)
def _stems(topic: str) -> tuple[str, ...]:
    """The beginnings of the words that make a note unlike others; of all its longer words if none does."""
    words = [base(word) for word in _WORD.findall(topic)]
    telling = [word for word in words if not is_plain(word)] or [word for word in words if len(word) > _SHORTEST]
    return tuple(dict.fromkeys(word[: max(_STEM, len(word) - 3)] for word in telling))


def _places(stem: str, letter: Letter) -> list[int]:
    start = letter.body[0].start
    return [start + match.start() for match in re.finditer(rf"\b{re.escape(stem)}", letter.plain[start:].lower())]
