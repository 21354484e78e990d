"""The one base of all values: frozen, and strict about its fields."""

from pydantic import BaseModel, ConfigDict


class Value(BaseModel):
    """A frozen value that compares on all its fields and refuses unknown ones."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=False)
