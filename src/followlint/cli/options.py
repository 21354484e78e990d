"""The options of the commands, and the config and facts that they make together with the files."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from followlint.errors import ConfigError, InputError, unknown

if TYPE_CHECKING:
    from followlint.cli.inputs import Source
    from followlint.config import Config
    from followlint.model.context import Context

Command = Callable[..., Any]
NEVER = "never"


def _one_of(*words: str) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """Refuse a value that is none of these words, with the nearest."""

    def checked(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
        if value is not None and value not in words:
            raise click.BadParameter(unknown("value", value, words), ctx, param)
        return value

    return checked


def _format(*names: str) -> Callable[[Command], Command]:
    """The option that says how to write what is shown."""
    told, known = f"How to write the report: {', '.join(names)} [text].", _one_of(*names)
    return click.option("--format", "format_", metavar="NAME", default="text", callback=known, help=told)


_RULES = click.option("--rules", multiple=True, metavar="DIR", help="Use the rule files in DIR too. Repeatable.")
_CONFIG = click.option("--config", metavar="FILE", help="Settings [followlint.toml or pyproject.toml].")
_COLOR = click.option("--color/--no-color", default=None, help="Colour [on a terminal]; never with NO_COLOR.")
_LEVELS = _one_of("error", "warning", "note", NEVER)
_ENGINES = _one_of("harper", "languagetool", "both", "none")

_CHECK = (
    _format("text", "json", "sarif", "github"),
    click.option("-q", "--quiet", is_flag=True, help="Only one line a draft."),
    click.option(
        "--fail-on", metavar="LEVEL", callback=_LEVELS, help="Exit 1 at error, warning, note, never [warning]."
    ),
    click.option("--context", metavar="FILE", help="Facts [LETTER.context.yaml beside LETTER.txt]."),
    click.option("--occasion", metavar="NAME", help="What the letter is for [judged by its words]."),
    click.option("--together", is_flag=True, help="The drafts go to people who met you together: compare them."),
    click.option("--select", multiple=True, metavar="NAMES", help="Only these rules or families: a,b."),
    click.option("--ignore", multiple=True, metavar="NAMES", help="Not these rules or families: a,b."),
    _RULES,
    click.option("--stdin-filename", metavar="PATH", help="The file that - stands for; its facts are read."),
    click.option("--exclude", multiple=True, metavar="GLOB", help="Leave such files of a folder out. Repeatable."),
    click.option("--preview", is_flag=True, help="Use rules of yet unmeasured precision too."),
    click.option("--templates", is_flag=True, help="The drafts are templates: {{name}}, [Company] may stand."),
    click.option("--grammar", metavar="ENGINE", callback=_ENGINES, help="harper, languagetool, both, none [harper]."),
    click.option("--languagetool-url", metavar="URL", help="A LanguageTool server on this machine."),
    click.option("--languagetool-jars", metavar="DIR", help="Start LanguageTool from the jars in DIR."),
    click.option("--languagetool-download", is_flag=True, help="Let language-tool-python fetch LanguageTool."),
    click.option("--allow-host", multiple=True, metavar="HOST", help="Let drafts go to a server on HOST."),
    click.option("--fix", is_flag=True, help="Write safe corrections to the file, then judge."),
    click.option("--diff", is_flag=True, help="Show what --fix would change, nothing else."),
    _CONFIG,
    _COLOR,
)
_SHOW = (_format("text", "json"), _RULES, _CONFIG, _COLOR)


def check_options(command: Command) -> Command:
    """Give a command the options of a run."""
    return _with(_CHECK, command)


def show_options(command: Command) -> Command:
    """Give a command the options that matter for showing rules."""
    return _with(_SHOW, command)


def color_option(command: Command) -> Command:
    """Give a command the choice of colour alone."""
    return _COLOR(command)


def _with(options: tuple[Callable[[Command], Command], ...], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def config_of(given: Mapping[str, Any]) -> "Config":
    """The settings of the config file, and those of the command line on top."""
    from followlint.config import Config, anchored, find_config, read_config

    path = Path(given["config"]) if given.get("config") else find_config(Path.cwd())
    settings = {key.replace("-", "_"): value for key, value in read_config(path).items()} if path else {}
    for key in ("rules", "ignore"):
        settings[key] = [*_listed(settings.get(key, ())), *_names(key, given)]
    if selected := _names("select", given):
        settings["select"] = selected
    for key in ("preview", "templates"):
        if given.get(key):
            settings[key] = True
    settings["exclude"] = [
        *_listed(settings.get("exclude", ())),
        *(anchored(pattern, Path.cwd()) for pattern in given.get("exclude", ())),
    ]
    if given.get("fail_on") not in (None, NEVER):
        settings["fail_on"] = given["fail_on"]
    settings["grammar"] = _grammar(settings.get("grammar"), given)
    return Config.of(settings, "options")


def _listed(value: Any) -> list[Any]:
    return [value] if isinstance(value, str) else list(value)


def _names(key: str, given: Mapping[str, Any]) -> list[str]:
    """The values of a repeatable option; those of rules and families may also be parted by commas."""
    values = given.get(key, ())
    if key == "rules":
        return list(values)
    names = [name.strip() for value in values for name in value.split(",") if name.strip()]
    if values and not names:
        raise ConfigError(f"--{key}: names no rule or family")
    return names


def _grammar(setting: Any, given: Mapping[str, Any]) -> dict[str, Any]:
    """The engine: where LanguageTool is found asks for LanguageTool, unless an engine is named."""
    grammar = dict(setting) if isinstance(setting, Mapping) else {"engine": setting} if setting else {}
    for key in ("languagetool_url", "languagetool_jars", "languagetool_download"):
        if given.get(key) not in (None, False):  # an empty URL is a mistake to be told, not a wish for Harper
            grammar = {"engine": "languagetool", **grammar, key: given[key]}
    if given.get("grammar"):
        grammar["engine"] = given["grammar"]
    if given.get("allow_host"):
        grammar["allow_hosts"] = [*_listed(grammar.get("allow_hosts", ())), *given["allow_host"]]
    return grammar


class Facts:
    """What the user knows, for each draft: `--context` or the file beside it, and `--occasion` on top."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        from followlint.facts import read_context

        self._read = read_context
        self._common = read_context(Path(given["context"])) if given.get("context") else None
        self._occasion = _occasion(given.get("occasion"))
        self._together: dict[str, str] = {}

    def compare(self, sources: "Iterable[Source]") -> None:
        """Make each of these drafts a sibling of the others (`--together`); one that cannot be read is none."""
        from followlint.cli.inputs import STDIN, read

        for source in sources:
            if source.path != STDIN:
                with suppress(InputError):
                    self._together[source.path] = read(source).text

    def of(self, source: "Source") -> "tuple[Context, tuple[str, ...]]":
        """The facts about this draft, and where they were found."""
        from followlint.model.context import Context

        beside = source.beside if self._common is None else None
        facts = self._read(beside) if beside else self._common or Context()
        notices = (f"facts read from {beside}",) if beside else ()
        others = tuple(text for path, text in self._together.items() if path != source.path)
        siblings = {"siblings": (*facts.siblings, *others)} if others else {}
        return facts.model_copy(update={**self._occasion, **siblings}), notices


def _occasion(name: str | None) -> dict[str, Any]:
    from followlint.model.context import Occasion

    if name is None:
        return {}
    if name not in list(Occasion):
        raise ConfigError(f"--occasion: {unknown('occasion', name, list(Occasion))}")
    return {"occasion": Occasion(name)}
