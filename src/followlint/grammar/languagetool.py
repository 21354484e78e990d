"""LanguageTool, the deep engine: a server that runs, one started from jars, or one that is downloaded first."""

import re
from collections.abc import Iterator
from itertools import pairwise
from threading import Lock

from followlint.errors import GrammarUnavailableError
from followlint.grammar.languagetool_client import RefusedError, ServerError, own_url
from followlint.grammar.languagetool_reader import NAME, Reader
from followlint.grammar.languagetool_server import JarServer, downloaded
from followlint.grammar.protocol import Checked, Fault, Missed
from followlint.model.settings import Grammar

_PART = 10_000  # UTF-16 units of a request, so that each can be answered in time
_BORDER = re.compile(r"\n{2,}")


class LanguageToolEngine:
    """LanguageTool behind the protocol of `grammar`; safe to share between threads.

    The server is reached, or started, at the first check. When it fails in the middle it is given one more start
    (or call); what it could not check after that is told in `missed`.
    """

    name = NAME

    def __init__(self, settings: Grammar) -> None:
        self._lock = Lock()
        self._timeout = settings.timeout
        self._url = own_url(settings.languagetool_url, settings.allow_hosts) if settings.languagetool_url else ""
        self._server = JarServer(settings.languagetool_jars) if settings.languagetool_jars and not self._url else None
        self._reader: Reader | None = None
        self._failure = ""
        self._second_start_left = True
        if not (self._url or self._server or settings.languagetool_download):
            raise GrammarUnavailableError(
                "LanguageTool is asked for and nothing says where it is: give languagetool_url (--languagetool-url), "
                "languagetool_jars or languagetool_download = true"
            )

    def check(self, text: str, known: frozenset[str] = frozenset()) -> Checked:
        """The faults of `text`, in order, without those inside placeholders, addresses and file names."""
        if not text.strip():
            return Checked()
        with self._lock:
            reader = self._reader or self._first_reader()
            parts = tuple(parts_of(text, min(_PART, reader.longest)))
            seen = [(start, *self._read(part, known)) for start, part in parts]
        faults = [_moved(fault, start) for start, found, _ in seen for fault in found]
        reasons = [reason for _, _, reason in seen if reason]
        missed = [Missed(reason=_told(reason, len(reasons), len(parts))) for reason in dict.fromkeys(reasons)]
        return Checked(faults=tuple(faults), missed=(*missed, *reader.lacking))

    def close(self) -> None:
        """Stop the server; the next check starts it again."""
        with self._lock:
            if self._server:
                self._server.stop()
            self._reader, self._failure, self._second_start_left = None, "", True

    def _first_reader(self) -> Reader:
        """Reach the server for the first time; without it there is nothing to report."""
        if not self._failure:
            try:
                return self._connect()
            except (ServerError, GrammarUnavailableError) as fault:
                self._failure = str(fault)
                if self._server:
                    self._server.stop()
        raise GrammarUnavailableError(self._failure)

    def _connect(self) -> Reader:
        if not self._url and self._server is None:
            self._server = JarServer(downloaded())
        url = self._server.start() if self._server else self._url
        self._reader = Reader(url, self._timeout)
        return self._reader

    def _read(self, part: str, known: frozenset[str]) -> tuple[tuple[Fault, ...], str]:
        """What is seen in a part of the text, or why nothing is."""
        while self._reader and not self._failure:
            try:
                return self._reader.faults(part.rstrip("\n"), known), ""
            except RefusedError as fault:
                return (), str(fault)
            except ServerError as fault:
                self._start_again(fault)
        return (), self._failure

    def _start_again(self, fault: ServerError) -> None:
        """Give the server its second start; when that was used up or fails, say for good why."""
        if not self._second_start_left:
            self._failure = str(fault)
            return
        self._second_start_left = False
        try:
            self._connect()
        except (ServerError, GrammarUnavailableError) as second:
            self._failure = str(second)


def engine(settings: Grammar) -> LanguageToolEngine:
    """The engine for these settings; what can be known to be wrong with them is said at once."""
    return LanguageToolEngine(settings)


def parts_of(text: str, longest: int) -> Iterator[tuple[int, str]]:
    """The text in parts of at most so many UTF-16 units, parted between paragraphs, each with its offset.

    A paragraph that is longer than that is a part of its own: whether it is too long, the server decides.
    """
    start = 0
    borders = [border.end() for border in _BORDER.finditer(text)]
    for begin, end in pairwise([0, *borders, len(text)]):
        if begin > start and _units(text[start:end].rstrip("\n")) > longest:
            yield start, text[start:begin]
            start = begin
    if start < len(text):
        yield start, text[start:]


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _moved(fault: Fault, by: int) -> Fault:
    return fault.model_copy(update={"start": fault.start + by, "end": fault.end + by})


def _told(reason: str, missed: int, parts: int) -> str:
    if parts == 1:
        return f"{reason}; the text was not checked by LanguageTool"
    return f"{reason}; {missed} of {parts} parts of the text were not checked by LanguageTool"
