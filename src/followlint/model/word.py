"""One word or mark of a phrase as a step: its inflections, contractions and spellings."""

import re
from dataclasses import replace
from functools import lru_cache

from followlint.model.inflect import inflections
from followlint.model.item import SEP, Item, PhraseError, all_of, choice
from followlint.model.lexicon import ADVERB, DIGITS, PRONOUNS, bare_words

_WORD = r"[^ \n.!?;:]+"
_ADVERB = (
    r"(?:[a-z]+ly|just|so|very|really|quite|also|still|even|always|never|ever|now|then|too|much|more|most|rather|"
    r"pretty|super|again|already|perhaps|maybe|indeed|all|both|well|yet|only|kinda|sorta|somewhat)"
)
_HEDGE = rf"(?:(?:kind|sort){SEP}of|a{SEP}(?:little(?:{SEP}bit)?|bit))"
_NUMBER = (
    r"(?:[$£€]?\d[\d,.]*(?:%|k|m|th|st|nd|rd)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
    r"twenty|thirty|forty|fifty|hundred|several|a few|a couple(?: of)?|a dozen)"
)
_CLITIC = {
    "am": "'?m", "are": "'?re", "is": "'s", "has": "'s", "have": "'?ve",
    "had": "'d", "would": "'d", "will": "'ll", "us": "'?s",
}  # fmt: skip
MIXED = "'+"  # after a choice of pronouns and other words: no "'s", which makes a noun's genitive
BARE = "'??"  # after these words any of them may lack its apostrophe: "thats", "itll"
_OFTEN_BARE = frozenset("it that this what which where why how much many there here nothing something".split())
_FALSE_FRIENDS = frozenset(("we", "he", "she"))  # "were", "here", "shed" are no contractions
NEGATED = frozenset("do does did is are was were have has had would could should must need might can will".split())
# How chat writes common words: who threatens in it threatens all the same.
_CHAT = {
    "you": ("u", "ya"), "your": ("ur",), "are": ("r",), "please": ("pls", "plz"), "because": ("cuz", "coz", "bc"),
    "people": ("ppl",), "thanks": ("thx", "thanx"), "though": ("tho",), "know": ("kno",), "about": ("abt",),
    "tomorrow": ("tmrw", "tmr"), "message": ("msg",), "messages": ("msgs",), "something": ("smth",), "really": ("rly",),
    "through": ("thru",), "before": ("b4",), "great": ("gr8",), "night": ("nite",),
}  # fmt: skip
_LONG_FORM = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'s": "is"}
_NOT = ("n", "nt", "t", "not")  # what "not" leaves of a word: "don" and "t", "dont", "cant", "cannot"
_SPLIT = re.compile(r"^([a-z]+)(n't|'m|'re|'ve|'ll|'d|'s)$")
# How the view's pairs name adverbs in -ly and numbers in digits.
_ADVERBS = frozenset((*re.findall(r"\w+", _ADVERB.split("+ly|")[1]), ADVERB))
_ADVERBS_FIRST, _ADVERBS_LAST = _ADVERBS | {"kind", "sort", "a"}, _ADVERBS | {"of", "little", "bit"}
_NUMBERS = frozenset((*re.findall(r"[a-z]{2,}", _NUMBER.split("?|", 1)[1]), "a", DIGITS))
_MARK = re.compile(r"[.!?;:]")
_PIECE = re.compile(r"[a-z0-9]+")


@lru_cache(maxsize=20_000)
def item_of(token: str, clitic: str) -> Item:
    """One word or mark of a phrase; read once, however many phrases hold it."""
    if token == "...":
        return Item(f"{_WORD}(?:{SEP}{_WORD}){{0,3}}", optional=True)
    if token == "_":
        adverb = f"(?:{_ADVERB}|{_HEDGE})"
        return Item(f"{adverb}(?:{SEP}{adverb})?", optional=True, first=_ADVERBS_FIRST, last=_ADVERBS_LAST)
    optional = len(token) > 1 and token.endswith("?")
    parts = (token[:-1] if optional else token).split("/")
    if not all(part.removeprefix("~") for part in parts):
        raise PhraseError(f"'{token}' has an empty alternative")
    if "<" in token or ">" in token:
        raise PhraseError(f"'{token}': a word class stands alone or in a group, as in (the|<hired>)")
    forms = list(dict.fromkeys(form for part in parts for form in (*_forms(part), *_CHAT.get(part, ()))))
    if forms == ["#"]:
        return Item(_NUMBER, optional, first=_NUMBERS, last=_NUMBERS)
    regex, open_end = choice([(_escaped(form), not form[-1].isalnum() and form[-1] not in "#'") for form in forms])
    if clitic and (short := [_shrunk(form, clitic) for form in forms if _shrinks(form, clitic)]):
        ends = frozenset((*forms, *(form.strip("'?") for form in short)))
        fused = frozenset(form.strip("'?") for form in short if "?" in form)
        regex = f"(?:{SEP}(?:{regex})|{'|'.join(short)})"
        return Item(regex, optional, glue="", first=ends, last=ends, fused=fused)
    regex = f"(?:{regex})" if len(forms) > 1 else regex
    if not all(_PIECE.fullmatch(form) for form in forms):
        first, last = all_of(map(_starts, forms)), all_of(map(_ends, forms))
        mark = any(_MARK.search(form) for form in forms)
        return Item(
            regex, optional, bare_words(forms) or None, first=first, last=last, has_mark=mark, open_end=open_end
        )
    words = frozenset(forms)
    literal = forms[0] if len(forms) == 1 else ""
    return Item(regex, optional, words, SEP, literal, words, words, is_word=True)


@lru_cache(maxsize=4096)
def clitic_after(before: str) -> str:
    """Whether "am", "will" … may shrink to a clitic after this word (or this choice of words): `'` only with its
    apostrophe ("were" and "here" are words of their own), `'?` also without but for "'s", "'d" and "'ll", `BARE` all of
    them without, `MIXED` no "'s", empty: not at all."""
    choice = set(before.split("/"))
    if choice.isdisjoint(PRONOUNS | {"let"}):
        return ""
    if not choice <= PRONOUNS | {"let"}:
        return MIXED
    if choice <= _OFTEN_BARE:
        return BARE
    return "'?" if choice.isdisjoint(_FALSE_FRIENDS) else "'"


def _shrinks(form: str, clitic: str) -> bool:
    return form in _CLITIC and (clitic != MIXED or not _CLITIC[form].endswith("s"))


def _shrunk(form: str, clitic: str) -> str:
    if clitic == BARE:
        return _CLITIC[form].replace("'?", "'").replace("'", "'?")
    return _CLITIC[form].replace("'?", "'" if clitic == MIXED else clitic)


def _forms(part: str) -> list[str]:
    return inflections(part[1:]) if part.startswith("~") else [part]


def _starts(form: str) -> frozenset[str] | None:
    """The words that a form with marks in it may begin with: "check-in" is written "check in" and "checkin" too."""
    pieces = _PIECE.findall(form)
    if not pieces or "#" in form or not form.isascii():
        return None
    return frozenset("".join(pieces[:end]) for end in range(1, len(pieces) + 1))


def _ends(form: str) -> frozenset[str] | None:
    """The words that such a form may end with."""
    pieces = _PIECE.findall(form)
    if not pieces or "#" in form or not form.isascii():
        return None
    return frozenset("".join(pieces[start:]) for start in range(len(pieces)))


def _escaped(form: str) -> str:
    """A literal word; a hyphen in it may be a blank or nothing, an apostrophe may be missing."""
    return re.escape(form).replace(r"\-", "[- ]?").replace("'", "'?").replace(r"\#", _NUMBER)


def fuse_negation(items: list[Item], words: list[str]) -> None:
    """Let "do not" also be "don't", "dont", and "will not", "won't"."""
    for index in range(1, len(items)):
        aux = words[index - 1].removeprefix("~")
        if words[index] != "not" or not set(aux.split("/")) <= NEGATED:
            continue
        before, parts = items[index - 1], aux.split("/")
        tail = f"(?:{SEP}not|n'?t|not|'?t)" if "can" in parts else f"(?:{SEP}not|n'?t)"
        bare = [form for part in words[index - 1].split("/") for form in _forms(part)]
        fused = [form + end for form in bare for end in _NOT]
        if "will" in parts:
            before = replace(before, regex=re.sub(r"\bwill\b", "(?:will|wo)", before.regex))  # "wo" and "n't"
            fused += ["won", "wont"]
        ends = frozenset(("not", "t", *fused))
        grams = frozenset((*fused, *(f"{form} {end}" for form in bare for end in ("not", "t"))))
        items[index] = Item(tail, words=ends, glue="", first=ends, last=ends, grams=grams)
        items[index - 1] = replace(
            before,
            words=before.words and before.words.union(fused),
            first=before.first and before.first.union(fused),
            literal="",
        )


@lru_cache(maxsize=20_000)
def long_forms(token: str) -> list[str]:
    """Write a contraction out: "don't" -> do not; the regex matches both again."""
    if token in ("can't", "cannot"):
        return ["can", "not"]
    if token == "won't":
        return ["will", "not"]
    if token == "let's":
        return ["let", "us"]
    match = _SPLIT.match(token)
    if not match or (match[2] in ("'s", "'d") and match[1] not in PRONOUNS):
        return [token]
    return [match[1], _LONG_FORM[match[2]]]
