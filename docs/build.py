"""Builds the pages that come from the rule files: `python docs/build.py`.

`docs/rules/` gets one page a rule and an index; it is not kept in the repository. `docs/coverage.md` tells which rule
enforces which statement of the founding articles, from the `source` of every rule and from `docs/statements.yaml`.
"""

import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from followlint.errors import FollowlintError
from followlint.explain import rule_page
from followlint.model.base import Value
from followlint.model.rule import RuleBase
from followlint.packs import FAMILIES
from followlint.registry import builtin_folder, load
from followlint.yamlfile import read

DOCS = Path(__file__).resolve().parent
COVERAGE = DOCS / "coverage.md"
PAGES = DOCS / "rules"

Kind = Literal["statements", "candidates", "credits"]
_NUMBER = re.compile(r"A\d+|[A-Z]{2,3}-\d\d")
_MADE = "<!-- Made by docs/build.py from the rule files and docs/statements.yaml; edit those. -->\n\n"


class Said(Value):
    """One thing that was asked for, in a few words; with a reason only where no rule enforces it."""

    says: str
    reason: str = ""


class Asked(Value):
    """Everything that was asked for: group by group, number by number."""

    statements: dict[str, dict[str, Said]]
    candidates: dict[str, dict[str, Said]]
    credits: dict[str, dict[str, Said]]

    def of(self, kind: Kind) -> dict[str, Said]:
        """All of one kind, without their groups."""
        groups: dict[str, dict[str, Said]] = getattr(self, kind)
        return {number: said for group in groups.values() for number, said in group.items()}

    def all(self) -> dict[str, Said]:
        """All numbers of all kinds."""
        return self.of("statements") | self.of("candidates") | self.of("credits")


@dataclass(frozen=True)
class Coverage:
    """What was asked for, and the rules that carry each number."""

    asked: Asked
    carried: dict[str, list[RuleBase]]

    def faults(self) -> list[str]:
        """What is wrong with it, one sentence each: unknown numbers, nothing carried and no reason, or both."""
        return [*self._unknown(), *self._unsettled()]

    def enforced(self, kind: Kind) -> tuple[int, int]:
        """How many of the kind a rule carries, and how many there are."""
        numbers = self.asked.of(kind)
        return sum(1 for number in numbers if self.carried.get(number)), len(numbers)

    def _unknown(self) -> Iterator[str]:
        known = self.asked.all()
        for number, rules in self.carried.items():
            if number not in known:
                yield f"{number}: nothing of that number was asked for, but {_names(rules)} names it as a source"

    def _unsettled(self) -> Iterator[str]:
        for number, said in self.asked.all().items():
            rules = self.carried.get(number)
            if rules and said.reason:
                yield f"{number}: a reason why no rule enforces it, but {_names(rules)} does"
            if not rules and not said.reason:
                yield f"{number}: no rule enforces it, and docs/statements.yaml gives no reason"


def builtin_rules() -> list[RuleBase]:
    """The shipped rules, without those of installed packs."""
    home = builtin_folder()
    return [rule for rule in load().rules.values() if Path(rule.origin).is_relative_to(home)]


def coverage(rules: Iterable[RuleBase], asked: Asked | None = None) -> Coverage:
    """Which number each rule carries, by its `source`."""
    carried: dict[str, list[RuleBase]] = {}
    for rule in rules:
        for number in dict.fromkeys(rule.source):
            if _NUMBER.fullmatch(number):
                carried.setdefault(number, []).append(rule)
    known = asked or read(DOCS / "statements.yaml", FollowlintError).into(Asked)
    return Coverage(known, carried)


def coverage_page(found: Coverage) -> str:
    """The two tables as Markdown, with the counts on top."""
    parts = [
        "# Coverage\n",
        "What the founding articles ask for, and which rules see to it.\n"
        "A rule names in its `source` what it enforces; where none does, the reason stands here.\n",
        "\n".join(_counts(found)) + "\n",
        "## The statements of the founding articles\n",
        *_table(found, found.asked.statements, "statement"),
        "## The candidate rules and credits\n",
        *_table(found, found.asked.candidates | found.asked.credits, "candidate"),
    ]
    return _MADE + "\n".join(parts)


def rule_pages(rules: Iterable[RuleBase]) -> dict[str, str]:
    """Every page of `docs/rules/` by its path there: one a rule, and the index."""
    chosen = list(rules)
    table = load().table
    return {f"{rule.id}.md": rule_page(rule, table) for rule in chosen} | {"index.md": _index(chosen)}


def main() -> None:
    """Write all pages anew; complain at the end of what is neither enforced nor explained."""
    rules = builtin_rules()
    found = coverage(rules)
    shutil.rmtree(PAGES, ignore_errors=True)
    for name, text in rule_pages(rules).items():
        path = PAGES / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    COVERAGE.write_text(coverage_page(found), encoding="utf-8")
    if faults := found.faults():
        raise SystemExit("\n".join(faults))


def _counts(found: Coverage) -> Iterator[str]:
    told: dict[Kind, str] = {
        "statements": "statements are enforced by a rule or a credit",
        "candidates": "candidate rules are carried by a rule",
        "credits": "credits are carried by a rule",
    }
    for kind, words in told.items():
        done, wanted = found.enforced(kind)
        yield f"- **{done} of {wanted}** {words}."


def _table(found: Coverage, groups: dict[str, dict[str, Said]], title: str) -> Iterator[str]:
    for group, numbers in groups.items():
        rows = [f"| {number} | {said.says} | {_told(found, number, said)} |" for number, said in numbers.items()]
        head = [f"### {group}", "", f"| | {title} | rules |", "| --- | --- | --- |"]
        yield "\n".join([*head, *rows]) + "\n"


def _told(found: Coverage, number: str, said: Said) -> str:
    rules = found.carried.get(number, [])
    return ", ".join(_link(rule) for rule in rules) or f"none: {said.reason or 'still to be written'}"


def _link(rule: RuleBase) -> str:
    preview = " (preview)" if rule.preview else ""
    return f"[{rule.id}](../rules/{rule.id}.yaml){preview}"


def _names(rules: Iterable[RuleBase]) -> str:
    return ", ".join(rule.id for rule in rules)


def _index(rules: list[RuleBase]) -> str:
    parts = ["# Rules\n"]
    for family in FAMILIES:
        rows = [_row(rule) for rule in rules if rule.family == family]
        if rows:
            head = [f"## {family}", "", "| rule | level | summary |", "| --- | --- | --- |"]
            parts.append("\n".join([*head, *rows]) + "\n")
    return "\n".join(parts)


def _row(rule: RuleBase) -> str:
    level = f"{rule.level} (preview)" if rule.preview else rule.level
    return f"| [{rule.id}]({rule.id}.md) | {level} | {rule.summary.replace('|', chr(92) + '|')} |"


if __name__ == "__main__":
    main()
