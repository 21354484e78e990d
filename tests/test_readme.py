"""What the README shows is what the program prints."""

import re
from pathlib import Path

import pytest

from followlint.cli import main

_ROOT = Path(__file__).resolve().parents[1]


def test_the_readme_shows_findings_as_they_are_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    readme = (_ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"<!-- printed -->\n```\n(.*?)```", readme, re.DOTALL)
    draft = re.search(r"followlint (docs/\S+)", readme)
    assert shown
    assert draft
    monkeypatch.chdir(_ROOT)
    assert main([draft[1]]) == 1
    printed = capsys.readouterr().out
    for finding in shown[1].split("\n\n"):
        assert finding.rstrip() in printed
