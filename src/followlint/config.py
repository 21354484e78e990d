"""The user's settings: which rules, which engine, what fails a run; and the file they may stand in."""

from collections.abc import Mapping
from glob import escape
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, ValidationError

from followlint.errors import ConfigError
from followlint.model.base import Value, Words
from followlint.model.finding import Level
from followlint.model.settings import Grammar
from followlint.validation import explained

FILE_NAME = "followlint.toml"


def _as_engine(value: object) -> object:
    return {"engine": value} if isinstance(value, str) else value


class Config(Value):
    """Settings of a run. `select`, `ignore` and `levels` take rule ids or families; a level given here wins.

    With `templates` the drafts are templates: a slot whose marks are whole is taken as the word that will fill it.
    `exclude` and `fail_on` are for the command line.
    """

    select: Words = ()
    ignore: Words = ()
    levels: dict[str, Level] = {}
    preview: bool = False
    templates: bool = False
    rules: Words = ()
    exclude: Words = ()
    grammar: Annotated[Grammar, BeforeValidator(_as_engine)] = Grammar()
    spacy_model: str = "blank"
    formality: Literal["formal", "neutral", "relaxed"] = "neutral"
    fail_on: Level = Level.WARNING

    def wants(self, family: str) -> bool:
        """Whether any rule of this family may be on."""
        chosen = not self.select or any(name.partition("/")[0] == family for name in self.select)
        return chosen and family not in self.ignore

    @classmethod
    def of(cls, value: "Config | Mapping[str, Any] | None", origin: str = "config") -> "Config":
        """Read a mapping, or let a ready Config pass; raises ConfigError naming the key and what is allowed."""
        if isinstance(value, cls):
            return value
        if value is not None and not isinstance(value, Mapping):
            raise ConfigError(f"{origin}: should be a Config or a mapping, got {type(value).__name__}")
        keys = {str(key).replace("-", "_"): each for key, each in (value or {}).items()}
        if len(keys) < len(value or {}):
            raise ConfigError(f"{origin}: a key is given twice, with - and with _")
        try:
            return cls.model_validate(keys)
        except ValidationError as fault:
            loc, message = explained(cls, fault)
            raise ConfigError(f"{origin}: {'.'.join(map(str, loc))}: {message}") from None


def find_config(start: Path) -> Path | None:
    """The nearest followlint.toml, or pyproject.toml with a [tool.followlint] table, from `start` upwards."""
    for folder in (start, *start.parents):
        own, project = folder / FILE_NAME, folder / "pyproject.toml"
        if own.is_file():
            return own
        if project.is_file() and "[tool.followlint" in project.read_text(encoding="utf-8", errors="replace"):
            return project
    return None


def read_config(path: Path) -> dict[str, Any]:
    """The settings of a TOML file, still to be validated; paths in it are relative to the file."""
    import tomllib  # most runs have no such file

    try:
        data = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as fault:
        raise ConfigError(f"{path}: cannot be read: {fault.strerror}") from None
    except UnicodeDecodeError as fault:
        raise ConfigError(f"{path}: not UTF-8 (byte {fault.start})") from None
    except tomllib.TOMLDecodeError as fault:
        raise ConfigError(f"{path}: not TOML: {fault}") from None
    if path.name == "pyproject.toml":
        tools = data.get("tool", {})
        data = tools.get("followlint", {}) if isinstance(tools, dict) else tools
        if not isinstance(data, dict):
            raise ConfigError(f"{path}: [tool.followlint] should be a table")
    Config.of(data, str(path))
    packs, excluded = data.get("rules", []), data.get("exclude", [])
    grammar = data.get("grammar")
    for key in ("languagetool_jars", "languagetool-jars"):
        if isinstance(grammar, dict) and key in grammar:
            grammar[key] = str(path.parent / grammar[key])
    data["rules"] = [str(path.parent / pack) for pack in ([packs] if isinstance(packs, str) else packs)]
    data["exclude"] = [anchored(name, path.parent) for name in ([excluded] if isinstance(excluded, str) else excluded)]
    return data


def anchored(pattern: str, folder: Path) -> str:
    """A pattern of paths: one with a slash in it is meant from `folder` on, one without names a file anywhere."""
    pattern = pattern.rstrip("/").removeprefix("./")
    return f"{escape(folder.absolute().as_posix())}/{pattern}" if "/" in pattern else pattern
