"""From a view to one spaCy Doc, with a sentence starting wherever a segment starts.

Made when something asks for tokens: a rule of kind `pattern`, or a trained pipeline. spaCy is imported only then.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from followlint.errors import ConfigError
from followlint.text.sentences import sentence_starts
from followlint.text.view import View

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BLANK = "blank"
_NO_START = 2**64 - 1  # -1 in an array without signs: no sentence begins here


@lru_cache(maxsize=4)
def pipeline(model: str) -> "Language":
    """The English pipeline: spaCy's blank one, or a trained one by name or path."""
    from spacy.lang.en import English

    if model == BLANK:
        nlp = English()
        nlp.max_length = 100_000_000  # the blank pipeline needs no memory per character worth a limit
        return nlp
    from spacy.util import load_model

    try:
        return load_model(model)
    except (OSError, ValueError) as fault:
        raise ConfigError(
            f"spacy-model: '{model}' cannot be loaded ({str(fault).split('. ')[0]}); install it, or leave the key out"
        ) from None


def annotate(view: View, model: str) -> "Doc":
    """Tokenise the view; `token.idx` is an offset into `view.text`, and no sentence crosses a segment's border."""
    from spacy.attrs import IDX, SENT_START

    doc = pipeline(model)(view.text)
    tokens = doc.to_array([IDX, SENT_START])
    starts = tokens[:, 1].copy()
    begins = sentence_starts(view) if model == BLANK else [s.start for s in view.segments if s.end > s.start]
    if model == BLANK:
        starts.fill(_NO_START)
    starts[tokens[:, 0].searchsorted(begins)] = 1
    # one array at once: setting `is_sent_start` token by token scans the whole Doc each time
    return doc.from_array([SENT_START], starts.reshape(-1, 1))  # type: ignore[arg-type]  # the stub knows no uint64


def trained_starts(doc: "Doc") -> list[int]:
    """The offsets at which sentences begin as a trained pipeline sees it."""
    from spacy.attrs import IDX, SENT_START

    return [offset for offset, start in doc.to_array([IDX, SENT_START]).astype(int).tolist() if start == 1]
