"""YAML read with strings only, and every fault told with its file and line.

PyYAML is imported when a text is read: most runs know what their files hold (`cache.py`).
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from followlint.cache import code_of, kept
from followlint.errors import FollowlintError, RuleFileError
from followlint.validation import Loc, explained

M = TypeVar("M", bound=BaseModel)

# Far above any rule file or context (2,000 notes have 10,000 values); anchors and aliases could otherwise explode.
_MOST_NODES, _DEEPEST, _SHORT = 200_000, 20, 5_000

_UNREAD = object()


@cache
def _loader() -> type:
    """A loader without types of its own: every scalar is text."""
    import yaml

    loader: type = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    return loader


def _shallow(text: str) -> bool:
    """Whether the text can be composed: the C composer recurses, and a short text cannot exhaust its stack."""
    if len(text) < _SHORT:
        return True
    import yaml

    depth = 0
    for event in yaml.parse(text, Loader=_loader()):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            return False
    return True


class YamlText:
    """One YAML document: its plain data (strings, lists, mappings) and the line of every key.

    Plain scalars stay strings: `no`, `on`, `10:30` and `1_000` are words; pydantic converts.
    """

    def __init__(
        self, text: str, name: str, error: type[FollowlintError], first_line: int = 1, data: Any = _UNREAD
    ) -> None:
        self.name = name
        self.error = error
        self._first = first_line
        self.text = text
        self._read: dict[Loc, int] = {}
        self.data: Any = self._composed() if data is _UNREAD else data

    @property
    def _lines(self) -> dict[Loc, int]:
        """The line of every key; where the data were known already, the text is read only now."""
        if not self._read:
            self._composed()
        return self._read

    def _composed(self) -> Any:
        """Read the text: its data, and on the way the line of every key."""
        import yaml

        text, name, error, first_line = self.text, self.name, self.error, self._first
        try:
            shallow = _shallow(text)
            node = yaml.compose(text, Loader=_loader()) if shallow else None
        except yaml.MarkedYAMLError as fault:
            mark = fault.problem_mark or fault.context_mark
            line = min(mark.line if mark else 0, max(0, len(text.splitlines()) - 1)) + first_line
            raise error(f"{name}:{line}: not YAML: {fault.problem or fault.context}") from None
        except yaml.YAMLError as fault:
            raise error(f"{name}:{first_line}: not YAML: {fault}") from None
        if not shallow:
            raise error(f"{name}:{first_line}: nested too deeply to be meant")
        self._left = _MOST_NODES
        return self._plain(node, ()) if node is not None else None

    def _plain(self, node: Any, loc: Loc) -> Any:
        self._read.setdefault(loc, node.start_mark.line + self._first)
        self._left -= 1
        if self._left < 0 or len(loc) > _DEEPEST:
            raise self.error(f"{self.name}:{self._read[loc]}: too large or nested too deeply to be meant")
        if node.id == "mapping":
            return self._mapping(node, loc)
        if node.id == "sequence":
            return [self._plain(child, (*loc, index)) for index, child in enumerate(node.value)]
        plain = node.id == "scalar" and not node.style
        if plain and loc and isinstance(loc[-1], int) and self._hides_words(node.end_mark.index):
            raise self.fault(loc, "a blank and # begin a comment; quote the item, or put two blanks before the comment")
        if plain and node.value in ("", "~", "null"):
            return None
        return node.value

    def _hides_words(self, at: int) -> bool:
        """Whether what seems a comment may belong to the item before: `wait # weeks` in a rule, elsewhere `bay #2`."""
        if not self.text.startswith(" #", at):
            return False
        return self.error is RuleFileError or not self.text[at + 2 : at + 3].isspace()

    def _mapping(self, node: Any, loc: Loc) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, child in node.value:
            line = key.start_mark.line + self._first
            if key.id != "scalar":
                raise self.error(f"{self.name}:{line}: a key must be a plain word")
            if key.value in found:
                raise self.error(f"{self.name}:{line}: {key.value}: given twice")
            self._read[(*loc, key.value)] = line
            found[key.value] = self._plain(child, (*loc, key.value))
        return found

    def line(self, loc: Loc) -> int:
        """The line of the key at `loc`, or of the nearest thing around it."""
        while loc and loc not in self._lines:
            loc = loc[:-1]
        return self._lines.get(loc, self._first)

    def fault(self, loc: Loc, message: str) -> FollowlintError:
        """An error `file:line: key: message`."""
        key = ".".join(str(part) for part in loc)
        return self.error(f"{self.name}:{self.line(loc)}: {key + ': ' if key else ''}{message}")

    def into(self, model: type[M], data: Any = None, at: Loc = (), context: Any = None) -> M:
        """Validate the document, or `data` which is its part at `at`, as `model`."""
        value = self.data if data is None else data
        if not isinstance(value, Mapping):
            raise self.fault(at, "should be a mapping of keys to values")
        try:
            return model.model_validate(value, context=context)
        except ValidationError as fault:
            raise self._translated(model, fault, at) from None

    def _translated(self, model: type[BaseModel], fault: ValidationError, at: Loc) -> FollowlintError:
        loc, message = explained(model, fault)
        loc = tuple(part for part in loc if self._written(part))
        return self.fault((*at, *loc), message)

    def _written(self, part: int | str) -> bool:
        """Whether pydantic's step is one the user wrote (not the name of a union's branch)."""
        return isinstance(part, int) or any(part in loc for loc in self._lines) or part.isidentifier()


def read(path: Path, error: type[FollowlintError], name: str | None = None) -> YamlText:
    """Read a YAML file, UTF-8 with or without a BOM."""
    shown = name or str(path)
    return YamlText(read_text(path, error, shown), shown, error)


def fault_in(origin: str, loc: Loc, message: str, error: type[FollowlintError]) -> FollowlintError:
    """An error about what stands at `loc` of a file that was read before: `file:line: key: message`.

    Of what was made in Python, and comes from no file, only the key is told.
    """
    if not origin:
        return error(f"{'.'.join(map(str, loc))}: {message}")
    return read(Path(origin), error).fault(loc, message)


def read_shipped(path: Path, error: type[FollowlintError]) -> YamlText:
    """Read a YAML file of this package; what it holds is kept until the file changes."""
    text = read_text(path, error, path.name)
    data = kept(path.stem, (*code_of("yamlfile.py"), text), lambda: YamlText(text, path.name, error).data)
    return YamlText(text, path.name, error, data=data)


def read_text(path: Path, error: type[FollowlintError], shown: str) -> str:
    """The text of a file, UTF-8 with or without a BOM; the error names it as `shown`."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise error(f"{shown}: not UTF-8 (byte {fault.start}); save it as UTF-8") from None
    except OSError as fault:
        raise error(f"{shown}: cannot be read: {fault.strerror}") from None
