"""Collects the rules: walks the folders of rule files, refuses what does not load, applies select and ignore."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path

from followlint.config import Config
from followlint.errors import ConfigError, RuleFileError, unknown
from followlint.model.rule import KINDS, RuleBase
from followlint.model.table import Table
from followlint.yamlfile import YamlText, read

FAMILIES = (
    "generic", "personal", "length", "casual", "texting", "grammar", "pushy", "rivals",
    "complaint", "gratitude", "interest", "value", "oversell", "desperate", "tone", "format",
    "slips", "offlimits", "timing", "originality", "closing",
)  # fmt: skip
ENTRY_POINT = "followlint.rules"
_VOCABULARY = "vocabulary.yaml"


@dataclass(frozen=True)
class Catalogue:
    """All rules that were found, by id, and the table of occasions."""

    rules: dict[str, RuleBase]
    table: Table

    def find(self, name: str, families: Iterable[str] = ()) -> RuleBase:
        """The rule of this id or former id; raises ConfigError with the nearest name."""
        if name in self.rules:
            return self.rules[name]
        for rule in self.rules.values():
            if name in rule.aliases:
                return rule
        raise ConfigError(unknown("rule", name, (*self.rules, *families)))

    def select(self, config: Config) -> list[RuleBase]:
        """The rules that this configuration turns on; an empty selection is an error."""
        for name in (*config.select, *config.ignore, *config.levels):
            if name not in FAMILIES:
                self.find(name, FAMILIES)
        chosen = [rule for rule in self.rules.values() if _is_on(rule, config)]
        if not chosen:
            raise ConfigError("select and ignore leave no rule at all; nothing would be judged")
        return chosen


def _is_on(rule: RuleBase, config: Config) -> bool:
    names = {rule.id, rule.family, *rule.aliases}
    if not names.isdisjoint(config.ignore):
        return False
    if config.select:
        return not names.isdisjoint(config.select) and (not rule.preview or config.preview or rule.id in config.select)
    return not rule.preview or config.preview


@lru_cache(maxsize=1)
def builtin_folder() -> Path:
    """Where the shipped rules are: inside the wheel, or in the checkout of an editable install."""
    packaged = Path(str(files("followlint"))) / "rules"
    return packaged if packaged.is_dir() else Path(__file__).resolve().parents[2] / "rules"


def load(packs: tuple[str, ...] = ()) -> Catalogue:
    """The shipped rules, those of installed packs, and those of the folders `packs` (YAML only); read once."""
    return _load(tuple(packs))


@lru_cache(maxsize=8)
def _load(packs: tuple[str, ...]) -> Catalogue:
    root = builtin_folder()
    vocabulary = _vocabulary(root)
    rules: dict[str, RuleBase] = {}
    for folder, trusted in _folders(root, packs):
        words = {**vocabulary, **(_vocabulary(folder) if folder != root else {})}
        for rule in _rules_in(folder, words, trusted):
            if rule.id in rules:
                raise RuleFileError(f"{rule.origin}:1: the id '{rule.id}' is taken by {rules[rule.id].origin}")
            rules[rule.id] = rule
    return Catalogue(dict(sorted(rules.items())), _table(root / "occasions.yaml", vocabulary, rules))


def _table(path: Path, vocabulary: dict[str, list[str]], rules: Mapping[str, RuleBase]) -> Table:
    """The table of occasions; a row of it may name only rules that exist."""
    document = read(path, RuleFileError)
    table = document.into(Table, context={"vocabulary": vocabulary, "proven": True})
    for key, check in table.checks.items():
        for side in ("missing", "present"):
            for index, name in enumerate(getattr(check, side)):
                if name not in rules:
                    raise document.fault(("checks", key, side, index), unknown("rule", name, rules))
    return table


def _folders(root: Path, packs: tuple[str, ...]) -> Iterator[tuple[Path, bool]]:
    """Every folder of rules, and whether its Python rules may run: a folder named by the user never runs code."""
    yield root, True
    for point in sorted(entry_points(group=ENTRY_POINT), key=lambda each: each.name):
        try:
            yield Path(str(point.load())), True
        except Exception as fault:
            raise RuleFileError(f"the installed rule pack '{point.name}' does not load: {fault}") from fault
    for name in packs:
        folder = Path(name)
        if not folder.is_dir():
            raise RuleFileError(f"{name}: no such folder of rules")
        if not any(folder.glob("*/*.yaml")):
            raise RuleFileError(f"{name}: holds no rule file; expected <family>/<name>.yaml")
        yield folder, False


def _vocabulary(folder: Path) -> dict[str, list[str]]:
    """The word classes of a folder of rules: lists of phrases by name."""
    path = folder / _VOCABULARY
    if not path.is_file():
        return {}
    document = read(path, RuleFileError)
    classes: dict[str, list[str]] = {}
    for name, words in (document.data or {}).items():
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise document.fault((name,), "should be a list of phrases")
        classes[name] = words
    return classes


def _rules_in(folder: Path, vocabulary: dict[str, list[str]], trusted: bool) -> Iterable[RuleBase]:
    for path in sorted(folder.glob("*/*.yaml")):
        yield load_rule(path, folder, vocabulary, trusted)


def load_rule(path: Path, folder: Path, vocabulary: dict[str, list[str]], trusted: bool = True) -> RuleBase:
    """Read one rule file; raises RuleFileError as `file:line: key: what is wrong, what is allowed`."""
    document = read(path, RuleFileError)
    family = path.parent.name
    if family not in FAMILIES:
        raise RuleFileError(f"{path}:1: {unknown('family', family, FAMILIES)}")
    model = KINDS[_kind(document, trusted)]
    for key in ("id", "origin"):
        if key in document.data:
            raise document.fault((key,), "is taken from the path, not written in the file")
    origin = str(path)
    data = {**document.data, "id": path.relative_to(folder).with_suffix("").as_posix(), "origin": origin}
    context = {"vocabulary": vocabulary, "proven": folder == builtin_folder()}  # our own phrases are proved by tests
    return document.into(model, data, context=context)


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
