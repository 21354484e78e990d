"""What is worked out from files alone, kept in the user's cache folder until a file changes.

Nothing depends on it: where the folder cannot be written, or holds what cannot be read, the work is done again.
The files are to Python's marshal what its own compiled modules are, and to be trusted as much as these: they are read
from the user's own folder only, and a sum at their head tells a spoilt one.
"""

import marshal
import os
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from followlint.version import __version__

_KEPT = 8  # of a kind: other versions, and packs of the user's own
_SUM, _SUFFIX = 4, ".kept"  # bytes of the sum
_FOLDER = "FOLLOWLINT_CACHE_DIR"  # instead of the folder that the system provides; empty: keep nothing


def kept(name: str, sources: Iterable[str], make: Callable[[], Any]) -> Any:
    """The plain value that `make` gives for these texts: read from the cache, or made and written there.

    Plain is what marshal keeps: text, bytes, numbers, None, and tuples, lists, sets and mappings of such.
    """
    folder = _folder()
    if folder is None:
        return make()
    path = folder / f"{name}-{digest(sources)}{_SUFFIX}"
    with suppress(OSError, ValueError):
        return _read(path.read_bytes())
    value = make()
    body = marshal.dumps(value)
    _write(path, _sum(body) + body)
    return value


def newest(name: str) -> Any:
    """The value of this name that was made last, whatever its texts were; None if there is none."""
    folder = _folder()
    with suppress(OSError, ValueError, IndexError):
        return _read(_kin(folder, name)[-1].read_bytes()) if folder else None
    return None


def code_of(*names: str) -> Iterator[str]:
    """Modules of this package as texts: what their code found yesterday counts only if it would find the same today."""
    for name in names:
        source = files("followlint") / name
        if source.is_file():  # else the package came without sources, and its version must do
            yield source.read_text("utf-8")


def digest(sources: Iterable[str]) -> str:
    """A short name for texts, as this version on this Python keeps them."""
    found = sha256(f"{__version__} {sys.implementation.cache_tag} {marshal.version}".encode())
    for text in sources:
        found.update(f"{len(text)}:".encode())
        found.update(text.encode("utf-8", "surrogatepass"))
    return found.hexdigest()[:20]


def _read(content: bytes) -> Any:
    """The value of a file; raises ValueError if it is not as it was written."""
    body = memoryview(content)[_SUM:]
    if content[:_SUM] != _sum(body):
        raise ValueError("spoilt")
    return marshal.loads(body)


def _sum(body: bytes | memoryview) -> bytes:
    return zlib.crc32(body).to_bytes(_SUM, "big")


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
