"""Greets or addresses somebody who is not among the recipients."""

from collections.abc import Iterator, Mapping

from followlint.model.context import Context
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.people import Addressed, addressees, misspelt, same_person
from followlint.verdict import Verdict, verdict

# "… speaking with you, Diane.": a name called at the end of a sentence that turns to the reader
_CALLED = lazily(
    r"\b(?:you|again|soon|much|today|yesterday|morning|afternoon|time|forward|conversation|help|advice|kindly|indeed), "
    r"(?!(?:Eng|Engr|Arch|Prof|Dr|Capt|Rev|Adv|Col|Sgt|Lt|Sra?|Ing|Mag|Hon|Fr|St)\.)"
    r"([A-Z][\w'-]+(?: [A-Z][\w'-]+)?)[.!]+$"
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each name that none of the recipients bears; slips of the pen are another rule's matter."""
    context = letter.context
    greeted = list(_greeted(letter))
    met = any(_is_recipient(person.words, context) for person, _ in greeted)
    called = [(person, at) for person, at in _called(letter) if not _is_reader(person, greeted)]
    for person, at in greeted + called:
        if _is_recipient(person.words, context) or _nearly(person, context):
            continue
        if met and (person, at) in greeted and any(same_person(person.words, name) for name in context.people):
            continue
        yield verdict(
            rule,
            letter,
            letter.view.span(at + person.start, at + person.end),
            readers=", ".join(each.name for each in context.recipients),
            other=_other(person, context),
        )


def _greeted(letter: Letter) -> Iterator[tuple[Addressed, int]]:
    for part in letter.view.of_kind("greeting"):
        for person in () if letter.view.holds_slot(part) else addressees(letter.view.text[part.start : part.end]):
            yield person, part.start


def _called(letter: Letter) -> Iterator[tuple[Addressed, int]]:
    for sentence in letter.body:
        found = _CALLED.search(letter.words_of(sentence))
        if found:
            yield Addressed("", tuple(found[1].split()), found.start(1), found.end(1)), sentence.start


def _is_reader(person: Addressed, greeted: list[tuple[Addressed, int]]) -> bool:
    return any(same_person(person.words, each.name) for each, _ in greeted)


def _is_recipient(words: tuple[str, ...], context: Context) -> bool:
    return any(
        same_person(words, each.name) or (each.address_as is not None and same_person(words, each.address_as))
        for each in context.recipients
    )


def _nearly(person: Addressed, context: Context) -> bool:
    names = [name for each in context.recipients for name in (each.name, each.address_as or "")]
    return any(misspelt(word, names) for word in person.words)


def _other(person: Addressed, context: Context) -> str:
    """A word on who that is, if the user's facts know them."""
    met = next((name for name in context.people if same_person(person.words, name)), None)
    return f"; {met} is somebody else" if met else ""
