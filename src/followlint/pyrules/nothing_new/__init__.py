"""Does the reader learn anything? What the letter only gives back (thanks, "you said", "I enjoyed") is not new.

Each sentence is asked in turn: is something of the writer's own in it (`own`), is it only a feeling, a claim or a hope
(`felt`), or only what others said (`given_back`)? One sentence with news is enough.
"""

import re
from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.pyrules.nothing_new.felt import OF_ME, claims_barely, only_felt, promises, wants_proof
from followlint.pyrules.nothing_new.given_back import echoes, only_gives_back
from followlint.pyrules.nothing_new.own import acts, answers, hands_over, has_own_voice, is_of_own, proves
from followlint.text.book import Hits, begun_in
from followlint.text.letter import Letter, Sentence
from followlint.text.plans import is_any_plan
from followlint.text.talk.callbacks import called_back
from followlint.text.talk.meeting import is_other_mail
from followlint.text.talk.thanked import thanks
from followlint.text.told import YOU
from followlint.verdict import Verdict, unless_rich, verdict

_I_THINK = re.compile(r", I (?:think|believe|suppose)(?=[.!]?$)")


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict on a letter in which nothing of the writer's own goes beyond the talk."""
    body = letter.body
    if not body or is_other_mail(letter) or any(_is_new(rule, letter, each, hits) for each in body):
        return
    if not (_is_mere_courtesy(rule, letter) and called_back(letter, tuple(hits["callback"]))):
        found = verdict(rule, letter, letter.place("body-end"))
        yield found if _is_mostly_echo(rule, letter) else unless_rich(rule, letter, found)


def _is_mostly_echo(rule: PythonRule, letter: Letter) -> bool:
    """Whether the things that the letter names are those of others, of whom it says that they were right."""
    echo = [each for each in letter.body if echoes(letter, each)]
    rest = [each for each in letter.body if each not in echo and not thanks(letter, each)]
    return len(echo) >= rule.numbers["echoes"] and letter.signals.weight_of(rest) < letter.signals.weight_of(echo)


def _is_mere_courtesy(rule: PythonRule, letter: Letter) -> bool:
    """Whether a very short note only gives thanks, and claims nothing that would call for a proof."""
    return letter.measures.words <= rule.numbers["brief"] and not any(wants_proof(letter, each) for each in letter.body)


def _is_new(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether the sentence adds something: what was promised, or more than a plan, a feeling or their own words."""
    if is_any_plan(letter, sentence):
        return False
    kept = begun_in(hits["kept"], sentence.start, sentence.end)
    if kept or hands_over(letter, sentence) or answers(letter, sentence):
        return True
    if only_felt(letter, sentence) or claims_barely(letter, sentence):
        return False
    if only_gives_back(letter, sentence):
        return _adds_after_semicolon(rule, letter, sentence, hits)
    return _adds(rule, letter, sentence, hits)


def _adds(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether the sentence holds words of its own beside what was received, or a plain mark of them."""
    weight = letter.signals.weight(sentence)
    if (weight >= rule.numbers["own"] and proves(letter, sentence)) or letter.signals.is_question(sentence):
        return weight >= rule.numbers["own"]
    told = any(each.done for each in letter.signals.anchors_in(sentence.start, sentence.end))
    if told or begun_in(hits["given"], sentence.start, sentence.end) or acts(letter, sentence):
        return weight >= rule.numbers["given"]
    if begun_in(hits["received"], sentence.start, sentence.end):
        return _adds_after_semicolon(rule, letter, sentence, hits)
    least = 1 if letter.signals.has_number(sentence) else rule.numbers["own"]
    return weight >= least and (has_own_voice(letter, sentence) or _carries_on(rule, letter, sentence))


def _adds_after_semicolon(rule: PythonRule, letter: Letter, sentence: Sentence, hits: Hits) -> bool:
    """Whether a sentence that begins with thanks goes on, after a semicolon, with words of its own."""
    mark = letter.plain.rfind("; ", sentence.start, sentence.end)
    if mark < 0 or begun_in(hits["received"], mark, sentence.end):
        return False
    after = {each.word: each.weight for each in letter.signals.anchors_in(mark, sentence.end)}
    said = _I_THINK.sub("", letter.plain[mark : sentence.end])
    return sum(after.values()) >= rule.numbers["own"] and not OF_ME.search(said)


def _carries_on(rule: PythonRule, letter: Letter, sentence: Sentence) -> bool:
    """Whether a sentence that says nothing of the reader goes on about what was the writer's own, or would be."""
    before = letter.preceding(sentence)
    if before is None or letter.search(YOU, sentence):
        return False
    if promises(letter, before):
        return True
    enough = letter.signals.weight(before) >= rule.numbers["given"]
    return enough and is_of_own(letter, before) and not only_felt(letter, before)
