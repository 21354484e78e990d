"""Each kind, apart from any shipped rule: what it finds, where, and what excuses it."""

from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followlint.errors import RuleFileError
from followlint.kinds import compile_rules
from followlint.kinds.python import ONLY_HITS, Lists
from followlint.model.example import unmarked
from followlint.model.rule import KINDS, PythonRule, RuleBase
from followlint.registry import load
from helpers import letter

EXAMPLES = {"bad": [{"draft": "[[x]]"}], "good": [{"draft": "y"}]}


def rule(kind: str, **keys: Any) -> RuleBase:
    told = {"summary": "s", "why": "w", "message": "{match}", "source": ["s"]}
    fields = {"id": "tone/test", "kind": kind, "level": "note", **told}
    return KINDS[kind].model_validate({**fields, "examples": EXAMPLES, **keys})


def words(made: RuleBase | list[RuleBase], text: str) -> list[str]:
    """The words that these rules flag in a letter whose body is `text`."""
    rules = made if isinstance(made, list) else [made]
    whole = f"Dear Dana,\n\n{text}\n\nBest regards,\nJo Weber\n"
    read = letter(whole)
    kinds = compile_rules(rules, load().table, "blank")
    return [each.span.of(whole) for kind in kinds for each in kind.check(read)]


def test_phrase_finds_each_place_once_and_the_longest_there() -> None:
    made = rule("phrase", phrases=["great", "great fit", "fit"])
    assert words(made, "A great fit, a fit, and a great day.") == ["great fit", "fit", "great"]


@pytest.mark.parametrize(
    ("keys", "text", "flagged"),
    [
        ({"unless": ["hotel"]}, "I was waiting at the hotel.", []),
        ({"unless": ["hotel"]}, "I was waiting. The hotel was fine.", ["waiting"]),
        ({"unless": ["hotel"], "unless_in": "neighbours"}, "I was waiting. The hotel was fine.", []),
        ({"unless": ["hotel"], "unless_in": "letter"}, "Waiting, I was. It rained. The hotel was fine.", []),
        ({"unless": ["@number"]}, "I was waiting 40 minutes. I was waiting.", ["waiting"]),
        ({"guards": ["negated"]}, "I am not waiting. I don't mind waiting. I am waiting.", ["waiting"]),
        ({"guards": ["reported"]}, "You said that you were waiting for it. I was waiting.", ["waiting"]),
        ({}, 'You wrote "we are waiting for you" on the board.', []),
        ({"guards": []}, 'You wrote "we are waiting for you" on the board.', ["waiting"]),
        ({"scope": "greeting"}, "I was waiting.", []),
        ({"at_least": 2}, "I was waiting.", []),
        ({"at_least": 2}, "Waiting, I was waiting.", ["Waiting", "waiting"]),
    ],
)
def test_scope_guards_and_excuses(keys: dict[str, Any], text: str, flagged: list[str]) -> None:
    assert words(rule("phrase", phrases=["waiting"], **keys), text) == flagged


def test_regex_reads_the_view_and_reports_group_one() -> None:
    made = rule("regex", patterns=[r"(!{2,})", r"very (\x01)"])
    assert words(made, "Great!! It was very 😀 indeed.") == ["!!", "😀"]


def test_regex_that_is_not_re2_is_refused() -> None:
    with pytest.raises(RuleFileError, match="is not RE2"):
        words(rule("regex", patterns=[r"(?<=a)b"]), "ab")


def test_pattern_uses_the_spacy_matcher() -> None:
    made = rule("pattern", tokens=[[{"LOWER": {"IN": ["mr", "mr."]}}, {"IS_TITLE": "true"}]])
    assert words(made, "I met Mr. Abara, not mr smith.") == ["Mr. Abara"]


def test_a_wrong_token_pattern_is_refused() -> None:
    with pytest.raises(RuleFileError, match="tokens"):
        words(rule("pattern", tokens=[[{"LOVER": "x"}]]), "x")


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        ("The other applicants looked rather weak to me.", ["other applicants looked rather weak"]),
        ("Weak as they are, the other applicants tried.", ["Weak as they are, the other applicants"]),
        ("The other applicants were kind. My coffee was weak.", []),
        ("The other applicants, with whom I spoke for a long while about the weather and trains, had weak coffee.", []),
    ],
)
def test_clause_joins_a_target_and_a_judgement_in_one_sentence(text: str, flagged: list[str]) -> None:
    made = rule("clause", target=["other applicants"], judgement=["weak"], within=6)
    assert words(made, text) == flagged


def test_required_misses_what_is_absent_and_lets_an_excuse_pass() -> None:
    made = rule("required", any_of=["thank you"], unless=["withdraw"], at="body")
    assert words(made, "I met you.") == [""]
    assert words(made, "Thank you.") == []
    assert words(made, "I withdraw.") == []


def test_limit_measures_the_body() -> None:
    assert words(rule("limit", measure="words", max=3), "One two three four.") == ["One two three four."]
    assert words(rule("limit", measure="words", max=4), "One two three four.") == []
    assert words(rule("limit", measure="sentence-words", max=2), "One two. One two three.") == ["One two three."]
    with pytest.raises(RuleFileError, match="did you mean 'words'"):
        words(rule("limit", measure="wods", max=2), "x")


def test_consistent_marks_the_rarer_form() -> None:
    made = rule("consistent", forms={"British": ["organise", "favour"], "American": ["organize", "favor"]})
    assert words(made, "I organise and favour order, and organize trips.") == ["organize"]
    assert words(made, "I organise and favour order.") == []


@given(st.lists(st.sampled_from(["alpha", "beta", "gamma", "delta"]), min_size=1, max_size=12))
def test_many_rules_together_find_what_each_finds_alone(tokens: list[str]) -> None:
    text = " ".join(tokens) + "."
    rules = [
        rule("phrase", phrases=[word]).model_copy(update={"id": f"tone/{word}"}) for word in ("alpha", "beta", "gamma")
    ]
    together = sorted(words(rules, text))
    alone = sorted(found for each in rules for found in words(each, text))
    assert together == alone == sorted(token for token in tokens if token != "delta")


def test_a_check_may_name_a_function_of_its_module() -> None:
    with pytest.raises(RuleFileError, match=r"no function 'nowhere' in the module followlint\.pyrules\.copied"):
        words(rule("python", check="copied:nowhere"), "x")
    with pytest.raises(RuleFileError, match=r"no function 'check' in the module followlint\.pyrules\.copied"):
        words(rule("python", check="copied"), "x")


def test_rules_that_are_not_asked_without_hits_would_say_nothing() -> None:
    rules = [each for each in load().rules.values() if isinstance(each, PythonRule) and each.check in ONLY_HITS]
    assert {each.check for each in rules} == ONLY_HITS
    drafts = [unmarked(bad.draft)[0] for rule in rules for bad in rule.examples.bad[:2]]
    for draft in drafts:
        read = letter(draft)
        for rule in rules:
            check = import_module(f"followlint.pyrules.{rule.check}").check
            assert list(check(rule, read, Lists(rule.lists, {}, read.view))) == []
