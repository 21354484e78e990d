"""Finds emoji: pictures, not the bullets, ticks and arrows that people use as list marks."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.view import EMOJI
from followlint.verdict import Verdict, verdicts

# Unicode blocks and signs that are drawn, but mark lists and technical text: arrows to geometric shapes, ballots
# and ticks, dingbat stars and arrows, braille, telephone and envelope of a signature.
_MARKS = ((0x2100, 0x2614), (0x2616, 0x2638), (0x2656, 0x2660), (0x2668, 0x26FF), (0x2701, 0x2727), (0x2729, 0x2763),
          (0x2765, 0x2BFF))  # fmt: skip
_PICTURES = frozenset("☺☹☀☕⌚⏰⏳⚡⚽✅✈✌✍✨❌❤⭐❣✊✋")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each run of emoji."""
    if EMOJI in letter.plain:
        yield from verdicts(rule, letter, _runs(letter))


def _runs(letter: Letter) -> Iterator[Hit]:
    text, start = letter.view.text, -1
    for index, folded in enumerate(letter.plain + " "):
        if folded == EMOJI and _is_picture(text[index]):
            start = index if start < 0 else start
        elif start >= 0 and not _joins(text, index, folded):
            yield start, index
            start = -1


def _joins(text: str, index: int, folded: str) -> bool:
    """Whether a sign belongs to the emoji before it: a variation selector or another modifier."""
    return folded in "\x01\x02" and index < len(text) and ord(text[index]) in {0xFE0F, 0x20E3, 0x200D}


def _is_picture(sign: str) -> bool:
    return sign in _PICTURES or not any(first <= ord(sign) <= last for first, last in _MARKS)
