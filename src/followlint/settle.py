"""From raw verdicts to what is reported: `settled` shows the way, step by step."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from followlint.config import Config
from followlint.echoes import distinct, told_once, without_false_stock
from followlint.model.context import Occasion
from followlint.model.finding import Credit, Finding, Level
from followlint.model.rule import DEFAULT_POINTS, RuleBase
from followlint.model.table import Effect, Table
from followlint.text.letter import Letter
from followlint.verdict import Verdict, softened

# What an effect does to the rules that fault the absence of a thing, and to those that fault its presence.
_MISSING: dict[Effect, str] = {"required": "on", "required-softly": "soft", "softened": "soft"}
_PRESENT: dict[Effect, str] = {
    "forbidden": "on",
    "softened": "soft",
    "required-softly": "soft",
    "optional-softly": "soft",
}

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

# What no praise makes good: who presses or insults in a sentence has not offered something useful in it.
_OFFENDS = frozenset({"pushy", "complaint", "rivals", "offlimits"})


def settled(
    verdicts: Sequence[Verdict],
    letter: Letter,
    *,
    rules: Mapping[str, RuleBase],
    effect: Mapping[str, str],
    config: Config,
) -> tuple[tuple[Finding, ...], tuple[Credit, ...]]:
    """What is reported of the raw verdicts of the live rules; `effect` is what `effects` gave."""
    credits = [each for each in verdicts if isinstance(each, Credit)]
    findings = (each for each in verdicts if isinstance(each, Finding))
    found = on_occasion(findings, rules, effect, guessed=letter.context.occasion is None)
    found = [in_register(each, letter.context.formality or config.formality) for each in found]
    found = [releveled(each, config.levels) for each in found]
    found = silenced(found, credits, rules, letter)
    found = without_false_stock(found)
    found = distinct(found, rules)
    found = corroborated(found, rules, config.levels)
    found = told_once(found, letter)
    return tuple(found), tuple(deserved(credits, found, letter))


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


def deserved(credits: Iterable[Credit], findings: Iterable[Finding], letter: Letter) -> list[Credit]:
    """The credits in order, without those of a sentence that presses or insults."""
    spoilt = {
        sentence.index
        for each in findings
        if each.family in _OFFENDS and each.level is not Level.NOTE
        if (sentence := letter.sentence_of_draft(each.span.start))
    }
    kept = (
        each
        for each in credits
        if (sentence := letter.sentence_of_draft(each.span.start)) is None or sentence.index not in spoilt
    )
    return sorted(kept, key=lambda each: (each.span.start, each.span.end, each.rule))


def _is_in(numbers: set[int], finding: Finding, letter: Letter) -> bool:
    """Whether the finding covers, if only in part, one of these sentences."""
    first = letter.sentence_of_draft(finding.span.start)
    last = letter.sentence_of_draft(max(finding.span.start, finding.span.end - 1))
    if first is None or last is None:
        return False
    return not numbers.isdisjoint(range(first.index, last.index + 1))
