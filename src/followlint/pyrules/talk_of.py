"""Talk of a matter that shows in no single word: `least` words of its field close together, and `who` it is of."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each sentence that holds enough of the field's words, none overlapping another."""
    told: dict[int, list[Hit]] = {}
    for hit in sorted(hits["words"], key=lambda each: (each[0], -each[1])):
        sentence = letter.sentence_at(hit[0])
        if sentence is None or hit[1] > sentence.end:
            continue
        kept = told.setdefault(sentence.index, [])
        if not kept or hit[0] >= kept[-1][1]:
            kept.append(hit)
    concerned = {sentence.index for hit in hits["who"] if (sentence := letter.sentence_at(hit[0]))}
    runs = (run for index, kept in told.items() if index in concerned for run in _runs(rule, letter, kept))
    yield from verdicts(rule, letter, runs)


def _runs(rule: PythonRule, letter: Letter, hits: list[Hit]) -> Iterator[Hit]:
    """The stretches in which enough different words stand close to each other."""
    run: list[Hit] = []
    for hit in [*hits, None]:
        if run and (hit is None or letter.count_words(run[-1][1], hit[0]) > rule.numbers["within"]):
            if len({letter.plain[start:end].lower() for start, end in run}) >= rule.numbers["least"]:
                yield run[0][0], run[-1][1]
            run = []
        if hit:
            run.append(hit)
