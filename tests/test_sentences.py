"""Sentences begin where spaCy's sentencizer lets them begin, and where it errs, where a reader would."""

import pytest

from followlint.model.example import unmarked
from followlint.registry import load
from followlint.text.doc import pipeline
from followlint.text.layout import view_of
from followlint.text.parse import parse
from followlint.text.sentences import sentence_starts


def sentences(text: str) -> list[str]:
    view = view_of(parse(text))
    starts = sentence_starts(view)
    return [view.text[start:end].strip() for start, end in zip(starts, [*starts[1:], len(view.text)], strict=True)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("I met Ms. Okafor and Dr. J. R. Weber at 3 p.m. on Friday. It went well.", 2),
        ("We spoke about Node.js, v2.4 and e.g. the $3.50 fee. What next?", 2),
        ("I work at Halden Inc. The team is small.", 2),
        ("I work at Halden Inc. and like it.", 1),
        ("Thank you.I will write soon.", 2),
        ("See https://example.org/a.Html and jo.Weber@example.org now. Done.", 2),
        ("I was thinking... perhaps we could talk. (I am free on Monday.) Or not?", 3),
        ("Really?! Yes. “Quite so.” Good.", 4),
        ("It is etc. etc. and so on.", 1),
    ],
)
def test_full_stops_that_end_a_sentence(text: str, number: int) -> None:
    assert len(sentences(text)) == number


@pytest.mark.parametrize("signs", [".", "!", "\u2026", ".'", "-.", "x.Y", ". "])
def test_a_run_of_signs_takes_no_longer_than_words(signs: str) -> None:
    assert 1 <= len(sentences(f"I was thinking {signs * 20_000}x")) <= 20_001


def test_no_sentence_crosses_a_block() -> None:
    assert sentences("Dear Ms. Okafor,\n\nthanks\n\nand so on\n\nBest,\nJo") == [
        "Dear Ms. Okafor,", "thanks", "and so on", "Best,", "Jo",
    ]  # fmt: skip


def spacys(text: str) -> set[int]:
    """Where spaCy's sentencizer begins a sentence, blanks before it left out."""
    nlp = pipeline("blank")
    sentencizer = nlp.create_pipe("sentencizer")
    doc = sentencizer(nlp.make_doc(text))
    return {
        next((token.idx for token in sentence if not token.is_space), sentence.start_char) for sentence in doc.sents
    }


def test_in_nearly_all_examples_of_the_rules_they_begin_where_spacys_begin() -> None:
    ours = theirs = both = 0
    for rule in load().rules.values():
        for example in (*rule.examples.bad, *rule.examples.good):
            view = view_of(parse(unmarked(example.draft)[0]))
            for segment in view.segments:
                words = view.text[segment.start : segment.end]
                mine = {s - segment.start for s in sentence_starts(view) if segment.start <= s < segment.end}
                spacy = spacys(words) if words else set()
                ours, theirs, both = ours + len(mine), theirs + len(spacy), both + len(mine & spacy)
    assert both >= 0.99 * max(ours, theirs)
