"""docs/settings.md names every setting there is, and what it shows can be used."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from followlint import Linter
from followlint.cli.app import app
from followlint.config import Config, read_config
from followlint.facts import front_matter
from followlint.model.context import FACTS, Occasion
from followlint.model.finding import Level
from followlint.model.settings import Grammar
from followlint.text.parse import parse

PAGE = (Path(__file__).resolve().parents[1] / "docs" / "settings.md").read_text(encoding="utf-8")
_CODE = re.compile(r"`([^`\n]+)`")


def section(title: str) -> str:
    return next(part for part in PAGE.split("\n## ") if part.startswith(title))


def rows(title: str) -> Iterator[str]:
    """The first cells of a section's tables: one setting or several each."""
    for line in section(title).splitlines():
        if line.startswith("| `"):
            yield from _CODE.findall(re.split(r"(?<!\\)\|", line)[1])


def shown(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)
    assert found
    return found[1]


def test_every_key_of_the_config_has_its_row_and_no_other() -> None:
    assert sorted(rows("The config file")) == sorted((*Config.model_fields, *Grammar.model_fields))


def test_every_option_has_its_row_and_no_other() -> None:
    named = {word for cell in rows("The command line") for word in re.findall(r"(?<![\w-])--?[a-z][a-z-]*", cell)}
    options = {
        name
        for param in app.commands["check"].params
        if isinstance(param, click.Option)
        for name in (*param.opts, *param.secondary_opts)
    }
    assert named == options | {"-h", "--help"}


def test_every_fact_is_named() -> None:
    said = set(_CODE.findall(section("Facts about")))
    assert {part for fact in FACTS for part in fact.split(".")} <= said
    assert set(Occasion) <= said


@pytest.mark.parametrize("level", Level)
def test_every_level_is_named(level: Level) -> None:
    assert f"`{level}`" in section("The config file")


def test_the_config_that_is_shown_can_be_read(tmp_path: Path) -> None:
    (tmp_path / "followlint.toml").write_text(shown("toml"), encoding="utf-8")
    config = Config.of(read_config(tmp_path / "followlint.toml"))
    assert set(tomllib.loads(shown("toml"))) <= config.model_fields_set
    Linter({"ignore": config.ignore, "levels": config.levels, "grammar": "none"})


def test_the_front_matter_that_is_shown_can_be_read() -> None:
    draft = shown("md")
    Linter({"grammar": "none", "select": "slips"}).lint(draft)  # refuses a rule that there is not
    found = front_matter(parse(draft))
    assert found.facts.company == "Tidewater Bakeries"
    assert found.allowed == ("casual", "length/over-formatted", "pushy/hollow-nudge")
    assert not found.notices
    for fact in re.findall(r"`(\w+:)`", section("Front matter")):
        assert front_matter(parse(f"---\n{fact} x\n---\nDear Dana,")).notices
