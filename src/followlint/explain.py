"""One rule as a page of Markdown that reads well on a terminal too: for `followlint explain` and the docs."""

import json
import textwrap
from collections.abc import Iterable, Iterator, Sequence

from followlint.excerpt import whole
from followlint.model.context import Occasion
from followlint.model.example import Example, unmarked
from followlint.model.rule import RuleBase
from followlint.model.span import Span
from followlint.model.table import Table
from followlint.score import cost_alone

_WIDTH = 80
_LEVELS = {
    "error": "error: do not send it",
    "warning": "warning: it hurts you",
    "note": "note: it could be better",
    "credit": "credit: a strength",
}


def rule_page(rule: RuleBase, table: Table | None = None, width: int = _WIDTH) -> str:
    """Everything a person may want to know of a rule; with the table, on which occasions it speaks."""
    parts = [
        [f"# {rule.id}"],
        _folded(rule.summary, width),
        list(_facts(rule, table, width)),
        _section("Why", rule.why, width),
        _section("What the reader concludes", rule.reader, width),
        _section("What to write instead", rule.instead, width),
        _section("With the facts that you give", rule.instead_known, width),
        _examples("What it marks", rule.examples.bad, width),
        _examples("What it leaves alone", rule.examples.good, width),
        _section("Source", "; ".join(rule.source), width),
    ]
    return "\n\n".join("\n".join(part) for part in parts if part) + "\n"


def rule_list(rules: Iterable[RuleBase], width: int = _WIDTH) -> str:
    """The rules one a line: id, level, summary; those that are off by default say so."""
    chosen = list(rules)
    if not chosen:
        return ""
    longest = max(len(rule.id) for rule in chosen)
    lines = []
    for rule in chosen:
        told = f"{rule.summary} (preview)" if rule.preview else rule.summary
        head = f"{rule.id:<{longest}}  {rule.level:<7}  "
        lines += textwrap.wrap(told, width, initial_indent=head, subsequent_indent=" " * len(head))
    return "\n".join(lines) + "\n"


_TOLD = {
    "id", "family", "level", "alone", "guessed", "points", "kind", "summary", "why", "message", "reader", "instead",
    "instead_known", "scope", "needs", "preview", "source", "aliases", "examples",
}  # fmt: skip


def rules_document(rules: Iterable[RuleBase]) -> str:
    """The rules as JSON: `{"version": 1, "rules": [{"id", "family", "level", …}]}`."""
    told = [{"id": rule.id, "family": rule.family, **rule.model_dump(mode="json", include=_TOLD)} for rule in rules]
    return json.dumps({"version": 1, "rules": told}, indent=2) + "\n"


def _facts(rule: RuleBase, table: Table | None, width: int) -> Iterator[str]:
    """The short facts, one a line."""
    if rule.is_credit:
        points = f"regains up to {rule.points} points"
    else:
        points = f"costs {round(cost_alone(rule.family, rule.points))} of 100 points by itself"
    alone = "; a note where nothing in the letter bears it out" if rule.alone else ""
    alone += "; silent where the occasion was only guessed" if rule.guessed else ""
    yield from _item("Level", f"{_LEVELS[rule.level]}; {points}{alone}", width)
    yield from _item("Looks at", ", ".join(rule.scope), width)
    yield from _item("Occasions", _occasions(rule, table), width)
    if rule.needs:
        yield from _item("Needs", f"{', '.join(rule.needs)} in the context; without it the rule is skipped", width)
    if rule.replace:
        yield from _item("Corrects", _corrections(rule), width)
    if rule.silences:
        yield from _item("Silences", ", ".join(rule.silences), width)
    if rule.preview:
        yield from _item("Preview", "off unless --preview, or --select with its id, asks for it", width)
    if rule.aliases:
        yield from _item("Once called", ", ".join(rule.aliases), width)


def _occasions(rule: RuleBase, table: Table | None) -> str:
    """On which occasions the rule speaks, by its file or, with the table, by both."""
    effect = {name: "on" if rule.occasions.hold(name) else "off" for name in Occasion}
    if table is not None:
        from followlint.settle import effects

        effect = {name: effects({rule.id: rule}, table, name)[rule.id] for name in Occasion}
    on, soft, off = ([name.value for name in Occasion if effect[name] == each] for each in ("on", "soft", "off"))
    if not off and not soft:
        return "all"
    told = f"all but {', '.join(off)}" if off and len(off) <= len(on) and not soft else ", ".join(on)
    return "; ".join(part for part in (told, f"one level lower on {', '.join(soft)}" if soft else "") if part)


def _corrections(rule: RuleBase) -> str:
    """What `--fix` writes for this rule."""
    if isinstance(rule.replace, str):
        return f"what it finds to “{rule.replace}”, with --fix"
    (found, better), *others = rule.replace.items()
    return f"“{found}” to “{better}”" + (f", and {len(others)} more" if others else "") + ", with --fix"


def _item(name: str, words: str, width: int) -> list[str]:
    return textwrap.wrap(f"- {name}: {words}", width, subsequent_indent="  ", break_on_hyphens=False)


def _section(title: str, words: str, width: int) -> list[str]:
    return [f"## {title}", "", *_folded(words, width)] if words else []


def _folded(words: str, width: int) -> list[str]:
    """The words on lines of the width; what the finding will fill in (`{match}`) stands as `…`."""
    return textwrap.wrap(_unfilled(words), width, break_on_hyphens=False)


def _unfilled(words: str) -> str:
    out, inside = "", False
    for char in words:
        if char == "{":
            inside, out = True, out + "…"
        elif not inside:
            out += char
        inside = inside and char != "}"
    return out


def _examples(title: str, examples: Sequence[Example], width: int) -> list[str]:
    lines = [f"## {title}"]
    for example in examples:
        lines += ["", *_example(example, width)]
    return lines if examples else []


def _example(example: Example, width: int) -> Iterator[str]:
    """An indented block: the facts as comments, the text, and `^` below the marked words."""
    text, ranges = unmarked(example.draft)
    for fact in _given(example):
        yield f"    # {fact}"
    for row in whole(text.rstrip("\n"), [Span(start=start, end=end) for start, end in ranges], width - 4):
        yield f"    {row.text}".rstrip()
        if row.marks:
            yield f"    {row.marks}"
    if example.fixed is not None:
        yield f"    -> {example.fixed}"


def _given(example: Example) -> Iterator[str]:
    import yaml

    facts = example.context.model_dump(mode="json", exclude_unset=True) if example.context else {}
    if example.occasion:
        facts = {"occasion": example.occasion.value, **facts}
    if facts:
        yield from yaml.safe_dump(facts, sort_keys=False, allow_unicode=True, width=70).splitlines()
