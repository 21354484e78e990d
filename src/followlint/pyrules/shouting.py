"""Finds words in capitals for emphasis; acronyms and names in capitals are no words of everyday English."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.plain import NUMBER_WORDS, is_half, is_plain
from followlint.verdict import Verdict, accepted, verdict

_RUN = re.compile(r"[A-Z](?<!\w.)[A-Z'-]+(?:[,!]* (?:I|A|[A-Z][A-Z'-]+))*\b")
# What people shout. Not IT, US, OR, AM, IN, NO, MAY, CAN, WHO: those are acronyms or names, too.
_SHOUTED = frozenset(
    "to of the and but for not any all you your my our me we she they this that these those with without very "
    "really so thank thanks please love loved happy glad excited great good best perfect only never always ever "
    "every everyone everything nothing must need want know do does did don't didn't can't won't will would should "
    "could have has had is are was were been be go get give take make made call now today here there what why "
    "when where how which if because from about into out up down over too much many more most just still even "
    "again once first last own self huge amazing awesome wonderful absolutely totally definitely extremely highly "
    "truly urgent important asap yes wow job work read open see say said help hope look let time day chance right "
    "wrong big free new before after than then let's i'm it's that's sorry waiting immediately deserve ready hire "
    "hired".split()
)

# What stands on a sign, a label or a screen is written as it stands there.
_SHOWN = lazily(
    r"\b(?:signs?|doors?|walls?|labels?|posters?|boards?|stickers?|buttons?|badges?|shirts?|banners?|screens?|folders?|files?|"
    r"forms?|reads|marked|stamped|printed|headed|titled|labelled|labeled|painted)\b"
    r"[^.!?\n]{0,25}$",
    re.I,
)
# A template writes its slots in capitals: POSITION TITLE.
_SLOTS = frozenset("name title address department organization organisation company city state zip".split())
_LEAD = 60
_LONG = 4  # shorter words in capitals are mostly acronyms


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each shouted run, if the letter shouts enough words."""
    runs = [hit for hit in accepted(rule, letter, _runs(letter)) if not _is_shown(letter, hit)]
    loud = [(hit, count) for hit in runs if not _in_slot(letter, hit) and (count := _loudness(letter, hit))]
    if sum(count for _, count in loud) >= rule.numbers["words"]:
        for hit, count in loud:
            if count >= rule.numbers["together"]:
                yield verdict(rule, letter, letter.view.span(*hit))


def _in_slot(letter: Letter, hit: Hit) -> bool:
    """Whether the words stand in brackets: an open slot, which is another fault."""
    return letter.plain[hit[0] - 1 : hit[0]] in ("[", "{", "<", "%", "|") or letter.plain[hit[1] : hit[1] + 1] in (
        "]",
        "}",
        ">",
        "%",
        "|",
    )


def _shouted(run: str) -> int:
    """How many words of the run are shouted: all of them, once half of them are words of every day."""
    words = [word.strip(",!'-").lower() for word in run.split()]
    everyday = sum(word in _SHOUTED or word in ("i", "a") for word in words)
    if any(word in _SHOUTED for word in words) and 2 * everyday >= len(words):
        return len(words)
    if set(words) & _SLOTS:
        return 0
    long = [word for word in words if len(word) >= _LONG]
    return len(words) if len(long) > 1 and all(map(_is_word, long)) else 0


def _is_word(word: str) -> bool:
    """Whether the word (in lower case) is one of every letter, not a name or the word of a trade."""
    return is_plain(word) or is_half(word) or word in NUMBER_WORDS


def _runs(letter: Letter) -> Iterator[Hit]:
    """Words in capitals that stand together; a subject without one small letter is one run."""
    for subject in letter.view.of_kind("subject"):
        words = re.findall(r"[^\W\d_]{2,}", letter.plain[subject.start : subject.end])
        words = [word for word in words if word.lower() not in ("re", "fw", "fwd")]
        if len([word for word in words if len(word) >= _LONG]) > 1 and all(map(str.isupper, words)):
            yield subject.start, subject.end
    yield from (match.span() for match in _RUN.finditer(letter.plain))


def _is_shown(letter: Letter, hit: Hit) -> bool:
    """Whether the words are those of a sign or a label."""
    return bool(_SHOWN.search(letter.plain, max(0, hit[0] - _LEAD), hit[0]))


def _loudness(letter: Letter, hit: Hit) -> int:
    """How many words of the run are shouted; all of a subject without small letters."""
    words = letter.plain[slice(*hit)]
    whole = any((each.start, each.end) == hit for each in letter.view.of_kind("subject"))
    return len(words.split()) if whole else _shouted(words)
