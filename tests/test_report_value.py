"""Reports are values: they come back from JSON, are the same in every process and thread, and need no network."""

import json
import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytest_socket import SocketBlockedError

from followlint import Linter, Report, lint_followup
from letters import ALL

PROGRAM = """
import json, sys
sys.path.insert(0, {tests!r})
from letters import ALL
from followlint import Linter
linter = Linter()
print(json.dumps({{name: linter.lint(text).model_dump_json() for name, text in ALL.items()}}))
"""


@pytest.mark.parametrize("name", sorted(ALL))
def test_a_report_survives_json(name: str) -> None:
    report = lint_followup(ALL[name])
    assert Report.model_validate_json(report.model_dump_json()) == report


def test_the_report_is_the_same_byte_for_byte_under_any_hash_seed_and_in_threads() -> None:
    linter = Linter()
    here = {name: linter.lint(text).model_dump_json() for name, text in ALL.items()}
    with ThreadPoolExecutor(4) as pool:
        again = list(pool.map(lambda item: (item[0], linter.lint(item[1]).model_dump_json()), list(ALL.items()) * 4))
    assert all(here[name] == report for name, report in again)
    for seed in ("0", "4242"):
        tests = os.path.dirname(__file__)  # noqa: PTH120
        out = subprocess.run(
            [sys.executable, "-c", PROGRAM.format(tests=tests)],
            env={**os.environ, "PYTHONHASHSEED": seed}, check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        assert json.loads(out) == here


def test_spans_point_at_the_words_of_the_text_as_given() -> None:
    text = "\ufeffHi Dana 😀,\r\n\r\nI’m  just\r\nchecking in\u00a0on my application.\r\n\r\nBest,\r\nJo"
    report = lint_followup(text, config={"select": ["pushy"], "grammar": "none"})
    (finding,) = report.findings
    assert finding.span.of(text).startswith("just\r\nchecking in")


@pytest.mark.parametrize("text", ["", "   \n\t\r\n", "\ufeff", "😀😀", "Sehr geehrte Frau Weber,\n\nvielen Dank für das freundliche Gespräch am Dienstag. Ich habe mich sehr gefreut, Ihr Team kennenzulernen.\n\nMit freundlichen Grüßen\nJonas"])  # fmt: skip
def test_a_draft_that_cannot_be_judged_gets_no_score_and_says_why(text: str) -> None:
    report = lint_followup(text)
    assert report.score is None
    assert report.findings == ()
    assert report.notices
    assert {skipped.reason for skipped in report.skipped} == {report.notices[-1]}


@pytest.mark.filterwarnings("ignore:A test tried to use socket")
def test_the_network_is_shut_in_tests() -> None:
    with pytest.raises(SocketBlockedError):
        socket.socket()
