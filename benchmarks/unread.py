"""What each rule said of texts that nobody had read: prints how often its warnings were right, borne out and alone.

The texts of `tests/fresh` came in rounds, and rules were mended by what a round showed. So the texts of each round are
judged here by the code of the commit before it, which stands in the history of this repository. A warning is *right* on
a draft whose reader named its family, and *wrong* on any other draft and on a good letter. Whether the findings beside
it bear it out is decided by today's rule (`followlint.settle`).
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from table import Row, Table

_HERE = Path(__file__).resolve()
_ROOT = _HERE.parents[1]
# The commits that added the texts of a round, and the last one before any of them was read.
ROUNDS = {
    "8426b6d": "eb783a7",
    "1543e17": "2d64c35",
    "8637516": "a40e608",
    "586f3ea": "34ee6b6",
    "2d9a414": "06b48dc",
    "f4bb63d": "d673d2f",
    "4cdcd45": "70794f3",
    "ae60fac": "70794f3",
    "ce1d290": "d570c15",
    "416a3a0": "d013de4",
}
_FILES = ("letters", "drafts")

Text = Mapping[str, Any]
Warned = tuple[tuple[str, ...], tuple[str, ...]]  # the rules of a text's warnings, and of its notes


def main() -> None:
    """Judge every round, or be the process that judges one with old code."""
    options = _options()
    if options.judge:
        _judge(options.judge)
        return
    tallies: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    texts = alarmed = good = 0
    for commit, before in ROUNDS.items():
        rows = list(_added(commit))
        for row, (warnings, notes) in zip(rows, _judged(rows, before), strict=True):
            texts += 1
            good += "families" not in row
            alarmed += "families" not in row and bool(warnings)
            _count(tallies, row, warnings, notes)
    print(f"{texts} texts, {good} of them good letters, {alarmed} of these with a warning or an error\n")
    print(_table(tallies, options.least).render())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--least", type=int, default=3, metavar="N", help="only rules that warned so often (3)")
    parser.add_argument("--judge", type=Path, help=argparse.SUPPRESS)
    return parser.parse_args()


def _added(commit: str) -> Iterator[Text]:
    """The texts that a commit added to the fresh ones."""
    for name in _FILES:
        path = f"tests/fresh/{name}.jsonl"
        had = {row["id"] for row in _rows(f"{commit}^:{path}")}
        yield from (row for row in _rows(f"{commit}:{path}") if row["id"] not in had)


def _rows(blob: str) -> Iterator[Text]:
    shown = subprocess.run(["git", "-C", _ROOT, "show", blob], capture_output=True, text=True, check=False)
    return map(json.loads, shown.stdout.splitlines())  # nothing where the file was not there yet


def _judged(rows: Iterable[Text], before: str) -> list[Warned]:
    """What the code of a commit says of these texts, each with its context where it has one."""
    with tempfile.TemporaryDirectory() as folder:
        code, texts = Path(folder) / "code", Path(folder) / "texts.jsonl"
        texts.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
        subprocess.run(["git", "clone", "--quiet", "--no-checkout", _ROOT, code], check=True)
        subprocess.run(["git", "-C", code, "checkout", "--quiet", before], check=True)
        old = {**os.environ, "PYTHONPATH": str(code / "src"), "FOLLOWLINT_CACHE_DIR": str(Path(folder) / "kept")}
        done = subprocess.run(
            [sys.executable, _HERE, "--judge", texts], capture_output=True, text=True, check=True, env=old
        )
    return [(tuple(warnings), tuple(notes)) for warnings, notes in map(json.loads, done.stdout.splitlines())]


def _judge(texts: Path) -> None:
    """Print the rules of the warnings and of the notes of each text, by whatever code is on the path."""
    from followlint import Linter  # old code, where this process judges with it

    linter = Linter({})
    for line in texts.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        findings = linter.lint(row["text"], context=row.get("context")).findings
        notes = {each.rule for each in findings if each.level.value == "note"}
        print(json.dumps([sorted({each.rule for each in findings} - notes), sorted(notes)]))


def _count(
    tallies: dict[str, Counter[tuple[bool, bool]]], row: Text, warnings: tuple[str, ...], notes: tuple[str, ...]
) -> None:
    from followlint.settle import is_borne_out  # not above: the process that judges has old code

    grave = Counter(rule.partition("/")[0] for rule in warnings)
    found = grave + Counter(rule.partition("/")[0] for rule in notes)
    for rule in warnings:
        family = rule.partition("/")[0]
        tallies[rule][is_borne_out(family, found, grave), family in row.get("families", ())] += 1


def _table(tallies: Mapping[str, Counter[tuple[bool, bool]]], least: int) -> Table:
    """One row a rule, those first that are wrong most often where nothing bears them out."""
    rows: list[Row] = [
        (rule, told[True, True], told[True, False], told[False, True], told[False, False])
        for rule, told in sorted(tallies.items(), key=lambda item: item[1][False, True] - item[1][False, False])
        if told.total() >= least
    ]
    header = ("rule", "borne out: right", "wrong", "not: right", "wrong")
    return Table("warnings on texts that nobody had read", header, tuple(rows))


if __name__ == "__main__":
    main()
