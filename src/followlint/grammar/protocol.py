"""What every grammar engine offers; adding an engine is one file that fits this."""

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


class Engine(Protocol):
    """A grammar engine. `check` gives the same faults for the same text, whatever was checked before."""

    @property
    def name(self) -> str:
        """The word that `--grammar` takes."""

    @property
    def missed(self) -> tuple[str, ...]:
        """Why the last check saw less than the whole text; empty when it saw all of it."""

    def check(self, text: str, known: frozenset[str]) -> tuple[Fault, ...]:
        """The faults of `text`, in order; words in `known` are names, firms and topics, never misspelt."""

    def close(self) -> None:
        """Give back what the engine holds; it may be used again afterwards."""
