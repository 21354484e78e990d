"""One run of `check`: collects what is said of each draft, shows it, and makes the exit code of it."""

import difflib
import io
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import click

from followlint.cli.inputs import STDIN, Source, Written
from followlint.cli.options import NEVER
from followlint.cli.streams import REPORT_IT, colour, tell
from followlint.errors import FollowlintError
from followlint.model.finding import Fix, Level, Report, with_fixes
from followlint.model.rule import RuleBase
from followlint.report import Judged, github, sarif, tally, text, wire


@dataclass
class Run:
    """The drafts of a run, in order; `options` are those of the command line."""

    options: Mapping[str, Any]
    judged: list[Judged] = field(default_factory=list)
    crashed: bool = False

    def __post_init__(self) -> None:
        if self.options["diff"] and (self.options["fix"] or self.options["format_"] != "text"):
            raise click.UsageError("--diff stands alone: not with --fix, not with --format")

    @contextmanager
    def draft(self, source: Source) -> Iterator[None]:
        """Let no draft stop the others: what is wrong with one is kept as its error."""
        try:
            if self.options["fix"] and source.path == STDIN:
                raise click.UsageError("--fix needs a file to write to; --diff shows the changes of standard input")
            yield
        except FollowlintError as fault:
            self.judged.append(Judged(source.shown, error=str(fault)))
        except click.ClickException:
            raise
        except Exception as fault:
            if os.environ.get("FOLLOWLINT_DEBUG"):
                raise
            self.crashed = True
            self.judged.append(Judged(source.shown, error=f"{type(fault).__name__}: {fault}; {REPORT_IT}"))

    def add(self, source: Source, written: Written, report: Report, notices: tuple[str, ...]) -> None:
        """Keep a report, with what is to be said of how the draft was read."""
        why = None if report.score else f"not judged: {report.notices[-1]}"
        whole = report.model_copy(update={"notices": (*written.notices, *notices, *report.notices)})
        self.judged.append(Judged(source.shown, report.text or written.text, whole, why))

    def complain(self) -> None:
        """One line on standard error for each draft that was not judged, and one for a --diff that shows nothing."""
        for draft in self.judged:
            if draft.error:
                tell(f"{'standard input' if draft.path == STDIN else draft.path}: {draft.error}")
        if self.options["diff"] or self.options["fix"]:
            for draft in self.judged:
                if draft.report and draft.report.text is not None and any(_safe_fixes(draft.report)):
                    tell(f"{draft.path}: has corrections that cannot be written into an encoded mail")
        if self.options["diff"] and not any(any(_safe_fixes(draft.report)) for draft in self.judged):
            tell("nothing to correct: only what can mean nothing else is, such as “recieved” or “i”")

    def shown(self, width: int, color: bool, rules: Mapping[str, RuleBase]) -> str:
        """What goes to standard output; `rules` are those that judged."""
        match self.options["format_"]:
            case "json":
                return wire.document(self.judged)
            case "sarif":
                return sarif.document(self.judged, rules)
            case "github":
                return github.document(self.judged)
        if self.options["diff"]:
            return "".join(_diff(draft) for draft in self.judged)
        if self.options["quiet"]:
            return tally.brief(self.judged)
        return text.render(self.judged, width, colour if color else text.plain)

    def exit_code(self, fail_on: Level) -> int:
        """3 when we failed, 2 when a draft was not judged, 1 when a finding is grave enough, else 0."""
        if self.crashed:
            return 3
        if any(draft.error for draft in self.judged):
            return 2
        if self.options["fail_on"] == NEVER:
            return 0
        found = [finding.level for draft in self.judged if draft.report for finding in draft.report.findings]
        return int(any(level.rank >= fail_on.rank for level in found))


def corrected(words: str, report: Report) -> str:
    """The text with the safe fixes made; none where spans refer to another text than the file's."""
    if report.text is not None:
        return words
    return with_fixes(words, _safe_fixes(report))


def _safe_fixes(report: Report | None) -> Iterator[Fix]:
    """The corrections of a report that cannot change what the writer means."""
    return (each.fix for each in (report.findings if report else ()) if each.fix and each.fix.safe)


def mended(written: Written, report: Report) -> Written | None:
    """The draft with its safe fixes made, or None when there is nothing to change."""
    better = corrected(written.text, report)
    return Written(better, written.encoding, written.notices) if better != written.text else None


def _diff(draft: Judged) -> str:
    """What `--fix` would change in this draft."""
    if draft.report is None:
        return ""
    old, new = (list(io.StringIO(text, newline="\n")) for text in (draft.text, corrected(draft.text, draft.report)))
    lines = difflib.unified_diff(old, new, draft.path, draft.path)
    return "".join(line if line.endswith("\n") else line + "\n\\ No newline at end of file\n" for line in lines)
