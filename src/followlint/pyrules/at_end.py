"""Words that are a weak or a wrong ending: judged only where the letter ends, and where it is about a hiring.

`last` counts in as many of the last sentences as the rule's number of that name says, `close` in the very last one;
`cues` and `elsewhere` are those of `about_hiring`.
"""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.pyrules.about_hiring import of_hiring
from followlint.text.book import Hit
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each hit near the end of a letter about a hiring."""
    body = _ending(letter)
    found = [
        hit
        for name, last in (("last", int(rule.numbers["last"])), ("close", 1))
        for hit in hits.get(name, ())
        if body and hit[0] >= body[-last:][0].start and not _is_after(letter, hit)
    ]
    if found and of_hiring(rule, letter, hits):
        yield from verdicts(rule, letter, found)


def _ending(letter: Letter) -> tuple[Sentence, ...]:
    """The sentences of the paragraphs: a postscript comes after the end."""
    return tuple(each for each in letter.body if each.segment.kind != "postscript")


def _is_after(letter: Letter, hit: Hit) -> bool:
    """Whether the words stand in a postscript."""
    sentence = letter.sentence_at(hit[0])
    return sentence is not None and sentence.segment.kind == "postscript"
