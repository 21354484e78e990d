"""From a view to one spaCy Doc, with a sentence starting wherever a segment starts."""

from functools import lru_cache
from typing import TYPE_CHECKING

from followlint.errors import ConfigError
from followlint.text.view import View

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BLANK = "blank"


@lru_cache(maxsize=4)
def pipeline(model: str = BLANK) -> "Language":
    """The English pipeline: spaCy's blank one with its rule-based sentencizer, or a trained one by name or path."""
    from spacy.lang.en import English

    if model == BLANK:
        nlp = English()
        nlp.max_length = 100_000_000  # the blank pipeline needs no memory per character worth a limit
        nlp.add_pipe("sentencizer")
        return nlp
    from spacy.util import load_model

    try:
        return load_model(model)
    except (OSError, ValueError) as fault:
        raise ConfigError(
            f"spacy-model: '{model}' cannot be loaded ({str(fault).split('. ')[0]}); install it, or leave the key out"
        ) from None


def annotate(view: View, model: str = BLANK) -> "Doc":
    """Tokenise the view; `token.idx` is an offset into `view.text`."""
    doc = pipeline(model)(view.text)
    starts = {segment.start for segment in view.segments}
    for token in doc:
        if token.idx in starts and not token.is_sent_start:
            token.is_sent_start = True
    return doc
