"""What the index leaves out cannot match: the quick questions before an expression never lose a hit."""

import textwrap
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from pathlib import Path

import pytest

from followlint.model.example import unmarked
from followlint.model.phrase import Kept, Phrase
from followlint.model.rule import PhraseRule
from followlint.registry import load
from followlint.text.book import PhraseBook, expression, places
from followlint.text.index import PhraseIndex, could_match, postings
from followlint.text.layout import view_of
from followlint.text.parse import parse
from followlint.text.view import View
from helpers import letter, phrases_of


@cache
def views() -> tuple[View, ...]:
    """The letters and sentences of all rule files."""
    examples = [each for rule in load().rules.values() for each in (*rule.examples.bad, *rule.examples.good)]
    return tuple(view_of(parse(unmarked(example.draft)[0])) for example in examples)


def phrases() -> dict[str, Phrase]:
    """Every phrase of every rule file, once."""
    return {phrase.source: phrase for rule in load().rules.values() for phrase in phrases_of(rule)}


def test_no_phrase_that_matches_is_left_out() -> None:
    starts = list(accumulate((len(view.ascii) + 2 for view in views()), initial=0))
    everything = b"\n\n".join(view.lower for view in views())
    lost = []
    index = PhraseIndex(load().postings)
    numbers = {phrase.source: index.add(phrase) for phrase in phrases().values()}
    candidates = [{(number, branch.regex) for number, branch in index.candidates(view)} for view in views()]
    branches = [(phrase.source, branch) for phrase in phrases().values() for branch in phrase.branches]
    for source, branch in branches:
        hits = expression(branch.regex).finditer(everything)
        for number in {bisect_right(starts, hit.start(branch.group)) - 1 for hit in hits}:
            view = views()[number]
            if not could_match(branch, view) or (numbers[source], branch.regex) not in candidates[number]:
                lost.append((source, branch.regex, view.text))
    assert lost == []


def test_a_phrase_that_begins_with_a_word_is_found_where_that_stands() -> None:
    leading = [branch for phrase in phrases().values() for branch in phrase.branches if branch.leads]
    assert len(leading) > 5_000
    everything = view_of(parse("\n\n".join(view.text for view in views()[::40])))
    for branch in leading:
        hits = [hit.span(branch.group) for hit in expression(branch.regex).finditer(everything.lower)]
        assert places(branch, everything) == hits, branch.regex


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("i (have|had)? written", "Ive written."),
        ("(sorry|excuse) (it)? (has|is) late", "Sorry, is late"),
        ("you (_ said)", "You really kindly said"),
        ("~wait # weeks", "waited 3.5k weeks"),
        ("follow-up call", "a followup call"),
        ("i do not wait", "I dont wait"),
        ("i will not wait", "I wont wait"),
        ("driver's seat", "the drivers seat"),
    ],
)
def test_neighbouring_words_are_found_however_they_are_written(phrase: str, text: str) -> None:
    view = letter(f"Dear Dana,\n\n{text}\n\nBest,\nJo").view
    book = PhraseBook([(0, Phrase.parse(phrase))])
    first, second = list(book.search(view)), list(book.search(letter(f"Dear Dana,\n\n{text}\n\nBest,\nJo").view))
    assert first == second != []


@pytest.mark.parametrize("phrase", ["we are here", "he/she are late"])
def test_words_that_only_look_like_contractions_are_let_be(phrase: str) -> None:
    view = letter("Dear Dana,\n\nWe were here; here late.\n\nBest,\nJo").view
    assert list(PhraseBook([(0, Phrase.parse(phrase))]).search(view)) == []


@pytest.mark.parametrize("source", ["a red ferry", "<animals>", "^we (are|were) late, but", "<animals> ... <animals>"])
def test_what_is_kept_of_a_phrase_is_what_it_comes_to(source: str) -> None:
    classes = {"animals": ["ox", "two ~zebra"]}
    made = Phrase.parse(source, classes)
    kept = Phrase(made.source, {}, Kept(0, made.number_of_branches, made.packed()))
    assert [*kept.branches] == [*map(kept.branch, range(kept.number_of_branches))] == [*made.branches]


def test_a_pack_that_names_a_class_as_we_do_means_its_own(tmp_path: Path) -> None:
    shared = next(source for source in phrases() if "<rivals>" in source and '"' not in source)
    (tmp_path / "pushy").mkdir()
    (tmp_path / "vocabulary.yaml").write_text("rivals: [the other zebras]", encoding="utf-8")
    rule = f"""
        kind: phrase
        phrases: [zebra, "{shared}"]
        level: note
        summary: Speaks of zebras.
        why: Nobody asked for one.
        message: "'{{match}}' is a zebra."
        source: [ours]
        examples:
          bad: ["We met a [[zebra]]."]
          good: [We met an ox.]
    """
    (tmp_path / "pushy" / "zebra.yaml").write_text(textwrap.dedent(rule), encoding="utf-8")
    ours = load((str(tmp_path),)).rules["pushy/zebra"]
    assert isinstance(ours, PhraseRule)
    assert "zebras" in ours.phrases[1].branches[0].regex
    assert "zebras" not in phrases()[shared].branches[0].regex


def test_words_in_another_order_are_no_candidate() -> None:
    index = PhraseIndex()
    number = index.add(Phrase.parse("blue ... ferry"))
    views = [letter(f"Dear Dana,\n\n{text}\n\nBest,\nJo").view for text in ("A blue old ferry.", "Ferry and blue.")]
    assert [[number for number, _ in index.candidates(view)] for view in views] == [[number], []]


def test_an_index_that_is_gone_leaves_no_answer_to_the_next() -> None:
    view = letter("Dear Dana,\n\nThe blue ferry and the red tram.\n\nBest,\nJo").view
    for words in ("the ferry", "blue ferry", "green ferry", "red tram") * 5:
        stands = words in view.text
        assert len(list(PhraseBook([(0, Phrase.parse(words))]).search(view))) == stands


def test_books_of_one_index_keep_their_phrases_apart() -> None:
    index = PhraseIndex()
    one, other = (PhraseBook([(0, Phrase.parse(words))], index) for words in ("blue ferry", "red ferry"))
    view = letter("Dear Dana,\n\nThe blue ferry and the red ferry.\n\nBest,\nJo").view
    assert [len(list(book.search(view))) for book in (one, other)] == [1, 1]


def test_kept_phrases_are_found_by_their_postings() -> None:
    sources = ("the blue ferry", "_ ferry", "# ferries", "<ships> ... late", "(tram|a <ships>)", "a red tram")
    made = [Phrase.parse(source, {"ships": ["a barge"]}) for source in sources]
    numbers = [each.number_of_branches for each in made]
    rows = [row for each in made for row in each.packed()]
    places = zip(accumulate(numbers, initial=0), numbers, strict=False)
    kept = [Phrase(each.source, {}, Kept(*place, rows)) for each, place in zip(made, places, strict=True)]
    for text in ("The blue ferry.", "A really slow ferry; 12 ferries.", "A barge was late.", "A red tram, a tram."):
        view = letter(f"Dear Dana,\n\n{text}\n\nBest,\nJo").view
        found = [
            list(PhraseBook(enumerate(phrases), index).search(view))
            for phrases, index in ((made, PhraseIndex()), (kept, PhraseIndex(postings(made))), (kept, PhraseIndex()))
        ]
        assert found[0] == found[1] == found[2] != []
