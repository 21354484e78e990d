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
