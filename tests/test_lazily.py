"""Expressions that are compiled when first asked, and asked in lower case, answer like any other."""

import re
from importlib import import_module
from pkgutil import walk_packages
from re import _constants as op  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

import pytest

import followlint
from followlint.text.lazily import lazily

ANT = r"\b(?P<first>A)n?t\b"
TEXT = "An Ant is at home; aunts are not."
ANSWERS = ("search", "match", "finditer", "findall")


@pytest.mark.parametrize("text", [TEXT, TEXT.upper(), f"İ. {TEXT}", "at the ant", ""])
@pytest.mark.parametrize("place", [(), (4,), (3, 16)])
def test_it_matches_where_the_expression_itself_does(text: str, place: tuple[int, ...]) -> None:
    plain, quick = re.compile(ANT, re.I), lazily(ANT, re.I, signs=("at", "ant"))
    spans = [each.span("first") for each in plain.finditer(text, *place)]
    assert [each.span("first") for each in quick.finditer(text, *place)] == spans
    assert len(quick.findall(text, *place)) == len(spans)
    for question in ("search", "match"):
        found, wanted = (getattr(each, question)(text, *place) for each in (quick, plain))
        assert (found and found.span()) == (wanted and wanted.span())
    assert (quick.groups, quick.pattern) == (plain.groups, plain.pattern)


def test_what_heeds_case_gives_the_words_themselves() -> None:
    assert lazily(r"\bA\w+").findall(TEXT) == ["An", "Ant"]


def test_it_is_compiled_only_when_it_is_asked() -> None:
    broken = lazily("(")
    with pytest.raises(re.error):
        broken.search("(")


def test_without_a_sign_it_is_not_asked() -> None:
    broken = lazily("(", signs=("for me",))
    assert broken.search("nothing of it") is None
    assert not broken.findall("nothing of it")
    with pytest.raises(re.error):
        broken.search("A word for me.")


SIGNED = {
    f"{module.name}.{name}": value
    for module in walk_packages(followlint.__path__, "followlint.")
    if module.name != "followlint.__main__"
    for name, value in vars(import_module(module.name)).items()
    if getattr(value, "signs", None)
}


def test_signs_are_looked_for() -> None:
    assert len(SIGNED) > 5


@pytest.mark.parametrize("name", SIGNED)
def test_no_expression_matches_without_one_of_its_signs(name: str) -> None:
    pattern: Any = SIGNED[name]
    assert must_hold(parser.parse(pattern.pattern), pattern.signs)


def test_the_proof_tells_what_a_sign_misses() -> None:
    assert must_hold(parser.parse("(?:a |the )?(?:right|wrong)s? (?!way)"), ("right", "wrong"))
    assert not must_hold(parser.parse("(?:right|wrong)?s?"), ("right", "wrong"))
    assert not must_hold(parser.parse("(?:right|wrong|false)"), ("right", "wrong"))
    assert must_hold(parser.parse("[Rr]i[g]ht"), ("ight",))


def must_hold(pattern: Any, signs: tuple[str, ...]) -> bool:
    """Whether each match holds one of the signs: a stretch of characters that it spells out has one, or a part does.

    What may be left out, repeated or looked ahead for parts such stretches, as does a choice; each of its branches is
    read with what stands before and after it.
    """
    return all(any(sign in stretch for stretch in way.split("\0") for sign in signs) for way in ways(pattern))


def ways(pattern: Any) -> list[str]:
    """What each way through a pattern spells out in lower case, parted by a zero byte where it may be anything."""
    found = [""]
    for kind, value in pattern:
        if kind is op.LITERAL:
            more = [chr(value).lower()]
        elif kind is op.IN and len({chr(each).lower() for code, each in value if code is op.LITERAL}) == 1 == len(
            {code for code, _ in value}
        ):
            more = [chr(value[0][1]).lower()]
        elif kind is op.BRANCH:
            more = [way for branch in value[1] for way in ways(branch)]
        elif kind is op.SUBPATTERN:
            more = ways(value[-1])
        elif kind in (op.MAX_REPEAT, op.MIN_REPEAT):
            least, most, part = value
            once = ways(part)
            more = once if least == most == 1 else ["", *once] if (least, most) == (0, 1) else ["\0"]
            if least >= 1 and more == ["\0"]:
                more = [f"\0{way}\0" for way in once]
        elif kind in (op.AT, op.ASSERT, op.ASSERT_NOT):
            more = [""]
        else:
            more = ["\0"]
        found = list(dict.fromkeys(before + after for before in found for after in more))
        if len(found) > 20_000:
            found = list(dict.fromkeys(way[-40:] if "\0" in way[:-40] else way for way in found))
    return found
