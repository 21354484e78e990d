"""The folders of rule files: our own, those of installed packs, those that the user names; and the files in them."""

from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

from followlint.cache import code_of, kept
from followlint.errors import RuleFileError
from followlint.yamlfile import YamlText, read_text

FAMILIES = (
    "generic", "personal", "length", "casual", "texting", "grammar", "pushy", "rivals",
    "complaint", "gratitude", "interest", "value", "oversell", "desperate", "tone", "format",
    "slips", "offlimits", "timing", "originality", "closing",
)  # fmt: skip
ENTRY_POINT = "followlint.rules"


def folders(root: Path, packs: tuple[str, ...]) -> Iterator[tuple[Path, bool]]:
    """Every folder of rules, and whether its Python rules may run: a folder named by the user never runs code."""
    yield root, True
    for point in sorted(entry_points(group=ENTRY_POINT), key=lambda each: each.name):
        try:
            yield Path(str(point.load())), True
        except Exception as fault:
            raise RuleFileError(f"the installed rule pack '{point.name}' does not load: {fault}") from fault
    for name in packs:
        folder = Path(name)
        if not folder.is_dir():
            raise RuleFileError(f"{name}: no such folder of rules")
        if not any(folder.glob("*/*.yaml")):
            raise RuleFileError(f"{name}: holds no rule file; expected <family>/<name>.yaml")
        for path in _passed_over(folder):
            raise RuleFileError(f"{path}: is not read there; expected <family>/<name>.yaml")
        yield folder, False


def _passed_over(folder: Path) -> Iterator[Path]:
    """The files of families that look like rules and are not where rules are read."""
    for path in sorted(folder.glob("*/**/*.y*ml")):
        family, *rest = path.relative_to(folder).parts
        if family in FAMILIES and (len(rest) > 1 or path.suffix != ".yaml"):
            yield path


def documents_of(folder: Path) -> dict[str, YamlText]:
    """The YAML files of a folder of rules by their names in it; what they hold is kept until one of them changes."""
    paths = sorted([*folder.glob("*.yaml"), *folder.glob("*/*.yaml")])
    texts = {path.relative_to(folder).as_posix(): read_text(path, RuleFileError, str(path)) for path in paths}

    def read_all() -> dict[str, Any]:
        return {name: YamlText(text, str(folder / name), RuleFileError).data for name, text in texts.items()}

    known = kept("rules", (*code_of("yamlfile.py"), *(part for item in texts.items() for part in item)), read_all)
    return {name: YamlText(text, str(folder / name), RuleFileError, data=known[name]) for name, text in texts.items()}
