"""Which warnings may stand alone: prints the rules whose record on labelled drafts asks for another `alone`.

A rule of manner warns by itself once (right + 1) / (right + wrong + 2), Laplace's estimate of how often it is right,
reaches `BORNE_OUT`. *Right* counts the labelled drafts on which it speaks as people did, *wrong* those drafts and good
letters on which they did not, and nothing else of its family speaks. `--write` makes the change in the rule files.
"""

import argparse
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from data import Judged, Record, load, load_corpus
from judge import judge_all, linter_for
from labels import faulted_families, judged_families

from followlint.model.finding import Level
from followlint.registry import builtin_folder
from followlint.settle import MANNER

_HERE = Path(__file__).resolve().parent
BORNE_OUT = 0.7
# A slip of grammar is one wherever it stands, and `value` says what a letter lacks: theirs are read one by one.
_JUDGED = MANNER - {"grammar", "value"}
_WHY = "  # not yet borne out by labelled letters"
_LEVEL = re.compile(r"^level: warning.*\n", re.MULTILINE)
_ALONE = re.compile(r"^alone: note.*\n", re.MULTILINE)


def main() -> None:
    """Judge every labelled text, weigh each rule, print or write what follows."""
    options = _options()
    right, wrong = _record(options)
    for name, rule in sorted(linter_for("harper").rules.items()):
        if rule.family not in _JUDGED or rule.level != Level.WARNING.value:
            continue
        borne_out = (right[name] + 1) / (right[name] + wrong[name] + 2) >= BORNE_OUT
        if borne_out != bool(rule.alone):
            continue
        print(f"{name:40} right {right[name]:3} wrong {wrong[name]:3} {'warns alone' if rule.alone else 'alone: note'}")
        if options.write:
            _write(builtin_folder() / f"{name}.yaml", doubted=not rule.alone)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, nargs="*", default=[_HERE.parents[1] / "shared"], help="hold corpus/")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes (2)")
    parser.add_argument("--write", action="store_true", help="change the rule files")
    return parser.parse_args()


def _record(options: argparse.Namespace) -> tuple[Counter[str], Counter[str]]:
    """How many texts each rule was right on, and how many it was wrong on by itself."""
    right: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    texts = enumerate(_texts(options.data))
    for runs in judge_all({str(number): records for number, records in texts}, "harper", options.jobs).values():
        for each in runs:
            for rule, rightly in _spoken(each):
                (right if rightly else wrong)[rule] += 1
    return right, wrong


def _texts(folders: list[Path]) -> Iterator[tuple[Record, ...]]:
    """The labelled drafts and the good letters: those of the folders, and those that are tests."""
    fresh = _HERE.parent / "tests" / "fresh"
    yield from (load(fresh, name) for name in ("drafts", "letters"))
    for folder in folders:
        sets = load_corpus(folder / "corpus")
        yield from (sets[name] for name in ("letters", "faults", "good+context"))


def _spoken(judged: Judged) -> Iterator[tuple[str, bool]]:
    """Each rule that counts on this text, and whether it spoke rightly; a text without labels is a good letter."""
    record = judged.record
    looked = judged_families(record) if record.families or record.labels else _JUDGED
    faulted = faulted_families(record)
    families = Counter(hit.family for hit in judged.outcome.hits)
    for rule in sorted({hit.rule for hit in judged.outcome.hits}):
        family = rule.partition("/")[0]
        if family in looked and (family in faulted or families[family] == 1):
            yield rule, family in faulted


def _write(path: Path, *, doubted: bool) -> None:
    """Add the line `alone: note` to a rule file, or take it away."""
    text = path.read_text(encoding="utf-8")
    if doubted:
        text = _LEVEL.sub(lambda level: f"{level[0]}alone: note{_WHY}\n", text, count=1)
    else:
        text = _ALONE.sub("", text, count=1)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
