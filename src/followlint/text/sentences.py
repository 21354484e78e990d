"""Where sentences begin: after a full stop that is none of an abbreviation, an initial, a number or an address.

The rule is that of spaCy's sentencizer on spaCy's English tokens (a word after a full stop and whatever punctuation
follows it begins a sentence); a test holds the two against each other. It is written here once more because a letter
of two hundred words is read in less time than it takes to import spaCy.
"""

import re
from collections.abc import Iterator

from followlint.text.lazily import lazily
from followlint.text.view import View

_MARK = r".!?\u203c\u203d\u2047-\u2049\uff01\uff0e\uff1f\u3002"
_CLOSING = r"\"')\]}*_\u2026-"
# After the mark: closing quotes, brackets and dashes, then a blank. Without a blank only "done.Next".
# A run of signs is read once and never given back, so that a line of ten thousand dots takes no longer than words.
_STOP = re.compile(
    rf"(?<![{_MARK}{_CLOSING}])[{_CLOSING}]*+(?P<mark>[{_MARK}])[{_MARK}{_CLOSING}]*+"
    r"(?:\s+[.!?)\]}*_-]++(?!\S))*\s+"
)
_DOTS = re.compile(r"\.\.+[\"')\]]*")
_JOINED = re.compile(r"(?<=[a-z])\.(?=[A-Z](?:[a-z' ]))")
_ADDRESS = re.compile(r"[@/]|www\.")
_INITIAL = re.compile(r"(?:[(\"'\[]*)(?:[A-Za-z]\.)+\Z")
# spaCy's abbreviations (its English tokenizer exceptions), and those of letters that it lacks.
_ABBREVIATIONS = frozenset(
    "adm. ak. ala. apr. ariz. ark. aug. bros. calif. co. colo. conn. corp. dec. del. dr. feb. fla. ga. gen. gov. ia. "
    "id. ill. inc. ind. jan. jr. jul. jun. kan. kans. ky. la. ltd. mar. mass. md. messrs. mich. minn. mo. mont. mr. "
    "mrs. ms. mt. neb. nebr. nev. nov. oct. okla. ore. pa. ph.d. prof. rep. rev. sen. sep. sept. st. tenn. va. vs. "
    "wash. wis. sr. approx. dept. est. etc. fig. tel. ext. appt. asst. mgr. ref. mx. hon. capt. lt. sgt. maj.".split()
)
# "the team at Acme Inc. I would": these may end a sentence too, and do before a word that starts one.
_MAY_END = frozenset("inc. ltd. co. corp. etc. a.m. p.m. jr. sr. ph.d. u.s. u.k. e.u. dept. est. bros.".split())
_STARTER = lazily(
    r"(?:I|We|You|It|The|This|That|My|Our|Your|He|She|They|Thank|Thanks|Please|If|As|In|At|On|For|And|But|So|There|"
    r"What|When|Should|Would|Could|After|Since|With|Although|While)\b"
)


def sentence_starts(view: View) -> list[int]:
    """The offsets of the view at which sentences begin, in order; no sentence crosses a segment's border."""
    found: set[int] = set()
    for segment in view.segments:
        if segment.end > segment.start:
            found.add(segment.start)
            found.update(_starts_within(view.text, segment.start, segment.end))
    return sorted(found)


def _starts_within(text: str, start: int, end: int) -> Iterator[int]:
    for stop in _STOP.finditer(text, start, end):
        if stop.end() < end and not _goes_on(text, start, stop):
            yield stop.end()
    for stop in _JOINED.finditer(text, start, end):
        if not _ADDRESS.search(_token_around(text, stop.start(), start, end)):
            yield stop.end()


def _goes_on(text: str, start: int, stop: "re.Match[str]") -> bool:
    """Whether the full stop belongs to the word before it, or is one of three, so that the sentence goes on."""
    mark = stop.start("mark")
    if text[mark] != ".":
        return False
    if _DOTS.fullmatch(text[mark : stop.end()].rstrip()):
        return True
    word = text[max(start, text.rfind(" ", start, mark) + 1) : mark + 1]
    bare = word.lstrip("\"'([{*_-").lower()
    short = bare in _ABBREVIATIONS or bare in _MAY_END or bool(_INITIAL.fullmatch(word)) or bare in ("e.g.", "i.e.")
    return short and not (bare in _MAY_END and _STARTER.match(text, stop.end()))


def _token_around(text: str, offset: int, start: int, end: int) -> str:
    """The word, address or path in which the offset lies, within `[start, end)`."""
    before, after = text.rfind(" ", start, offset), text.find(" ", offset, end)
    return text[max(start, before + 1) : after if after >= 0 else end]
