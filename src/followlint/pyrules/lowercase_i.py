"""Finds “i” for “I”, where it is a habit and not one slip among many capitals."""

from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.verdict import Verdict, accepted, verdict

# "i runs over the clinics": an index, not the writer.
_INDEX = r"(?! (?:runs|ranges|is|denotes|counts|goes|stands)\b)"
_LOW = lazily(
    rf"(?:(?<=[\s\"(*])|\A)\b(?:i'(?:m|ve|d|ll)|i\b{_INDEX}(?=[\s,!?;]|\.(?:\s|\.|$)|$)|(?:im|ive|iam)\b(?=[\s,]))"
)
_HIGH = lazily(r"\bI(?:'(?:m|ve|d|ll))?(?=[\s,!?;.])")


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for each “i”, if they are several, or as common as the writer's “I”."""
    low = list(accepted(rule, letter, (match.span() for match in _LOW.finditer(letter.plain))))
    if not low:
        return
    common = len(low) >= rule.numbers["share"] * (len(low) + len(_HIGH.findall(letter.plain)))
    if common or len(low) >= rule.numbers["habit"]:
        for hit in low:
            yield verdict(rule, letter, letter.view.span(*hit))
