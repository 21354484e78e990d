"""Settling: occasions flip rules, credits silence, one fault is told once, the user's levels win."""

from hypothesis import given
from hypothesis import strategies as st

from followlint import Linter, lint_followup
from followlint.echoes import distinct, told_once, without_false_stock
from followlint.model.context import Occasion
from followlint.model.finding import Credit, Finding, Level
from followlint.model.span import Span
from followlint.model.table import Check
from followlint.registry import load
from followlint.settle import MANNER, corroborated, deserved, effects, on_occasion, releveled, silenced, softened
from helpers import letter


def _finding(start: int, end: int, rule: str = "tone/x", level: str = "note", points: int = 5) -> Finding:
    span = Span(start=start, end=end)
    return Finding(rule=rule, level=Level(level), message="m", span=span, reader="r", instead="i", points=points)


FINDINGS = st.lists(
    st.builds(
        lambda start, size, rule, level: _finding(start, start + size, rule, level),
        st.integers(0, 30), st.integers(0, 8), st.sampled_from(["tone/x", "tone/y", "pushy/z"]),
        st.sampled_from(["note", "warning", "error"]),
    ),
    max_size=10,
)  # fmt: skip


@given(FINDINGS)
def test_no_two_findings_of_a_family_share_a_word_and_none_is_invented(findings: list[Finding]) -> None:
    kept = distinct(findings)
    assert all(each in findings for each in kept)
    assert kept == sorted(kept, key=lambda f: (f.span.start, f.span.end, f.rule))
    for index, one in enumerate(kept):
        for other in kept[index + 1 :]:
            shared = max(one.span.start, other.span.start) < min(one.span.end, other.span.end)
            assert not (shared and one.family == other.family)


@given(FINDINGS)
def test_the_gravest_of_each_family_stays(findings: list[Finding]) -> None:
    kept = distinct(findings)
    for family in {finding.family for finding in findings}:
        gravest = max(finding.level.rank for finding in findings if finding.family == family)
        assert max(finding.level.rank for finding in kept if finding.family == family) == gravest


def test_a_letter_that_harms_is_not_called_polite_and_empty() -> None:
    polite = [_finding(0, 5, "generic/mostly-stock", "warning"), _finding(9, 9, "interest/no-interest")]
    assert without_false_stock([*polite, _finding(6, 8, "complaint/x", "warning")])[:2] == polite
    insult = _finding(6, 8, "complaint/x", "error")
    assert without_false_stock([*polite, insult]) == [insult]


def test_softening_lowers_a_level_and_the_cost() -> None:
    assert softened(_finding(0, 1, level="error", points=40)).level is Level.WARNING
    assert softened(_finding(0, 1, level="warning", points=12)).points == 5
    assert softened(_finding(0, 1)).points == 1


def test_a_rule_not_yet_borne_out_warns_only_beside_another_of_its_family() -> None:
    rules = load().rules
    doubtful = next(rule.id for rule in rules.values() if rule.alone and rule.family == "casual")
    family = doubtful.partition("/")[0]
    certain = next(rule.id for rule in rules.values() if rule.family == family and not rule.alone)
    one, other = _finding(0, 3, doubtful, "warning", 12), _finding(9, 12, certain)
    elsewhere = _finding(5, 7, "slips/placeholder", "error", 40)
    assert corroborated([one, elsewhere], rules, {}) == [softened(one), elsewhere]
    assert corroborated([one, other], rules, {}) == [one, other]
    assert corroborated([one], rules, {family: Level.WARNING}) == [one]
    others = [_finding(20 + step, 21 + step, f"{name}/x") for step, name in enumerate(sorted(MANNER - {family})[:2])]
    plain = rules | {each.rule: rules[certain] for each in others}
    assert corroborated([one, others[0]], plain, {}) == [softened(one), others[0]]
    assert corroborated([one, *others], plain, {}) == [one, *others]


def test_what_a_letter_lacks_is_a_warning_once_it_shows_in_two_ways() -> None:
    rules = load().rules
    stock, bare = _finding(0, 9, "generic/mostly-stock", "warning", 20), _finding(9, 9, "value/nothing-new", "warning")
    unheard = _finding(9, 9, "personal/no-callback", "warning", 12)
    assert corroborated([stock], rules, {}) == [softened(stock)]
    assert corroborated([stock, unheard], rules, {}) == [softened(stock), softened(unheard)]
    assert corroborated([stock, bare], rules, {}) == [stock, bare]
    assert corroborated([bare, unheard], rules, {}) == [bare, unheard]
    noted = softened(bare)
    assert corroborated([stock, noted], rules, {}) == [softened(stock), noted]


def test_a_rule_that_leans_on_the_occasion_speaks_only_where_it_was_given() -> None:
    rule = load().rules["pushy/hollow-nudge"]
    rules = {"tone/x": rule.model_copy(update={"guessed": "silent"}), "tone/y": rule}
    leaning, other = _finding(0, 3, "tone/x", "warning", 12), _finding(5, 9, "tone/y", "warning", 12)
    effect = {"tone/x": "on", "tone/y": "on"}
    assert on_occasion([leaning, other], rules, effect, guessed=True) == [other]
    assert on_occasion([leaning, other], rules, effect, guessed=False) == [leaning, other]
    assert on_occasion([leaning, other], rules, effect | {"tone/y": "soft"}, guessed=False) == [
        leaning,
        softened(other),
    ]


def test_the_linter_keeps_back_what_hangs_on_a_guess() -> None:
    draft = "Dear Dana,\n\nThe contract arrived on Monday. I have a question about my start date.\n\nBest,\nJo Weber"
    named = "format/unclear-acceptance"
    linter = Linter({"grammar": "none"})
    assert linter.lint(draft).occasion == "acceptance"
    assert named not in {each.rule for each in linter.lint(draft).findings}
    assert named in {each.rule for each in linter.lint(draft, {"occasion": "acceptance"}).findings}


def test_of_two_as_grave_at_one_place_the_one_that_stands_alone_stays() -> None:
    rules = load().rules
    doubtful = next(rule.id for rule in rules.values() if rule.alone)
    certain = next(rule.id for rule in rules.values() if rule.family == doubtful.partition("/")[0] and not rule.alone)
    long, short = _finding(0, 9, doubtful, "warning", 12), _finding(2, 5, certain, "warning", 12)
    assert distinct([long, short], rules) == [short]
    assert distinct([long, short]) == [long]


def test_a_sentence_that_begs_is_not_also_told_that_it_boasts() -> None:
    two = letter("Dear Dana,\n\nPlease, I would be the best of all. I would be the best of all.\n\nJo")
    begs, boasts = _finding(12, 18, "desperate/x", "warning"), _finding(20, 30, "oversell/x", "warning")
    beside, graver = _finding(48, 58, "oversell/x", "warning"), _finding(20, 30, "oversell/y", "error")
    assert told_once([begs, boasts, beside], two) == [begs, beside]
    assert told_once([begs, graver], two) == [begs, graver]
    unrelated = [boasts, _finding(20, 30, "tone/x", "warning")]
    assert told_once(unrelated, two) == unrelated
    nowhere = [_finding(0, 0, "desperate/x"), _finding(0, 0, "tone/x")]
    assert told_once(nowhere, two) == nowhere


def test_an_insult_is_not_also_told_that_it_judges_their_work() -> None:
    draft = letter("Dear Dana,\n\nYour clerk is a fool. Your tills are slow, too.\n\nJo")
    insult, echo = _finding(12, 32, "complaint/x", "error"), _finding(17, 32, "value/x", "warning")
    hint, beside = _finding(12, 32, "offlimits/x", "note"), _finding(34, 50, "value/x", "warning")
    assert told_once([insult, echo, hint, beside], draft) == [insult, beside]
    as_grave, longer = _finding(12, 32, "rivals/x", "error"), _finding(12, 80, "tone/x", "warning")
    assert told_once([insult, as_grave, longer], draft) == [insult, as_grave, longer]
    soft = _finding(12, 32, "complaint/x", "warning")
    assert told_once([soft, echo], draft) == [soft, echo]


def test_the_users_level_wins_by_rule_then_by_family() -> None:
    assert releveled(_finding(0, 1), {"tone": Level.ERROR}).points == 40
    assert releveled(_finding(0, 1), {"tone": Level.ERROR, "tone/x": Level.WARNING}).level is Level.WARNING
    assert releveled(_finding(0, 1), {}) == _finding(0, 1)


def test_a_check_of_the_table_flips_its_rules_by_occasion() -> None:
    rules = {"pushy/hollow-nudge": load().rules["pushy/hollow-nudge"]}
    on = dict.fromkeys(Occasion, "forbidden") | {Occasion.STATUS: "softened", Occasion.DECLINE: "off"}
    check = Check(title="t", present=("pushy/hollow-nudge",), on=on, source=("s",))
    table = load().table.model_copy(update={"checks": {"nudge": check}})
    assert effects(rules, table, Occasion.THANK_YOU) == {"pushy/hollow-nudge": "on"}
    assert effects(rules, table, Occasion.STATUS) == {"pushy/hollow-nudge": "soft"}
    assert effects(rules, table, Occasion.DECLINE) == {"pushy/hollow-nudge": "off"}


def test_a_credit_silences_what_it_contradicts_nearby_only() -> None:
    text = "Dear Dana,\n\nOne is here. Two is here. Three is here.\n\nBest,\nJo"
    read = letter(text)
    rule = load().rules["pushy/hollow-nudge"]
    rules = {"value/proof": rule.model_copy(update={"silences": ("oversell/boast",)})}
    credit = Credit(rule="value/proof", message="m", span=Span(start=12, end=15), points=4)
    near = _finding(text.index("Two"), text.index("Two") + 3, "oversell/boast")
    far = _finding(text.index("Three"), text.index("Three") + 5, "oversell/boast")
    assert silenced([near, far], [credit], rules, read) == [far]


def test_front_matter_allows_a_rule_in_one_draft() -> None:
    body = "Dear Dana,\n\nThank you. I am just checking in.\n\nBest,\nJo"
    report = lint_followup(f"---\nallow: [pushy/hollow-nudge]\ntitle: mine\n---\n{body}", config={"grammar": "none"})
    assert "pushy/hollow-nudge" not in {finding.rule for finding in report.findings}
    assert "pushy/hollow-nudge" in {finding.rule for finding in lint_followup(body).findings}


def test_who_presses_in_a_sentence_is_not_praised_for_it() -> None:
    two = letter("Dear Dana,\n\nI would move fast if I were you. Here is the sketch of the vat.\n\nJo")
    start = two.draft.text.index
    praise = [
        Credit(rule="value/x", message="", span=Span(start=start(words), end=start(words) + 5), points=4)
        for words in ("I would", "Here is")
    ]
    pushes = _finding(start("if I were"), start("if I were") + 9, "pushy/x", "warning")
    assert deserved(praise, [pushes], two) == praise[1:]
    assert deserved(praise[::-1], [softened(pushes)], two) == praise


def test_a_letter_that_begs_is_not_called_polite_and_empty() -> None:
    stock = _finding(50, 90, "generic/mostly-stock", "warning")
    once, again = (_finding(start, start + 9, "desperate/begging", "warning") for start in (0, 20))
    assert without_false_stock([once, stock]) == [once, stock]
    assert without_false_stock([once, again, stock]) == [once, again]
