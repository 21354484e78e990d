"""Kind `python`: a rule that needs code. Its file has the same fields, docs and examples as any other.

kind: python
check: callback             # the module followlint.pyrules.callback, with a function `check`
check: callback:hollow      # … or with another, as entry points name it, where one module judges several faults
lists: {stock: [...]}       # phrases that the code asks for by name
numbers: {share: 0.7}       # its numbers, each with a comment that names the source
flags: [lower]              # parts of the code that are off for other rules

`ONLY_HITS` names the modules that have nothing to say of a letter that holds no phrase of their lists.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from importlib import import_module

from followlint.errors import RuleFileError
from followlint.model.context import Occasion
from followlint.model.phrase import Branch
from followlint.model.rule import PythonRule
from followlint.text.book import Hit, Hits, PhraseBook, places
from followlint.text.index import PhraseIndex
from followlint.text.letter import Letter
from followlint.text.view import View
from followlint.verdict import Verdict
from followlint.yamlfile import fault_in

# These are not even loaded for a letter that holds no phrase of their lists.
ONLY_HITS = frozenset(
    """
    about_hiring anchored at_end better_form claim_of_others contempt counted_asks counted_wear crowded
    ill_spoken no_kind_word paired repeated_ask said_of sized_up talk_of_others tied together told_against
    told_of_next
    """.split()
)
_NOWHERE: Mapping[str, list[Branch]] = {}
Check = Callable[[PythonRule, Letter, Hits], Iterator[Verdict]]


class Lists(Mapping[str, list[Hit]]):
    """Where the phrases of a rule's lists stand, each list looked for when the code asks for it."""

    def __init__(self, names: Collection[str], candidates: Mapping[str, list[Branch]], view: View) -> None:
        self._names = names
        self._candidates = candidates
        self._view = view
        self._found: dict[str, list[Hit]] = {}

    def __getitem__(self, name: str) -> list[Hit]:
        if name not in self._names:
            raise KeyError(name)
        branches = self._candidates.get(name)
        if not branches:
            return []
        found = self._found.get(name)
        if found is None:
            hits = (hit for branch in branches for hit in places(branch, self._view))
            found = self._found[name] = sorted(hits, key=lambda hit: (hit[0], -hit[1]))
        return found

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class PythonKind:
    """All rules with code; the phrases of all their lists are looked up in one walk."""

    def __init__(self, rules: Sequence[PythonRule], phrases: PhraseIndex) -> None:
        self._rules = rules
        self._checks: dict[int, Check] = {}
        self._asked_of: dict[tuple[frozenset[str], Occasion], list[tuple[int, PythonRule]]] = {}
        self._only_hits = {index for index, rule in enumerate(rules) if rule.check.partition(":")[0] in ONLY_HITS}
        for index, rule in enumerate(rules):
            if "." in rule.check:  # ours are proved by tests, and half of them are for facts that most drafts lack
                self._load(index)
        owners = [(index, name) for index, rule in enumerate(rules) for name in rule.lists]
        self._book = PhraseBook(
            ((owner, phrase) for owner in owners for phrase in rules[owner[0]].lists[owner[1]]), phrases
        )

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter; those of other facts and occasions are not asked."""
        candidates: dict[int, dict[str, list[Branch]]] = defaultdict(lambda: defaultdict(list))
        for (index, name), branch in self._book.candidates(letter.view):
            candidates[index][name].append(branch)
        for index, rule in self._asked(letter.given, letter.occasion):
            if index in candidates or index not in self._only_hits:
                check = self._checks.get(index) or self._load(index)
                yield from check(rule, letter, Lists(rule.lists, candidates.get(index, _NOWHERE), letter.view))

    def _load(self, index: int) -> Check:
        """The code of a rule, at hand from now on."""
        rule = self._rules[index]
        check = self._checks[index] = _code(rule.check, rule.origin)
        return check

    def _asked(self, given: frozenset[str], occasion: Occasion) -> list[tuple[int, PythonRule]]:
        """The rules that letters of these facts and this occasion are asked about; worked out once."""
        if (given, occasion) not in self._asked_of:
            self._asked_of[given, occasion] = [
                (index, rule)
                for index, rule in enumerate(self._rules)
                if given.issuperset(rule.needs) and rule.occasions.hold(occasion)
            ]
        return self._asked_of[given, occasion]


def _code(check: str, origin: str) -> Check:
    """The code of a rule."""
    module, _, function = check.partition(":")
    name = module if "." in module else f"followlint.pyrules.{module}"
    try:
        code: Check = getattr(import_module(name), function or "check")
    except (ImportError, AttributeError):
        why = f"no function '{function or 'check'}' in the module {name}"
        raise fault_in(origin, ("check",), why, RuleFileError) from None
    return code
