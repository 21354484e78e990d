"""What every grammar engine offers; adding an engine is one file that fits this."""

from collections.abc import Iterable
from typing import Protocol

from followlint.model.base import Value


class Fault(Value):
    """One fault that an engine saw at `[start, end)` of the text handed to it (code points).

    `code` is the engine's own name for it, `rule` ours; `replacements` stand in the engine's order, best first.
    """

    start: int
    end: int
    engine: str
    code: str
    rule: str
    message: str
    replacements: tuple[str, ...] = ()


class Missed(Value):
    """Something that an engine could not judge: why, and for which of our rules (none named: for all of them)."""

    reason: str
    rules: tuple[str, ...] = ()


class Checked(Value):
    """What an engine saw in a text, in order, and what it could not judge."""

    faults: tuple[Fault, ...] = ()
    missed: tuple[Missed, ...] = ()


class Engine(Protocol):
    """A grammar engine, safe to share between threads."""

    @property
    def name(self) -> str:
        """The word that `--grammar` takes."""

    def check(self, text: str, known: frozenset[str]) -> Checked:
        """The faults of `text`; words in `known` are names, firms and topics, never misspelt.

        The same text gives the same faults, whatever was checked before. Raises GrammarUnavailableError when
        the engine cannot run at all.
        """

    def close(self) -> None:
        """Give back what the engine holds; it may be used again afterwards."""


def apart(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    """In order of place, and of overlapping ones the longest that begins first."""
    kept: list[Fault] = []
    for fault in sorted(faults, key=lambda each: (each.start, -each.end, each.code)):
        if not kept or fault.start >= kept[-1].end:
            kept.append(fault)
    return tuple(kept)
