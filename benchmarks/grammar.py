"""Compares the grammar engines, alone and together: what they find in labelled letters, what they flag in clean mail.

    python benchmarks/grammar.py --languagetool-url http://localhost:8081
    python benchmarks/grammar.py --languagetool-jars FOLDER

Without either it measures our own rules and Harper. It prints figures only; `--show` quotes what differs.
"""

import argparse
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from data import Record, load
from figures import Percent, count
from table import Table

from followlint import Linter
from followlint.model.finding import Report

_HEADER = (
    "engine",
    "precision",
    "recall",
    "spans found",
    "good letters",
    "clean sentences",
    "office mail",
    "per 1,000 words",
    "s",
)
_NOTE = "precision, recall: letters by label; spans: quoted faults touched; the rest: share flagged, wanted low"
_SETS = {
    "letters": "corpus",
    "faults": "corpus",
    "good": "corpus",
    "email_sentences_clean": "evaldata",
    "ordinary_mail": "evaldata",
}


@dataclass(frozen=True)
class Seen:
    """A record, and where the family `grammar` marked it."""

    record: Record
    spans: tuple[tuple[int, int], ...]

    @property
    def quoted(self) -> Iterator[bool]:
        """For each quoted fault of grammar, whether a finding touches it."""
        for span in self.record.info.get("spans") or ():
            start = self.record.text.find(span["quote"]) if span.get("label") == "grammar" else -1
            if start >= 0:
                yield any(first < start + len(span["quote"]) and start < last for first, last in self.spans)


def main() -> None:
    """Read the options, lint everything with each engine, print the table."""
    options = _options()
    sets = {name: load(options.data / folder, name)[: options.limit] for name, folder in _SETS.items()}
    seen = {}
    rows = []
    for engine in _engines(options):
        started = time.perf_counter()
        seen[engine] = _run(engine, sets, options)
        rows.append((engine, *_figures(seen[engine]), time.perf_counter() - started))
    print(Table("grammar engines", _HEADER, tuple(rows), _NOTE).render())
    if options.show:
        _show(seen, options.show)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    parser.add_argument("--languagetool-url", metavar="URL")
    parser.add_argument("--languagetool-jars", metavar="FOLDER")
    parser.add_argument("--limit", type=int, metavar="N", help="only the first N records of a set")
    parser.add_argument(
        "--show", metavar="SET", choices=tuple(_SETS), help="also quote what each engine marks in a set"
    )
    return parser.parse_args()


def _engines(options: argparse.Namespace) -> tuple[str, ...]:
    deep = options.languagetool_url or options.languagetool_jars
    return ("none", "harper", "languagetool", "both") if deep else ("none", "harper")


def _run(engine: str, sets: Mapping[str, tuple[Record, ...]], options: argparse.Namespace) -> dict[str, list[Seen]]:
    """What the rules of the family mark in each set with this engine."""
    where = {key: getattr(options, key) for key in ("languagetool_url", "languagetool_jars") if getattr(options, key)}
    with closing(Linter({"select": ["grammar"], "grammar": {"engine": engine, "timeout": 60, **where}})) as linter:
        return {
            name: [Seen(record, _spans(linter.lint(record.text, record.context), record, engine)) for record in records]
            for name, records in sets.items()
        }


def _spans(report: Report, record: Record, engine: str) -> tuple[tuple[int, int], ...]:
    missed = [skipped.reason for skipped in report.skipped if "checked" in skipped.reason]
    if missed and engine != "none":
        raise SystemExit(f"{record.id}: {missed[0]}")
    return tuple((finding.span.start, finding.span.end) for finding in report.findings)


def _figures(seen: Mapping[str, list[Seen]]) -> Iterator[float | None]:
    labelled = [each for name in ("letters", "faults") for each in seen[name] if "grammar" in each.record.labels]
    counts = count((each.record.labels["grammar"] == 1, bool(each.spans)) for each in labelled)
    yield counts.precision
    yield counts.recall
    quoted = [found for each in labelled for found in each.quoted]
    yield sum(quoted) / len(quoted) if quoted else None
    for name in ("good", "email_sentences_clean", "ordinary_mail"):
        yield Percent(sum(bool(each.spans) for each in seen[name]) / len(seen[name]))
    mail = seen["ordinary_mail"]
    yield 1000 * sum(len(each.spans) for each in mail) / sum(len(each.record.text.split()) for each in mail)


def _show(seen: Mapping[str, dict[str, list[Seen]]], name: str) -> None:
    """Quote every mark in a set, with the engines that made it."""
    for runs in zip(*(each[name] for each in seen.values()), strict=True):
        marks = {span for run in runs for span in run.spans}
        text = runs[0].record.text
        for start, end in sorted(marks):
            who = ", ".join(engine for engine, run in zip(seen, runs, strict=True) if (start, end) in run.spans)
            context = f"{text[max(0, start - 30) : start]}[{text[start:end]}]{text[end : end + 20]}"
            print(f"{runs[0].record.id}  {' '.join(context.split())}  ({who})")


if __name__ == "__main__":
    main()
