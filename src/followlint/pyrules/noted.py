"""What the candidate wrote down against what the letter says: unused notes, another's story, needs and answers left."""

from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.text.notes import TAKEN, best, first_place, is_credited, is_used, last_names, theirs
from followlint.text.talk.callbacks import called_back
from followlint.verdict import Verdict, verdict


def unused(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter that uses none of the notes and brings back nothing else."""
    notes = theirs(letter, TAKEN) if letter.body else []
    used = any(is_used(each, letter) for each in (*notes, *letter.context.notes)) if notes else False
    if notes and not used and not called_back(letter, tuple(hits["callback"])):
        two = " and ".join(f"“{each.topic}”" for each in best(notes)[:2])
        yield verdict(rule, letter, letter.place("body-end"), notes=two)


def borrowed(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict where another's part of the talk is used, and nothing of the recipient's own."""
    if not letter.body:
        return
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


def needs(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on the needs of the reader, where the letter touches none of them."""
    return _left(rule, letter, ("need",))


def answers(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on weak answers and open questions, where the letter leaves all of them as they are."""
    return _left(rule, letter, ("weak-answer", "open-question"))


def _left(rule: PythonRule, letter: Letter, kinds: tuple[str, ...]) -> Iterator[Verdict]:
    notes = theirs(letter, kinds) if letter.body else []
    if notes and not any(is_used(each, letter) for each in notes):
        yield verdict(rule, letter, letter.place("body-end"), note=notes[0].topic)
