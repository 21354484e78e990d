"""What we ask of the code, as far as a test can tell it."""

import re
from importlib import import_module
from pathlib import Path

import pytest

import followlint

_LISTS = {"slot_syntaxes.py"}
_LINES = 250
_WIDTH = 120
_RULES = Path(__file__).parents[1] / "rules"
_PATH = (Path(__file__).parents[1] / "docs" / "path-of-a-draft.md").read_text(encoding="utf-8")


def test_no_file_is_longer_than_a_reader_can_hold() -> None:
    files = Path(followlint.__file__).parent.rglob("*.py")
    lengths = {path.name: len(path.read_text(encoding="utf-8").splitlines()) for path in files}
    assert {name for name, lines in lengths.items() if lines > _LINES} == _LISTS


def test_a_phrase_is_broken_where_it_is_too_wide_to_read() -> None:
    wide = re.compile(r" *- [^\"'\[#](?!.*\(\?).*\(.*")
    lines = [line for path in _RULES.rglob("*.yaml") for line in path.read_text(encoding="utf-8").splitlines()]
    assert not [
        each for each in lines if len(each) > _WIDTH and wide.match(each) and re.search("[ |]", each[60:_WIDTH])
    ]


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([a-z_]+(?:\.[A-Za-z_]+)+)`", _PATH)) - {"hatch_build.py"}))
def test_the_page_names_what_there_is(name: str) -> None:
    """A module of ours, or what stands in one."""
    parts, module = name.split("."), followlint
    while parts and hasattr(module, "__path__"):
        try:
            module = import_module(f"{module.__name__}.{parts[0]}")
        except ModuleNotFoundError:
            break
        parts.pop(0)
    found: object = module
    for part in parts:
        found = getattr(found, part)
