"""What a letter says against people who cannot answer: who else applied, who was hired, the reader's own staff.

They are `people` by the words themselves, or bear a name that stands after `presents` ("the post went to …") or before
`presented` ("… has applied, too"); a rule with the flag `titled` also means everybody called Mr or Ms who is not
greeted. What tells `against` them follows in that sentence, or, after words that take them up (`members`, or the name
again), in one of the next; what `tells` it of "him" or "her" needs no such subject. With a list `whom`, one of these or
a name must stand between: "word is that" speaks of nobody yet. Words that are `kind` excuse it, unless a "but" takes
them back. One of the `breaks` on the way means that it is said of somebody else. Judged where the letter is about a
hiring.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from followlint.model.rule import PythonRule
from followlint.pyrules.about_hiring import of_hiring
from followlint.pyrules.talk_of_others import heads_clause
from followlint.text.book import Hit, begun_in
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.people import TITLE_OR_RANK
from followlint.verdict import Verdict, verdicts

_TITLE = rf"(?:{TITLE_OR_RANK})\.?"
_CAPITAL = r"[A-Z][a-z'-]+[A-Za-z'-]*"
_NAME = re.compile(rf"\s*((?:{_TITLE} )?{_CAPITAL}(?: {_CAPITAL})?)")
_NAME_BEFORE = lazily(
    rf"(?<![\w'-])((?:{_TITLE} )?{_CAPITAL}(?: {_CAPITAL})?)(?:,| \([^)]{{1,60}}\)| (?:from|of) [a-z' ]{{1,30}})?\s*$"
)
_TITLED = re.compile(rf"\b{_TITLE} {_CAPITAL}")
_CAPITALS = re.compile(rf"(?<![\w'.]){_CAPITAL}")
_NOBODY = lazily(
    r"(?:I|The|A|An|My|Your|Our|He|She|They|We|You|It|This|That|If|As|Another|Someone|Somebody|Monday|Tuesday|"
    r"Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|"
    r"November|December|Mom|Mum|Mam|Mama|Mummy|Dad|Daddy|Papa|Pop|Gran|Granny|Grandma|Grandpa|God)\b"
)
_TAKEN_BACK = re.compile(r"\b(?:but|though|although|yet|however|only)\b|\b(?:no|any) offen[cs]e\b")
_DENIED = re.compile(r"(?:\b(?:not|never|without|[Nn]obody|[Nn]o one)|n't) (?:[a-z]+ly )?$")
_BESIDE = 25  # characters beside what is told: "not …" before it, "… what is said about him" after it
_MYSELF = re.compile(r"\bI(?:'m| am| was|'d be| would be)(?: \w+)? $")  # "I was the lad in the green jumper"
_ARTICLES = ("the ", "that ", "a ", "an ", "one ")
_NEAR = 60  # characters before words that follow a name


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each thing said, from the words that name somebody to the end of what tells against them."""
    if not (hits["against"] or hits.get("tells")) or not of_hiring(rule, letter, hits):
        return
    said = _Said(rule, letter, hits)
    found = {said.directly(who) or said.taken_up(who) for who in said.everybody()}
    yield from verdicts(rule, letter, filter(None, found))


@dataclass(frozen=True)
class _Said:
    rule: PythonRule
    letter: Letter
    hits: Mapping[str, list[Hit]]

    def everybody(self) -> Iterator[Hit]:
        """All whom the rule means."""
        text = self.letter.plain
        for hit in self.hits["people"]:
            somebody = text.startswith(_ARTICLES, hit[0])
            if not (somebody and _MYSELF.search(text, max(0, hit[0] - _BESIDE), hit[0])):
                yield hit
        for hit in self.hits.get("presents", ()):
            if (name := _NAME.match(text, hit[1])) and not _NOBODY.match(name[1]):
                yield name.span(1)
        for hit in self.hits.get("presented", ()):
            start = max(0, hit[0] - _NEAR)
            if (name := _NAME_BEFORE.search(text[start : hit[0]])) and not _NOBODY.match(name[1]):
                yield start + name.start(1), start + name.end(1)
        if "titled" in self.rule.flags:
            greeted = " ".join(
                self.letter.words_of(each) for each in self.letter.sentences if each.segment.kind == "greeting"
            )
            for name in _TITLED.finditer(text):
                if name[0].rpartition(" ")[2] not in greeted:
                    yield name.span()

    def directly(self, who: Hit) -> Hit | None:
        """From these people to the first thing that the rest of their sentence holds against them."""
        own = self.letter.body_sentence(who)
        return self._against(who, own) if own else None

    def taken_up(self, who: Hit) -> Hit | None:
        """The same of the words that take them up, as the subject of a clause of one of the next sentences."""
        own = self.letter.body_sentence(who)
        if own is None:
            return None
        own_name = self._name(who)
        for place in self.letter.onward(own, int(self.rule.numbers["sentences"])):
            start = max(who[1], place.start)
            again = [*begun_in(self.hits.get("members", ()), start, place.end)]
            if own_name:
                again += [each.span() for each in own_name.finditer(self.letter.plain, start, place.end)]
            for member in sorted(again):
                told = self._against(member, place) if heads_clause(self.letter, place, member) else None
                if told:
                    return told
            for told in begun_in(self.hits.get("tells", ()), start, place.end):
                if not self._excused(told, told, place):
                    return told
        return None

    def _against(self, who: Hit, place: Sentence) -> Hit | None:
        for each in begun_in(self.hits["against"], who[0] + 1, place.end):
            if each[1] <= who[1]:
                continue  # words that only name them
            far = self.letter.count_words(who[1], each[0]) > self.rule.numbers["within"]
            if far or begun_in(self.hits["breaks"], who[1], each[0]):
                return None  # and so is all that follows
            if self._is_denied(each) or not self._is_of_somebody(who, each):
                continue
            if not self._excused(who, each, place):
                return who[0], min(each[1], place.end)
        return None

    def _is_denied(self, against: Hit) -> bool:
        """Whether a “not” stands right before what is told, so that it is not told."""
        return bool(_DENIED.search(self.letter.plain, max(0, against[0] - _BESIDE), against[0]))

    def _is_of_somebody(self, who: Hit, against: Hit) -> bool:
        """Whether the words between name somebody, where the rule asks for it."""
        if "whom" not in self.rule.lists or begun_in(self.hits["whom"], who[1], against[1] + _BESIDE):
            return True
        between = self.letter.plain[who[1] : against[1]]
        return any(not _NOBODY.match(name[0]) for name in _CAPITALS.finditer(between))

    def _excused(self, who: Hit, against: Hit, place: Sentence) -> bool:
        """Whether a kind word of the sentence stands, and nothing takes it back."""
        kinds = begun_in(self.hits["kind"], place.start, place.end)
        kinds = [kind for kind in kinds if not who[0] <= kind[0] < who[1]]
        return told_kindly(self.letter.plain, kinds, against, _TAKEN_BACK)

    def _name(self, who: Hit) -> "re.Pattern[str] | None":
        """The name of these people, to be found again."""
        words = [each for each in self.letter.plain[who[0] : who[1]].split() if each[0].isupper()]
        named = [re.escape(each) for each in words if not _NOBODY.match(each) and not re.fullmatch(_TITLE, each)]
        return re.compile(rf"\b(?:{_TITLE} )?(?:{'|'.join(named)})\b") if named else None


def told_kindly(text: str, kinds: Sequence[Hit], told: Hit, taken_back: "re.Pattern[str]") -> bool:
    """Whether one of these kind words stands behind what is told, or before it with nothing that takes it back."""
    return any(
        kind[0] >= told[1] or (kind[1] <= told[0] and not taken_back.search(text, kind[1], told[0])) for kind in kinds
    )
