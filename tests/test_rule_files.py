"""Rule files: what does not load says file, line, key, what is wrong and what is allowed."""

from pathlib import Path

import pytest

import followlint
from followlint import Linter
from followlint.config import Config
from followlint.errors import ConfigError, RuleFileError
from followlint.model.rule import PythonRule
from followlint.packs import FAMILIES
from followlint.registry import builtin_folder, load
from followlint.testing import failures, load_pack
from followlint.yamlfile import read
from helpers import phrases_of

GOOD = """kind: phrase
summary: Says banana.
why: A reader slips on it.
level: note
phrases: [banana]
message: "{match} was said."
source: [our own test]
examples:
  bad:
    - "I like the [[banana]]."
  good:
    - "I like the bandana."
"""


def _pack(folder: Path, text: str, name: str = "tone/banana.yaml") -> str:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(folder)


def test_a_pack_brings_rules_and_proves_them(tmp_path: Path) -> None:
    pack = _pack(tmp_path, GOOD)
    (rule,) = load_pack(pack)
    assert rule.id == "tone/banana"
    assert failures(rule, (pack,)) == []


def test_a_pack_is_found_however_its_folder_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _pack(tmp_path, GOOD)
    monkeypatch.chdir(tmp_path)
    for name in (".", f"../{tmp_path.name}/", f"./../{tmp_path.name}"):
        assert [rule.id for rule in load_pack(name)] == ["tone/banana"]


@pytest.mark.parametrize(
    ("classes", "said"),
    [
        ("- fruit", r"vocabulary\.yaml:1: should be a mapping of names to lists of phrases"),
        ("fruit: banana", r"vocabulary\.yaml:1: fruit: should be a list of phrases"),
        ("fruit: [<fruit>]", r"banana\.yaml:5: phrases\.0: .* names a word class that holds itself"),
    ],
)
def test_word_classes_that_cannot_be_used_are_told(tmp_path: Path, classes: str, said: str) -> None:
    pack = _pack(tmp_path, GOOD.replace("[banana]", "['a <fruit>']", 1))
    (tmp_path / "vocabulary.yaml").write_text(classes, encoding="utf-8")
    with pytest.raises(RuleFileError, match=said):
        load((pack,))


def test_a_relative_name_is_read_from_where_the_program_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for folder, name in ((tmp_path / "one", "apple"), (tmp_path / "two", "banana")):
        _pack(folder / "pack", GOOD, f"tone/{name}.yaml")
        monkeypatch.chdir(folder)
        assert [rule.id for rule in load_pack("pack")] == [f"tone/{name}"]


def test_an_example_that_does_not_hold_is_told(tmp_path: Path) -> None:
    pack = _pack(tmp_path, GOOD.replace("the [[banana]]", "[[the]] banana").replace("bandana", "banana"))
    (rule,) = load_pack(pack)
    wrong = failures(rule, (pack,))
    assert len(wrong) == 2
    assert "wanted 'the'" in wrong[0]


@pytest.mark.parametrize(
    ("old", "new", "line", "said"),
    [
        ("level: note", "level: hint", 4, "level: unknown value 'hint'; allowed: credit, error, note, warning"),
        ("level: note", "levle: note", 4, "levle: unknown key 'levle'; did you mean 'level'?"),
        ("kind: phrase", "kind: phrases", 1, "kind: unknown kind 'phrases'; did you mean 'phrase'?"),
        ("kind: phrase\n", "", 1, "kind: is missing"),
        ("summary: Says banana.\n", "", 1, "summary: is missing"),
        ("why: A reader slips on it.\n", "", 1, "why: is missing"),
        ("phrases: [banana]", "phrases: [(banana]", 5, "'(' is never closed"),
        ("phrases: [banana]", "phrases: []", 5, "phrases"),
        ("phrases: [banana]", "phrases: banana: x", 5, "not YAML"),
        ("[[banana]]", "banana", 10, "marked"),
        ("bandana", "[[bandana]]", 12, "nothing to mark"),
        ('  good:\n    - "I like the bandana."\n', "", 8, "examples.good: is missing"),
        ("source: [our own test]", "source: []", 7, "source"),
        ("level: note", "level: note\nlevel: note", 5, "level: given twice"),
        ("level: note", "level: note\nunless: ['@specfic']", 5, "did you mean '@specific'?"),
        ("level: note", "level: note\noccasions: {only: [thankyou]}", 5, "did you mean 'thank-you'?"),
        ("level: note", "level: note\nscope: boddy", 5, "did you mean 'body'?"),
        ("level: note", "level: note\npoints: -5", 5, "points"),
        ("{match} was", "{mach} was", 6, "message: unknown slot 'mach'; did you mean 'match'?"),
        ("{match} was", "{match was", 6, "message: expected '}'"),
        ("{match} was", "{match.__class__} was", 6, "is no plain slot"),
        ("level: note", "level: note\ninstead: say {count} of {x}", 5, "instead: unknown slot 'x'"),
    ],
)
def test_a_wrong_file_says_where_and_what(tmp_path: Path, old: str, new: str, line: int, said: str) -> None:
    pack = _pack(tmp_path, GOOD.replace(old, new))
    with pytest.raises(RuleFileError) as fault:
        load((pack,))
    message = str(fault.value)
    assert message.startswith(f"{tmp_path / 'tone/banana.yaml'}:{line}: ")
    assert said in message


@pytest.mark.parametrize(
    ("kind", "key", "said"),
    [
        ("regex", "patterns: ['b+', 'a(?=n)']", "patterns.1: 'a(?=n)' is not RE2: "),
        ("regex", "patterns: ['é']", "patterns.0: 'é' must be ASCII"),
        ("pattern", "tokens: [[{LOWR: banana}]]", "tokens: Invalid token patterns"),
        ("limit", "measure: wods", "measure: unknown measure 'wods'; did you mean 'words'?"),
    ],
)
def test_what_a_kind_refuses_is_told_with_its_line(tmp_path: Path, kind: str, key: str, said: str) -> None:
    words = "max: 3" if kind == "limit" else "points: 3"
    text = GOOD.replace("kind: phrase", f"kind: {kind}").replace("phrases: [banana]", f"{words}\n{key}")
    with pytest.raises(RuleFileError) as fault:
        Linter({"rules": _pack(tmp_path, text), "grammar": "none"})
    assert str(fault.value).startswith(f"{tmp_path / 'tone/banana.yaml'}:6: {said}")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("tune/banana.yaml", GOOD, "unknown family 'tune'; did you mean 'tone'?"),
        ("pushy/hollow-nudge.yaml", GOOD, "the id 'pushy/hollow-nudge' is taken"),
        ("tone/code.yaml", GOOD.replace("kind: phrase", "kind: python"), "unknown kind 'python'"),
        (
            "tone/old.yaml",
            GOOD + "aliases: [pushy/hollow-nudge]\n",
            "old.yaml:13: aliases: the id 'pushy/hollow-nudge' is",
        ),
        ("tone/bad.yaml", "- a list", "should be a mapping"),
    ],
)
def test_a_pack_cannot_clash_run_code_or_invent_families(tmp_path: Path, name: str, text: str, said: str) -> None:
    with pytest.raises(RuleFileError) as fault:
        load((_pack(tmp_path, text, name),))
    assert said in str(fault.value)


def test_token_patterns_take_no_expression_that_could_hang(tmp_path: Path) -> None:
    tokens = "tokens: [[{LOWER: {REGEX: (a+)+$}}]]"
    text = GOOD.replace("kind: phrase", "kind: pattern").replace("phrases: [banana]", tokens)
    with pytest.raises(RuleFileError, match="tokens: REGEX could hang"):
        load((_pack(tmp_path, text),))


def test_a_missing_or_empty_folder_of_rules_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuleFileError, match="no such folder"):
        load((str(tmp_path / "nowhere"),))
    with pytest.raises(RuleFileError, match="holds no rule file"):
        load((str(tmp_path),))


@pytest.mark.parametrize("name", ["tone/bandana.yml", "tone/more/bandana.yaml"])
def test_a_file_of_a_pack_that_would_be_passed_over_is_told(tmp_path: Path, name: str) -> None:
    _pack(tmp_path, GOOD)
    with pytest.raises(RuleFileError, match=f"{name}: is not read there; expected <family>/<name>.yaml"):
        load((_pack(tmp_path, GOOD, name),))


def test_every_shipped_rule_lies_in_a_known_family_and_is_named_by_its_path() -> None:
    rules = load().rules
    files = [path for path in builtin_folder().glob("*/*.yaml") if path.name != "vocabulary.yaml"]
    assert set(rules) == {path.relative_to(builtin_folder()).with_suffix("").as_posix() for path in files}
    assert {rule.family for rule in rules.values()} <= set(FAMILIES)


def test_selecting_nothing_or_something_unknown_is_an_error() -> None:
    catalogue = load()
    with pytest.raises(ConfigError, match="did you mean 'pushy/hollow-nudge'"):
        catalogue.select(Config(select=("pushy/holow-nudge",)))
    with pytest.raises(ConfigError, match="leave no rule"):
        catalogue.select(Config(select=("pushy",), ignore=("pushy",)))


def test_a_former_id_works_wherever_an_id_does() -> None:
    thanks = "Thank you for the tour. I look forward to hearing from you. Feel free to call. I hope to hear soon."
    twice = f"Dear Dana,\n\n{thanks} Thank you again!\n\nBest regards,\nJo\n"
    old, new = "closing/two-endings", "closing/repeated-goodbye"
    config = {"select": old, "levels": {old: "error"}, "grammar": "none"}
    assert {(each.rule, each.level) for each in Linter(config).lint(twice).findings} == {(new, "error")}
    assert new not in Linter({"ignore": old, "grammar": "none"}).rules
    assert not Linter(config).lint(f"---\nallow: {old}\n---\n{twice}").findings


@pytest.mark.parametrize("key", ["select", "ignore", "levels"])
def test_what_is_no_rule_is_told_with_its_key(key: str) -> None:
    value = {"pushi": "note"} if key == "levels" else ["pushi"]
    with pytest.raises(ConfigError, match=f"{key}: unknown rule 'pushi'; did you mean 'pushy'"):
        Linter({key: value})


def test_every_shipped_phrase_compiles() -> None:
    """Shipped phrases are compiled only when a letter asks for them, so that a run starts at once."""
    for rule in load().rules.values():
        for phrase in phrases_of(rule):
            assert phrase.branches
    for cue in (cue for cues in load().voters.cues.values() for cue in cues):
        for phrase in cue.phrases:
            assert phrase.branches


def test_what_a_rule_replaces_is_shown_in_an_example() -> None:
    replacing = [rule for rule in load().rules.values() if rule.replace]
    assert {"casual/repeated-marks", "grammar/misspelling", "texting/lowercase-i"} <= {rule.id for rule in replacing}
    for rule in replacing:
        assert any(each.fixed for each in rule.examples.bad), rule.id
        if isinstance(rule.replace, dict):
            assert all(word == word.lower() != text for word, text in rule.replace.items()), rule.id


def test_every_word_class_is_named_somewhere() -> None:
    folder = builtin_folder()
    texts = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml"))
    for file in folder.rglob("vocabulary.yaml"):
        assert not [name for name in read(file, RuleFileError).data if f"<{name}>" not in texts]


def test_words_of_one_family_stand_beside_its_rules() -> None:
    folder = builtin_folder()
    for file in folder.glob("*/vocabulary.yaml"):
        others = "".join(
            path.read_text(encoding="utf-8") for path in folder.rglob("*.yaml") if path.parent != file.parent
        )
        assert not [name for name in read(file, RuleFileError).data if f"<{name}>" in others]


def test_every_number_and_flag_of_a_rule_with_code_is_asked_for() -> None:
    code = "".join(file.read_text(encoding="utf-8") for file in Path(followlint.__file__).parent.rglob("*.py"))
    rules = [each for each in load().rules.values() if isinstance(each, PythonRule)]
    idle = {(rule.id, name) for rule in rules for name in (*rule.numbers, *rule.flags) if f'"{name}"' not in code}
    assert not idle
