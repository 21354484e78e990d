"""What to write, with the facts that the user gave: `instead_known` of a rule says it, these slots fill it.

Nothing is invented: a sentence is a frame around the candidate's own note, with brackets where only they can go on.
"""

from collections.abc import Callable, Collection, Mapping

from followlint.model.context import Note
from followlint.model.fields import slots
from followlint.model.moment import day_of
from followlint.text.letter import Letter, Sentence
from followlint.text.notes import best, is_used, theirs
from followlint.text.signals import WORD_OF_THANKS

_FRAMES = {
    "need": "You told me about {topic}. At [where] I [what you did about the like], and [what came of it].",
    "topic": "What you said about {topic} stayed with me: [what you make of it].",
    "connection": "I had not expected that in common ({topic}): [one line of your own].",
    "insight": "What you told me about {topic} has changed how I [what you do now].",
    "open-question": "I have gone on with your question ({topic}): [what you found].",
    "weak-answer": "I have thought again about your question ({topic}): [two sentences that simply answer].",
}
_OPEN = ("weak-answer", "open-question")
_SHOWN = 5  # words that are enough to find a sentence by


def filled(template: str, letter: Letter, fields: Mapping[str, object]) -> str | None:
    """The advice with every slot filled from the finding's own fields and the facts, or None when a fact is missing."""
    values = dict(fields)
    for name in slots(template):
        if name not in values:
            value = _READ[name](letter)
            if not value:
                return None
            values[name] = value
    return template.format_map(values)


def _note(letter: Letter, kinds: Collection[str]) -> Note | None:
    """The note of these kinds that would serve best: the recipients' own, and not used yet."""
    if not letter.body:
        return None
    return next((note for note in best(theirs(letter, kinds)) if not is_used(note, letter)), None)


def _topic(letter: Letter, kinds: Collection[str]) -> str:
    note = _note(letter, kinds)
    return f"“{note.topic}”{_said_by(note, letter)}" if note else ""


def _said_by(note: Note, letter: Letter) -> str:
    """Who said it, with the title where the user gave one."""
    titles = {each.name: each.title for each in letter.context.recipients}
    names = [f"{name}, {titles[name]}" if titles.get(name) else name for name in note.said_by]
    return f" (said by {' and '.join(names)})" if names else ""


def _sentence(letter: Letter, kinds: Collection[str]) -> str:
    note = _note(letter, kinds)
    return "“" + _FRAMES[note.kind].format(topic=note.topic) + "”" if note else ""


def _place(letter: Letter) -> str:
    """Where it fits: after the opening thanks, else after the first sentence."""
    opening = letter.body[:2]
    after = next((each for each in opening if letter.search(WORD_OF_THANKS, each)), None)
    return f"after “{_beginning(letter, after or letter.body[0])}”" if letter.body else ""


def _beginning(letter: Letter, sentence: Sentence) -> str:
    words = letter.words_of(sentence).split()
    return " ".join(words[:_SHOWN]) + (" …" if len(words) > _SHOWN else "")


def _reader(letter: Letter) -> str:
    recipients = letter.context.recipients
    return (recipients[0].address_as or recipients[0].name) if len(recipients) == 1 else ""


def _day(letter: Letter) -> str:
    rounds = letter.context.interview
    day = day_of(rounds[-1]) if rounds else None
    return f"{day.day} {day:%B}" if day else ""


_READ: dict[str, Callable[[Letter], str | None]] = {
    "role": lambda letter: letter.context.role,
    "company": lambda letter: letter.context.company,
    "me": lambda letter: letter.context.me.name if letter.context.me else None,
    "reader": _reader,
    "day": _day,
    "noted": lambda letter: _topic(letter, _FRAMES),
    "sentence": lambda letter: _sentence(letter, _FRAMES),
    "unanswered": lambda letter: _topic(letter, _OPEN),
    "answer": lambda letter: _sentence(letter, _OPEN),
    "place": _place,
}
