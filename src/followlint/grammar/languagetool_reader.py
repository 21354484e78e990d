"""Reads a text with a LanguageTool server: its matches in our names and words, spelling by our policy."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from fnmatch import fnmatchcase

from followlint.grammar.curated import Curated, load
from followlint.grammar.guards import GUARDS
from followlint.grammar.hidden import Place, hidden_places, within
from followlint.grammar.languagetool_client import Client, Match
from followlint.grammar.protocol import Fault, Missed, apart
from followlint.grammar.spelling import Speller
from followlint.grammar.words import words

NAME = "languagetool"
_SPELLING = "MORFOLOGIK_RULE_EN_US"
_CAPITAL = "LOWERCASE_MONTHS"  # LanguageTool's name where it knows the month; days and languages it calls misspelt
_UNSENDABLE = re.compile("[\x00\ud800-\udfff]")  # as long in UTF-16 as what replaces it
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_MEMORY = 20_000  # words whose spelling is remembered


def _blank_before_mark(text: str, start: int, end: int, better: str) -> bool:
    return text[start].isspace() and GUARDS["Spaces"](text, start, end - 1, better)


_GUARDS = {
    "COMMA_PARENTHESIS_WHITESPACE": _blank_before_mark,
    "EN_A_VS_AN": GUARDS["AnA"],
    "ENGLISH_WORD_REPEAT_RULE": GUARDS["RepeatedWords"],
    "UPPERCASE_SENTENCE_START": GUARDS["SentenceCapitalization"],
}


class Reader:
    """A server that answers: `longest` is the longest text it takes (UTF-16 units), `lacking` what it cannot judge."""

    def __init__(self, url: str, timeout: float) -> None:
        self._names = Names(load("languagetool.yaml"))
        self._client = Client(url, timeout)
        self._spelt: dict[str, bool] = {}
        told = self._client.describe()
        self.longest = told.longest
        self.lacking = tuple(self._names.lacking(told.rules, told.version))
        self._client.disabled_rules, self._client.disabled_categories = self._names.silent(told.rules)

    def faults(self, text: str, known: frozenset[str]) -> tuple[Fault, ...]:
        """What is wrong in the text, in order; raises ServerError when the server fails."""
        hidden = hidden_places(text)
        found = self._client.matches(_UNSENDABLE.sub("\ufffd", text))
        told = [match for match in found if match.code != _SPELLING and _stands(match, text, known)]
        slips = [match for match in found if match.code == _SPELLING and not _other_english(match)]
        told += [replace(match, code=_CAPITAL, category="GRAMMAR") for match in slips if _lacks_capital(match, text)]
        faults = [*self._names.faults(text, told), *self._names.faults(text, self._slips(text, slips, hidden, known))]
        return apart(fault for fault in faults if not within(hidden, fault.start, fault.end))

    def _slips(
        self, text: str, unknown: list[Match], hidden: tuple[Place, ...], known: frozenset[str]
    ) -> Iterator[Match]:
        """The misspelt words, by the same policy as Harper's: LanguageTool is the dictionary."""
        strange = {text[match.start : match.end].lower() for match in unknown}
        here = {word.lower() for word in _WORD.findall(text)} - strange
        speller = Speller(lambda word: word in here or self._is_spelt(word))
        for slip in speller.slips(text, hidden, known):
            yield Match(_SPELLING, "TYPOS", slip.start, slip.end, "", slip.meant)

    def _is_spelt(self, word: str) -> bool:
        if word in words().everyday:
            return True
        if word not in self._spelt:
            if len(self._spelt) > _MEMORY:
                self._spelt.clear()
            found = self._client.matches(word)
            self._spelt[word] = all(match.code != _SPELLING or _other_english(match) for match in found)
        return self._spelt[word]


class Names:
    """Our names for LanguageTool's rules: exact ones, then patterns, the longest first, then the category's."""

    def __init__(self, curated: Curated) -> None:
        self._curated = curated
        codes = sorted(curated.all_codes, key=lambda code: (-len(code), code))
        self._patterns = [code for code in codes if "*" in code and not code.endswith("/*")]
        self._exact = {code for code in codes if "*" not in code}

    def entry(self, code: str, category: str) -> str | None:
        """What the list calls this rule, or nothing when it is off; a category that is off is off as a whole."""
        rest = f"{category}/*"
        if code in self._exact or rest not in self._curated.rule_of:
            found = code
        else:
            found = next((each for each in self._patterns if fnmatchcase(code, each)), rest)
        return found if found in self._curated.rule_of else None

    def faults(self, text: str, matches: Iterable[Match]) -> Iterator[Fault]:
        """The matches of rules that are on, under our names."""
        for match in matches:
            if entry := self.entry(match.code, match.category):
                found = text[match.start : match.end]
                yield Fault(
                    start=match.start,
                    end=match.end,
                    engine=NAME,
                    code=match.code,
                    rule=self._curated.rule_of[entry],
                    message=self._curated.message(entry, found, match.replacements, match.message),
                    replacements=match.replacements,
                )

    def lacking(self, rules: Mapping[str, str], version: str) -> Iterator[Missed]:
        """Our rules that this server can judge only in part, since it lacks rules that the list names."""
        if not rules:
            yield Missed(reason="the LanguageTool server does not tell which rules it has; some may be lacking")
            return
        for name, codes in self._curated.on.items():
            gone = sorted(code for code in codes if code in self._exact and code not in rules)
            if gone:
                more = f" and {len(gone) - 3} more" if len(gone) > 3 else ""
                yield Missed(
                    reason=f"LanguageTool {version} lacks rules that belong here: {', '.join(gone[:3])}{more}",
                    rules=(name,),
                )

    def silent(self, rules: Mapping[str, str]) -> tuple[set[str], set[str]]:
        """The rules and whole categories that need not run, so that none of them hides a fault that counts."""
        heard = {category for code, category in rules.items() if self.entry(code, category)}
        quiet = {code for code, category in rules.items() if category in heard and not self.entry(code, category)}
        return quiet, set(rules.values()) - heard


def _stands(match: Match, text: str, known: frozenset[str]) -> bool:
    """Whether the fault may stand: not about names and acronyms, not in a case that a guard knows."""
    found = _WORD.findall(text[match.start : match.end])
    if any(word[0].isupper() and (word in known or (word.isupper() and len(word) > 1)) for word in found):
        return False
    guard = _GUARDS.get(match.code)
    return guard is None or guard(text, match.start, match.end, (*match.replacements, "")[0])


def _lacks_capital(match: Match, text: str) -> bool:
    return GUARDS["OrthographicConsistency"](text, match.start, match.end, "")


def _other_english(match: Match) -> bool:
    """Whether the word is right in another English; LanguageTool says which."""
    return match.message.endswith("English.")
