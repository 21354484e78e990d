"""Finds wrong forms and names the right one: each list of the rule is called after what should stand there.

Two lists have a task of their own: a hit that `fine` overlaps is right after all, and if there is a list `next`,
one of its phrases or a punctuation mark must follow the hit, or the hit itself ends with such a phrase.
"""

from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hit, Hits
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

_ASIDE = frozenset({"fine", "next"})
_MARKS = '.,;:!?)\n"'


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict for each wrong form; `{better}` in its message is the right one."""
    better = {hit: name for name in hits if name not in _ASIDE for hit in hits[name]}
    if not better:
        return
    follows = {offset for start, end in hits["next"] for offset in (start - 1, end)} if "next" in hits else None
    wrong = [
        hit
        for hit in better
        if _in_one_breath(letter, hit, "lower" in rule.flags)
        and (follows is None or _ends_there(letter, hit, follows))
        and not any(hit[0] < end and start < hit[1] for start, end in hits.get("fine", ()))
    ]
    for hit in accepted(rule, letter, wrong):
        yield verdict(rule, letter, letter.view.span(*hit), better=better[hit])


def _in_one_breath(letter: Letter, hit: Hit, lower: bool) -> bool:
    """Whether no comma or hyphen parts the words (phrases let them pass), and no name stands among them."""
    words = letter.plain[slice(*hit)].split(" ")
    if any("," in word or "-" in word for word in words) or letter.plain[hit[1] : hit[1] + 1] in ("-", "'"):
        return False
    if letter.plain[max(0, hit[0] - 1) : hit[0]] == "-":  # “a catch-up-at-six person”
        return False
    return not lower or all(
        word[0].islower() or word.startswith("I") or not word[0].isalpha() for word in words[1:] if word
    )


def _ends_there(letter: Letter, hit: Hit, follows: set[int]) -> bool:
    """Whether the hit ends its clause, or one of the words that may follow stands next or at its end."""
    after = letter.plain[hit[1] : hit[1] + 1]
    return not after or after in _MARKS or hit[1] in follows
