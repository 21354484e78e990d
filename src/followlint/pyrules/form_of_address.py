"""The greeting against how the reader introduced themselves; `swap` finds a wrong title only (1), or the rest (0)."""

from collections.abc import Iterator, Mapping

from followlint.model.context import Recipient
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import MEN, WOMEN, Addressed, addressees, name_parts, same_person
from followlint.verdict import Verdict, verdict

_LEARNED = frozenset({"dr", "prof"})
_CIVIL = frozenset({"mr", "ms", "mrs", "miss", "mx"})


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each recipient greeted otherwise."""
    for part in letter.view.of_kind("greeting"):
        for person in addressees(letter.view.text[part.start : part.end]):
            reader = next((each for each in letter.context.recipients if same_person(person.words, each.name)), None)
            if reader is None or reader.address_as is None:
                continue
            wish = next(iter(addressees(f"Dear {reader.address_as},")), None)
            if wish is None:
                continue
            swapped = _swapped(person.title, wish.title)
            if swapped if rule.numbers["swap"] else not swapped and _differs(person, wish, reader):
                span = letter.view.span(part.start, part.end)
                yield verdict(rule, letter, span, wish=reader.address_as, who=reader.name)


def _swapped(given: str, wish: str) -> bool:
    """A man's title for a woman, a woman's for a man, or a doctor made a plain Mr or Ms."""
    return (
        (given in MEN and wish in WOMEN) or (given in WOMEN and wish in MEN) or (given in _CIVIL and wish in _LEARNED)
    )


def _differs(person: Addressed, wish: Addressed, reader: Recipient) -> bool:
    """First name where a title was given, or a title where a first name was."""
    if wish.title and not person.title:
        given_names = set(name_parts(reader.name)[:-1])
        return set(name_parts(person.name)) <= given_names
    return bool(person.title) and not wish.title
