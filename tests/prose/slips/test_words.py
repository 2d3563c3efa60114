"""Sums in the wrong unit, stray Latin words, words to avoid."""

import pytest

from tests.forms import EDITION_IDS
from tests.prose.slips.looking import facts, found, slips_in

UNITS = {
    "本年度收取信息处理费0.04万元。": "0.04万元",
    "本年度收取信息处理费共计 2 万元。": "2 万元",
    "信息处理费1件，金额3.5万元。": "3.5万元",
    "收取0.04万元信息处理费。": "0.04万元",
    "收取四万元的信息处理费。": "四万元",
}
NO_UNITS = (
    "本年度收取信息处理费400元。",
    "本年度收取信息处理费0万元。",
    "本年度未收取信息处理费。",
    "行政事业性收费12.5万元，未收取信息处理费。",
    "未收取信息处理费，公开“三公”经费12万元。",
    "未收取信息处理费。行政事业性收费12万元。",
    "公开预算支出2.5万元。",
)
LATIN = {
    "新时代思想 and 党的精神。": "and",
    "认真落实the要求。": "the",
    "加强 public service 建设。": "public service",
    "推进Open公开。": "Open",
    "公开ｆｏｒ群众。": "ｆｏｒ",
}
NO_LATIN = (
    "“惠青禾”APP、H5、PDF、OFD、WPS和QQ群。",
    "邮箱qhczj@qinghe.gov.cn，网址www.qinghe.gov.cn/xxgk。",
    "公开道路改造12 km、绿地5km。",
    "提供Word和Excel两种格式，微信WeChat可阅读。",
    "上传“政策.docx”附件。",
    "开展“Hello青禾”活动，印发《Smart办法》。",
    "IP地址、IPv6改造、5G、3D图解。",
    "A类、B级、T+1日、e政务、i青禾。",
    "收到{{ requests.received.total | number }}件。",
    "Annual report in English only.",
)


@pytest.mark.parametrize(("sentence", "words"), UNITS.items())
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_a_fee_in_ten_thousands_is_found(sentence: str, words: str, edition_id: str) -> None:
    assert found(sentence, "text-unit-suspect", edition_id) == [words]


@pytest.mark.parametrize("sentence", NO_UNITS)
def test_other_sums_are_let_stand(sentence: str) -> None:
    assert found(sentence, "text-unit-suspect") == []


@pytest.mark.parametrize(("sentence", "words"), LATIN.items())
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_stray_latin_words_are_found(sentence: str, words: str, edition_id: str) -> None:
    assert found(sentence, "text-stray-latin", edition_id) == [words]


@pytest.mark.parametrize("sentence", NO_LATIN)
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_latin_words_in_use_are_let_stand(sentence: str, edition_id: str) -> None:
    assert found(sentence, "text-stray-latin", edition_id) == []


def test_the_offices_words_are_found_and_the_longest_first() -> None:
    known = facts(avoided=("领先", "全国领先", " 首创 ", ""))
    slips = slips_in("我局工作全国领先，首创两项做法。", known=known)
    assert [(slip.code, slip.start, slip.end) for slip in slips] == [
        ("text-avoided-word", 4, 8),
        ("text-avoided-word", 9, 11),
    ]


@pytest.mark.parametrize("avoided", [(), ("首创",), ("", " ")])
def test_other_words_are_let_stand(avoided: tuple[str, ...]) -> None:
    assert slips_in("我局工作全国领先。", known=facts(avoided=avoided)) == []
