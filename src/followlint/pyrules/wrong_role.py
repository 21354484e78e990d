"""Names another job than the one applied for, or another rank of it."""

import re
from collections.abc import Iterator, Mapping

from rapidfuzz import fuzz

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import folded, known_words
from followlint.verdict import Verdict, verdict

_JOB = r"(?:roles?|positions?|post|job|opening|vacancy|opportunity|internship|seat)"
_BEFORE = re.compile(
    rf"\b(?:the|your|this|that|open|(?:for|about|as) an?) ((?:[\w&/+#'’-]+ ){{1,4}}){_JOB}\b"
    r"(?! at (?!your\b|the\b)[A-Z])",
    re.I,
)
_AFTER = re.compile(
    rf"\b(?:the|your|this|that|(?:for|about) an?) {_JOB} (?:of|as) (?:an? |the |your )?((?:[\w&/+#'’-]+ ?){{1,4}})",
    re.I,
)
# "be your next hygienist", "join you as a practice manager"
_TO_BE = re.compile(
    r"\b(?:(?:be|become|being|becoming) your (?:next |new |future )?|"
    r"(?:be|become|being|becoming) the next |"
    r"(?:join(?:ing)? (?:you|your team|the team|[A-Z][\w'’-]+)|work(?:ing)? (?:for|with) you|"
    r"start(?:ing)? (?:with you)?) as (?:an? |the |your )(?:next |new )?)((?:[\w&/+#'’-]+ ?){1,3})"
)
_IN_SUBJECT = re.compile(r"((?:[\w&/+#'’-]+ ){1,3})(?:interview|application)\b", re.I)
# What no job's name holds: it ends there after “the role of”, and begins after it before “role”.
_STOP = frozenset(
    "at in with for on to and that which who because since i we is was as of from the this your our a an about how "
    "into".split()
)
_MINE = re.compile(r"\b(?:my|current|present|previous|former|last|old|other|another|different|similar|second)\b", re.I)
# Words that name who does the work: by their ending, or by tradition.
_WORKER = re.compile(
    r"^(?:.{2,}(?:er|or|ian|ist|yst|ant|man|woman)|nurse|clerk|chef|cook|intern|aide|lead|head|pilot|guard|agent|coach|"
    r"architect|counsel|executive|associate|representative|mechanic)s?$"
)
# What ends like a trade and is a place, a people or a thing: “the Leicester post”, “the Canadian role”, “the newspaper
# post”.
_NO_TRADE = re.compile(
    r"^(?:.*(?:chester|cester|caster|minster|dover|nover|couver)|exeter|denver|hoover|calder|ulster|leinster|munster|"
    r"weser|oder|bicester|wooler|windsor|bangor|ecuador|salvador|timor|durban|"
    r"(?:ital|canad|austral|ind|niger|norweg|russ|brazil|ukrain|iran|ghana|keny|zamb|namib|ethiop|tanzan|malays|"
    r"indones|colomb|argentin|peruv|belg|austr|hungar|roman|bulgar|croat|serb|alban|as|victor|georg|jord|egypt|"
    r"scand[a-z]+|caribb?|californ|virgin|philadelph)ian|"
    r"\w+(?:water|paper|weather|power|timber|number|letter|winter|summer|corner|centre|center))$"
)
_NO_WORKER = frozenset(
    """
    elevator escalator generator reactor tractor conveyor corridor incubator compressor boiler freezer trailer scanner
    printer server shower tower visitor neighbor neighbour sister brother mother father supplier sponsor reader
    listener answer winner learner newcomer starter successor mentor assessor centre
    after another better bigger broader cancer career carrier center centre chapter character clever closer
    color computer consider constant copper corner cover customer cyber december deeper different distant door
    earlier easier either elder error ever exterior factor faster favor fiber fibre flavor floor former gender
    german gold greater harbor higher human important indoor instant inter interior junior labor larger laser
    later leather letter longer lower lumber major master matter member minor motor never newer november number
    october offer older order other outdoor over paper partner peer per permanent power premier proper quarter
    rather relevant river roman rubber sector senior september significant silver smaller soccer stronger summer
    abundant behavior brilliant busier calmer colder dinner dormant elegant fairer finer fuller grant happier harder
    inferior jubilant nearer nicer plant pleasant prior quieter redundant reluctant restaurant slower smarter superior
    tighter tougher vacant vibrant warmer warrant wiser
    super tender timber together transfer under user vector water weather whether wider winter woman younger
    """.split()
)
_RANKS = (
    frozenset({"senior", "sr", "principal", "head", "chief", "lead"}),
    frozenset({"junior", "jr", "intern", "trainee", "apprentice", "graduate"}),
)
_LEADERS = frozenset("manager director supervisor head chief lead leader foreman".split())
_ALIKE = 75


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at the first job's name that shares no word with the role, or turns its rank round."""
    role = letter.context.role
    for part in letter.view.of_kind("subject", "paragraph", "list", "postscript") if role else ():
        text = letter.view.text[part.start : part.end]
        for start, end in _jobs(text, subject=part.kind == "subject"):
            if _differs(text[start:end], _words(role or ""), known_words(letter.context)):
                yield verdict(rule, letter, letter.view.span(part.start + start, part.start + end), role=role)
                return


def _jobs(text: str, *, subject: bool) -> Iterator[tuple[int, int]]:
    """Where a job is named that is not said to be the writer's own, or another."""
    found = [*_BEFORE.finditer(text), *_AFTER.finditer(text), *_TO_BE.finditer(text)]
    if subject:
        found += _IN_SUBJECT.finditer(text)
    for each in sorted(found, key=lambda match: match.start()):
        if _MINE.search(text, max(0, each.start() - 25), each.end()):
            continue
        words = list(re.finditer(r"\S+", each[1]))
        stops = [index for index, word in enumerate(words) if word[0].lower().strip(",") in _STOP]
        ends = each.re in (_AFTER, _TO_BE)
        kept = words[: stops[0]] if stops and ends else words[stops[-1] + 1 :] if stops else words
        if kept and not kept[-1][0].endswith(("'s", "’s")):
            yield each.start(1) + kept[0].start(), each.start(1) + kept[-1].end()


def _words(text: str) -> list[str]:
    return [folded(word) for word in re.split(r"[\s/,()&-]+", text) if len(word) > 1]


def _differs(named: str, wanted: list[str], known: frozenset[str]) -> bool:
    words = _words(named)
    workers = [word for word in words if _WORKER.match(word) and word not in _NO_WORKER and not _NO_TRADE.match(word)]
    if workers and words[-1] not in workers and named[:1].isupper() and named.rsplit(maxsplit=1)[-1][0].isupper():
        return False  # “the Porter Bridge job”
    if not workers:
        return False
    for one, other in (_RANKS, _RANKS[::-1]):
        if one & {*words} and other & {*wanted} and not one & {*wanted}:
            return True
    head = words[-1]
    titled = named[:1].isupper() and named.rsplit(maxsplit=1)[-1][0].isupper()
    # “the payroll manager post” for a Payroll Analyst; “the software developer role” may be free words for an engineer
    of_rank = len(words) > 1 and (head in _LEADERS) != any(each in _LEADERS for each in wanted)
    if (titled or of_rank) and head in workers and head not in known:
        return not any(_alike(head, other) for other in wanted)  # "Dental Technician" for "Dental Assistant"
    return not any(_alike(word, other) for word in words for other in wanted) and not any(
        word in known or word.removesuffix("s") in known for word in workers
    )


def _alike(one: str, other: str) -> bool:
    stem = min(len(one), len(other))
    if stem >= 4 and one[:4] == other[:4]:
        return True
    return fuzz.ratio(one, other) >= _ALIKE
