"""The signature bears another name than the writer's, or none (`missing`)."""

import re
from collections.abc import Iterator, Mapping

from rapidfuzz.distance import OSA

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.names import is_name
from followlint.text.people import folded, name_parts, same_person
from followlint.verdict import Verdict, verdict

_INITIALS = re.compile(r"\s*(?:[^\W\d_]\.?[ -]?){1,3}\s*")
_WORD = re.compile(r"[^\W\d_][\w'’-]+")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the first name of the signature, or where it should stand."""
    me = letter.context.me
    if me is None or me.name is None or not letter.body:
        return
    tail = letter.view.of_kind("closing", "signature")
    if any(map(letter.view.holds_slot, tail)):
        return
    words = [word for part in tail for word in _WORD.findall(letter.view.text[part.start : part.end])]
    if _signed(words, me.name) or any(_is_initials(letter.view.text[each.start : each.end], me.name) for each in tail):
        return
    for part in tail:
        line = letter.view.text[part.start : part.end].split("\n")[0].strip(" ,")
        if part.kind == "signature" and is_name(line, 4) and not line.startswith("["):
            if not rule.numbers["missing"]:
                yield verdict(rule, letter, letter.view.span(part.start, part.start + len(line)), name=me.name)
            return
    if rule.numbers["missing"] and not any("[" in letter.view.text[part.start : part.end] for part in tail):
        yield verdict(rule, letter, letter.place("end"), name=me.name)


def _is_initials(text: str, name: str) -> bool:
    """Whether a part is signed with initials of the name: half a name, and not another's."""
    last = text.rstrip().rsplit("\n", 1)[-1]
    letters = {each for each in folded(last) if each.isalpha()}
    return bool(_INITIALS.fullmatch(last)) and letters <= {part[0] for part in name_parts(name)}


def _signed(words: list[str], name: str) -> bool:
    """Whether the name stands there and no word of it is one slip away from right."""
    parts = [part for part in name_parts(name) if len(part) > 1]
    given = {folded(word) for word in words}
    slips = [
        word
        for word in given - set(parts)
        if len(word) >= 4 and any(len(part) >= 4 and OSA.distance(word, part) == 1 for part in parts)
    ]
    missed = [part for part in parts if part not in given]
    return same_person(words, name) and not (slips and missed)
