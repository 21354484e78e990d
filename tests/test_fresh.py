"""Fresh texts against the default rules: how many faults are caught, and how many innocent ones are accused.

`tests/fresh/<family>.yaml` holds sentences (judged inside a sound letter) and whole letters, written without a look at
the rules. `floors.yaml` holds what must not get worse. `python tests/test_fresh.py [--preview] [family…]` prints the
table with every miss and every false alarm. `second/`, `third/` and `fourth/` are later sets with floors of their own, each
written when rules had been mended by the misses of the one before (`--second` … show them); the fourth holds plain
everyday wordings. A rule must
not be written to a text of these files: say what it means, and raise the floor when more is caught (`--floors` prints
what is measured, rounded down to a twentieth).
"""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from followlint import Linter
from followlint.model.finding import Finding, Level

FRESH = Path(__file__).with_name("fresh")
SETS = (FRESH, FRESH / "second", FRESH / "third", FRESH / "fourth")


def families_of(folder: Path) -> list[str]:
    """The families that a set has texts for."""
    return sorted(file.stem for file in folder.glob("*.yaml") if file.stem != "floors")


FAMILIES = families_of(FRESH)
CASES = [
    pytest.param(family, folder, id=f"{family}-{folder.name}") for folder in SETS for family in families_of(folder)
]

CARRIERS = {
    "thanks": """Dear Ms. Okafor,

Thank you for walking me through the returns desk on Tuesday. I had not expected that two of every five parcels come \
back unopened, and on the train home I kept thinking about your label printer.

{}

At Halden & Sohn we had the same jam every Monday. We moved the address check before the printer and cut reprints \
from 60 to 9 a week. I would love to work on this with you, and I am happy to answer anything that is still open.

Best regards,
Mira Lindqvist
""",
    "status": """Subject: Lab technician, interview on 3 November

Dear Dr. Nyberg,

Thank you again for the tour of the cryo lab on 3 November, when we talked about the technician post.

{}

Since then I have finished the radiation safety course that you recommended, and the ice in your second freezer makes \
more sense to me now: ours in Lund had a worn seal. I am still very interested in the work.

Kind regards,
Tomas Hale
""",
}


@dataclass(frozen=True)
class Fresh:
    """One text: its words, the whole draft, and other families that may be the ones to catch it."""

    words: str
    draft: str
    also: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Figures:
    """How a family did: bad texts it missed, good texts it accused (as a warning, as a note)."""

    bad: int
    good: int
    missed: tuple[str, ...]
    alarms: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...]

    @property
    def recall(self) -> float:
        """The share of bad texts caught."""
        return (self.bad - len(self.missed)) / self.bad


def _fresh(entry: str | dict[str, str]) -> Fresh:
    fields = {"text": entry} if isinstance(entry, str) else dict(entry)
    also = frozenset(fields.pop("also", ()))
    if draft := fields.pop("draft", ""):
        text = Fresh(draft, draft, also)
    else:
        words = fields.pop("text")
        text = Fresh(words, CARRIERS[fields.pop("in", "thanks")].replace("{}", words), also)
    assert not fields, f"unknown keys {sorted(fields)} in {text.words!r}"
    return text


def texts(family: str, folder: Path = FRESH) -> tuple[list[Fresh], list[Fresh]]:
    """The bad texts of a family and its near misses."""
    data = yaml.safe_load((folder / f"{family}.yaml").read_text(encoding="utf-8"))
    assert set(data) == {"bad", "good"}
    return [_fresh(each) for each in data["bad"]], [_fresh(each) for each in data["good"]]


@lru_cache(maxsize=3)
def _linter(grammar: bool, preview: bool) -> Linter:
    if grammar:
        return Linter({"select": "grammar", "grammar": "harper", "preview": preview})
    return Linter({"grammar": "none", "preview": preview})


@lru_cache(maxsize=4096)
def _findings(draft: str, grammar: bool, preview: bool) -> tuple[Finding, ...]:
    return _linter(grammar, preview).lint(draft).findings


def _of(family: str, draft: str, preview: bool) -> tuple[Finding, ...]:
    return tuple(each for each in _findings(draft, family == "grammar", preview) if each.family == family)


def measured(family: str, preview: bool = False, folder: Path = FRESH) -> Figures:
    """What the rules make of the texts of a family."""
    bad, good = texts(family, folder)
    missed = tuple(
        text.words for text in bad if not any(_of(each, text.draft, preview) for each in {family} | text.also)
    )
    told = [(text.words, _of(family, text.draft, preview)) for text in good]
    accused = [(words, *_worst(found)) for words, found in told if found]
    alarms = tuple((words, rule) for words, rule, level in accused if level.rank >= Level.WARNING.rank)
    notes = tuple((words, rule) for words, rule, level in accused if level is Level.NOTE)
    return Figures(len(bad), len(good), missed, alarms, notes)


def _worst(found: tuple[Finding, ...]) -> tuple[str, Level]:
    worst = max(found, key=lambda each: each.level.rank)
    return worst.rule, worst.level


@pytest.mark.parametrize(("family", "folder"), CASES)
def test_a_family_does_not_get_worse(family: str, folder: Path) -> None:
    floors = yaml.safe_load((folder / "floors.yaml").read_text(encoding="utf-8"))[family]
    figures = measured(family, folder=folder)
    assert figures.recall >= floors["recall"], "\n".join(("missed:", *figures.missed))
    alarms = [f"{rule}: {words}" for words, rule in figures.alarms]
    assert len(alarms) <= floors["alarms"], "\n".join(("false alarms:", *alarms))


@pytest.mark.parametrize(("family", "folder"), CASES)
def test_the_texts_are_worth_measuring(family: str, folder: Path) -> None:
    bad, good = texts(family, folder)
    words = [text.words for text in (*bad, *good)]
    assert len(words) == len({*words})
    assert min(len(bad), len(good)) >= 6


@pytest.mark.parametrize("carrier", CARRIERS)
@pytest.mark.parametrize("family", FAMILIES)
def test_a_carrier_alone_is_innocent(family: str, carrier: str) -> None:
    draft = CARRIERS[carrier].replace("{}\n\n", "")
    assert not _of(family, draft, preview=False)


def _table(families: list[str], preview: bool, folder: Path) -> Iterator[str]:
    yield f"{'family':<12} {'recall':>8} {'alarms':>7} {'notes':>6}"
    figures = {family: measured(family, preview, folder) for family in families}
    for family, each in figures.items():
        caught = f"{each.bad - len(each.missed)}/{each.bad}"
        yield f"{family:<12} {caught:>8} {f'{len(each.alarms)}/{each.good}':>7} {len(each.notes):>6}"
    for family, each in figures.items():
        yield f"\n== {family}"
        yield from (f"missed   {_short(words)}" for words in each.missed)
        yield from (f"alarm    {rule}: {_short(words)}" for words, rule in each.alarms)
        yield from (f"note     {rule}: {_short(words)}" for words, rule in each.notes)
    yield "\n== warnings of other families on near misses"
    yield from _strays(families, preview, folder)


def _strays(families: list[str], preview: bool, folder: Path) -> Iterator[str]:
    """Warnings of any other family on near misses: most of those texts are sound letters in every way."""
    for family in families:
        for text in texts(family, folder)[1]:
            found = [each for each in _findings(text.draft, False, preview) if each.family != family]
            for each in found:
                if each.level.rank >= Level.WARNING.rank:
                    yield f"stray    {family}: {each.rule} “{_short(each.span.of(text.draft))}” in {_short(text.words)}"


def _floors(folder: Path) -> Iterator[str]:
    yield "# What must not get worse: the least share of bad texts caught, the most near misses accused."
    for family in families_of(folder):
        each = measured(family, folder=folder)
        caught = each.bad - len(each.missed)
        yield f"{family}: {{recall: {caught * 20 // each.bad / 20:.2f}, alarms: {len(each.alarms)}}}"


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= 160 else f"{flat[:110]} … {flat[-45:]}"


if __name__ == "__main__":
    asked = sys.argv[1:]
    chosen = next((each for each in SETS if f"--{each.name}" in asked), FRESH)
    wanted = [each for each in asked if not each.startswith("--")] or families_of(chosen)
    lines = _floors(chosen) if "--floors" in asked else _table(wanted, "--preview" in asked, chosen)
    sys.stdout.write("\n".join(lines) + "\n")
