"""Every statement, candidate rule and credit has a rule or a reason, and the pages are what docs/build.py makes."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from followlint.registry import load


def _build() -> ModuleType:
    path = Path(__file__).parents[1] / "docs" / "build.py"
    spec = importlib.util.spec_from_file_location("docs_build", path)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


build = _build()
FOUND = build.coverage(build.builtin_rules())


def test_all_that_was_asked_for_is_numbered_without_a_gap() -> None:
    families = {
        "GEN": 9, "PER": 5, "INF": 6, "GRA": 4, "INT": 3, "SEL": 6, "PUS": 9, "COM": 5, "NEG": 4, "DES": 4, "CAS": 11,
        "TON": 9, "LEN": 7, "FMT": 12, "GRM": 7, "PLH": 7, "OFF": 10, "SEQ": 11, "ORI": 5, "CTA": 5, "KND": 6,
    }  # fmt: skip
    assert list(FOUND.asked.of("statements")) == [f"A{number}" for number in range(1, 133)]
    candidates = [f"{family}-{number:02}" for family, last in families.items() for number in range(1, last + 1)]
    assert sorted(FOUND.asked.of("candidates")) == sorted(candidates)
    assert len(candidates) == 145
    assert list(FOUND.asked.of("credits")) == [f"CR-{number:02}" for number in range(1, 16)]


def test_each_has_a_rule_or_a_reason_and_not_both() -> None:
    assert FOUND.faults() == []


def test_a_number_without_rule_and_reason_is_told() -> None:
    asked = build.Asked(statements={"": {"A1": {"says": "thank"}}}, candidates={}, credits={})
    assert build.coverage([], asked).faults() == ["A1: no rule enforces it, and docs/statements.yaml gives no reason"]


def test_a_number_with_rule_and_reason_is_told() -> None:
    rule = load().rules["gratitude/missing-thanks"].model_copy(update={"source": ("seed 003", "A1")})
    asked = build.Asked(statements={"": {"A1": {"says": "thank", "reason": "no"}}}, candidates={}, credits={})
    assert build.coverage([rule], asked).faults() == [
        "A1: a reason why no rule enforces it, but gratitude/missing-thanks does"
    ]


@pytest.mark.parametrize("number", ["A133", "GEN-10", "CR-16", "XYZ-01"])
def test_an_unknown_number_is_told(number: str) -> None:
    rule = load().rules["gratitude/missing-thanks"].model_copy(update={"source": (number, "RH-FU", "seed 000")})
    asked = build.Asked(statements={}, candidates={}, credits={})
    assert build.coverage([rule], asked).faults() == [
        f"{number}: nothing of that number was asked for, but gratitude/missing-thanks names it as a source"
    ]


def test_at_least_130_statements_are_enforced() -> None:
    done, _ = FOUND.enforced("statements")
    assert done >= 130


def test_the_coverage_page_is_what_the_rule_files_say() -> None:
    made = build.coverage_page(FOUND)
    kept = build.COVERAGE.read_text(encoding="utf-8")
    assert kept == made, "docs/coverage.md is out of date: run python docs/build.py"


def test_every_rule_has_its_page_and_a_line_in_the_index() -> None:
    rules = build.builtin_rules()
    pages = build.rule_pages(rules)
    assert set(pages) == {f"{rule.id}.md" for rule in rules} | {"index.md"}
    for rule in rules:
        assert pages[f"{rule.id}.md"].startswith(f"# {rule.id}\n")
        assert f"[{rule.id}]({rule.id}.md)" in pages["index.md"]
