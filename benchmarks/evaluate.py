"""Measures followlint on labelled letters and public mail, and prints the figures beside the wanted ones.

The data stays outside the repository; no test needs it. `--show` and `--family` quote it, so keep what they
print on the terminal; `--json` holds figures only.
"""

import argparse
import json
import re
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from corpus_tables import corpus_tables
from coverage_tables import credit_table, silent_table, unjudged_table
from data import Record, Runs, load_corpus, load_evaldata
from evaldata_tables import evaldata_tables
from judge import judge_all, rule_ids
from labels import FAMILIES, LABEL_FAMILIES
from quotes import misses, quotes
from rule_tally import rule_table
from table import Table

_HERE = Path(__file__).resolve().parent


def main() -> None:
    """Read the options, lint everything, print the tables."""
    options = _options()
    started = time.perf_counter()
    runs = judge_all(_records(options), options.grammar, options.jobs)
    if options.show:
        _print(quotes(runs, options.show))
        return
    tables = _tables(runs, rule_ids(options.grammar))
    if options.family:
        tables = [_only(table, options.family) for table in tables]
        _print(misses(runs, options.family))
    _print(table.render() for table in tables if table.rows or not options.family)
    _print(_crashes(runs))
    print(f"{sum(map(len, runs.values()))} texts in {time.perf_counter() - started:.0f} s")
    if options.json:
        figures = {table.title: table.data() for table in tables}
        options.json.write_text(json.dumps(figures, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=_HERE.parents[1] / "shared", help="holds corpus/ and evaldata/")
    parser.add_argument("--set", choices=("corpus", "evaldata", "all"), default="all")
    parser.add_argument("--grammar", choices=("none", "harper"), default="harper")
    parser.add_argument("--family", choices=FAMILIES, help="only this family, with what it missed and invented")
    parser.add_argument("--show", metavar="RULE", help="quote every hit of a rule, or of all rules that start so")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N records of a set")
    parser.add_argument("--jobs", type=int, default=2, metavar="N", help="processes (2)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    return parser.parse_args()


def _records(options: argparse.Namespace) -> Mapping[str, tuple[Record, ...]]:
    sets: dict[str, tuple[Record, ...]] = {}
    if options.set != "evaldata":
        sets |= load_corpus(options.data / "corpus")
    if options.set != "corpus":
        sets |= load_evaldata(options.data / "evaldata")
    return {name: records[: options.limit] for name, records in sets.items()}


def _tables(runs: Runs, rules: Iterable[str]) -> list[Table]:
    tables = corpus_tables(runs) if "letters" in runs else []
    tables += evaldata_tables(runs) if "sms" in runs else []
    return [*tables, credit_table(runs), rule_table(runs), silent_table(runs, rules), unjudged_table(runs)]


def _only(table: Table, family: str) -> Table:
    """The rows of a table that speak of one family."""
    return replace(table, rows=tuple(row for row in table.rows if _speaks_of(str(row[0]), family)))


def _speaks_of(name: str, family: str) -> bool:
    return family in LABEL_FAMILIES.get(name.strip(), ()) or family in re.split(r"[ ,/]+", name)


def _crashes(runs: Runs) -> Iterator[str]:
    for name, texts in runs.items():
        for each in texts:
            if each.outcome.crash:
                yield f"CRASH {name} {each.record.id}: {each.outcome.crash}"


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)


if __name__ == "__main__":
    main()
