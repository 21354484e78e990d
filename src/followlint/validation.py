"""Says in plain words what a value has that its model refuses: what is wrong, and what is allowed."""

from collections.abc import Iterable
from typing import Any

from pydantic import BaseModel, ValidationError

from followlint.errors import unknown

Loc = tuple[int | str, ...]

_PLAIN_WORDS = {
    "model_type": "should be a mapping of keys to values",
    "model_attributes_type": "should be a mapping of keys to values",
    "dict_type": "should be a mapping of keys to values",
    "tuple_type": "should be a list",
    "string_type": "should be text",
    "bool_type": "should be true or false",
    "bool_parsing": "should be true or false",
}
# What a key is called elsewhere, and here.
_CALLED_HERE = {
    **dict.fromkeys(("candidate", "applicant", "sender", "myself"), "me"),
    **dict.fromkeys(("employer", "firm", "organisation", "organization"), "company"),
    **dict.fromkeys(("job", "position", "post"), "role"),
    **dict.fromkeys(("to", "addressee", "addressees", "reader"), "recipients"),
    **dict.fromkeys(("sent", "sent_at", "send"), "sending"),
    **dict.fromkeys(("text", "note"), "topic"),
}


def explained(model: type[BaseModel], fault: ValidationError) -> tuple[Loc, str]:
    """The place and a plain sentence for the first fault pydantic found."""
    errors = fault.errors(include_url=False)
    first = next((each for each in errors if each["type"] == "extra_forbidden"), errors[0])
    loc: Loc = first["loc"]
    if first["type"] == "extra_forbidden":
        return loc, _unknown_key(str(loc[-1]), _fields_at(model, loc[:-1]))
    if first["type"] == "missing":
        return loc, "is missing"
    if first["type"] in ("enum", "literal_error"):
        given = first["input"]
        expected = str(first.get("ctx", {}).get("expected", "")).replace(" or ", ", ")
        allowed = [word.strip().strip("'") for word in expected.split(",")]
        return loc, unknown("value", str(given), allowed)
    if first["type"] == "value_error":
        return loc, str(first["ctx"]["error"])
    given = first["input"]
    main = (
        next(iter(_fields_at(model, loc)), "") if first["type"].startswith("model") and isinstance(given, str) else ""
    )
    hint = f"; write {{{main}: {given:.40}}}" if main in ("name", "topic") else ""
    return loc, f"{_PLAIN_WORDS.get(first['type'], first['msg'])}, got {given!r:.80}{hint}"


def _unknown_key(name: str, allowed: Iterable[str]) -> str:
    """Say that `name` is no key, with the one that is meant, as far as its words or its letters tell."""
    names = set(allowed)
    meant = _CALLED_HERE.get(name.lower())
    return f"unknown key '{name}'; did you mean '{meant}'?" if meant in names else unknown("key", name, names)


def _fields_at(model: type[BaseModel], loc: Loc) -> Iterable[str]:
    """The names allowed in the model that `loc` leads to."""
    current: Any = model
    for part in loc:
        if isinstance(part, int):
            continue
        field = getattr(current, "model_fields", {}).get(part)
        nested = _models_in(field.annotation) if field else []
        if not nested:
            return []
        current = nested[0]
    return list(getattr(current, "model_fields", {}))


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    """The pydantic models inside a type such as `tuple[Recipient, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]
