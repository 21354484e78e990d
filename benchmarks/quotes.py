"""Quotes texts beside what the linter said of them: for the terminal only, nothing of it is kept."""

from collections.abc import Iterator

from corpus_figures import letters_by_rule
from data import Hit, Judged, Runs
from labels import LABEL_FAMILIES, faulted_families, judged_families

_LEVELS = ("note", "warning", "error")
_AROUND = 45


def quotes(runs: Runs, rule: str) -> Iterator[str]:
    """Every hit of a rule (or of all rules whose id starts so), set by set, with the words around it."""
    for name, texts in runs.items():
        for each in texts:
            for hit in each.outcome.hits:
                if hit.rule.startswith(rule):
                    yield f"{name:<28} {_verdict(each, hit):<6} {quoted(each, hit)}"
        total = sum(times for (found, _), times in letters_by_rule(texts).items() if found.startswith(rule))
        yield f"{name:<28} {total} of {len(texts)} texts\n"


def misses(runs: Runs, family: str) -> Iterator[str]:
    """What a family missed and invented on the labelled letters."""
    for name in ("letters", "faults", "good", "good+context"):
        for each in runs.get(name, ()):
            yield from (f"{name:<14} {line}" for line in _errors(each, family))
    yield ""


def quoted(judged: Judged, hit: Hit) -> str:
    """One hit in its words: `id level rule …before [[match]] after…`."""
    text = judged.record.text
    before, after = text[max(0, hit.start - _AROUND) : hit.start], text[hit.end : hit.end + _AROUND]
    words = " ".join(f"{before}[[{text[hit.start : hit.end]}]]{after}".split())
    return f"{judged.record.id} {_LEVELS[hit.rank]} {hit.rule} …{words}…"


def _errors(judged: Judged, family: str) -> Iterator[str]:
    hits = [hit for hit in judged.outcome.hits if hit.family == family]
    faulted = family in faulted_families(judged.record)
    if faulted and not judged.fired((family,)) and not _caught_by_twin(judged, family):
        yield f"missed   {judged.record.id} {judged.record.note} {_marked(judged, family)}"
    if not faulted and _is_judged(judged, family):
        yield from (f"invented {quoted(judged, hit)}" for hit in hits)


def _caught_by_twin(judged: Judged, family: str) -> bool:
    """Whether a label that stands for two families was caught by the other one."""
    if family in judged.record.families:
        return False
    return any(judged.fired(families) for families in LABEL_FAMILIES.values() if family in families)


def _is_judged(judged: Judged, family: str) -> bool:
    """Whether people looked for the family; good letters are clean of all."""
    return judged.record.id.startswith("g") or family in judged_families(judged.record)


def _marked(judged: Judged, family: str) -> list[str]:
    """The words that people marked for the family."""
    spans = judged.record.info.get("spans", ())
    return [span["quote"] for span in spans if family in LABEL_FAMILIES[span["label"]]]


def _verdict(judged: Judged, hit: Hit) -> str:
    if not judged.record.labels or not _is_judged(judged, hit.family):
        return ""
    return "right" if hit.family in faulted_families(judged.record) else "WRONG"
