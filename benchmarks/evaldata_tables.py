"""The figures of the public sets: false alarms on ordinary mail, recall on texting, register by level."""

from collections.abc import Callable, Iterable

from data import Judged, Runs
from figures import Percent, ratio, share
from labels import FAMILIES, NEED_INTERVIEW
from table import Goal, Row, Table, goal_row

NOTE, WARNING = 0, 1
Texts = tuple[Judged, ...]
_CURT = ("pushy", "complaint", "tone")
_INFORMAL = ("casual", "texting")


def evaldata_tables(runs: Runs) -> list[Table]:
    """Every table of the public sets."""
    judge_alone = [family for family in FAMILIES if family not in NEED_INTERVIEW]
    mail, clean = runs["ordinary_mail"], runs["email_sentences_clean"]
    return [
        mail_table("ordinary mail: share with a finding", judge_alone, mail),
        mail_table("ordinary mail: families that need an interview", NEED_INTERVIEW, mail),
        mail_table("clean sentences: share with a finding", judge_alone, clean),
        politeness_table(runs["email_politeness_docs"]),
        stanford_table(runs["stanford_politeness_extremes"]),
        formality_table(runs["enron_formality"]),
        pavlick_table(runs["pavlick_formality"]),
        peer_table(runs["peer_tests"]),
        evaldata_goals(runs),
    ]


def flagged(texts: Iterable[Judged], *families: str, rank: int = NOTE) -> Percent | None:
    """The share of texts with a finding of one of these families."""
    return share(each.fired(families, rank) for each in texts)


def per_thousand_words(family: str, texts: Texts) -> float | None:
    """Findings of a family per 1,000 words."""
    findings = sum(hit.family == family for each in texts for hit in each.outcome.hits)
    return ratio(1000 * findings, sum(len(each.record.text.split()) for each in texts))


def where(texts: Texts, field: str, wanted: Callable[[float], bool]) -> Texts:
    """The texts of which a field of the set answers a question."""
    return tuple(each for each in texts if wanted(each.record.info[field]))


def of_value(texts: Texts, field: str, value: object) -> Texts:
    """The texts of which a field of the set has this value."""
    return tuple(each for each in texts if each.record.info[field] == value)


def requests(texts: Texts, level: int) -> Texts:
    """First messages (no replies) written at this level of politeness, 1 the most direct."""
    return of_value(of_value(texts, "reply", value=False), "level", level)


def mail_table(title: str, families: Iterable[str], texts: Texts) -> Table:
    """How many texts each family speaks on."""
    rows = tuple((family, flagged(texts, family, rank=WARNING), flagged(texts, family)) for family in families)
    return Table(title, ("family", "warning+", "any level"), rows)


def politeness_table(texts: Texts) -> Table:
    """Pushiness by level of politeness: it must fall."""
    rows = tuple(
        (level, len(requests(texts, level)), *_two(requests(texts, level), ("pushy",), _CURT)) for level in range(1, 6)
    )
    header = ("level", "texts", "pushy", "or complaint, tone")
    return Table("email_politeness_docs", header, rows, "no replies; level 1 is the most direct")


def stanford_table(texts: Texts) -> Table:
    """Pushiness of requests that many people found rude or polite."""
    rows = tuple(
        (
            name,
            len(of_value(texts, "quartile", name)),
            *_two(of_value(texts, "quartile", name), ("pushy",), _CURT),
        )
        for name in ("rude", "polite")
    )
    header = ("quartile", "texts", "pushy", "or complaint, tone")
    return Table("stanford_politeness_extremes", header, rows)


def formality_table(texts: Texts) -> Table:
    """Informal register by people's level of formality: it must fall."""
    rows = tuple(
        (
            level,
            len(of_value(texts, "formality", level)),
            *_two(of_value(texts, "formality", level), ("casual",), _INFORMAL),
        )
        for level in range(1, 5)
    )
    return Table("enron_formality", ("level", "texts", "casual", "or texting"), rows, "4 is the most formal")


def pavlick_table(texts: Texts) -> Table:
    """Informal register of sentences with a formality score."""
    rows = tuple(
        (name, len(part), *_two(part, ("casual",), _INFORMAL))
        for name, part in (("≤ -1", _informal(texts)), ("≥ +1", _formal(texts)))
    )
    return Table("pavlick_formality", ("score", "texts", "casual", "or texting"), rows)


def peer_table(texts: Texts) -> Table:
    """Other linters' own test sentences, by the family that would hold the rule."""
    bad = [each for each in texts if each.record.info["bad"]]
    fine = [each for each in texts if not each.record.info["bad"]]
    families = sorted({each.record.info["family"] for each in bad if each.record.info["family"]})
    rows = tuple(
        (family, len(part), flagged(part, family), flagged(fine, family))
        for family in families
        if (part := [each for each in bad if each.record.info["family"] == family])
    )
    return Table("peer_tests", ("family", "bad sentences", "flagged", "of the fine ones"), rows)


def evaldata_goals(runs: Runs) -> Table:
    """Baseline, wanted and now, as in the table that comes with the sets."""
    rows = (*_alarm_goals(runs), *_recall_goals(runs))
    return Table("public sets: wanted and now", ("figure", "baseline", "wanted", "now", "verdict"), rows)


def _alarm_goals(runs: Runs) -> Iterable[Row]:
    mail, clean = runs["ordinary_mail"], runs["email_sentences_clean"]
    for family, baseline, bound in (
        ("pushy", "14.4%", 0.03),
        ("complaint", "2.0%", 0.02),
        ("texting", "1.4%", 0.015),
        ("rivals", "0.9%", 0.005),
        ("grammar", "85%", 0.2),
    ):
        yield _row(f"ordinary mail, {family}", baseline, _most(bound), flagged(mail, family))
    per_words = Goal(3.0, at_least=False)
    yield _row("ordinary mail, grammar per 1,000 words", "34", per_words, per_thousand_words("grammar", mail))
    yield _row("clean sentences, grammar", "37%", _most(0.04), flagged(clean, "grammar"))


def _recall_goals(runs: Runs) -> Iterable[Row]:
    polite, stanford = runs["email_politeness_docs"], runs["stanford_politeness_extremes"]
    enron, pavlick = runs["enron_formality"], runs["pavlick_formality"]
    rude, kind = (of_value(stanford, "quartile", name) for name in ("rude", "polite"))
    loose, stiff = (of_value(enron, "formality", level) for level in (1, 4))
    yield _row("sms, texting", ".34 to .42", _least(0.5), flagged(runs["sms"], "texting"))
    yield _row("politeness level 1, pushy", ".31", _least(0.6), flagged(requests(polite, 1), "pushy"))
    yield _row("politeness level 5, pushy", ".08", _most(0.1), flagged(requests(polite, 5), "pushy"))
    yield _row("stanford rude, pushy/curt", "10%", _least(0.12), flagged(rude, *_CURT))
    yield _row("stanford polite, pushy/curt", "1.1%", _most(0.02), flagged(kind, *_CURT))
    yield _row("enron level 1, casual/texting", ".84", _least(0.8), flagged(loose, *_INFORMAL))
    yield _row("enron level 4, casual/texting", ".28", _most(0.15), flagged(stiff, *_INFORMAL))
    yield _row("pavlick ≤ -1, casual/texting", ".42", _least(0.45), flagged(_informal(pavlick), *_INFORMAL))
    yield _row("pavlick ≥ +1, casual/texting", ".14", _most(0.08), flagged(_formal(pavlick), *_INFORMAL))


def _informal(texts: Texts) -> Texts:
    return where(texts, "score", lambda score: score <= -1)


def _formal(texts: Texts) -> Texts:
    return where(texts, "score", lambda score: score >= 1)


def _two(texts: Texts, narrow: tuple[str, ...], wide: tuple[str, ...]) -> tuple[Percent | None, Percent | None]:
    return flagged(texts, *narrow), flagged(texts, *wide)


def _least(bound: float) -> Goal:
    return Goal(Percent(bound))


def _most(bound: float) -> Goal:
    return Goal(Percent(bound), at_least=False)


def _row(name: str, baseline: str, goal: Goal, now: float | None) -> Row:
    figure, *rest = goal_row(name, goal, now)
    return (figure, baseline, *rest)
