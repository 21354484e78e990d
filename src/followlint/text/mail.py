"""Mail source (RFC 5322): where the letter's own text is, or what it says when it is encoded or only HTML."""

import email
import email.policy
import re
from collections.abc import Iterator
from email.message import EmailMessage, MIMEPart
from typing import NamedTuple, cast

from followlint.model.span import Span

_FIELD_LINE = re.compile(r"([A-Za-z][A-Za-z0-9-]*)[ \t]*:.*(?:\r\n|\r|\n|\Z)(?:[ \t]+\S.*(?:\r\n|\r|\n|\Z))*")
_PLAIN_NAMES = frozenset({"from", "to", "cc", "bcc", "subject", "date", "reply-to"})
# These names stand in no letter that a person types: one of them makes the text a mail.
_MACHINE = """
mime-version content-type content-transfer-encoding message-id received return-path delivered-to
dkim-signature in-reply-to references x-mailer user-agent x-received authentication-results
"""
_MACHINE_NAMES = frozenset(_MACHINE.split())
_ENCODED_WORD = re.compile(r"=\?[^?\s]{1,40}\?[BbQq]\?[^?\s]*\?=")
_BLANK_LINE = re.compile(r"(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)")
_IDENTITY = frozenset({"", "7bit", "8bit", "binary"})
ENCODED = "The mail is encoded ({}): positions refer to its decoded text."
ONLY_HTML = "The mail has no plain text, only HTML: it was read as text, and positions refer to that."
_LONGEST_HEADERS = 200_000


class Inside(NamedTuple):
    """The body is a part of the source: its span there, and where the mail's own headers end."""

    body: Span
    headers_end: int


class Decoded(NamedTuple):
    """The body had to be decoded: a readable text of header lines and body, and what to tell the user."""

    text: str
    notice: str


def read_mail(source: str, start: int) -> Inside | Decoded | None:
    """Where the letter in a mail's source is, or its decoded text; None if the source is no mail."""
    headers = _headers(source, start)
    names = {match[1].lower() for match in headers}
    if len(names) < 2 or not (names & _MACHINE_NAMES or (names & _PLAIN_NAMES and _has_encoded_word(headers))):
        return None
    end = headers[-1].end()
    everything = Inside(Span(start=end, end=len(source)), end)
    if end - start > _LONGEST_HEADERS:
        return everything
    try:
        return _read(source, start, end) or everything
    except Exception:  # noqa: BLE001 - a broken header can raise anything inside `email`
        return everything


def _has_encoded_word(headers: list[re.Match[str]]) -> bool:
    return any(_ENCODED_WORD.search(match[0]) for match in headers)


def _headers(source: str, start: int) -> list[re.Match[str]]:
    """The header lines at the very top, each with its folded continuation."""
    found = []
    while match := _FIELD_LINE.match(source, start):
        found.append(match)
        start = match.end()
        if start >= len(source):
            break
    return found


def _read(source: str, start: int, headers_end: int) -> Inside | Decoded | None:
    message = email.message_from_string(source[start:], policy=email.policy.default)
    part = message.get_body(("plain", "html"))
    if part is None:
        return None
    if part.get_content_type() == "text/html":
        return Decoded(_readable(message, _text_of_html(_content(part))), ONLY_HTML)
    encoding = str(part.get("content-transfer-encoding", "")).strip().lower()
    if encoding not in _IDENTITY:
        return Decoded(_readable(message, _content(part)), ENCODED.format(encoding))
    if _ENCODED_WORD.search(source, start, headers_end):
        return Decoded(_readable(message, _content(part)), ENCODED.format("header"))
    body = _position(source, headers_end, message, part)
    return Inside(body, headers_end) if body else None


def _content(part: MIMEPart) -> str:
    """The decoded text of a part, whatever its charset claims to be."""
    raw = part.get_payload()
    if str(part.get("content-transfer-encoding", "")).strip().lower() in _IDENTITY:
        return str(raw)
    data = cast(bytes, part.get_payload(decode=True))
    for charset in (part.get_content_charset() or "utf-8", "utf-8"):
        try:
            return data.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return data.decode("latin-1")


def _text_of_html(html: str) -> str:
    from inscriptis import get_text

    return cast(str, get_text(html)) if html.strip() else ""


def _readable(message: EmailMessage, body: str) -> str:
    lines = [f"{name}: {' '.join(str(message[name]).split())}\n" for name in ("Subject", "To") if message[name]]
    return "".join(lines) + ("\n" if lines else "") + body


def _position(source: str, cursor: int, message: EmailMessage, wanted: MIMEPart) -> Span | None:
    """Find the part's text in the source by going over all parts in order."""
    for part in _leaves(message):
        payload = str(part.get_payload())
        place = _find(source, cursor, payload)
        if place < 0:
            return None
        if part is wanted:
            return Span(start=place, end=place + len(payload))
        cursor = place + len(payload)
    return None


def _leaves(message: EmailMessage) -> Iterator[MIMEPart]:
    return (part for part in message.walk() if not part.is_multipart())


def _find(source: str, cursor: int, payload: str) -> int:
    """The next place where the payload stands below a blank line."""
    for gap in _BLANK_LINE.finditer(source, max(0, cursor - 2)):
        if source.startswith(payload, gap.end()):
            return gap.end()
    return -1
