"""Does a sentence add something: words of its own beside what was received, or a plain mark of them?"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from followlint.model.rule import PythonRule
from followlint.pyrules.nothing_new.felt import (
    OF_ME,
    only_felt,
    promises,
)
from followlint.pyrules.nothing_new.own import (
    acts,
    has_own_voice,
    is_of_own,
    proves,
)
from followlint.text.book import Hit, Hits, begun_in
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.told import YOU

# "I know the Bendix catalogs", "I hold a licence for both": what the writer knows or has.
_I_KNOW = lazily(
    r"\bI (?:also |already |still )?(?:know (?!how you|that you|what you)|hold|own|speak|read|have (?:a|an|the|"
    r"two|three|both|my)\b)"
)
# "my crane ticket would save you sending for a driver": a thing of the writer's, and what it spares.
_SAVES = lazily(
    r"\bmy (?P<thing>(?:[\w'-]+ ){1,5}?)(?:would|could|will|can|might|may) (?:\w+ly )?(?:save|spare) (?:you|"
    r"your|the)\b",
    re.I,
)
_I_THINK = re.compile(r", I (?:think|believe|suppose)(?=[.!]?$)")


def adds(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether the sentence holds words of its own beside what was received, or a plain mark of them."""
    weight = letter.signals.weight(sentence)
    if (weight >= rule.numbers["own"] and proves(letter, sentence)) or letter.signals.is_question(sentence):
        return weight >= rule.numbers["own"]
    told = any(each.done for each in letter.signals.anchors_in(sentence.start, sentence.end))
    if told or begun_in(hits["given"], sentence.start, sentence.end) or acts(letter, sentence):
        return weight >= rule.numbers["given"]
    if received := begun_in(hits["received"], sentence.start, sentence.end):
        return (
            adds_after_semicolon(rule, letter, sentence, hits)
            or _adds_between(rule, letter, sentence, received)
            or _saves_something(letter, sentence)
        )
    least = 1 if letter.signals.has_number(sentence) else rule.numbers["own"]
    return weight >= least and (has_own_voice(letter, sentence) or _carries_on(rule, letter, sentence))


def _adds_between(rule: PythonRule, letter: Letter, sentence: Sentence, received: Sequence[Hit]) -> bool:
    """Whether the sentence says what the writer knows or has, with words of its own, before it turns to the talk."""
    ends = [start for start, _ in received if start > sentence.start]
    for part in (replace(sentence, start=start, end=end) for start, end in pairwise((sentence.start, *ends))):
        anchors = {each.word: each.weight for each in letter.signals.anchors_in(part.start, part.end)}
        known = letter.search(_I_KNOW, part)
        if (
            known
            and sum(anchors.values()) >= rule.numbers["own"]
            and not YOU.search(letter.plain, known.end(), part.end)
        ):
            return True
    return False


def _saves_something(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says which thing of the writer's would save the reader something."""
    saves = letter.search(_SAVES, sentence)
    if saves is None:
        return False
    return any(
        each.weight >= 1 and saves.start() <= each.start < saves.end("thing")
        for each in letter.signals.anchors_in(sentence.start, sentence.end)
    )


def adds_after_semicolon(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether a sentence that begins with thanks goes on, after a semicolon, with words of its own."""
    mark = letter.plain.rfind("; ", sentence.start, sentence.end)
    if mark < 0 or begun_in(hits["received"], mark, sentence.end):
        return False
    after = {each.word: each.weight for each in letter.signals.anchors_in(mark, sentence.end)}
    said = _I_THINK.sub("", letter.plain[mark : sentence.end])
    return sum(after.values()) >= rule.numbers["own"] and not OF_ME.search(said)


def _carries_on(rule: PythonRule, letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence that says nothing of the reader goes on about what was the writer's own, or would be."""
    before = letter.preceding(sentence)
    if before is None or letter.search(YOU, sentence):
        return False
    if promises(letter, before):
        return True
    enough = letter.signals.weight(before) >= rule.numbers["given"]
    return enough and is_of_own(letter, before) and not only_felt(letter, before)
