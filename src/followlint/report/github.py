"""The report as workflow commands of GitHub Actions: each finding is shown beside its line in a pull request."""

from collections.abc import Iterable, Iterator

from followlint.model.finding import Finding, Level
from followlint.model.span import LineIndex
from followlint.report import Judged
from followlint.report.told import advice

_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}


def document(drafts: Iterable[Judged]) -> str:
    """One line for each finding, and for each draft that was not judged."""
    return "".join(f"{line}\n" for draft in drafts for line in _lines(draft))


def _lines(draft: Judged) -> Iterator[str]:
    if draft.error:
        yield _command("error", {"file": draft.path, "title": "followlint"}, draft.error)
    index = LineIndex(draft.text)
    for finding in draft.report.findings if draft.report else ():
        place = {} if draft.is_decoded else _place(finding, index)
        words = "\n".join((finding.message, *advice([finding])))
        yield _command(_COMMANDS[finding.level], {"file": draft.path, **place, "title": finding.rule}, words)


def _place(finding: Finding, index: LineIndex) -> dict[str, int]:
    """Lines and, where it is one line, columns: GitHub refuses these for several."""
    (line, column), (end_line, end_column) = index.position(finding.span.start), index.position(finding.span.end)
    lines = {"line": line, "endLine": end_line}
    return {**lines, "col": column, "endColumn": end_column} if line == end_line else lines


def _command(name: str, properties: dict[str, object], words: str) -> str:
    told = ",".join(f"{key}={_escaped(str(value), ':,')}" for key, value in properties.items())
    return f"::{name} {told}::{_escaped(words)}"


def _escaped(words: str, more: str = "") -> str:
    """The words in one line; `more` signs part the properties of a command."""
    for sign in f"%\r\n{more}":  # the percent sign first: it begins what stands for the others
        words = words.replace(sign, f"%{ord(sign):02X}")
    return words
