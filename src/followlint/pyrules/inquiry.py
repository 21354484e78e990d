"""Whether a letter is an inquiry: by its occasion, or because it asks after thanks have gone out already."""

from collections.abc import Mapping

from followlint.model.calendar import INQUIRIES, THANKS, since_last_round
from followlint.text.book import Hit
from followlint.text.letter import Letter


def asks_for_news(letter: Letter, hits: Mapping[str, list[Hit]]) -> bool:
    """Whether the letter asks how things stand.

    In the first thanks a question is a polite ending, unless it asks whether they have `decided`; and what was only
    guessed to be an inquiry must ask something.
    """
    if hits.get("decided"):
        return True
    if letter.occasion in INQUIRIES:
        asks = hits.get("asks") or any(map(letter.signals.is_question, letter.body))
        return bool(letter.context.occasion or asks)
    thanked = any(message.occasion in THANKS for message in since_last_round(letter.context))
    return thanked and bool(hits.get("asks"))
