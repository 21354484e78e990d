"""What the README shows is what the program prints."""

import doctest
import re
import tomllib
from pathlib import Path

import pytest
import yaml

from followlint.cli import main
from followlint.cli.inputs import SUFFIXES

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


def test_the_readme_shows_what_python_gives() -> None:
    readme = (_ROOT / "README.md").read_text(encoding="utf-8")
    shown = re.search(r"<!-- python -->\n```pycon\n(.*?)```", readme, re.DOTALL)
    assert shown
    test = doctest.DocTestParser().get_doctest(shown[1], {}, "README", "README.md", 0)
    assert len(test.examples) > 3
    assert not doctest.DocTestRunner().run(test).failed


def test_the_hook_for_pre_commit_names_the_program_and_its_drafts() -> None:
    [hook] = yaml.safe_load((_ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    scripts = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["scripts"]
    assert hook["id"] in scripts
    assert hook["entry"] in scripts
    assert all(re.search(hook["files"], f"templates/thanks{suffix}") for suffix in SUFFIXES)
    assert not re.search(hook["files"], "templates/thanks.context.yaml")
