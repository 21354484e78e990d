"""Talks to a LanguageTool server through language-tool-python: to that server only, and never without end."""

import ipaddress
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal
from urllib.parse import urlsplit

import requests
from language_tool_python import LanguageTool

from followlint.errors import GrammarUnavailableError

LANGUAGE = "en-US"
_CHECKING = threading.Lock()  # language-tool-python remembers the text of the last match in a class attribute


class ServerError(Exception):
    """The server did not do what it was asked to; the message is one line."""


class RefusedError(ServerError):
    """The server runs and will not check this text."""


@dataclass(frozen=True, slots=True)
class Match:
    """What LanguageTool says of `[start, end)`, in code points."""

    code: str
    category: str
    start: int
    end: int
    message: str
    replacements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ServerInfo:
    """What a server tells of itself: version, longest text in UTF-16 units, its rules and their categories."""

    version: str = ""
    longest: int = 2**31 - 1
    rules: Mapping[str, str] = field(default_factory=dict)


def own_url(url: str, allow_hosts: tuple[str, ...]) -> str:
    """The URL of a server on this machine, or on a host that was allowed by name; anything else is refused."""
    plain = url.strip() if "://" in url else f"http://{url.strip()}"
    try:
        parts = urlsplit(plain)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https"):
        raise GrammarUnavailableError(
            f"grammar.languagetool_url: '{url}' is not the URL of a server, such as http://localhost:8081"
        )
    if not _is_here(host) and host not in {each.lower() for each in allow_hosts}:
        raise GrammarUnavailableError(
            f"grammar.languagetool_url: {host} is not this machine, and a draft leaves it only for a host that is "
            f"allowed by name (grammar.allow_hosts, --allow-host {host})"
        )
    path = parts.path.rstrip("/").removesuffix("/check").removesuffix("/v2")
    return f"{parts.scheme}://{parts.netloc}{path}/"


def _is_here(host: str) -> bool:
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Client(LanguageTool):
    """language-tool-python with time limits, without proxies and redirects that would lead a draft elsewhere."""

    def __init__(self, url: str, timeout: float) -> None:
        self._seconds, self._asked = timeout, 0
        try:
            super().__init__(LANGUAGE, remote_server=url, host="localhost")
        except ValueError:
            raise ServerError(f"the LanguageTool server at {url} has no English ({LANGUAGE})") from None
        except (AttributeError, TypeError):
            raise self._no_server() from None
        if not self._asked:
            raise ServerError("this version of language-tool-python is not one that followlint knows; 3.4 is")

    def matches(self, text: str) -> list[Match]:
        """What the server finds in the text."""
        try:
            with _CHECKING:
                found = self.check(text)
        except (KeyError, TypeError, AttributeError, IndexError, ValueError):
            raise self._no_server() from None
        return [
            Match(
                code=each.rule_id,
                category=each.category,
                start=each.offset,
                end=_end(text, each.offset, each.error_length),
                message=each.message,
                replacements=tuple(each.replacements[:5]),
            )
            for each in found
        ]

    def describe(self) -> ServerInfo:
        """What the server tells of itself; old ones tell nothing."""
        try:
            told = self._query_server(f"{self.url}configinfo", {"language": LANGUAGE})
            rules = {rule["ruleId"]: rule["categoryId"] for rule in told["rules"]}
            return ServerInfo(str(told["software"]["version"]), int(told["parameter"]["maxTextLength"]), rules)
        except (ServerError, KeyError, TypeError, ValueError):
            return ServerInfo()

    def _query_server(
        self,
        url: str,
        params: dict[str, str] | None = None,
        num_tries: int = 1,  # noqa: ARG002  who asks again is decided elsewhere
        method: Literal["get", "post"] = "get",
    ) -> Any:
        """Ask once, this host only, and wait no longer than allowed."""
        self._asked += 1
        try:
            with requests.Session() as session:
                session.trust_env = False
                response = session.request(
                    method,
                    url,
                    params=params if method == "get" else None,
                    data=params if method == "post" else None,
                    timeout=self._seconds,
                    allow_redirects=False,
                )
        except requests.Timeout:
            late = f"did not answer within {self._seconds:g} seconds"
            raise ServerError(f"the LanguageTool server at {self._where} {late}") from None
        except (requests.RequestException, OSError):
            raise ServerError(f"no LanguageTool server answers at {self._where}") from None
        return self._read(response)

    def _read(self, response: requests.Response) -> Any:
        if response.is_redirect:
            raise ServerError(f"the server at {self._where} sends requests elsewhere, which is not followed")
        try:
            told = response.json()
        except ValueError:
            said = " ".join(response.text[:200].split())
            if said.startswith("Error:"):
                raise RefusedError(f"the LanguageTool server says: {said.removeprefix('Error:').strip()}") from None
            raise self._no_server() from None
        if isinstance(told, dict) and (told.get("warnings") or {}).get("incompleteResults"):
            raise RefusedError("the LanguageTool server gave up before the end of the text")
        return told

    def _no_server(self) -> ServerError:
        return ServerError(f"what answers at {self._where} is no LanguageTool server")

    @property
    def _where(self) -> str:
        return self.url.removesuffix("v2/")


def _end(text: str, start: int, units: int) -> int:
    """Where a stretch of so many UTF-16 units ends; language-tool-python converts the offset but not the length."""
    end = start
    while units > 0 and end < len(text):
        units -= 1 + (ord(text[end]) > 0xFFFF)
        end += 1
    return end
