"""The view: the same words in the same canonical layout, and an exact way back."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from followlint.model.draft import Block, BlockKind, Draft
from followlint.model.span import LineIndex, Span
from followlint.text.blanks import blanked
from followlint.text.layout import view_of
from helpers import letter

ODD = "a b\tc\r\n d\u00a0e\u2019f\u201cg\u201d \u2014 \u2026 e\u0301 \u00ad \u200b 😀👍🏽 \ufb01 東京"


def _view(text: str, kind: BlockKind = BlockKind.PARAGRAPH):
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    blocks = (Block(kind=kind, span=Span(start=start, end=end)),) if start < end else ()
    return view_of(Draft(text=text, blocks=blocks))


@given(st.text(alphabet=ODD, max_size=60))
def test_every_character_of_the_view_leads_back_into_the_text(text: str) -> None:
    view = _view(text)
    assert len(view.starts) == len(view.text) + 1
    assert list(view.starts) == sorted(view.starts)
    assert len(view.ascii) == len(view.text)
    for index in range(len(view.text)):
        span = view.span(index, index + 1)
        assert 0 <= span.start < span.end <= len(text)


@given(
    st.lists(st.sampled_from(["Dana", "naïve", "cafe\u0301", "👍🏽", "it's", "3%"]), min_size=1, max_size=8), st.data()
)
def test_a_word_found_in_the_view_is_the_word_of_the_text(words: list[str], data: st.DataObject) -> None:
    gaps = st.sampled_from([" ", "  ", "\n", "\r\n", "\t", "\u00a0"])
    text = "".join(word + data.draw(gaps) for word in words)
    view = _view(text)
    at = 0
    for word in words:
        shown = unicodedata.normalize("NFC", word)
        start = view.text.index(shown, at)
        at = start + len(shown)
        assert view.span(start, at).of(text) == word


def test_a_view_in_ascii_is_the_same_text_for_all_who_ask() -> None:
    found = letter("Dear Dana,\n\nThank you for the tour.\n\nBest,\nJo")
    assert found.plain is found.view.text, "two texts that are alike would be compared at every question"
    assert blanked(found.view) is found.plain
    assert letter("Dear Dana,\n\nMerci, José.\n\nBest,\nJo").plain == "Dear Dana,\nMerci, Jose.\nBest,\nJo"


def test_layout_leaves_no_trace_in_the_view() -> None:
    plain = _view('I\'d say "yes" - now...').text
    assert _view("I\u2019d  say\r\n\u201cyes\u201d\u00a0\u2014\tnow\u2026").text == plain


def test_headers_and_quoted_replies_are_not_in_the_view() -> None:
    text = "Subject: Hello\n\nDear Dana,\n\nThank you.\n\nBest,\nJo\n\nOn Monday Dana wrote:\n> you are ghosted"
    view = letter(text).view
    assert "ghosted" not in view.text
    assert view.text.startswith("Hello\nDear Dana,")


def test_lines_end_with_crlf_lf_or_cr() -> None:
    index = LineIndex("ab\r\nc\rd\ne")
    assert [index.position(offset) for offset in (0, 1, 4, 6, 8)] == [(1, 1), (1, 2), (2, 1), (3, 1), (4, 1)]
