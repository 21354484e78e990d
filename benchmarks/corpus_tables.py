"""The figures of the labelled letters, laid out."""

from collections.abc import Iterable

from corpus_figures import (
    NOTE,
    WARNING,
    Letters,
    agreement,
    alarmed,
    caught_any,
    caught_first,
    family_counts,
    family_macro,
    is_harmful,
    is_liked,
    is_stock,
    kind_right,
    label_counts,
    label_f1s,
    label_macro,
    letters_by_rule,
    notes_per_letter,
    occasion_right,
    scored,
    scores_where,
    worst_mean,
    wrong_occasions,
)
from data import Runs
from figures import Counts, Percent, mean, share, worst_quarter
from labels import FAMILIES, LABEL_FAMILIES
from table import Cell, Goal, Row, Table, goal_row

LEVELS = ("note", "warning", "error")
_PRF_HEADER = ("", "wanted", "P warning+", "R", "F1", "P any level", "R", "F1")


def corpus_tables(runs: Runs) -> list[Table]:
    """Every table of the labelled letters."""
    return [
        label_table("letters.jsonl by label", runs["letters"]),
        label_table("faults.jsonl by label", runs["faults"]),
        family_table(runs["faults"]),
        caught_table(runs),
        good_table(runs),
        good_rules_table(runs),
        occasion_table(runs),
        confusion_table(runs),
        score_table(runs),
        corpus_goals(runs),
    ]


def label_table(title: str, letters: Letters) -> Table:
    """Precision, recall and F1 per label; `generic` counts from 1 on, and is read again from 2 on."""
    rows = [
        _prf_row(label, label_counts(label, letters, WARNING), label_counts(label, letters, NOTE))
        for label in LABEL_FAMILIES
    ]
    stock = [label_counts("generic", letters, rank, least=2) for rank in (WARNING, NOTE)]
    rows.insert(1, _prf_row("  generic = 2", *stock))
    rows.append(_macro_row(label_macro(letters, WARNING), label_macro(letters, NOTE)))
    return Table(title, _PRF_HEADER, tuple(rows), "generic counts from 1 on; = 2 is outside the macro")


def family_table(faults: Letters) -> Table:
    """Precision, recall and F1 per family; a family not named in a fault is meant to be clean."""
    rows = [
        _prf_row(family, family_counts(family, faults, WARNING), family_counts(family, faults, NOTE))
        for family in FAMILIES
    ]
    rows.append(_macro_row(family_macro(faults, WARNING), family_macro(faults, NOTE)))
    return Table("faults.jsonl by family", _PRF_HEADER, tuple(rows), "with its context, occasion detected")


def caught_table(runs: Runs) -> Table:
    """How many built faults are caught, with everything known and with less."""
    rows = tuple(
        (
            name,
            *(caught(runs[name], rank) for caught in (caught_any, caught_first) for rank in (WARNING, NOTE)),
        )
        for name in ("faults", "faults+occasion", "faults alone")
    )
    header = ("set", "any family, warning+", "any level", "first family, warning+", "any level")
    return Table("faults.jsonl: caught", header, rows, "faults: its context, occasion detected")


def good_table(runs: Runs) -> Table:
    """False alarms on letters that are fine."""
    rows = tuple(
        (name, alarmed(runs[name]), notes_per_letter(runs[name]), mean(scores_where(runs[name])))
        for name in ("good", "good+context", "good+occasion")
    )
    header = ("set", "with warning or error", "notes a letter", "mean score")
    return Table("good.jsonl: false alarms", header, rows, "good: without context")


def good_rules_table(runs: Runs) -> Table:
    """The rules that fired on good letters, the worst level and the loudest first."""
    plain, known = (letters_by_rule(runs[name]) for name in ("good", "good+context"))
    rules = sorted(plain | known, key=lambda item: (-item[1], -plain[item] - known[item], item))
    rows = tuple((name, LEVELS[rank], plain[name, rank], known[name, rank]) for name, rank in rules)
    return Table("good.jsonl: rules that fired", ("rule", "level", "letters", "with context"), rows)


def occasion_table(runs: Runs) -> Table:
    """How often the occasion is guessed right."""
    rows: tuple[Row, ...] = (
        ("good.jsonl, text alone", occasion_right(runs["good"])),
        ("good.jsonl, with context", occasion_right(runs["good+context"])),
        ("faults.jsonl, with context", occasion_right(runs["faults"])),
        ("letters.jsonl, kinds of one occasion", kind_right(runs["letters"], single=True)),
        ("letters.jsonl, any occasion of the kind", kind_right(runs["letters"], single=False)),
    )
    return Table("occasion detected", ("set", "right"), rows)


def confusion_table(runs: Runs) -> Table:
    """Which occasions are taken for which, on good letters without context."""
    wrong = sorted(wrong_occasions(runs["good"]).items(), key=lambda item: (-item[1], item[0]))
    rows = tuple((*pair, times) for pair, times in wrong)
    return Table("good.jsonl: wrong occasions", ("written for", "taken for", "letters"), rows)


def score_table(runs: Runs) -> Table:
    """How far the score agrees with people."""
    letters, faults, good = runs["letters"], runs["faults"], runs["good+context"]
    pairs, whole = scored(letters), scored(each for each in letters if not each.record.truncated)
    written = scored((*faults, *good))
    both = (*letters, *faults)
    rows: tuple[Row, ...] = (
        ("Spearman, overall.jsonl", len(pairs), agreement(pairs)),
        ("Spearman, its whole letters", len(whole), agreement(whole)),
        ("Spearman, faults and good, with context", len(written), agreement(written)),
        ("mean, the quarter that people found worst", len(worst_quarter(pairs)), worst_mean(pairs)),
        _mean_row("mean, whole letters with 75 or more from people", scores_where(letters, is_liked)),
        _mean_row("mean, faults.jsonl", scores_where(faults)),
        _mean_row("mean, good.jsonl without context", scores_where(runs["good"])),
        _mean_row("mean, good.jsonl with context", scores_where(good)),
        _above_row("harmful, above 30", 30, scores_where(both, is_harmful)),
        _above_row("nothing but stock, above 60", 60, scores_where(both, is_stock)),
        _above_row("good.jsonl with context, 90 or more", 89, scores_where(good)),
    )
    return Table("score", ("figure", "letters", "now"), rows, "other_business left out")


def corpus_goals(runs: Runs) -> Table:
    """The figures that were wanted, and where they stand."""
    letters, faults = runs["letters"], runs["faults"]
    plain, known = runs["good"], runs["good+context"]
    families = [family_counts(family, faults, NOTE).f1 for family in FAMILIES]
    rows = (
        goal_row("macro F1 letters, warning+", Goal(0.75), label_macro(letters, WARNING)),
        goal_row("macro F1 faults, warning+", Goal(0.75), label_macro(faults, WARNING)),
        goal_row("macro F1 letters, any level", Goal(0.85), label_macro(letters, NOTE)),
        goal_row("macro F1 faults, any level", Goal(0.85), label_macro(faults, NOTE)),
        goal_row("lowest label F1 letters, any level", Goal(0.65), _lowest(label_f1s(letters, NOTE))),
        goal_row("lowest family F1 faults, any level", Goal(0.65), _lowest(families)),
        goal_row("faults caught in any family", Goal(Percent(0.85)), caught_any(faults, NOTE)),
        goal_row("good letters alarmed, no context", Goal(Percent(1 / 20), at_least=False), alarmed(plain)),
        goal_row("good letters alarmed, context", Goal(Percent(1 / 30), at_least=False), alarmed(known)),
        goal_row("notes a good letter, no context", Goal(1.0, at_least=False), notes_per_letter(plain)),
        goal_row("notes a good letter, context", Goal(1.0, at_least=False), notes_per_letter(known)),
        goal_row("occasion, good letters", Goal(Percent(0.9)), occasion_right(plain)),
        goal_row("occasion, kinds of one occasion", Goal(Percent(0.9)), kind_right(letters, single=True)),
        goal_row("Spearman with people", Goal(0.75), agreement(scored(letters))),
        goal_row("mean score of good letters", Goal(75.0), mean(scores_where(known))),
        goal_row("mean score of the worst quarter", Goal(35.0, at_least=False), worst_mean(scored(letters))),
    )
    return Table("corpus: wanted and now", ("figure", "wanted", "now", "verdict"), rows)


def _lowest(values: Iterable[float | None]) -> float | None:
    return min((value for value in values if value is not None), default=None)


def _prf_row(name: str, warning: Counts, note: Counts) -> Row:
    cells: list[Cell] = [name, warning.positives]
    for counts in (warning, note):
        cells += [counts.precision, counts.recall, counts.f1]
    return tuple(cells)


def _macro_row(warning: float | None, note: float | None) -> Row:
    return ("macro F1", None, None, None, warning, None, None, note)


def _mean_row(name: str, scores: list[float]) -> Row:
    return (name, len(scores), mean(scores))


def _above_row(name: str, bound: float, scores: list[float]) -> Row:
    return (name, len(scores), share(score > bound for score in scores))
