"""What stands above a letter: front matter, header lines, the furniture of a letter by post."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from followlint.model.span import Span
from followlint.text.lines import Chunk, Line, split_lines

_FENCE = re.compile(r"---[ \t]*(?:\r\n|\r|\n)")
_FENCE_END = re.compile(r"(?:^|(?<=[\r\n]))(?:---|\.\.\.)[ \t]*(?=[\r\n]|\Z)")
_YAML_KEY = re.compile(r"\s*(?:#|[\"']?[\w.-]+[\"']?\s*:(?:\s|$)|$)")
_HEADER = re.compile(
    r"[*_]{0,2}(subject(?: line)?|re|to|from|cc|bcc|date|sent|reply-to|betreff)[*_]{0,2}\s?:[*_]{0,2}\s*",
    re.IGNORECASE,
)
_SUBJECTS = ("subject", "subject line", "re", "betreff")
_TITLE = re.compile(r"#{1,6}\s.*|(?!dear\b|hi\b|hello\b)[^.!?:]{1,40}:$", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6}\s")
_SALUTES = re.compile(r"(?:dear|to\s+whom\s+it\s+may\s+concern|respected)\b", re.IGNORECASE)


class Field(NamedTuple):
    """One header line with its folded continuation: name in lower case, the whole span, the value's span."""

    name: str
    span: Span
    value: Span


def front_matter(text: str, start: int) -> tuple[Span, int] | None:
    """The YAML source between fences at the very top, and the offset after the closing fence."""
    opening = _FENCE.match(text, start)
    if not opening:
        return None
    closing = _FENCE_END.search(text, opening.end())
    if not closing or not all(map(_yaml_like, split_lines(text, opening.end(), closing.start())[:1])):
        return None
    return Span(start=opening.end(), end=closing.start()), closing.end()


def _yaml_like(line: Line) -> bool:
    return bool(_YAML_KEY.match(line.words))


def header_lines(text: str, lines: Sequence[Line]) -> tuple[list[Field], int]:
    """The “Subject: …”, “To: …” at the top of these lines, and the index of the first line after them.

    A title that stands above them (“# Thank-you note”, “My draft:”) is a field without a name.
    """
    fields: list[Field] = []
    after = 0
    for index, line in enumerate(lines):
        if not fields and _is_title(lines, index):
            fields.append(Field("", Span(start=line.start, end=line.end), Span(start=line.end, end=line.end)))
            after = index + 1
            continue
        match = _HEADER.match(line.words)
        if match:
            value = Span(start=line.start + match.end(), end=_unmarked_end(line, match.end()))
            fields.append(Field(match[1].lower(), Span(start=line.start, end=line.end), value))
        elif line.words and not (fields and after == index and _folded(text, line)):
            break
        elif line.words:
            fields[-1] = _longer(fields[-1], line.end)
        else:
            continue
        after = index + 1
    return fields, after


def _is_title(lines: Sequence[Line], index: int) -> bool:
    """Whether a line names what follows, and a header line does follow."""
    if not _TITLE.match(lines[index].words) or _HEADER.match(lines[index].words):
        return False
    below = next((line for line in lines[index + 1 : index + 4] if line.words), None)
    return below is not None and bool(_HEADER.match(below.words))


def mail_fields(text: str, start: int, end: int) -> list[Field]:
    """All header lines of a mail's source, whatever their names."""
    fields: list[Field] = []
    for line in split_lines(text, start, end):
        if fields and _folded(text, line):
            fields[-1] = _longer(fields[-1], line.end)
        elif line.words:
            name, _, value = line.words.partition(":")
            place = Span(start=line.end - len(value.lstrip()), end=line.end)
            fields.append(Field(name.strip().lower(), Span(start=line.start, end=line.end), place))
    return fields


def _unmarked_end(line: Line, least: int) -> int:
    """The end of a value without the Markdown emphasis around it."""
    stripped = line.words.rstrip("*_ ") if line.words[0] in "*_" else line.words
    return line.start + max(least, len(stripped))


def _folded(text: str, line: Line) -> bool:
    return bool(line.words) and line.start > 0 and text[line.start - 1] in " \t"


def _longer(field: Field, end: int) -> Field:
    return Field(field.name, Span(start=field.span.start, end=end), Span(start=field.value.start, end=end))


def subject_of(fields: Sequence[Field]) -> Span | None:
    """The span of the subject's words."""
    for name in _SUBJECTS:
        for field in fields:
            if field.name == name:
                return field.value
    return None


def recipients_of(text: str, fields: Sequence[Field]) -> tuple[str, ...]:
    """The entries of the To lines, as written."""
    return tuple(
        entry
        for field in fields
        if field.name == "to"
        for part in _entries(field.value.of(text))
        if (entry := " ".join(part.split()))
    )


def _entries(value: str) -> list[str]:
    """Split at commas and semicolons that stand outside quotation marks."""
    parts, quoted = [""], False
    for char in value:
        quoted = quoted != (char == '"')
        if char in ",;" and not quoted:
            parts.append("")
        else:
            parts[-1] += char
    return parts


def furniture(found: Sequence[Chunk]) -> int:
    """How many chunks at the top are addresses, dates and headings above a “Dear …”."""
    count = 1 if found and _HEADING.match(found[0][0].words) and len(found[0]) == 1 else 0
    for index in range(count, min(len(found), 7)):
        if _SALUTES.match(found[index][0].words):
            return index
        if not _is_furniture(found[index]):
            break
    return count


def _is_furniture(chunk: Chunk) -> bool:
    words = [word for line in chunk for word in line.words.split()]
    lower = sum(word[0].islower() for word in words)
    return len(words) <= 40 and lower * 2 <= len(words) and words[-1][-1] not in "!?:"
