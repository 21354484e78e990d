"""The report as SARIF 2.1.0, which code-scanning services and editors read.

Sections are those of https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from followlint.model.finding import Finding, Fix
from followlint.model.rule import RuleBase
from followlint.model.span import LineIndex, Span
from followlint.report import Judged
from followlint.report.told import advice
from followlint.version import __version__

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def document(drafts: Sequence[Judged], rules: Mapping[str, RuleBase]) -> str:
    """The whole run as one SARIF log in plain ASCII; `rules` describe what was found."""
    found = sorted({finding.rule for draft in drafts if draft.report for finding in draft.report.findings})
    places = {name: index for index, name in enumerate(found)}
    run = {
        "tool": {
            "driver": {"name": "followlint", "version": __version__, "rules": [_rule(rules[name]) for name in found]}
        },
        "invocations": [_invocation(drafts)],
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\r", "\n"],
        "results": [result for draft in drafts for result in _results(draft, places)],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(rule: RuleBase) -> dict[str, Any]:
    told = {
        "id": rule.id,
        "shortDescription": _message(rule.summary),
        "help": _message("\n\n".join(words for words in (rule.why, rule.instead) if words)),
        "defaultConfiguration": {"level": rule.level},
        "properties": {"tags": [rule.family]},
    }
    return {**told, "deprecatedIds": list(rule.aliases)} if rule.aliases else told


def _invocation(drafts: Iterable[Judged]) -> dict[str, Any]:
    """Whether each draft was judged, and why one was not."""
    faults = [
        {"level": "error", "message": _message(draft.error), "locations": [_location(draft)]}
        for draft in drafts
        if draft.error
    ]
    return {"executionSuccessful": not faults, "toolExecutionNotifications": faults}


def _results(draft: Judged, places: Mapping[str, int]) -> Iterable[dict[str, Any]]:
    index = LineIndex(draft.text)
    for finding in draft.report.findings if draft.report else ():
        told: dict[str, Any] = {
            "ruleId": finding.rule,
            "ruleIndex": places[finding.rule],
            "level": finding.level.value,
            "message": _message(_words(finding)),
            "locations": [_location(draft, _region(finding.span, index))],
        }
        if finding.fix and not draft.is_decoded:
            told["fixes"] = [_fix(draft, finding.fix, index)]
        yield told


def _words(finding: Finding) -> str:
    """What was found in the first sentence; then what the reader concludes, and what to write."""
    reader = f"The reader: {finding.reader}" if finding.reader else ""
    return "\n".join(words for words in (finding.message, reader, *advice([finding])) if words)


def _message(words: str) -> dict[str, str]:
    """A plain text message, in which braces are doubled, for `{0}` would stand for an argument (3.11.5)."""
    return {"text": words.replace("{", "{{").replace("}", "}}")}


def _location(draft: Judged, region: Mapping[str, int] | None = None) -> dict[str, Any]:
    """Where it is; the whole file where positions refer to another text than the file's."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(draft.path)}}
    if region and not draft.is_decoded:
        physical["region"] = region
    return {"physicalLocation": physical}


def _region(span: Span, index: LineIndex) -> dict[str, int]:
    (line, column), (end_line, end_column) = index.position(span.start), index.position(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _fix(draft: Judged, fix: Fix, index: LineIndex) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(fix.span, index), "insertedContent": {"text": fix.text}}
    return {"artifactChanges": [{"artifactLocation": {"uri": uri(draft.path)}, "replacements": [replacement]}]}


def uri(path: str) -> str:
    """The path as a URI reference: relative below the current folder, else absolute; no dot segments (3.10.2)."""
    named, here = Path(path), Path.cwd()
    whole = named.resolve() if ".." in named.parts else named.absolute()
    return quote(os.fsencode(whole.relative_to(here).as_posix())) if whole.is_relative_to(here) else whole.as_uri()
