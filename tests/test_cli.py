"""The command line: where options may stand, what goes to which stream, and the exit code of everything."""

import io
import itertools
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from followlint import __version__
from followlint.cli import main
from followlint.facts import read_context
from followlint.linter import Linter
from followlint.model.context import Context, Occasion
from followlint.model.finding import Finding, Fix, Level, Report, Score
from followlint.model.span import Span

EXAMPLES = Path(__file__).resolve().parents[1] / "docs" / "examples"
CHATTY = "Dear Dana,\n\nThank you for Tuesday. What a lovely day it was for the tour.\n\nBest regards,\nJo Weber\n"
SOUND = "Dear Dana,\n\nThank you for Tuesday and for the tour of the ovens.\n\nBest regards,\nJo Weber\n"
PACK = str(Path(__file__).parent / "pack")
# One rule that changes only with this folder.
ONE_RULE = ("--rules", PACK, "--select", "tone/weather-opener", "--grammar", "none")


class Ran(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """Runs the program in a folder of its own."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)

    def ran(*args: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = main([str(arg) for arg in args])
        return Ran(code, *capfd.readouterr())

    return ran


@pytest.fixture
def chatty(tmp_path: Path) -> Path:
    path = tmp_path / "chatty.txt"
    path.write_text(CHATTY, encoding="utf-8")
    return path


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    path = tmp_path / "sound.txt"
    path.write_text(SOUND, encoding="utf-8")
    return path


def fresh(*args: str, stdin: str = "", **env: str) -> Ran:
    """The program in a process of its own."""
    source = str(Path(__file__).resolve().parents[1] / "src")
    path = os.pathsep.join(part for part in (source, os.environ.get("PYTHONPATH", "")) if part)
    done = subprocess.run(
        [sys.executable, "-m", "followlint", *args],
        input=stdin.encode(), capture_output=True, check=False, env={**os.environ, "PYTHONPATH": path, **env},
    )  # fmt: skip
    return Ran(done.returncode, done.stdout.decode(), done.stderr.decode())


class TestWhereOptionsStand:
    OPTIONS = (
        ("--format", "json"),
        ("--format=json",),
        ("--fail-on", "error"),
        ("--context", "facts.yaml"),
        ("--occasion", "status"),
        ("--rules", PACK),
        ("--select", "tone/weather-opener"),
        ("--ignore", "casual"),
        ("--grammar", "none"),
        ("--languagetool-url", "http://localhost:1"),
        ("--allow-host", "lt.example"),
        ("--config", "own.toml"),
        ("--preview",),
        ("--quiet",),
        ("-q",),
        ("--color",),
        ("--no-color",),
        ("--diff",),
    )

    @pytest.mark.parametrize("option", OPTIONS, ids=lambda option: option[0])
    def test_before_and_after_the_command_and_the_paths(
        self, run: Run, chatty: Path, tmp_path: Path, option: tuple[str, ...]
    ):
        (tmp_path / "facts.yaml").write_text("company: Tidewater\n", encoding="utf-8")
        (tmp_path / "own.toml").write_text("preview = false\n", encoding="utf-8")
        pairs = zip(ONE_RULE[::2], ONE_RULE[1::2], strict=True)
        rest = [word for pair in pairs if pair[0] != option[0] for word in pair]
        results = [
            run(*args)
            for args in (
                (*option, chatty, *rest),
                (chatty, *rest, *option),
                (*option, "check", chatty, *rest),
                ("check", *option, chatty, *rest),
                ("check", chatty, *option, *rest),
                (*rest, *option, "check", chatty),
            )
        ]
        assert set(results) == {results[0]}
        assert results[0].code in (0, 1), results[0].err
        assert results[0].out or option == ("--diff",)

    @pytest.mark.parametrize("option", [("--format", "json"), ("--no-color",)])
    def test_rules_and_explain_take_theirs_anywhere(self, run: Run, option: tuple[str, ...]):
        for words in (("rules",), ("explain", "pushy/hollow-nudge")):
            before, after = run(*option, *words), run(*words, *option)
            assert before == after
            assert before.code == 0

    @pytest.mark.parametrize(("name", "begins"), [("sarif", '{\n  "$schema"'), ("github", "::")])
    def test_reports_for_services(self, run: Run, chatty: Path, name: str, begins: str):
        ran = run(chatty, "--format", name, *ONE_RULE)
        assert ran.code == 0
        assert ran.out.startswith(begins)
        assert "tone/weather-opener" in ran.out
        assert run("rules", "--format", name).code == 2

    def test_options_between_paths(self, run: Run, chatty: Path, sound: Path):
        results = {run(*order) for order in itertools.permutations([str(chatty), str(sound), "-q"]) if order[0] != "x"}
        assert {ran.code for ran in results} <= {0, 1}
        assert len({frozenset(ran.out.splitlines()) for ran in results}) == 1

    def test_a_file_that_is_called_like_a_command(self, run: Run, tmp_path: Path):
        (tmp_path / "rules").write_text(CHATTY, encoding="utf-8")
        assert "rules: " in run("check", "rules", "-q", *ONE_RULE).out
        assert "./rules: " in run("./rules", "-q", *ONE_RULE).out

    def test_a_file_that_begins_with_a_dash(self, run: Run, tmp_path: Path):
        (tmp_path / "-odd.txt").write_text(CHATTY, encoding="utf-8")
        assert "-odd.txt: " in run("-q", *ONE_RULE, "--", "-odd.txt").out

    @pytest.mark.parametrize(
        "args", [["--version"], ["check", "--version"], ["--version", "rules"], ["rules", "--version"]]
    )
    def test_version(self, run: Run, args: list[str]):
        assert run(*args) == (0, f"followlint {__version__}\n", "")

    @pytest.mark.parametrize("args", [["--help"], ["-h"], ["--format", "json", "--help"], ["--help", "rules"]])
    def test_help(self, run: Run, args: list[str]):
        ran = run(*args)
        assert (ran.code, ran.err) == (0, "")
        for word in ("explain", "rules", "context", "--fail-on", "--occasion", "Exit code"):
            assert word in ran.out
        assert max(map(len, ran.out.splitlines())) <= 80

    @pytest.mark.parametrize("command", ["check", "explain", "rules", "context"])
    def test_help_of_a_command(self, run: Run, command: str):
        ran = run(command, "--help")
        assert ran.code == 0
        assert ran.out.startswith(f"Usage: followlint {command}")


class TestExitCode:
    @pytest.mark.parametrize(
        ("fail_on", "code"),
        [((), 0), (("--fail-on", "note"), 1), (("--fail-on", "warning"), 0), (("--fail-on", "error"), 0)],
    )
    def test_a_note_fails_only_when_asked(self, run: Run, chatty: Path, fail_on: tuple[str, ...], code: int):
        assert run(chatty, *ONE_RULE, *fail_on).code == code

    def test_a_warning_fails_and_never_is_never(self, run: Run):
        assert run(EXAMPLES / "hasty.txt", "--grammar", "none").code == 1
        assert run(EXAMPLES / "hasty.txt", "--grammar", "none", "--fail-on", "never").code == 0

    def test_the_good_example_is_good(self, run: Run):
        ran = run(EXAMPLES / "grounded.txt", "--grammar", "none")
        assert (ran.code, ran.err) == (0, "")
        assert "facts read from" in " ".join(ran.out.split())

    def test_the_config_may_say_what_fails(self, run: Run, chatty: Path, tmp_path: Path):
        text = f"fail-on = 'note'\nselect = 'tone/weather-opener'\nrules = '{PACK}'\ngrammar = 'none'\n"
        (tmp_path / "followlint.toml").write_text(text)
        assert run(chatty).code == 1
        assert run(chatty, "--fail-on", "warning").code == 0

    def test_our_own_failure_is_3_and_asks_for_a_report(self, run: Run, chatty: Path, monkeypatch: pytest.MonkeyPatch):
        def broken(*_: object) -> None:
            raise KeyError("x")

        monkeypatch.setattr(Linter, "lint", broken)
        ran = run(chatty, chatty.parent / "gone.txt", "--format", "json", *ONE_RULE)
        assert ran.code == 3
        assert ran.err.count("\n") == 2
        assert "KeyError: 'x'" in ran.err
        assert "report it" in ran.err
        assert "KeyError" in json.loads(ran.out)["files"][0]["error"]
        monkeypatch.setenv("FOLLOWLINT_DEBUG", "1")
        with pytest.raises(KeyError):
            main([str(chatty), *ONE_RULE])

    def test_a_failure_before_the_first_draft_is_3_too(self, run: Run, chatty: Path, monkeypatch: pytest.MonkeyPatch):
        def broken(*_: object) -> None:
            raise RuntimeError("two\nlines")

        monkeypatch.setattr(Linter, "__init__", broken)
        ran = run(chatty)
        assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)

    def test_an_interrupt_is_no_traceback(self, run: Run, chatty: Path, monkeypatch: pytest.MonkeyPatch):
        def interrupted(*_: object) -> None:
            raise KeyboardInterrupt

        monkeypatch.setattr(Linter, "lint", interrupted)
        ran = run(chatty, *ONE_RULE)
        assert (ran.code, ran.err.strip()) == (130, "followlint: interrupted")


def big(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50_000_000)


BAD_DRAFTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda _: None, "no such file or folder"),
    "empty": (lambda path: path.write_bytes(b""), "not judged: the draft is empty"),
    "blank": (lambda path: path.write_bytes(b"\xef\xbb\xbf \r\n\n"), "not judged: the draft is empty"),
    "binary": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0"), "not a text: a NUL byte at 8"),
    "controls": (lambda path: path.write_bytes(b"caf\xe9 \x01\x02"), "not a text"),
    "no encoding": (lambda path: path.write_bytes(b"caf\xe9 \x81"), "neither UTF-8 (byte 3) nor Windows-1252 (byte 5)"),
    "half of UTF-16": (lambda path: path.write_bytes(b"\xff\xfea"), "begins like UTF-16 and is not (byte 2)"),
    "50 MB": (big, "larger than 5 MB"),
    "empty folder": (lambda path: path.mkdir(), "the folder holds no draft (.txt, .md, .eml)"),
    "German": (
        lambda path: path.write_text(
            "Sehr geehrte Frau Weber,\n\nvielen Dank für das gute Gespräch am Montag und die Einblicke in Ihr Team.\n",
            encoding="utf-8",
        ),
        "not judged: the draft is not in English",
    ),
    "bad front matter": (
        lambda path: path.write_text(f"---\nfollowlint:\n  compny: Tidewater\n---\n{CHATTY}"),
        "front matter:3: followlint.compny: unknown key 'compny'; did you mean 'company'?",
    ),
    "unknown allow": (
        lambda path: path.write_text(f"---\nallow: [pushy/hollow-nuge]\n---\n{CHATTY}"),
        "unknown rule 'pushy/hollow-nuge'; did you mean 'pushy/hollow-nudge'?",
    ),
    "bad facts beside": (
        lambda path: (path.write_text(CHATTY), path.with_name("draft.context.yaml").write_text("rolle: x\n")),
        "draft.context.yaml:1: rolle: unknown key 'rolle'; did you mean 'role'?",
    ),
}  # fmt: skip


class TestBadDrafts:
    @pytest.mark.parametrize(("make", "why"), BAD_DRAFTS.values(), ids=BAD_DRAFTS)
    def test_one_line_and_2(self, run: Run, tmp_path: Path, make: Callable[[Path], object], why: str):
        path = tmp_path / "draft.txt"
        make(path)
        ran = run(path, *ONE_RULE)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"followlint: {path}: ")
        assert ran.err.count("\n") == 1
        assert why in ran.err

    @pytest.mark.parametrize(("make", "why"), BAD_DRAFTS.values(), ids=BAD_DRAFTS)
    def test_no_draft_stops_the_others(
        self, run: Run, sound: Path, tmp_path: Path, make: Callable[[Path], object], why: str
    ):
        path = tmp_path / "draft.txt"
        make(path)
        ran = run(path, sound, "--format", "json", *ONE_RULE)
        assert ran.code == 2
        bad, good = json.loads(ran.out)["files"]
        assert why in bad["error"]
        assert bad["score"] is None
        assert good["error"] is None
        assert good["score"]["value"] == 100

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
    def test_a_file_that_may_not_be_read(self, run: Run, chatty: Path):
        chatty.chmod(0)
        assert run(chatty).err == f"followlint: {chatty}: cannot be read: Permission denied\n"

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
    def test_a_pipe_in_a_folder_is_not_waited_for(self, run: Run, sound: Path, tmp_path: Path):
        os.mkfifo(tmp_path / "pipe.txt")
        assert run(tmp_path, "--quiet", *ONE_RULE).out.splitlines() == [f"{sound}: 100 of 100, no findings"]

    @pytest.mark.parametrize("stdin", [b"", b"\0", b"x" * 5_000_001])
    def test_standard_input_too(self, run: Run, stdin: bytes):
        ran = run("-", *ONE_RULE, stdin=stdin)
        assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
        assert ran.err.startswith("followlint: standard input: ")


BAD_USE = {
    "nothing": ([], "name a draft"),
    "check nothing": (["check"], "name a draft"),
    "no rule": (["explain"], "name a rule"),
    "empty path": ([""], "no such file or folder"),
    "command misspelt": (["explian"], "did you mean the command 'explain'?"),
    "option": (["--fromat", "json", "chatty.txt"], "unknown option '--fromat'; did you mean '--format'?"),
    "option without its value": (["chatty.txt", "--format"], "requires an argument"),
    "format": (["chatty.txt", "--format", "jsn"], "--format: unknown value 'jsn'; did you mean 'json'?"),
    "fail-on": (["chatty.txt", "--fail-on", "warn"], "--fail-on: unknown value 'warn'; did you mean 'warning'?"),
    "grammar": (["chatty.txt", "--grammar", "harpr"], "--grammar: unknown value 'harpr'; did you mean 'harper'?"),
    "occasion": (["chatty.txt", "--occasion", "thankyou"], "unknown occasion 'thankyou'; did you mean 'thank-you'?"),
    "select": (["chatty.txt", "--select", "pushi"], "unknown rule 'pushi'; did you mean 'pushy'?"),
    "ignore": (["chatty.txt", "--ignore", "pushy/holow-nudge"], "did you mean 'pushy/hollow-nudge'?"),
    "select nothing": (["chatty.txt", "--select", " , "], "--select: names no rule or family"),
    "nothing left": (["chatty.txt", "--select", "pushy", "--ignore", "pushy"], "leave no rule at all"),
    "no context": (["chatty.txt", "--context", "gone.yaml"], "gone.yaml: cannot be read"),
    "context": (
        ["chatty.txt", "--context", "bad.yaml"],
        "bad.yaml:1: compny: unknown key 'compny'; did you mean 'company'?",
    ),
    "no config": (["chatty.txt", "--config", "gone.toml"], "gone.toml: cannot be read"),
    "config key": (
        ["chatty.txt", "--config", "key.toml"],
        "key.toml: slect: unknown key 'slect'; did you mean 'select'?",
    ),
    "config no table": (
        ["chatty.txt", "--config", "pyproject.toml"],
        "pyproject.toml: [tool.followlint] should be a table",
    ),
    "config key twice": (["chatty.txt", "--config", "twice.toml"], "a key is given twice, with - and with _"),
    "no time": (["chatty.txt", "--config", "timeout.toml"], "timeout.toml: grammar.timeout: "),
    "empty URL": (["chatty.txt", "--languagetool-url", ""], "nothing says where it is"),
    "config no TOML": (["chatty.txt", "--config", "bad.toml"], "bad.toml: not TOML"),
    "no rules": (["chatty.txt", "--rules", "gone"], "gone: no such folder of rules"),
    "rule file": (
        ["chatty.txt", "--rules", "pack"],
        "our-rule.yaml:1: kind: unknown kind 'phrases'; did you mean 'phrase'?",
    ),
    "family as rule": (["explain", "pushy"], "'pushy' is a family; `followlint rules --family pushy` lists its rules"),
    "config switch": (["chatty.txt", "--config", "switch.toml"], "templates: should be true or false, got 'maybe'"),
    "rule": (["explain", "pushy/hollow-nuge"], "unknown rule 'pushy/hollow-nuge'; did you mean 'pushy/hollow-nudge'?"),
    "family": (["rules", "--family", "pushi"], "unknown family 'pushi'; did you mean 'pushy'?"),
    "option of another": (["rules", "--fail-on", "note"], "unknown option '--fail-on'"),
    "diff and fix": (["chatty.txt", "--diff", "--fix"], "--diff stands alone"),
    "diff and json": (["chatty.txt", "--diff", "--format", "json"], "--diff stands alone"),
    "name of no stream": (["chatty.txt", "--stdin-filename", "a.txt"], "--stdin-filename names standard input"),
    "fix of a stream": (["-", "--fix"], "--fix needs a file"),
    "facts as draft": (["bad.yaml.context.yaml"], "is no draft itself"),
}


@pytest.mark.parametrize(("args", "why"), BAD_USE.values(), ids=BAD_USE)
@pytest.mark.usefixtures("chatty")
def test_wrong_use_is_one_line_and_2(run: Run, tmp_path: Path, args: list[str], why: str):
    (tmp_path / "bad.yaml").write_text("compny: x\n")
    (tmp_path / "bad.yaml.context.yaml").write_text("company: x\n")
    (tmp_path / "key.toml").write_text("slect = 1\n")
    (tmp_path / "bad.toml").write_text("[[x\n")
    (tmp_path / "pyproject.toml").write_text("tool = {followlint = 3}\n")
    (tmp_path / "switch.toml").write_text('templates = "maybe"\n')
    (tmp_path / "twice.toml").write_text('fail-on = "note"\nfail_on = "error"\n')
    (tmp_path / "timeout.toml").write_text("grammar = {timeout = 0}\n")
    (tmp_path / "pack/pushy").mkdir(parents=True)
    (tmp_path / "pack/pushy/our-rule.yaml").write_text("kind: phrases\n")
    ran = run(*args)
    assert (ran.code, ran.out) == (2, ""), ran.err
    assert ran.err.startswith("followlint: ")
    assert ran.err.count("\n") == 1
    assert why in ran.err
    assert len(ran.err) < 500


class TestReading:
    @pytest.mark.parametrize(
        ("data", "notice"),
        [
            (CHATTY.encode("utf-8-sig"), None),
            (CHATTY.replace("\n", "\r\n").encode(), None),
            (CHATTY.encode("utf-16"), "read as UTF-16"),
            (CHATTY.replace("Dana", "Zoë").encode("cp1252"), "not UTF-8 (byte 7): read as Windows-1252"),
        ],
        ids=["BOM", "CRLF", "UTF-16", "Windows-1252"],
    )
    def test_encodings_are_read_or_said(self, run: Run, chatty: Path, data: bytes, notice: str | None):
        chatty.write_bytes(data)
        [told] = json.loads(run(chatty, "--format", "json", *ONE_RULE).out)["files"]
        assert [each["rule"] for each in told["findings"]] == ["tone/weather-opener"]
        assert told["findings"][0]["line"] == 3
        assert [text for text in told["notices"] if notice and text.startswith(notice)] or notice is None

    @pytest.mark.parametrize(
        ("settings", "options", "left"),
        [
            ("", (), ["b/old.txt", "b/read me.md", "c/old.txt", "new.txt"]),
            ('exclude = "*.md"', (), ["b/old.txt", "c/old.txt", "new.txt"]),
            ('exclude = ["drafts/b/*.txt", "new.txt"]', (), ["b/read me.md", "c/old.txt"]),
            ('exclude = ["drafts/b/"]', ("--exclude", "c/"), ["new.txt"]),
            ("", ("--exclude", "./drafts/*/old.txt", "--exclude", "read me.md"), ["new.txt"]),
            ('exclude = "*"', (), []),
        ],
    )
    def test_what_is_excluded_is_left_out_of_a_folder(
        self, run: Run, tmp_path: Path, settings: str, options: tuple[str, ...], left: list[str]
    ):
        for name in ("new.txt", "b/old.txt", "b/read me.md", "c/old.txt"):
            path = tmp_path / "drafts" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(SOUND, encoding="utf-8")
        (tmp_path / "followlint.toml").write_text(settings, encoding="utf-8")
        told = json.loads(run("drafts", "--format", "json", *options, *ONE_RULE).out)["files"]
        judged = [Path(each["path"]).relative_to("drafts").as_posix() for each in told if not each["error"]]
        assert sorted(judged) == left
        assert len(told) == max(1, len(left)), "a folder without drafts is told, not passed over"
        assert run("drafts/b/old.txt", "-q", *options, *ONE_RULE).out, "who names a file means it"

    def test_standard_input(self, run: Run):
        ran = run("-", "--format", "json", *ONE_RULE, stdin=CHATTY.encode())
        assert [each["path"] for each in json.loads(ran.out)["files"]] == ["-"]

    def test_standard_input_may_stand_for_a_file(self, run: Run, tmp_path: Path):
        (tmp_path / "open.context.yaml").write_text("occasion: status\n")
        ran = run("-", "--stdin-filename", "open.txt", "--format", "json", *ONE_RULE, stdin=CHATTY.encode())
        [told] = json.loads(ran.out)["files"]
        assert (told["path"], told["occasion"], told["occasion_given"]) == ("open.txt", "status", True)
        assert run("-", "--stdin-filename", "open.txt", *ONE_RULE).err.startswith("followlint: open.txt: not judged")

    def test_a_folder_is_walked_in_order(self, run: Run, tmp_path: Path):
        for name in ("b.txt", "a.eml", "deep/c.MD", "a.context.yaml", "notes.pdf", ".hidden/x.txt", "deep/.x.txt"):
            path = tmp_path / "drafts" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(SOUND if path.suffix != ".yaml" else "company: x\n", encoding="utf-8")
        told = json.loads(run("drafts", "drafts/b.txt", "--format", "json", *ONE_RULE).out)["files"]
        assert [Path(each["path"]).as_posix() for each in told] == ["drafts/a.eml", "drafts/b.txt", "drafts/deep/c.MD"]
        assert not any(each["error"] for each in told)

    def test_facts_among_the_paths_are_no_drafts(self, run: Run, chatty: Path, tmp_path: Path):
        (tmp_path / "chatty.context.yaml").write_text("company: x\n", encoding="utf-8")
        told = json.loads(run(chatty, "chatty.context.yaml", "--format", "json", *ONE_RULE).out)["files"]
        assert [each["path"] for each in told] == [str(chatty)]


class TestContextAndConfig:
    @pytest.fixture
    def told(self, run: Run, chatty: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Context]:
        """The context that the linter is handed."""
        seen: list[Context] = []

        def lint(_: Linter, __: str, context: Context) -> Report:
            seen.append(context)
            return Report(score=Score(value=100, parts=()), occasion="status")

        monkeypatch.setattr(Linter, "lint", lint)

        def told(*args: str) -> Context:
            assert run(chatty, *args, *ONE_RULE).code == 0
            return seen[-1]

        return told

    def test_without_any_nothing_is_known(self, told: Callable[..., Context]):
        assert told() == Context()

    def test_the_file_beside_the_draft(self, told: Callable[..., Context], tmp_path: Path):
        (tmp_path / "chatty.context.yaml").write_text("company: Beside\noccasion: decline\n", encoding="utf-8")
        assert told() == Context(company="Beside", occasion=Occasion.DECLINE)
        assert told("--occasion", "status") == Context(company="Beside", occasion=Occasion.STATUS)

    def test_a_named_file_replaces_it(self, told: Callable[..., Context], tmp_path: Path):
        (tmp_path / "chatty.context.yaml").write_text("company: Beside\n", encoding="utf-8")
        (tmp_path / "own.yaml").write_text("role: Planner\n", encoding="utf-8")
        assert told("--context", "own.yaml") == Context(role="Planner")

    def test_an_occasion_alone_leaves_the_rest_to_the_front_matter(self, told: Callable[..., Context]):
        assert told("--occasion", "status").model_fields_set == {"occasion"}

    def test_the_command_line_lies_on_top_of_the_config(
        self, run: Run, chatty: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        built = []
        monkeypatch.setattr(Linter, "__init__", lambda _, config: built.append(config))
        monkeypatch.setattr(Linter, "close", lambda _: None)
        monkeypatch.setattr(Linter, "lint", lambda *_: Report(score=Score(value=1, parts=()), occasion="status"))
        (tmp_path / "own.toml").write_text(
            'select = ["pushy"]\nignore = "casual"\nfail-on = "error"\n'
            '[grammar]\nengine = "both"\nallow_hosts = "a.example"\n'
        )
        run(chatty, "--config", "own.toml", "--ignore", "tone,slips", "--ignore", "length", "--allow-host", "b.example")
        run(
            chatty, "--config", "own.toml", "--select", "rivals", "--grammar", "none", "--fail-on", "never", "--preview"
        )
        run(chatty, "--languagetool-url", "http://localhost:8081")
        first, second, third = built
        assert (first.select, first.ignore) == (("pushy",), ("casual", "tone", "slips", "length"))
        assert (first.fail_on, first.grammar.engine) == (Level.ERROR, "both")
        assert first.grammar.allow_hosts == ("a.example", "b.example")
        assert (second.select, second.grammar.engine, second.preview) == (("rivals",), "none", True)
        assert (third.grammar.engine, third.grammar.languagetool_url) == ("languagetool", "http://localhost:8081")


class TestOutput:
    def test_text_shows_the_words(self, run: Run, chatty: Path):
        ran = run(chatty, *ONE_RULE)
        assert "What a lovely day" in ran.out
        assert "^^^^^^^^^^^^^^^^^" in ran.out
        assert ran.err == ""

    def test_many_drafts_end_with_a_summary(self, run: Run, chatty: Path, sound: Path):
        assert run(chatty, sound, *ONE_RULE).out.endswith("\n2 drafts judged: 1 note\n")

    def test_quiet_is_one_line_a_draft(self, run: Run, chatty: Path, sound: Path):
        assert run("-q", chatty, sound, *ONE_RULE).out.count("\n") == 2

    def test_colour_only_when_asked_for_and_never_with_no_color(
        self, run: Run, chatty: Path, monkeypatch: pytest.MonkeyPatch
    ):
        for words in ((chatty, *ONE_RULE), ("explain", "pushy/hollow-nudge")):
            monkeypatch.delenv("NO_COLOR", raising=False)
            assert "\x1b[" not in run(*words).out
            assert "\x1b[" in run(*words, "--color").out
            monkeypatch.setenv("NO_COLOR", "1")
            assert "\x1b[" not in run(*words, "--color").out

    @pytest.mark.parametrize("form", ["text", "json"])
    def test_nothing_but_the_report_goes_to_standard_output(
        self, run: Run, chatty: Path, monkeypatch: pytest.MonkeyPatch, form: str
    ):
        clean = run(chatty, "--format", form, *ONE_RULE)
        lint = Linter.lint

        def noisy(self: Linter, text: str, context: Context) -> Report:
            print("python noise")  # noqa: T201
            os.write(1, b"engine noise\n")
            return lint(self, text, context)

        monkeypatch.setattr(Linter, "lint", noisy)
        loud = run(chatty, "--format", form, *ONE_RULE)
        assert loud.out == clean.out
        assert "python noise" in loud.err
        assert "engine noise" in loud.err

    def test_file_descriptor_1_is_ours_again_afterwards(
        self, run: Run, chatty: Path, capfd: pytest.CaptureFixture[str]
    ):
        run(chatty, *ONE_RULE)
        os.write(1, b"back\n")
        assert capfd.readouterr().out == "back\n"


FIXABLE = "Dear Dana,\r\n\r\nI will revert back to you, and we can discuss about it.\r\n"


class TestFix:
    def test_our_own_rules_mend_what_can_mean_nothing_else(self, run: Run, chatty: Path):
        chatty.write_text("Dear Dana,\n\nThe kiln was hot!! I recieved teh plan and havent slept.\n\nBest,\nJo Weber\n")
        shown = run(chatty, "--diff")
        assert "+The kiln was hot! I received the plan and haven't slept.\n" in shown.out
        assert run(chatty, "--fix").out.count("grammar/misspelling") == 0
        assert "The kiln was hot! I received the plan and haven't slept." in chatty.read_text()
        nothing = run(chatty, "--diff")
        assert not nothing.out
        assert "nothing to correct" in nothing.err

    @pytest.fixture
    def fixing(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """A linter that knows one safe fix and one that is not safe."""

        def lint(_: Linter, text: str, __: Context) -> Report:
            found = []
            for words, better, safe in (("revert back", "revert", True), ("discuss about", "discuss", False)):
                for match in re.finditer(words, text):
                    span = Span(start=match.start(), end=match.end())
                    found.append(
                        Finding(rule="tone/x", level=Level.WARNING, message=words, span=span, reader="", instead="",
                                fix=Fix(span=span, text=better, safe=safe), points=1)
                    )  # fmt: skip
            return Report(findings=tuple(found), score=Score(value=90, parts=()), occasion="status")

        monkeypatch.setattr(Linter, "lint", lint)

    @pytest.mark.usefixtures("fixing")
    def test_safe_fixes_are_written_and_judged_again(self, run: Run, chatty: Path):
        chatty.write_bytes(FIXABLE.encode())
        ran = run(chatty, "--fix", "--format", "json", *ONE_RULE)
        assert chatty.read_bytes() == FIXABLE.replace("revert back", "revert").encode()
        assert [each["message"] for each in json.loads(ran.out)["files"][0]["findings"]] == ["discuss about"]
        assert ran.code == 1

    @pytest.mark.usefixtures("fixing")
    def test_the_encoding_stays(self, run: Run, chatty: Path):
        chatty.write_bytes(FIXABLE.replace("Dana", "Zoë").encode("cp1252"))
        run(chatty, "--fix", *ONE_RULE)
        assert chatty.read_bytes().decode("cp1252") == FIXABLE.replace("Dana", "Zoë").replace("revert back", "revert")

    @pytest.mark.usefixtures("fixing")
    @pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
    def test_the_order_of_bytes_stays(self, run: Run, chatty: Path, encoding: str):
        chatty.write_bytes(f"\ufeff{FIXABLE}".encode(encoding))
        run(chatty, "--fix", *ONE_RULE)
        assert chatty.read_bytes() == f"\ufeff{FIXABLE}".replace("revert back", "revert").encode(encoding)

    @pytest.mark.usefixtures("fixing")
    @pytest.mark.parametrize("end", ["\r", "\f\n", "\u2028"])
    def test_a_diff_breaks_lines_where_a_patch_does(self, run: Run, chatty: Path, end: str):
        chatty.write_bytes(f"We revert back.{end}Jo\n".encode())
        changes = run(chatty, "--diff", *ONE_RULE).out.split("\n")[3:]
        assert all(line[:1] in "-+ " for line in changes), changes

    @pytest.mark.parametrize("option", ["--fix", "--diff"])
    def test_what_cannot_be_written_into_an_encoded_mail_is_said(self, run: Run, tmp_path: Path, option: str):
        mail = tmp_path / "mail.eml"
        head = "From: a@b.example\nContent-Transfer-Encoding: quoted-printable\n\n"
        mail.write_text(head + "Dear Dana,\n\nI recieved the plan of the caf=C3=A9.\n\nBest,\nJo\n")
        assert run(mail, option, "--select", "grammar/misspelling").err == (
            f"followlint: {mail}: has corrections that cannot be written into an encoded mail\n"
        )

    @pytest.mark.usefixtures("fixing")
    def test_diff_writes_nothing(self, run: Run, chatty: Path):
        chatty.write_bytes(FIXABLE.encode())
        ran = run(chatty, "--diff", *ONE_RULE)
        assert chatty.read_bytes() == FIXABLE.encode()
        assert "-I will revert back to you, and we can discuss about it." in ran.out
        assert "+I will revert to you, and we can discuss about it." in ran.out


class TestOtherCommands:
    def test_rules_lists_all_with_level_and_family(self, run: Run):
        told = json.loads(run("rules", "--format", "json").out)["rules"]
        lines = run("rules").out
        assert {"pushy/hollow-nudge", "gratitude/missing-thanks"} <= {each["id"] for each in told}
        assert all(each["id"] in lines and each["family"] == each["id"].split("/")[0] for each in told)
        only = json.loads(run("rules", "--family", "pushy", "--format", "json").out)["rules"]
        assert {each["family"] for each in only} == {"pushy"}

    def test_explain(self, run: Run):
        ran = run("explain", "pushy/hollow-nudge", "gratitude/missing-thanks")
        assert ran.code == 0
        assert ran.out.startswith("# pushy/hollow-nudge\n")
        assert "\n# gratitude/missing-thanks\n" in ran.out
        assert "    ^ here\n" in ran.out

    def test_context_skeleton_names_every_fact(self, run: Run, tmp_path: Path):
        assert run("context").out == run("context", "--init").out == run("--no-color", "context").out
        assert run("context", "--init", "facts.yaml").err == "followlint: wrote facts.yaml\n"
        path = tmp_path / "facts.yaml"
        assert read_context(path) == Context()
        skeleton = path.read_text(encoding="utf-8")
        assert max(map(len, skeleton.splitlines())) <= 80
        path.write_text(re.sub(r"^#(?=\S|  )", "", skeleton, flags=re.M), encoding="utf-8")
        assert read_context(path).model_fields_set == set(Context.model_fields)

    def test_context_for_a_draft_and_never_over_a_file(self, run: Run, chatty: Path, tmp_path: Path):
        assert run("context", "--init", chatty).code == 0
        assert (tmp_path / "chatty.context.yaml").is_file()
        again = run("context", "--init", chatty)
        assert (again.code, again.out) == (2, "")
        assert "exists already" in again.err


class TestInAProcessOfItsOwn:
    def test_check_reads_standard_input_and_speaks_json(self):
        ran = fresh("-", "--format", "json", stdin=CHATTY)
        assert ran.code in (0, 1), ran.err
        assert [each["path"] for each in json.loads(ran.out)["files"]] == ["-"]

    def test_harpers_own_words_stay_out_of_the_report(self):
        ran = fresh(
            "-", "--format", "json", stdin=SOUND.replace("Best", "I am looking forward to being there.\n\nBest")
        )
        assert json.loads(ran.out)["version"] == 1

    def test_a_bad_draft_is_2(self):
        assert fresh("-", stdin="") == (
            2,
            "",
            "followlint: standard input: not judged: the draft is empty: there is nothing to judge\n",
        )

    def test_a_reader_that_goes_away_is_no_fault(self, tmp_path: Path):
        (tmp_path / "a.txt").write_text(CHATTY, encoding="utf-8")
        code = (
            "import os, subprocess, sys\n"
            "args = [sys.executable, '-m', 'followlint', 'rules']\n"
            "run = subprocess.Popen(args, stdout=subprocess.PIPE, stderr=subprocess.PIPE)\n"
            "run.stdout.close()\n"
            "err = run.stderr.read()\n"
            "assert (run.wait(), err) == (0, b''), err\n"
        )
        source = str(Path(__file__).resolve().parents[1] / "src")
        subprocess.run([sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": source})

    @pytest.mark.parametrize(
        "args", ["--help", "rules", "explain pushy/hollow-nudge", "rules --format json", "context", "--version"]
    )
    def test_what_needs_no_engine_imports_none(self, args: str):
        heavy = {"spacy", "harper", "textstat", "wordfreq", "language_tool_python"}
        if args in ("--help", "--version", "context"):
            heavy |= {"pydantic", "yaml", "rich"}
        code = (
            "import sys\nfrom followlint.cli import main\n"
            f"code = main({args.split()!r})\n"
            f"print(code, sorted({heavy!r} & set(sys.modules)), file=sys.stderr)\n"
        )
        source = str(Path(__file__).resolve().parents[1] / "src")
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ, "PYTHONPATH": source}
        )
        assert done.stderr.decode() == "0 []\n"


def test_together_compares_the_drafts_of_one_run(run: Run, tmp_path: Path):
    body = "Thank you for showing me the kiln log. We cut our firing from 14 to 9 hours, and I can send you the curve."
    for name in ("Priya", "Sam"):
        (tmp_path / f"{name}.txt").write_text(f"Dear {name},\n\n{body}\n\nBest regards,\nMira Lind\n", encoding="utf-8")
    (tmp_path / "binary.txt").write_bytes(b"\0\1")
    select = ("--select", "originality", "--format", "json")
    alone = json.loads(run("Priya.txt", *select).out)["files"][0]
    assert alone["findings"] == []
    ran = run(".", "--together", *select)
    files = {Path(entry["path"]).name: entry for entry in json.loads(ran.out)["files"]}
    assert ran.code == 2
    assert files["binary.txt"]["error"]
    for name in ("Priya.txt", "Sam.txt"):
        assert [finding["rule"] for finding in files[name]["findings"]] == ["originality/name-swapped"]


@pytest.mark.parametrize(
    "args", [("--languagetool-jars", "nowhere"), ("--languagetool-jars=nowhere", "--grammar", "both")]
)
def test_a_folder_of_jars_asks_for_languagetool(run: Run, chatty: Path, args: tuple[str, ...]):
    ran = run(*args, chatty)
    assert (ran.code, ran.out) == (2, "")
    assert "nowhere" in ran.err
    assert ran.err.count("\n") == 1
