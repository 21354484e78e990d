"""Collects the rules: reads the rule files, refuses what does not load, applies select and ignore."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, chain, count
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from followlint.cache import NamedRows, code_of, digest, kept_with_rows, newest
from followlint.config import Config
from followlint.errors import ConfigError, RuleFileError, unknown
from followlint.model.phrase import Kept, Phrase
from followlint.model.rule import KINDS, RuleBase
from followlint.model.table import Table
from followlint.model.voters import Acts, Cues, Voters, WordVotes
from followlint.packs import FAMILIES, documents_of, folders
from followlint.text.index import Postings, postings
from followlint.yamlfile import YamlText, fault_in

_VOCABULARY = "vocabulary.yaml"
Classes = dict[str, list[str]]


@dataclass(frozen=True)
class Catalogue:
    """All rules that were found, by id, the table of occasions, what votes on them, and the index of kept phrases."""

    rules: dict[str, RuleBase]
    table: Table
    voters: Voters
    postings: Postings

    def find(self, name: str, families: Iterable[str] = ()) -> RuleBase:
        """The rule of this id or former id; raises ConfigError with the nearest name."""
        if name in self.rules:
            return self.rules[name]
        for rule in self.rules.values():
            if name in rule.aliases:
                return rule
        raise ConfigError(unknown("rule", name, (*self.rules, *families)))

    def current(self, name: str) -> str:
        """The family, or the id that a rule's id or former id means today; raises ConfigError as `find` does."""
        return name if name in FAMILIES else self.find(name, FAMILIES).id

    def select(self, config: Config) -> list[RuleBase]:
        """The rules that this configuration turns on; an empty selection is an error."""
        for key in ("select", "ignore", "levels"):
            for name in getattr(config, key):
                try:
                    self.current(name)
                except ConfigError as fault:
                    raise ConfigError(f"{key}: {fault}") from None
        if not (chosen := [rule for rule in self.rules.values() if _is_on(rule, config)]):
            raise ConfigError("select and ignore leave no rule at all; nothing would be judged")
        return chosen


def _is_on(rule: RuleBase, config: Config) -> bool:
    names = {rule.id, rule.family, *rule.aliases}
    if not names.isdisjoint(config.ignore):
        return False
    if config.select:
        by_id = not {rule.id, *rule.aliases}.isdisjoint(config.select)
        return not names.isdisjoint(config.select) and (not rule.preview or config.preview or by_id)
    return not rule.preview or config.preview


@lru_cache(maxsize=1)
def builtin_folder() -> Path:
    """Where the shipped rules are: inside the wheel, or in the checkout of an editable install."""
    packaged = Path(str(files("followlint"))) / "rules"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "rules"


def load(packs: tuple[str, ...] = ()) -> Catalogue:
    """The shipped rules, those of installed packs, and those of the folders `packs` (YAML only); read once."""
    return _load(tuple(packs), Path.cwd() if packs else None)


@lru_cache(maxsize=8)
def _load(packs: tuple[str, ...], _here: Path | None) -> Catalogue:
    """The catalogue; a pack's relative name means another folder elsewhere."""
    root = builtin_folder()
    shipped = documents_of(root)
    vocabulary = _vocabulary(shipped)
    known, index = _compiled(shipped, vocabulary)
    rules: dict[str, RuleBase] = {}
    for folder, trusted in folders(root, packs):
        documents = shipped if folder == root else documents_of(folder)
        words = vocabulary if folder == root else {**vocabulary, **_vocabulary(documents)}
        for rule in _rules(documents, words, trusted, known if folder == root else None):
            if rule.id in rules:
                raise RuleFileError(f"{rule.origin}:1: the id '{rule.id}' is taken by {rules[rule.id].origin}")
            rules[rule.id] = rule
    _check_aliases(rules)
    table = _table(shipped["occasions.yaml"], rules)
    return Catalogue(dict(sorted(rules.items())), table, _voters(shipped, vocabulary, known), index)


def _check_aliases(rules: Mapping[str, RuleBase]) -> None:
    """Refuse a former id that is the id of another rule, now or formerly."""
    taken = {name: rule.origin for name, rule in rules.items()}
    for rule in rules.values():
        for name in rule.aliases:
            if name in taken:
                why = f"the id '{name}' is taken by {taken[name]}"
                raise fault_in(rule.origin, ("aliases",), why, RuleFileError)
            taken[name] = rule.origin


def _compiled(shipped: Mapping[str, YamlText], vocabulary: Classes) -> tuple[Mapping[str, Kept], Postings]:
    """What our own phrases come to, by their source, and their index; worked out once and kept.

    Where a rule file has changed, phrases that stood in any before need not be worked out again, nor those that name no
    word class where a class has changed.
    """
    of_phrases = ("inflect", "item", "lexicon", "phrase", "reader", "spread", "word")
    code = code_of(*(f"model/{name}.py" for name in of_phrases), "text/index.py")
    name, classes = f"phrases-{digest(code)}", digest(each.text for each in _of_words(shipped))

    def compile_all() -> tuple[Any, list[bytes]]:
        (before, places, _), rows = newest(name) or (("", {}, {}), [])
        if before != classes:
            places = {source: place for source, place in places.items() if "<" not in source}
        known = _placed(places, rows)
        found = _phrases([*_rules(shipped, vocabulary, True, known), _voters(shipped, vocabulary, known)])
        phrases = list(dict.fromkeys(found))
        numbers = [phrase.number_of_branches for phrase in phrases]
        firsts = accumulate(numbers, initial=0)
        places = {
            phrase.source: place for phrase, place in zip(phrases, zip(firsts, numbers, strict=False), strict=True)
        }
        words = postings(phrases)
        rows = [*chain.from_iterable(phrase.packed() for phrase in phrases), *words.values()]
        return (classes, places, dict(zip(words, count(sum(numbers)), strict=False))), rows

    (_, places, words), rows = kept_with_rows(name, (document.text for document in shipped.values()), compile_all)
    return _placed(places, rows), NamedRows(words, rows)


def _placed(places: Mapping[str, tuple[int, int]], rows: Sequence[bytes]) -> dict[str, Kept]:
    """The phrases of these sources, each of which has so many branches from a row on."""
    return {source: Kept(first, number, rows) for source, (first, number) in places.items()}


def _phrases(value: Any) -> Iterator[Phrase]:
    """All phrases within rules and tables, wherever they stand."""
    if isinstance(value, Phrase):
        yield value
    elif isinstance(value, BaseModel):
        yield from _phrases([each for _, each in value])
    elif isinstance(value, Mapping):
        yield from _phrases(list(value.values()))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _phrases(each)


def _voters(documents: Mapping[str, YamlText], vocabulary: Classes, known: Mapping[str, Kept]) -> Voters:
    """What has a vote on the occasion of a letter."""
    context = {"vocabulary": vocabulary, "known": known}
    return Voters(
        cues=documents["occasion-cues.yaml"].into(Cues, context=context).cues,
        acts=documents["occasion-acts.yaml"].into(Acts).acts,
        words=documents["occasion-words.yaml"].into(WordVotes),
    )


def _table(document: YamlText, rules: Mapping[str, RuleBase]) -> Table:
    """The table of occasions; a row of it may name only rules that exist."""
    table = document.into(Table)
    for key, check in table.checks.items():
        for side in ("missing", "present"):
            for index, name in enumerate(getattr(check, side)):
                if name not in rules:
                    raise document.fault(("checks", key, side, index), unknown("rule", name, rules))
    return table


def _vocabulary(documents: Mapping[str, YamlText]) -> Classes:
    """The word classes of a folder of rules: lists of phrases by name, known to all its rules wherever they stand."""
    classes: Classes = {}
    for document in _of_words(documents):
        if document.data is None:
            continue
        if not isinstance(document.data, dict):
            raise document.fault((), "should be a mapping of names to lists of phrases")
        for name, words in document.data.items():
            if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
                raise document.fault((name,), "should be a list of phrases")
            if name in classes:
                raise document.fault((name,), "stands in another file of words as well")
            classes[name] = words
    return classes


def _of_words(documents: Mapping[str, YamlText]) -> Iterator[YamlText]:
    """The files of word classes: one for the folder, and one for each family that has words of its own."""
    return (document for name, document in documents.items() if name.rpartition("/")[2] == _VOCABULARY)


def _rules(
    documents: Mapping[str, YamlText], vocabulary: Classes, trusted: bool, known: Mapping[str, Kept] | None
) -> Iterator[RuleBase]:
    """The rules of a folder. Our own phrases are proved by tests, so they are read when needed, if not `known`."""
    for name, document in documents.items():
        family, slash, rest = name.partition("/")
        if not slash or rest == _VOCABULARY:
            continue
        if family not in FAMILIES:
            raise RuleFileError(f"{document.name}:1: {unknown('family', family, FAMILIES)}")
        model = KINDS[_kind(document, trusted)]
        for key in ("id", "origin"):
            if key in document.data:
                raise document.fault((key,), "is taken from the path, not written in the file")
        data = {**document.data, "id": f"{family}/{rest.removesuffix('.yaml')}", "origin": document.name}
        yield document.into(model, data, context={"vocabulary": vocabulary, "known": known})


def _kind(document: YamlText, trusted: bool) -> str:
    if not isinstance(document.data, dict):
        raise document.fault((), "should be a mapping of keys to values")
    kind = document.data.get("kind")
    allowed = [name for name in KINDS if trusted or name not in ("python", "engine")]
    if kind is None:
        raise document.fault(("kind",), f"is missing; allowed: {', '.join(allowed)}")
    if kind not in allowed:
        raise document.fault(("kind",), unknown("kind", str(kind), allowed))
    return str(kind)
