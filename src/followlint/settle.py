"""From raw verdicts to what is reported: the occasion's flips, what credits silence, no two findings for one fault."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from followlint.model.context import Occasion
from followlint.model.finding import Credit, Finding, Level
from followlint.model.rule import DEFAULT_POINTS, RuleBase
from followlint.model.table import Effect, Table
from followlint.text.letter import Letter
from followlint.verdict import softened

# What an effect does to the rules that fault the absence of a thing, and to those that fault its presence.
_MISSING: dict[Effect, str] = {"required": "on", "required-softly": "soft", "softened": "soft"}
_PRESENT: dict[Effect, str] = {
    "forbidden": "on",
    "softened": "soft",
    "required-softly": "soft",
    "optional-softly": "soft",
}

# What says that a letter is polite and empty, and the families whose findings say that it is worse than that;
# `all-stock` stays: a demand without a thing in it is empty as well.
_POLITE = frozenset({"generic/mostly-stock", "interest/no-interest"})
_HARM = frozenset({"pushy", "complaint", "rivals", "offlimits", "casual"})
_THREATS = frozenset({"pushy/deadline-demand", "complaint/threat"})  # graver than stock at any level

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

# The families that judge how a writer speaks, not what a letter must hold; with so many others at fault a doubtful
# finding is as good as with one of its own kind beside it (tried on 232 labelled letters of the web).
MANNER = frozenset(
    "rivals complaint pushy oversell desperate tone offlimits casual closing grammar value interest".split()
)
_ROUGH = 2

# What a letter lacks shows in more than one way: who brings nothing new writes stock, too, and comes back to nothing.
# On 2,914 good letters and 1,902 drafts, judged as they were before anybody had read them, a doubtful warning of these
# families that was borne out so was right 148 times and wrong 46 times, one that was not 52 and 91 times
# (`benchmarks/unread.py`). In a letter that is rough in two ways they stand as well: real letters want it so.
_SHOWN_BY = {
    "generic": frozenset({"value"}),
    "personal": frozenset({"value"}),
    "value": frozenset({"generic", "personal"}),
}

# Rules outside `casual` that the company's register moves too.
_REGISTER = frozenset({"texting/emoji", "texting/emoticon", "timing/text-message"})


def effects(rules: Mapping[str, RuleBase], table: Table, occasion: Occasion) -> dict[str, str]:
    """For each rule: `on`, `soft` (one level lower) or `off` on this occasion."""
    found = {name: "on" if rule.occasions.hold(occasion) else "off" for name, rule in rules.items()}
    for check in table.checks.values():
        effect = check.on[occasion]
        for names, flips in ((check.missing, _MISSING), (check.present, _PRESENT)):
            for name in names:
                if found.get(name) == "on":
                    found[name] = flips.get(effect, "off")
    return found


def on_occasion(
    findings: Iterable[Finding], rules: Mapping[str, RuleBase], effect: Mapping[str, str], *, guessed: bool
) -> list[Finding]:
    """The findings, those lower that the occasion softens, without those that lean on one that was only guessed."""
    return [
        softened(each) if effect[each.rule] == "soft" else each
        for each in findings
        if not (guessed and rules[each.rule].guessed)
    ]


def corroborated(
    findings: Sequence[Finding], rules: Mapping[str, RuleBase], levels: Mapping[str, Level]
) -> list[Finding]:
    """The findings, those lower that are doubtful alone (`alone`) and have nothing beside them.

    One odd phrase in a sound letter is more often ours to be wrong about than two of a kind, or a fault in a letter in
    which two more families of manner find one. What a letter lacks needs a warning that says so in another way. What
    the user's config gives a level keeps it.
    """
    found = Counter(finding.family for finding in findings)
    grave = Counter(finding.family for finding in findings if finding.level is not Level.NOTE)
    return [
        softened(each)
        if rules[each.rule].alone
        and each.level is Level.WARNING
        and not is_borne_out(each.family, found, grave)
        and levels.keys().isdisjoint((each.rule, each.family))
        else each
        for each in findings
    ]


def is_borne_out(family: str, found: Counter[str], grave: Counter[str]) -> bool:
    """Whether the findings of a letter, counted by family, bear out a doubtful one of this family, which is among them.

    `grave` counts those that are no notes.
    """
    if len((found.keys() & MANNER) - {family}) >= _ROUGH:
        return True
    if family in _SHOWN_BY:
        return grave[family] > 1 or not _SHOWN_BY[family].isdisjoint(grave)
    return found[family] > 1


def in_register(finding: Finding, formality: str | None) -> Finding:
    """A casual note weighs more in a formal house, less in a relaxed one (evidence CAS-01, CAS-04)."""
    if finding.family != "casual" and finding.rule not in _REGISTER:
        return finding
    if formality == "relaxed" and finding.level is not Level.ERROR:
        return softened(finding)
    if formality == "formal" and finding.level is Level.NOTE:
        return finding.model_copy(update={"level": Level.WARNING, "points": DEFAULT_POINTS["warning"]})
    return finding


def releveled(finding: Finding, levels: Mapping[str, Level]) -> Finding:
    """The finding at the level that the user's config gives its rule or family."""
    level = levels.get(finding.rule, levels.get(finding.family))
    if level is None or level is finding.level:
        return finding
    return finding.model_copy(update={"level": level, "points": DEFAULT_POINTS[level]})


def silenced(findings: Iterable[Finding], credits: Sequence[Credit], rules: Mapping[str, RuleBase],
             letter: Letter) -> list[Finding]:  # fmt: skip
    """The findings that no credit contradicts in the same sentence or the one beside it."""
    quiet: dict[str, set[int]] = defaultdict(set)  # for a rule, the numbers of the sentences where it is silent
    for credit in credits:
        if rules[credit.rule].silences and (sentence := letter.sentence_of_draft(credit.span.start)):
            for name in rules[credit.rule].silences:
                quiet[name].update((sentence.index - 1, sentence.index, sentence.index + 1))
    return [
        finding for finding in findings if finding.rule not in quiet or not _is_in(quiet[finding.rule], finding, letter)
    ]


def _is_in(numbers: set[int], finding: Finding, letter: Letter) -> bool:
    """Whether the finding covers, if only in part, one of these sentences."""
    first = letter.sentence_of_draft(finding.span.start)
    last = letter.sentence_of_draft(max(finding.span.start, finding.span.end - 1))
    if first is None or last is None:
        return False
    return not numbers.isdisjoint(range(first.index, last.index + 1))


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
    """A threat, an insult or a demand is no polite stock: beside one, a letter is not called polite and empty."""
    if any(each.rule in _THREATS or (each.family in _HARM and each.level is Level.ERROR) for each in findings):
        return [each for each in findings if each.rule not in _POLITE]
    return list(findings)
