"""What a run says: `text` for people; `wire`, `sarif` and `github` for programs.

All turn values into strings and touch no stream.
"""

from dataclasses import dataclass

from followlint.model.finding import Report


@dataclass(frozen=True, slots=True)
class Judged:
    """One draft of a run: its path, the text that spans refer to, its report, or why there is no judgement."""

    path: str
    text: str = ""
    report: Report | None = None
    error: str | None = None

    @property
    def is_judged(self) -> bool:
        """Whether there is a score."""
        return self.report is not None and self.report.score is not None

    @property
    def is_decoded(self) -> bool:
        """Whether positions refer to another text than the file's (a mail whose body had to be decoded)."""
        return self.report is not None and self.report.text is not None
