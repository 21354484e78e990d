"""Contempt, by whom or what it is said of: the reader, what is the reader's, or anybody but the writer.

Words of contempt for people (`called`, `wrong`, `likened`, `vile`) are what a person is: the reader, somebody of the
reader's, a name, "whoever …", and, of the first two, "he". Those for things (`rotten`) are what the reader's house or
its hiring (`dealings`) is. What people do not have or could not do (`does`), what the reader did to others (`wronged`)
and what things do to the nose (`stinks`) follows its subject at once.
Names that have no innocent use (`called`) also stand after "that" or "you". `said` is contempt as it stands.
`outsiders`, of whom a trade may speak so, excuse it, in the sentence before as well where only "he" stands; so does a
word that is `kind` in the same sentence, unless a "but" takes it back.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from followlint.model.rule import PythonRule
from followlint.pyrules.ill_spoken import told_kindly
from followlint.text.book import Hit, begun_in
from followlint.text.letter import Letter, Sentence
from followlint.text.people import TITLE_OR_RANK
from followlint.verdict import Verdict, verdicts

_REACH = 160  # characters before a word of contempt in which its subject stands
_DEGREE = (
    r"(?:[a-z]+ly|just|such|nothing (?:but|more than)|(?:little|no) more than|no better than|as good as|a|an|the|all|"
    r"both|only|still|also|so|too|as|very|quite|rather|pretty|of|bit|kind|sort|simply|complete|total|utter|absolute|"
    r"proper|right|real|bloody|damn|damned|most|more|bunch|pack|gang|pair|set|load|shower|lot|nest|plain|known|"
    r"well|born|always|"
    r"ever|little|big|great|biggest|old|young|one|two|in fact|to be honest)"
)
_NASTY = (
    r"(?:stupid|silly|lazy|two-faced|rude|nasty|pompous|arrogant|ignorant|greedy|miserable|vile|horrible|dirty|spiteful|mean|"
    r"fat|vain|foolish|pathetic|sad|useless|slimy|smug|bitter|sour)"
)
_OTHER_WORD = (
    r"(?!(?:not|no|never|hardly|to|for|in|on|at|with|by|about|than|if|my|your|his|her|their|our|fond)\b)[a-z'-]+,?"
)
_COPULA = re.compile(
    r"(?:'re|(?<=\b[Hh]e)'s|(?<=\b[Ss]he)'s|'s(?= (?:a|an|such|nothing|just|only|no better)\b)|"
    r"\b(?:are|is|was|were|(?:has|have|had) (?:always |never |long )?been|must be|can only be|"
    r"seem(?:s|ed)?(?: to be)?|(?:look|sound|act|behave|feel)(?:s|ed|d)?(?: like)?|turned out(?: to be)?|remains?|"
    r"(?:comes?|came) across as|struck me as))"
    rf"(?: {_DEGREE},?){{0,5}}(?: {_OTHER_WORD}){{0,2}}(?: {_DEGREE}){{0,2}} $"
)
_BARE = re.compile(
    r"(?:'(?:s|re|ve|d|ll))?(?: (?:[a-z]+ly|just|even|also|still|always|simply|both|all|never|too))*(?:,)? ?$"
)
# A word of a noun group: none that could begin another clause or another group.
_STOP = (
    r"(?!(?:i|you|he|she|they|we|it|but|because|if|when|while|my|our|is|are|was|were|am|be|been|that|which|who|as|"
    r"whether|than|though|although|so|until|unless|not|never)\b)"
)
_GROUP = rf"(?: {_STOP}[\w'&-]+)"
_YOU = re.compile(r"\b[Yy]ou(?: people| lot| guys| all| both| two| folks| sir)?,?$")
_YOURS = re.compile(rf"\b[Yy]ours?(?: so-called)?{_GROUP}{{1,6}}(?:, [A-Z][\w'-]+(?: [A-Z][\w'-]+)?,)?$")
_ANYBODY = re.compile(
    rf"\b(?:whoever(?: [\w'-]+){{1,10}}|every(?:one|body)|(?:half|all|most|some|both|one|two|the (?:whole )?lot) of "
    rf"(?:you|them|your|those|these|the){_GROUP}{{0,4}})$", re.I
)  # fmt: skip
_PRONOUN = re.compile(r"\b(?:he|she|they)$", re.I)
_CHOSEN = r"(?: (?:who |that |whom )?you(?: have| had)? [a-z]+)"  # "the man you hired"
_POINTED = re.compile(
    rf"\b(?:the|that|this|those|these|my){_GROUP}{{1,4}}{_CHOSEN}?{_GROUP}{{0,3}}"
    r"(?:,|, [A-Z][\w'-]+(?: [A-Z][\w'-]+)?,)?$",
    re.I,
)
_TITLE = rf"(?:{TITLE_OR_RANK})\.? "
# Of "my", only those above the writer, or beside: "my apprentice" is nobody's enemy.
_MY = re.compile(
    r"\bmy\b(?!(?: [\w'-]+){0,4} (?:boss|bosses|managers?|supervisors?|directors?|chef|foreman|employers?|firm|company|"
    r"colleagues?|owner|landlord|head|partner|captain|principal|matron|dispatcher|recruiter|predecessor)\b)", re.I
)  # fmt: skip
_OWN = re.compile(r"\b(?:my|our) (?:[\w'-]+ ){0,2}$", re.I)
_NAME = re.compile(rf"(?<![\w'.])(?P<title>{_TITLE})?[A-Z][a-z'-]+(?P<more> [A-Z][a-z'-]+)?(?:,[^,.]{{1,40}},)?$")
_NOBODY = frozenset("I The A An My Your Our He She They We You It This That If As There Here What Who".split())
_UNSURE = re.compile(
    r"\b(?:nobody|no one|none|neither|not one|hardly anyone|nothing)\b[^,.;]{0,20}$|"
    r"(?:\b(?:if|unless|whether|lest|until|not that|hopes?|thinks|fear(?:ed)?|afraid|worried|wonder|pretend|thinking)|"
    r"\bnot (?:[a-z]+ )?(?:think|believe|say|mean|suggest|find|feel|imply|saying|suggesting|implying))(?: that)? $",
    re.I,
)
# What may follow a noun that is not the first half of another: "a fraud analyst" is none.
_ENDS = re.compile(
    r"(?:$|[^\w\s-]|\s+(?:and|or|who|that|to|in|at|on|with|for|when|but|as|from|too|like|because|if|so|then|by|while|"
    r"though|even|all|he|she|they|you|of|not|than|without|behind|whose|which|there|here|after|before|since|either|now|"
    r"every|the|no|any|more|today)\b)"
)
_OPEN = re.compile(r" (?:with|in|of|as|for|an?|your|they|two|pig)$")  # the words ask for a noun themselves
_CALLING = re.compile(
    rf"\b(?P<word>that|this|those|these|your|you|what an?|(?:bunch|pack|gang|shower|lot|load|nest) of)"
    rf"(?: {_DEGREE}| [a-z-]+,| {_NASTY}){{0,2}} $", re.I
)  # fmt: skip
_OF_THE_HOUSE = re.compile(
    r"\b(?:yours?|you|me|my|desk|reception|accounts|office|hr|payroll|personnel|door|gate|counter|upstairs|interviewed)\b"
)
_TAKEN_BACK = re.compile(r"\b(?:but|though|although|yet|however|only|until|till)\b")
_SMELLS_OF = re.compile(r"smel\w+ +(?!and\b)\w", re.I)  # of what, the longer words say
_IS_ME = re.compile(r"\b(?:was|were|is|being) (?:me|myself|i)\b", re.I)
_MINE = re.compile(r"\b(?:i|me|myself|my|mine)\b", re.I)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each word of contempt, from its subject on."""
    spoken = _Spoken(rule, letter, hits)
    found = [*hits["said"]]
    for name in ("called", "wrong", "likened", "vile"):
        found += [each for hit in hits.get(name, ()) if (each := spoken.of_people(hit, name))]
    found += [each for hit in hits.get("rotten", ()) if (each := spoken.of_things(hit))]
    found += [each for hit in hits["does"] if (each := spoken.at_once(hit, people=True))]
    found += [each for hit in hits.get("wronged", ()) if (each := spoken.by_reader(hit))]
    found += [each for hit in hits.get("stinks", ()) if (each := spoken.at_once(hit, people=False))]
    found += [each for hit in hits.get("called", ()) if (each := spoken.by_name(hit, only_you=False))]
    found += [each for hit in hits.get("wrong", ()) if (each := spoken.by_name(hit, only_you=True))]
    yield from verdicts(rule, letter, [each for each in found if not spoken.is_kind(each)])


@dataclass(frozen=True)
class _Spoken:
    rule: PythonRule
    letter: Letter
    hits: Mapping[str, list[Hit]]

    def is_kind(self, found: Hit) -> bool:
        """Whether a kind word of the same sentence stands, and nothing takes it back."""
        own = self.letter.sentence_at(found[0])
        kinds = begun_in(self.hits.get("kind", ()), own.start, own.end) if own else ()
        return told_kindly(self.letter.plain, kinds, found, _TAKEN_BACK)

    def of_people(self, hit: Hit, name: str) -> Hit | None:
        """From the person who is called this; of an adjective the noun may follow."""
        own, before = self._before(hit)
        copula = _COPULA.search(before) if own else None
        if own is None or copula is None or not self._ends(hit, own, adjective=name == "vile"):
            return None
        subject = before[: copula.start()].rstrip()
        if (
            name in ("vile", "likened")
            and _PRONOUN.search(subject)
            and " as " not in self.letter.plain[hit[0] : hit[1]]
        ):
            return None  # of whom it is said may have stood far before
        offset = hit[0] - len(before)
        yours = _YOURS.search(subject) if name in ("likened", "wrong") else None
        if yours and not (
            re.search(_TITLE, yours[0]) or self._holds_person(offset + yours.start(), offset + yours.end())
        ):
            return None  # "your oldest exhibit is a fossil"
        start = self._person(own, subject, offset, sure=name == "called")
        return None if start is None else (start, hit[1])

    def of_things(self, hit: Hit) -> Hit | None:
        """From the thing of the reader's that is called this."""
        own, before = self._before(hit)
        copula = _COPULA.search(before) if own else None
        if own is None or copula is None or not self._ends(hit, own, adjective=None):
            return None
        if begun_in(self.hits["outsiders"], own.start, hit[0]):
            return None
        start = self._thing(before[: copula.start()].rstrip(), hit[0] - len(before))
        return None if start is None else (start, hit[1])

    def at_once(self, hit: Hit, *, people: bool) -> Hit | None:
        """From the subject right before these words."""
        own, before = self._before(hit)
        if own is None:
            return None
        bare = " " not in self.letter.plain[hit[0] : hit[1]]
        if bare and _SMELLS_OF.match(self.letter.plain[hit[0] : own.end]):
            return None
        subject, offset = _BARE.sub("", before), hit[0] - len(before)
        start = self._person(own, subject, offset, sure=True) if people else self._thing(subject, offset)
        return None if start is None else (start, hit[1])

    def by_reader(self, hit: Hit) -> Hit | None:
        """From the reader, or somebody of the reader's, who did this."""
        own, before = self._before(hit)
        subject = _BARE.sub("", before)
        who = _YOU.search(subject) or _YOURS.search(subject)
        if own is None or who is None or _UNSURE.search(subject[: who.start()]):
            return None
        return hit[0] - len(before) + who.start(), hit[1]

    def by_name(self, hit: Hit, *, only_you: bool) -> Hit | None:
        """From "you", "that" or "a bunch of" before the name that somebody is called."""
        own, before = self._before(hit)
        if own and own.start == hit[0] and not only_you and not self.letter.plain[hit[1] : own.end].strip(" .!"):
            return hit  # "Cheapskates!"
        calling = _CALLING.search(before) if own else None
        if own is None or calling is None or not self._ends(hit, own, adjective=False):
            return None
        rest = self.letter.plain[hit[1] : own.end]
        word = calling["word"].lower()
        if only_you and not (word == "you" and not re.match(r" \w", rest)) and not word.startswith("what"):
            return None
        if word in ("that", "this", "those", "these") and not _OF_THE_HOUSE.search(rest):
            return None  # whom everybody meets: "those idiots on scooters"
        if _MINE.search(before[: calling.start()]) or _IS_ME.search(rest):
            return None
        return hit[0] - len(calling[0]), hit[1]

    def _before(self, hit: Hit) -> tuple[Sentence | None, str]:
        own = self.letter.body_sentence(hit)
        return own, self.letter.plain[max(own.start, hit[0] - _REACH) : hit[0]].replace("\n", " ") if own else ""

    def _ends(self, hit: Hit, own: Sentence, *, adjective: bool | None) -> bool:
        """Whether the words are not the first half of others, as in “fraud analyst”; `None` for those of things."""
        after = self.letter.plain[hit[1] : own.end].replace("\n", " ")
        if adjective and after.startswith(" at "):
            return False  # hopeless at praise
        if adjective is not None and re.match(r" of\b(?! an? )", after):
            return False  # thieves of sleep
        if _ENDS.match(after) or _OPEN.search(self.letter.plain[hit[0] : hit[1]]):
            return True
        return adjective is True and any(
            each[0] - hit[1] < 16 for each in begun_in(self.hits["persons"], hit[1], own.end)
        )

    def _person(self, own: Sentence, subject: str, offset: int, *, sure: bool) -> int | None:
        """Where the person begins of whom something is said, if it is one who may be meant."""
        pronoun = bool(_PRONOUN.search(subject))
        said_of = own.end if pronoun else offset + len(subject) + 1
        if begun_in(self.hits["outsiders"], own.start, said_of) or (pronoun and self._outsider_before(own)):
            return None
        who = self._described(subject, offset) or self._named(own, subject, offset, sure=sure)
        return None if who is None or _UNSURE.search(subject[: who.start()]) else offset + who.start()

    def _described(self, subject: str, offset: int) -> "re.Match[str] | None":
        """The last words of these that say who it is, without a name."""
        for kind in (_YOU, _YOURS, _ANYBODY, _PRONOUN):
            if who := kind.search(subject):
                return who
        who = _POINTED.search(subject)
        if who and not _MY.match(who[0]) and self._holds_person(offset + who.start(), offset + who.end()):
            return who
        return None

    def _holds_person(self, start: int, end: int) -> bool:
        """Whether a word for a person stands there."""
        return bool(begun_in(self.hits["persons"], start, end))

    def _named(self, own: Sentence, subject: str, offset: int, *, sure: bool) -> "re.Match[str] | None":
        """The name that these words end in; a single word that begins a sentence is one where it is `sure`."""
        who = _NAME.search(subject)
        if not who or who[0].split()[0].strip(",'") in _NOBODY or _OWN.search(subject[: who.start()]):
            return None
        first = offset + who.start() == own.start
        return who if sure or not first or who["title"] or who["more"] or who[0][-1] == "," else None

    def _thing(self, subject: str, offset: int) -> int | None:
        """Where the thing of the reader's begins."""
        for kind, heads in ((_YOURS, None), (_POINTED, "dealings")):
            if not (what := kind.search(subject)) or _UNSURE.search(subject[: what.start()]):
                continue
            if heads and not begun_in(self.hits[heads], offset + what.start(), offset + what.end()):
                continue
            lucky = begun_in(self.hits.get("luck", ()), offset + what.start(), offset + what.end())
            return None if lucky else offset + what.start()
        return None

    def _outsider_before(self, own: Sentence) -> bool:
        """Whether the sentence before speaks of somebody whom "he" may take up, and who is none of theirs."""
        before = self.letter.sentences[own.index - 1] if own.index else own
        return bool(begun_in(self.hits["outsiders"], before.start, before.end))
