"""What the letter tells of people who want the same job: how they looked, what they wore, how they behaved.

They are `rivals` by the word itself, or somebody in `passing` whom a `scene` of the same sentence puts in the waiting
room. The `remark` follows in that sentence, or in one of the next two, which take them up (`anaphor`). A `warm` word
in either sentence excuses it. Judged where the letter is about a hiring.
"""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.pyrules.about_hiring import of_hiring
from followlint.pyrules.talk_of_others import heads_clause
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each person or group that is remarked on, from the words that name them to the remark."""
    if not hits["remark"] or not of_hiring(rule, letter, hits):
        return
    found: set[Hit] = set()
    for who in [*hits["rivals"], *_in_scene(letter, hits)]:
        own = letter.body_sentence(who)
        if own and not begun_in(hits["warm"], own.start, own.end):
            found.update(_remarked(rule, letter, hits, who, own))
    yield from verdicts(rule, letter, found)


def _in_scene(letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Hit]:
    for who in hits["passing"]:
        own = letter.sentence_at(who[0])
        if own and begun_in(hits["scene"], own.start, own.end):
            yield who


def _remarked(
    rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]], who: Hit, own: Sentence
) -> Iterator[Hit]:
    """The first remark: after them in their sentence, or after the words that take them up."""
    for remark in begun_in(hits["remark"], who[1], own.end):
        if letter.count_words(who[1], remark[0]) <= rule.numbers["within"]:
            yield who[0], min(remark[1], own.end)
            return
    _, *after = letter.onward(own, int(rule.numbers["sentences"]))
    for sentence in after:
        for anaphor in begun_in(hits["anaphor"], sentence.start, sentence.end):
            told = begun_in(hits["remark"], anaphor[1], sentence.end)
            if (
                told
                and heads_clause(letter, sentence, anaphor)
                and not begun_in(hits["warm"], sentence.start, sentence.end)
            ):
                yield anaphor[0], min(told[0][1], sentence.end)
                return
