"""Harper, the engine inside: loaded once for each dialect, silent about names, the same answer every time."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import count
from threading import Lock, Thread

import harper

from followlint.grammar import native
from followlint.grammar.curated import Curated, load
from followlint.grammar.guards import GUARDS
from followlint.grammar.hidden import Place, hidden_places, within
from followlint.grammar.protocol import Checked, Fault, apart
from followlint.grammar.spelling import Speller
from followlint.model.settings import Grammar

NAME = "harper"
_SPELLING = "SpellCheck"
_PIECE = 10_000  # characters; a letter is never that long
_CHECKING, _TURNS = Lock(), count()  # of the process, as Harper's own linter is, however many engines share it
# "gived": Harper names the past and the participle of a strong verb in an order that changes from call to call.
_FORMS = "RegularIrregulars"
_HAVING = re.compile(r"\b(?:have|has|had|having|been|being|be|is|are|was|were|'ve) (?:\w+ly |not |never )?$", re.I)
_NEAR = 30  # characters before a form: its auxiliary stands there
_PARTICIPLE = re.compile(r"(?:[^a]n|ne|u\w+)$")  # "given", "gone", "sung"; the past is "gave", "went", "sang"
_STRAIGHT = {0x2018: "'", 0x2019: "'", 0x201C: '"', 0x201D: '"', 0xA0: " "}


@dataclass(frozen=True, slots=True)
class _Hit:
    """What Harper or the speller saw, before it has our name."""

    code: str
    start: int
    end: int
    better: tuple[str, ...]
    theirs: str


class HarperEngine:
    """Harper behind the protocol of `grammar`; safe to share between threads."""

    name = NAME

    def __init__(self, dialect: str = "AMERICAN") -> None:
        self._dialect = dialect
        self._building = Lock()
        self._parts: _Parts | None = None

    def warm(self) -> Thread:
        """Build in the background; Harper lets other threads run meanwhile."""
        thread = Thread(target=self._ready, name="harper")
        thread.start()
        return thread

    def check(self, text: str, known: frozenset[str] = frozenset()) -> Checked:
        """The faults of `text`, in order, without those inside placeholders, addresses and file names."""
        if not text.strip():
            return Checked()
        text = text.translate(_STRAIGHT)
        hidden = hidden_places(text)
        parts = self._ready()
        with _CHECKING:
            hits = [*parts.lints(text, next(_TURNS)), *parts.slips(text, hidden, known)]
        hits = [hit for hit in hits if hit.code in parts.curated.rule_of and _stands(hit, text)]
        faults = [_fault(parts.curated, text, hit) for hit in hits if not within(hidden, hit.start, hit.end)]
        return Checked(faults=apart(faults))

    def close(self) -> None:
        """Let the lists go; Harper's own linter stays with the process."""
        with self._building:
            self._parts = None

    def _ready(self) -> "_Parts":
        with self._building:
            if self._parts is None:
                self._parts = _Parts(self._dialect)
            return self._parts


class _Parts:
    """What is built once: the curated list, the linter for all rules but spelling, and the speller."""

    def __init__(self, dialect: str) -> None:
        self.curated = load("harper.yaml")
        self._linter = native.linter(dialect)
        self._speller = Speller(self._linter.is_likely_english)  # of a single word: some English has it
        self._config = {
            code: code in self.curated.rule_of and code != _SPELLING for code in harper.get_default_lint_config()
        }

    def lints(self, text: str, turn: int) -> Iterator[_Hit]:
        """What Harper's rules say.

        Harper remembers a clause by its letters and its configuration alone, so that a clause seen in another
        sentence would be judged by that sentence; a key of our own, new each turn, keeps drafts apart.
        """
        self._linter.set_lint_config({**self._config, f"turn {turn}": False})
        for offset, piece in _pieces(text):
            for code, lints in self._linter.organized_lints(piece, language="plaintext").items():
                for lint in lints:
                    better = tuple(each.replacement_text for each in lint.suggestions)
                    start, end = offset + lint.span.start, offset + lint.span.end
                    if code == _FORMS:
                        better = _fitting_first(better, text[max(0, start - _NEAR) : start])
                    yield _Hit(code, start, end, better, lint.message)

    def slips(self, text: str, hidden: tuple[Place, ...], known: frozenset[str]) -> Iterator[_Hit]:
        """What our own spelling check says."""
        for slip in self._speller.slips(text, hidden, known):
            yield _Hit(_SPELLING, slip.start, slip.end, slip.meant, "")


def _fitting_first(forms: tuple[str, ...], before: str) -> tuple[str, ...]:
    """The forms of a strong verb, the one first that fits what stands before: a participle after “have” or “was”."""
    wanted = bool(_HAVING.search(before))
    return tuple(sorted(forms, key=lambda form: (bool(_PARTICIPLE.search(form)) != wanted, form)))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """The text in parts that end with a paragraph, a line or a word: Harper's time grows faster than its text."""
    start = 0
    while len(text) - start > _PIECE:
        ends = (text.rfind(mark, start + 1, start + _PIECE) + len(mark) for mark in ("\n\n", "\n", ". ", " "))
        end = next((end for end in ends if end > start + _PIECE // 2), start + _PIECE)
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def engine(_: Grammar) -> HarperEngine:
    """The engine for these settings (they hold nothing that Harper needs); it builds itself in the background."""
    made = shared("AMERICAN")
    made.warm()
    return made


@cache
def shared(dialect: str) -> HarperEngine:
    """The one engine of this process for a dialect: AMERICAN, BRITISH, AUSTRALIAN, CANADIAN, INDIAN."""
    return HarperEngine(dialect)


def _stands(hit: _Hit, text: str) -> bool:
    guard = GUARDS.get(hit.code)
    return guard is None or guard(text, hit.start, hit.end, (*hit.better, "")[0])


def _fault(curated: Curated, text: str, hit: _Hit) -> Fault:
    """The hit under our name and in our words."""
    found = text[hit.start : hit.end]
    return Fault(
        start=hit.start,
        end=hit.end,
        engine=NAME,
        code=hit.code,
        rule=curated.rule_of[hit.code],
        message=curated.message(hit.code, found, hit.better, hit.theirs),
        replacements=hit.better,
    )
