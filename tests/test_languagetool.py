"""LanguageTool: what it finds and where, the list of its rules, its server's life, and everything that can go wrong."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from followlint import Linter
from followlint.errors import GrammarUnavailableError
from followlint.grammar import languagetool, languagetool_server
from followlint.grammar.curated import load
from followlint.grammar.engines import engines_for
from followlint.grammar.languagetool import LanguageToolEngine, parts_of
from followlint.model.settings import Grammar
from followlint.registry import load as load_rules
from languagetool_servers import Fake, fake, fetched_jars, jar_folder, java_that, polite

pytestmark = pytest.mark.allow_hosts(["127.0.0.1", "::1", "localhost"])

SLIPS = "I recieve alot of mail. We was late, and I have went to the the office."
ALL_JARS = ("languagetool-server-6.6.jar", "languagetool-core-6.6.jar", "language-en-6.6.jar")
ENGINE_RULES = sorted(rule.id for rule in load_rules().rules.values() if rule.kind == "engine")
LETTER = "Dear Dana,\n\n{}\n\nBest regards,\nJonas Weber"


def engine_at(url: str, **settings: object) -> LanguageToolEngine:
    return languagetool.engine(Grammar(engine="languagetool", languagetool_url=url, **settings))


@pytest.fixture(scope="module")
def real():
    """An engine with a real server of its own, started once."""
    engine = languagetool.engine(Grammar(engine="languagetool", languagetool_jars=fetched_jars(), timeout=60))
    engine.check("Start.")
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def url(real):
    return real._reader._client.url


@pytest.fixture
def linter(url):
    return lambda engine: Linter({"select": ENGINE_RULES, "grammar": {"engine": engine, "languagetool_url": url}})


# What it finds


@pytest.mark.parametrize("prefix", ["", "🙂 ", "𝒜 𐐷 ", "👩‍👩‍👧 e\u0301 ", "First line.\n\n", "🇩🇪🙂\n\n🙂 "])
def test_spans_are_code_points_of_the_text_handed_over(real, prefix):
    faults = [fault for fault in real.check(prefix + SLIPS).faults if fault.start >= len(prefix)]
    words = [(prefix + SLIPS)[fault.start : fault.end] for fault in faults]
    assert words == ["recieve", "alot", "was", "went", "the the"]


def test_a_span_may_hold_astral_characters(real):
    text = "🙂 I met the the 𝒜𝒷 𝒜𝒷 team."
    assert [text[fault.start : fault.end] for fault in real.check(text).faults] == ["the the", "𝒜𝒷 𝒜𝒷"]


def test_messages_are_ours_and_name_the_words(real):
    (fault,) = real.check("I have went there.").faults
    assert (fault.engine, fault.code, fault.rule) == ("languagetool", "HAVE_PART_AGREEMENT", "grammar/verb-form")
    assert fault.message == "“went” is not the right form here; write “gone”."


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("I am agree with you about the scaffold.", "verb-form"),
        ("I am looking forward to hear from you.", "verb-form"),
        ("He go to the site every day.", "agreement"),
        ("I have many informations on the ward.", "agreement"),
        ("I would be glad to here from you.", "wrong-word"),
        ("We discuss about the kiln every week.", "learner-phrase"),
        ("She is an useful guide.", "article"),
        ("Could we meet in november?", "capitalisation"),
    ],
)
def test_faults_of_people_who_learn_english_are_found(real, text, rule):
    assert f"grammar/{rule}" in [fault.rule for fault in real.check(text).faults]


@pytest.mark.parametrize(
    "text",
    [
        "I met Okafor and Siobhan at Northwind, and Siobhan's team showed me Grafana.",
        "Okafor told me so. Priyanka agreed. Mrs. Wojcik smiled. Gardner nodded.",
        "The kubectl and cgroup metrics, the quadrat, the herbarium and our intercompany workpapers.",
        "I realise the organisation's behaviour: the programme, the centre, the licence and the colour.",
        "Write to me at jonas.webber@exmaple.com or see www.exmaple.com/abuot and resumee.pdf.",
        "I enclose [yuor naem here], {compnay} and <postion>.",
        "The mise en place, the chef de partie and the fleur de sel.",
        "thx for ur time, pls lmk",
    ],
)
def test_names_codes_trades_slots_and_other_englishes_are_not_misspelt(real, text):
    assert [fault for fault in real.check(text).faults if fault.rule == "grammar/misspelling"] == []


def test_known_words_are_never_faulted(real):
    text = "The Recieve demo and the recieve button."
    assert [fault.rule for fault in real.check(text).faults] == ["grammar/misspelling"]
    assert real.check(text, frozenset({"Recieve"})).faults == ()


def test_the_same_text_gives_the_same_faults_whatever_was_checked_before(real):
    texts = [SLIPS, "We recieved the the siobhan plan.", "Siobhan recieved it.", "siobhan and alot", SLIPS + " 🙂"]
    once = [real.check(text) for text in texts]
    assert [real.check(text) for text in reversed(texts)] == once[::-1]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(real.check, texts * 3)) == once * 3


def test_odd_characters_are_sent_and_counted(real):
    text = "\ud83d I have\x00 \x0b went… \ufeff He go home. \udc00"
    assert [text[fault.start : fault.end] for fault in real.check(text).faults][-1:] == ["go"]
    assert real.check(" \n\n\t").faults == real.check("").faults == ()


# The list


def test_the_list_speaks_of_rules_that_the_server_has_and_of_every_category(real):
    rules = real._reader._client.describe().rules
    codes = load("languagetool.yaml").all_codes
    assert sorted(code for code in codes if "*" not in code and code not in rules) == []
    assert {code.removesuffix("/*") for code in codes if code.endswith("/*")} == set(rules.values())
    patterns = [code for code in codes if "*" in code and not code.endswith("/*")]
    assert [code for code in patterns if not any(fnmatchcase(rule, code) for rule in rules)] == []


def test_the_list_names_the_same_rules_of_ours_as_harpers_list():
    assert set(load("languagetool.yaml").on) == set(load("harper.yaml").on)


def test_every_rule_that_is_off_has_a_reason():
    assert all(len(reason) > 20 and codes for reason, codes in load("languagetool.yaml").off.items())


# In a report


def test_with_both_engines_a_fault_found_twice_is_one_finding_that_names_both(linter):
    text = LETTER.format("Thank you for the the tour. I am agree with your plan, and took your advices.")
    alone = linter("languagetool").lint(text)
    with_both = linter("both").lint(text)
    found = {finding.span.of(text): finding for finding in with_both.findings}
    assert found["the the"].message.endswith("(Harper and LanguageTool)")
    assert found["am agree"].message.endswith("(LanguageTool)")
    assert found["advices"].message.endswith("(Harper)")
    assert [finding.span.of(text) for finding in with_both.findings].count("the the") == 1
    assert not any("(LanguageTool)" in finding.message for finding in alone.findings)
    assert with_both.skipped == alone.skipped == ()


def test_quotes_signatures_and_slots_are_left_alone(linter):
    text = (
        "Dear Dana,\n\nYour note said “I have went to the the site” and [have went here] is a slot.\n\n"
        "Best regards,\nJonas Weber\nThe the Weber Company\n\n> I have went there.\n"
    )
    assert linter("languagetool").lint(text).findings == ()


def test_the_report_is_the_same_through_any_of_the_ways(real, linter):
    text = LETTER.format(SLIPS)
    by_url = linter("languagetool").lint(text)
    config = {"select": ENGINE_RULES, "grammar": {"engine": "languagetool", "languagetool_jars": str(fetched_jars())}}
    by_jars = Linter(config)
    try:
        by_jars._grammar._engines = (real,)
        assert by_jars.lint(text) == by_url
    finally:
        by_jars._grammar._engines = ()
    assert len(by_url.findings) == 5


# The server's life (the tests above share one server, which these end)


def test_the_real_server_is_started_again_once_and_then_what_was_missed_is_told(real):
    try:
        before = real.check(SLIPS)
        _kill_java(real)
        assert real.check(SLIPS) == before
        _kill_java(real)
        after = real.check(SLIPS)
        assert after.faults == ()
        assert len(after.missed) == 1
        assert "no LanguageTool server answers" in after.missed[0].reason
    finally:
        real.close()


def _kill_java(engine):
    if not Path("/proc").is_dir():
        pytest.skip("reads /proc to find the server")
    watcher = engine._server._process.pid
    children = Path(f"/proc/{watcher}/task/{watcher}/children").read_text(encoding="ascii").split()
    os.kill(int(children[0]), signal.SIGKILL)
    engine._server._process.wait(10)


@pytest.fixture
def short_lived(tmp_path, monkeypatch):
    """Settings for a small server that is started like the real one and ends on the text “die now”."""
    monkeypatch.setenv("JAVA_HOME", str(java_that(tmp_path / "home", "serve")))
    return Grammar(engine="languagetool", languagetool_jars=jar_folder(tmp_path / "jars", *ALL_JARS))


def test_a_report_tells_what_a_server_that_died_did_not_check(short_lived):
    linter = Linter({"select": ENGINE_RULES, "grammar": short_lived})
    try:
        assert [f.span.of(t) for t in [LETTER.format("All teh go.")] for f in linter.lint(t).findings] == ["teh go"]
        report = linter.lint(LETTER.format("You die now."))
        assert report.findings == ()
        assert sorted({each.rule for each in report.skipped}) == ENGINE_RULES
        assert "not checked by LanguageTool" in report.skipped[0].reason
        assert linter.lint(LETTER.format("All teh go.")).skipped == report.skipped
    finally:
        linter.close()
    assert linter.lint(LETTER.format("All teh go.")).skipped == (), "closing allows a fresh start"
    linter.close()


def test_of_several_parts_only_the_missed_are_missing(short_lived):
    engine = languagetool.engine(short_lived)
    try:
        long = "x" * 9_990
        checked = engine.check(f"All teh go.\n\n{long}\n\ndie now\n\n{long}\n\nteh go")
        assert [fault.start for fault in checked.faults] == [4]
        assert "parts of the text were not checked" in checked.missed[0].reason
    finally:
        engine.close()


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_the_server_ends_with_the_program_however_that_ends(short_lived, how):
    code = (
        "import signal, sys, time\n"
        # a shell's background job ignores SIGINT and its children inherit that; a program at a terminal does not
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from followlint.grammar.languagetool import engine\n"
        "from followlint.model.settings import Grammar\n"
        f"it = engine(Grammar(engine='languagetool', languagetool_jars={str(short_lived.languagetool_jars)!r}))\n"
        "it.check('Hello.')\nprint(it._server._process.pid, flush=True)\ntime.sleep(60)"
    )
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        group = int(program.stdout.readline())
        os.killpg(group, 0)
        program.send_signal(how)
        program.wait(20)
    deadline = time.monotonic() + 20
    while _any_in_group(group) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _any_in_group(group)


def _any_in_group(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_server_killed_together_with_its_watcher_leaves_no_orphan(short_lived):
    engine = languagetool.engine(short_lived)
    engine.check("Hello.")
    group = engine._server._process.pid
    os.kill(group, signal.SIGKILL)
    engine.close()
    deadline = time.monotonic() + 20
    while _any_in_group(group) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _any_in_group(group)


# What can go wrong at the start


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({}, "nothing says where it is"),
        ({"languagetool_url": "ftp://localhost"}, "not the URL of a server"),
        ({"languagetool_url": "http://localhost:port"}, "not the URL of a server"),
        ({"languagetool_url": "http://"}, "not the URL of a server"),
        ({"languagetool_url": "https://api.languagetool.org/v2"}, "api.languagetool.org is not this machine"),
        ({"languagetool_url": "http://localhost.example.com"}, "localhost.example.com is not this machine"),
        ({"languagetool_url": "http://user@192.168.0.7:8081"}, "192.168.0.7 is not this machine"),
        ({"languagetool_url": "http://2130706433/"}, "2130706433 is not this machine"),
        ({"languagetool_url": "http://lt.example", "allow_hosts": ("example",)}, "lt.example is not this machine"),
        ({"languagetool_jars": "no/such/folder"}, "no such folder"),
    ],
)
def test_settings_that_cannot_work_are_refused_at_once(settings, said):
    with pytest.raises(GrammarUnavailableError, match=said) as caught:
        Linter({"grammar": {"engine": "languagetool", **settings}})
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "url", ["localhost:8081", "http://127.8.8.8/v2/", "http://[::1]:9/v2/check", "https://LT.example/a"]
)
def test_this_machine_and_hosts_allowed_by_name_are_accepted(url):
    assert languagetool.engine(Grammar(languagetool_url=url, allow_hosts=("lt.EXAMPLE",)))._url.endswith("/")


def _html(_: Fake, __: str, ___: dict[str, str]):
    return 200, "<html><body>It works!</body></html>"


def _other_json(_: Fake, __: str, ___: dict[str, str]):
    return 200, '{"hello": "world"}'


def _only_german(_: Fake, path: str, __: dict[str, str]):
    return 200, '[{"code": "de", "longCode": "de-DE"}]' if path == "/v2/languages" else "{}"


def _never(server: Fake, _: str, __: dict[str, str]):
    server.closing.wait(20)


def _hangs_up(_: Fake, __: str, ___: dict[str, str]):
    return None


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (_html, "is no LanguageTool server"),
        (_other_json, "is no LanguageTool server"),
        (_only_german, "has no English"),
        (_never, "did not answer within 0.2 seconds"),
        (_hangs_up, "no LanguageTool server answers at"),
    ],
)
def test_a_server_that_is_none_is_one_clear_line(answer, said):
    with fake(answer) as server:
        engine = engine_at(server.url, timeout=0.2)
        for _ in range(2):
            with pytest.raises(GrammarUnavailableError, match=said) as caught:
                engine.check("Hello.")
            assert "\n" not in str(caught.value)
        assert len(server.asked) == 1, "a server that failed at the start is not asked for each draft"


def test_nothing_at_the_url_is_one_clear_line():
    with pytest.raises(GrammarUnavailableError, match="no LanguageTool server answers at http://localhost:9/"):
        engine_at("http://localhost:9").check("Hello.")


def test_no_java_is_one_clear_line(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with pytest.raises(GrammarUnavailableError, match="needs Java 17 or later and no `java` is on the path"):
        Linter({"grammar": {"engine": "languagetool", "languagetool_jars": str(jar_folder(tmp_path, *ALL_JARS))}})


@pytest.mark.parametrize(
    ("jars", "said"),
    [
        ((), "holds no .jar"),
        (ALL_JARS[1:], "the jar of languagetool-server is missing"),
        (ALL_JARS[:2], "the jar of language-en is missing"),
        ((*ALL_JARS, "languagetool-core-6.5.jar"), "holds LanguageTool 6.5 and 6.6; keep one version"),
        (("LanguageTool-6.5/languagetool-server.jar", "LanguageTool-6.6/languagetool-server.jar"), "name one of them"),
    ],
)
def test_a_folder_of_jars_that_cannot_work_is_one_clear_line(tmp_path, monkeypatch, jars, said):
    monkeypatch.setenv("JAVA_HOME", str(java_that(tmp_path / "home", "serve")))
    folder = jar_folder(tmp_path / "jars")
    for jar in jars:
        jar_folder((folder / jar).parent, Path(jar).name)
    with pytest.raises(GrammarUnavailableError, match=said):
        languagetool.engine(Grammar(languagetool_jars=folder))


@pytest.mark.parametrize(
    ("last", "said"),
    [
        ("Error: Could not find or load main class x", "does not start: Error: Could not find or load main class x"),
        ("Exception in x: java.lang.UnsupportedClassVersionError: y", "its Java is too old"),
        ("", "it ended without a word"),
    ],
)
def test_a_java_that_fails_is_told_in_its_own_words(tmp_path, monkeypatch, last, said):
    monkeypatch.setenv("JAVA_HOME", str(java_that(tmp_path / "home", last)))
    engine = languagetool.engine(Grammar(languagetool_jars=jar_folder(tmp_path / "jars", *ALL_JARS)))
    with pytest.raises(GrammarUnavailableError, match=said):
        engine.check("Hello.")


def test_a_missing_package_is_one_clear_line(monkeypatch):
    ours = ("followlint.grammar.languagetool", "language_tool_python")
    for name in [name for name in sys.modules if name.startswith(ours)]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    with pytest.raises(GrammarUnavailableError, match="pip install 'followlint\\[languagetool\\]'"):
        engines_for(Grammar(engine="languagetool", languagetool_url="http://localhost:9"))


def test_no_engine_is_imported_unless_chosen():
    code = (
        "import sys, followlint; followlint.Linter({'grammar': sys.argv[1]} if len(sys.argv) > 1 else {})\n"
        "print(sorted({'harper', 'language_tool_python', 'requests'} & set(sys.modules)))"
    )
    said = [subprocess.run([sys.executable, "-c", code, *name], capture_output=True, text=True, check=True).stdout
            for name in (["none"], [])]  # fmt: skip
    assert said == ["[]\n", "['harper']\n"]


# What can go wrong in the middle


def test_a_server_that_stops_answering_is_asked_once_more_and_then_left_alone():
    def dying(server: Fake, path: str, form: dict[str, str]):
        return None if path == "/v2/check" and len(server.checks) > 1 else polite(server, path, form)

    with fake(dying) as server:
        engine = engine_at(server.url)
        assert len(engine.check("All teh go.").faults) == 1
        first, second = engine.check("More teh go."), engine.check("Most teh go.")
        assert first == second
        assert first.faults == ()
        assert "no LanguageTool server answers" in first.missed[0].reason
        assert server.checks == ["All teh go.", "More teh go.", "More teh go."]


def test_one_time_out_is_forgiven():
    def slow(server: Fake, path: str, form: dict[str, str]):
        late = path == "/v2/check" and len(server.checks) == 1
        return _never(server, path, form) if late else polite(server, path, form)

    with fake(slow) as server:
        checked = engine_at(server.url, timeout=0.5).check("All teh go.")
    assert (len(checked.faults), checked.missed) == (1, ())


def test_a_draft_is_never_led_elsewhere(monkeypatch):
    def elsewhere(server: Fake, path: str, form: dict[str, str]):
        return (307, f"{other.url}{path}") if path == "/v2/check" else polite(server, path, form)

    with fake(polite) as other, fake(elsewhere) as server:
        for name in ("http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, other.url)
        checked = engine_at(server.url).check("All teh go.")
    assert checked.faults == ()
    assert "sends requests elsewhere" in checked.missed[0].reason
    assert other.asked == []


def test_a_version_that_lacks_a_rule_is_told_for_the_rule_it_belongs_to():
    with fake(polite) as server:
        server.lacking = frozenset({"INFORMATIONS", "SHE_LIVE"})
        linter = Linter({"select": ENGINE_RULES, "grammar": {"engine": "languagetool", "languagetool_url": server.url}})
        report = linter.lint(LETTER.format("All teh go, and the rest of it is fine."))
    assert [finding.rule for finding in report.findings] == ["grammar/agreement"]
    assert [(each.rule, each.reason) for each in report.skipped] == [
        ("grammar/agreement", "LanguageTool 6.6 lacks rules that belong here: INFORMATIONS, SHE_LIVE")
    ]


def test_a_server_that_does_not_tell_its_rules_is_used_and_told():
    def old(server: Fake, path: str, form: dict[str, str]):
        return (404, "<html/>") if path == "/v2/configinfo" else polite(server, path, form)

    with fake(old) as server:
        checked = engine_at(server.url).check("All teh go.")
    assert len(checked.faults) == 1
    assert "does not tell which rules it has" in checked.missed[0].reason


def test_a_server_that_gives_up_before_the_end_is_told():
    def tired(server: Fake, path: str, form: dict[str, str]):
        said = polite(server, path, form)
        return said if path != "/v2/check" else (200, '{"matches": [], "warnings": {"incompleteResults": true}}')

    with fake(tired) as server:
        assert "gave up before the end" in engine_at(server.url).check("All teh go.").missed[0].reason


# Long texts


def test_a_text_beyond_the_servers_limit_is_split_between_paragraphs():
    text = "🙂 teh go\n\n🙂🙂 teh go, teh go\n\n\nteh go and on\n\n" + "far too long, teh go " * 3 + "\n\nteh go"
    with fake(polite) as server:
        server.limit = 30
        checked = engine_at(server.url).check(text)
    wanted = [at for at in range(len(text)) if text.startswith("teh go", at) and not 45 < at < 110]
    assert [fault.start for fault in checked.faults] == wanted
    assert [text[fault.start : fault.end] for fault in checked.faults] == ["teh go"] * len(wanted)
    (missed,) = checked.missed
    assert "exceeds the limit of 30 characters" in missed.reason
    assert "1 of 4 parts" in missed.reason


@pytest.mark.parametrize(
    "text", ["", "a", "a\n\nb", "a\n\n\n\nbcdef\n\nc\n\n", "\n\na\n\n", "🙂🙂🙂\n\n🙂", "abcdefgh\n\ni"]
)
@pytest.mark.parametrize("longest", [1, 3, 6, 100])
def test_parts_follow_each_other_without_a_gap(text, longest):
    parts = list(parts_of(text, longest))
    assert "".join(part for _, part in parts) == text
    assert [start for start, _ in parts] == [sum(len(part) for _, part in parts[:index]) for index in range(len(parts))]


# The download


def test_the_download_is_made_only_when_asked_for_and_its_copy_is_started(tmp_path, monkeypatch):
    from language_tool_python.download_lt import LocalLanguageTool

    class Copy:
        def download(self) -> None:
            jar_folder(tmp_path / "LanguageTool-6.8", "languagetool-server.jar")
            jar_folder(tmp_path / "LanguageTool-6.8" / "libs", "language-en.jar")

        def get_directory_path(self) -> Path:
            return tmp_path / "LanguageTool-6.8"

    monkeypatch.delenv("LTP_JAR_DIR_PATH", raising=False)
    monkeypatch.setenv("JAVA_HOME", str(java_that(tmp_path / "home", "serve")))
    monkeypatch.setattr(LocalLanguageTool, "from_version_name", Copy)
    engine = languagetool.engine(Grammar(languagetool_download=True))
    assert not (tmp_path / "LanguageTool-6.8").exists()
    try:
        assert len(engine.check("All teh go.").faults) == 1
    finally:
        engine.close()


def test_a_download_that_fails_is_one_clear_line(monkeypatch):
    from language_tool_python.download_lt import LocalLanguageTool

    def fails():
        raise OSError("no route\nto host")

    monkeypatch.delenv("LTP_JAR_DIR_PATH", raising=False)
    monkeypatch.setattr(LocalLanguageTool, "from_version_name", fails)
    with pytest.raises(GrammarUnavailableError, match="could not be downloaded: no route to host"):
        languagetool.engine(Grammar(languagetool_download=True)).check("Hello.")


def test_the_download_shows_its_progress_on_standard_error():
    code = "import tqdm, sys; bar = tqdm.tqdm(total=2, desc='Downloading LanguageTool'); bar.update(1); bar.close()"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert (done.stdout, "Downloading LanguageTool" in done.stderr) == ("", True)
    assert "tqdm" in Path(sys.modules["language_tool_python.download_lt"].__file__).read_text(encoding="utf-8")


def test_a_copy_that_the_user_has_is_taken(tmp_path, monkeypatch):
    monkeypatch.setenv("LTP_JAR_DIR_PATH", str(tmp_path))
    assert languagetool_server.downloaded() == tmp_path
