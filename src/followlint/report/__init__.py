"""What a run says: `text` for people, `wire` for programs. Both turn values into strings and touch no stream."""

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
