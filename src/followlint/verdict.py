"""From a hit to a verdict: is it in scope, is it excused, and what is said of it."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping

from followlint.advice import filled
from followlint.model.finding import Credit, Finding, Fix, Level
from followlint.model.phrase import Phrase
from followlint.model.rule import DEFAULT_POINTS, PythonRule, RuleBase
from followlint.model.span import Span
from followlint.text.book import Hit, stands
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.shown import shown

Verdict = Finding | Credit

# "I have no doubt that", "I don't deny", "I can't help": these affirm.
_AFFIRMED = r"(?! (?:question|denying|deny|hesitate|lie|help but|only|just|merely|(?:an?y? )?(?:shadow of a )?doubt)\b)"
_NEGATION = lazily(
    rf"(?:\b(?:(?:not|never|no|without|cannot){_AFFIRMED}|nor|neither|nothing|hardly|instead of|rather than|avoid\w*|"
    rf"far from)\b|n't\b{_AFFIRMED})"
    r"(?:[ ,]+[\w'-]+){0,5}[ ,]+$",
    re.I,
)
_REPORTED = re.compile(
    r"\b(?:(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey) (?:\w+ ){0,2}|(?:your [a-z]+|[A-Z][a-z]+) (?:\w+ )?)"
    r"(?:said|say|mentioned|told|asked|described|called|put it|explained|wrote|joked|warned|noted|pointed out|"
    r"admitted|listed|spoke of|talked about|(?:informed|advised|assured|promised) (?:me|us)|"
    r"(?<!As )(?:indicated|hinted|stated|estimated|announced|promised))\b"
    r"(?:[ ,]+[\w'-]+){0,8}[ ,]*$"
    r"|\bin (?:his|her|their|your|[A-Z][a-z]+'s) (?:own )?words\b(?:[ ,]+[\w'-]+){0,8}[ ,]*$"
)


def accepted(rule: RuleBase, letter: Letter, hits: Iterable[Hit]) -> Iterator[Hit]:
    """The hits in the rule's scope that nothing excuses, in order, none overlapping another."""
    end = -1
    for hit in sorted(set(hits), key=lambda hit: (hit[0], -hit[1])):
        if hit[0] >= end and in_scope(rule, letter, hit) and not excused(rule, letter, hit):
            end = hit[1]
            yield hit


def verdicts(rule: RuleBase, letter: Letter, hits: Iterable[Hit]) -> Iterator[Verdict]:
    """What the rule says of its hits: nothing below `at_least`, one verdict a hit otherwise."""
    kept = list(accepted(rule, letter, hits))
    if len(kept) >= rule.at_least:
        for hit in kept:
            yield verdict(rule, letter, letter.view.span(*hit), count=len(kept))


def verdict(rule: RuleBase, letter: Letter, span: Span, **values: object) -> Verdict:
    """A finding or a credit of this rule at `span` of the draft; `values` fill its message."""
    text = letter.draft.text
    found = _joined(span.of(text))
    fields = {"match": found if rule.replace else _joined(shown(text, span, rule.family).of(text)), **values}
    message = rule.message.format_map(fields)
    if rule.is_credit:
        return Credit(rule=rule.id, message=message, span=span, points=rule.points)
    return Finding(
        rule=rule.id,
        level=rule.finding_level,
        message=message,
        span=span,
        reader=rule.reader.format_map(fields),
        instead=_instead(rule, letter, fields),
        fix=_fix(rule, span, found),
        points=rule.points,
    )


def _joined(words: str) -> str:
    return " ".join(words.split())


def softened(finding: Finding) -> Finding:
    """The same finding one level lower; a note stays a note and costs at most 1."""
    if finding.level is Level.NOTE:
        return finding.model_copy(update={"points": min(finding.points, 1)})
    level = Level.WARNING if finding.level is Level.ERROR else Level.NOTE
    return finding.model_copy(update={"level": level, "points": min(finding.points, DEFAULT_POINTS[level])})


def is_rich(rule: PythonRule, letter: Letter) -> bool:
    """Whether a letter holds so much of its own that what it seems to lack may be among it.

    That is so where its own words weigh `rich`, and stand in `rich_share` of its sentences. On 6,500 letters a verdict
    that such a letter lacks something was right 20 times and wrong 79 times.
    """
    holding = sum(letter.signals.weight(each) > 0 for each in letter.body)
    widely = holding >= rule.numbers["rich_share"] * len(letter.body)
    return widely and letter.signals.weight_of_body >= rule.numbers["rich"]


def _instead(rule: RuleBase, letter: Letter, fields: Mapping[str, object]) -> str:
    """What to write: with the user's facts where the rule can use them and they were given."""
    known = filled(rule.instead_known, letter, fields) if rule.instead_known else None
    return known or rule.instead.format_map(fields)


def _fix(rule: RuleBase, span: Span, found: str) -> Fix | None:
    """What the rule can replace without a change of meaning, with a capital where there was one."""
    text = rule.replace if isinstance(rule.replace, str) else rule.replace.get(found.lower().replace("\u2019", "'"))
    if text is None:
        return None
    if len(found) > 1 and found.isupper():
        text = text.upper()
    elif found[:1].isupper():
        text = text[:1].upper() + text[1:]
    return Fix(span=span, text=text, safe=True)


def in_scope(rule: RuleBase, letter: Letter, hit: Hit) -> bool:
    """Whether a hit stands in a block that the rule looks at."""
    segment = letter.view.segment_at(hit[0])
    if segment is None:
        return False
    kinds = rule.kinds_of_block
    return segment.kind in kinds or ("paragraph" in kinds and letter.view.says_something(segment))


def excused(rule: RuleBase, letter: Letter, hit: Hit) -> bool:
    """Whether a guard or an `unless` of the rule lets this hit pass."""
    sentence = letter.sentence_at(hit[0])
    if sentence is None:
        return False
    if "quoted" in rule.guards and _is_quoted(letter, hit):
        return True
    before = letter.plain[max(sentence.start, hit[0] - 120) : hit[0]]
    if "negated" in rule.guards and _NEGATION.search(before):
        return True
    if "reported" in rule.guards and _REPORTED.search(before):
        return True
    return any(holds(excuse, letter, sentence, rule.unless_in) for excuse in rule.unless)


def _is_quoted(letter: Letter, hit: Hit) -> bool:
    """Whether the hit stands within quotation marks; what they hold is in order and apart."""
    index = bisect_left(letter.quotations, (hit[0],)) - 1
    return index >= 0 and hit[1] < letter.quotations[index][1]


def holds(excuse: Phrase | str, letter: Letter, sentence: Sentence, within: str = "sentence") -> bool:
    """Whether a phrase stands, or a signal holds, in the sentence, its neighbours or the letter."""
    if isinstance(excuse, str) and within == "letter":
        return letter.signals.holds_anywhere(excuse)
    near = _reach(letter, sentence, within)
    if isinstance(excuse, str):
        return any(letter.signals.holds(excuse, each) for each in near)
    return stands(excuse, letter.view, near[0].start, near[-1].end)


def _reach(letter: Letter, sentence: Sentence, within: str) -> tuple[Sentence, ...]:
    if within == "letter":
        return letter.sentences
    if within == "neighbours":
        return letter.sentences[max(0, sentence.index - 1) : sentence.index + 2]
    return (sentence,)
