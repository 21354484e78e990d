"""The cache saves work and decides nothing: without it, or with a spoilt one, everything is as before."""

from pathlib import Path

import pytest

from followlint.cache import NamedRows, kept, kept_with_rows, newest


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOLLOWLINT_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def never() -> object:
    raise AssertionError("this was kept")


def test_a_value_is_made_once_for_the_same_texts(folder: Path) -> None:
    assert kept("words", ["a", "b"], lambda: {"ferry": [1, 2]}) == {"ferry": [1, 2]}
    assert kept("words", ["a", "b"], never) == {"ferry": [1, 2]}
    assert len(list(folder.iterdir())) == 1


def test_rows_are_kept_beside_a_value_and_read_one_by_one(folder: Path) -> None:
    made = [b"ferry", b"", b"tanker"]
    for _ in range(2):
        value, rows = kept_with_rows("ships", ["a"], lambda: ({"tanker": 2}, made))
        assert (value, list(rows), rows[1:], len(rows)) == ({"tanker": 2}, made, made[1:], 3)
        named = NamedRows(value, rows)
        assert dict(named) == {"tanker": b"tanker"}
        assert "ferry" not in named
        with pytest.raises(IndexError):
            rows[3]
    file = next(folder.iterdir())
    file.write_bytes(file.read_bytes()[:-1])
    assert kept_with_rows("ships", ["a"], lambda: (0, ())) == (0, ())


@pytest.mark.parametrize("texts", [["a", "c"], ["ab"], ["a", "b", ""], ["b", "a"]])
@pytest.mark.usefixtures("folder")
def test_another_text_or_another_border_makes_it_anew(texts: list[str]) -> None:
    kept("words", ["a", "b"], lambda: 1)
    assert kept("words", texts, lambda: 2) == 2


@pytest.mark.parametrize("spoilt", ["", "{", "\x00"])
def test_a_spoilt_file_is_replaced(folder: Path, spoilt: str) -> None:
    kept("words", ["a"], lambda: 1)
    next(folder.iterdir()).write_text(spoilt, encoding="utf-8")
    assert kept("words", ["a"], lambda: 1) == 1
    assert kept("words", ["a"], never) == 1


def test_a_folder_that_cannot_be_made_is_done_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("FOLLOWLINT_CACHE_DIR", str(tmp_path / "file"))
    assert [kept("words", ["a"], lambda: 1) for _ in range(2)] == [1, 1]


def test_what_could_not_be_written_leaves_nothing_behind(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_path: Path, _target: Path) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", full)
    assert kept("words", ["a"], lambda: 1) == 1
    assert list(folder.iterdir()) == []


def test_an_empty_name_keeps_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWLINT_CACHE_DIR", "")
    monkeypatch.chdir(tmp_path)
    assert kept("words", ["a"], lambda: 1) == 1
    assert list(tmp_path.iterdir()) == []


def test_old_files_make_room(folder: Path) -> None:
    for number in range(20):
        kept("words", [str(number)], lambda: 1)
        kept("other", ["the same"], lambda: 1)
    assert len(list(folder.glob("words-*"))) == 4
    assert len(list(folder.glob("other-*"))) == 1


@pytest.mark.usefixtures("folder")
def test_the_newest_value_of_a_name_is_known_whatever_its_texts() -> None:
    assert newest("words") is None
    for number in (1, 2):
        kept("words-of-ours", [str(number)], lambda number=number: number)
    kept("other", ["3"], lambda: 3)
    value, rows = newest("words-of-ours") or (None, ())
    assert (value, list(rows)) == (2, [])


def test_a_linter_finds_the_same_with_and_without(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from followlint import Linter, registry

    letter = "Hey Dana,\n\njust checking in, did u decide? The other applicants seemed weak.\n\nJo Weber"
    reports = []
    for value in (str(folder), str(folder), ""):  # written, read, none
        monkeypatch.setenv("FOLLOWLINT_CACHE_DIR", value)
        registry._load.cache_clear()
        reports.append(Linter({"grammar": "none"}).lint(letter))
    registry._load.cache_clear()
    assert reports[0] == reports[1] == reports[2]
    assert len(reports[0].findings) >= 3


@pytest.mark.usefixtures("folder")
def test_a_phrase_is_worked_out_again_when_its_word_class_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    from followlint import registry
    from followlint.errors import RuleFileError
    from followlint.model.phrase import Phrase
    from followlint.yamlfile import YamlText

    rule = """
kind: phrase
phrases: [a red ferry, "a <ship>"]
level: note
summary: Speaks of ships.
why: Nobody asked for one.
message: "'{match}' is a ship."
source: [ours]
examples:
  bad: ["We took [[a red ferry]]."]
  good: ["We took a train."]
"""
    monkeypatch.setattr(registry, "_voters", lambda *_: None)
    found = []
    for name in ("ferry", "tanker", "ferry"):
        texts = {"vocabulary.yaml": f"ship: [{name}]", "pushy/ship.yaml": rule}
        shipped = {path: YamlText(text, path, RuleFileError) for path, text in texts.items()}
        known, _ = registry._compiled(shipped, {"ship": [name]})
        found.append([Phrase(source, {}, each).branches[0].regex for source, each in known.items()])
    assert [plain for plain, _ in found] == [r"\ba(?:,? |-)red(?:,? |-)ferry\b"] * 3
    assert [("ferry" in each, "tanker" in each) for _, each in found] == [(True, False), (False, True), (True, False)]
