"""Settings that layers below the config need to know."""

from pathlib import Path
from typing import Literal

from pydantic import Field

from followlint.model.base import Value, Words


class Grammar(Value):
    """Which grammar engine checks the body, and where LanguageTool is found.

    `languagetool_url` is a running server, on this machine unless its host stands in `allow_hosts`;
    `languagetool_jars` is a folder with the server's jars, started for the run; `languagetool_download` lets
    language-tool-python fetch its own copy. `timeout` is in seconds for one request.
    """

    engine: Literal["harper", "languagetool", "both", "none"] = "harper"
    languagetool_url: str | None = None
    languagetool_jars: Path | None = None
    languagetool_download: bool = False
    allow_hosts: Words = ()
    timeout: float = Field(default=20.0, gt=0, allow_inf_nan=False)
