"""A claim about people who are not there: they are the `subjects` of a clause, or they were a `mention` and the words
that take them up (`anaphor`) head a clause of the same sentence or the next; so for the one who was `chosen` and the
`pronoun`. It is harmless if it holds a word that is `kind`, or if they were mentioned with a `warm` one. Judged where
the letter is about a hiring.
"""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.pyrules.about_hiring import of_hiring
from followlint.text.book import Hit, begun_in
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdicts

# What may stand before the subject of a clause: a mark, a joining word, or what the writer holds of it.
_BEFORE_SUBJECT = lazily(
    r"(?:[,;:()\"-]|\b(?:and|but|because|while|whereas|though|although|that|as|so|when|where|perhaps|maybe|apparently|"
    r"surely|frankly|honestly|obviously|clearly|knows?|doubt|think|suppose|imagine|expect|believe|suspect|guess|see|hear|"
    r"gather|fear))(?: and| but| while| of)?\s*$"
)
_NEAR = 60  # characters before a subject in which these stand


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each claim without a kind word."""
    if of_hiring(rule, letter, hits):
        yield from verdicts(rule, letter, [*_as_subjects(letter, hits), *_taken_up(letter, hits)])


def _as_subjects(letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Hit]:
    for hit in hits["subjects"]:
        own = letter.sentence_at(hit[0])
        if (
            own
            and hit[1] < own.end
            and heads_clause(letter, own, hit)
            and not begun_in(hits["kind"], own.start, own.end)
        ):
            yield hit


def _taken_up(letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Hit]:
    """The words that take up several people, or the one who was chosen."""
    for mentions, anaphors in (("mention", "anaphor"), ("chosen", "pronoun")):
        for mention in hits[mentions]:
            first = letter.sentence_at(mention[0])
            if (
                first
                and mention[1] <= first.end
                and first.in_body
                and not begun_in(hits["warm"], first.start, first.end)
            ):
                yield from _claimed(letter, hits, mention, first, anaphors)


def _claimed(
    letter: Letter, hits: Mapping[str, list[Hit]], mention: Hit, first: Sentence, anaphors: str
) -> Iterator[Hit]:
    second = letter.following(first)
    for anaphor in begun_in(hits[anaphors], mention[1], (second or first).end):
        own = letter.sentence_at(anaphor[0])
        if own and heads_clause(letter, own, anaphor) and not begun_in(hits["kind"], own.start, own.end):
            yield anaphor
            return


def heads_clause(letter: Letter, sentence: Sentence, hit: Hit) -> bool:
    """Whether these words begin their sentence or a clause of it."""
    near = max(sentence.start, hit[0] - _NEAR)
    return hit[0] == sentence.start or bool(_BEFORE_SUBJECT.search(letter.plain, near, hit[0]))
