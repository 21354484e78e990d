"""Small makers that several tests share."""

from collections.abc import Iterator

from followlint.model.context import Context, Occasion
from followlint.model.phrase import Phrase
from followlint.model.rule import RuleBase
from followlint.text.layout import view_of
from followlint.text.letter import Letter
from followlint.text.parse import parse


def letter(text: str, context: Context | None = None, occasion: Occasion = Occasion.THANK_YOU) -> Letter:
    draft = parse(text)
    return Letter(draft, context or Context(), occasion, view_of(draft))


def found(phrase: str, text: str, vocabulary: dict[str, list[str]] | None = None) -> list[str]:
    """The words that one phrase finds in the paragraph `text`: as rules have it, the longest of those that overlap."""
    from followlint.text.book import PhraseBook

    view = letter(f"Dear Dana,\n\n{text}\n\nBest regards,\nJo Weber").view
    book = PhraseBook([(0, Phrase.parse(phrase, vocabulary))])
    words, last = [], 0
    for start, end in sorted((hit for _, hit in book.search(view)), key=lambda hit: (hit[0], -hit[1])):
        if start >= last:
            words.append(view.text[start:end])
            last = end
    return words


def phrases_of(value: object) -> Iterator[Phrase]:
    """All phrases inside a rule, at any depth."""
    if isinstance(value, Phrase):
        yield value
    elif isinstance(value, RuleBase):
        for name in type(value).model_fields:
            yield from phrases_of(getattr(value, name))
    elif isinstance(value, dict):
        for each in value.values():
            yield from phrases_of(each)
    elif isinstance(value, tuple):
        for each in value:
            yield from phrases_of(each)
