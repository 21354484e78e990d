"""Words that are a reproach beside talk of a hiring, and innocent where a pump, a patient or a former place is told of.

`candidate` counts wherever it stands, `loose` only where its sentence holds one of the `ties`, or it or a sentence next
to it in the paragraph one of the words `near`; with the flag `after_no`, any answer to a rejection ties them, too. What
is said of a `target` (see `said_of`) is loose as well. With `cues`, which are also `near`, all of it is judged only
where the letter is about a hiring.
"""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.pyrules.about_hiring import of_hiring
from followlint.pyrules.said_of import judged
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each hit that means something here."""
    loose = [*hits.get("loose", ())]
    loose += [pair for target in hits.get("target", ()) if (pair := judged(rule, letter, target, hits))]
    told = hits.get("candidate", ())
    if (loose or told) and ("cues" not in rule.lists or of_hiring(rule, letter, hits)):
        yield from verdicts(rule, letter, [*told, *(hit for hit in loose if _is_tied(rule, letter, hit, hits))])


def _is_tied(rule: PythonRule, letter: Letter, hit: Hit, hits: Mapping[str, list[Hit]]) -> bool:
    """Whether talk of the hiring stands beside a hit."""
    own = letter.sentence_at(hit[0])
    if own is None:
        return False
    if "after_no" in rule.flags and letter.occasion == "rejection-reply":
        return True
    if begun_in(hits["ties"], own.start, own.end):
        return True
    words = hits.get("near") or hits.get("cues") or []
    around = letter.sentences[max(0, own.index - 1) : own.index + 2]
    return any(each.segment == own.segment and begun_in(words, each.start, each.end) for each in around)
