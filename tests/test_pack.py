"""A pack of somebody else's rules: loaded from a folder, proved with the public harness, used like any other."""

from pathlib import Path

from followlint import lint_followup
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
