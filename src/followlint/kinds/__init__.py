"""The kinds: each compiles all its rules once and walks a letter once."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from followlint.model.rule import RuleBase
from followlint.model.table import Table
from followlint.text.index import PhraseIndex
from followlint.text.letter import Letter
from followlint.verdict import Verdict


class Kind(Protocol):
    """Rules of one kind, compiled together."""

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter."""
        ...


def compile_rules(
    rules: Sequence[RuleBase], table: Table, model: str, phrases: PhraseIndex | None = None
) -> list[Kind]:
    """One compiled kind for each kind that occurs; kind `engine` is compiled by `followlint.grammar`.

    All their phrases go into one index, so that a letter is looked through once.
    """
    from followlint.kinds.clause import ClauseKind
    from followlint.kinds.consistent import ConsistentKind
    from followlint.kinds.limit import LimitKind
    from followlint.kinds.pattern import PatternKind
    from followlint.kinds.phrase import PhraseKind
    from followlint.kinds.python import PythonKind
    from followlint.kinds.regex import RegexKind
    from followlint.kinds.required import RequiredKind

    index = phrases or PhraseIndex()
    builders: dict[str, Callable[[Any], Kind]] = {
        "phrase": lambda group: PhraseKind(group, index),
        "regex": RegexKind,
        "clause": lambda group: ClauseKind(group, index),
        "required": lambda group: RequiredKind(group, index),
        "consistent": lambda group: ConsistentKind(group, index),
        "python": lambda group: PythonKind(group, index),
        "limit": lambda group: LimitKind(group, table),
        "pattern": lambda group: PatternKind(group, model),
    }
    groups = {kind: [rule for rule in rules if rule.kind == kind] for kind in builders}
    return [builders[kind](group) for kind, group in groups.items() if group]
