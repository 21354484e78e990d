"""Standard output, standard error, colour and the progress bar."""

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import Any, TextIO, TypeVar

import click

T = TypeVar("T")
REPORT_IT = "this is a fault of followlint; please report it with the traceback that FOLLOWLINT_DEBUG=1 shows"
_COLOURS: dict[str, dict[str, Any]] = {
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "yellow", "bold": True},
    "note": {"fg": "cyan"},
    "credit": {"fg": "green"},
    "title": {"bold": True},
    "rule": {"dim": True},
    "dim": {"dim": True},
}


@contextmanager
def own_output() -> Iterator[None]:
    """Keep standard output for the report: what an engine prints on file descriptor 1 goes to standard error.

    Harper's rule LookingForwardTo prints there, past Python's `sys.stdout`.
    """
    stream = sys.stdout
    try:
        kept = os.dup(1)
    except OSError:  # standard output is closed: nobody listens
        kept = os.open(os.devnull, os.O_WRONLY)
    if stream is None or _is_on(stream, 1):
        encoding = getattr(stream, "encoding", "utf-8")
        sys.stdout = os.fdopen(os.dup(kept), "w", encoding=encoding, errors="replace")
    _point(1, at=2)
    try:
        yield
    finally:
        mine, sys.stdout = sys.stdout, stream
        if mine is not stream:
            with suppress(OSError):
                mine.close()
        _point(1, at=kept)
        os.close(kept)


def _point(target: int, at: int) -> None:
    """Make the descriptor `target` lead where `at` leads, or nowhere when `at` is closed."""
    try:
        os.dup2(at, target)
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, target)
        os.close(nowhere)


def _is_on(stream: TextIO | None, descriptor: int) -> bool:
    try:
        return stream is not None and stream.fileno() == descriptor
    except (OSError, ValueError):
        return False


def say(words: str, color: bool = False) -> None:
    """Write to standard output; a reader that went away is no fault."""
    try:
        click.echo(words, nl=False, color=color)
        sys.stdout.flush()
    except BrokenPipeError:
        pass
    except OSError as fault:
        raise click.ClickException(f"standard output cannot be written: {fault.strerror}") from None


def tell(words: str) -> None:
    """Write one line to standard error."""
    if sys.stderr is not None:
        with suppress(OSError):
            click.echo("followlint: " + " ".join(words.split()), err=True)


def colourful(wanted: bool | None) -> bool:
    """Whether to use colour: never with NO_COLOR, else as asked for, else on a terminal."""
    if os.environ.get("NO_COLOR"):
        return False
    if wanted is not None:
        return wanted
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def colour(words: str, role: str) -> str:
    """The words in the colour of their role."""
    return click.style(words, **_COLOURS[role]) if words.strip() and role in _COLOURS else words


def page_in_colour(page: str) -> str:
    """A rule's page with its headings and its marks in colour."""
    roles = {"#": "title", "^": "error"}
    return "".join(colour(line, roles.get(line.strip()[:1], "")) for line in page.splitlines(keepends=True))


def width() -> int:
    """80 columns, or fewer on a narrow terminal."""
    if not sys.stdout.isatty():
        return 80
    with suppress(OSError, ValueError):
        return max(40, min(80, os.get_terminal_size(sys.stdout.fileno()).columns))
    return 80


def followed(items: Sequence[T], what: str) -> Iterable[T]:
    """The items, with a progress bar on standard error when it is a terminal and there are several."""
    if len(items) < 2 or sys.stderr is None or not sys.stderr.isatty():
        return items
    from rich.console import Console
    from rich.progress import track

    return track(items, what, console=Console(stderr=True), transient=True)
