"""Is a sentence a second resume? It announces one, lists many skills, or walks from one station to the next.

How much of the letter such sentences fill is a matter of `retells_resume`.
"""

import re
from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, accepted, verdict

_COMMA = re.compile(r"[,;] (?:and )?")
_LAST = re.compile(r"\w and \w")
_STATION = lazily(
    r"\b(?:[Ii]n|[Ff]rom|[Ss]ince|[Uu]ntil) (?:19|20)\d\d\b|\((?:19|20)\d\d\)|"
    r"\bI (?:graduated|was promoted|started at|joined|then (?:worked|moved|joined)|moved to|began (?:my career|at)|"
    r"previously worked)\b|"
    r"\b(?:at|for) [A-Z][\w&' ]{2,30} I (?:supervised|managed|worked|was|handled|led|oversaw|served)\b"
)
# The steps of a career that may all stand in one sentence: posts taken and left, years, and words of sequence.
_STEP = lazily(
    r"\b(?:(?P<post>graduat\w+|(?:did|finished|completed|served) (?:my|an) \w+|apprenticeship|internship|promoted|"
    r"joined|moved (?:on )?to|went (?:on )?to|transferred to|became|qualified as|trained as|first job|traineeship|"
    r"left (?:school|home|my|that|university)|was (?:made|hired|born)|set up|founded|studied|attended|degree|diploma|"
    r"(?:started|began) (?:out |my career )?(?:as|at|with|in)|worked (?:at|for|in|as|with)|"
    r"(?:spell|stint) (?:of|at|as)|read \w+ (?:in|at)|served (?:in|at|as|with)|an? (?:BSc?|BA|MSc?|MA|PhD|PGCE|MBA)|"
    r"(?:\w+ )?(?:years?|months) (?:as|at|with|in)|(?:one|two|three|four|five) (?:in|at|as))|"
    r"(?:in|from|since|until|till|to|by|between) (?:19|20)\d\d|then|(?:before|after) that|from there|previously|"
    r"after (?:university|school|college|graduation|leaving|my degree|which)|prior to|finally|later|afterwards|"
    r"subsequently|eventually|where I am now|so far)\b",
    re.I,
)
_RANGE = lazily(r"\bfrom (?:19|20)\d\d (?:to|until|till) (?:19|20)\d\d", re.I)
_SPELL = lazily(r"\b(?:years?|months|one|two|three|four|five|six) (?:as|at|with|in)\b", re.I)
_RANGES, _SPELLS = 2, 3
_MINE = lazily(r"\b(?:I|my|My)\b")
_YOURS = lazily(r"\byou(?:rs?)?\b", re.I)
_POSTS = 2


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """Verdicts on announcements of a resume, on lists of skills, and on a chronicle of jobs."""
    found = list(accepted(rule, letter, hits["announced"]))
    for list_, least in (("listed", "items"), ("held", "held")):
        for start, _ in accepted(rule, letter, hits[list_]):
            sentence = letter.sentence_at(start)
            yours = _YOURS.search(letter.plain, start, sentence.end) if sentence else None
            if sentence and _items(letter, start, yours.start() if yours else sentence.end) >= rule.numbers[least]:
                found.append((start, sentence.end))
    stations = list(_STATION.finditer(letter.plain)) if letter.body else []
    if len(stations) >= rule.numbers["stations"]:
        found.append(stations[0].span())
    found += [(each.start, each.end) for each in letter.body if _is_career(letter, each, rule.numbers["steps"])]
    for span in sorted(set(found))[:1]:
        yield verdict(rule, letter, letter.view.span(*span))


def _items(letter: Letter, start: int, end: int) -> int:
    """How many things a list holds."""
    return len(_COMMA.findall(letter.plain, start, end)) + bool(_LAST.search(letter.plain, start, end)) + 1


def _is_career(letter: Letter, sentence: Sentence, steps: float) -> bool:
    """Whether a sentence walks through posts of the writer without a word to the reader."""
    text = letter.plain[sentence.start : sentence.end]
    if not _MINE.search(text) or _YOURS.search(text):
        return False
    found = list(_STEP.finditer(text))
    posts = sum(bool(each["post"]) for each in found)
    if len(found) >= steps and posts >= _POSTS:
        return True
    return len(_RANGE.findall(text)) >= _RANGES or len(_SPELL.findall(text)) >= _SPELLS
