"""The kinds: each compiles all its rules once and walks a letter once."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from followlint.model.rule import RuleBase
from followlint.model.table import Table
from followlint.text.letter import Letter
from followlint.verdict import Verdict


class Kind(Protocol):
    """Rules of one kind, compiled together."""

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter."""
        ...


def compile_rules(rules: Sequence[RuleBase], table: Table, model: str) -> list[Kind]:
    """One compiled kind for each kind that occurs; kind `engine` is compiled by `followlint.grammar`."""
    from followlint.kinds.clause import ClauseKind
    from followlint.kinds.consistent import ConsistentKind
    from followlint.kinds.limit import LimitKind
    from followlint.kinds.pattern import PatternKind
    from followlint.kinds.phrase import PhraseKind
    from followlint.kinds.python import PythonKind
    from followlint.kinds.regex import RegexKind
    from followlint.kinds.required import RequiredKind

    builders: dict[str, Callable[[Any], Kind]] = {
        "phrase": PhraseKind,
        "regex": RegexKind,
        "clause": ClauseKind,
        "required": RequiredKind,
        "consistent": ConsistentKind,
        "python": PythonKind,
        "limit": lambda group: LimitKind(group, table),
        "pattern": lambda group: PatternKind(group, model),
    }
    groups = {kind: [rule for rule in rules if rule.kind == kind] for kind in builders}
    return [builders[kind](group) for kind, group in groups.items() if group]
