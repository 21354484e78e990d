"""Makes every example of every rule file a test: `pytest rules/pushy/hollow-nudge.yaml` proves one rule."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

# Tests keep what is worked out from the rule files beside pytest's own cache, not in the user's.
os.environ.setdefault("FOLLOWLINT_CACHE_DIR", str(Path(__file__).parent / ".pytest_cache" / "followlint"))


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    of_rules = file_path.suffix == ".yaml" and file_path.name != "vocabulary.yaml"
    if of_rules and file_path.parent.parent == Path(__file__).parent / "rules":
        return RuleFile.from_parent(parent, path=file_path)
    return None


class RuleFile(pytest.File):
    def collect(self) -> Iterator[pytest.Item]:
        from followlint.registry import load

        name = f"{self.path.parent.name}/{self.path.stem}"
        rule = load().rules[name]
        for side in ("bad", "good"):
            for index, example in enumerate(getattr(rule.examples, side)):
                yield RuleExample.from_parent(self, name=f"{side}-{index}", rule=rule, example=example)


class RuleExample(pytest.Item):
    def __init__(self, *, rule: object, example: object, **kwargs: object) -> None:
        super().__init__(**kwargs)
        self.rule, self.example = rule, example

    def runtest(self) -> None:
        from followlint.testing import failure

        fault = failure(self.rule, self.example)
        if fault:
            raise AssertionError(fault)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: object = None) -> str:  # noqa: ARG002
        return str(excinfo.value) if excinfo.errisinstance(AssertionError) else str(super().repr_failure(excinfo))
