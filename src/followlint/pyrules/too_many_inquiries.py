"""One inquiry too many: `most` are sent since the last interview, or as many went unanswered."""

from collections.abc import Iterator, Mapping

from followlint.model.calendar import INQUIRIES, inquiries, listed
from followlint.model.moment import day_of, shown
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict; an inquiry counts all that were sent, another letter only those left unanswered."""
    sent = inquiries(letter.context)
    if letter.occasion not in INQUIRIES:
        sent = tuple(message for message in sent if message.unanswered)
    if len(sent) >= rule.numbers["most"]:
        dates = [shown(day_of(message.sent)) for message in sent if message.sent]
        yield verdict(
            rule,
            letter,
            letter.place("start"),
            count=len(sent),
            dates=f" ({listed(dates)})" if dates else "",
            ordinal={2: "third", 3: "fourth", 4: "fifth"}.get(len(sent), f"{len(sent) + 1}th"),
        )
