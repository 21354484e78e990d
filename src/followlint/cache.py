"""What is worked out from files alone, kept in the user's cache folder until a file changes.

Nothing depends on it: where the folder cannot be written, or holds what cannot be read, the work is done again.
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from followlint.version import __version__

_KEPT = 8  # of a kind: other versions, and packs of the user's own
_FOLDER = "FOLLOWLINT_CACHE_DIR"  # instead of the folder that the system provides; empty: keep nothing


def kept(name: str, sources: Iterable[str], make: Callable[[], Any]) -> Any:
    """The JSON value that `make` gives for these texts: read from the cache, or made and written there."""
    path = _path(name, sources)
    if path is None:
        return make()
    with suppress(OSError, ValueError):
        return json.loads(path.read_bytes())
    value = make()
    _write(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")))
    return value


def _path(name: str, sources: Iterable[str]) -> Path | None:
    digest = sha256(__version__.encode())
    for text in sources:
        digest.update(f"{len(text)}:".encode())
        digest.update(text.encode("utf-8", "surrogatepass"))
    folder = os.environ.get(_FOLDER)
    if folder is None:
        from platformdirs import user_cache_path

        return user_cache_path("followlint", appauthor=False) / f"{name}-{digest.hexdigest()[:20]}.json"
    return Path(folder) / f"{name}-{digest.hexdigest()[:20]}.json" if folder else None


def _write(path: Path, text: str) -> None:
    """Replace the file in one step, so that two runs at once cannot spoil it; the oldest of its kind make room."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        kin = sorted(path.parent.glob(f"{path.name.partition('-')[0]}-*.json"), key=lambda each: each.stat().st_mtime)
        for old in kin[: -_KEPT + 1]:
            old.unlink(missing_ok=True)
        handle, name = tempfile.mkstemp(dir=path.parent, suffix=".part")
    except OSError:
        return
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
        Path(name).replace(path)
    except OSError:  # such as a full disk, on which the part must not stay
        with suppress(OSError):
            Path(name).unlink()
