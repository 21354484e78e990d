"""Chooses the engines of a configuration; none is imported unless chosen."""

from importlib import import_module

from followlint.errors import GrammarUnavailableError
from followlint.grammar.protocol import Engine
from followlint.model.settings import Grammar

_HOMES = {"harper": "followlint.grammar.harper", "languagetool": "followlint.grammar.languagetool"}


def engines_for(settings: Grammar) -> tuple[Engine, ...]:
    """The engines asked for, each built by the function `engine` of its module."""
    names = {"both": ("harper", "languagetool"), "none": ()}.get(settings.engine, (settings.engine,))
    return tuple(_engine(name, settings) for name in names)


def _engine(name: str, settings: Grammar) -> Engine:
    try:
        home = import_module(_HOMES[name])
    except ImportError as fault:
        raise GrammarUnavailableError(
            f"the grammar engine {name} needs a package that is not installed ({fault}): "
            f"pip install 'followlint[{name}]'"
        ) from fault
    made: Engine = home.engine(settings)
    return made
