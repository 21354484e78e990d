"""What is told against people who want the same job: what they did badly, could not do or would cost the reader.

They are `fellows` by the words themselves, or `likely` to be by where they stood; a `group` is taken up by its
`members` ("one of them", "the second"), in that sentence or in one of the next. What tells against them is one of the
`blunders`, or, where it is sure who is meant, any clause that denies them something (`denied`). Words that are `kind`
in the same sentence excuse it; one of the `breaks` on the way means that it is said of somebody else. Judged where the
letter is about a hiring.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from followlint.model.rule import PythonRule
from followlint.pyrules.about_hiring import of_hiring
from followlint.pyrules.talk_of_others import heads_clause
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each thing told, from the words that name them to the end of what tells against them."""
    if not (hits["blunders"] or hits["denied"]) or not of_hiring(rule, letter, hits):
        return
    everything = _Told(rule, letter, hits, sorted(hits["blunders"] + hits["denied"]))
    blunders = _Told(rule, letter, hits, hits["blunders"])
    found = {everything.directly(who) or everything.taken_up(who) for who in hits["fellows"]}
    found |= {blunders.directly(who) or blunders.taken_up(who) for who in hits["likely"]}
    found |= {everything.taken_up(who) for who in hits["group"]}
    yield from verdicts(rule, letter, filter(None, found))


@dataclass(frozen=True)
class _Told:
    """What a letter tells of people, as far as it is one of the things `against` them."""

    rule: PythonRule
    letter: Letter
    hits: Mapping[str, list[Hit]]
    against: Sequence[Hit]

    def directly(self, who: Hit) -> Hit | None:
        """From these people to the first thing that the rest of their sentence holds against them."""
        own = self.letter.body_sentence(who)
        if own is None or begun_in(self.hits["kind"], own.start, own.end):
            return None
        for each in begun_in(self.against, who[1], own.end):
            near = self.letter.count_words(who[1], each[0]) <= self.rule.numbers["within"]
            if near and not begun_in(self.hits["breaks"], who[1], each[0]):
                return who[0], min(each[1], own.end)
        return None

    def taken_up(self, who: Hit) -> Hit | None:
        """The same of the words that take them up, as the subject of a clause; a kind word ends it."""
        own = self.letter.body_sentence(who)
        for place in self.letter.onward(own, int(self.rule.numbers["sentences"])) if own else ():
            if begun_in(self.hits["kind"], place.start, place.end):
                return None
            for member in begun_in(self.hits["members"], max(who[1], place.start), place.end):
                told = self.directly(member) if heads_clause(self.letter, place, member) else None
                if told:
                    return told
        return None
