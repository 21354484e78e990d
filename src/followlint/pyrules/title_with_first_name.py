"""Finds “Mr. Samuel” where Samuel is the first name of the person written to."""

import re
from collections.abc import Iterator, Mapping

from followlint.model.rule import PythonRule
from followlint.text.book import Hit
from followlint.text.letter import Letter
from followlint.text.people import TITLE
from followlint.verdict import Verdict, verdict

_TITLED = re.compile(rf"\b(?:{TITLE})\.? ([A-Z][\w'-]+)(?=[,:!.]?$|[,:!])")
# Families that are named first at home: “Mr. Goh” is right for Goh Boon Hock.
_FAMILY_FIRST = frozenset(
    "Ang Bui Chan Chang Chen Cheng Cheong Cheung Chew Chia Cho Choi Chong Chow Chua Chung Dang Dinh Do Duong "
    "Fong Foo Gao Goh Guo Han Heng Ho Hoang Hong Hsu Hu Huang Huynh Jang Jeong Jung Kang Kim Koh Kwok Kwon Lai "
    "Lam Lau Le Lee Leong Leung Li Liang Liew Lim Lin Ling Liu Loh Loo Low Lu Luo Ly Ma Mok Ng Ngo Nguyen Ong "
    "Pak Pang Park Pham Phan Phang Quek Seah Shen Shin Sim Soh Song Soo Sun Tam Tan Tang Tay Teh Teo Toh Tran "
    "Truong Tsai Vo Vu Wang Wei Wong Woo Wu Xie Xu Yang Yap Yee Yeo Yeoh Yeung Yip Yoon Yu Yuan Zeng Zhang "
    "Zhao Zheng Zhou Zhu".split()
)


def check(rule: PythonRule, letter: Letter, hits: Mapping[str, list[Hit]]) -> Iterator[Verdict]:
    """One verdict at a title before a first name, unless they want to be addressed so."""
    first = {each.name.split()[0] for each in letter.context.recipients if " " in each.name}
    last = {each.name.split()[-1] for each in letter.context.recipients}
    wanted = " ".join(each.address_as or "" for each in letter.context.recipients)
    for part in letter.view.of_kind("greeting"):
        found = _TITLED.search(letter.view.text[part.start : part.end])
        if found and found[1] in first - last - _FAMILY_FIRST and found[1] not in wanted:
            yield verdict(rule, letter, letter.view.span(part.start + found.start(), part.start + found.end()))
