"""What the candidate wrote down against what the letter says: unused notes, another's story, needs and answers left."""

from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.text.notes import TAKEN, best, first_place, is_credited, is_used, last_names, theirs
from followlint.text.talk.callbacks import called_back
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on notes of the rule's kinds that the letter leaves aside, or takes from somebody else's talk."""
    if letter.body:
        yield from {
            "unused": _unused,
            "borrowed": _borrowed,
            "left": _left,
        }[next(name for name in ("unused", "borrowed", "left") if name in rule.numbers)](rule, letter, hits)


def _unused(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    notes = theirs(letter, TAKEN)
    if notes and not called_back(letter, tuple(hits["callback"])) and not any(is_used(each, letter) for each in notes):
        two = " and ".join(f"“{each.topic}”" for each in best(notes)[:2])
        yield verdict(rule, letter, letter.place("body-end"), notes=two)


def _borrowed(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """Another's part of the talk is used, and nothing of the recipient's own."""
    addressed = last_names(each.name for each in letter.context.recipients)
    others = [each for each in letter.context.notes if each.said_by and not addressed & last_names(each.said_by)]
    own = [
        each
        for each in letter.context.notes
        if addressed & last_names(each.said_by) and each.kind in ("need", "connection", "insight")
    ]
    used = next((each for each in others if is_used(each, letter)), None)
    if addressed and used and own and not any(is_used(each, letter) for each in own) and not is_credited(used, letter):
        sentence = letter.sentence_at(first_place(used, letter) or 0)
        if sentence:
            span = letter.view.span(sentence.start, sentence.end)
            yield verdict(rule, letter, span, topic=used.topic, who=used.said_by[0], own=own[0].topic)


def _left(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    kinds = ("need",) if "need" in rule.numbers else ("weak-answer", "open-question")
    notes = theirs(letter, kinds)
    if notes and not any(is_used(each, letter) for each in notes):
        yield verdict(rule, letter, letter.place("body-end"), note=notes[0].topic)
