"""What a person is told of several findings of one rule: each thing once, however many words it is said of."""

import re
from collections.abc import Iterable, Sequence

from followlint.model.finding import Finding
from followlint.model.span import Span
from followlint.text.shown import shown

_QUOTED = re.compile("“[^”]*”")


def messages(findings: Sequence[Finding]) -> str:
    """The messages of findings that are shown together; of those that differ only in what they quote the first is
    told whole, of the others what they quote."""
    told: dict[str, list[str]] = {}  # by what is said of the words
    whole: dict[str, str] = {}
    for message in dict.fromkeys(finding.message for finding in findings):
        quoted = _QUOTED.search(message)
        said = message.replace(quoted[0], "“”", 1) if quoted else message
        whole.setdefault(said, message)
        told.setdefault(said, []).append(quoted[0] if quoted else "")
    return " ".join(
        f"{whole[said]} Also: {', '.join(words[1:])}." if len(words) > 1 else whole[said]
        for said, words in told.items()
    )


def marked(text: str, finding: Finding) -> Span:
    """The words to underline: those that the message quotes, where they hold the finding's own."""
    words = shown(text, finding.span, finding.family)
    return words if f"“{' '.join(words.of(text).split())}”" in finding.message else finding.span


def readers(findings: Iterable[Finding]) -> list[str]:
    """What the reader concludes, each thing once."""
    return list(dict.fromkeys(finding.reader for finding in findings if finding.reader))


def advice(findings: Iterable[Finding]) -> list[str]:
    """What to write, each thing once; before it the replacements that it does not hold already."""
    changes: dict[str, dict[str, None]] = {}
    for finding in findings:
        replacements = changes.setdefault(finding.instead, {})
        if finding.fix and not (finding.fix.text and finding.fix.text in finding.instead):
            replacements[finding.fix.text] = None
    return [told for instead, texts in changes.items() if (told := f"{_written(tuple(texts))} {instead}".strip())]


def _written(texts: Sequence[str]) -> str:
    """The change that is asked for: `Write “to”, “for”.`, or to leave something out."""
    written = ", ".join(f"“{text}”" for text in texts if text.strip())
    out = "Leave it out." if any(not text.strip() for text in texts) else ""
    return f"{f'Write {written}.' if written else ''} {out}".strip()
