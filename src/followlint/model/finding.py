"""What a draft is told: findings, credits, what was skipped, the score, and the report that holds them."""

from collections.abc import Iterable
from enum import StrEnum

from followlint.model.base import Value
from followlint.model.span import Span, spliced


class Level(StrEnum):
    """How bad a finding is: `error` do not send, `warning` hurts you, `note` could be better."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """0 for a note, 1 for a warning, 2 for an error."""
        return list(Level).index(self)


class Fix(Value):
    """A replacement of `span` by `text`; `safe` when it cannot change what the writer means."""

    span: Span
    text: str
    safe: bool = False


class Finding(Value):
    """A rule that fired. `points` is what it costs before the family's cap (see `score.py`)."""

    rule: str
    level: Level
    message: str
    span: Span
    reader: str
    instead: str
    fix: Fix | None = None
    points: int

    @property
    def family(self) -> str:
        """The folder of its rule."""
        return self.rule.partition("/")[0]


class Credit(Value):
    """A strength that was found. `points` is what it may regain (see `score.py`)."""

    rule: str
    message: str
    span: Span
    points: int

    @property
    def family(self) -> str:
        """The folder of its rule."""
        return self.rule.partition("/")[0]


class Skipped(Value):
    """A rule that could not judge, and which fact or engine it lacked."""

    rule: str
    reason: str


class Measures(Value):
    """Sizes of the candidate's own words: the body without subject, greeting, closing, signature and quotes.

    `reading_seconds` at 238 words a minute (Brysbaert 2019, silent reading of English non-fiction).
    """

    words: int = 0
    sentences: int = 0
    paragraphs: int = 0
    reading_seconds: int = 0


class ScorePart(Value):
    """One family's row of the score: points lost (after its cap), points regained, and why."""

    family: str
    lost: int = 0
    regained: int = 0
    why: str


class Score(Value):
    """0–100, and the parts that explain every point of it."""

    value: int
    parts: tuple[ScorePart, ...]


class Report(Value):
    """All that is said of one draft. `score` is None when there is nothing to judge.

    `notices` say in plain words how the text was read or why it was not judged. `text` is set only when the
    spans refer to another text than the one given (a mail whose body had to be decoded).
    """

    findings: tuple[Finding, ...] = ()
    credits: tuple[Credit, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    score: Score | None = None
    measures: Measures = Measures()
    occasion: str
    occasion_given: bool = False
    notices: tuple[str, ...] = ()
    text: str | None = None


def with_fixes(text: str, fixes: Iterable[Fix]) -> str:
    """The text with the fixes made; of two that touch the same words the later stays."""
    kept: list[tuple[int, int, str]] = []
    least = len(text) + 1
    for fix in sorted(fixes, key=lambda each: each.span.start, reverse=True):
        if fix.span.end <= least:
            kept.append((fix.span.start, fix.span.end, fix.text))
            least = fix.span.start
    return spliced(text, reversed(kept))
