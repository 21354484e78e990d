"""Whether the letter thanks at all; asking politely is no thanks, nor is "thanks to" or a thank-you note."""

from collections.abc import Iterator, Mapping

from followlint.model.calendar import INQUIRIES
from followlint.model.context import Occasion
from followlint.model.finding import Finding
from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.verdict import Verdict, in_scope, softened, verdict

# "Thanks for showing me the pond," thanks for something; "Thanks," and "Thank you again," are only a valediction.
_OBJECT = (" for ", " to you for ")
_REACH = 30
# A letter of thanks went before: of blind good letters of these kinds, all with words of their own, one in six thanks
# nobody a second time.
_LATER = frozenset((*INQUIRIES, Occasion.OFFER_NOTICE, Occasion.VALUE_LETTER))
_RECEIVED = frozenset((Occasion.RECRUITER, Occasion.CAREER_FAIR))  # beside the letters of thanks
# “I accept, and it will be an honour”, “I enjoyed every minute with you”: grace enough where thanks are not the matter.
_PARTING = frozenset((Occasion.ACCEPTANCE, Occasion.DECLINE, Occasion.WITHDRAWAL))


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the start when nobody is thanked; a letter of thanks that asks nothing must do so in its body."""
    asks = bool(hits["asks"]) or any(map(letter.signals.is_question, letter.body))
    only_body = letter.occasion.startswith("thank-you") and not asks
    # “Thanks in advance.” by one who was given something, and asks for nothing
    too_soon = not asks and (letter.occasion.startswith("thank-you") or letter.occasion in _RECEIVED)
    for start, end in hits["thanks"]:
        if _among(hits["no_thanks"], start, end) and not _among(hits["thanks_all_the_same"], start, end):
            continue
        if too_soon and _among(hits["ahead"], start, end):
            continue
        segment = letter.view.segment_at(start)
        in_closing = segment is not None and segment.kind in ("closing", "signature")
        # "Cheers," at the foot of a letter is a farewell, whatever it thanks for elsewhere
        farewell = letter.plain[start:end].lower() == "cheers"
        # "P.S. Thanks." below a letter that thanked for nothing is no thanks, either
        afterthought = segment is not None and segment.kind == "postscript"
        late = (((only_body or farewell) and in_closing) or (afterthought and not asks)) and not _for_something(
            letter, start, segment.end if segment else end
        )
        if not late and in_scope(rule, letter, (start, end)):
            return
    if letter.body:
        found = verdict(rule, letter, letter.place("start"))
        owes_less = letter.signals.weight_of_body >= rule.numbers["own_words"] and (
            letter.occasion in _LATER or _heads(letter, hits) or _is_warm(letter, hits)
        )
        yield softened(found) if owes_less and isinstance(found, Finding) else found


def _is_warm(letter: Letter, hits: Mapping[str, list[Hit]]) -> bool:
    """Whether one who takes an offer, or bows out, has a warm word in the place of thanks."""
    return letter.occasion in _PARTING and bool(hits["warm"])


def _heads(letter: Letter, hits: Mapping[str, list[Hit]]) -> bool:
    """Whether the heading thanks: it is read first, and a letter under it is no thankless one."""
    subject = letter.view.of_kind("subject")
    return any(each.start <= start < each.end for each in subject for start, _ in hits["thanks"])


def _among(others: list[Hit], start: int, end: int) -> bool:
    """Whether one of the others shares words with this range."""
    return any(other[0] < end and start < other[1] for other in others)


def _for_something(letter: Letter, start: int, end: int) -> bool:
    """Whether the thanks name what they are for."""
    words = letter.plain[start : min(end, start + _REACH)].lower()
    return any(each in words for each in _OBJECT)
