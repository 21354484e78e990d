"""Does the reader learn anything? What the letter only gives back (thanks, "you said", "I enjoyed") is not new."""

import re
from collections.abc import Iterator, Sequence

from followlint.model.rule import PythonRule
from followlint.pyrules.callback import called_back, is_other_mail
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

# What the writer is, has and wants.
_OF_ME = re.compile(
    r"\bI(?: am|'m| have|'ve| love| would| could|'d| bring| offer| believe| think)\b"
    r"(?! (?:excited|glad|happy) to learn)|"
    r"\b(?:my (?:career|skills|experience|background)|for me)\b"
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter in which nothing of the writer's own goes beyond the talk."""
    body = letter.body
    if not body or is_other_mail(letter) or any(_is_new(rule, letter, each, hits) for each in body):
        return
    if not (_is_mere_courtesy(rule, letter) and called_back(letter, hits["callback"])):
        yield verdict(rule, letter, letter.place("body-end"))


def _is_mere_courtesy(rule: PythonRule, letter: Letter) -> bool:
    """Whether a very short note only gives thanks, and claims nothing that would call for a proof."""
    words = sum(letter.count_words(each.start, each.end) for each in letter.body)
    return words <= rule.numbers["brief"] and not any(
        _OF_ME.search(letter.plain, each.start, each.end) for each in letter.body
    )


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
