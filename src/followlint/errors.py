"""What can be wrong with what the user gave us. Every message names the place, the fault and what is allowed."""

from collections.abc import Iterable
from difflib import get_close_matches


class FollowlintError(Exception):
    """Base of every error that followlint raises on purpose."""


class InputError(FollowlintError):
    """A draft that cannot be read: missing, binary, undecodable, too large."""


class ConfigError(FollowlintError):
    """A configuration, option or rule selection that cannot be used."""


class ContextError(FollowlintError):
    """Facts about the interview that cannot be used."""


class RuleFileError(FollowlintError):
    """A rule file that does not load."""


class GrammarUnavailableError(FollowlintError):
    """A grammar engine that was asked for and cannot run."""


_MANY = 40  # more names than a person reads through in an error


def unknown(what: str, name: str, allowed: Iterable[str]) -> str:
    """Say that `name` is no known `what`, with the nearest allowed name or all of them."""
    names = sorted(allowed)
    near = get_close_matches(name, names, n=1, cutoff=0.6)
    if not near and len(names) > _MANY:
        return f"unknown {what} '{name}'; none of the {len(names)} known names is spelt like it"
    hint = f"did you mean '{near[0]}'?" if near else f"allowed: {', '.join(names)}"
    return f"unknown {what} '{name}'; {hint}"
