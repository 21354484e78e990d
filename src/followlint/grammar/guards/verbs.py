"""Guards of verbs: whether a form really clashes with its subject or with the verb before it."""

import re

from followlint.grammar.guards.around import ARTICLES, Guard, after, before
from followlint.text.lazily import lazily

_WANTING = frozenset(
    "want wants wanted need needs like love able going try trying hope hoping wish glad happy eager".split()
)
_NOT_AFTER_YOU = frozenset("has is was does goes knows thinks wants needs says makes takes gives seems likes".split())
_TOLD_YOU = re.compile(
    r"\b(?:tell|told|show|showed|shown|give|gave|given|offer|offered|ask|asked|send|sent|bring|brought|owe|with|to|for|from"
    r"|about|of|by|at|thank|meet|met|meeting|see|seeing|hear|like) you\s+$",
    re.IGNORECASE,
)
# “the template that I promised you is attached”, “the fig that worried you is ripe”: in a clause with a subject
# of its own “you” is its object.
_GIVEN_YOU = lazily(
    r"\b(?:I|we|he|she|they|[A-Z][a-z]+)(?:'ve|'d|'ll| have| had| will| would| can| could)?"
    r"(?: [a-z]+ly| just| once| also)?"
    r" (?!think|know|believe|guess|hope|feel|said|say|see|understand|suppose|assume|wish|thought|knew|heard|hear|if\b"
    r"|when\b|that\b|because|and\b|but\b)[a-z]{3,} you\s+$"
    r"|\b(?:that|which|who|what) (?:[a-z]+ly |once |had |has |would )?(?!you\b)[a-z]{4,} you\s+$"
)
_ONE_IN_S = ("news", "mathematics", "physics", "economics", "politics", "athletics", "logistics", "linguistics")
_ASKED = re.compile(
    r"\b(?:is|was|isn't|wasn't|does|did|doesn't|didn't|has|had|can|could|will|would|may|might|shall|should|must)"
    r" (?:he|she|it) $",
    re.IGNORECASE,
)
# Where a clause begins with its subject and “have”: elsewhere “have” may end a clause (“the test we all must have”).
_BETWEEN = r"(?: [a-z]+ly| not| also| already| never| just)?\s+$"
_SUBJECT_HAVE = lazily(
    r"(?:^|[.!?;:,(\n]\s*|\b(?:and|but|or|so|because|when|if|as|since|while|after|before|though|although|whether|where"
    r"|how|why|who|think|hope|believe|know|feel|sure|glad|afraid|sorry|said|say|told me)\s+)(?:that )?"
    r"(?:(?:I|we|you|they|he|she|it|who|(?:my|your|our|his|her|the) [a-z]+) )?"
    r"(?:(?:would|should|could|might|must|may) )?(?:have|has|had|haven't|hasn't|hadn't)"
    + _BETWEEN
    + r"|\b(?:I|we|you|they|he|she|it)'(?:ve|s|d)"
    + _BETWEEN,
    re.IGNORECASE,
)
_BESIDE_IT = re.compile(
    r"\b(?:behind|beside|around|round|under|above|below|near|inside|after|before|through|against|over|on|in|of|with)"
    r" it\s+$"
)
_PASTS = frozenset(
    "lent bent dealt dreamt dug fled froze hung knelt leant leapt learnt rang sank sewed shrank slid "
    "smelt spelt spilt spoilt sprang stank trod woke swore wore tore bore strove wove shod sped spun "
    "strode clung slung stung swung wrung shone lit bet wed rid backbit beat befell beheld beset broadcast burst bust "
    "cast clove dove fed fit flung forecast foresaw forgave ground hid input knit miscast misread offset outgrew "
    "outshone overcame overfed overheard preset recast rent slit smote span spat spit split spotlit sprung struck "
    "strung stuck sublet sweat telecast thrust typecast typeset undercut unwound upheld upset withdrew".split()
)
_ALSO_PLAIN = frozenset("lay fell saw found wound ground bound rent".split())  # “I'd lay new pipe”: I would
_NO_ADJECTIVES = frozenset("sooner rather better best as well first then so open clean dry warm cool slow free".split())


def _verb_of_pronoun(text: str, start: int, end: int, _: str) -> bool:
    """“you guys”, “show you copies” are nouns; only plain verbs count after “you”, none after a gift.

    “What I wanted to tell you is” has another subject, and so has “the thank-you is”."""
    word, pronoun = text[start:end].lower(), before(text, start)
    # “I Bates-stamp before anyone reads”: a name is no verb in -s
    if (pronoun == "i" and text[start : start + 1].isupper()) or text[:start].rstrip().endswith(f"-{pronoun}"):
        return False
    if pronoun == "you" and _GIVEN_YOU.search(text, max(0, start - 60), start):
        return False
    if pronoun == "you":
        return word in _NOT_AFTER_YOU and not _TOLD_YOU.search(text, max(0, start - 40), start)
    if pronoun in ("i", "we", "they"):
        return word.endswith("s") and not text[:start].endswith(" i ")  # “i runs from one to nine”: an index
    if _ASKED.search(text, max(0, start - 30), start):  # “Is she back?” asks
        return False
    return pronoun in ("he", "she") and word not in _PASTS and not word.endswith(("ary", "ory"))


def _infinitive(text: str, start: int, _: int, __: str) -> bool:
    return before(text, start) in _WANTING


def _modal_noun(text: str, start: int, end: int, _: str) -> bool:
    """“a will should be read” speaks of a testament, “Will should know” and “will May” of people."""
    if text[start:end].endswith((" dare", " need")):  # “nobody would dare move them”
        return False
    return before(text, start) not in ARTICLES and text[start:end].islower()


def _adjective(text: str, _: int, end: int, __: str) -> bool:
    """“I would sooner go”, “I would well understand” need no “be”."""
    return after(text, end).lower() not in _NO_ADJECTIVES


def _after_have(text: str, start: int, end: int, _: str) -> bool:
    """“I have came”, but not “the badge that all must have came on Friday”, where a clause ends before the verb."""
    if text[start:end].lower() in _ALSO_PLAIN and re.search(
        r"['’]d\b[^.!?;,]{0,20}$", text[max(0, start - 24) : start]
    ):
        return False
    return _SUBJECT_HAVE.search(text, max(0, start - 60), start) is not None


def _subject(text: str, start: int, _end: int, _: str) -> bool:
    """“us” and “him” are no subjects: “what saved us was luck”; nor is “you” in “what struck you was the heat”, nor
    “it” in “the stops behind it are”."""
    ahead = text[max(0, start - 40) : start]
    if _BESIDE_IT.search(ahead):
        return False
    return not re.search(r"\b(?:me|us|him|them)\s+$|\b[Ww]hat [a-z]+ (?:me|us|you|him|her|it|them)\s+$", ahead)


def _not_lots(text: str, start: int, end: int, _: str) -> bool:
    """“there is lots to do” passes in a letter; “there is many” does not."""
    one = text[start:end].lower().endswith(_ONE_IN_S)  # “there is news”
    return not one and "lots" not in text[start : end + 6] and text[start:end].lower() not in ("there's", "here's")


def _let_to(text: str, _: int, end: int, __: str) -> bool:
    """“let them to a tenant” speaks of rent."""
    return after(text, end).lower() not in ARTICLES


def _payed(text: str, _: int, end: int, __: str) -> bool:
    """A rope is payed out."""
    return after(text, end).lower() != "out"


def _be_missing(text: str, start: int, end: int, better: str) -> bool:
    """Also not after a name: “May agreed”, “Will free”, nor in “the will scratched on a fender”."""
    return text[start:end].islower() and before(text, start) not in ARTICLES and _adjective(text, start, end, better)


def _no_possessive(text: str, start: int, _end: int, _better: str) -> bool:
    """“when the neighbour's were dead”, “Lee's was the best”: the thing owned is left unsaid, nothing stands twice."""
    owner = re.search(r"([^\W\d_]+)'s\s*$", text[max(0, start - 30) : start])
    return owner is None or owner[1].lower() in _CONTRACTED


_DID_NOT = re.compile(r"\b(?:didn['’]?t|did (?:not|never))\b[^.!?;]*$", re.I)
_DID_ASK = re.compile(
    r"(?:^|[.!?\n]\s*|\b(?:when|why|how|where|what|who|whom) )did (?:I|you|he|she|it|we|they|the [a-z]+) $", re.I
)
# “what he did had to be redone”: the clause ends with “did”
_DID_AT_END = re.compile(
    r"\b(?:what|whatever|all|everything|anything|nothing|which|that|than|as|work|job|thing|things|so)\b[^.!?;,]{0,40}"
    r"\bdid $",
    re.I,
)


def _did_past(text: str, start: int, end: int, _better: str) -> bool:
    """“I did restricted fund reporting”, “what he did had to be redone” are right: without a “not”, only “did went”."""
    clause = text[max(0, start - 60) : start]
    if _DID_NOT.search(clause) or _DID_ASK.search(clause):
        return True
    return not text[start:end].endswith("ed") and not _DID_AT_END.search(clause)


_CONTRACTED = frozenset("it that he she what there here this who where how everything all".split())


GUARDS: dict[str, Guard] = {
    "PronounVerbAgreement": _verb_of_pronoun,
    "InflectedVerbAfterTo": _infinitive,
    "DoubleModal": _modal_noun,
    "SimplePastToPastParticiple": _after_have,
    "PronounInflectionBe": _subject,
    "ModalBeAdjective": _be_missing,
    "ThereIsAgreement": _not_lots,
    "SingleBe": _no_possessive,
    "LetToDo": _let_to,
    "Payed": _payed,
    "DidPast": _did_past,
}
