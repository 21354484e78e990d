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
    r"ever|little|big|great|biggest|old|young|one|two|three|four|in fact|to be honest)"
)
_NASTY = (
    r"(?:stupid|silly|lazy|two-faced|rude|nasty|pompous|arrogant|ignorant|greedy|miserable|vile|horrible|dirty|spiteful|mean|"
    r"fat|vain|foolish|pathetic|sad|useless|slimy|smug|bitter|sour)"
)
_OTHER_WORD = (
    r"(?!(?:not|no|never|hardly|to|for|in|on|at|with|by|about|than|that|what|whether|why|how|who|if|my|your|his|her|"
    r"their|our|fond)\b)[a-z'-]+,?"
)
_COPULA = re.compile(
    r"(?:'re|(?<=\b[Hh]e)'s|(?<=\b[Ss]he)'s|'s(?= (?:a|an|such|nothing|just|only|no better)\b)|"
    r"\b(?:are|is|was|were|(?:has|have|had) (?:always |never |long )?been|must be|can only be|"
    r"seem(?:s|ed)?(?: to be)?|(?:look|sound|act|behave|feel)(?:s|ed|d)?(?: like)?|turned out(?: to be)?|remains?|"
    r"(?:comes?|came) across as|struck me as))"
    rf"(?: {_DEGREE},?){{0,5}}(?: {_OTHER_WORD}){{0,2}}(?: {_DEGREE}){{0,2}} $"
)
_BESIDES = re.compile(
    r"(?: (?:[a-z]+ly|just|even|also|still|always|simply|both|all|too)|, (?:however|though|frankly|sadly|honestly|"
    r"by the way|in my (?:humble )?(?:opinion|view)|to be (?:honest|frank|blunt)|I(?:'m| am) (?:afraid|sorry to say)|"
    r"I think|on the other hand|for one|for example|quite frankly),)* ?$"
)
# Of a thing these say how it is, and of a person what the writer thinks.
_OF_THINGS = re.compile(
    r"(?:not )?(?:too |so |that |this |plain |just |very |exactly |particularly )?"
    r"(?:thick|dense|dim|dumb|slow|bent|slippery|greasy|shallow|fake|ugly|smelly|"
    r"unwashed|crooked|mean|cold|useless|hopeless|dreadful|appalling|atrocious|ghastly|horrid|vicious|nasty|lousy|"
    r"hideous|dead|toothless|stingy|poisonous|evil|wicked|drunken|bright|dull|loose)\b.*",
    re.S,
)
_BARE = re.compile(
    r"(?:'(?:s|re|ve|d|ll))?(?: (?:[a-z]+ly|just|even|also|still|always|simply|both|all|never|too))*(?:,)? ?$"
)
_COLLECTIVE = r"(?:bunch|pack|gang|shower|lot|load|nest|den|crowd|band|crew|set|collection|parade|herd|pair) of"
_HEAPED = re.compile(rf"\b{_COLLECTIVE}(?: [a-z'-]+){{0,2}} $")
# A word of a noun group: none that could begin another clause or another group.
_STOP = (
    r"(?!(?:i|you|he|she|they|we|it|but|because|if|when|while|my|our|is|are|was|were|am|be|been|that|which|who|as|"
    r"whether|than|though|although|so|until|unless|not|never|no|none|nobody|nothing|made|makes|said|says|told|called|"
    r"calls|thinks|thought|found|asked|showed|gave)\b)"
)
_GROUP = rf"(?: {_STOP}[\w'&-]+)"
_YOU = re.compile(
    r"\b[Yy]ou(?: people| lot| guys| all| both| two| folks| sir)?"
    r"(?:, (?:mate|sir|madam|ma'am|(?:my )?friend|pal|buddy|boss|love|darling|M(?:r|r?s|iss)\.? [A-Z][\w'-]+))?,?$"
)
_YOURS = re.compile(rf"\b[Yy]ours?(?: so-called)?{_GROUP}{{1,6}}(?:, [A-Z][\w'-]+(?: [A-Z][\w'-]+)?,)?$")
_WHERE = re.compile(
    r"\w (?:in|at|on|from|behind|with|near|by|to|under|for|inside|about|"
    r"(?<!one )(?<!half )(?<!all )(?<!most )(?<!some )(?<!any )(?<!each )of)\s*$"
)
_ANYBODY = re.compile(
    r"\b(?:whoever(?: [\w'-]+){1,10}|"
    r"(?:an?|any) (?:man|woman|person|firm|company|manager|boss|employer|school|team) (?:who|that)(?: [\w'-]+){1,8}|"
    rf"(?:every(?:one|body)|all|most|half|the (?:whole )?lot)(?: of (?:you|them))? "
    rf"(?:in|at|on|from|behind) (?:your|that|the|this){_GROUP}{{1,4}}|every(?:one|body)|"
    rf"(?:half|all|most|some|both|one|two|the (?:whole )?lot) of (?:you|them|your|those|these|the){_GROUP}{{0,4}})$",
    re.I,
)  # fmt: skip
# "the girl who did the call", "the people in your planning office", "your man on the gate": a head, and which of them.
_TAILED = re.compile(
    r"\b(?:the|that|this|those|these|your|one|two|some|both|half|most|every|each)(?: of (?:the|your|those|these))?"
    rf"(?P<head>{_GROUP}{{1,4}}?) (?:(?:who|that|which)(?! (?:the|an?|my|your|our|i|we|he|she|they|it|this|these|those|"
    r"his|her|their|you)\b)|(?:who |that |whom )?you(?= [a-z]+)|in|at|on|from|behind|of|with|running|doing|sitting)"
    r"(?: (?!(?:i|we|but|because|if|when|while|than|though|although|so|until|unless|whether|our|am|who)\b)"
    r"(?!us\b)(?!my (?!interview|call|application|file|test|phone|second|first|job|post|role|place))[\w'&-]+){1,10},?$",
    re.I,
)
_WHO = re.compile(r",? (?:who|that)$")
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
    r"\bmy\b(?!(?: [\w'-]+){0,4} (?:boss|bosses|interviewers?|examiners?|managers?|supervisors?|directors?|chef|"
    r"foreman|employers?|firm|company|colleagues?|owner|landlord|"
    r"head|partner|captain|principal|matron|dispatcher|recruiter|predecessor)\b)", re.I
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
    r"every|the|no|any|more|today|up|down|over|out|himself|herself|yourselves|yourself|themselves|are|is|was|were|have|has|had|"
    r"will|would|could|can|do|does|did|around|running|sitting|still|really|anyway|again|yet|about|"
    r"your|that|this|those|I|i|we|an?)\b|\s+[A-Z][a-z])"
)
_OPEN = re.compile(r" (?:with|in|of|as|for|an?|your|they|two|pig)$")  # the words ask for a noun themselves
_CALLING = re.compile(
    rf"\b(?P<word>that|this|those|these|your|you|what an?|{_COLLECTIVE}|(?:run|staffed|led|managed|headed|owned|"
    r"captained|governed|ruled|interviewed|judged|examined|grilled|questioned|quizzed|lectured|assessed|rejected|"
    r"turned down|handled|told off|told|bossed about|patronised|patronized|dealt with|served|tested|received) by|"
    r"consists of|consisted of|made up of|composed of|full of|crawling with|riddled with|infested with|packed with|"
    rf"stuffed with|surrounded by|"
    r"you(?: have|'ve)? (?:hired|employ|employed|picked|chosen|chose|appointed))"
    rf"(?: {_DEGREE}| [a-z-]+,| {_NASTY}){{0,3}} $",
    re.I,
)
_OF_ME = re.compile(
    r"\b(?:i(?:'m|'d)?(?: [a-z']+){0,3} (?:am|was|be|been|feel|felt|look(?:ed)?|sound(?:ed)?|seem(?:ed)?)|i'm|"
    r"(?:call(?:ed|s)?|make|made|makes|think|thought|found|find) (?:me|myself)|me|myself|like)"
    r"(?: [a-z'-]+){0,4} $|\bmy (?:[\w'-]+ ){1,4}$",
    re.I,
)  # whom the writer calls so is himself, or his own
_NO_SUCH = re.compile(
    r"\b(?:no(?! (?:time|patience|respect|use)\b)|not|never|nobody|neither|nor|hardly|without|even|if|unless|whether|"
    r"n't|every|any|idiot|fool)\b[^,.;]{0,25}$",
    re.I,
)
_NOT_SAID = re.compile(r"\b(?:not|n't) (?:[a-z]+ )?(?:think|believe|say|mean|suggest|find|imply)(?:ing)?\b", re.I)
_FIRM = re.compile(
    r"\b(?:your|this|that|the) (?:[\w'-]+ ){0,2}(?:company|firm|office|team|department|board|management|staff|place|hr|"
    r"reception|kitchen|shop|school|hospital|business|outfit|ward|yard|panel|floor)\b[^,.;]{0,20}$",
    re.I,
)
_FOR_DETAIL = re.compile(r" (?:for|about|at|of|when it comes)\b")  # a demon for work
_HOUSE = re.compile(
    r"\b(?:accounts|hr|payroll|personnel|counter|upstairs|you|yours?|interview\w*|panel|hir(?:e|ed|ing)|picked|chose[n]?|recruit\w*|manager|director|reception\w*|"
    r"office|boss|firm|company|department|call|phone|desk|job|post|application|test|exercise|task|assessment|questions?|work(?:ing)?)\b",
    re.I,
)
_OF_THE_HOUSE = re.compile(
    r"\b(?:yours?|you|me|my|desk|reception|accounts|office|hr|payroll|personnel|door|gate|counter|upstairs|interviewed)\b"
)
_I_WAS = re.compile(r"\bI (?:was|got|have been|am being) (?:[a-z]+ ){0,2}[a-z]+ by\b")
_CALLED_BY_NAME = re.compile(r" [A-Z][a-z]")  # "that dolt Jensen"
_TAKEN_BACK = re.compile(r"\b(?:but|though|although|yet|however|only|until|till)\b")
_SMELLS_OF = re.compile(r"smel\w+ +(?!and\b)\w", re.I)  # of what, the longer words say
_LAST = re.compile(r"\s*(?:[.,;:!?\n]|$)")
_WHOSE = re.compile(
    rf"\b(?P<word>your|that|those|this|these|the|some|such an?)(?: {_DEGREE}| [a-z-]+,| {_NASTY}){{0,2}} $", re.I
)
_BETWEEN = re.compile(r",? (?:[a-z-]+,? ){0,2}")
_WHICH = re.compile(r" (?:who|of yours|you|that you|whom|in|at|from|on|behind) ?")
_KIN = re.compile(
    r"\bmy\b (?!interview|call|application|name|file|time|boss|manager|supervisor|colleague)[\w'-]+", re.I
)
_TITLED = re.compile(rf"\b{_TITLE}[A-Z]")
_HIS_HOUSE = re.compile(r"\b(?:your|that|the)(?: [\w'&-]+){0,3} $", re.I)
_IS_ME = re.compile(r"\b(?:was|were|is|being) (?:me|myself|i)\b|\b(?:i|we) (?:was|am|were|felt)\b", re.I)
_MY_THING = re.compile(r"(?:my|our)\b", re.I)
_DEALT_TO_ME = re.compile(
    r" (?:interviews?|induction|assessment|rejection|offer|contract|treatment|reception|onboarding|process)\b", re.I
)
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
    found += [each for hit in hits.get("likened", ()) if (each := spoken.kept_by_the_house(hit))]
    found += [each for hit in hits.get("slurs", ()) if (each := spoken.anywhere(hit))]
    found += [each for hit in hits.get("vile", ()) if (each := spoken.before_noun(hit))]
    found += [each for hit in hits.get("blank", ()) if (each := spoken.at_once(hit, people=True, last=True))]
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
        if name == "likened" and _FOR_DETAIL.match(self.letter.plain, hit[1]):
            return None
        subject = _BESIDES.sub("", before[: copula.start()]).rstrip()
        offset = hit[0] - len(before)
        if (
            name in ("vile", "likened")
            and (pronoun := _PRONOUN.search(subject))
            and " as " not in self.letter.plain[hit[0] : hit[1]]
            and not self._one_of_the_house(own, offset + pronoun.start())
        ):
            return None  # of whom it is said may have stood far before
        doubtful = name in ("likened", "wrong") or _OF_THINGS.fullmatch(self.letter.plain, hit[0], hit[1])
        yours = _yours(subject) if doubtful and not _HEAPED.search(before) else None
        if yours and not self._is_person(yours[0], offset + yours.start(), offset + yours.end()):
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

    def at_once(self, hit: Hit, *, people: bool, last: bool = False) -> Hit | None:
        """From the subject right before these words, which are the `last` of their clause."""
        own, before = self._before(hit)
        if own is None or (last and not _LAST.match(self.letter.plain, hit[1])):
            return None
        bare = " " not in self.letter.plain[hit[0] : hit[1]]
        if bare and _SMELLS_OF.match(self.letter.plain[hit[0] : own.end]):
            return None
        subject, offset = _BARE.sub("", before), hit[0] - len(before)
        who = _WHO.search(subject) if people else None
        if who and not begun_in(self.hits["outsiders"], own.start, hit[0]):
            heads = list(begun_in(self.hits["persons"], own.start, offset + who.start()))
            if heads and heads[-1][1] == offset + who.start() and self._of_the_house(own):
                return heads[-1][0], hit[1]  # "by a teenager who could not …"
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
        kept = word.endswith((" by", " of", " with", "ed", "employ", "chosen", "chose")) and (
            self._of_the_house(own) or _I_WAS.search(before)
        )
        if only_you and not kept and not (word == "you" and not re.match(r" \w", rest)) and not word.startswith("what"):
            return None
        if word in ("that", "this", "those", "these") and not (
            _OF_THE_HOUSE.search(rest) or _CALLED_BY_NAME.match(rest)
        ):
            return None  # whom everybody meets: "those idiots on scooters"
        sure = word.endswith(" by") or _CALLED_BY_NAME.match(rest)
        if _IS_ME.search(rest) or (_MINE.search(before[: calling.start()]) and not sure):
            return None
        return hit[0] - len(calling[0]), hit[1]

    def kept_by_the_house(self, hit: Hit) -> Hit | None:
        """From "run by" or "full of" before a beast or a drunk, where that is said of the firm."""
        own, before = self._before(hit)
        calling = _CALLING.search(before) if own else None
        if own is None or calling is None or not self._ends(hit, own, adjective=False):
            return None
        kept = calling["word"].lower().endswith((" by", "ll of", "ed of", "ts of", "up of", " with")) and _FIRM.search(
            before[: calling.start()]
        )
        return (hit[0] - len(calling[0]), hit[1]) if kept else None

    def anywhere(self, hit: Hit) -> Hit | None:
        """These words as they stand, unless they speak of the writer, of nobody, or of those a trade may call so."""
        own, before = self._before(hit)
        if own is None or not self._ends(hit, own, adjective=False) or self._not_meant(own, before, hit):
            return None
        return hit if _HEAPED.search(before) or self._of_the_house(own) else None

    def before_noun(self, hit: Hit) -> Hit | None:
        """From "your" or "that" to the person whom the adjective stands before: "your lazy receptionist"."""
        own, before = self._before(hit)
        whose = _WHOSE.search(before) if own else None
        if own is None or whose is None or self._not_meant(own, before[: whose.start()], hit):
            return None
        noun = next((each for each in begun_in(self.hits["persons"], hit[1], own.end) if each[0] - hit[1] < 16), None)
        if noun is None or not _BETWEEN.fullmatch(self.letter.plain, hit[1], noun[0]):
            return None
        rest = self.letter.plain[noun[1] : own.end].replace("\n", " ")
        if whose["word"].lower() != "your" and not _WHICH.match(rest):
            return None
        return hit[0] - len(whose[0]), noun[1]

    def _not_meant(self, own: Sentence, before: str, hit: Hit) -> bool:
        """Whether somebody else than one of the house is called so, or nobody."""
        if any(each.search(before) for each in (_OF_ME, _NO_SUCH, _UNSURE, _NOT_SAID)):
            return True
        return bool(
            begun_in(self.hits["outsiders"], own.start, own.end) or _IS_ME.search(self.letter.plain, hit[1], own.end)
        )

    def _of_the_house(self, own: Sentence) -> bool:
        """Whether the sentence has to do with the reader's house or its hiring."""
        return bool(_HOUSE.search(self.letter.plain, own.start, own.end))

    def _one_of_the_house(self, own: Sentence, place: int) -> bool:
        """Whether the words before "he" spoke of somebody of the reader's, and of nobody else."""
        start = self.letter.sentences[max(0, own.index - 1)].start
        text = self.letter.plain[start:place].replace("\n", " ")
        if begun_in(self.hits["outsiders"], start, place) or _KIN.search(text):
            return False
        return bool(_TITLED.search(text)) or any(
            _HIS_HOUSE.search(self.letter.plain[max(0, each[0] - 40) : each[0]].replace("\n", " "))
            for each in begun_in(self.hits["persons"], start, place)
        )

    def _before(self, hit: Hit) -> tuple[Sentence | None, str]:
        own = self.letter.body_sentence(hit)
        return own, self.letter.plain[max(own.start, hit[0] - _REACH) : hit[0]].replace("\n", " ") if own else ""

    def _ends(self, hit: Hit, own: Sentence, *, adjective: bool | None) -> bool:
        """Whether the words are not the first half of others, as in “fraud analyst”; `None` for those of things."""
        after = self.letter.plain[hit[1] : own.end].replace("\n", " ")
        if adjective and after.startswith((" at ", " about ")):
            return False  # hopeless at praise
        if adjective is not None and re.match(r" of\b(?! an? )", after):
            return False  # thieves of sleep
        if after.startswith(("-", "'s")):
            return False  # "thick-set", "a fool's errand"
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
        if who := _YOU.search(subject) or _yours(subject) or _ANYBODY.search(subject) or _PRONOUN.search(subject):
            return who
        who = _POINTED.search(subject)
        if who and not _MY.match(who[0]) and self._is_person(who[0], offset + who.start(), offset + who.end()):
            return who
        who = _TAILED.search(subject)
        return who if who and self._holds_person(offset + who.start("head"), offset + who.end("head")) else None

    def _is_person(self, words: str, start: int, end: int) -> bool:
        """Whether these words, which stand there, name a person."""
        return bool(re.search(_TITLE, words)) or self._holds_person(start, end)

    def _holds_person(self, start: int, end: int) -> bool:
        """Whether a word for a person stands there."""
        return bool(begun_in(self.hits["persons"], start, end))

    def _named(self, own: Sentence, subject: str, offset: int, *, sure: bool) -> "re.Match[str] | None":
        """The name that these words end in; a single word that begins a sentence is one where it is `sure`."""
        who = _NAME.search(subject)
        if not who or who[0].split()[0].strip(",'") in _NOBODY or _OWN.search(subject[: who.start()]):
            return None
        if sure or who["title"] or who["more"] or who[0][-1] == "," or offset + who.start() != own.start:
            return who
        known = re.search(rf"[a-z,] {re.escape(who[0])}\b", self.letter.plain)  # named elsewhere
        return who if known else None

    def _thing(self, subject: str, offset: int) -> int | None:
        """Where the thing of the reader's begins."""
        for kind, heads in ((_YOURS, None), (_POINTED, "dealings")):
            if not (what := kind.search(subject)) or _UNSURE.search(subject[: what.start()]):
                continue
            if heads and not begun_in(self.hits[heads], offset + what.start(), offset + what.end()):
                continue
            if _MY_THING.match(what[0]) and not _DEALT_TO_ME.search(what[0]):
                continue  # "my first test pieces were rubbish"
            lucky = begun_in(self.hits.get("luck", ()), offset + what.start(), offset + what.end())
            return None if lucky else offset + what.start()
        return None

    def _outsider_before(self, own: Sentence) -> bool:
        """Whether the sentence before speaks of somebody whom "he" may take up, and who is none of theirs."""
        before = self.letter.sentences[own.index - 1] if own.index else own
        return bool(begun_in(self.hits["outsiders"], before.start, before.end))


def _yours(subject: str) -> "re.Match[str] | None":
    """What is the reader's at the end of these words, unless it only says where another thing is."""
    yours = _YOURS.search(subject)
    return yours if yours and not _WHERE.search(subject[: yours.start()]) else None
