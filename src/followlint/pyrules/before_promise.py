"""A question about the decision that goes out before the day on which they promised an answer, or on it."""

from collections.abc import Iterator, Mapping

from followlint.model.calendar import business_day_after
from followlint.model.moment import day_of, shown
from followlint.model.rule import PythonRule
from followlint.pyrules.inquiry import asks_for_news
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when the days left lie within `least` and `most`."""
    sending, promised = letter.context.sending, letter.context.promised_by
    if sending is None or promised is None or not asks_for_news(letter, hits):
        return
    left = (day_of(promised) - day_of(sending)).days
    if rule.numbers["least"] <= left <= rule.numbers.get("most", float("inf")):
        yield verdict(
            rule,
            letter,
            letter.place("start"),
            promised=shown(day_of(promised)),
            sending=shown(day_of(sending)),
            later=shown(business_day_after(promised, 1)),
        )
