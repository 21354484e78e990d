"""Whether the letter says that its writer wants the job.

There are too many ways of wanting to list them all, so a wish of the writer counts whatever it is for, unless it is for
something that only the letter itself does: "I would love to teach your fours" wants the job, "I would love to send you
the plan" and "I would like to thank you" do not. Wanting is often shown without being said, so silence is no more than
a note; who offers to come again or to begin, or asks about the work, has not kept silent, unless doubt is heard.
After a first call or when asking how things stand, it is enough to look forward to what comes next. And who thanks in
few words and goes on to other things is seldom missed to say it.
"""

import re
from collections.abc import Iterator

from followlint.model.calendar import INQUIRIES
from followlint.model.rule import PythonRule
from followlint.text.book import Hit, Hits, begun_in
from followlint.text.letter import Letter
from followlint.text.talk.thanked import thanks
from followlint.verdict import Verdict, verdict

_INTERVIEWS = ("thank-you", "thank-you-panel")
# "to gladly send", "to just say": what may stand between a wish and its verb
_TO_VERB = re.compile(r"[ ,]+(?:(?:\w+ly|just|also|first|then|again|once more) )?")


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict at the end of a letter after an interview for a job that its writer nowhere claims to want."""
    if not letter.body or hits["says"] or any(_is_for_the_job(letter, wish, hits) for wish in hits["wish"]):
        return
    polite = hits["polite"] if letter.occasion not in _INTERVIEWS else ()
    if not hits["doubts"] and (hits["shows"] or polite or _asks_of_the_job(letter)):
        return
    if _dwells_on_thanks(rule, letter) or len(letter.body) <= rule.numbers["brief"]:
        yield verdict(rule, letter, letter.place("body-end"))


def _dwells_on_thanks(rule: PythonRule, letter: Letter) -> bool:
    """Whether the thanks say so much that silence on the job is heard beside them."""
    return letter.signals.weight_of(each for each in letter.body if thanks(letter, each)) >= rule.numbers["thanked"]


def _asks_of_the_job(letter: Letter) -> bool:
    """Whether thanks for an interview go on to a question; an inquiry asks anyway."""
    return letter.occasion not in INQUIRIES and any(map(letter.signals.is_question, letter.body))


def _is_for_the_job(letter: Letter, wish: Hit, hits: Hits) -> bool:
    """Whether what is wished is more than to send, to tell, to thank or to meet."""
    sentence = letter.sentence_at(wish[0])
    if sentence is None or begun_in(hits["spoils"], sentence.start, wish[1]):
        return False
    gap = _TO_VERB.match(letter.plain, wish[1])
    starts = {wish[1] + 1, gap.end()} if gap else set()
    return not any(begun_in(hits["of_the_letter"], start, start + 1) for start in starts)
