"""The score: 0–100 from findings and credits, every point of it explained. A pure function; the weights are here.

A finding costs its points times the weight of its family; a family costs at most its cap. What families cost is
joined the way a reader's good opinion shrinks: each takes its share of what the others left, so that three faults
of style do not look like an insult, and a bad letter still differs from a worse one. Credits win back a part of the
loss. One more finding never raises the score, one more credit never lowers it.

The weights were set by hand, family by family, so that the order of the letters agrees with one reader's 0–100 for
some 270 of them (`benchmarks/evaluate.py` prints the agreement, `docs/judgement.md` publishes it); no weight looks at
a single letter.
"""

from collections.abc import Iterable, Sequence

from followlint.model.finding import Credit, Finding, Level, Score, ScorePart

# A finding's points are those of the evidence (40 / 12 / 5 / 0-1 for blocker / major / minor / info). Families differ
# in what such a fault does to a reader: a slip of attitude decides (seed 004: "tips the scales"), style does not.
_WEIGHT = 2.2
_WEIGHTS = {
    "complaint": 3.0,  # reproach ends the conversation (A107-A109)
    "rivals": 3.6,  # says more about the writer than about the others (A110)
    "pushy": 2.7,  # A103-A106
    "offlimits": 2.0,  # a slip of judgement, not of attitude (OFF-01 to OFF-05: major)
    "originality": 2.0,  # letters are shared among interviewers (A124)
    "desperate": 1.8,  # costs respect more than the reply (DES-01, DES-03: major)
    "texting": 1.4,  # careless, and seen in many places of one letter (CAS-02, CAS-07)
    "gratitude": 2.0,  # expected, but not decisive (A62)
    "slips": 1.0,  # one slot left open says it all; the ceiling below does the rest
    "generic": 1.0,  # stock is a chance missed, no offence (A43)
    "personal": 1.0,  # as stock: a chance missed (A35)
    "value": 1.5,  # the chance that a letter is for (A43, A44)
    "format": 1.5,  # seen first, soon forgiven (FMT-01 to FMT-03)
}
# What a family costs at most: one habit cannot sink a letter twice. Set by hand with the weights: attitude may cost
# nearly all of a letter, judgement more than half, style and substance less.
_CAP = 45
_CAPS = {
    "complaint": 85,
    "rivals": 85,
    "pushy": 80,
    "offlimits": 70,
    "timing": 70,
    "desperate": 60,
    "originality": 60,
    "texting": 55,
    "oversell": 50,
    "generic": 35,  # with nothing personal and nothing new beside it, a letter of stock falls to about 50
    "slips": 30,  # beside its ceiling: further slots of the same template say nothing more
    "grammar": 40,
    "length": 40,
    "format": 30,
    "personal": 30,
    "value": 30,
    "closing": 25,
}
# An error means "do not send": no strength outweighs it (evidence part B2, severity "blocker").
_HARMFUL = 30
# A letter of nothing but stock is a wasted opportunity, however correct (seed 000).
_STOCK_RULE, _STOCK = "generic/all-stock", 60
# Medium is best (evidence part B3): the first credit of a family counts whole, later ones less, from the fourth none.
_FADING = (1.0, 0.5, 0.25)
# Strengths make up for at most this share of what was lost.
_REGAIN = 0.5


def score(findings: Sequence[Finding], credits: Sequence[Credit]) -> Score:
    """Judge a letter by what was found in it."""
    lost = _shared({family: _cost(family, findings) for family in _families(findings)})
    regained = _regained(credits, sum(lost.values()))
    parts = [
        ScorePart(family=family, lost=lost.get(family, 0), regained=regained.get(family, 0),
                  why=_why(family, findings, credits))
        for family in sorted({*lost, *regained})
    ]  # fmt: skip
    value = 100 - sum(lost.values()) + sum(regained.values())
    ceiling, family, why = _ceiling(findings)
    if value > ceiling:
        parts = [_held(part, value - ceiling, why) if part.family == family else part for part in parts]
        value = ceiling
    return Score(value=value, parts=tuple(parts))


def _families(findings: Iterable[Finding]) -> list[str]:
    return sorted({finding.family for finding in findings})


def cost_alone(family: str, points: float) -> float:
    """What so many points cost a letter in which nothing else is wrong, from 0 to the cap of their family."""
    return min(_CAPS.get(family, _CAP), points * _WEIGHTS.get(family, _WEIGHT))


def _cost(family: str, findings: Iterable[Finding]) -> float:
    """What a family's findings would cost alone."""
    return cost_alone(family, sum(finding.points for finding in findings if finding.family == family))


def _shared(costs: dict[str, float]) -> dict[str, int]:
    """The loss of all families together, in whole points, parted among them in proportion to their costs."""
    left = 1.0
    for family in sorted(costs):
        left *= 1 - costs[family] / 100
    total, whole = sum(costs.values()), round(100 * (1 - left))
    parts = {family: int(whole * cost / total) if total else 0 for family, cost in costs.items()}
    for family in sorted(costs, key=lambda name: (-costs[name], name))[: whole - sum(parts.values())]:
        parts[family] += 1
    return parts


def _regained(credits: Sequence[Credit], lost: int) -> dict[str, int]:
    """What each family's credits win back, together no more than a share of the loss."""
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


def _why(family: str, findings: Sequence[Finding], credits: Sequence[Credit]) -> str:
    faults = sorted({finding.rule for finding in findings if finding.family == family})
    merits = sorted({credit.rule for credit in credits if credit.family == family})
    capped = " (all it may cost)" if faults and _cost(family, findings) >= _CAPS.get(family, _CAP) else ""
    praised = f"{'; ' if faults else ''}for {', '.join(merits)}" if merits else ""
    return f"{', '.join(faults)}{capped}{praised}"


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
