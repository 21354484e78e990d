"""Harper's own linter: building it takes as long as loading the rest of followlint, so it may begin before that.

This module imports nothing that takes time, so that a program may call `begin` first of all. Harper lets other
threads run meanwhile.
"""

from functools import cache
from threading import Lock, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import harper

_building = Lock()


def begin(dialect: str = "AMERICAN") -> None:
    """Build the linter in the background, whatever is done meanwhile; a program that ends does not wait for it."""
    Thread(target=linter, args=(dialect,), name="harper", daemon=True).start()


def linter(dialect: str) -> "harper.Linter":
    """The linter of this process for a dialect; waits while it is being built. Not safe between threads."""
    with _building:
        return _built(dialect)


@cache
def _built(dialect: str) -> "harper.Linter":
    import harper

    return harper.Linter(harper.Dialect[dialect])
