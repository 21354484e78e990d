"""followlint: the linter for the email a candidate sends after an interview.

    from followlint import lint_followup
    report = lint_followup("Hi Dana, just checking in!")

Names are loaded when first asked for, so that `followlint --help` need not import pydantic or spaCy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from followlint.version import __version__ as __version__

if TYPE_CHECKING:
    from followlint.config import Config
    from followlint.errors import FollowlintError
    from followlint.linter import Linter, lint_followup
    from followlint.model.context import Context
    from followlint.model.finding import Credit, Finding, Level, Report, Score, Skipped
    from followlint.model.span import Span

__all__ = [
    "Config",
    "Context",
    "Credit",
    "Finding",
    "FollowlintError",
    "Level",
    "Linter",
    "Report",
    "Score",
    "Skipped",
    "Span",
    "lint_followup",
]
_HOMES = {
    "Config": "config",
    "Context": "model.context",
    "FollowlintError": "errors",
    "Linter": "linter",
    "Span": "model.span",
    "lint_followup": "linter",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'followlint' has no attribute '{name}'")
    return getattr(import_module(f"followlint.{_HOMES.get(name, 'model.finding')}"), name)
