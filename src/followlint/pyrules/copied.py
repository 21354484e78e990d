"""The same words to several people, or to the same one again."""

from collections.abc import Iterator, Sequence

from followlint.model.rule import PythonRule
from followlint.model.span import Span
from followlint.text.book import Hits
from followlint.text.letter import Letter
from followlint.text.likeness import Likeness, Match, compare, earlier_of, siblings_of
from followlint.verdict import Verdict, verdict

_MOST_SHOWN, _LONGEST = 3, 90


def to_another(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict for the sibling draft that is most like the letter, within the bounds of the rule."""
    found = [(compare(letter, other), where) for other, where in siblings_of(letter.context)]
    return _told(rule, letter, found)


def again(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """The same of the earlier messages, where thanks may be said twice."""
    found = [(compare(letter, other, thanks=False), where) for other, where in earlier_of(letter.context)]
    return _told(rule, letter, found)


def _told(rule: PythonRule, letter: Letter, found: Sequence[tuple[Likeness, str]]) -> Iterator[Verdict]:
    fitting = [each for each in found if _fits(rule, each[0])]
    if not fitting or len(fitting) < sum(_closer(rule, likeness) for likeness, _ in found):
        return
    likeness, where = max(fitting, key=lambda each: (each[0].whole, each[0].specific))
    whole = "whole" in rule.numbers
    yield verdict(
        rule,
        letter,
        _place(letter, likeness.matches if whole else likeness.shared),
        where=where,
        percent=round(100 * (likeness.whole if whole else likeness.specific)),
        shared=_quoted(letter, likeness.shared or likeness.matches),
    )


def _fits(rule: PythonRule, likeness: Likeness) -> bool:
    numbers = rule.numbers
    if "whole" in numbers:
        return likeness.whole >= numbers["whole"]
    if len(likeness.matches) < numbers.get("sentences", 1):
        return False
    return bool(likeness.shared) and numbers["specific"] <= likeness.specific and not _closer(rule, likeness)


def _closer(rule: PythonRule, likeness: Likeness) -> bool:
    """Whether a graver rule speaks of this likeness already."""
    numbers = rule.numbers
    return likeness.whole >= numbers.get("below_whole", 2) or likeness.specific >= numbers.get("below", 2)


def _place(letter: Letter, matches: tuple[Match, ...]) -> Span:
    """The first run of sentences that are the same."""
    run = [matches[0].sentence]
    for match in matches[1:]:
        if match.sentence.index == run[-1].index + 1 and match.sentence.segment == run[-1].segment:
            run.append(match.sentence)
        else:
            break
    return letter.view.span(run[0].start, run[-1].end)


def _quoted(letter: Letter, matches: tuple[Match, ...]) -> str:
    words = [letter.words_of(match.sentence) for match in matches[:_MOST_SHOWN]]
    more = len(matches) - _MOST_SHOWN
    quoted = " ".join(f"“{_cut(each)}”" for each in words)
    return f"{quoted} and {more} more" if more > 0 else quoted


def _cut(words: str) -> str:
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0] + " …"
