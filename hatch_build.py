"""Puts into the wheel what the shipped rules come to: a first run reads it, and need not work for ten seconds."""

import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class KeptRules(BuildHookInterface):
    """Lets the package load its rules once, and takes along the files that it keeps of them (`followlint.cache`)."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a wheel is built; one for an editable install must follow its sources, and gets nothing."""
        if version == "editable":
            return
        self._folder = TemporaryDirectory()  # lives as long as this hook, which is until the wheel is built
        os.environ["FOLLOWLINT_CACHE_DIR"] = self._folder.name
        sys.path.insert(0, str(Path(self.root) / "src"))
        from followlint.cache import SHIPPED
        from followlint.registry import load

        load()
        kept = Path(self._folder.name).iterdir()
        build_data["force_include"] |= {str(file): f"followlint/{SHIPPED.name}/{file.name}" for file in kept}
