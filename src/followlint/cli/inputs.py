"""Finds the drafts that the arguments mean and reads them as text; says how, or why not."""

import codecs
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from pathlib import Path

from followlint.errors import InputError

SUFFIXES = (".txt", ".md", ".eml")
CONTEXT_SUFFIX = ".context.yaml"
STDIN = "-"
MOST_BYTES = 5_000_000  # a long letter has 3,000; whoever hands over more has named the wrong file
# Bytes that no text in an 8-bit encoding holds.
_CONTROLS = frozenset(range(32)) - set(b"\t\n\v\f\r\x1b")


@dataclass(frozen=True, slots=True)
class Source:
    """A draft to be read; `fault` when it is already known that it cannot be, `name` when it is called otherwise."""

    path: str
    fault: str | None = None
    name: str | None = None

    @property
    def shown(self) -> str:
        """What the report calls it."""
        return self.name or self.path

    @property
    def beside(self) -> Path | None:
        """The file of facts that lies beside the draft, if there is one."""
        path = Path(self.shown)
        facts = path.with_name(path.stem + CONTEXT_SUFFIX) if self.shown != STDIN and path.name else None
        return facts if facts and facts.is_file() else None


@dataclass(frozen=True, slots=True)
class Written:
    """The text of a draft, the encoding it stood in, and what the user should know of that."""

    text: str
    encoding: str = "utf-8"
    notices: tuple[str, ...] = ()


def found(paths: Iterable[str], commands: Iterable[str] = (), exclude: Iterable[str] = ()) -> list[Source]:
    """The drafts, each once, in the order given, those of a folder by name; `exclude` holds `anchored` patterns."""
    sources = {source.path: source for path in paths for source in _at(path, commands, exclude)}
    drafts = [source for source in sources.values() if source.fault or not source.path.endswith(CONTEXT_SUFFIX)]
    return drafts or [Source(path, "holds the facts of a draft and is no draft itself") for path in sources]


def called(sources: Iterable[Source], name: str) -> list[Source]:
    """The same drafts, standard input among them under the name of the file that it stands for."""
    return [replace(source, name=name) if source.path == STDIN else source for source in sources]


def _at(path: str, commands: Iterable[str], exclude: Iterable[str]) -> Iterator[Source]:
    if path == STDIN:
        yield Source(path)
    elif os.path.isdir(path):  # noqa: PTH112  unlike Path, it never raises
        yield from _inside(path, tuple(exclude))
    elif not os.path.lexists(path):
        near = get_close_matches(path, list(commands), n=1)
        hint = f"; did you mean the command '{near[0]}'?" if near else ""
        yield Source(path, f"no such file or folder{hint}")
    else:
        yield Source(path)


def _inside(folder: str, exclude: tuple[str, ...]) -> Iterator[Source]:
    """The drafts in a folder and below, hidden and excluded ones left out."""
    faults: list[OSError] = []
    drafts = []
    for parent, folders, names in os.walk(folder, onerror=faults.append):
        folders[:] = sorted(name for name in folders if _is_meant(Path(parent, name), exclude))
        paths = (Path(parent, name) for name in sorted(names) if name.lower().endswith(SUFFIXES))
        drafts += [str(path) for path in paths if _is_meant(path, exclude) and not _is_pipe(path)]
    yield from (Source(str(fault.filename), f"cannot be read: {fault.strerror}") for fault in faults)
    yield from (Source(draft) for draft in drafts)
    if not drafts and not faults:
        yield Source(folder, f"the folder holds no draft ({', '.join(SUFFIXES)})")


def _is_meant(path: Path, exclude: tuple[str, ...]) -> bool:
    """Whether a file or folder below one that is walked is neither hidden nor excluded."""
    whole = path.absolute().as_posix()
    left_out = any(fnmatchcase(whole if "/" in pattern else path.name, pattern) for pattern in exclude)
    return not path.name.startswith(".") and not left_out


def _is_pipe(path: Path) -> bool:
    """Whether reading could wait for ever; who names a pipe means it, who names its folder does not."""
    return path.is_fifo() or path.is_socket()


def read(source: Source) -> Written:
    """The draft's text, every character as it stands; raises InputError saying why there is none."""
    if source.fault:
        raise InputError(source.fault)
    try:
        data = _bytes(source.path)
    except OSError as fault:
        raise InputError(f"cannot be read: {fault.strerror}") from None
    if len(data) > MOST_BYTES:
        raise InputError(f"larger than {MOST_BYTES // 1_000_000} MB; a draft is a letter of a page")
    return _decoded(data)


def _bytes(path: str) -> bytes:
    """The bytes, but never many more than are allowed."""
    if path == STDIN:
        if sys.stdin is None:
            raise InputError("standard input is closed")
        return sys.stdin.buffer.read(MOST_BYTES + 1)
    with Path(path).open("rb") as file:
        if stat.S_ISREG(os.fstat(file.fileno()).st_mode) and os.fstat(file.fileno()).st_size > MOST_BYTES:
            return b" " * (MOST_BYTES + 1)
        return file.read(MOST_BYTES + 1)


def _decoded(data: bytes) -> Written:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(data)
    if b"\0" in data:
        raise InputError(f"not a text: a NUL byte at {data.index(0)}")
    try:
        return Written(data.decode("utf-8"))
    except UnicodeDecodeError as fault:
        return _windows(data, fault.start)


def _utf16(data: bytes) -> Written:
    try:
        text = data.decode("utf-16")
    except UnicodeDecodeError as fault:
        raise InputError(f"begins like UTF-16 and is not (byte {fault.start})") from None
    if "\0" in text:
        raise InputError("not a text: a NUL character in UTF-16")
    encoding = "utf-16-le" if data.startswith(codecs.BOM_UTF16_LE) else "utf-16-be"
    return Written(text, encoding, ("read as UTF-16, by its first two bytes",))


def _windows(data: bytes, at: int) -> Written:
    """What is not UTF-8 is most often a letter saved by an old Windows program."""
    if not _CONTROLS.isdisjoint(data):
        raise InputError(f"not a text: not UTF-8 (byte {at}), and control characters in it")
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as fault:
        raise InputError(f"neither UTF-8 (byte {at}) nor Windows-1252 (byte {fault.start}); save it as UTF-8") from None
    return Written(text, "cp1252", (f"not UTF-8 (byte {at}): read as Windows-1252; save it as UTF-8 if that is wrong",))


def write(source: Source, written: Written) -> None:
    """Put a text where the draft came from, in the encoding it had."""
    mark = "\ufeff" if written.encoding.startswith("utf-16") else ""
    try:
        Path(source.path).write_bytes((mark + written.text).encode(written.encoding))
    except UnicodeEncodeError:
        raise InputError(
            f"the corrected text cannot be written as {written.encoding}; save the draft as UTF-8"
        ) from None
    except OSError as fault:
        raise InputError(f"cannot be written: {fault.strerror}") from None


def new_context_file(target: str, words: str) -> Path:
    """Write a new file of facts, for a draft beside it; an existing one is never touched."""
    path = Path(target)
    if path.suffix.lower() in SUFFIXES:
        path = path.with_name(path.stem + CONTEXT_SUFFIX)
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(words)
    except FileExistsError:
        raise InputError(f"{path}: exists already and is left as it is") from None
    except OSError as fault:
        raise InputError(f"{path}: cannot be written: {fault.strerror}") from None
    return path
