"""The report for people: the score, then the faults worst first with the words underlined, then all the rest."""

import re
import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len

from followlint.excerpt import excerpt
from followlint.model.finding import Credit, Finding, Level, Report, ScorePart, Skipped
from followlint.model.span import LineIndex, Span
from followlint.report import Judged
from followlint.report.tally import count, summary
from followlint.report.told import advice, marked, messages, readers
from followlint.score import cost_alone

WIDTH = 80
Paint = Callable[[str, str], str]
"""Gives words a colour by their role: `error warning note credit rule dim title`; plain text when there is none."""

_VERDICTS = {
    Level.ERROR: "do not send it like this",
    Level.WARNING: "some of it would hurt you",
    Level.NOTE: "fit to send; it could be better",
    None: "nothing to mend was found",
}
_HEADINGS = {
    Level.ERROR: "Do not send this",
    Level.WARNING: "This hurts you",
    Level.NOTE: "This could be better",
}
_MISSING_FACT = re.compile(r"needs ([\w.]+) in the context")
_LONG = 120  # seconds
_MOST_PLACES = 5  # of one rule: more would bury the next rule
_MOST_RULES = 3
_MOST_QUOTED = 90
_MOST_FACTS = 4  # the rest is counted: `context --init` lists them all
_INDENT = " " * 6
_TIGHT = "\u00a0"  # a blank at which no line is broken


def plain(words: str, role: str) -> str:  # noqa: ARG001  the signature of Paint
    """The words as they are."""
    return words


def render(drafts: Sequence[Judged], width: int = WIDTH, paint: Paint = plain) -> str:
    """The reports of all judged drafts, and one line that sums them up when there are several."""
    pages = [_Page(draft.path, draft.text, draft.report, width, paint).render() for draft in drafts if draft.is_judged]
    if len(drafts) > 1:
        pages.append(summary(drafts) + "\n")
    return "\n\n".join(pages)


class _Page:
    """One draft's report, written line by line."""

    def __init__(self, path: str, text: str, report: Report | None, width: int, paint: Paint) -> None:
        assert report is not None
        self._path, self._text, self._report = path, text, report
        self._width, self._paint = width, paint
        self._index = LineIndex(text)

    def render(self) -> str:
        parts = (self._head(), self._faults(), self._strengths(), self._unjudged(), self._score())
        return "\n\n".join("\n".join(part) for part in (list(each) for each in parts) if part) + "\n"

    def _head(self) -> Iterator[str]:
        report = self._report
        worst = max((finding.level for finding in report.findings), key=lambda level: level.rank, default=None)
        score = report.score.value if report.score else 0
        yield self._paint(self._path, "title")
        verdict = self._paint(f"{score} of 100", worst.value if worst else "credit")
        yield f"  {verdict} · {_VERDICTS[worst]}"
        measures = report.measures
        sizes = [
            count(measures.words, "word"),
            count(measures.sentences, "sentence"),
            count(measures.paragraphs, "paragraph"),
            f"read in {_time(measures.reading_seconds)}",
        ]
        yield from self._folded(", ".join(sizes), "  ", "dim")
        if report.occasion_given:
            yield from self._folded(f"occasion: '{report.occasion}', as given", "  ", "dim")
        for notice in report.notices:
            yield from self._folded(notice, "  ", "dim")

    def _faults(self) -> Iterator[str]:
        groups = _by_rule(self._report.findings)
        for level, same in groupby(groups, key=lambda group: group[0].level):
            if level is not groups[0][0].level:
                yield ""
            yield self._paint(_HEADINGS[level], level.value)
            for together in self._of_one_place(same):
                for index, group in enumerate(together):
                    yield ""
                    yield from self._fault(group, with_excerpt=index == 0)

    def _fault(self, group: Sequence[Finding], with_excerpt: bool) -> Iterator[str]:
        """One rule's findings: where, what is there, what the reader concludes, what to write, the rule."""
        shown = group[:_MOST_PLACES]
        for place in self._places_of(shown):
            if with_excerpt:
                yield from self._excerpt(place)
            yield from self._folded(messages(place), _INDENT)
        if rest := group[_MOST_PLACES:]:
            lines = dict.fromkeys(str(self._index.position(finding.span.start)[0]) for finding in rest)
            yield from self._folded(f"{len(rest)} more on line {', '.join(lines)}", _INDENT, "dim")
        for label, told in (("Reader", readers(shown)), ("Instead", advice(shown))):
            for words in told:
                yield from self._folded(words, f"{_INDENT}{label:<9}", hang=len(_INDENT) + 9)
        yield from self._folded(f"{group[0].rule}  {_times(group)}".rstrip(), _INDENT, "rule")

    def _of_one_place(self, groups: Iterable[list[Finding]]) -> list[list[list[Finding]]]:
        """The same groups; one whose only words an earlier group marks follows that one, so that they are shown once.

        So does what is missing at the same empty place.
        """
        found: list[tuple[Span, list[list[Finding]]]] = []
        for group in groups:
            place = marked(self._text, group[0])
            told = [each for its_place, each in found if _holds(its_place, place)] if len(group) == 1 else []
            if told:
                told[0].append(group)
            else:
                found.append((place, [group]))
        return [each for _, each in found]

    def _places_of(self, group: Sequence[Finding]) -> list[list[Finding]]:
        """What is shown together: findings that are told in the same words, or stand in the same line."""
        if len({finding.message for finding in group}) == 1:
            return [list(group)]
        return [list(same) for _, same in groupby(group, key=lambda f: self._index.position(f.span.start)[0])]

    def _excerpt(self, findings: Sequence[Finding]) -> Iterator[str]:
        """The lines of the letter with the words underlined."""
        spans = [marked(self._text, finding) for finding in findings]
        for row in excerpt(self._text, spans, self._width - len(_INDENT)):
            number = "" if row.number is None else str(row.number)
            yield self._paint(f"{number:>3} | ", "dim") + row.text
            if row.marks:
                yield self._paint("    | ", "dim") + self._paint(row.marks, findings[0].level.value)

    def _strengths(self) -> Iterator[str]:
        credits = self._report.credits
        if credits:
            yield self._paint("What it does well", "credit")
        for told in dict.fromkeys(f"{self._praise(credit)}  {credit.rule}" for credit in credits):
            yield from self._folded(told, "  + ", hang=4)

    def _praise(self, credit: Credit) -> str:
        """What is good, and the words that are meant when the message does not quote them."""
        words = textwrap.shorten(credit.span.of(self._text), _MOST_QUOTED, placeholder=" …")
        if not words or "“" in credit.message:
            return credit.message
        return f"{credit.message.rstrip('.')}: “{words}”"

    def _unjudged(self) -> Iterator[str]:
        """The rules that were skipped, one line a reason; then the facts they lacked, the most wanted first."""
        rules = _by_reason(self._report.skipped)
        wanted = {match[1]: len(names) for reason, names in rules.items() if (match := _MISSING_FACT.fullmatch(reason))}
        if rules:
            yield self._paint("What could not be judged", "title")
        for reason, names in rules.items():
            if not _MISSING_FACT.fullmatch(reason):
                who = ", ".join(names) if len(names) <= _MOST_RULES else count(len(names), "rule")
                yield from self._folded(f"{who}: {reason}", "  ", hang=4)
        if wanted:
            ranked = sorted(wanted, key=lambda fact: (-wanted[fact], fact))
            told = ", ".join(f"{fact}{_TIGHT}({wanted[fact]})" for fact in ranked[:_MOST_FACTS])
            if rest := ranked[_MOST_FACTS:]:
                told += f" and {len(rest)} more"
            yield from self._folded(f"facts not given, and how many rules ask for each: {told}", "  ", hang=4)
            yield from self._folded("`followlint context --init` writes a file for them", "  ", "dim")

    def _score(self) -> Iterator[str]:
        score = self._report.score
        if score is None:
            return
        yield self._paint(f"Score {score.value} of 100", "title")
        for part in score.parts:
            yield from self._part(part)

    def _part(self, part: ScorePart) -> Iterator[str]:
        lost = f"-{part.lost}" if part.lost else ""
        regained = f"+{part.regained}" if part.regained else ""
        why = part.why.replace(f"{part.family}/", "")
        yield from self._folded(why, f"  {part.family:<12}{lost:>4}{regained:>5}  ", hang=25)

    def _folded(self, words: str, first: str, role: str = "", hang: int | None = None) -> Iterator[str]:
        """Words folded to the width, `first` before the first line and blanks before the others."""
        rest = " " * (len(first) if hang is None else hang)
        for index, line in enumerate(fold(words, self._width, first, rest)):
            lead = first if index == 0 else rest
            yield self._paint(lead, "dim") + (self._paint(line[len(lead) :], role) if role else line[len(lead) :])


def fold(words: str, width: int, first: str, rest: str) -> list[str]:
    """Lines of at most `width` cells; blanks part them, and a longer word is cut."""
    wide = cell_len(words) - len(words)
    lines = textwrap.wrap(
        words, max(20, width - wide), initial_indent=first, subsequent_indent=rest, break_on_hyphens=False
    )
    return [line.replace(_TIGHT, " ") for line in lines] or [first.rstrip()]


def _time(seconds: int) -> str:
    """A time to read, in minutes where it takes some."""
    return count(seconds, "second") if seconds < _LONG else count(round(seconds / 60), "minute")


def _by_rule(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The findings rule by rule, the worst rule first, each in the order of the text."""
    groups: dict[tuple[str, Level], list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.rule, finding.level), []).append(finding)
    return sorted(groups.values(), key=lambda group: (-group[0].level.rank, -_cost(group), group[0].span.start))


def _cost(group: Sequence[Finding]) -> float:
    """What a rule's findings would cost the letter alone."""
    return cost_alone(group[0].family, sum(finding.points for finding in group))


def _holds(place: Span, other: Span) -> bool:
    """Whether the words at `other` are half of those at `place`, or more, or missing where those are missing."""
    if not place or not other:
        return place == other
    return place.start <= other.start and other.end <= place.end and 2 * len(other) >= len(place)


def _by_reason(skipped: Iterable[Skipped]) -> dict[str, list[str]]:
    rules: dict[str, list[str]] = {}
    for each in skipped:
        rules.setdefault(each.reason, []).append(each.rule)
    return rules


def _times(group: Sequence[Finding]) -> str:
    return f"({len(group)} times)" if len(group) > 1 else ""
