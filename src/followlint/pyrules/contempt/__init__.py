"""Contempt, by whom or what it is said of: the reader, what is the reader's, or anybody but the writer.

Words of contempt for people (`called`, `wrong`, `likened`, `vile`) are what a person is: the reader, somebody of the
reader's, a name, "whoever …", and "he", who for the last two must have been named as one of the house. Those for
things (`rotten`) are what the reader's house or its hiring (`dealings`) is. What people do not have or could not do
(`does`, and as the end of a clause `blank`), what the reader did to others (`wronged`) and what things do to the nose
(`stinks`) follows its subject at once.
Names that are fair to nobody (`called`) also stand after "that", "you" or "run by"; those without any innocent use
(`slurs`) anywhere, unless the writer means himself or nobody. `vile` words may stand before the person, too.
`said` is contempt as it stands.
`outsiders`, of whom a trade may speak so, excuse it, in the sentence before as well where only "he" stands; so does a
word that is `kind` in the same sentence, unless a "but" takes it back.

`subjects` tells of whom or of what, `predicates` what is said of them, `names` what they are called.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from followlint.model.rule import PythonRule
from followlint.pyrules.contempt.names import anywhere, before_noun, by_name, kept_by_the_house
from followlint.pyrules.contempt.predicates import at_once, by_reader, of_people, of_things
from followlint.pyrules.contempt.subjects import Subjects
from followlint.pyrules.ill_spoken import told_kindly
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts

_TAKEN_BACK = re.compile(r"\b(?:but|though|although|yet|however|only|until|till)\b")


_JUDGES: tuple[tuple[str, Callable[[Subjects, Hit], Hit | None]], ...] = (
    *((name, partial(of_people, name=name)) for name in ("called", "wrong", "likened", "vile")),
    ("rotten", of_things),
    ("does", partial(at_once, people=True)),
    ("blank", partial(at_once, people=True, last=True)),
    ("stinks", partial(at_once, people=False)),
    ("wronged", by_reader),
    ("called", partial(by_name, only_you=False)),
    ("wrong", partial(by_name, only_you=True)),
    ("likened", kept_by_the_house),
    ("slurs", anywhere),
    ("vile", before_noun),
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each word of contempt, from its subject on."""
    subjects = Subjects(letter, hits)
    judged = (judge(subjects, hit) for name, judge in _JUDGES for hit in hits.get(name, ()))
    found = [*hits["said"], *filter(None, judged)]
    yield from verdicts(rule, letter, [each for each in found if not _is_kind(letter, hits, each)])


def _is_kind(letter: Letter, hits: Mapping[str, list[Hit]], found: Hit) -> bool:
    """Whether a kind word of the same sentence stands, and nothing takes it back."""
    own = letter.sentence_at(found[0])
    kinds = begun_in(hits.get("kind", ()), own.start, own.end) if own else ()
    return told_kindly(letter.plain, kinds, found, _TAKEN_BACK)
