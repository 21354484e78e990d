"""A pack of somebody else's rules: loaded from a folder, proved with the public harness, used like any other."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from followlint import lint_followup, registry
from followlint.errors import RuleFileError
from followlint.testing import failures, load_pack

PACK = str(Path(__file__).parent / "pack")


def test_every_example_of_the_pack_holds() -> None:
    rules = load_pack(PACK)
    assert [rule.id for rule in rules] == ["tone/weather-opener"]
    assert [fault for rule in rules for fault in failures(rule, (PACK,))] == []


def test_its_rules_judge_beside_ours() -> None:
    text = "Dear Dana,\n\nWhat a lovely day! I am just checking in.\n\nBest,\nJo"
    report = lint_followup(text, config={"rules": [PACK], "grammar": "none"})
    assert {"tone/weather-opener", "pushy/hollow-nudge"} <= {finding.rule for finding in report.findings}


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The rules folder of a distribution that names it in the entry-point group."""
    package, told = tmp_path / "weather_pack", tmp_path / "weather_pack-1.dist-info"
    (package / "rules" / "tone").mkdir(parents=True)
    told.mkdir()
    (package / "__init__.py").write_text("from pathlib import Path\n\nRULES = Path(__file__).parent / 'rules'\n")
    (told / "METADATA").write_text("Metadata-Version: 2.1\nName: weather-pack\nVersion: 1\n")
    (told / "entry_points.txt").write_text("[followlint.rules]\nweather = weather_pack:RULES\n")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, package.name, raising=False)
    registry._load.cache_clear()
    yield package / "rules"
    registry._load.cache_clear()


def test_an_installed_pack_is_found_by_its_entry_point(installed: Path) -> None:
    words = (Path(PACK) / "tone" / "weather-opener.yaml").read_text(encoding="utf-8")
    (installed / "tone" / "weather-opener.yaml").write_text(words, encoding="utf-8")
    rule = registry.load().rules["tone/weather-opener"]
    assert failures(rule) == []


def test_an_installed_pack_cannot_take_an_id_of_ours(installed: Path) -> None:
    theirs = installed / "pushy" / "hollow-nudge.yaml"
    theirs.parent.mkdir()
    words = (Path(PACK) / "tone" / "weather-opener.yaml").read_text(encoding="utf-8")
    theirs.write_text(words, encoding="utf-8")
    with pytest.raises(RuleFileError, match=r"the id 'pushy/hollow-nudge' is taken by"):
        registry.load()
