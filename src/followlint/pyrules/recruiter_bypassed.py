"""Goes past a recruiter who asked that everything pass through them."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.context import Recruiter
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.lazily import lazily
from followlint.text.letter import Letter
from followlint.text.people import writes_to
from followlint.verdict import Verdict, verdict

# What recruiters say when nothing may go to the client directly; the words are the user's, not the letter's.
_THROUGH_ME = lazily(
    r"\b(?:(?:through|via|by way of) (?:me|us|our|the agency|the recruiter)|come to (?:me|us) first|"
    r"(?:send|give|forward|direct|address|route|leave|bring) [\w ,]{0,30}?\bto (?:me|us)\b|"
    r"(?:do not|don'?t|never|please avoid|no|not to|without) (?:direct(?:ly)? )?"
    r"(?:contact|write|writing|e-?mail|call|reach|approach)|"
    r"(?:only|always) (?:contact|write|talk|speak|e-?mail)[\w ]{0,12} (?:me|us)|"
    r"i(?:'ll| will| shall) (?:forward|pass|send) )",
    re.I,
)
_DIRECT = lazily(
    r"\b(?:directly|straight) to (?:the|them|him|her|your)|\bgo direct|"
    r"(?:feel free|fine|ok|okay) to (?:write|contact|e-?mail)",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when the recruiter's route or instructions forbid it and the letter goes to somebody else."""
    recruiter = letter.context.recruiter
    if recruiter is None or not _forbids(recruiter) or writes_to(letter.context, recruiter.name):
        return
    who = recruiter.name or "The recruiter"
    wish = f": “{recruiter.instructions.strip()}”" if recruiter.instructions else ""
    yield verdict(rule, letter, letter.place("start"), who=who, wish=wish, recruiter=recruiter.name or "the recruiter")


def _forbids(recruiter: Recruiter) -> bool:
    if recruiter.route is not None:
        return recruiter.route == "through-recruiter"
    words = recruiter.instructions or ""
    return bool(_THROUGH_ME.search(words)) and not _DIRECT.search(words)
