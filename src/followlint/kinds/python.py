"""Kind `python`: a rule that needs code. Its file has the same fields, docs and examples as any other.

    kind: python
    check: all_stock            # the module followlint.pyrules.all_stock, with a function `check`
    lists: {stock: [...]}       # phrases that the code asks for by name
    numbers: {share: 0.7}       # its numbers, each with a comment that names the source
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module

from followlint.errors import RuleFileError
from followlint.model.rule import PythonRule
from followlint.text.book import Hit, Hits, PhraseBook
from followlint.text.letter import Letter
from followlint.verdict import Verdict

Check = Callable[[PythonRule, Letter, Hits], Iterator[Verdict]]


class PythonKind:
    """All rules with code; the phrases of all their lists are found in one walk."""

    def __init__(self, rules: Sequence[PythonRule]) -> None:
        self._rules = [(rule, _function(rule)) for rule in rules]
        self._names = [(index, name) for index, rule in enumerate(rules) for name in rule.lists]
        self._book = PhraseBook(
            (owner, phrase)
            for owner, (index, name) in enumerate(self._names)
            for phrase in rules[index].lists[name]
        )

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter."""
        found: dict[int, dict[str, list[Hit]]] = defaultdict(lambda: defaultdict(list))
        for owner, hit in self._book.search(letter.view):
            index, name = self._names[owner]
            found[index][name].append(hit)
        for index, (rule, function) in enumerate(self._rules):
            if not all(letter.context.has(fact) for fact in rule.needs):
                continue
            hits = {name: sorted(found[index][name]) for name in rule.lists}
            yield from function(rule, letter, hits)


def _function(rule: PythonRule) -> Check:
    module = rule.check if "." in rule.check else f"followlint.pyrules.{rule.check}"
    try:
        function: Check = import_module(module).check
    except (ImportError, AttributeError):
        raise RuleFileError(f"{rule.origin}: check: no function 'check' in the module {module}") from None
    return function
