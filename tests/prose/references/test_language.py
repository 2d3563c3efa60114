"""What a reference may say, and what it comes to."""

from decimal import Decimal

import pytest

from gkdesk.form import Edition
from gkdesk.report import NOT_APPLICABLE, Value
from tests.prose.references.rendering import rendered, report_with, shown, troubles

# The names that the cases go by.
FIGURES: dict[str, Value] = {
    "requests.received.natural_persons": 132,
    "requests.carried_in.natural_persons": 0,
    "requests.disclosed.natural_persons": 40,
    "requests.partly_disclosed.natural_persons": 11,
    "proactive.licences.decisions": 1234567,
    "proactive.penalties.decisions": NOT_APPLICABLE,
    "proactive.charges.amount": Decimal("7730.28"),
}
LAST: dict[str, Value] = {
    "requests.received.natural_persons": 110,
    "requests.carried_in.natural_persons": 0,
    "requests.disclosed.natural_persons": 48,
    "requests.partly_disclosed.natural_persons": 11,
    "proactive.licences.decisions": 1234566,
}

CASES = [
    ("{{ 新收 }}", "132"),
    ("{{新收}}", "132"),
    ("｛｛　新收　｝｝", "132"),
    ("{｛ 新收 }｝", "132"),
    ("{{ 表三。新收。总计 }}", "132"),
    ("{{ 表三 ． 新收 · 总计 }}", "132"),
    ("{{ 新收 + 上年结转 }}", "132"),
    ("{{ 新收 － 上年.新收 }}", "22"),
    ("{{ 予以公开 * 2 + 部分公开 }}", "91"),
    ("{{ 予以公开 + 部分公开 × 2 }}", "62"),
    ("{{ (予以公开 + 部分公开) / 2 }}", "25.5"),
    ("{{ -新收 }}", "-132"),
    ("{{ 予以公开 ÷ 新收 * 100 }}", "30.3"),
    ("{{ 新收 / 予以公开 }}", "3.3"),
    ("{{ 行政事业性收费 }}", "7730.28"),
    ("{{ 行政事业性收费 * 10000 }}", "77302800.00"),
    ("{{ 新收 | 较上年 }}", "较上年增长20%"),
    ("{{ 新收｜较上年（1） }}", "较上年增长20%"),
    ("{{ 予以公开 | 较上年 }}", "较上年下降16.67%"),
    ("{{ 予以公开 | 较上年(0) }}", "较上年下降17%"),
    ("{{ 部分公开 | 较上年 }}", "与上年持平"),
    ("{{ 行政许可 | 较上年 }}", "与上年基本持平"),
    ("{{ 上年结转 | 较上年 }}", "与上年持平"),
    ("{{ 予以公开 | 增长率 }}", "-16.67"),
    ("{{ 予以公开 | 增长率 | 绝对值 | 小数(1) }}", "16.7"),
    ("{{ (予以公开 + 部分公开) | 增长率 }}", "-13.56"),
    ("{{ 予以公开 | 占比(新收) }}", "30.3"),
    ("{{ 予以公开 | 占比(新收, 4) }}", "30.303"),
    ("{{ 新收 | 小数(2) }}", "132.00"),
    ("{{ 行政许可 | 万 }}", "123.46"),
    ("{{ 行政许可 | 万(4) }}", "123.4567"),
    ("{{ 行政许可 | 千分位 }}", "1,234,567"),
    ("{{ 行政事业性收费 | 千分位 }}", "7,730.28"),
    ("{{ 新收 | 中文数字 }}", "一百三十二"),
    ("{{ 行政事业性收费 | 中文数字 }}", "七千七百三十点二八"),
    ("{{ 新收 if 新收 > 100 else '不多' }}", "132"),
    ("{{ 新收 if 新收 < 100 else “不多” }}", "不多"),
    ("{{ '很多' if 新收 > 100 }}", "很多"),
    ("{{ '很多' if 新收 > 1000 }}", ""),
    ("{{ 机关 ~ '的' ~ 年份 }}", "青石市某局的2023"),
    ("{% if 新收 %}有{% endif %}", "有"),
    ("{% if not 上年结转 %}无结转{% endif %}", "无结转"),
    ("{% if 100 < 新收 <= 132 %}是{% endif %}", "是"),
    ("{% if 100 ＜ 新收 ≤ 131 %}是{% else %}否{% endif %}", "否"),
    ("{% if 新收 ≠ 132 or 年份 == 2023 %}是{% endif %}", "是"),
    ("{% if 新收 > 1 and 上年结转 > 1 %}是{% endif %}", ""),
    ("{％ if 新收 == 0 ％}未收到{％ elif 新收 > 100 ％}多{％ else ％}少{％ endif ％}", "多"),
    (
        "{% if 新收 > 0 %}新收{{ 新收 }}件{% if 上年结转 > 0 %}，结转{% endif %}{% endif %}。",
        "新收132件。",
    ),
    ("{% if 行政处罚 == 0 %}未作出{% endif %}", "未作出"),
    ("{% if 行政处罚 == '/' %}不涉及{% endif %}", "不涉及"),
    ("{% if 行政许可 == '/' %}不涉及{% else %}有{% endif %}", "有"),
    ("没有引用的一句话。", "没有引用的一句话。"),
    ("单个 { 和 } 不算，100% 也不算。", "单个 { 和 } 不算，100% 也不算。"),
]


@pytest.mark.parametrize(("typed", "text"), CASES)
def test_a_reference_comes_to(typed: str, text: str, edition_2021: Edition) -> None:
    this, last = report_with(edition_2021, FIGURES), report_with(edition_2021, LAST)
    assert shown(typed, this, last) == text


REFUSED = [
    ("{{ 新收 = 1 }}", "="),
    ("{{ 新收 == 1 }}", "新收 == 1"),
    ("共{{ 新收. }}件", "."),
    ("{{ 新收[0] }}", "["),
    ("{{ 新收() }}", "新收("),
    ("{{ 新收 | upper }}", "upper"),
    ("{{ 新收 | 小数 }}", "小数"),
    ("{{ 新收 | 小数(9) }}", "9"),
    ("{{ 新收 | 小数(新收 / 100) }}", "新收 / 100"),
    ("{{ 新收 | 中文数字(1) }}", "中文数字(1)"),
    ("{{ (新收 }}", "(新收"),
    ("{{ 新收 新收 }}", "新收"),
    ("{{ '新收 }}", "'"),
    ("{{ 新收 + '一' }}", "'一'"),
    ("{{ 机关 < '一' }}", "机关 < '一'"),
    ("{{ 机关 | 千分位 }}", "机关"),
    ("{{ 12 }}", "12"),
    ("{{ }}", "{{ }}"),
    ("{{-新收 }}", "{{-新收 }}"),
    ("{% 新收 %}", "新收"),
    ("前{% endif %}后", "{% endif %}"),
    ("前{{ 表三.新 后", "{{ 表三.新"),
    ("前{{", "{{"),
    ("前}}后", "}}"),
]


@pytest.mark.parametrize(("typed", "where"), REFUSED)
def test_what_may_not_be_said_is_told_of_with_its_place(
    typed: str, where: str, edition_2021: Edition
) -> None:
    report = report_with(edition_2021, FIGURES)
    assert troubles(typed, report) == [("text-reference-refused", where)]
    assert rendered(typed, report).text == typed


UNDEFINED = [
    ("{{ 行政处罚 }}", "〔不适用〕", "行政处罚"),
    ("{{ 行政处罚 | 千分位 }}", "〔不适用〕", "行政处罚"),
    ("{{ 行政强制 }}", "〔空白〕", "行政强制"),
    ("{{ 新收 + 行政强制 }}", "〔空白〕", "行政强制"),
    ("{{ 上年.行政处罚 }}", "〔空白〕", "上年.行政处罚"),
    ("{{ 新收 / 上年结转 }}", "〔算不出〕", "新收 / 上年结转"),
    ("{{ 新收 | 占比(上年结转) }}", "〔算不出〕", "新收 | 占比(上年结转)"),
    ("{{ 新收 | 万(0) }}", "〔算不出〕", "新收 | 万(0)"),
    ("{{ 新收 | 增长率 | 增长率 }}", "〔未关联上年〕", "新收 | 增长率"),
    ("{% if 行政强制 == 0 %}未作出{% else %}作出{% endif %}", "〔空白〕", "行政强制"),
]


@pytest.mark.parametrize(("typed", "gap", "where"), UNDEFINED)
def test_what_there_is_not_leaves_a_gap_that_is_told_of(
    typed: str, gap: str, where: str, edition_2021: Edition
) -> None:
    this, last = report_with(edition_2021, FIGURES), report_with(edition_2021, LAST)
    found = rendered(typed, this, last)
    assert found.text == gap
    assert troubles(typed, this, last) == [("text-reference-blank", where)]


@pytest.mark.parametrize("typed", ["{{ 上年.新收 }}", "{{ 新收 | 较上年 }}", "{{ 新收 | 增长率 }}"])
def test_last_year_that_is_not_linked_is_told_of(typed: str, edition_2021: Edition) -> None:
    found = rendered(typed, report_with(edition_2021, FIGURES))
    assert found.text == "〔未关联上年〕"
    assert [slip.code for slip in found.slips] == ["text-reference-blank"]


def test_growth_from_nothing_is_told_of(edition_2021: Edition) -> None:
    this = report_with(edition_2021, {"requests.received.enterprises": 5})
    last = report_with(edition_2021, {"requests.received.enterprises": 0})
    found = rendered("新收{{ 新收 }}件，{{ 新收 | 较上年 }}。", this, last)
    assert found.text == "新收5件，〔算不出〕。"
    assert [slip.words["reason"] for slip in found.slips] == ["上年是 0，算不出百分比"]
