"""What is worked out from files alone, kept until a file changes.

What comes of the shipped rules is in the wheel already (`hatch_build.py`); the rest is kept in the user's cache folder.
Nothing depends on it: where the folder cannot be written, or holds what cannot be read, the work is done again.
The files are to Python's marshal what its own compiled modules are, and to be trusted as much as these: they are read
from the package and from the user's own folder only. Every Python we run on writes plain values alike. A sum of the
head and the length tell a spoilt one.
"""

import marshal
import mmap
import os
import tempfile
import zlib
from array import array
from collections.abc import Callable, Iterable, Iterator, KeysView, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from importlib.resources import files
from itertools import accumulate
from pathlib import Path
from typing import Any, overload

from followlint.version import __version__

SHIPPED = Path(str(files("followlint"))) / "kept"  # not there in a checkout
_KEPT = 4  # of a kind: other versions, and packs of the user's own
_SUM, _LENGTH, _SUFFIX = 4, 8, ".kept"  # bytes of the head's sum and of its length
_FOLDER = "FOLLOWLINT_CACHE_DIR"  # instead of the folder that the system provides; empty: keep nothing


class Rows(Sequence[bytes]):
    """Strings of bytes in a file, of which only those are read that are asked for."""

    def __init__(self, ends: bytes, content: memoryview) -> None:
        self._ends = memoryview(ends).cast("I")
        self._content = content

    @overload
    def __getitem__(self, index: int) -> bytes: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[bytes]: ...
    def __getitem__(self, index: int | slice) -> bytes | Sequence[bytes]:
        if isinstance(index, slice):
            return [self[each] for each in range(*index.indices(len(self)))]
        if not 0 <= index < len(self):
            raise IndexError(index)
        return bytes(self._content[self._ends[index - 1] if index else 0 : self._ends[index]])

    def __len__(self) -> int:
        return len(self._ends)


class NamedRows(Mapping[str, bytes]):
    """Rows by the names that `numbers` gives them."""

    def __init__(self, numbers: Mapping[str, int], rows: Sequence[bytes]) -> None:
        self._numbers = numbers
        self._rows = rows

    def __getitem__(self, name: str) -> bytes:
        return self._rows[self._numbers[name]]

    def keys(self) -> KeysView[str]:
        """The names themselves: asked of a mapping of ours, each would take a call."""
        return self._numbers.keys()

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def kept(name: str, sources: Iterable[str], make: Callable[[], Any]) -> Any:
    """The plain value that `make` gives for these texts: read from the cache, or made and written there.

    Plain is what marshal keeps: text, bytes, numbers, None, and tuples, lists, sets and mappings of such.
    """
    return kept_with_rows(name, sources, lambda: (make(), ()))[0]


def kept_with_rows(
    name: str, sources: Iterable[str], make: Callable[[], tuple[Any, Sequence[bytes]]]
) -> tuple[Any, Sequence[bytes]]:
    """The same for a plain value beside many strings of bytes, few of which a run will ask for."""
    file, own = f"{name}-{digest(sources)}{_SUFFIX}", _folder()
    for folder in filter(None, (SHIPPED, own)):
        with suppress(OSError, ValueError):
            return _read(folder / file)
    value, rows = make()
    if own:
        _write(own / file, _packed(value, rows))
    return value, rows


def newest(name: str) -> tuple[Any, Sequence[bytes]] | None:
    """The value of this name that was made last, and its rows, whatever its texts were; None if there is none."""
    folder = _folder()
    with suppress(OSError, ValueError, IndexError):
        return _read(_kin(folder, name)[-1]) if folder else None
    return None


def code_of(*names: str) -> Iterator[str]:
    """Modules of this package as texts: what their code found yesterday counts only if it would find the same today."""
    for name in names:
        source = files("followlint") / name
        if source.is_file():  # else the package came without sources, and its version must do
            yield source.read_text("utf-8")


def digest(sources: Iterable[str]) -> str:
    """A short name for texts, as this version keeps them."""
    found = sha256(__version__.encode())
    for text in sources:
        found.update(f"{len(text)}:".encode())
        found.update(text.encode("utf-8", "surrogatepass"))
    return found.hexdigest()[:20]


def _packed(value: Any, rows: Sequence[bytes]) -> bytes:
    """A file: the sum and the length of its head, the head (the value, where the rows end), and the rows."""
    ends = array("I", accumulate(map(len, rows))).tobytes()
    head = marshal.dumps((value, ends))
    return b"".join((_sum(head), len(head).to_bytes(_LENGTH, "big"), head, *rows))


def _read(path: Path) -> tuple[Any, Rows]:
    """The value and the rows of a file; raises ValueError if its head or its length is not as it was written."""
    with path.open("rb") as file:
        content = memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    start = _SUM + _LENGTH
    end = start + int.from_bytes(content[_SUM:start], "big")
    head = content[start:end]
    if content[:_SUM] != _sum(head):
        raise ValueError("spoilt")
    value, ends = marshal.loads(head)
    if len(content) - end != (memoryview(ends).cast("I")[-1] if ends else 0):
        raise ValueError("cut short")
    return value, Rows(ends, content[end:])


def _sum(head: bytes | memoryview) -> bytes:
    return zlib.crc32(head).to_bytes(_SUM, "big")


def _folder() -> Path | None:
    """Where files are kept; None: nowhere."""
    folder = os.environ.get(_FOLDER)
    if folder is None:
        from platformdirs import user_cache_path

        return user_cache_path("followlint", appauthor=False)
    return Path(folder) if folder else None


def _kin(folder: Path, name: str) -> list[Path]:
    """The files of this name, the oldest first."""
    return sorted(folder.glob(f"{name}-*{_SUFFIX}"), key=lambda each: each.stat().st_mtime)


def _write(path: Path, content: bytes) -> None:
    """Replace the file in one step, so that two runs at once cannot spoil it; the oldest of its kind make room."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in _kin(path.parent, path.name.partition("-")[0])[: -_KEPT + 1]:
            with suppress(OSError):  # another run may have it open
                old.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    except OSError:
        return
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except OSError:  # such as a full disk, on which the part must not stay
        with suppress(OSError):
            Path(name).unlink()
