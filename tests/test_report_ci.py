"""The reports that code-scanning services read: what SARIF 2.1.0 and GitHub's workflow commands demand."""

import json
from pathlib import Path
from typing import Any

import pytest

from followlint.model.finding import Finding, Fix, Level, Report, Score
from followlint.model.rule import RuleBase
from followlint.model.span import Span
from followlint.registry import load
from followlint.report import Judged, github, sarif

TEXT = "Dear {{name,\n\n😀 I recieved it,\r\nand read it.\n"
SLOT = Finding(
    rule="slips/placeholder", level=Level.ERROR, message="“{{name” was never filled in.", span=Span(start=5, end=11),
    reader="They sent me a form.", instead="Put the real name there.", points=40,
)  # fmt: skip
WORD = Finding(
    rule="grammar/misspelling", level=Level.WARNING, message="100% wrong: “recieved”\nis misspelt.", span=Span(start=18, end=26),
    reader="", instead="Correct it.", fix=Fix(span=Span(start=18, end=26), text="received"), points=12,
)  # fmt: skip
ALL = Finding(
    rule="generic/all-stock", level=Level.NOTE, message="Stock.", span=Span(start=14, end=44), reader="", instead="", points=5
)  # fmt: skip
REPORT = Report(findings=(SLOT, WORD, ALL), score=Score(value=30, parts=()), occasion="status")


@pytest.fixture(scope="module")
def rules() -> dict[str, RuleBase]:
    return load().rules


def run_of(drafts: list[Judged], rules: dict[str, RuleBase]) -> dict[str, Any]:
    whole = sarif.document(drafts, rules)
    assert whole.isascii()
    log = json.loads(whole)
    assert log["version"] == "2.1.0"
    (run,) = log["runs"]
    return run


def test_each_result_names_its_rule_and_its_place(rules: dict[str, RuleBase]) -> None:
    run = run_of([Judged("a.txt", TEXT, REPORT)], rules)
    described = run["tool"]["driver"]["rules"]
    assert [described[each["ruleIndex"]]["id"] for each in run["results"]] == [each.rule for each in REPORT.findings]
    assert [each["level"] for each in run["results"]] == ["error", "warning", "note"]
    assert run["columnKind"] == "unicodeCodePoints"
    regions = [each["locations"][0]["physicalLocation"]["region"] for each in run["results"]]
    assert regions[1] == {"startLine": 3, "startColumn": 5, "endLine": 3, "endColumn": 13}
    assert (regions[2]["startLine"], regions[2]["endLine"]) == (3, 4)
    assert run["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


def test_braces_are_doubled_for_one_pair_is_a_placeholder(rules: dict[str, RuleBase]) -> None:
    told = run_of([Judged("a.txt", TEXT, REPORT)], rules)["results"][0]["message"]["text"]
    assert told.startswith("“{{{{name” was never filled in.\n")


def test_a_correction_is_a_fix(rules: dict[str, RuleBase]) -> None:
    [first, second, _] = run_of([Judged("a.txt", TEXT, REPORT)], rules)["results"]
    assert "fixes" not in first
    [change] = second["fixes"][0]["artifactChanges"]
    assert change["artifactLocation"] == {"uri": "a.txt"}
    [replaced] = change["replacements"]
    assert replaced["insertedContent"] == {"text": "received"}
    assert replaced["deletedRegion"] == second["locations"][0]["physicalLocation"]["region"]


def test_a_byte_order_mark_is_no_column(rules: dict[str, RuleBase]) -> None:
    moved = SLOT.model_copy(update={"span": Span(start=6, end=12)})
    report = REPORT.model_copy(update={"findings": (moved,)})
    [result] = run_of([Judged("a.txt", "\ufeff" + TEXT, report)], rules)["results"]
    region = result["locations"][0]["physicalLocation"]["region"]
    assert (region["startColumn"], region["endColumn"]) == (6, 12)


def test_positions_in_a_decoded_mail_are_none_in_its_file(rules: dict[str, RuleBase]) -> None:
    mail = Judged("a.eml", TEXT, REPORT.model_copy(update={"text": TEXT}))
    for result in run_of([mail], rules)["results"]:
        assert "region" not in result["locations"][0]["physicalLocation"]
        assert "fixes" not in result
    assert "line=" not in github.document([mail])


def test_a_draft_that_was_not_judged_is_a_notification(rules: dict[str, RuleBase]) -> None:
    [invocation] = run_of([Judged("a.txt", error="the draft is empty")], rules)["invocations"]
    assert not invocation["executionSuccessful"]
    [told] = invocation["toolExecutionNotifications"]
    assert (told["level"], told["message"]["text"]) == ("error", "the draft is empty")


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("./a b/ü#1?.txt", "a%20b/%C3%BC%231%3F.txt"),
        ("c:d.txt", "c%3Ad.txt"),
        ("b\udce4d.txt", "b%E4d.txt"),
        ("deep/../a.txt", "a.txt"),
    ],
)
def test_paths_are_relative_references(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, wanted: str) -> None:
    monkeypatch.chdir(tmp_path)
    assert sarif.uri(path) == wanted
    assert sarif.uri(str(tmp_path / path)) == wanted
    assert sarif.uri("../x.txt") == (tmp_path.parent / "x.txt").as_uri()


def test_a_workflow_command_is_one_line_with_its_signs_escaped() -> None:
    lines = github.document([Judged("a,b:c%.txt", TEXT, REPORT), Judged("d.txt", error="no\nfile")]).splitlines()
    assert lines == [
        "::error file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=6,endColumn=12,title=slips/placeholder"
        "::“{{name” was never filled in.%0APut the real name there.",
        "::warning file=a%2Cb%3Ac%25.txt,line=3,endLine=3,col=5,endColumn=13,title=grammar/misspelling"
        "::100%25 wrong: “recieved”%0Ais misspelt.%0AWrite “received”. Correct it.",
        "::notice file=a%2Cb%3Ac%25.txt,line=3,endLine=4,title=generic/all-stock::Stock.",
        "::error file=d.txt,title=followlint::no%0Afile",
    ]
