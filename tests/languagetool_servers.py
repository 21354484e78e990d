"""Servers for the tests of LanguageTool: the real one, fetched with Maven, and small ones that misbehave."""

import json
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from urllib.parse import parse_qs

import pytest

from followlint.grammar.curated import load

HERE = Path(__file__).parent / "languagetool"
JARS = HERE / "jars"
Answer = tuple[int, str] | None  # status and body; None: hang up without a word


def fetched_jars() -> Path:
    """The folder of the real server's jars; the test is skipped without Java or Maven, but never in CI."""
    tools = [tool for tool in ("java", "mvn") if not shutil.which(tool)]
    if tools:
        _give_up(f"needs {' and '.join(tools)} on the path")
    if not JARS.is_dir():
        fresh = HERE / f"jars.{os.getpid()}"
        command = f"mvn -q -B -f {HERE / 'pom.xml'} dependency:copy-dependencies -DoutputDirectory={fresh}".split()
        done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
        if done.returncode:
            shutil.rmtree(fresh, ignore_errors=True)
            _give_up(f"Maven could not fetch LanguageTool: {(done.stdout + done.stderr).strip()[-300:]}")
        fresh.rename(JARS)
    return JARS


def _give_up(reason: str) -> None:
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


class Fake:
    """A small server; `answer(path, form)` says what it replies, and it remembers what it was asked."""

    def __init__(self, answer: "Callable[[Fake, str, dict[str, str]], Answer]") -> None:
        self.asked: list[tuple[str, dict[str, str]]] = []
        self.closing = Event()
        self.limit = 2**31 - 1
        self.lacking: frozenset[str] = frozenset()
        fake = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                path, _, query = self.path.partition("?")
                self._reply(path, query)

            def do_POST(self) -> None:
                self._reply(self.path, self.rfile.read(int(self.headers["Content-Length"])).decode())

            def _reply(self, path: str, form: str) -> None:
                given = {key: values[0] for key, values in parse_qs(form).items()}
                fake.asked.append((path, given))
                said = answer(fake, path, given)
                if said is None:
                    self.close_connection = True
                    return
                status, body = said
                self.send_response(status)
                if status == 307:
                    self.send_header("Location", body)
                self.end_headers()
                self.wfile.write(body.encode())

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = False
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    @property
    def checks(self) -> list[str]:
        """The texts it was to check."""
        return [form.get("text", "") for path, form in self.asked if path.endswith("/check")]

    def run(self) -> None:
        """Serve until closed."""
        self._server.serve_forever(poll_interval=0.02)

    def close(self) -> None:
        """Stop serving."""
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()


@contextmanager
def fake(answer: Callable[[Fake, str, dict[str, str]], Answer]) -> Iterator[Fake]:
    """A small server that runs for a while."""
    server = Fake(answer)
    thread = Thread(target=server.run)
    thread.start()
    try:
        yield server
    finally:
        server.close()
        thread.join()


def polite(server: Fake, path: str, form: dict[str, str]) -> Answer:
    """Answers as LanguageTool does; finds every “teh go” a fault of agreement."""
    if path == "/v2/languages":
        return 200, json.dumps([{"name": "English (US)", "code": "en", "longCode": "en-US"}])
    if path == "/v2/configinfo":
        codes = {code for codes in load("languagetool.yaml").on.values() for code in codes if "*" not in code}
        rules = [{"ruleId": code, "categoryId": "GRAMMAR"} for code in sorted(codes - server.lacking)]
        return 200, json.dumps(
            {"software": {"version": "6.6"}, "parameter": {"maxTextLength": server.limit}, "rules": rules}
        )
    if path != "/v2/check":
        return 404, "<html>Not Found</html>"
    text = form.get("text", "")
    if len(text.encode("utf-16-le")) // 2 > server.limit:
        return 413, f"Error: Your text exceeds the limit of {server.limit} characters. Please submit a shorter text."
    return 200, json.dumps({"matches": [match(text, at) for at in _places(text, "teh go")]})


def match(text: str, at: int, code: str = "HE_VERB_AGR") -> dict[str, object]:
    """A match of six letters, as the server writes it; `at` in code points, told in UTF-16 units."""
    return {
        "message": "Agreement.",
        "replacements": [{"value": "teh goes"}],
        "offset": len(text[:at].encode("utf-16-le")) // 2,
        "length": 6,
        "context": {"text": text[at : at + 6], "offset": 0, "length": 6},
        "sentence": text,
        "rule": {"id": code, "issueType": "grammar", "category": {"id": "GRAMMAR"}},
    }


def _places(text: str, words: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def jar_folder(folder: Path, *names: str) -> Path:
    """A folder of jars that look like the server's; those of the server and of English hold what is looked for."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        with zipfile.ZipFile(folder / name, "w") as jar:
            if "server" in name:
                jar.writestr("org/languagetool/server/HTTPServer.class", "")
            if "language-en" in name:
                jar.writestr("org/languagetool/rules/en/grammar.xml", "")
    return folder


def java_that(folder: Path, behaviour: str) -> Path:
    """A home of Java whose `java` behaves so: `serve`, or a line that it prints before it fails."""
    program = folder / "bin" / "java"
    program.parent.mkdir(parents=True)
    body = f"from languagetool_servers import java; java({behaviour!r})"
    paths = f"import sys; sys.path[:0] = [{str(Path(__file__).parent)!r}]"
    program.write_text(f"#!{sys.executable}\n{paths}\n{body}\n", encoding="utf-8")
    program.chmod(0o755)
    return folder


def java(behaviour: str) -> None:
    """What `java_that` does when it is run; a polite server that ends on the text “die now”."""
    if behaviour != "serve":
        sys.exit(behaviour or 1)
    server = Fake(_mortal)
    server._server.server_close()
    port = int(sys.argv[sys.argv.index("--port") + 1])
    server._server = type(server._server)(("127.0.0.1", port), server._server.RequestHandlerClass)
    server.run()


def _mortal(server: Fake, path: str, form: dict[str, str]) -> Answer:
    if "die now" in form.get("text", ""):
        os._exit(9)
    return polite(server, path, form)
