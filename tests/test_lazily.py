"""Expressions that are compiled when first asked answer like any other."""

import re

import pytest

from followlint.text.lazily import lazily

WORD = lazily(r"\b(?P<first>a)n?t\b", re.I)


def test_it_answers_like_the_expression_itself() -> None:
    plain = re.compile(r"\b(?P<first>a)n?t\b", re.I)
    text = "An Ant is at home; aunts are not."
    assert [each.span() for each in WORD.finditer(text)] == [each.span() for each in plain.finditer(text)]
    assert (WORD.findall(text, 4), WORD.groups, WORD.pattern) == (plain.findall(text, 4), plain.groups, plain.pattern)


def test_it_is_compiled_only_when_it_is_asked() -> None:
    broken = lazily("(")
    with pytest.raises(re.error):
        broken.search("(")
