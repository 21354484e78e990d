"""Words shown where they stand: marks below the right cells, whatever the line is made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from followlint.excerpt import excerpt, whole
from followlint.model.span import Span


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words))


def marked(text: str, words: str, width: int = 72) -> list[tuple[str, str]]:
    return [(row.text, row.marks) for row in excerpt(text, [span_of(text, words)], width)]


def test_marks_stand_below_the_words():
    assert marked("Dear Dana,\n\nI am just checking in.\n", "just checking in") == [
        ("I am just checking in.", "     ^^^^^^^^^^^^^^^^"),
    ]


def test_the_number_is_the_line_of_the_text():
    text = "one\r\ntwo\rthree\nfour"
    assert [row.number for row in excerpt(text, [span_of(text, "four")], 40)] == [4]


@pytest.mark.parametrize(
    ("text", "shown", "marks"),
    [
        ("\tasap", "    asap", "    ^^^^"),
        ("日本 asap", "日本 asap", "     ^^^^"),
        ("so 😀 asap", "so 😀 asap", "      ^^^^"),
        ("cafe\u0301 asap", "cafe\u0301 asap", "     ^^^^"),
        ("a\u00adb\ufeff asap", "ab asap", "   ^^^^"),
        ("a\x1b[31m asap", "a·[31m asap", "       ^^^^"),
        ("a\u202eb\u00a0asap", "ab asap", "   ^^^^"),
    ],
)
def test_odd_characters_keep_the_marks_in_place(text: str, shown: str, marks: str):
    assert marked(text, "asap") == [(shown, marks)]


def test_of_a_long_line_the_part_around_the_words_is_shown():
    text = "We " + "went on and " * 20 + "then I was just checking in " + "because of that " * 10
    [(shown, marks)] = marked(text, "just checking in", 60)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert shown[marks.index("^") : marks.rindex("^") + 1] == "just checking in"


def test_words_near_the_start_of_a_long_line_are_shown_from_the_start():
    text = "I am just checking in " + "because of that " * 10
    assert marked(text, "just checking in", 40) == [("I am just checking in because of …", "     ^^^^^^^^^^^^^^^^")]


def test_two_marks_of_one_row_share_it():
    text = "did u get it, or will u get it"
    spans = [Span(start=4, end=5), Span(start=22, end=23)]
    assert [row.marks for row in excerpt(text, spans, 40)] == ["    ^                 ^"]


def test_of_words_over_many_lines_the_first_and_the_last_are_shown():
    text = "one\ntwo\nthree\nfour\n"
    rows = excerpt(text, [Span(start=0, end=18)], 40)
    assert [(row.number, row.text, row.marks) for row in rows] == [
        (1, "one", "^^^"),
        (None, "…", ""),
        (4, "four", "^^^^"),
    ]


def test_a_whole_paragraph_in_one_line_is_shown_by_its_ends():
    text = "word " * 200
    rows = excerpt(text, [Span(start=0, end=len(text))], 40)
    assert len(rows) == 3
    assert [row.number for row in rows] == [1, None, None]


@pytest.mark.parametrize(
    ("at", "marks"),
    [(0, "^ here"), (12, "            ^ here"), (50, " " * 45 + "here ^")],
)
def test_a_missing_element_is_marked_at_its_place(at: int, marks: str):
    assert [row.marks for row in excerpt("x" * 50, [Span(start=at, end=at)], 60)] == [marks]


def test_an_empty_text_has_a_place_too():
    assert [(row.number, row.text, row.marks) for row in excerpt("", [Span(start=0, end=0)], 60)] == [(1, "", "^ here")]


def test_the_whole_text_is_folded_and_marked():
    text = "aaa bbb ccc\n\nddd"
    rows = whole(text, [span_of(text, "bbb ccc")], 8)
    assert [(row.number, row.text, row.marks) for row in rows] == [
        (1, "aaa bbb", "    ^^^"),
        (None, "ccc", "^^^"),
        (2, "", ""),
        (3, "ddd", ""),
    ]


texts = st.text(st.sampled_from("ab \t\n\r日😀\u0301\u200d\u00ad\ufeff\x1b.,"), max_size=300)


@given(texts, st.integers(0, 300), st.integers(0, 300), st.integers(30, 80))
def test_no_row_is_wider_than_asked_for_and_no_span_is_lost(text: str, one: int, other: int, width: int):
    start, end = sorted((min(one, len(text)), min(other, len(text))))
    rows = excerpt(text, [Span(start=start, end=end)], width)
    assert all(max(cell_len(row.text), len(row.marks)) <= width for row in rows)
    assert any("^" in row.marks for row in rows)
    assert not any(char in row.text for row in rows for char in "\n\r\x1b\t")


@given(texts, st.integers(30, 80))
def test_the_whole_text_keeps_its_words(text: str, width: int):
    shown = "".join(row.text for row in whole(text, [], width))
    letters = [char for char in text if char in "ab日"]
    assert [char for char in shown if char in "ab日"] == letters
