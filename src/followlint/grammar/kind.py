"""Kind `engine`: what a grammar engine finds in the candidate's prose, in our words and levels."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from followlint.model.settings import Grammar
from followlint.grammar.engines import engines_for
from followlint.grammar.protocol import Engine, Fault
from followlint.model.finding import Finding, Fix, Skipped
from followlint.model.rule import RuleBase
from followlint.text.letter import BODY, Letter
from followlint.verdict import Verdict, verdict

_WORD = re.compile(r"[^\W_]+(?:['.&+#-][^\W_]+)*")
_PLACEHOLDER = re.compile(r"\[[^\]\n]{1,60}\]|\{[^}\n]{1,60}\}|<[^>\n]{1,60}>")


@dataclass(frozen=True, slots=True)
class Prose:
    """The body as an engine sees it, paragraphs parted by a blank line, and where each begins in the view."""

    text: str
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def in_view(self, offset: int) -> int:
        """The offset of the view that this offset of the prose shows."""
        index = bisect_right(self.starts, offset) - 1
        return self.origins[index] + offset - self.starts[index]


def prose_of(letter: Letter) -> Prose:
    """The candidate's prose: the body without greeting, closing, signature and quotes."""
    parts, starts, origins, length = [], [], [], 0
    for segment in letter.view.segments:
        if segment.kind in BODY:
            parts.append(letter.view.text[segment.start : segment.end])
            starts.append(length)
            origins.append(segment.start)
            length += len(parts[-1]) + 2
    return Prose("\n\n".join(parts), tuple(starts), tuple(origins))


def known_words(letter: Letter) -> frozenset[str]:
    """Words that are right because the letter's world holds them: people, firm, role, topics, signature."""
    context = letter.context
    texts = [letter.view.text[s.start : s.end] for s in letter.view.of_kind("greeting", "signature", "closing")]
    texts += context.people
    texts += [text for text in (context.company, context.role, context.me and context.me.name) if text]
    texts += [note.topic for note in context.notes]
    texts += context.attachments or ()
    return frozenset(word for text in texts for word in _WORD.findall(text))


class GrammarKind:
    """The engines of a configuration, and the rules that speak for them."""

    def __init__(self, rules: Sequence[RuleBase], settings: Grammar) -> None:
        self._rules = {rule.id: rule for rule in rules}
        self._settings = settings
        self._engines: tuple[Engine, ...] = engines_for(settings) if rules else ()

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What the engines find in the letter; the same fault found twice is one finding."""
        prose = prose_of(letter)
        known = known_words(letter)
        faults = [fault for engine in self._engines for fault in engine.check(prose.text, known)]
        for group in _grouped(faults):
            rule = self._rules.get(group[0].rule)
            if rule and not _exempt(letter, prose, group[0]):
                yield self._finding(rule, letter, prose, group)

    def _finding(self, rule: RuleBase, letter: Letter, prose: Prose, group: list[Fault]) -> Verdict:
        first = group[0]
        span = letter.view.span(prose.in_view(first.start), prose.in_view(first.end - 1) + 1)
        replacement = next((fault.replacements[0] for fault in group if fault.replacements), None)
        engines = " and ".join(dict.fromkeys(fault.engine for fault in group))
        found = verdict(
            rule, letter, span, message=first.message, replacement=replacement or "…", engine=engines
        )
        if isinstance(found, Finding) and replacement is not None:
            return found.model_copy(update={"fix": Fix(span=span, text=replacement)})
        return found

    def skipped(self, letter: Letter) -> Iterator[Skipped]:
        """The engine rules that nobody could judge, and why."""
        reasons = [reason for engine in self._engines for reason in engine.missed]
        if not self._engines:
            reasons = ["no grammar engine was asked for (grammar = none)"]
        for reason in dict.fromkeys(reasons):
            for name in self._rules:
                yield Skipped(rule=name, reason=reason)

    def close(self) -> None:
        """Stop the engines."""
        for engine in self._engines:
            engine.close()


def _grouped(faults: list[Fault]) -> list[list[Fault]]:
    """Faults that overlap are one: the first engine's words lead."""
    groups: list[list[Fault]] = []
    for fault in sorted(faults, key=lambda each: (each.start, -each.end)):
        if groups and fault.start < max(each.end for each in groups[-1]):
            groups[-1].append(fault)
        else:
            groups.append([fault])
    return groups


def _exempt(letter: Letter, prose: Prose, fault: Fault) -> bool:
    """Whether the fault lies in quoted words or an unfilled slot, which are others' business."""
    start = prose.in_view(fault.start)
    spans = [*letter.quotations, *(match.span() for match in _PLACEHOLDER.finditer(letter.plain))]
    return any(first <= start < last for first, last in spans)
