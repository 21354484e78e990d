"""Of whom or of what something is said: the words before it that end in a person, or in a thing of the reader's."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from followlint.text.book import Hit, begun_in
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.people import TITLE_OR_RANK

_REACH = 160  # characters before a word of contempt in which its subject stands
# A word of a noun group: none that could begin another clause or another group.
_STOP = (
    r"(?!(?:i|you|he|she|they|we|it|but|because|if|when|while|my|our|is|are|was|were|am|be|been|that|which|who|as|"
    r"whether|than|though|although|so|until|unless|not|never|no|none|nobody|nothing|made|makes|said|says|told|called|"
    r"calls|thinks|thought|found|asked|showed|gave)\b)"
)
_GROUP = rf"(?: {_STOP}[\w'&-]+)"
YOU = lazily(
    r"\b[Yy]ou(?: people| lot| guys| all| both| two| folks| sir)?"
    r"(?:, (?:mate|sir|madam|ma'am|(?:my )?friend|pal|buddy|boss|love|darling|M(?:r|r?s|iss)\.? [A-Z][\w'-]+))?,?$"
)
YOURS = lazily(rf"\b[Yy]ours?(?: so-called)?{_GROUP}{{1,6}}(?:, [A-Z][\w'-]+(?: [A-Z][\w'-]+)?,)?$")
_WHERE = lazily(
    r"\w (?:in|at|on|from|behind|with|near|by|to|under|for|inside|about|"
    r"(?<!one )(?<!half )(?<!all )(?<!most )(?<!some )(?<!any )(?<!each )of)\s*$"
)
_ANYBODY = lazily(
    r"\b(?:whoever(?: [\w'-]+){1,10}|"
    r"(?:an?|any) (?:man|woman|person|firm|company|manager|boss|employer|school|team) (?:who|that)(?: [\w'-]+){1,8}|"
    rf"(?:every(?:one|body)|all|most|half|the (?:whole )?lot)(?: of (?:you|them))? "
    rf"(?:in|at|on|from|behind) (?:your|that|the|this){_GROUP}{{1,4}}|every(?:one|body)|"
    rf"(?:half|all|most|some|both|one|two|the (?:whole )?lot) of (?:you|them|your|those|these|the){_GROUP}{{0,4}})$",
    re.I,
)  # fmt: skip
# "the girl who did the call", "the people in your planning office", "your man on the gate": a head, and which of them.
_TAILED = lazily(
    r"\b(?:the|that|this|those|these|your|one|two|some|both|half|most|every|each)(?: of (?:the|your|those|these))?"
    rf"(?P<head>{_GROUP}{{1,4}}?) (?:(?:who|that|which)(?! (?:the|an?|my|your|our|i|we|he|she|they|it|this|these|those|"
    r"his|her|their|you)\b)|(?:who |that |whom )?you(?= [a-z]+)|in|at|on|from|behind|of|with|running|doing|sitting)"
    r"(?: (?!(?:i|we|but|because|if|when|while|than|though|although|so|until|unless|whether|our|am|who)\b)"
    r"(?!us\b)(?!my (?!interview|call|application|file|test|phone|second|first|job|post|role|place))[\w'&-]+){1,10},?$",
    re.I,
)
PRONOUN = lazily(r"\b(?:he|she|they)$", re.I)
_CHOSEN = r"(?: (?:who |that |whom )?you(?: have| had)? [a-z]+)"  # "the man you hired"
_POINTED = lazily(
    rf"\b(?:the|that|this|those|these|my){_GROUP}{{1,4}}{_CHOSEN}?{_GROUP}{{0,3}}"
    r"(?:,|, [A-Z][\w'-]+(?: [A-Z][\w'-]+)?,)?$",
    re.I,
)
_TITLE = rf"(?:{TITLE_OR_RANK})\.? "
# Of "my", only those above the writer, or beside: "my apprentice" is nobody's enemy.
_MY = lazily(
    r"\bmy\b(?!(?: [\w'-]+){0,4} (?:boss|bosses|interviewers?|examiners?|managers?|supervisors?|directors?|chef|"
    r"foreman|employers?|firm|company|colleagues?|owner|landlord|"
    r"head|partner|captain|principal|matron|dispatcher|recruiter|predecessor)\b)", re.I
)  # fmt: skip
_OWN = lazily(r"\b(?:my|our) (?:[\w'-]+ ){0,2}$", re.I)
_NAME = lazily(rf"(?<![\w'.])(?P<title>{_TITLE})?[A-Z][a-z'-]+(?P<more> [A-Z][a-z'-]+)?(?:,[^,.]{{1,40}},)?$")
_NOBODY = frozenset("I The A An My Your Our He She They We You It This That If As There Here What Who".split())
UNSURE = lazily(
    r"\b(?:nobody|no one|none|neither|not one|hardly anyone|nothing)\b[^,.;]{0,20}$|"
    r"(?:\b(?:if|unless|whether|lest|until|not that|hopes?|thinks|fear(?:ed)?|afraid|worried|wonder|pretend|thinking)|"
    r"\bnot (?:[a-z]+ )?(?:think|believe|say|mean|suggest|find|feel|imply|saying|suggesting|implying))(?: that)? $",
    re.I,
)
# What may follow a noun that is not the first half of another: "a fraud analyst" is none.
_ENDS = lazily(
    r"(?:$|[^\w\s-]|\s+(?:and|or|who|that|to|in|at|on|with|for|when|but|as|from|too|like|because|if|so|then|by|while|"
    r"though|even|all|he|she|they|you|of|not|than|without|behind|whose|which|there|here|after|before|since|either|now|"
    r"every|the|no|any|more|today|up|down|over|out|himself|herself|yourselves|yourself|themselves|are|is|was|were|have|has|had|"
    r"will|would|could|can|do|does|did|around|running|sitting|still|really|anyway|again|yet|about|"
    r"your|that|this|those|I|i|we|an?)\b|\s+[A-Z][a-z])"
)
_OPEN = lazily(r" (?:with|in|of|as|for|an?|your|they|two|pig)$")  # the words ask for a noun themselves
_HOUSE = lazily(
    r"\b(?:accounts|hr|payroll|personnel|counter|upstairs|you|yours?|interview\w*|panel|hir(?:e|ed|ing)|picked|chose[n]?|recruit\w*|manager|director|reception\w*|"
    r"office|boss|firm|company|department|call|phone|desk|job|post|application|test|exercise|task|assessment|questions?|work(?:ing)?)\b",
    re.I,
)
_KIN = lazily(r"\bmy\b (?!interview|call|application|name|file|time|boss|manager|supervisor|colleague)[\w'-]+", re.I)
_TITLED = lazily(rf"\b{_TITLE}[A-Z]")
_HIS_HOUSE = lazily(r"\b(?:your|that|the)(?: [\w'&-]+){0,3} $", re.I)
_MY_THING = lazily(r"(?:my|our)\b", re.I)
_DEALT_TO_ME = lazily(
    r" (?:interviews?|induction|assessment|rejection|offer|contract|treatment|reception|onboarding|process)\b", re.I
)


@dataclass(frozen=True)
class Subjects:
    """Finds who or what is meant before a place of the letter; `hits` are those of the rule's lists."""

    letter: Letter
    hits: Mapping[str, list[Hit]]

    def before(self, hit: Hit) -> tuple[Sentence | None, str]:
        """The sentence of the body that holds the hit, and what of it stands before, on one line."""
        own = self.letter.body_sentence(hit)
        return own, self.letter.plain[max(own.start, hit[0] - _REACH) : hit[0]].replace("\n", " ") if own else ""

    def ends(self, hit: Hit, own: Sentence, *, adjective: bool | None) -> bool:
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

    def person(self, own: Sentence, subject: str, offset: int, *, sure: bool) -> int | None:
        """Where the person begins of whom something is said, if it is one who may be meant."""
        pronoun = bool(PRONOUN.search(subject))
        said_of = own.end if pronoun else offset + len(subject) + 1
        if begun_in(self.hits["outsiders"], own.start, said_of) or (pronoun and self._outsider_before(own)):
            return None
        who = self._described(subject, offset) or self._named(own, subject, offset, sure=sure)
        return None if who is None or UNSURE.search(subject[: who.start()]) else offset + who.start()

    def thing(self, subject: str, offset: int) -> int | None:
        """Where the thing of the reader's begins."""
        for kind, heads in ((YOURS, None), (_POINTED, "dealings")):
            if not (what := kind.search(subject)) or UNSURE.search(subject[: what.start()]):
                continue
            if heads and not begun_in(self.hits[heads], offset + what.start(), offset + what.end()):
                continue
            if _MY_THING.match(what[0]) and not _DEALT_TO_ME.search(what[0]):
                continue  # "my first test pieces were rubbish"
            lucky = begun_in(self.hits.get("luck", ()), offset + what.start(), offset + what.end())
            return None if lucky else offset + what.start()
        return None

    def is_person(self, words: str, start: int, end: int) -> bool:
        """Whether these words, which stand there, name a person."""
        return bool(re.search(_TITLE, words)) or self._holds_person(start, end)

    def of_the_house(self, own: Sentence) -> bool:
        """Whether the sentence has to do with the reader's house or its hiring."""
        return bool(_HOUSE.search(self.letter.plain, own.start, own.end))

    def one_of_the_house(self, own: Sentence, place: int) -> bool:
        """Whether the words before "he" spoke of somebody of the reader's, and of nobody else."""
        start = self.letter.sentences[max(0, own.index - 1)].start
        text = self.letter.plain[start:place].replace("\n", " ")
        if begun_in(self.hits["outsiders"], start, place) or _KIN.search(text):
            return False
        return bool(_TITLED.search(text)) or any(
            _HIS_HOUSE.search(self.letter.plain[max(0, each[0] - 40) : each[0]].replace("\n", " "))
            for each in begun_in(self.hits["persons"], start, place)
        )

    def _described(self, subject: str, offset: int) -> "re.Match[str] | None":
        """The last words of these that say who it is, without a name."""
        if who := YOU.search(subject) or yours(subject) or _ANYBODY.search(subject) or PRONOUN.search(subject):
            return who
        who = _POINTED.search(subject)
        if who and not _MY.match(who[0]) and self.is_person(who[0], offset + who.start(), offset + who.end()):
            return who
        who = _TAILED.search(subject)
        return who if who and self._holds_person(offset + who.start("head"), offset + who.end("head")) else None

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

    def _outsider_before(self, own: Sentence) -> bool:
        """Whether the sentence before speaks of somebody whom "he" may take up, and who is none of theirs."""
        before = self.letter.sentences[own.index - 1] if own.index else own
        return bool(begun_in(self.hits["outsiders"], before.start, before.end))


def yours(subject: str) -> "re.Match[str] | None":
    """What is the reader's at the end of these words, unless it only says where another thing is."""
    found = YOURS.search(subject)
    return found if found and not _WHERE.search(subject[: found.start()]) else None
