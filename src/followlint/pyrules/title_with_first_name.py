"""Finds “Mr. Samuel” where Samuel is the first name of the person written to."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import TITLE, folded, untitled
from followlint.verdict import Verdict, verdict

_TITLED = re.compile(rf"\b(?:{TITLE})\.? ([^\W\d_a-z][\w'-]+)(?=[,:!.]?$|[,:!])")
# Families that are named first at home: “Mr. Goh” is right for Goh Boon Hock.
_FAMILY_FIRST = frozenset(
    "ang bui chan chang chen cheng cheong cheung chew chia cho choi chong chow chua chung dang dinh do duong "
    "fong foo gao goh guo han heng ho hoang hong hsu hu huang huynh jang jeong jung kang kim koh kwok kwon lai "
    "lam lau le lee leong leung li liang liew lim lin ling liu loh loo low lu luo ly ma mok ng ngo nguyen ong "
    "pak pang park pham phan phang quek seah shen shin sim soh song soo sun tam tan tang tay teh teo toh tran "
    "truong tsai vo vu wang wei wong woo wu xie xu yang yap yee yeo yeoh yeung yip yoon yu yuan zeng zhang "
    "zhao zheng zhou zhu "
    "abe aoki endo fujii fujita fujiwara fukuda goto hara harada hasegawa hashimoto hayashi ikeda inoue ishii ishikawa "
    "ito kaneko kato kimura kobayashi kojima kondo matsuda matsumoto miura mori murakami nakajima nakamura nakano "
    "nishimura ogawa okada okamoto saito sakamoto sasaki sato shibata shimizu suzuki takahashi takeuchi tamura tanaka "
    "ueda wada watanabe yamada yamaguchi yamamoto yoshida "
    "balogh farkas horvath juhasz kovacs meszaros molnar nagy nemeth szabo takacs toth varga".split()
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at a title before a first name, unless they want to be addressed so."""
    names = [untitled(each.name.split()) for each in letter.context.recipients]
    first = {folded(name[0]) for name in names if len(name) > 1} - _FAMILY_FIRST
    last = {folded(name[-1]) for name in names if name}
    wanted = " ".join(each.address_as or "" for each in letter.context.recipients)
    for part in letter.view.of_kind("greeting"):
        found = _TITLED.search(letter.view.text[part.start : part.end])
        if found and folded(found[1]) in first - last and found[1] not in wanted:
            yield verdict(rule, letter, letter.view.span(part.start + found.start(), part.start + found.end()))
