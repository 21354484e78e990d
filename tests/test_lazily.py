"""Expressions that RE2 is asked first, and those in lower case, answer like any other."""

import json
import re
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

import followlint
from followlint.text.lazily import _Lazy, lazily, loosened

ANT = r"\b(?P<first>A)n?t\b"
TEXT = "An Ant is at home; aunts are not." + " Nobody else is about." * 5
LETTERS = (Path(__file__).parent / "fresh" / "letters.jsonl").read_text(encoding="utf-8").splitlines()[::50]
TEXTS = [json.loads(line)["text"] for line in LETTERS]
OURS = {
    f"{module.name}.{name}": value
    for module in walk_packages(followlint.__path__, "followlint.")
    if module.name != "followlint.__main__"
    for name, value in vars(import_module(module.name)).items()
    if isinstance(value, _Lazy)
}


@pytest.mark.parametrize("text", [TEXT, TEXT.upper(), f"İ. {TEXT}", "at the ant", "Nobody. " * 20, ""])
@pytest.mark.parametrize("place", [(), (4,), (3, 16), (0, 5)])
@pytest.mark.parametrize("pattern", [ANT, r"(?<=n )ant|at (?!home)", r"\ban$", r"\ban\Z", r"^at|\bis(?= at)"])
@pytest.mark.parametrize("flags", [re.I, 0])
def test_it_matches_where_the_expression_itself_does(
    text: str, place: tuple[int, ...], pattern: str, flags: int
) -> None:
    plain, quick = re.compile(pattern, flags), lazily(pattern, flags)
    spans = [each.span() for each in plain.finditer(text, *place)]
    assert [each.span() for each in quick.finditer(text, *place)] == spans
    assert len(quick.findall(text, *place)) == len(spans)
    for question in ("search", "match"):
        found, wanted = (getattr(each, question)(text, *place) for each in (quick, plain))
        assert (found and found.span()) == (wanted and wanted.span())
    assert (quick.groups, quick.pattern) == (plain.groups, plain.pattern)


def test_what_heeds_case_gives_the_words_themselves() -> None:
    assert lazily(r"\bA\w+").findall(TEXT) == ["An", "Ant"]


def test_it_is_compiled_only_where_it_may_match() -> None:
    broken = lazily(r"home(?<=\w+)")  # RE2 is not shown what `re` refuses
    assert broken.search("Nobody is about. " * 10) is None
    with pytest.raises(re.error):
        broken.search(TEXT)


@pytest.mark.parametrize(
    ("pattern", "asked"),
    [
        (r"(?<!a )b(?! c| (?:d|e))f", "bf"),
        (r"(?:(?<=a)|(?<=[)]))b\(?=c", r"(?:|)b\(?=c"),
        (r"[(?=]a[^](?!]\)", r"[(?=]a[^](?!]\)"),
        (r"(?P<one>a(?=(b)(c)))d\Z|\u2019", r"(?P<one>a)d\z|\x{2019}"),
    ],
)
def test_what_looks_ahead_or_behind_is_left_out(pattern: str, asked: str) -> None:
    assert loosened(pattern) == asked


def test_re2_reads_nearly_all_of_ours() -> None:
    refused = {name for name, each in OURS.items() if each.loosened is None}
    assert len(OURS) > 250
    assert len(refused) < len(OURS) / 50, refused


@pytest.mark.parametrize("name", OURS)
def test_ours_miss_nothing_in_letters(name: str) -> None:
    quick: Any = OURS[name]
    plain = re.compile(quick.pattern, quick.flags & ~re.UNICODE)
    for text in TEXTS:
        assert [each.span() for each in quick.finditer(text)] == [each.span() for each in plain.finditer(text)]
