"""The JSON that other programs read: one object, one entry a draft, the same keys in every entry.

    {"version": 1, "files": [{"path", "error", "occasion", "occasion_given", "score", "measures", "notices",
                              "findings", "credits", "skipped", "text"}]}

`error` is null, or one line that says why the draft was not judged; then `score` is null. Each finding and credit
has 1-based `line`, `column`, `end_line`, `end_column` (columns in code points) beside `span`. `text` is set only
when spans refer to another text than the file's (a mail whose body had to be decoded).
"""

import json
from collections.abc import Iterable
from typing import Any

from followlint.model.finding import Credit, Finding, Report
from followlint.model.span import LineIndex
from followlint.report import Judged

VERSION = 1
# A draft that could not be read has the keys of every other one, and nothing in them.
_NOTHING: dict[str, Any] = {
    "occasion": None,
    "occasion_given": False,
    "score": None,
    "measures": None,
    "notices": [],
    "findings": [],
    "credits": [],
    "skipped": [],
    "text": None,
}


def document(drafts: Iterable[Judged]) -> str:
    """The whole run as JSON in plain ASCII, which no console's encoding can damage."""
    whole = {"version": VERSION, "files": [entry(draft) for draft in drafts]}
    return json.dumps(whole, indent=2) + "\n"


def entry(draft: Judged) -> dict[str, Any]:
    """One draft's entry."""
    head = {"path": draft.path, "error": draft.error}
    if draft.report is None:
        return {**head, **_NOTHING}
    return {**head, **_told(draft.report, LineIndex(draft.text))}


def _told(report: Report, index: LineIndex) -> dict[str, Any]:
    told = report.model_dump(mode="json")
    told["findings"] = [_placed(finding, index) for finding in report.findings]
    told["credits"] = [_placed(credit, index) for credit in report.credits]
    return {key: told[key] for key in _NOTHING}


def _placed(item: Finding | Credit, index: LineIndex) -> dict[str, Any]:
    """The finding with the lines and columns that a person counts."""
    line, column = index.position(item.span.start)
    end_line, end_column = index.position(item.span.end)
    place = {"line": line, "column": column, "end_line": end_line, "end_column": end_column}
    return {**item.model_dump(mode="json"), **place}
