"""Lays out the candidate's own words in one canonical form, the view.

Whatever the writer's editor did (hard wrapping, CRLF, tabs, doubled blanks, non-breaking spaces, curly quotes,
soft hyphens, decomposed accents), the view of the same words is the same, so the judgement is the same.
"""

import re
import unicodedata

from followlint.model.draft import Block, BlockKind, Draft
from followlint.model.span import Span
from followlint.text.view import Segment, View, in_one_sign

_BLANK = r"\s\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_DROPPED = "\u00ad\u200b\u200c\u200e\u200f\u2060\ufeff"
_ODD = re.compile(
    rf"[{_BLANK}]{{2,}}|[^\S ]|[\u00a0\u202f\u2007]|[{_DROPPED}]|"
    r"[^\x00-\x7f\s][\u0300-\u036f]*|[a-zA-Z][\u0300-\u036f]+"
)
_ODD_IN_ASCII = re.compile(r"\s(?:\s+|(?<! ))")
_MARKUP = re.compile(r"^(?:[-*+•–]|\d{1,2}[.)])\s+")
_LINE_END = re.compile(r"(\r\n|\r|\n)")
_ITEM_END = re.compile(r"((?:\r\n|\r|\n)+(?=[ \t]*(?:[-*+•–]|\d{1,2}[.)])[ \t]))")
_PLAIN = {
    "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u02bc": "'", "\u00b4": "'", "`": "'",
    "\u201c": '"', "\u201d": '"', "\u201e": '"', "\u00ab": '"', "\u00bb": '"', "\u2033": '"',
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-", "\u2212": "-",
    "\u2026": "...", "\ufb01": "fi", "\ufb02": "fl",
}  # fmt: skip
_SAME_SIGNS = str.maketrans({**_PLAIN, **dict.fromkeys(_DROPPED, "")})
_KEPT_APART = frozenset({BlockKind.SIGNATURE, BlockKind.CLOSING, BlockKind.LIST})


def in_ascii(fact: str) -> str:
    """Words of the context written as `View.ascii` writes those of the letter, so that the two can be compared."""
    shown = unicodedata.normalize("NFC", fact).translate(_SAME_SIGNS)
    return "".join(char if char < "\x80" else in_one_sign(char) for char in shown)


def view_of(draft: Draft) -> View:
    """Lay out the draft's own words: subject first, then every block but headers and quotes."""
    writer = _Writer(draft.text)
    if draft.subject:
        writer.write("subject", draft.subject)
    for block in draft.blocks:
        if block.kind not in (BlockKind.HEADER, BlockKind.QUOTED):
            writer.write_block(block)
    return writer.done()


class _Writer:
    """Collects the canonical characters and where each came from."""

    def __init__(self, raw: str) -> None:
        self._raw = raw
        self._odd = _ODD_IN_ASCII if raw.isascii() else _ODD
        self._chars: list[str] = []
        self._starts: list[int] = []
        self._segments: list[Segment] = []
        self._end_of_last = 0

    def write_block(self, block: Block) -> None:
        """Lines matter in a list, a closing and a signature; elsewhere a line break is a blank."""
        if block.kind not in _KEPT_APART:
            self.write(block.kind.value, block.span)
            return
        start = block.span.start
        parting = _ITEM_END if block.kind is BlockKind.LIST else _LINE_END
        for line in parting.split(block.span.of(self._raw)):
            if line.strip():
                skipped = len(line) - len(line.lstrip())
                if block.kind is BlockKind.LIST and (mark := _MARKUP.match(line.lstrip())):
                    skipped += mark.end()
                self.write(block.kind.value, Span(start=start + skipped, end=start + len(line.rstrip())))
            start += len(line)

    def write(self, kind: str, span: Span) -> None:
        """Append one segment, preceded by a line break."""
        if self._chars:
            self._add("\n", self._end_of_last)
        first = len(self._chars)
        at = span.start
        for odd in self._odd.finditer(self._raw, span.start, span.end):
            self._copy(at, odd.start())
            self._canonical(odd)
            at = odd.end()
        self._copy(at, span.end)
        self._end_of_last = span.end
        self._segments.append(Segment(kind, first, len(self._chars)))

    def _copy(self, start: int, end: int) -> None:
        self._chars.extend(self._raw[start:end].replace("`", "'"))
        self._starts.extend(range(start, end))

    def _add(self, text: str, start: int) -> None:
        self._chars.extend(text)
        self._starts.extend([start] * len(text))

    def _canonical(self, odd: re.Match[str]) -> None:
        found = odd[0]
        if found.isspace():
            self._add(" ", odd.start())
        elif found in _PLAIN:
            self._add(_PLAIN[found], odd.start())
        elif found not in _DROPPED:
            self._add(unicodedata.normalize("NFC", found), odd.start())

    def done(self) -> View:
        """The finished view; `starts` has one entry more than the text, the end of the last segment."""
        return View("".join(self._chars), (*self._starts, self._end_of_last), tuple(self._segments))
