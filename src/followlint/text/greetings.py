"""Where a greeting ends, if a text begins with one."""

import re
from collections.abc import Iterator

from followlint.text.names import is_addressee, is_name, is_short_name, name_words
from followlint.text.people import AT_HOUSE, HONOURED

_REACH = 160
_OPENER = re.compile(
    r"[*_]{0,2}(?:(?:good|gd)\s+(?:morning|afternoon|evening|day)|morning|afternoon|evening|dear|dearest"
    rf"|(?:most\s+)?{HONOURED}"
    r"|hi\s+there|hi|hii|hello|hey|heya|hiya|howdy|hallo|greetings|salutations|to\s+who(?:m|ever|mever)\s+(?:it|this)"
    r"\s+(?:may\s+)?(?:concern|reach|find)(?:e?s)?"
    r"|kia\s+ora|tena\s+koe|t\u0113n\u0101\s+koe|talofa|bula|aloha|namaste|namaskar|hola|bonjour|guten\s+tag|ciao|mabuhay"
    r"|shalom|sawubona)"
    r"(?![\w'\u2019])",
    re.IGNORECASE,
)
_COURTESY = re.compile(r"(?:thanks|thank\s+you|sorry|to|ok|okay|welcome|congratulations|congrats)\s+", re.IGNORECASE)
_STOP = re.compile(r"[,:;!]+|\.(?=\s|$)|\s?[-\u2013—]+(?=\s|$)|[\r\n]+|$")
_TITLE = re.compile(
    r"(?:^|\W)(?:mr|mrs|ms|mx|dr|prof|st|rev|hon|sen|gov|capt|lt|col|sgt|cllr|fr|sr|br|maj|supt|insp|engr|messrs|al"
    r"|\w)$",
    re.IGNORECASE,
)
_AND = re.compile(r"\s*(?:and|&)\s+", re.IGNORECASE)
# "and dear Dr Bello", "hi Anna": who is greeted behind a comma may be greeted anew.
_LEADS = re.compile(r"\A\s*(?:(?:and|&|dear|hi|hello)\s+){0,2}", re.IGNORECASE)
_TITLED = re.compile(r"(?:mrs?|m[sx]|miss|dr|prof(?:essor)?s?|rev|sir|madam|capt(?:ain)?)\.?\s+[^\W\d_]", re.IGNORECASE)
_GROUP = re.compile(
    r"\s+and\s+(?:(?:the|your|all|both|other|rest|of|whole|entire|hiring)\s+)*"
    r"(?:team|colleagues|panel|committee|board|staff|crew|members|everyone|all)(?:\s+members)?$",
    re.IGNORECASE,
)
_OPENS_SENTENCE = re.compile(
    r"(?:thanks?|thank-you|thx|i|i[\u2019']\w+|im|it|it[\u2019']s|we|we[\u2019']\w+|please|pls|just|hope|good|great|here|attached|per|as"
    r"|can|could|do|did|are|is|was|what|what[\u2019']s|how|how[\u2019']s|let|this|the|my|your|you|would|have|has|any|when|if"
    r"|following|after|before|once|since|sorry|see|u|ur)\b",
    re.IGNORECASE,
)
# "(Insert name of interviewer or HR contact)": a slot stands for one name, however many words it has.
_SLOT = re.compile(r"\([^()\n]*\)|\[[^\[\]\n]*\]|\{[^{}\n]*\}|<[^<>\n]*>")
_DASHES = frozenset({"-", "--", "\u2013", "—"})


def greeting_end(text: str, start: int, end: int, more: bool) -> int:
    """The offset after the greeting at the head of `text[start:end]`, or `start`; `more`: text follows."""
    head = text[start : min(end, start + _REACH)]
    opener = _OPENER.match(head)
    return start + (_opened(head, opener.end()) if opener else _names_only(head, more))


def _stops(head: str, after: int) -> Iterator[tuple[int, int, str]]:
    """Where the greeting may end (start, end, mark): line ends and marks, not the full stop of a title."""
    for match in _STOP.finditer(head, after):
        if match[0] == "." and _TITLE.search(head[max(0, match.start() - 8) : match.start()]):
            continue
        mark = match[0].strip()
        yield match.start(), match.end() if mark else match.start(), mark


def _opened(head: str, after: int) -> int:
    """The length of a greeting whose opening word ends at `after`; 0 if a sentence goes on there."""
    reach = 0
    for begin, end, mark in _stops(head, after):
        addressed = head[after:begin].strip(" ,\t\r\n*_")
        # what stands behind the first comma was looked at before it was taken in
        if not reach and not _could_be_addressed(addressed):
            return _addressees(head, after)
        if not addressed and mark == "" and head[begin:].strip() and not _names_below(head, begin, mark):
            return after
        reach = end
        if not _names_follow(head, end, mark) and not _names_below(head, begin, mark):
            return reach
    return reach


def _could_be_addressed(words: str) -> bool:
    words = AT_HOUSE.sub("", _SLOT.sub("Name", words))
    if not words:
        return True
    if _OPENS_SENTENCE.match(words):
        return is_addressee(words)
    return len(name_words(words)) <= 4 or is_addressee(words, 10)


def _addressees(head: str, after: int) -> int:
    """The reach of the names after the opening word, where no mark ends the greeting: “Hi Dana I just …”."""
    reach = after
    for match in re.finditer(r"\s+(\S+)", head[after:]):
        if not is_addressee(match[1]):
            break
        reach = after + match.end()
    return reach


def _names_follow(head: str, reach: int, mark: str) -> bool:
    """Whether the comma stands inside a list of names: “Hi Jake, Jill, and Maria,”, “Hello, Jeff,”."""
    if mark not in {",", ";"}:
        return False
    for begin, _, closing in _stops(head, reach + 1):
        names = _GROUP.sub("", _LEADS.sub("", head[reach:begin])).strip()
        if not closing and "\n\n" not in head[reach:begin] and _TITLED.match(names) and is_name(names, 3):
            return True
        if not closing and begin < len(head):
            continue
        return closing in {",", ":", ";", "!", ".", *_DASHES} and _is_list(names, closing)
    return False


def _is_list(names: str, closing: str) -> bool:
    """Whether the words between two marks are names; more than one name shows by its titles or its “and”."""
    if is_name(_AND.sub(" ", names, count=1), 3):
        return True
    several = _TITLED.match(names) or _AND.search(names)
    return bool(several) and closing in {",", ":", ";"} and is_addressee(names, 7)


def _names_below(head: str, place: int, mark: str) -> bool:
    """Whether the line only wraps the greeting: “Dear Professor” above “Raman,”."""
    if mark:
        return False
    for begin, _, closing in _stops(head, place + len(head[place:]) - len(head[place:].lstrip())):
        names = head[place:begin].strip()
        return closing[:1] in {",", ":", "!"} and (is_addressee(names, 3) or is_short_name(names))
    return False


def _at_line_end(head: str, place: int) -> bool:
    return place >= len(head) or head[place] in "\r\n"


def _names_only(head: str, more: bool) -> int:
    """The length of a greeting that is only a name: “Priya,”, “Ms. Vogel:”, “Mark and Ed -”."""
    courtesy = _COURTESY.match(head)
    after = courtesy.end() if courtesy else 0
    reach = 0
    for begin, end, mark in _stops(head, after):
        addressed = head[reach or after : begin].strip(" \t\r\n*_")
        addressed = _LEADS.sub("", addressed) if reach else addressed
        if reach and not addressed:
            continue
        most = 6 if _TITLED.match(addressed) else 4
        if not is_addressee(addressed, most) or len(addressed.strip(".")) < 2 or addressed[0] == "<":
            return 0
        if mark in {"", "."}:
            return _unmarked(head, end, addressed, more, bool(courtesy))
        reach = end
        if not _names_follow(head, end, mark):
            return reach if _sentence_follows(head, reach, mark, bool(courtesy)) else 0
    return 0


def _unmarked(head: str, reach: int, addressed: str, more: bool, courtesy: bool) -> int:
    """A name alone on its line without a mark, with a sentence below and not a signature's next line."""
    below = head[reach:].strip()
    if not _at_line_end(head, reach) or len(name_words(addressed)) > 3 or (" " in addressed and addressed.isupper()):
        return 0
    if not below:
        return reach if more and not courtesy else 0
    line = below.splitlines()[0]
    return reach if line[0].isupper() and line.count(" ") >= 5 else 0


def _sentence_follows(head: str, reach: int, mark: str, courtesy: bool) -> bool:
    if _at_line_end(head, reach) or not head[reach:].strip():
        return True
    word = head[reach:].lstrip()
    if courtesy or mark[:1] not in {",", ":", "!", "-", "\u2013", "—"}:
        return False
    return bool(_OPENS_SENTENCE.match(word)) or (mark == "," and head[:reach].count(" ") < 2 and _runs_on(word))


def _runs_on(words: str) -> bool:
    """Whether words with a capital begin a sentence and no place or title: a small word follows soon."""
    first = words.split(None, 4)[:4]
    return words[0].isupper() and any(word.isalpha() and word.islower() and len(word) > 1 for word in first[1:])
