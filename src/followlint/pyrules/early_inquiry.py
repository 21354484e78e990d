"""A question about the decision, asked fewer than `under` and at least `least` business days after the interview."""

from collections.abc import Iterator, Mapping

from followlint.model.calendar import business_day_after, business_days, last_round
from followlint.model.moment import shown
from followlint.model.rule import PythonRule
from followlint.pyrules.inquiry import asks_for_news
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdict


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict when it is too early; a promised date is another rule's matter."""
    context = letter.context
    met = last_round(context)
    if met is None or context.sending is None or context.promised_by is not None or not asks_for_news(letter, hits):
        return
    days = business_days(met, context.sending)
    if rule.numbers["least"] <= days < rule.numbers["under"]:
        until = business_day_after(met, int(rule.numbers["wait"]))
        passed = f"{days} business day{'' if days == 1 else 's'}"
        yield verdict(rule, letter, letter.place("start"), passed=passed, until=shown(until))
