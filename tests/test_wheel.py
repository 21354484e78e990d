"""The wheel carries the rules: built, unpacked elsewhere, it finds the same ids and judges alike."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

from followlint import lint_followup
from followlint.registry import load
from letters import RUDE

ROOT = Path(__file__).parents[1]
PROGRAM = """
import json, sys
import followlint
from followlint.registry import builtin_folder, load
print(json.dumps([followlint.__file__, str(builtin_folder()), sorted(load().rules),
                  followlint.lint_followup(sys.argv[1]).model_dump_json()]))
"""


def test_the_wheel_holds_the_same_rules(tmp_path: Path) -> None:
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    home = tmp_path / "elsewhere"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(home)
        names = archive.namelist()
    assert "followlint/py.typed" in names
    assert not any(name.startswith(("tests/", "docs/")) for name in names)
    own = tmp_path / "cache"
    environment = {**os.environ, "PYTHONPATH": str(home), "FOLLOWLINT_CACHE_DIR": str(own)}
    out = subprocess.run(
        [sys.executable, "-c", PROGRAM, RUDE], check=True, capture_output=True, text=True, cwd=tmp_path, env=environment
    ).stdout
    package, folder, ids, report = json.loads(out)
    assert Path(package).is_relative_to(home)
    assert Path(folder) == home / "followlint" / "rules"
    assert ids == sorted(load().rules)
    assert report == lint_followup(RUDE).model_dump_json()
    worked_out = {path.name.partition("-")[0] for path in own.iterdir()}
    assert worked_out.isdisjoint({"phrases", "rules"}), "the wheel holds what they come to"
