"""The curated list: which of an engine's rules are on, under which of our names, and why the rest is off."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from pydantic import Field, model_validator

from followlint.errors import ConfigError
from followlint.model.base import Value
from followlint.yamlfile import read_shipped

Message = str | None


class Curated(Value):
    """One engine's list. `on`: our rule → its rule → our message, or none to use the default of our rule.

    A message may hold `{found}` (the words underlined), `{better}` (the first replacement) and `{theirs}`
    (the engine's own message). `off`: reason → its rules.
    """

    messages: Mapping[str, str]
    on: Mapping[str, Mapping[str, Message]]
    off: Mapping[str, tuple[str, ...]] = Field(default_factory=dict)

    @model_validator(mode="after")
    def _once_each(self) -> "Curated":
        named = [code for codes in (*self.on.values(), *self.off.values()) for code in codes]
        twice = sorted({code for code in named if named.count(code) > 1}) if len(set(named)) < len(named) else []
        if twice:
            raise ValueError(f"named twice: {', '.join(twice)}")
        if set(self.on) != set(self.messages):
            raise ValueError(f"messages are for other rules: {sorted(set(self.on) ^ set(self.messages))}")
        return self

    @cached_property
    def rule_of(self) -> dict[str, str]:
        """Our rule for each of the engine's rules that is on."""
        return {code: rule for rule, codes in self.on.items() for code in codes}

    @property
    def all_codes(self) -> frozenset[str]:
        """Every rule of the engine that the list speaks of."""
        return frozenset(self.rule_of).union(*self.off.values())

    def message(self, code: str, found: str, replacements: tuple[str, ...], theirs: str) -> str:
        """What to tell the writer about `found`."""
        rule = self.rule_of[code]
        template = self.on[rule][code] or self.messages[rule]
        if "{better}" in template and not (replacements and replacements[0].strip()):
            template = "{theirs}"
        better = replacements[0] if replacements else ""
        return template.format(found=found.strip(), better=better.strip(), theirs=theirs.replace("`", "'"))


def load(name: str) -> Curated:
    """The list `name` that lies beside this module, such as `harper.yaml`."""
    return read_shipped(Path(__file__).with_name(name), ConfigError).into(Curated)
