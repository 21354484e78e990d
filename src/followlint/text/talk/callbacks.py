"""Does the letter bring something back of the talk? `called_back` is the answer that rules ask for."""

import re
from collections.abc import Sequence

from followlint.text.anchors import Anchor
from followlint.text.book import Hit, begun_in
from followlint.text.lazily import lazily
from followlint.text.letter import Letter, Sentence, once
from followlint.text.people import TITLE
from followlint.text.plain import is_stock
from followlint.text.talk.recalled import takes_up
from followlint.text.talk.shared import points_out, takes_as_known
from followlint.text.talk.speakers import is_speaker, turns_to_one
from followlint.text.talk.thanked import says_what_was_done, thanks, thanks_for_thing
from followlint.text.talk.topics import is_record, place_in_body, topics

# "When you asked about night work …", "You said:": a question of the reader's, which the letter answers.
_ASKED = lazily(
    r"\b[Ww]hen you asked\b|\b[Yy]ou (?:asked|said|wanted to know|put it to)[^.!?:\n]{0,20}:$|"
    # "I answered too quickly": so the question was one of theirs
    # "the question you raised: why …"
    r"\b(?:question|problem|point|worry|issue|puzzle) (?:that |which )?you (?:\w+ly |had |also )?"
    r"(?:raised|put|asked|mentioned|described|named|left|gave)\b|"
    r"\bI (?:answered|replied|said it|put it|explained it) (?:\w+ )?(?:too|so|rather|very|only|badly|poorly|"
    r"clumsily|quickly|vaguely|hastily|half)\b|"
    r"^You (?:also |then )?asked (?!for\b|me to\b|that\b)(?!what I (?:would|could) bring)|"
    # "Professor Brandt asked who would teach it", "You gave me a text", "you informed me that a test comes first"
    rf"\b(?:(?:{TITLE})\.? )?(?!You\b|I\b|We\b|They\b)[A-Z][\w'-]+ (?:also |then )?"
    r"(?:asked|wanted to know|wondered) (?:me )?(?:who|what|how|whether|if|why|where|when|which|about)\b|"
    r"^You (?:gave|lent|handed|set|left) me (?:a|an|the|your|one|two|three)\b|"
    r"\b[Yy]ou (?:also |then |had )?(?:told|informed|warned|advised) me (?:that|how|why|what)\b"
    r"(?![^.!?\n]*\b(?:deci\w+|hear|heard|contact\w*|be in touch|let (?:me|us) know|shortlist\w*|other candidates)\b)",
    re.M,
)
# 'One sentence I wrote down: "A ledger is a diary that adds up."': their own words, kept.
_IN_THEIR_WORDS = lazily(
    r"\b(?:sentences?|lines?|words?|phrase|remark|answer|question|advice|rule|motto|said|say|told|wrote down|noted|"
    r"underlined)\b"
    r"[^\"\n.!?]{0,30}[:,] ?\"[^\"\n]{25,}"
)
# "You said the end of the month": when an answer comes is told to everybody.
_WHEN_HEARD = lazily(
    r"(?:(?:by|before|around|about|towards?|until|at) )?(?:the |a |in )?(?:end|middle|start|beginning|week|"
    r"fortnight|month|few|"
    r"couple|early|late|mid)\b(?: of)?(?: (?:the|this|next|or|so|two|days?|weeks?|months?))*(?:,| so\b| and\b|$)"
)
# "I cut the arrears by visiting traders", "the tracker that the department still uses": of the writer's record.
_OF_A_RECORD = re.compile(
    r"(?:see|saw|watch|observ|visit|tour|meet|met)\w*|(?:that|which|how|where|when) the [a-z]+\b.*"
)
# "The creative approach that you described confirmed my desire …"
_ONLY_MOVED = lazily(
    r" ?(?:that |which )?you \w+ (?:have |has |had )?(?:only |really |just |\w+ly )?"
    r"(?:confirm|reinforc|strengthen|deepen|increas|heighten|convinc|excit|impress|inspir|renew|cement|solidif|"
    r"made me)\w*"
)
# Where most sentences besides thanks are stock (half of them at most in good letters: labelled letters), so much must
# belong to this letter alone: one odd word is chance. In a bare note no more than half of them are stock.
_MOSTLY, _MORE = 0.6, 2
_HARDLY = 0.5
_SHORT = 62  # words of the body of a very short note, as in `generic/mostly-stock`


@once
def called_back(letter: Letter, hits: tuple[Hit, ...]) -> bool:
    """Whether the body brings back something of the talk, with a word of its own.

    A thing that is only thanked for is doubtful: among stock sentences it takes two such words. In a bare note even a
    thing that both have before their eyes (“the goat”) is enough.
    """
    if any(_calls_back(letter, each, hits) for each in letter.body):
        return True
    if '"' in letter.plain and _IN_THEIR_WORDS.search(letter.plain):
        return True
    thanked = [each for each in letter.body if thanks_for_thing(letter, each)]
    if thanked and (
        not _is_mostly_stock(letter)
        or sum(map(letter.signals.weight, thanked)) >= _MORE
        or any(says_what_was_done(letter, each) for each in thanked)
    ):
        return True
    return _is_bare(letter) and any(points_out(letter, each) for each in letter.body)


def _calls_back(letter: Letter, sentence: Sentence, hits: Sequence[Hit]) -> bool:
    """Whether the sentence says what was said, asked or shown, or takes up a thing that both know."""
    if _answers(letter, sentence):
        return True
    text = letter.plain
    anchors = topics(letter, sentence)
    if not anchors:
        return False
    anchors = [each for each in anchors if not (each.told and _tells_nothing(each, text))]
    if (
        # told at length, or by somebody who is named
        any(each.told or is_speaker(each, text, sentence) for each in anchors)
        or turns_to_one(letter, sentence, anchors)
        or any(
            takes_up(anchors, sentence, text, hit)
            for hit in begun_in(hits, sentence.start, sentence.end)
            if not (_OF_A_RECORD.fullmatch(text, *hit) and is_record(letter, sentence))
        )
    ):
        return True
    return not thanks(letter, sentence) and takes_as_known(letter, sentence, anchors)


def _tells_nothing(told: Anchor, text: str) -> bool:
    """Whether what was said is when the answer comes, or is told in stock words that only moved the writer."""
    if _WHEN_HEARD.match(told.word):
        return True
    return bool(_ONLY_MOVED.match(text, told.end)) and all(map(is_stock, told.word.split()))


def _answers(letter: Letter, sentence: Sentence) -> bool:
    """Whether the sentence says that the reader asked, and one beside it gives what belongs to this letter alone."""
    if not _ASKED.search(letter.plain[sentence.start : sentence.end]):
        return False
    index = place_in_body(letter, sentence)
    beside = letter.body[max(0, index - 1) : index + 2]
    return any(letter.signals.is_specific(each) for each in beside)


@once
def _is_bare(letter: Letter) -> bool:
    """Whether the letter is short and nearly every sentence besides thanks holds something of its own."""
    stock, other = _stock_among_others(letter)
    return letter.measures.words <= _SHORT and stock <= _HARDLY * other


@once
def _is_mostly_stock(letter: Letter) -> bool:
    """Whether most sentences besides thanks hold nothing of the letter's own."""
    stock, other = _stock_among_others(letter)
    return stock >= _MOSTLY * other


def _stock_among_others(letter: Letter) -> tuple[int, int]:
    """How many sentences of the body hold nothing of the letter's own, and how many there are, besides bare thanks."""
    own = sum(letter.signals.weight(each) >= 1 for each in letter.body)
    stock = sum(letter.signals.weight(each) < 1 and not thanks(letter, each) for each in letter.body)
    return stock, stock + own
