"""The score: 0–100 from findings and credits, every point of it explained. A pure function; the weights are here.

A finding costs its points; a family costs at most its cap, so that one habit cannot sink a letter twice.
Credits regain part of what was lost, the first of a family most. One more finding never raises the score:
what credits may regain is a share below one of what was lost.
"""

from collections.abc import Iterable, Sequence

from followlint.model.finding import Credit, Finding, Level, Score, ScorePart

# Families outside this list cost at most _CAP: two warnings (12 each, evidence part B2) and a note.
_CAP = 30
_CAPS = {
    "generic": 40,  # a letter of stock alone must fall to 60 (issue of the foundation; seed 000: a wasted chance)
    "value": 20,
    "personal": 20,
    "grammar": 25,
    "format": 20,
    "length": 25,
    "closing": 8,
    "slips": 70,
    "pushy": 70,
    "rivals": 70,
    "complaint": 70,
    "offlimits": 70,
}
# An error means "do not send": no strength outweighs it (evidence part B2, severity "blocker").
_HARMFUL = 30
# A letter of nothing but stock is a wasted opportunity, however correct (seed 000).
_STOCK_RULE, _STOCK = "generic/all-stock", 60
# Medium is best (evidence part B3): the first credit of a family counts whole, later ones less and less.
_FADING = (1.0, 0.5, 0.25)
# Strengths make up for at most this share of what was lost.
_REGAIN = 0.5


def score(findings: Sequence[Finding], credits: Sequence[Credit]) -> Score:
    """Judge a letter by what was found in it."""
    lost = {family: _lost(family, findings) for family in _families(findings)}
    total = sum(lost.values())
    regained = _regained(credits, total)
    value = max(0, 100 - total + sum(regained.values()))
    parts = [_part(family, lost.get(family, 0), regained.get(family, 0), findings, credits)
             for family in sorted({*lost, *regained})]  # fmt: skip
    ceiling, family, why = _ceiling(findings)
    if value > ceiling:
        parts = [_held(part, value - ceiling, why) if part.family == family else part for part in parts]
        value = ceiling
    return Score(value=value, parts=tuple(parts))


def _families(findings: Iterable[Finding]) -> list[str]:
    return sorted({finding.family for finding in findings})


def _lost(family: str, findings: Iterable[Finding]) -> int:
    return min(_CAPS.get(family, _CAP), sum(each.points for each in findings if each.family == family))


def _regained(credits: Sequence[Credit], lost: int) -> dict[str, int]:
    """What each family's credits win back, cut to a share of the loss."""
    wanted: dict[str, float] = {}
    for family in sorted({credit.family for credit in credits}):
        points = sorted((credit.points for credit in credits if credit.family == family), reverse=True)
        wanted[family] = sum(each * share for each, share in zip(points, _FADING, strict=False))
    left = int(lost * _REGAIN)
    regained: dict[str, int] = {}
    for family in sorted(wanted, key=lambda name: (-wanted[name], name)):
        regained[family] = min(left, round(wanted[family]))
        left -= regained[family]
    return regained


def _part(family: str, lost: int, regained: int, findings: Sequence[Finding], credits: Sequence[Credit]) -> ScorePart:
    faults = sorted({finding.rule for finding in findings if finding.family == family})
    merits = sorted({credit.rule for credit in credits if credit.family == family})
    full = sum(each.points for each in findings if each.family == family)
    why = ", ".join(faults)
    if full > lost:
        why += f" (capped at {lost})"
    if merits:
        why += ("; " if why else "") + "for " + ", ".join(merits)
    return ScorePart(family=family, lost=lost, regained=regained, why=why)


def _ceiling(findings: Sequence[Finding]) -> tuple[int, str, str]:
    """The most that this letter can have, which family holds it there, and why."""
    for finding in findings:
        if finding.level is Level.ERROR:
            return _HARMFUL, finding.family, f"{finding.rule} says do not send: at most {_HARMFUL}"
    for finding in findings:
        if finding.rule == _STOCK_RULE:
            return _STOCK, finding.family, f"nothing but stock: at most {_STOCK}"
    return 100, "", ""


def _held(part: ScorePart, more: int, why: str) -> ScorePart:
    return part.model_copy(update={"lost": part.lost + more, "why": f"{part.why}; {why}"})
