"""People's names: who is greeted, and whether two names can mean the same person."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from followlint.model.context import Context

HONOURED = r"(?:respected|esteemed|honou?red|honou?rable)"
_OPENER = re.compile(
    r"(?:(?:good )?(?:morning|afternoon|evening|day)|dear(?:est)?|hi there|hi+|hello|hey(?: there)?|"
    rf"(?:(?:most )?{HONOURED}(?:,| and)? ?)+|"
    r"greetings|thanks|thank you|to)\b[ ,]*",
    re.I,
)
# “Dear Hiring Team at Alder Foods”: where they are
AT_HOUSE = re.compile(
    r"\s+(?:at|of|from)\s+(?:[Tt]he\s+)?[A-Z][\w&'\u2019.-]*(?:\s+(?:(?:and|of)\s+)?[A-Z&][\w&'\u2019.-]*)*(?=[\s,:;!-]*$)"
)
_PARTING = re.compile(r"\s*(?:,|;|/|&|\band\b)\s*|\s+[-\u2013\u2014]+\s*", re.I)
_WORD = re.compile(r"[^\W\d_][\w'.-]*", re.UNICODE)
TITLES = {
    "mr": "mr", "mister": "mr", "ms": "ms", "mrs": "mrs", "miss": "miss", "mx": "mx", "dr": "dr", "doctor": "dr",
    "prof": "prof", "professor": "prof", "sir": "sir", "dame": "dame", "lady": "lady", "rev": "rev", "fr": "fr",
    "father": "fr", "sister": "sister", "principal": "principal", "dean": "dean", "chef": "chef", "judge": "judge",
    "reverend": "rev", "captain": "captain", "capt": "captain", "coach": "coach", "rabbi": "rabbi", "pastor": "pastor",
    "senator": "senator", "president": "president", "engr": "engr",
    "cllr": "cllr", "councillor": "cllr", "councilor": "cllr", "sgt": "sgt", "sergeant": "sgt", "colonel": "colonel",
    "lieutenant": "lieutenant", "bishop": "bishop", "imam": "imam", "mayor": "mayor", "deacon": "deacon",
}  # fmt: skip
# How they are written before a surname; orders and offices (“Sister”, “Chef”) are added where they are meant.
TITLE = "Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor"
TITLE_OR_RANK = f"{TITLE}|Sister|Captain|Chef"
# Titles that tell man from woman: one side must never stand for the other.
MEN, WOMEN = frozenset({"mr", "sir", "fr"}), frozenset({"ms", "mrs", "miss", "dame", "lady", "sister"})
_NOBODY = frozenset(
    """
    all everyone everybody team teams folks friends colleagues guys ladies gentlemen sir sirs madam maam there hiring
    human resources recruiting recruitment recruiter recruiters manager managers committee panel department group
    interviewer interviewers staff office board members member search selection talent people hr the of both again whom
    """.split()
)
_PARTICLES = frozenset("al bin da de del della der di dos du el la le ter ten van von y e zu ni o mac mc".split())


@dataclass(frozen=True, slots=True)
class Addressed:
    """Somebody who is greeted: the title as a plain key (“mr”), the words of the name, and where they stand."""

    title: str
    words: tuple[str, ...]
    start: int
    end: int

    @property
    def name(self) -> str:
        """The name without its title."""
        return " ".join(self.words)


@lru_cache(maxsize=8192)
def folded(word: str) -> str:
    """A word without accents, case, apostrophes and dots: “O’Donnell” and “odonnell” are the same name."""
    plain = unicodedata.normalize("NFKD", word.translate(_LETTERS))
    return "".join(char for char in plain if char.isalnum()).casefold()


def untitled(words: Iterable[str]) -> list[str]:
    """Those of the words that are no titles."""
    return [word for word in words if folded(word) not in TITLES]


_LETTERS = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})


def name_parts(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles and particles; a double name gives both halves."""
    words = [folded(part) for part in re.split(r"[\s,/-]+", name) if part]
    return tuple(word for word in words if word and word not in TITLES and word not in _PARTICLES)


def addressees(greeting: str) -> tuple[Addressed, ...]:
    """The persons whom a greeting names; “all”, “hiring team” and placeholders are nobody."""
    opener = _OPENER.match(greeting)
    at = opener.end() if opener else 0
    found: list[Addressed] = []
    for start, end in _pieces(AT_HOUSE.sub("", greeting), at):
        person = _person(greeting, start, end)
        if person:
            found.append(person)
    return tuple(found)


def _pieces(text: str, at: int) -> Iterable[tuple[int, int]]:
    for parting in _PARTING.finditer(text, at):
        yield at, parting.start()
        at = parting.end()
    yield at, len(text)


def _person(text: str, start: int, end: int) -> Addressed | None:
    if re.search(r"[\[\]{}<>_@\d]", text[start:end]):
        return None
    words = [(match[0].rstrip("."), match.start(), match.end()) for match in _WORD.finditer(text, start, end)]
    title = ""
    while words and folded(words[0][0]) in TITLES and (len(words) > 1 or folded(words[0][0]) not in ("sir", "sister")):
        title = TITLES[folded(words.pop(0)[0])]
    if title and all(folded(word) in TITLES for word, _, _ in words):  # “Reverend Sister” names nobody
        return None
    if not words or len(words) > 5 or any(folded(word) in _NOBODY for word, _, _ in words):
        return None
    if not title and not words[0][0][0].isupper() and len(words) > 1:
        return None
    last = words[-1]
    stop = last[2] - (text[last[2] - 1] == ".")
    return Addressed(title, tuple(word for word, _, _ in words), words[0][1], stop)


def same_person(words: Iterable[str], name: str) -> bool:
    """Whether the words of a name can mean the person called `name`: one word of both is the same."""
    parts = set(name_parts(name))
    return any(part in parts or _short_form(part, parts) for word in words for part in name_parts(word))


def _short_form(part: str, parts: Iterable[str]) -> bool:
    """“Dan” for “Daniel”, an initial for the name that it begins."""
    return any(
        (len(part) == 1 and full.startswith(part))
        or (len(part) >= 3 and full.startswith(part))
        or (len(full) >= 3 and part.startswith(full))
        or part in _NICKNAMES.get(full, ())
        or full in _NICKNAMES.get(part, ())
        for full in parts
    )


_NICKNAMES = {
    "william": ("bill", "billy", "will"), "robert": ("bob", "bobby", "rob"), "richard": ("dick", "rick", "rich"),
    "margaret": ("peggy", "maggie", "meg"), "elizabeth": ("liz", "beth", "betsy", "lisa", "eliza"),
    "james": ("jim", "jimmy", "jamie"), "john": ("jack", "johnny"), "jonathan": ("jon",), "joseph": ("joe", "joey"),
    "edward": ("ed", "ted", "ned", "eddie"), "michael": ("mike", "mick"), "thomas": ("tom", "tommy"),
    "katherine": ("kate", "kathy", "katie"), "catherine": ("kate", "cathy", "katie"), "susan": ("sue",),
    "rebecca": ("becky", "bec"), "patricia": ("pat", "trish", "patty"), "anthony": ("tony",),
    "andrew": ("drew", "andy"),
    "charles": ("chuck", "charlie"), "henry": ("harry", "hank"), "alexander": ("sasha", "sandy"), "peter": ("pete",),
    "christopher": ("chris", "kit"), "steven": ("steve",), "stephen": ("steve",), "theodore": ("ted", "theo"),
    "gareth": ("gaz", "gary"), "gary": ("gaz",), "barry": ("baz", "bazza"), "darren": ("daz", "dazza"),
    "karen": ("kaz",), "sharon": ("shaz", "shazza"), "jeremy": ("jez",), "jeremiah": ("jez",), "terence": ("tez",),
    "lawrence": ("larry", "laz", "lol"), "laurence": ("larry", "laz"), "marilyn": ("maz",), "murray": ("muzza",),
    "harold": ("harry", "hal"), "gerald": ("gerry", "jerry"), "philip": ("pip",), "philippa": ("pip", "pippa"),
    "josephine": ("jo", "josie"), "eleanor": ("nell", "nellie", "ellie", "nora"), "helen": ("nell", "nellie"),
    "francis": ("frank",), "francisco": ("paco", "pancho"), "jose": ("pepe",), "ignacio": ("nacho",),
    "aleksander": ("sasha", "olek"), "aleksandr": ("sasha",), "alexandra": ("sasha", "sandra"),
    "dmitri": ("dima",), "mikhail": ("misha",), "nikolai": ("kolya",), "vladimir": ("vova", "volodya"),
    "deborah": ("deb", "debbie"), "jennifer": ("jen", "jenny"), "jessica": ("jess",), "frederick": ("fred",),
}  # fmt: skip


def misspelt(word: str, names: Iterable[str]) -> str | None:
    """The part of a known name that `word` is one or two slips away from, if it is none of them itself."""
    own = folded(word)
    parts = _parts_of(tuple(names))
    if own in parts or len(own) < _SHORTEST:
        return None
    # one slip in a name of four to six letters, two in a longer one: “Jon” and “Jan” are two people
    allowed = 1 if len(own) <= _SHORT else 2
    near = [(OSA.distance(own, part, score_cutoff=allowed), part) for part in parts if part[0] == own[0]]
    best = min(near, default=(allowed + 1, ""))
    return parts[best[1]] if best[0] <= allowed else None


_SHORTEST, _SHORT = 4, 6


@lru_cache(maxsize=64)
def _parts_of(names: tuple[str, ...]) -> dict[str, str]:
    """The parts of all these names, folded, with the way each is written."""
    return {
        part: shown
        for name in names
        for shown in re.split(r"[\s,/-]+", name)
        if len(part := folded(shown)) >= _SHORTEST and part not in _PARTICLES
    }


def writes_to(context: Context, name: str | None) -> bool:
    """Whether the person called `name` is among the recipients."""
    return name is not None and any(same_person(name_parts(name), each.name) for each in context.recipients)


@lru_cache(maxsize=16)
def known_words(context: Context) -> frozenset[str]:
    """Every word, folded, that the user's facts hold: a name among them is no stranger's."""
    found: set[str] = set()
    for text in _strings(context.model_dump(mode="json")):
        for word in re.findall(r"[^\W_][\w'’.&-]*", text):
            found.update(folded(part) for part in (word, *re.split(r"[-.&]", word)))
    return frozenset(found) - {""}


def _strings(value: object) -> Iterable[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _strings(each)
