"""Sections without content, and topics that a section does not speak of."""

import pytest

from tests.forms import EDITION_IDS, OWN_IDS, edition_of
from tests.prose.slips.looking import codes_over, facts, slips_over

OVERVIEW = """（一）主动公开。全年公开信息412条。
（二）依申请公开。全年新收申请45件。
（三）政府信息管理。对行政规范性文件逐件核对。
（四）平台建设。区政府网站专栏改版。
（五）监督保障。组织业务培训2次。"""
PROBLEMS = "主要问题是解读形式单一。改进情况：增加图解6篇，并建立会签制度。"
FEE = "本年度未收取信息处理费。"
GOVERNMENT = "云泽市青禾区人民政府"
COMPLETE = {
    "preamble": "现公布年度报告。",
    "overview": OVERVIEW,
    "problems": PROBLEMS,
    "other_matters": FEE,
}


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_nothing_is_missing_in_a_complete_report(edition_id: str) -> None:
    assert codes_over(COMPLETE, edition_id) == []


@pytest.mark.parametrize("edition_id", EDITION_IDS)
@pytest.mark.parametrize("text", ["", " ", "\n\n", "　　\n"])
def test_every_section_without_content_is_found(edition_id: str, text: str) -> None:
    sections = [one.id for one in edition_of(edition_id).sections if one.kind == "prose"]
    found = codes_over(dict.fromkeys(sections, text), edition_id)
    assert found == [(section, "section-empty") for section in sections]


def test_an_invented_form_asks_for_nothing_but_content() -> None:
    assert codes_over({"opening": "无", "outlook": "无", "afterword": "无"}, "2091") == []


@pytest.mark.parametrize("edition_id", OWN_IDS)
@pytest.mark.parametrize("text", ["无", "无。", "没有", "暂无。", "不存在问题。"])
def test_problems_that_are_none_are_no_content(edition_id: str, text: str) -> None:
    assert codes_over(COMPLETE | {"problems": text}, edition_id) == [("problems", "section-empty")]


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_problems_in_a_word_or_two_are_thin(edition_id: str) -> None:
    found = codes_over(COMPLETE | {"problems": "问题已改进。"}, edition_id)
    assert found == [("problems", "section-thin")]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("公开不够及时，解读形式比较单一，答复说理不足。", "改进情况"),
        ("建立会签制度，增加图解6篇，组织培训2次。", "存在的主要问题"),
    ],
)
def test_problems_and_measures_are_both_asked_for(text: str, topic: str) -> None:
    ((section, slip),) = slips_over(COMPLETE | {"problems": text})
    assert (section, slip.code, slip.words) == ("problems", "topic-missing", {"topic": topic})


@pytest.mark.parametrize("line", range(5))
def test_each_of_the_five_topics_is_asked_for(line: int) -> None:
    lines = OVERVIEW.split("\n")
    rest = "\n".join([*lines[:line], *lines[line + 1 :]])
    found = slips_over({"overview": rest})
    topics = [slip.words["topic"] for _, slip in found if slip.code == "topic-missing"]
    assert topics == [lines[line][3:].partition("。")[0].replace("平台", "政府信息公开平台")]


@pytest.mark.parametrize(
    "text",
    [
        "全年发布信息412条，收到申请人来信5封；文件清理1次；公众号1个；每季度抽查。",
        "及时公开预决算。办理公开申请45件。调整公开目录，优化网站，接受社会评议。",
        "推进政策解读，规范依申请公开，坚持保密审查，办好政务新媒体，落实责任追究。",
    ],
)
def test_topics_in_other_words_are_recognised(text: str) -> None:
    assert codes_over({"overview": text}) == []


@pytest.mark.parametrize("edition_id", OWN_IDS)
def test_a_government_is_asked_for_its_own_topics(edition_id: str) -> None:
    found = slips_over(COMPLETE, edition_id, facts(edition_id, GOVERNMENT))
    assert [(slip.code, slip.words["topic"]) for _, slip in found] == [
        ("government-topic-missing", topic) for topic in ("工作考核", "社会评议", "责任追究")
    ]


def test_a_government_that_tells_them_is_asked_no_more() -> None:
    told = f"{OVERVIEW}纳入年度考核，社会评议满意度98%，未发生责任追究。"
    known = facts(agency=GOVERNMENT)
    assert codes_over(COMPLETE | {"overview": told}, known=known) == []


@pytest.mark.parametrize("agency", ["云泽市青禾区人民政府办公室", "云泽市青禾区财政局"])
def test_an_office_is_not_asked_for_what_governments_must_tell(agency: str) -> None:
    assert codes_over(COMPLETE, known=facts(agency=agency)) == []


@pytest.mark.parametrize(
    "text", ["无", "无其他需要报告的事项。", "行政事业性收费0.5万元。", "建议提案全部办结。"]
)
def test_a_fee_that_is_not_spoken_of_is_found(text: str) -> None:
    found = codes_over(COMPLETE | {"other_matters": text})
    assert found == [("other_matters", "fee-statement-missing")]


def test_a_fee_told_elsewhere_is_still_asked_for_where_it_belongs() -> None:
    sections = COMPLETE | {"overview": OVERVIEW + FEE, "other_matters": "无。"}
    assert codes_over(sections) == [("other_matters", "fee-statement-missing")]


@pytest.mark.parametrize(
    "text",
    [
        "本年度未收取信息处理费。",
        "共收取信息 处理费400元。",
        "依申请公开未收取任何费用。",
        "发出收费通知1件，收取政府信息公开信息处理费380元。",
    ],
)
def test_a_fee_that_is_spoken_of_is_enough(text: str) -> None:
    assert codes_over(COMPLETE | {"other_matters": text}) == []


def test_the_form_of_2019_asks_for_no_fee() -> None:
    assert codes_over(COMPLETE | {"other_matters": "无。"}, "2019") == []


def test_the_name_of_a_figure_speaks_of_nothing() -> None:
    text = "合计收取{{ 表三.信息处理费.总计 }}元。"
    found = codes_over(COMPLETE | {"other_matters": text})
    assert found == [("other_matters", "fee-statement-missing")]
