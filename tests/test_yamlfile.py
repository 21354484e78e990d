"""YAML: words stay words, lines are told, nothing explodes."""

import pytest

from followlint.errors import ContextError
from followlint.model.context import Context
from followlint.yamlfile import YamlText


def _read(text: str) -> YamlText:
    return YamlText(text, "facts.yaml", ContextError)


def test_plain_words_stay_words() -> None:
    assert _read("a: no\nb: 10:30\nc: 1_000\nd: 2026-11-19\ne:\n").data == {
        "a": "no", "b": "10:30", "c": "1_000", "d": "2026-11-19", "e": None,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: [1", "facts.yaml:1: not YAML"),
        ("a: 1\na: 2", "facts.yaml:2: a: given twice"),
        ("? [x]\n: 1", "facts.yaml:1: a key must be a plain word"),
        ("a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(f"{c}: &{c} [{','.join(['*' + p] * 9)}]\n" for p, c in zip("abcdefg", "bcdefgh", strict=True)), "too large"),
        ("[" * 5000, "facts.yaml:1: "),
        ("- " * 3000 + "x", "facts.yaml:1: "),
        ("- " * 200_000 + "x", "facts.yaml:1: nested too deeply"),
    ],
)  # fmt: skip
def test_what_is_no_plain_yaml_is_refused_with_its_line(text: str, said: str) -> None:
    with pytest.raises(ContextError) as fault:
        _read(text)
    assert said in str(fault.value)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("compny: X", "facts.yaml:1: compny: unknown key 'compny'; did you mean 'company'?"),
        ("company: X\nrecipients:\n  - {name: A, adress_as: B}", "facts.yaml:3: recipients.0.adress_as: unknown key"),
        ("occasion: thankyou", "facts.yaml:1: occasion: unknown value 'thankyou'; did you mean 'thank-you'?"),
        ("interview: next Tuesday", "'next Tuesday' is not a date"),
        ("interview: 2026-11-19\nsending: 2026-11-01", "lies before the interview"),
        ("notes: [{topic: ''}]", "facts.yaml:1: notes.0.topic"),
        ("- a", "should be a mapping"),
    ],
)
def test_a_wrong_context_says_line_key_and_what_is_allowed(text: str, said: str) -> None:
    with pytest.raises(ContextError) as fault:
        _read(text).into(Context)
    assert said in str(fault.value)
