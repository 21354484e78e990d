"""What we ask of the code, as far as a test can tell it."""

from pathlib import Path

import followlint

_LISTS = {"slot_syntaxes.py"}
_LINES = 250


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    files = Path(followlint.__file__).parent.rglob("*.py")
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name for name, lines in lengths.items() if lines > _LINES} == _LISTS
