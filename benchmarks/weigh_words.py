"""Counts in labelled letters what single words say of the occasion: writes `rules/occasion-words.yaml`.

A logistic regression over the words and pairs of neighbours that a letter holds (scikit-learn, in the extra `weigh`),
their number evened out, and each occasion weighing the same however many letters there are of it. Its weights are
natural logarithms of odds. Names are left out: they belong to one letter.
"""

import argparse
import re
from collections import Counter
from collections.abc import Sequence
from math import sqrt
from pathlib import Path

import numpy as np
from data import load
from scipy.sparse import csr_matrix, diags
from sklearn.feature_extraction.text import CountVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from followlint.model.context import Occasion
from followlint.model.table import COLUMNS
from followlint.registry import builtin_folder
from followlint.text.layout import view_of
from followlint.text.parse import parse
from followlint.text.view import View
from followlint.text.wording import FIRST, SUBJECT, words_of

_FRESH = Path(__file__).resolve().parents[1] / "tests" / "fresh"
_SOURCES = ("letters", "drafts")
_LETTERS = 15  # that must hold a word, or it says more of these letters than of letters
_KEPT = 1_500  # words and pairs that part the occasions best; twice as many tell hardly more
_STRENGTH = 3.0  # scikit-learn's C; a third and three times of it are worse
_FOLDS = 5
_UNIT, _HUNDRED = 10, 100  # a vote is a tenth of a nat in a letter that holds a hundred of the words
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Za-z]+")  # a word within a sentence
_HEAD = """\
# What reveals an occasion, third part: what the words of a letter say of it, each a little. Written by
# `benchmarks/weigh_words.py`, which counted them in {number} texts of `tests/fresh`, and read by `text/wording.py`. Not
# to be changed by hand: what can be said in words of one's own is a cue. A vote is a tenth of a natural logarithm of
# odds in a letter that holds a hundred of these words; "subject:job" stands in the heading, "first:thank you" in the
# first sentence. `start`: any.
#
# {columns}
start: [{start}]
votes: |
"""


def main() -> None:
    """Weigh the words, tell how well they judge letters they were not weighed by, and write the file."""
    options = _options()
    records = [each for name in _SOURCES for each in load(_FRESH, name) if each.occasion]
    views = [view_of(parse(each.text)) for each in records]
    names = _names(views)
    vectorizer = CountVectorizer(analyzer=lambda view: _held(view, names), binary=True, min_df=_LETTERS)
    held = vectorizer.fit_transform(views)
    labels = [each.occasion for each in records]
    model = LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=500)
    alone = cross_val_predict(model, _evened(held), labels, cv=_FOLDS)
    print(f"words alone, letters not weighed: {np.mean(alone == np.array(labels)):.1%}")
    model.fit(_evened(held), labels)
    share = np.asarray(held.mean(axis=0)).ravel()
    kept = np.argsort(-model.coef_.std(axis=0) * np.sqrt(share * (1 - share)), kind="stable")[:_KEPT]
    model.fit(_evened(held[:, kept]), labels)
    columns = [list(model.classes_).index(name.value) for name in Occasion]
    words = vectorizer.get_feature_names_out()[kept]
    weights = model.coef_[columns].T / sqrt(_HUNDRED)
    rows = sorted((word, _tenths(votes)) for word, votes in zip(words, weights, strict=True))
    if options.write:
        head = _HEAD.format(
            number=len(records),
            columns=" ".join(f"{name:>3}" for name in COLUMNS),
            start=", ".join(map(str, _tenths(model.intercept_[columns]))),
        )
        shown = ((word, "".join(f"{vote:>4}" for vote in votes)) for word, votes in rows if any(votes))
        lines = "".join(f"  {word:<28}{votes}\n" for word, votes in shown)
        (builtin_folder() / "occasion-words.yaml").write_text(head + lines, encoding="utf-8")


def _held(view: View, names: frozenset[str]) -> set[str]:
    """The words and pairs of a letter, without names."""
    return {each for each in words_of(view) if names.isdisjoint(_parts(each))}


def _parts(word: str) -> list[str]:
    return word.removeprefix(SUBJECT).removeprefix(FIRST).split()


def _evened(held: csr_matrix) -> csr_matrix:
    """A long letter holds more words than a short one, and says no more of its occasion."""
    return diags(1 / np.sqrt(np.maximum(1, np.asarray(held.sum(axis=1)).ravel()))) @ held


def _names(views: Sequence[View]) -> frozenset[str]:
    """Words that stand within sentences with a capital more often than without."""
    small, capital = Counter[str](), Counter[str]()
    for view in views:
        for word in _INSIDE.findall(view.text):
            (small if word[0].islower() else capital)[word.lower()] += 1
    return frozenset(word for word, number in capital.items() if number > small[word]) - {"i"}


def _tenths(weights: np.ndarray) -> list[int]:
    return [round(float(weight) * _UNIT) for weight in weights]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true", help="write rules/occasion-words.yaml")
    return parser.parse_args()


if __name__ == "__main__":
    main()
