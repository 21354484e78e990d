"""Small makers that several tests share."""

from followlint.model.context import Context, Occasion
from followlint.model.phrase import Phrase
from followlint.text.letter import Letter
from followlint.text.parse import parse
from followlint.text.view import view_of


def letter(text: str, context: Context | None = None, occasion: Occasion = Occasion.THANK_YOU) -> Letter:
    draft = parse(text)
    return Letter(draft, context or Context(), occasion, view_of(draft))


def found(phrase: str, text: str, vocabulary: dict[str, list[str]] | None = None) -> list[str]:
    """The words that one phrase finds in the paragraph `text`."""
    from followlint.text.book import PhraseBook

    view = letter(f"Dear Dana,\n\n{text}\n\nBest regards,\nJo Weber").view
    book = PhraseBook([(0, Phrase.parse(phrase, vocabulary))])
    return [view.text[start:end] for _, (start, end) in sorted(book.search(view))]
