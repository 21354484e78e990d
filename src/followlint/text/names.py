"""What looks like a person's name, as far as capitals and position can tell."""

import re

_WORD = re.compile(r"\[[^\]\n]{1,50}\]|\{+[^}\n]{1,50}\}+|<[^<>/=\n]{1,50}>|[^\s,/]+")
_UNNAMELY = re.compile(r"[\d@=_]|\.\w{2,}|://")
_EDGE = ".!,;:*_~()\"'“”\u2018\u2019 \u200b\ufeff"
_DASHES = "-\u2013—"
_CONNECTING = "and & al bin da de del della der di du dos el la le ter ten van von y e zu of"
_PARTICLES = frozenset(_CONNECTING.split())
# Words that begin sentences, subjects and labels with a capital; names (Will, May, Per) are left out.
_ORDINARY = """
a about actually additionally after again also although always an any anyway apologies are as at
attached attachment based because before below best both but by can check clearly congrats
congratulations could currently date did do does done due during each earlier either enjoy enclosed
finally first firstly for frankly friday from fyi further furthermore given good great had happy has
have he hence her here his honestly hopefully how however i i'd i'll i'm i've if immediately in
indeed initially instead is it it's its just last lastly lately later let let's like looking many
maybe meanwhile monday moreover most my naturally never nevertheless next no nope not note now
obviously of oh ok okay on once one only or originally our overall perhaps please possibly presently
previously probably question questions re really recently regarding regards saturday second secondly
see she should similarly since sincerely so some soon sorry still subject such sunday sure thank
thanks that that's the their them then there therefore these they third this those though thoughts
thursday thus to today tomorrow tonight tuesday ultimately under unfortunately until up update
updated upon us very wait was we we'll we're we've wednesday welcome well were what what's when
whenever where whether which while who why with within without would yeah yep yes yesterday yet you
you'll you're your january february march july september october november december agreed approved
accepted understood noted received confidential draft resume cv summary background details agenda
notes list items urgent important reminder perfect excellent fwiw imo imho btw fyi lol omg damn oops
ooops ugh gosh hmm hey sadly luckily thankfully generally
"""
_NOT_NAMES = frozenset(_ORDINARY.split())
_TITLES_AND_GROUPS = """
all both everybody everyone everbody folk folks friend friends gang guys ladies gentlemen team teams madam
ma'am sir sirs there y'all colleagues committee manager recruiter reader hiring human resources doctor
professor prof prof. dr dr. mr mr. mrs mrs. ms ms. miss mx mx. et al al. or the panel members member
"""
_ADDRESSED = frozenset(_TITLES_AND_GROUPS.split())
_BLANK_NAME = re.compile(r"(?:your|my)\s+(?:full\s+|first\s+)?name$|name$", re.IGNORECASE)
_KISSES = re.compile(r"\s+x{1,5}$")


def name_words(words: str) -> list[str]:
    """The words of a possible name, placeholders in brackets counted as one."""
    return _WORD.findall(words)


def is_name(words: str, most: int = 4) -> bool:
    """Whether `words` could be a person's name (or several, or a placeholder for one) and nothing else."""
    if len(words) > 80 or words.endswith(("?", ":")):
        return False
    first, _, titles = words.partition(",")
    if any(word[0].islower() and word not in _PARTICLES for word in titles.split()):
        return False
    bare = _KISSES.sub("", first.strip(_EDGE + _DASHES))
    if _BLANK_NAME.match(bare):
        return True
    parts = name_words(bare)
    return 0 < len(parts) <= most and all(map(_name_part, parts)) and parts[0] not in _PARTICLES


def _name_part(part: str) -> bool:
    word = part.strip(_EDGE)
    if part[0] in "[{<":
        return True
    if not word or word.lower().replace("\u2019", "'") in _NOT_NAMES:
        return False
    return word in _PARTICLES or (word[0].isalpha() and not word[0].islower() and not _UNNAMELY.search(word))


def is_addressee(words: str, most: int = 6) -> bool:
    """Whether `words` name those who are addressed: names, titles, “all”, “team”, in any mixture."""
    parts = name_words(words)
    return 0 < len(parts) <= most and all(part.lower() in _ADDRESSED or _name_part(part) for part in parts)


def is_any_name(words: str) -> bool:
    """Whether `words` could be a name in full, or as friends sign."""
    return is_name(words) or is_short_name(words)


def is_short_name(words: str) -> bool:
    """Whether `words` could be a sign-off in lower case or initials: “kate”, “DG”, “jen b.”."""
    parts = words.strip(_EDGE + _DASHES).split()
    return (
        0 < len(parts) <= 2
        and all(part.strip(".").isalpha() and len(part) <= 12 for part in parts)
        and not any(part.lower().strip(".") in _NOT_NAMES | _PARTICLES for part in parts)
    )
