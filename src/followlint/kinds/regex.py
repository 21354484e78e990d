"""Kind `regex`: flags what an RE2 expression matches (group 1 if it has one), for what words cannot say.

    kind: regex
    patterns: ['(?i)\\b(?:ha){2,}\\b', '!{2,}']

Emoji stand in the view as \\x01, other signs without an ASCII form as \\x02. RE2 needs linear time whatever it reads.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from threading import Thread
from typing import Any

import re2

from followlint.errors import RuleFileError
from followlint.model.rule import RegexRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts
from followlint.yamlfile import fault_in

_OPTIONS = re2.Options()
_OPTIONS.log_errors = False


class RegexKind:
    """All regex rules, with one filter that tells which of them can match."""

    def __init__(self, rules: Sequence[RegexRule]) -> None:
        self._rules = rules
        self._filter = re2.Filter()
        self._owners: list[int] = []
        self._expressions: dict[int, tuple[Any, int]] = {}
        for index, rule in enumerate(rules):
            for place, pattern in enumerate(rule.patterns):
                if fault := self._refused(pattern):
                    raise fault_in(rule.origin, ("patterns", place), f"'{pattern}' {fault}", RuleFileError)
                self._owners.append(index)
        self._compiling = Thread(target=self._filter.Compile, name="regex", daemon=True)
        self._compiling.start()  # RE2 lets other threads run meanwhile

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter; the filter knows the letters that each expression cannot do without."""
        self._compiling.join()
        text = letter.view.ascii
        hits: dict[int, list[Hit]] = defaultdict(list)
        for number in sorted(self._filter.Match(text) or ()):
            expression, group = self._expression(number)
            hits[self._owners[number]] += [match.span(group) for match in expression.finditer(text)]
        for index in sorted(hits):
            if hits[index]:
                yield from verdicts(self._rules[index], letter, hits[index])

    def _expression(self, number: int) -> tuple[Any, int]:
        """The compiled expression of this number, and which of its groups is meant: counting them takes time."""
        if number not in self._expressions:
            found = self._filter.re(number)
            self._expressions[number] = found, 1 if found.groups else 0
        return self._expressions[number]

    def _refused(self, pattern: str) -> str | None:
        """Put one expression into the filter, or say what is wrong with it."""
        try:
            self._filter.Add(pattern.encode("ascii"), _OPTIONS)
        except UnicodeEncodeError:
            return "must be ASCII; see the view's signs"
        except re2.error:
            return f"is not RE2: {_why(pattern)}"
        return None


def _why(pattern: str) -> str:
    """What RE2 has against an expression: the filter itself does not say."""
    try:
        re2.compile(pattern.encode("ascii"), _OPTIONS)
    except re2.error as fault:
        return str(fault.args[0].decode() if isinstance(fault.args[0], bytes) else fault.args[0])
    return "too large"
