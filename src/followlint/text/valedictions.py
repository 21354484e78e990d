"""The words with which letters end: valedictions, postscripts, contact lines, small print."""

import re

_THANKS = (
    r"(?:(?:many|much|and|warmest|sincere|with|my) ){0,2}"
    r"(?:thanks|thank you|thankyou|thank-you|thx|thnx|tks|tnx|thank u|tysm|ty|ta muchly|ta)"
)
_THANKS_TAIL = (
    r"(?: (?:again|so|very|much|a|lot|lots|million|bunch|kindly|all|both|everyone|everybody|guys|sir"
    r"|ma'am|madam"
    r"|once|more|in|advance|anticipation|indeed)){0,5}"
)
_REGARDS = (
    r"(?:(?:best|kind|kindest|warm|warmest|many|sincere|sincerest|respectful|cordial|good|fond|fondest|all"
    r"|my|with|very|friendly|heartfelt|deep|deepest|great|greatest|and|the|personal|every|much|high"
    r"|highest|in|your|for|happy|genuine) ){0,4}"
    r"(?:regards?|rgds|wishes|gratitude|appreciation|respects?|esteem|greetings|thanks)"
)
_YOURS = (
    r"(?:(?:most|very|ever|as|with|i remain|always|and|warmly|yours|sincerely|respectfully|truly) ){0,2}"
    r"(?:yours|sincerely|respectfully|cordially|warmly|gratefully|faithfully|truly|appreciatively|fondly"
    r"|humbly|graciously|enthusiastically|eagerly|kindly|expectantly|obediently|sincerly|sincerley)"
    r"(?:,?(?: and)? (?:yours|sincerely|truly|faithfully|respectfully|ever|submitted|always"
    r"|gratefully)){0,2}"
)
_SHORT = (
    r"(?:all |all the |my |my very |very )?best(?: always| to you)?|cheers|ciao|take care|warmest|ttyl"
    r"|xo(?:xo)*|x{1,4}"
    r"|mit freundlichen grüßen|mfg|vg|cordialement|saludos|br|ever|as ever|as always"
    r"|thanking you(?: all| in advance){0,2}"
)
_CORE = rf"(?:{_THANKS}{_THANKS_TAIL}|{_REGARDS}|{_YOURS}|{_SHORT})"
# These count only before a comma or a name, or alone in their chunk: they are also sentences.
_SOFT = (
    r"looking forward(?: to [^.!?\r\n]{1,80}?(?=\s*(?:[,.!\r\n]|$)))?"
    r"|(?:talk|speak|chat)(?: to| with)?(?: you)? (?:soon|later)"
    r"|hear from you soon|(?:see|c) (?:you|ya|u)(?: all)?(?: (?:soon|later|then|around|there|tomorrow))?"
    r"|until (?:then|next time)|(?:good )?bye|later|laters|love|lots of love|hugs|peace|onwards?"
    r"|farewell|namaste|god bless(?: you)?|blessings"
    r"|good luck|hth|hope (?:this|that|it) helps|enjoy|have a \w+ \w+|cordial|kindest|warm|respectively"
    rf"|{_THANKS}{_THANKS_TAIL} for [^.!?\r\n]{{1,80}}?(?=\s*(?:[,.!\r\n]|$))"
)
_JOIN = r"(?:\s*[,.]?\s*(?:and|&)\s+|\s*[,.!]\s*)"
_MARK = r"[,.!;:~…]*(?:\s*(?:[-\u2013—]+|:-?\)|;-?\)))?[*_]{0,2}"
_SOURCE = rf"[-\u2013—*_ ]{{0,3}}(?:(?P<core>{_CORE}(?:{_JOIN}{_CORE})?)|(?P<soft>{_SOFT}))(?![\w'\u2019]){_MARK}"
_PATTERN = re.compile(_SOURCE.replace(" ", r"\s+").replace(r"_\s+]", r"_\s]"), re.IGNORECASE)
_FIRST_WORD = re.compile(r"[-\u2013—*_\s]{0,3}([^\W\d_]+)")
# The first words of all patterns above: the long pattern is tried only where one of them stands.
_FIRSTS = """
many much and warmest sincere with my thanks thank thankyou thx thnx tks tnx tysm ty ta best kind
kindest warm sincerest respectful cordial good fond fondest all very friendly heartfelt deep deepest
great greatest the personal every high highest in your for happy genuine regards regard rgds wishes
gratitude appreciation respect respects esteem greetings most ever as i always warmly yours
sincerely respectfully truly cordially gratefully faithfully appreciatively fondly humbly graciously
enthusiastically eagerly kindly expectantly obediently sincerly sincerley cheers ciao take ttyl x xx
xxx xxxx xo xoxo xoxoxo mit mfg vg cordialement saludos br thanking looking talk speak chat hear see
c until bye later laters love lots hugs peace onward onwards farewell namaste god blessings hth hope
enjoy have respectively
"""
_FIRST_WORDS = frozenset(_FIRSTS.split())
SENTENCE_END = re.compile(r"[.!?…][\"'”\u2019)\]]*\s+")
SENTENCE_MARKS = ".!?…)\"”'\u2019"
POSTSCRIPT = re.compile(r"[*_]{0,2}p\.?\s?(?:p\.?\s?)?s\.?(?:\s?[:.,\u2013—-]|\s|$)[*_]{0,2}", re.IGNORECASE)
CONTACT = re.compile(
    r"\S@\S|https?:|www\.|linkedin|github\.|\d{3}[\s./)-]{1,2}\d{3,4}|\d{4,5}\s\d{5,6}|\+\d|\(\d{2,5}\)"
    r"|\bx-?\d[\d-]{2,6}\b"
    r"|\b(?:phone|tel|mobile|cell|fax|ext|office)\b",
    re.IGNORECASE,
)
BOILERPLATE = re.compile(
    r"sent (?:from|via) |get outlook for|confidential|intended (?:only |solely )?for|intended recipient"
    r"|unsubscribe"
    r"|disclaimer|do you yahoo|get your (?:free|private)|virus|mailing list|this e-?mail|this message",
    re.IGNORECASE,
)
SENT_FROM = re.compile(r"sent (?:from|via) (?:my |the )?\w|get outlook for \w", re.IGNORECASE)


def valediction_at(text: str, place: int, end: int) -> re.Match[str] | None:
    """The valediction with its marks that begins at `place`; group `soft` if it could also be a sentence."""
    first = _FIRST_WORD.match(text, place, end)
    if not first or first[1].lower() not in _FIRST_WORDS:
        return None
    return _PATTERN.match(text, place, end)
