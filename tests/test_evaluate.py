"""The evaluation's arithmetic, on invented records; the data it is meant for is never needed here."""

import sys
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[1] / "benchmarks"))

from corpus_figures import alarmed, caught_any, caught_first, kind_right, label_counts, label_macro, scored
from coverage_tables import credit_table, silent_table, unjudged_table
from data import Hit, Judged, Outcome, Record, to_record, with_occasion, without_context
from figures import Counts, Percent, count, macro_f1, mean, ranks, share, spearman, worst_quarter
from labels import FAMILIES, LABEL_FAMILIES, faulted_families, found, judged_families, skips
from quotes import misses, quotes
from rule_tally import rule_tallies
from table import Goal, Table, goal_row

NOTE, WARNING, ERROR = 0, 1, 2


def judged(record: Record, *hits: tuple[str, int], score: int | None = None, occasion: str = "") -> Judged:
    found_hits = tuple(Hit(rule, rank, 0, 4) for rule, rank in hits)
    return Judged(record, Outcome(found_hits, score=score, occasion=occasion))


def letter(name: str = "h1", kind: str = "thank_you", **labels: int) -> Record:
    every = dict.fromkeys(LABEL_FAMILIES, 0)
    return Record(name, "Dear Ada, thanks.", kind=kind, labels=every | labels)


def test_counts_tell_precision_and_recall() -> None:
    counts = count([(True, True), (True, True), (True, False), (False, True), (False, False)])
    assert counts == Counts(tp=2, fp=1, fn=1, tn=1)
    assert counts.precision == counts.recall == counts.f1 == pytest.approx(2 / 3)


def test_nothing_found_has_no_precision_but_an_f1_of_zero() -> None:
    counts = Counts(fn=3)
    assert counts.precision is None
    assert counts.f1 == 0


def test_nothing_to_find_is_left_out_of_the_macro() -> None:
    assert Counts(fp=2).f1 is None
    assert macro_f1([Counts(tp=1), Counts(fp=2), Counts(fn=1)]) == 0.5
    assert macro_f1([]) is None


def test_equal_values_share_their_rank() -> None:
    assert ranks([30, 10, 10, 20]) == [4, 1.5, 1.5, 3]


@pytest.mark.parametrize(("ours", "agreement"), [([1, 20, 21, 99], 1), ([99, 21, 20, 1], -1), ([5, 5, 5, 5], None)])
def test_spearman_sees_only_the_order(ours: list[float], agreement: float | None) -> None:
    assert spearman([1, 2, 3, 4], ours) == (None if agreement is None else pytest.approx(agreement))


def test_spearman_of_one_letter_is_nothing() -> None:
    assert spearman([1], [1]) is None


def test_worst_quarter_is_chosen_by_people_and_rounded_up() -> None:
    assert worst_quarter([(50, 1), (10, 2), (90, 3), (20, 4), (60, 5)]) == [2, 4]


def test_shares_and_means_of_nothing_are_nothing() -> None:
    assert share([]) is None
    assert mean([]) is None
    assert str(share([True, False, False])) == "33.3%"


def test_a_row_keeps_what_only_its_set_has() -> None:
    record = to_record({"id": "e1", "text": "Hi.", "formality": 4, "labels": {"formal": 3}})
    assert record.info == {"formality": 4, "labels": {"formal": 3}}
    assert record.labels == {}


def test_the_occasion_can_be_given_or_all_be_withheld() -> None:
    record = Record("g1", "Hi.", occasion="status", context={"company": "Acme"})
    assert with_occasion(record).context == {"company": "Acme", "occasion": "status"}
    assert without_context(record).context is None


def test_labels_that_say_nothing_are_skipped() -> None:
    control = letter(kind="other_business")
    assert {label for label in LABEL_FAMILIES if skips(label, control)} == {
        "generic",
        "personal_missing",
        "gratitude_missing",
    }
    assert skips("personal_missing", letter(kind="status"))
    wrong_name = Record("f1", "…", kind="thank_you", labels={"placeholder": 0}, families=("slips",))
    assert skips("placeholder", wrong_name)
    assert skips("gratitude_missing", Record("h2", "…", kind="thank_you", truncated=True))
    assert not skips("format", Record("h2", "…", kind="thank_you", truncated=True))


def test_what_a_cut_record_lacks_is_not_held_against_it() -> None:
    record = Record("h3", "for your time.", kind="thank_you", truncated=True)
    missing = Judged(record, Outcome((Hit("format/no-greeting", WARNING, 0, 0),)))
    visible = Judged(record, Outcome((Hit("format/shouting", WARNING, 0, 3),)))
    assert not found("format", missing, WARNING)
    assert found("format", visible, WARNING)


def test_a_label_counts_from_its_level_on_and_a_finding_from_its_rank_on() -> None:
    letters = (
        judged(letter(generic=1), ("value/nothing-new", NOTE)),
        judged(letter(generic=2), ("generic/all-stock", WARNING)),
        judged(letter(), ("generic/stock-phrase", NOTE)),
    )
    assert label_counts("generic", letters, NOTE) == Counts(tp=2, fp=1)
    assert label_counts("generic", letters, WARNING) == Counts(tp=1, fn=1, tn=1)
    assert label_counts("generic", letters, NOTE, least=2) == Counts(tp=1, fp=2)
    assert label_macro(letters, WARNING) == pytest.approx(2 / 3)


def test_every_family_is_listed_once() -> None:
    assert len(FAMILIES) == len(set(FAMILIES)) == 21


def test_a_fault_is_caught_in_its_first_family_or_any() -> None:
    fault = Record("f1", "Well?", kind="status", families=("pushy", "tone"))
    faults = (judged(fault, ("tone/curt", NOTE)), judged(fault, ("pushy/demand", WARNING)), judged(fault))
    assert caught_any(faults, NOTE) == pytest.approx(2 / 3)
    assert caught_first(faults, NOTE) == caught_any(faults, WARNING) == pytest.approx(1 / 3)


def test_notes_are_no_false_alarms() -> None:
    letters = (judged(letter(), ("tone/stiff", NOTE)), judged(letter(), ("tone/rude", WARNING)))
    assert alarmed(letters) == 0.5


def test_the_occasion_is_right_when_the_kind_admits_it() -> None:
    letters = (
        judged(letter(kind="after_rejection"), occasion="rejection-reply"),
        judged(letter(kind="networking"), occasion="career-fair"),
        judged(letter(kind="networking"), occasion="status"),
        judged(letter(kind="other_business"), occasion="status"),
    )
    assert kind_right(letters, single=True) == pytest.approx(1)
    assert kind_right(letters, single=False) == pytest.approx(2 / 3)


def test_only_follow_ups_with_both_scores_are_compared() -> None:
    liked = Record("h1", "Hi.", kind="thank_you", overall=80)
    control = Record("h2", "Hi.", kind="other_business", overall=50)
    assert scored((judged(liked, score=70), judged(liked), judged(control, score=60))) == [(80, 70)]


def test_families_at_fault_come_from_names_and_labels() -> None:
    assert faulted_families(letter(trash=1, jargon=1)) == {"rivals", "tone"}
    assert faulted_families(Record("f1", "Hi.", families=("timing",))) == {"timing"}
    assert "timing" not in judged_families(letter())
    assert "timing" in judged_families(Record("f1", "Hi.", families=("pushy",)))


def test_the_rule_that_does_most_harm_comes_first() -> None:
    runs = {
        "letters": (judged(letter(pushy=1), ("pushy/sound", WARNING), ("casual/wild", WARNING)),),
        "good": (judged(letter("g1"), ("casual/wild", WARNING), ("tone/mild", NOTE)),),
        "ordinary_mail": (judged(Record("m1", "Hi."), ("personal/nothing", WARNING)),),
    }
    tallies = rule_tallies(runs)
    assert [tally.rule for tally in tallies][:2] == ["casual/wild", "tone/mild"]
    worst, sound = tallies[0], next(tally for tally in tallies if tally.rule == "pushy/sound")
    assert (worst.right, worst.wrong, worst.good, worst.harm) == (0, 1, 1, 200)
    assert (sound.right, sound.wrong, sound.harm) == (1, 0, 0)
    assert next(tally for tally in tallies if tally.rule == "personal/nothing").harm == 0


def test_credits_are_counted_in_letters() -> None:
    praised = Judged(letter("g1"), Outcome(credits=("value/proof", "value/proof")))
    runs = {"good": (praised, judged(letter("g2"))), "letters": (praised,)}
    assert credit_table(runs).rows == (("value/proof", 1, 1),)


def test_rules_that_never_fire_and_texts_never_judged_are_named() -> None:
    crashed = Judged(letter(), Outcome(crash="ValueError: no"))
    runs = {"letters": (judged(letter(), ("tone/stiff", NOTE), score=90), crashed)}
    assert silent_table(runs, ["tone/stiff", "tone/asleep"]).rows == (("tone/asleep",),)
    assert unjudged_table(runs).rows == (("letters", 2, 1, 1),)


def test_quotes_show_the_words_in_their_place() -> None:
    runs = {"letters": (judged(letter(), ("casual/hey", WARNING)),)}
    first, total = quotes(runs, "casual")
    assert "WRONG" in first
    assert "[[Dear]] Ada" in first
    assert "1 of 1 texts" in total


def test_misses_name_what_a_family_missed_and_invented() -> None:
    runs = {"letters": (judged(letter("h7", pushy=1)), judged(letter("h8"), ("pushy/demand", WARNING)))}
    missed, invented, *_ = misses(runs, "pushy")
    assert "missed   h7" in missed
    assert "invented h8" in invented


def test_a_table_aligns_words_left_and_numbers_right() -> None:
    table = Table("figures", ("rule", "hits", "share"), (("pushy/a", 3, Percent(0.5)), ("b", 12, None)), "texts")
    assert table.render() == (
        "figures  (texts)\n  rule     hits  share\n  pushy/a     3  50.0%\n  b          12      -\n"
    )
    assert Table("nothing", ("rule",), ()).render() == "nothing\n  none\n"


def test_a_goal_says_whether_it_is_met() -> None:
    assert goal_row("recall", Goal(Percent(0.5)), Percent(0.25)) == ("recall", "≥ 50.0%", 0.25, "MISSED")
    assert goal_row("alarms", Goal(0.5, at_least=False), 0.25) == ("alarms", "≤ 0.50", 0.25, "ok")
    assert goal_row("unknown", Goal(0.5), None)[-1] == ""
