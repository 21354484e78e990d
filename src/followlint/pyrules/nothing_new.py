"""Does the reader learn anything? What the letter only gives back (thanks, "you said", "I enjoyed") is not new."""

import re
from collections.abc import Iterator, Sequence

from followlint.model.rule import PythonRule
from followlint.pyrules.callback import called_back
from followlint.text.book import Hit, Hits
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdict

# "we staggered": a deed in the past, unless it is only a feeling or the talk itself.
_DEED = re.compile(
    r"\b(?:I|we)(?:'ve| have| had)? (?:also |then |[a-z]+ly )?"
    r"(?!(?:enjoy|appreciat|lik|lov|want|hop|learn|discuss|talk|walk|interview|appli|look|wish|admir|need|believ|realiz|"
    r"realis|notic|remain|attach|mention|ask|receiv|decid|seem|happen)\w*ed\b)"
    r"[a-z]{3,}ed\b"
)
# "With us a count cut …", "our loggers showed …", "two of them carry …": proof whose doer is a thing or a team.
_OURS = re.compile(
    r"(?:(?<!\w )|\b(?:and|but) )with us\b|"
    r"\b(?:two|three|four|five|six|both|half|most|\d+) of (?:them|ours|my|our)\b|"
    r"\b(?:our|my) (?!conversation|talk|chat|interview|meeting|discussion|call|exchange|time|visit|tour|lunch|panel|"
    r"interest|enthusiasm|impression|first|next|last|recent)[\w-]+(?: [\w-]+)? "
    r"(?:had|showed|proved|cut|fell|rose|came|went|ran|kept|held|took|gave|brought|[a-z]{3,}ed)\b",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter in which nothing of the writer's own goes beyond the talk."""
    body = letter.body
    if not body or any(_is_new(rule, letter, each, hits) for each in body):
        return
    words = sum(letter.count_words(each.start, each.end) for each in body)
    if words > rule.numbers["brief"] or not called_back(letter, hits["callback"]):
        yield verdict(rule, letter, letter.place("body-end"))


def _is_new(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether the sentence adds something: words of its own beside what was received, or a plain mark of it."""
    weight = letter.signals.weight(sentence)
    if _within(hits["kept"], sentence):
        return True
    if weight >= rule.numbers["own"] and _OURS.search(letter.plain, sentence.start, sentence.end):
        return True
    if _within(hits["given"], sentence) or _DEED.search(letter.plain, sentence.start, sentence.end):
        return weight >= rule.numbers["given"]
    if letter.signals.is_question(sentence):
        return weight >= rule.numbers["own"]
    if _within(hits["received"], sentence):
        return False
    return weight >= rule.numbers["own"] or (weight >= 1 and letter.signals.has_number(sentence))


def _within(hits: Sequence[Hit], sentence: Sentence) -> bool:
    return any(sentence.start <= start < sentence.end for start, _ in hits)
