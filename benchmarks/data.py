"""The records that followlint is measured on: labelled letters and public mail, one JSON object a line."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

CORPUS = ("letters", "faults", "good")
EVALDATA = (
    "ordinary_mail",
    "sms",
    "email_sentences_clean",
    "email_politeness_docs",
    "stanford_politeness_extremes",
    "enron_formality",
    "pavlick_formality",
    "peer_tests",
)


@dataclass(frozen=True)
class Record:
    """One text and what people said of it; `info` holds the fields that only one set has."""

    id: str
    text: str
    kind: str = ""
    occasion: str | None = None
    truncated: bool = False
    labels: Mapping[str, int] = field(default_factory=dict)
    families: tuple[str, ...] = ()
    context: Mapping[str, Any] | None = None
    overall: int | None = None
    note: str = ""
    info: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Hit:
    """One finding, as far as the figures need it."""

    rule: str
    rank: int
    start: int
    end: int

    @property
    def family(self) -> str:
        """The folder of its rule."""
        return self.rule.partition("/")[0]


@dataclass(frozen=True)
class Outcome:
    """What the linter said of one text; `crash` names what it raised instead."""

    hits: tuple[Hit, ...] = ()
    credits: tuple[str, ...] = ()
    score: int | None = None
    occasion: str = ""
    crash: str | None = None


@dataclass(frozen=True)
class Judged:
    """A record beside what the linter said of it."""

    record: Record
    outcome: Outcome

    def fired(self, families: tuple[str, ...], rank: int = 0) -> bool:
        """Whether a rule of one of these families fired at this rank or above."""
        return any(hit.family in families and hit.rank >= rank for hit in self.outcome.hits)


Runs = Mapping[str, tuple[Judged, ...]]


def read_rows(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def to_record(row: dict[str, Any]) -> Record:
    """Read one row; a field that the class does not name goes to `info`.

    `enron_formality` calls something else `labels`, so labels count only beside a `kind`.
    """
    known = set(Record.__dataclass_fields__) - {"info"}
    if "kind" not in row:
        known -= {"labels"}
    named = {key: value for key, value in row.items() if key in known}
    named["families"] = tuple(named.get("families", ()))
    return Record(**named, info={key: value for key, value in row.items() if key not in known})


def load(folder: Path, name: str) -> tuple[Record, ...]:
    """The records of one set."""
    return tuple(to_record(row) for row in read_rows(folder / f"{name}.jsonl"))


def load_corpus(folder: Path) -> dict[str, tuple[Record, ...]]:
    """The labelled letters, in every variant of context that is measured.

    Detection of the occasion is the default everywhere; `+occasion` adds the record's own to the context.
    """
    scores = {row["id"]: row["overall"] for row in read_rows(folder / "overall.jsonl")}
    letters, faults, good = (load(folder, name) for name in CORPUS)
    return {
        "letters": tuple(replace(record, overall=scores.get(record.id)) for record in letters),
        "faults": faults,
        "faults+occasion": tuple(map(with_occasion, faults)),
        "faults alone": tuple(map(without_context, faults)),
        "good": tuple(map(without_context, good)),
        "good+context": good,
        "good+occasion": tuple(map(with_occasion, good)),
    }


def load_evaldata(folder: Path) -> dict[str, tuple[Record, ...]]:
    """The public sets that judge rules; the parser's sets have a benchmark of their own."""
    return {name: load(folder, name) for name in EVALDATA}


def without_context(record: Record) -> Record:
    """The same text with nothing known about it."""
    return replace(record, context=None)


def with_occasion(record: Record) -> Record:
    """The same text with its occasion given, beside whatever else is known."""
    return replace(record, context={**(record.context or {}), "occasion": record.occasion})
