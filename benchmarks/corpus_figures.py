"""What the labelled letters say of the linter: pure functions from judged letters to figures."""

from collections import Counter
from collections.abc import Callable, Iterable

from data import Judged
from figures import Counts, Percent, count, macro_f1, mean, share, spearman, worst_quarter
from labels import FAMILIES, KIND_OCCASIONS, LABEL_FAMILIES, found, is_followup, skips

NOTE, WARNING = 0, 1
Letters = tuple[Judged, ...]


def label_counts(label: str, letters: Letters, rank: int, least: int = 1) -> Counts:
    """Right and wrong answers on one label, where it says something."""
    return count(
        (each.record.labels[label] >= least, found(label, each, rank))
        for each in letters
        if label in each.record.labels and not skips(label, each.record)
    )


def label_f1s(letters: Letters, rank: int) -> list[float]:
    """F1 of each label that has something to find."""
    counts = (label_counts(label, letters, rank) for label in LABEL_FAMILIES)
    return [each.f1 for each in counts if each.f1 is not None]


def label_macro(letters: Letters, rank: int) -> float | None:
    """Macro F1 over the label map."""
    return mean(label_f1s(letters, rank))


def family_counts(family: str, faults: Letters, rank: int) -> Counts:
    """Right and wrong answers on one family, where every family at fault is named."""
    return count((family in each.record.families, each.fired((family,), rank)) for each in faults)


def family_macro(faults: Letters, rank: int) -> float | None:
    """Macro F1 over all families."""
    return macro_f1(family_counts(family, faults, rank) for family in FAMILIES)


def caught_any(faults: Letters, rank: int) -> Percent | None:
    """The share of faults caught in at least one of their families."""
    return share(each.fired(each.record.families, rank) for each in faults)


def caught_first(faults: Letters, rank: int) -> Percent | None:
    """The share of faults caught in the family they were built for."""
    return share(each.fired(each.record.families[:1], rank) for each in faults)


def alarmed(letters: Letters) -> Percent | None:
    """The share of letters with a warning or an error."""
    return share(any(hit.rank >= WARNING for hit in each.outcome.hits) for each in letters)


def notes_per_letter(letters: Letters) -> float | None:
    """How many notes a letter gets on average."""
    return mean(float(sum(hit.rank == NOTE for hit in each.outcome.hits)) for each in letters)


def letters_by_rule(letters: Letters) -> Counter[tuple[str, int]]:
    """How many letters each rule fired on, by rule and rank."""
    return Counter(pair for each in letters for pair in sorted({(hit.rule, hit.rank) for hit in each.outcome.hits}))


def occasion_right(letters: Letters) -> Percent | None:
    """The share of letters whose detected occasion is the one they were written for."""
    return share(each.outcome.occasion == each.record.occasion for each in letters)


def kind_right(letters: Letters, *, single: bool) -> Percent | None:
    """The share whose detected occasion is one that their kind admits; `single`: where it admits just one."""
    return share(
        each.outcome.occasion in KIND_OCCASIONS[each.record.kind]
        for each in letters
        if each.record.kind in KIND_OCCASIONS
        and is_followup(each.record)
        and (not single or len(KIND_OCCASIONS[each.record.kind]) == 1)
    )


def wrong_occasions(letters: Letters) -> Counter[tuple[str, str]]:
    """Pairs of the occasion a letter was written for and the other one it was taken for."""
    pairs = ((each.record.occasion or "", each.outcome.occasion) for each in letters)
    return Counter(pair for pair in pairs if pair[0] != pair[1])


def scored(letters: Iterable[Judged]) -> list[tuple[float, float]]:
    """Pairs of a person's score and ours, of the follow-ups that have both."""
    return [
        (float(each.record.overall), float(each.outcome.score))
        for each in letters
        if each.record.overall is not None and each.outcome.score is not None and is_followup(each.record)
    ]


def agreement(pairs: Iterable[tuple[float, float]]) -> float | None:
    """Spearman's correlation of a person's scores and ours."""
    known = list(pairs)
    return spearman([people for people, _ in known], [ours for _, ours in known])


def worst_mean(pairs: Iterable[tuple[float, float]]) -> float | None:
    """Our mean score of the quarter of letters that people found worst."""
    return mean(worst_quarter(pairs))


def scores_where(letters: Letters, wanted: Callable[[Judged], bool] = lambda _: True) -> list[float]:
    """Our scores of the follow-ups that a question picks."""
    return [
        float(each.outcome.score)
        for each in letters
        if each.outcome.score is not None and is_followup(each.record) and wanted(each)
    ]


def is_harmful(judged: Judged) -> bool:
    """Whether a letter does harm: others run down, a slot left, or pressure to which a person gave at most 15."""
    labels, overall = judged.record.labels, judged.record.overall
    pressed = bool(labels.get("pushy")) and overall is not None and overall <= 15
    return bool(labels.get("trash") or labels.get("placeholder")) or pressed


def is_stock(judged: Judged) -> bool:
    """Whether a letter is nothing but stock, with no slot left in it."""
    return judged.record.labels.get("generic") == 2 and not judged.record.labels.get("placeholder")


def is_liked(judged: Judged) -> bool:
    """Whether a person gave a whole letter 75 of 100 or more."""
    return (judged.record.overall or 0) >= 75 and not judged.record.truncated
