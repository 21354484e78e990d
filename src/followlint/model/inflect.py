"""The forms of an English verb or noun, as rule authors write them with `~`."""

_IRREGULAR = {
    "be": "be am is are was were been being",
    "begin": "begin begins began begun beginning",
    "bring": "bring brings brought bringing",
    "build": "build builds built building",
    "buy": "buy buys bought buying",
    "choose": "choose chooses chose chosen choosing",
    "come": "come comes came coming",
    "cut": "cut cuts cutting",
    "do": "do does did done doing",
    "draw": "draw draws drew drawn drawing",
    "drive": "drive drives drove driven driving",
    "fall": "fall falls fell fallen falling",
    "feel": "feel feels felt feeling",
    "find": "find finds found finding",
    "get": "get gets got gotten getting",
    "give": "give gives gave given giving",
    "go": "go goes went gone going",
    "grow": "grow grows grew grown growing",
    "have": "have has had having",
    "hear": "hear hears heard hearing",
    "hold": "hold holds held holding",
    "keep": "keep keeps kept keeping",
    "know": "know knows knew known knowing",
    "lay": "lay lays laid laying",
    "lead": "lead leads led leading",
    "learn": "learn learns learned learnt learning",
    "leave": "leave leaves left leaving",
    "let": "let lets letting",
    "lose": "lose loses lost losing",
    "make": "make makes made making",
    "mean": "mean means meant meaning",
    "meet": "meet meets met meeting",
    "pay": "pay pays paid paying",
    "put": "put puts putting",
    "read": "read reads reading",
    "run": "run runs ran running",
    "say": "say says said saying",
    "see": "see sees saw seen seeing",
    "sell": "sell sells sold selling",
    "send": "send sends sent sending",
    "set": "set sets setting",
    "show": "show shows showed shown showing",
    "sit": "sit sits sat sitting",
    "speak": "speak speaks spoke spoken speaking",
    "spend": "spend spends spent spending",
    "stand": "stand stands stood standing",
    "take": "take takes took taken taking",
    "teach": "teach teaches taught teaching",
    "tell": "tell tells told telling",
    "think": "think thinks thought thinking",
    "understand": "understand understands understood understanding",
    "win": "win wins won winning",
    "write": "write writes wrote written writing",
}
_DOUBLING = frozenset(
    "plan stop drop ship chat map scrap swap trim grab pop slip skip fit jot refer nag brag beg".split()
)
_VOWELS = "aeiou"


def inflections(base: str) -> list[str]:
    """All forms of `base`: the irregular ones of the table, else base, -s, -ed, -ing by the spelling rules."""
    if base in _IRREGULAR:
        return _IRREGULAR[base].split()
    return [base, _s_form(base), _suffixed(base, "ed"), _suffixed(base, "ing")]


def _s_form(base: str) -> str:
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ies"
    return base + ("es" if base.endswith(("s", "x", "z", "ch", "sh", "o")) else "s")


def _suffixed(base: str, suffix: str) -> str:
    if base in _DOUBLING:
        return base + base[-1] + suffix
    if base.endswith("ee") and suffix == "ed":
        return base + "d"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")):
        return base[:-1] + suffix
    if suffix == "ed" and base.endswith("y") and base[-2:-1] not in _VOWELS:
        return base[:-1] + "ied"
    return base + suffix
