"""The same words to several people, or to the same one again: `against` siblings (1) or earlier messages (2)."""

from collections.abc import Iterator, Mapping

from followlint.model.context import shown
from followlint.model.rule import PythonRule
from followlint.model.span import Span
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.likeness import Likeness, Match, compare, facts_for, letter_of, reader_of
from followlint.verdict import Verdict, verdict

_SIBLINGS, _MOST_SHOWN, _LONGEST = 1, 3, 90


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict for the text that is most like the letter, when the likeness lies within the rule's bounds."""
    again = rule.numbers["against"] != _SIBLINGS
    found = [(compare(letter, other, thanks=not again), where) for other, where in _others(rule, letter)]
    fitting = [each for each in found if _fits(rule, each[0])]
    if not fitting or len(fitting) < len([each for each in found if _closer(rule, each[0])]):
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


def _others(rule: PythonRule, letter: Letter) -> Iterator[tuple[Letter, str]]:
    context = letter.context
    facts = facts_for(context)
    if rule.numbers["against"] == _SIBLINGS:
        for text in context.siblings:
            other = letter_of(text, facts)
            reader = reader_of(other)
            yield other, f"the note to {reader}" if reader else "another note"
        return
    for message in context.earlier:
        if message.text:
            when = f" of {shown(message.sent)}".partition(",")[0] if message.sent else ""
            yield letter_of(message.text, facts), f"your message{when}"


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
