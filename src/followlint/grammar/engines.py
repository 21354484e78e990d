"""Chooses the engines of a configuration; none is imported unless chosen."""

from importlib import import_module

from followlint.model.settings import Grammar
from followlint.grammar.protocol import Engine

_HOMES = {"harper": "followlint.grammar.harper", "languagetool": "followlint.grammar.languagetool"}


def engines_for(settings: Grammar) -> tuple[Engine, ...]:
    """The engines asked for, each built by the function `engine` of its module."""
    names = {"both": ("harper", "languagetool"), "none": ()}.get(settings.engine, (settings.engine,))
    return tuple(import_module(_HOMES[name]).engine(settings) for name in names)
