"""A LanguageTool server of our own: found among jars on this machine, started once, never left behind."""

import os
import re
import signal
import socket
import subprocess
import sys
import time
import weakref
import zipfile
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path
from shutil import which
from tempfile import TemporaryFile
from typing import IO
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

from followlint.errors import GrammarUnavailableError

_MAIN = "org.languagetool.server.HTTPServer"
_MAIN_FILE = _MAIN.replace(".", "/") + ".class"
_ENGLISH_FILE = "org/languagetool/rules/en/grammar.xml"
_OPTIONS = (
    "-Xmx1g",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Dfile.encoding=UTF-8",
    "-Djava.awt.headless=true",
)
_WATCH = Path(__file__).with_name("languagetool_watch.py")
_VERSIONED = re.compile(r"(languagetool-server|languagetool-core|language-en)-(\d[\w.-]*)\.jar")
_START = 90.0  # seconds a start may take on a busy machine; 3 are usual
_PORTS = 3  # how often to try another port when somebody takes ours
_NOISE = re.compile(r"\s+at |\s*\.\.\. |.* (?:INFO|WARN) |.*\*\*\*")


class JarServer:
    """The server of a folder of jars. `start` gives its URL; it listens on this machine only and ends with us."""

    def __init__(self, folder: Path) -> None:
        self._classpath = os.pathsep.join(f"{each}{os.sep}*" for each in _class_folders(folder))
        self._folder = folder
        self._java = _java()
        self._process: subprocess.Popen[bytes] | None = None
        self._finalizer: weakref.finalize[..., JarServer] | None = None

    @property
    def alive(self) -> bool:
        """Whether the process that was started still runs."""
        return self._process is not None and self._process.poll() is None

    def start(self) -> str:
        """Start the server and wait until it answers."""
        self.stop()
        for _ in range(_PORTS):
            port = _free_port()
            with TemporaryFile() as log:
                self._launch(port, log)
                try:
                    if self._answers(port):
                        return f"http://localhost:{port}"
                    said = _last_words(log)
                except BaseException:
                    self.stop()
                    raise
            self.stop()
            if "ddress already in use" not in said:
                break
        raise GrammarUnavailableError(f"the LanguageTool server in {self._folder} does not start: {said}")

    def stop(self) -> None:
        """End the server, if it runs."""
        if self._finalizer is not None:
            self._finalizer()
        self._process = self._finalizer = None

    def _launch(self, port: int, log: IO[bytes]) -> None:
        command = [self._java, *_OPTIONS, "-cp", self._classpath, _MAIN, "--port", str(port)]
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", str(_WATCH), *command],
            stdin=subprocess.PIPE,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,  # Ctrl-C is ours to handle
        )
        self._finalizer = weakref.finalize(self, _end, self._process)

    def _answers(self, port: int) -> bool:
        """Wait until the server has checked a first text, for which it loads its rules; False when it ended."""
        deadline = time.monotonic() + _START
        open_url = build_opener(ProxyHandler({})).open
        first = f"http://localhost:{port}/v2/check?language=en-US&text=Ready."
        while self.alive:
            left = deadline - time.monotonic()
            if left <= 0:
                raise GrammarUnavailableError(
                    f"the LanguageTool server in {self._folder} did not answer within {_START:.0f} seconds of its start"
                )
            with suppress(URLError, OSError), open_url(first, timeout=left):
                return True
            time.sleep(0.1)
        return False


def downloaded() -> Path:
    """The folder of the copy that language-tool-python fetches, once, telling its progress on standard error."""
    from language_tool_python.download_lt import LocalLanguageTool

    own = os.environ.get("LTP_JAR_DIR_PATH")  # language-tool-python's word for a copy that the user has
    if own:
        return Path(own)
    try:
        copy = LocalLanguageTool.from_version_name()
        copy.download()
        return copy.get_directory_path()
    except (Exception, SystemExit) as fault:
        raise GrammarUnavailableError(f"LanguageTool could not be downloaded: {_line(fault)}") from fault


def _java() -> str:
    home = os.environ.get("JAVA_HOME")
    found = (home and which("java", path=str(Path(home) / "bin"))) or which("java")
    if not found:
        raise GrammarUnavailableError(
            "LanguageTool needs Java 17 or later and no `java` is on the path; the default engine (harper) needs none"
        )
    return found


def _class_folders(folder: Path) -> list[Path]:
    """The folders that hold the server's jars: the given one and its `libs`."""
    if not folder.is_dir():
        raise GrammarUnavailableError(f"grammar.languagetool_jars: {folder}: no such folder")
    home = _home(folder)
    jars = [jar for each in (home, home / "libs") if each.is_dir() for jar in sorted(each.glob("*.jar"))]
    if not jars:
        raise GrammarUnavailableError(f"grammar.languagetool_jars: {folder}: holds no .jar")
    _one_version(folder, jars)
    for entry, artifact in ((_MAIN_FILE, "languagetool-server"), (_ENGLISH_FILE, "language-en")):
        if not any(_holds(jar, entry) for jar in jars):
            raise GrammarUnavailableError(f"grammar.languagetool_jars: {folder}: the jar of {artifact} is missing")
    return list(dict.fromkeys(jar.parent for jar in jars))


def _home(folder: Path) -> Path:
    """The folder itself, or the one unpacked LanguageTool inside it."""
    if any(folder.glob("*.jar")) or any(folder.glob("libs/*.jar")):
        return folder
    inner = sorted(path for path in folder.glob("LanguageTool*") if path.is_dir())
    if len(inner) > 1:
        names = " and ".join(path.name for path in inner)
        raise GrammarUnavailableError(f"grammar.languagetool_jars: {folder}: holds {names}; name one of them")
    return inner[0] if inner else folder


def _one_version(folder: Path, jars: list[Path]) -> None:
    versions = sorted({match[2] for jar in jars if (match := _VERSIONED.fullmatch(jar.name))})
    if len(versions) > 1:
        raise GrammarUnavailableError(
            f"grammar.languagetool_jars: {folder}: holds LanguageTool {' and '.join(versions)}; keep one version"
        )


def _holds(jar: Path, entry: str) -> bool:
    try:
        with zipfile.ZipFile(jar) as archive:
            return entry in archive.NameToInfo
    except (OSError, zipfile.BadZipFile):
        return False


def _free_port() -> int:
    with closing(socket.socket()) as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _end(process: "subprocess.Popen[bytes]") -> None:
    """Let the watcher end the server, and end both when it does not."""
    with suppress(OSError):
        if process.stdin:
            process.stdin.close()
    with suppress(subprocess.TimeoutExpired):
        process.wait(5)
    with suppress(OSError):
        if os.name == "posix":
            os.killpg(process.pid, signal.SIGKILL)  # the group outlives a watcher that was killed
        else:
            process.kill()
    process.wait()


def _last_words(log: IO[bytes]) -> str:
    """The line of the server's output that tells why it ended."""
    log.seek(0)
    lines = [line for line in _said(log.read().decode("utf-8", "replace")) if not _NOISE.match(line)]
    if any("UnsupportedClassVersionError" in line for line in lines):
        return "its Java is too old; LanguageTool 6.6 needs Java 17 or later"
    causes = [line for line in lines if line.startswith(("Caused by:", "Error:", "Exception in"))]
    return (causes or lines or ["it ended without a word"])[-1][:300]


def _said(output: str) -> Iterator[str]:
    return (line.rstrip() for line in output.splitlines() if line.strip())


def _line(fault: BaseException) -> str:
    return " ".join(str(fault).split())[:300] or type(fault).__name__
