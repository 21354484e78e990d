"""No two findings for one fault: of those that tell the same, which one speaks."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from followlint.model.finding import Finding, Level
from followlint.model.rule import RuleBase
from followlint.text.letter import Letter

# What says that a letter is polite and empty, and the families whose findings say that it is worse than that;
# `all-stock` stays: a demand without a thing in it is empty as well.
_POLITE = frozenset({"generic/mostly-stock", "interest/no-interest"})
_HARM = frozenset({"pushy", "complaint", "rivals", "offlimits", "casual"})
_THREATS = frozenset({"pushy/deadline-demand", "complaint/threat"})  # graver than stock at any level
_BEGS = frozenset({"desperate/begging", "desperate/hardship"})  # two of them in a letter that is about need, not stock

# Families whose reading of a sentence says why it was written, and those that then say less: who begs also boasts and
# takes anything, and what is wrong at the end is wrong for another reason, too. On 541 labelled drafts, 441 of them by
# people who did not know the rules, two of these spoke of one sentence 17 times: people named the first alone in 15.
_YIELDS = {
    "desperate": frozenset({"interest", "oversell", "tone"}),
    "oversell": frozenset({"closing"}),
    "tone": frozenset({"closing"}),
}

# An error of these says all that there is to say of its words: a note on them, or a warning of these others, adds
# nothing. On 1,105 labelled drafts such warnings were right once and wrong nine times, such notes three times and
# fifteen.
_SAYS_ALL = frozenset({"complaint", "pushy", "rivals"})
_ADDS_NOTHING = frozenset({"desperate", "generic", "interest", "oversell", "tone", "value"})


def distinct(findings: Iterable[Finding], rules: Mapping[str, RuleBase] | None = None) -> list[Finding]:
    """One finding for one fault: of those of a family that overlap, the gravest, then the longest, stays.

    Of two that are as grave, one that needs another of its family beside it (`alone`) gives way.
    """
    found = list(findings)
    unsure = {each.rule for each in found if rules and rules[each.rule].alone}
    kept: list[Finding] = []
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)  # of what is kept, in order and apart
    missed: set[tuple[str, int]] = set()  # the empty places at which a rule misses something
    ranked = sorted(
        found, key=lambda f: (-f.level.rank, f.rule in unsure, -f.points, -len(f.span), f.span.start, f.rule)
    )
    for finding in ranked:
        place = finding.span.start, finding.span.end
        if len(finding.span):
            taken = places[finding.family]
            index = bisect_left(taken, place)
            if any(start < place[1] and place[0] < end for start, end in taken[max(0, index - 1) : index + 1]):
                continue
            taken.insert(index, place)
        elif (finding.rule, place[0]) in missed:
            continue
        else:
            missed.add((finding.rule, place[0]))
        kept.append(finding)
    return sorted(kept, key=lambda f: (f.span.start, f.span.end, f.rule))


def told_once(findings: Sequence[Finding], letter: Letter) -> list[Finding]:
    """The findings without those that one of another family tells better: of the same words, or as grave near them."""
    findings = _without_echoes(findings)
    sentences = [letter.sentence_of_draft(each.span.start) if each.span else None for each in findings]
    ranks: dict[tuple[int, str], int] = {}  # how grave a family is in a sentence
    for sentence, finding in zip(sentences, findings, strict=True):
        if sentence:
            key = sentence.index, finding.family
            ranks[key] = max(ranks.get(key, 0), finding.level.rank)
    return [
        finding
        for sentence, finding in zip(sentences, findings, strict=True)
        if sentence is None
        or not any(
            finding.family in weaker and ranks.get((sentence.index, family), -1) >= finding.level.rank
            for family, weaker in _YIELDS.items()
        )
    ]


def _without_echoes(findings: Sequence[Finding]) -> Sequence[Finding]:
    """The findings without those that add nothing to an error most of whose words are theirs, too."""
    errors: dict[str, list[tuple[int, int]]] = {family: [] for family in _SAYS_ALL}  # in order, and apart
    for each in findings:
        if each.level is Level.ERROR and each.family in _SAYS_ALL:
            errors[each.family].append((each.span.start, each.span.end))
    return [
        finding
        for finding in findings
        if finding.level is Level.ERROR
        or not (finding.level is Level.NOTE or finding.family in _ADDS_NOTHING)
        or not any(family != finding.family and _covered(finding, places) for family, places in errors.items())
    ]


def _covered(finding: Finding, places: Sequence[tuple[int, int]]) -> bool:
    """Whether one of these places, which are in order and apart, holds half of the finding's words at least.

    Such a place holds their middle, or touches it.
    """
    start, end = finding.span.start, finding.span.end
    last = bisect_left(places, ((start + end + 1) // 2 + 1,))
    return any(
        0 < 2 * (min(end, its_end) - max(start, its_start)) >= end - start
        for its_start, its_end in places[max(0, last - 2) : last]
    )


def without_false_stock(findings: Sequence[Finding]) -> list[Finding]:
    """A threat, an insult, a demand or a plea is no polite stock: beside it, no letter is called polite and empty."""
    begs = sum(each.rule in _BEGS and each.level is not Level.NOTE for each in findings) > 1
    if begs or any(each.rule in _THREATS or (each.family in _HARM and each.level is Level.ERROR) for each in findings):
        return [each for each in findings if each.rule not in _POLITE]
    return list(findings)
