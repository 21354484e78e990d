"""Reads what the user knows about the interview: a mapping, a YAML file, or the draft's own front matter."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError
from rapidfuzz.distance import OSA

from followlint.errors import ContextError
from followlint.model.context import Context
from followlint.model.draft import Draft
from followlint.model.span import LineIndex
from followlint.validation import explained
from followlint.yamlfile import YamlText, read

OWN_KEY, ALLOW_KEY = "followlint", "allow"
_LONG_ENOUGH = 5  # letters of a key that a slip in it still tells: not "me", "role"


def as_context(value: Context | Mapping[str, Any] | None) -> Context:
    """A typed context from what the caller gave; raises ContextError naming the key and what is allowed."""
    if isinstance(value, Context):
        return value
    if value is not None and not isinstance(value, Mapping):
        raise ContextError(f"context: should be a Context or a mapping, got {type(value).__name__}")
    try:
        return Context.model_validate(dict(value or {}))
    except ValidationError as fault:
        loc, message = explained(Context, fault)
        raise ContextError(f"context: {'.'.join(map(str, loc))}{': ' if loc else ''}{message}") from None


def read_context(path: Path) -> Context:
    """The context in a YAML file; raises ContextError as `file:line: key: …`."""
    document = read(path, ContextError)
    if isinstance(document.data, dict) and OWN_KEY in document.data:
        raise document.fault((OWN_KEY,), "belongs into front matter; in this file the keys stand at the top")
    return document.into(Context) if document.data is not None else Context()


class InDraft(NamedTuple):
    """What stands in the draft itself: facts, the rules that it allows to be broken, and what looks like a fact."""

    facts: Context = Context()
    allowed: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


def front_matter(draft: Draft) -> InDraft:
    """What the front matter says to us; other keys belong to other tools, and are told where they seem meant for us."""
    if draft.front_matter is None:
        return InDraft()
    line, _ = LineIndex(draft.text).position(draft.front_matter.start)
    document = YamlText(draft.front_matter.of(draft.text), "front matter", ContextError, line)
    if not isinstance(document.data, dict):
        return InDraft()
    own = document.data.get(OWN_KEY)
    allowed = _allowed(document, (ALLOW_KEY,), document.data.get(ALLOW_KEY))
    notices = tuple(_astray(document, key, meant) for key in document.data if (meant := _meant(key)))
    if own is None:
        return InDraft(allowed=allowed, notices=notices)
    if not isinstance(own, dict):
        raise document.fault((OWN_KEY,), "should be a mapping of context keys to values")
    allowed += _allowed(document, (OWN_KEY, ALLOW_KEY), own.get(ALLOW_KEY))
    facts = {key: value for key, value in own.items() if key != ALLOW_KEY}
    return InDraft(document.into(Context, facts, (OWN_KEY,)), allowed, notices)


def _meant(key: str) -> str | None:
    """Our key that a key at the top of the front matter is, or is one slip away from; a short word may be any other."""
    if key in (OWN_KEY, ALLOW_KEY):
        return None
    written = key.lower().replace("-", "_")
    known = (*Context.model_fields, OWN_KEY, ALLOW_KEY)
    slips = (name for name in known if len(name) >= _LONG_ENOUGH and OSA.distance(written, name) == 1)
    return written if written in known else next(slips, None)


def _astray(document: YamlText, key: str, meant: str) -> str:
    """The notice that a key is not read where it stands."""
    place = f"front matter:{document.line((key,))}: '{key}' is not read here"
    if meant in (OWN_KEY, ALLOW_KEY):
        return f"{place}; did you mean '{meant}'?"
    return f"{place}; write it below {OWN_KEY}:" + (f" as '{meant}'" if meant != key else "")


def _allowed(document: YamlText, at: tuple[str, ...], value: Any) -> tuple[str, ...]:
    if value is None:
        return ()
    names = [value] if isinstance(value, str) else value
    if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise document.fault(at, "should be a rule id or a list of rule ids")
    return tuple(names)


def merged(weak: Context, strong: Context) -> Context:
    """Both contexts as one; where both know a fact, `strong` wins."""
    given = {name: getattr(strong, name) for name in strong.model_fields_set}
    known = {name: getattr(weak, name) for name in weak.model_fields_set}
    return as_context({**known, **given})
