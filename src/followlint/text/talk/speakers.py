"""Who of the talk does a sentence name or turn to? What stands beside such a name was talked of with them."""

import re
from collections.abc import Sequence

from followlint.text.anchors import Anchor
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence
from followlint.text.people import TITLE
from followlint.text.talk.topics import weighs

# What stands before a surname, and what its bearer did or gave in the talk.
_TITLE = f"{TITLE}|Sister|Father|Chef|Captain"
_SPOKE = "asked|said|told|mentioned|showed|explained|raised|described|pointed"
_GAVE = "question|story|point|remark|advice|explanation|tour|demonstration|example|description"
_LEAD = 40  # how far before a name the words may begin that make it a person of the talk
# "Mr Banerjee asked …", "Eva's question", "you and Grace": a person of the talk who is not the reader.
_TITLED = lazily(rf"\b(?:{_TITLE}|Ma'am|Sir)\.? $")
_AMONG = lazily(
    r"\b(?:you|both|thanks? (?:you )?(?:also )?to|colleagues?,?|regards to|meet(?:ing)?|met) (?:and )?(?:with )?$"
)
_SPEAKS = re.compile(rf"(?:'s)? (?:also )?(?:{_SPOKE}|walked|gave|made|spoke|{_GAVE})\b")
# "I have used both Sage and Xero": two things.
_BOTH_THINGS = lazily(
    r"\b(?:us(?:e|ed|ing)|know|knew|learn(?:ed|t)?|program(?:med)?|in|on|hold|have|spoke|speak|read|write|run|"
    r"ran|drove|drive|play|"
    r"teach|taught|cook(?:ed)?|with) both $",
    re.I,
)
# "my former manager, Dr. Osei": a person of the writer's, not of the talk.
_MY_PERSON = lazily(
    r"\bmy (?:[\w-]+ ){0,2}(?:manager|boss|supervisor|referees?|references?|professor|tutor|mentor|lecturer|head|"
    r"employer|chief|director|colleague)s?,? (?:\w+\.? )?$",
    re.I,
)
# "Dear Dr. Hale and colleagues, thank you …": a greeting that stands within the text.
_DEAR = re.compile(r"(?:Dear|Hello|Hi|Hey|Good (?:morning|afternoon|evening|day))\b")
# "Please thank Mr. Hale as well": a greeting, until it says what he did.
_GREETED = lazily(
    r"\b(?:please|also|kindly)? ?(?:thank|(?:thanks|regards|gratitude|appreciation|wishes) (?:also )?to|give|"
    r"pass|convey)\b",
    re.I,
)
# … "who showed me the vault", "for walking me round".
_WHO = lazily(
    r"(?: as well| too| also)?(?:,? (?:who|whose|for (?:the|his|her|their|[a-z]+ing))\b|'s\b)(?! having me)",
)
# "Ms Pereira's point about …", "Dr Lal asked what …": said by one of those who are written to.
_BY_ONE = lazily(
    rf"\b(?:(?:{_TITLE})\.? )?([A-Z][\w-]{{1,40}})(?:'s)? (?:also |then |[a-z]+ly )?"
    rf"(?:{_SPOKE}|{_GAVE}|doubt|warning)\b"
)
# “Dana: the leak has kept me up”, “Sister Agnes, I agree about …”: a word to one of those who were there.
_TO_ONE = lazily(rf"(?:(?:And|Also|Now),? )?(?:(?:[Ff]or|[Tt]o) )?(?:(?:{_TITLE})\.? )?([A-Z][\w'-]+)(?::|, )")
_NEAR = 200  # characters in which those who are greeted stand behind "please thank"
_A_LINE_OF_NAMES = 8  # words of a first line that may still be the greeting


def is_speaker(anchor: Anchor, text: str, sentence: Sentence) -> bool:
    """Whether a name is somebody of the talk: with a title, beside the reader, or as one who spoke."""
    if not anchor.is_name:
        return False
    before = text[max(0, anchor.start - _LEAD) : anchor.start]
    if (
        _MY_PERSON.search(before)
        or _BOTH_THINGS.search(before)
        or (_DEAR.match(text, sentence.start) and not _SPEAKS.match(text, anchor.end))
    ):
        return False
    near = max(sentence.start, anchor.start - _NEAR)
    if _GREETED.search(text, near, anchor.start) and not _WHO.match(text, anchor.end, sentence.end):
        return False
    return bool(_TITLED.search(before) or _AMONG.search(before) or _SPEAKS.match(text, anchor.end))


def turns_to_one(letter: Letter, sentence: Sentence, anchors: Sequence[Anchor]) -> bool:
    """Whether the sentence turns to one of those written to, or says what one of them said, and holds a thing."""
    text = letter.plain
    turned = _TO_ONE.match(text, sentence.start, sentence.end)
    spoke = _BY_ONE.search(text, sentence.start, sentence.end)
    if turned is None and spoke is None:
        return False
    greeted = " ".join(letter.view.text[each.start : each.end] for each in letter.view.of_kind("greeting"))
    first = letter.body[0]  # names that stand below the greeting
    if first is not sentence and letter.count_words(first.start, first.end) <= _A_LINE_OF_NAMES:
        greeted += " " + text[first.start : first.end]
    known = {word for name in (greeted, *letter.context.people) for word in re.findall(r"[\w'-]+", name)}
    if turned and turned[1] in known and weighs(anchors, turned.end(), sentence.end):
        return True
    return bool(spoke and spoke[1] in known and weighs(anchors, spoke.end(), sentence.end, 0.5))
