"""The texts that prove a rule, with the words marked that it must find."""

import re
from typing import Annotated

from pydantic import AfterValidator, BeforeValidator, Field

from followlint.model.base import Value
from followlint.model.context import Context, Occasion


class Example(Value):
    """A text that proves a rule; `[[…]]` marks what it must find, `[[]]` where something is missing."""

    draft: str
    context: Context | None = None
    occasion: Occasion | None = None
    fixed: str | None = None


def _as_example(value: object) -> object:
    return {"draft": value} if isinstance(value, str) else value


def _marked(example: Example) -> Example:
    if "[[" not in example.draft:
        raise ValueError(f"a bad example needs its [[faulty words]] marked: {example.draft!r:.60}")
    return example


def _unmarked(example: Example) -> Example:
    if "[[" in example.draft:
        raise ValueError(f"a good example has nothing to mark: {example.draft!r:.60}")
    return example


_MARKS = re.compile(r"\[\[(.*?)\]\](?!\])", re.S)


def unmarked(draft: str) -> tuple[str, list[tuple[int, int]]]:
    """The text of an example without its `[[…]]` marks, and the ranges that they mark."""
    wanted: list[tuple[int, int]] = []
    out, at = "", 0
    for mark in _MARKS.finditer(draft):
        out += draft[at : mark.start()]
        wanted.append((len(out), len(out) + len(mark[1])))
        out += mark[1]
        at = mark.end()
    return out + draft[at:], wanted


class Examples(Value):
    """At least one text that the rule must mark and one near miss that it must leave alone."""

    bad: tuple[Annotated[Example, BeforeValidator(_as_example), AfterValidator(_marked)], ...] = Field(min_length=1)
    good: tuple[Annotated[Example, BeforeValidator(_as_example), AfterValidator(_unmarked)], ...] = Field(min_length=1)
