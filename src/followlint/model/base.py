"""The one base of all values: frozen, and strict about its fields; and the field that several texts may stand in."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict


class Value(BaseModel):
    """A frozen value that compares on all its fields and refuses unknown ones."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)


def as_tuple(value: object) -> object:
    """One value where several are allowed."""
    return (value,) if isinstance(value, str) else value


Words = Annotated[tuple[str, ...], BeforeValidator(as_tuple)]
