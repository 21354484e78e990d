"""Proof of rules: runs the examples of a rule file, for our own rules and for anybody's pack.

    from followlint.testing import failures, load_pack
    for rule in load_pack("my-rules"):
        assert not failures(rule, packs=("my-rules",))

A bad example marks what must be found as `[[words]]` (`[[]]` where something is missing); the spans found must equal
the marked ones, no more and no fewer. A good example must give nothing. A one-line example stands for one paragraph
of a letter; a longer one is a whole draft.
"""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from followlint.linter import Linter
from followlint.model.context import Context, Occasion
from followlint.model.example import Example, unmarked
from followlint.model.finding import Credit, Finding, Report, with_fixes
from followlint.model.rule import RuleBase
from followlint.model.span import Span
from followlint.registry import load
from followlint.settle import effects

_BEFORE, _AFTER = "Dear Dana,\n\n", "\n\nBest regards,\nJo Weber\n"
_BODY = {"body", "paragraph", "list", "postscript"}


def load_pack(folder: str | Path) -> list[RuleBase]:
    """The rules of one folder; raises RuleFileError when one does not load."""
    root = Path(folder)
    return [rule for rule in load((str(folder),)).rules.values() if root in Path(rule.origin).parents]


def failures(rule: RuleBase, packs: tuple[str, ...] = ()) -> list[str]:
    """What is wrong with a rule's examples, one sentence each; empty when every example holds."""
    return [*_failures(rule, rule.examples.bad, packs), *_failures(rule, rule.examples.good, packs)]


def _failures(rule: RuleBase, examples: tuple[Example, ...], packs: tuple[str, ...]) -> Iterator[str]:
    for example in examples:
        if fault := failure(rule, example, packs):
            yield fault


def failure(rule: RuleBase, example: Example, packs: tuple[str, ...] = ()) -> str | None:
    """What is wrong with one example, or None."""
    text, wanted, shift = prepared(rule, example)
    report = _judged(rule, example, text, packs)
    told: tuple[Finding | Credit, ...] = (*report.findings, *report.credits)
    found = [(each.span.start, each.span.end) for each in told if each.rule == rule.id]
    if sorted(found) != sorted(wanted):
        return f"{rule.id}: in {example.draft!r}\n  wanted {_shown(text, wanted)}, found {_shown(text, found)}"
    if example.fixed is not None:
        fixed = with_fixes(text, (each.fix for each in report.findings if each.fix and each.rule == rule.id))
        fixed = fixed[shift : len(fixed) - len(_AFTER)] if shift else fixed
        if fixed != example.fixed:
            return f"{rule.id}: the fix of {example.draft!r} gives {fixed!r}, not {example.fixed!r}"
        again, _, _ = prepared(rule, example.model_copy(update={"draft": fixed}))
        if any(each.rule == rule.id for each in _judged(rule, example, again, packs).findings):
            return f"{rule.id}: still finds something in {fixed!r}, which it mended"
    return None


def prepared(rule: RuleBase, example: Example) -> tuple[str, list[tuple[int, int]], int]:
    """The example as a whole draft, the ranges it marks, and how far its own text was moved."""
    text, wanted = unmarked(example.draft)
    if "\n" in text or not _BODY.issuperset(rule.scope):
        return text, wanted, 0
    shift = len(_BEFORE)
    return _BEFORE + text + _AFTER, [(start + shift, end + shift) for start, end in wanted], shift


def _judged(rule: RuleBase, example: Example, text: str, packs: tuple[str, ...]) -> Report:
    linter = _linter(rule.id, rule.kind == "engine", packs)
    context = example.context or Context()
    occasion = example.occasion or context.occasion or _fitting(rule, linter)
    return linter.lint(text, context.model_copy(update={"occasion": occasion}))


def _fitting(rule: RuleBase, linter: Linter) -> Occasion:
    """The first occasion on which the rule speaks, a thank-you before all others."""
    order: list[Occasion] = [Occasion.THANK_YOU, *Occasion]
    return next(each for each in order if effects({rule.id: rule}, linter.table, each)[rule.id] != "off")


@lru_cache(maxsize=64)
def _linter(rule: str, grammar: bool, packs: tuple[str, ...]) -> Linter:
    engine = "harper" if grammar else "none"
    return Linter({"select": rule, "rules": packs, "preview": True, "grammar": engine})


def _shown(text: str, ranges: list[tuple[int, int]]) -> str:
    return (
        ", ".join(f"{Span(start=start, end=end).of(text)!r} at {start}" for start, end in sorted(ranges)) or "nothing"
    )
