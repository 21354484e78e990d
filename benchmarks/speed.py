"""How fast followlint is, as ratios taken in one run: times depend on the machine, ratios much less.

The letters are made here, with new names for each measurement, because engines remember the words they have
seen. What is compared is measured in turns, A B B A, so that a busy machine hits both sides.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random
from statistics import mean, median

import harper
import spacy
from table import Goal, Row, Table, goal_row

from followlint import Linter
from letters import letter, letters

_HERE = Path(__file__).resolve()
_HEADER = ("figure", "wanted", "now", "verdict")
# The bound on our own rules was set for so many of them.
_BOUND_RULES = 150
_SAMPLES = ("sample 1", "sample 2", "sample 3")
_NO_GRAMMAR = {"grammar": "none"}
_SIZES = (100, 1_000, 10_000, 100_000, 193_000)

Lint = Callable[[str], object]


def main() -> None:
    """Run every benchmark, or be the measured process of one."""
    options = _options()
    if options.worker:
        print(milliseconds(_BUILDERS[options.worker](), options.letters, options.seed))
        return
    for benchmark in (rules_table, default_table, cold_table, growth_table):
        print(benchmark(options).render(), flush=True)


def rules_table(options: argparse.Namespace) -> Table:
    """Our rules without grammar against the blank spaCy tokenizer, on the same letters.

    The bound is for 150 rules: three samples of so many, each spread over the whole catalogue, and their mean.
    """
    workers = {name: _worker(name, options.letters) for name in (*_SAMPLES, "rules", "tokenizer")}
    times = in_turns(workers, options.rounds)
    times["mean"] = [mean(each) for each in zip(*(times[name] for name in _SAMPLES), strict=True)]
    ratios = {name: pairwise(times[name], times["tokenizer"]) for name in (*_SAMPLES, "mean", "rules")}
    rows: list[Row] = [
        (f"{_BOUND_RULES} rules, {name}, times the blank spaCy tokenizer", "", ratios[name], "") for name in _SAMPLES
    ]
    rows.append(_most(f"{_BOUND_RULES} rules, mean of these", 5.0, ratios["mean"]))
    rows.append((f"all {len(Linter(_NO_GRAMMAR).rules)} rules, times the tokenizer", "", ratios["rules"], ""))
    rows.append(("the same, ms a letter", "", median(times["rules"]), ""))
    return Table("rules without grammar, letters of 150 words", _HEADER, tuple(rows))


def default_table(options: argparse.Namespace) -> Table:
    """Everything on by default against bare Harper with the rules it comes with, on letters new to both."""
    workers = {name: _worker(name, options.letters) for name in ("default", "harper")}
    times = in_turns(workers, options.rounds)
    rows: tuple[Row, ...] = (
        ("default, ms a letter", "", median(times["default"]), ""),
        ("bare Harper, ms a letter", "", median(times["harper"]), ""),
        _most("times bare Harper", 0.8, pairwise(times["default"], times["harper"])),
    )
    return Table("the whole default, letters of 150 words", _HEADER, rows)


def cold_table(options: argparse.Namespace) -> Table:
    """A run from nothing, against loading the slower of the two libraries it cannot do without.

    Every module's bytecode is there, as an installation leaves it; the last row tells what it saves us.
    """
    with tempfile.TemporaryDirectory() as folder:
        draft = Path(folder) / "letter.txt"
        draft.write_text(letter(Random("cold"), 150), encoding="utf-8")
        compiled = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        compiled["PYTHONPYCACHEPREFIX"] = str(Path(folder) / "bytecode")
        lint = ("-m", "followlint", str(draft))
        commands = {
            "letter": _timed(lint, compiled),
            "spacy": _timed(("-c", "import spacy"), compiled),
            "harper": _timed(("-c", "import harper; harper.Linter()"), compiled),
            "help": _timed(("-m", "followlint", "--help"), compiled),
            "rules": _timed(("-m", "followlint", "rules"), compiled),
            "sources": _timed(lint, {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}),
        }
        in_turns(commands, 1)  # writes the bytecode, and what we keep
        times = in_turns(commands, options.rounds)
    slower = [max(pair) for pair in zip(times["spacy"], times["harper"], strict=True)]
    rows: tuple[Row, ...] = (
        ("letter, seconds", "", median(times["letter"]), ""),
        ("import spacy, seconds", "", median(times["spacy"]), ""),
        ("building a Harper linter, seconds", "", median(times["harper"]), ""),
        _most("letter, times the slower of both", 1.3, pairwise(times["letter"], slower)),
        _most("--help, seconds", 0.25, median(times["help"])),
        ("rules, seconds", "", median(times["rules"]), ""),
        ("letter from our sources, times the slower of both", "", pairwise(times["sources"], slower), ""),
    )
    return Table("cold start", _HEADER, rows)


def growth_table(options: argparse.Namespace) -> Table:
    """Time per word as the draft grows; it must not."""
    engines = ("rules",) if options.rules_only else ("rules", "default")
    growth = {name: [microseconds_a_word(_BUILDERS[name](), size) for size in _SIZES] for name in engines}
    rows: list[Row] = [
        (f"{size} words", "", *(growth[name][index] for name in engines), "") for index, size in enumerate(_SIZES)
    ]
    grown = [growth[name][-1] / growth[name][1] for name in engines]
    goal = Goal(2.0, at_least=False)
    rows.append(("a megabyte against 1000 words", str(goal), *grown, goal.verdict(max(grown))))
    header = ("figure", "wanted", *(f"{name}, µs a word" for name in engines), "verdict")
    return Table("growth", header, tuple(rows), "linear: time per word stays")


def milliseconds(lint: Lint, number: int, seed: int) -> float:
    """The median time of a letter that this process has not seen, after a warm-up on other letters."""
    for text in letters(-1 - seed, 10):
        lint(text)
    return 1000 * median(_seconds(lint, text) for text in letters(seed, number))


def microseconds_a_word(lint: Lint, words: int) -> float:
    """The median time per word of a draft of this length; short drafts are repeated with other names."""
    for text in letters(-1, 10):
        lint(text)
    repeats = max(1, min(20, 20_000 // words))
    texts = [letter(Random(f"growth/{words}/{index}"), words) for index in range(repeats)]
    return 1e6 * median(_seconds(lint, text) / len(text.split()) for text in texts)


def in_turns(measured: Mapping[str, Callable[[int], float]], rounds: int) -> dict[str, list[float]]:
    """Measure each in every round, the order reversed from round to round."""
    times: dict[str, list[float]] = {name: [] for name in measured}
    for number in range(rounds):
        names = list(measured)[:: 1 if number % 2 == 0 else -1]
        for name in names:
            times[name].append(measured[name](number))
    return times


def pairwise(ours: Sequence[float], theirs: Iterable[float]) -> float:
    """The median of the ratios of each round."""
    return median(mine / other for mine, other in zip(ours, theirs, strict=True))


def _worker(name: str, number: int) -> Callable[[int], float]:
    """Measures a fresh process; the round is the seed, so both sides get the same letters."""

    def measure(seed: int) -> float:
        options = ("--worker", name, "--letters", str(number), "--seed", str(seed))
        return float(_python(str(_HERE), *options).splitlines()[-1])

    return measure


def _timed(command: tuple[str, ...], environment: Mapping[str, str]) -> Callable[[int], float]:
    def measure(_: int) -> float:
        started = time.perf_counter()
        _python(*command, environment=environment)
        return time.perf_counter() - started

    return measure


def _python(*command: str, environment: Mapping[str, str] | None = None) -> str:
    done = subprocess.run([sys.executable, *command], capture_output=True, text=True, check=False, env=environment)
    found_something = done.returncode == 1 and done.stdout
    if done.returncode and not found_something:
        raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return done.stdout


def _seconds(lint: Lint, text: str) -> float:
    started = time.perf_counter()
    lint(text)
    return time.perf_counter() - started


def _rules() -> Lint:
    return Linter(_NO_GRAMMAR).lint


def _sample(number: int) -> Lint:
    """A linter of every third rule, from this one on."""
    names = sorted(Linter(_NO_GRAMMAR).rules)[number :: len(_SAMPLES)]
    return Linter({**_NO_GRAMMAR, "select": names[:_BOUND_RULES]}).lint


def _default() -> Lint:
    return Linter().lint


def _tokenizer() -> Lint:
    return spacy.blank("en").make_doc


def _harper() -> Lint:
    return harper.Linter().lint


_BUILDERS: dict[str, Callable[[], Lint]] = {
    "rules": _rules,
    **{name: partial(_sample, number) for number, name in enumerate(_SAMPLES)},
    "default": _default,
    "tokenizer": _tokenizer,
    "harper": _harper,
}


def _most(name: str, bound: float, now: float) -> Row:
    return goal_row(name, Goal(bound, at_least=False), now)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=40, help="letters in a measurement")
    parser.add_argument("--rounds", type=int, default=5, help="turns of each comparison")
    parser.add_argument("--rules-only", action="store_true", help="let drafts grow without the grammar engine")
    parser.add_argument("--worker", choices=tuple(_BUILDERS), help=argparse.SUPPRESS)
    parser.add_argument("--seed", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


if __name__ == "__main__":
    main()
