"""From a view to one spaCy Doc, with a sentence starting wherever a segment starts."""

from functools import lru_cache
from typing import TYPE_CHECKING

from followlint.errors import ConfigError
from followlint.text.view import View

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BLANK = "blank"
_NO_START = 2**64 - 1  # -1 in an array without signs: no sentence begins here


@lru_cache(maxsize=4)
def pipeline(model: str = BLANK) -> "Language":
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


def annotate(view: View, model: str = BLANK) -> "Doc":
    """Tokenise the view; `token.idx` is an offset into `view.text`, and no sentence crosses a segment's border."""
    from spacy.attrs import IDX, SENT_START

    doc = pipeline(model)(view.text)
    tokens = doc.to_array([IDX, SENT_START])
    starts = tokens[:, 1].copy()
    if model == BLANK:
        starts.fill(_NO_START)
        starts[_after_full_stops(doc)] = 1
    starts[tokens[:, 0].searchsorted([segment.start for segment in view.segments if segment.end > segment.start])] = 1
    # one array at once: setting `is_sent_start` token by token scans the whole Doc each time
    return doc.from_array([SENT_START], starts.reshape(-1, 1))  # type: ignore[arg-type]  # the stub knows no uint64


def _after_full_stops(doc: "Doc") -> list[int]:
    """The tokens that begin a sentence by the rule of spaCy's sentencizer, found in one sweep.

    That is the first token, and every word after a full stop and whatever punctuation follows it.
    """
    from spacy.attrs import IS_PUNCT, ORTH

    stops = _full_stops()
    found, stopped = [0][: len(doc)], False
    for index, (orth, is_punct) in enumerate(doc.to_array([ORTH, IS_PUNCT]).tolist()):
        if orth in stops:
            stopped = True
        elif stopped and not is_punct:
            found.append(index)
            stopped = False
    return found


@lru_cache(maxsize=1)
def _full_stops() -> frozenset[int]:
    """The marks of all scripts that end a sentence, as spaCy numbers them."""
    from spacy.pipeline import Sentencizer

    return frozenset(map(pipeline(BLANK).vocab.strings.add, Sentencizer.default_punct_chars))


def sentence_starts(doc: "Doc") -> list[int]:
    """The offsets at which sentences begin."""
    from spacy.attrs import IDX, SENT_START

    return [offset for offset, start in doc.to_array([IDX, SENT_START]).astype(int).tolist() if start == 1]
