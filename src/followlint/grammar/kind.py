"""Kind `engine`: what a grammar engine finds in the candidate's prose, in our words and levels."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from followlint.grammar.protocol import Engine, Fault, Missed
from followlint.model.finding import Finding, Fix, Skipped
from followlint.model.rule import RuleBase
from followlint.text.book import Hit
from followlint.text.letter import BODY, Letter
from followlint.verdict import Verdict, verdict

_WORD = re.compile(r"[^\W_]+(?:['.&+#-][^\W_]+)*")
_NONE = Missed(reason="no grammar engine was asked for (grammar = none)")
_TITLES = {"harper": "Harper", "languagetool": "LanguageTool"}
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
    """The candidate's prose: the body, and a closing that says something, without greeting, signature and quotes."""
    parts, starts, origins, length = [], [], [], 0
    for segment in letter.view.segments:
        if segment.kind in BODY or letter.view.says_something(segment):
            parts.append(letter.view.text[segment.start : segment.end])
            starts.append(length)
            origins.append(segment.start)
            length += len(parts[-1]) + 2
    return Prose("\n\n".join(parts), tuple(starts), tuple(origins))


def known_words(letter: Letter) -> frozenset[str]:
    """Words that are right because the letter's world holds them: people, firm, role, topics, signature."""
    context = letter.context
    formal = letter.view.of_kind("greeting", "signature", "closing")
    texts = [letter.view.text[s.start : s.end] for s in formal if not letter.view.says_something(s)]
    texts += context.people
    texts += [text for text in (context.company, context.role, context.me and context.me.name) if text]
    texts += [note.topic for note in context.notes]
    texts += context.attachments or ()
    return frozenset(word for text in texts for word in _WORD.findall(text))


class GrammarKind:
    """The engines of a configuration, and the rules that speak for them."""

    def __init__(self, rules: Sequence[RuleBase], engines: tuple[Engine, ...]) -> None:
        self._rules = {rule.id: rule for rule in rules}
        self._engines = engines if rules else ()

    def judge(self, letter: Letter) -> tuple[tuple[Verdict, ...], tuple[Skipped, ...]]:
        """What the engines find in the letter, a fault found twice told once, and what they could not judge."""
        prose, known = prose_of(letter), known_words(letter)
        exempt = _exempt(letter)
        seen = [engine.check(prose.text, known) for engine in self._engines]
        faults = [
            fault
            for checked in seen
            for fault in checked.faults
            if fault.rule in self._rules and not any(start <= prose.in_view(fault.start) < end for start, end in exempt)
        ]
        verdicts = tuple(self._verdict(letter, prose, group) for group in _grouped(faults))
        missed = [missed for checked in seen for missed in checked.missed] if self._engines else [_NONE]
        skipped = dict.fromkeys(
            Skipped(rule=name, reason=each.reason) for each in missed for name in each.rules or self._rules
        )
        return verdicts, tuple(each for each in skipped if each.rule in self._rules)

    def _verdict(self, letter: Letter, prose: Prose, group: list[Fault]) -> Verdict:
        """One verdict on faults that overlap: the first that knows what to write instead speaks for all."""
        lead = next((fault for fault in group if fault.replacements), group[0])
        span = letter.view.span(prose.in_view(lead.start), prose.in_view(lead.end - 1) + 1)
        engines = dict.fromkeys(_TITLES.get(fault.engine, fault.engine) for fault in group)
        named = f" ({' and '.join(engines)})" if len(self._engines) > 1 else ""
        found = verdict(
            self._rules[lead.rule],
            letter,
            span,
            message=lead.message + named,
            replacement=lead.replacements[0] if lead.replacements else "…",
            engine=" and ".join(engines),
        )
        if isinstance(found, Finding) and lead.replacements and not found.fix:
            return found.model_copy(update={"fix": Fix(span=span, text=lead.replacements[0])})
        return found

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


def _exempt(letter: Letter) -> list[Hit]:
    """Where quoted words and slots stand, which are others' business."""
    spans = [*letter.quotations, *(match.span() for match in _PLACEHOLDER.finditer(letter.plain))]
    return [*spans, *((slot.start, slot.end) for slot in letter.view.filled or ())]
