"""Kind `pattern`: flags spaCy token patterns, for what depends on the shape or place of tokens.

    kind: pattern
    tokens:
      - [{LOWER: {IN: [mr, mrs, ms]}}, {IS_TITLE: true}]

Keys and operators are those of `spacy.matcher.Matcher`; YAML's `true`, `false` and whole numbers are converted.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from followlint.errors import RuleFileError
from followlint.model.rule import PatternRule
from followlint.text.book import Hit
from followlint.text.doc import pipeline
from followlint.text.letter import Letter
from followlint.verdict import Verdict, verdicts
from followlint.yamlfile import fault_in


class PatternKind:
    """All pattern rules in one spaCy Matcher."""

    def __init__(self, rules: Sequence[PatternRule], model: str = "blank") -> None:
        from spacy.errors import MatchPatternError
        from spacy.matcher import Matcher

        self._rules = rules
        self._matcher = Matcher(pipeline(model).vocab, validate=True)
        for index, rule in enumerate(rules):
            patterns = [[_typed(token) for token in pattern] for pattern in rule.tokens]
            try:
                self._matcher.add(str(index), patterns, greedy="LONGEST")
            except (MatchPatternError, ValueError) as fault:
                raise fault_in(rule.origin, ("tokens",), " ".join(str(fault).split()), RuleFileError) from None

    def check(self, letter: Letter) -> Iterator[Verdict]:
        """What these rules say of the letter."""
        hits: dict[int, list[Hit]] = defaultdict(list)
        for span in self._matcher(letter.doc, as_spans=True):
            hits[int(span.label_)].append((span.start_char, span.end_char))
        for index in sorted(hits):
            yield from verdicts(self._rules[index], letter, hits[index])


def _typed(value: Any) -> Any:
    """Turn YAML's words back into the flags and numbers that the Matcher expects."""
    if isinstance(value, dict):
        return {key: _typed(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_typed(each) for each in value]
    if value in ("true", "false"):
        return value == "true"
    return int(value) if isinstance(value, str) and value.isdigit() else value
