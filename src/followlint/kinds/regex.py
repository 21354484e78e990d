"""Kind `regex`: flags what an RE2 expression matches (group 1 if it has one), for what words cannot say.

    kind: regex
    patterns: ['(?i)\\b(?:ha){2,}\\b', '!{2,}']

Emoji stand in the view as \\x01, other signs without an ASCII form as \\x02. RE2 needs linear time whatever it reads.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import re2

from followlint.errors import RuleFileError
from followlint.model.rule import RegexRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


class RegexKind:
    """All regex rules, with one filter that tells which of them can match."""

    def __init__(self, rules: Sequence[RegexRule]) -> None:
        self._rules = rules
        self._expressions = [[_compiled(rule, pattern) for pattern in rule.patterns] for rule in rules]

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter."""
        text = letter.view.ascii
        for rule, expressions in zip(self._rules, self._expressions, strict=True):
            hits: list[Hit] = [
                match.span(1 if expression.groups else 0)
                for expression in expressions
                for match in expression.finditer(text)
            ]
            if hits:
                yield from verdicts(rule, letter, hits)


def _compiled(rule: RegexRule, pattern: str) -> Any:
    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(pattern.encode("ascii"), options)
    except UnicodeEncodeError:
        raise RuleFileError(f"{rule.origin}: patterns: '{pattern}' must be ASCII; see the view's signs") from None
    except re2.error as fault:
        reason = fault.args[0].decode() if isinstance(fault.args[0], bytes) else fault.args[0]
        raise RuleFileError(f"{rule.origin}: patterns: '{pattern}' is not RE2: {reason}") from None
