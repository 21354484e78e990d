"""Does the writer only say what he is? Traits in a row, and nowhere a deed that shows one of them."""

import re
from collections.abc import Iterator

from followlint.model.rule import PythonRule
from followlint.text.book import Hits
from followlint.text.letter import Letter, Sentence
from followlint.verdict import Verdict, verdict

_TRAIT = re.compile(
    r"\b(?:motivated|driven|dynamic|passionate|enthusiastic|hard[ -]?working|hard workers?|dependable|reliable|"
    r"ambitious|"
    r"results[ -](?:driven|oriented|focused)|detail[ -]oriented|committed|dedicated|loyal|organi[sz]ed|creative|"
    r"proactive|"
    r"energetic|talented|skilled|honest|punctual|flexible|adaptable|resilient|compassionate|conscientious|methodical|"
    r"thorough|diligent|trustworthy|friendly|outgoing|sociable|cheerful|positive|polite|patient|calm|tidy|discreet|"
    r"efficient|versatile|resourceful|tireless|determined|disciplined|focus(?:s)?ed|responsible|curious|articulate|"
    r"empathetic|approachable|personable|mature|confident|tenacious|upbeat|trusted|good-humou?red|easy-going|"
    r"(?:a )?people person|quick stud(?:y|ies)|(?:fast|quick|eager) learner|learn (?:fast|quickly)|team[ -]players?|"
    r"self[ -](?:starter|motivated|driven)|go[ -]getter|problem[ -]solver|all[ -]rounder|multi-?tasker|"
    r"(?:natural|born|good|great|excellent|strong|clear) (?:communicator|leader|listener|organi[sz]er|seller|"
    r"salesperson)|"
    r"(?:good|great|excellent|strong) with (?:people|figures|numbers|my hands|computers|customers|children|animals)|"
    r"(?:excellent|strong|great|good|outstanding|superb|exceptional) (?:\w+ ){0,2}(?:skills|attitude|work ethic)|"
    r"positive attitude|can[ -]do(?: attitude)?|work ethic|attention to detail|eye for detail|pay attention|"
    r"take (?:great |real )?pride|(?:work|thrive|perform|do well|excel) (?:\w+ )?under pressure|cool head|"
    r"head for figures|"
    r"(?:pick|picks) things up|never (?:stop learning|say no|give up|shy away|late|sick|ill)|always on time|"
    r"(?:not|n't) (?:afraid of|shy away from|mind) hard work|get (?:along|on) (?:well )?with (?:all|every|any|people)|"
    r"extra mile|above and beyond|(?:hundred(?: and ten)?|1[01]0|120) ?per ?cent|1[01]0 ?%|my (?:all|very best)|"
    r"boundless energy|(?:genuine|real|true|great|deep) passion|special gift|light up a room|loyal to a fault|"
    r"sense of humou?r|common sense|dedication|curiosity|decency|hard graft|bit of graft)\b",
    re.I,
)
_OF_SELF = re.compile(
    r"\bI(?:'m| am|'ve| have| would| think| believe| always| never| also| consider| do| give| take| get| work|"
    r" pick| thrive|"
    r" bring| can| like|\b)|\bmy \w+",
    re.I,
)
# "You asked for somebody patient": the reader's own word, taken up.
_ASKED = re.compile(
    r"\byou(?:'re| are| were|'d| had)? (?:\w+ )?(?:said|need|want|look|ask(?:ed)? for|wanted|needed|called)", re.I
)
# What somebody did, where the verb is irregular (all that are neither felt, said, seen nor a mere coming and going).
PAST = (
    "(?:re|over|out|un)?(?:ate|beat|began|bent|bet|bit|blew|bought|bore|bound|bred|broke|brought|built|burnt|caught|chose|"
    "clung|crept|cut|dealt|dove|drank|drew|drove|dug|fed|fled|flew|flung|forbade|fought|found|froze|gave|grew|ground|hung|"
    "hid|hit|held|kept|knelt|laid|lay|leapt|lent|lit|lost|made|mown|paid|put|ran|rang|rode|rose|sat|sang|sank|sent|"
    "set(?! foot| out| off)|sewn|shook|shone|shot|shrank|shut|slept|slid|slit|sold|sought|spent|spun|split|spread|"
    "sprang|stole|stood|stuck|strode|struck|strung|swam|swept|swore|swung|taught|took|tore|threw|trod|"
    "went (?:from|through|back)|woke|won|wore|wound|wove|wrote)"
)
# "I led nine pickers", "we halved …", "my list held 140": what a person did.
_DID = re.compile(
    r"\b(?:I|we)(?:'ve| have| had)? (?:also |then |once |[a-z]+ly )?"
    r"(?:(?!(?:enjoy|appreciat|lik|lov|want|hop|learn|discuss|talk|walk|interview|appli|look|wish|admir|need|believ|"
    r"reali[sz]|notic|remain|mention|ask|receiv|decid|seem|happen|laugh|smil|chuckl|listen|work)\w*ed\b)[a-z]{3,}ed|"
    rf"led|overhauled|did (?!not)|{PAST})\b",
    re.I,
)


def check(rule: PythonRule, letter: Letter, hits: Hits) -> Iterator[Verdict]:
    """One verdict, on the sentence with most traits, where nothing in the letter proves any."""
    counted = [(traits(letter, each), each) for each in letter.body]
    if sum(count for count, _ in counted) < rule.numbers["traits"] or any(
        not count and _proves(letter, each) for count, each in counted
    ):
        return
    _, marked = max(counted, key=lambda each: (each[0], -each[1].start))
    yield verdict(rule, letter, letter.view.span(marked.start, marked.end), count=sum(count for count, _ in counted))


def traits(letter: Letter, sentence: Sentence) -> int:
    """How many traits a sentence claims for its writer."""
    text = letter.plain
    if not _OF_SELF.search(text, sentence.start, sentence.end) or _ASKED.search(text, sentence.start, sentence.end):
        return 0
    return len(_TRAIT.findall(text, sentence.start, sentence.end))


def _proves(letter: Letter, sentence: Sentence) -> bool:
    return letter.signals.weight(sentence) >= 1 and bool(_DID.search(letter.plain, sentence.start, sentence.end))
