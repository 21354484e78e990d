"""The same detail of the talk brought up in the notes to two people, word for word or in other words."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter, Sentence
from followlint.text.likeness import compare, facts_for, letter_of, reader_of, same_callback
from followlint.text.people import addressees, same_person
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for the first such detail; a letter that is a copy as a whole is another rule's matter."""
    facts = facts_for(letter.context)
    for text in letter.context.siblings:
        other = letter_of(text, facts)
        likeness = compare(letter, other)
        if likeness.specific >= rule.numbers["below"] or hits["joint"]:
            continue
        same = {match.sentence.index: match.other for match in likeness.shared}
        for sentence in letter.body:
            twin = same.get(sentence.index) or same_callback(letter, sentence, other)
            if twin and not _said_to_both(letter, sentence, other):
                reader = reader_of(other)
                yield verdict(
                    rule,
                    letter,
                    letter.view.span(sentence.start, sentence.end),
                    where=f"the note to {reader}" if reader else "another note",
                    twin=" ".join(twin.split()),
                )
                return


def _said_to_both(letter: Letter, sentence: Sentence, other: Letter) -> bool:
    """Whether the user's notes say that both readers were there."""
    text = letter.words_of(sentence).lower()
    readers = [*_readers(letter), *_readers(other)]
    return any(
        len(note.said_by) > 1
        and any(word in text for word in note.topic.lower().split() if len(word) > 3)
        and all(any(same_person(reader, name) for name in note.said_by) for reader in readers)
        for note in letter.context.notes
    )


def _readers(letter: Letter) -> list[tuple[str, ...]]:
    greetings = [letter.view.text[part.start : part.end] for part in letter.view.of_kind("greeting")]
    return [person.words for greeting in greetings for person in addressees(greeting)]
