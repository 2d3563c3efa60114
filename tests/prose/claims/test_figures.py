"""Figures in the text against the cells: what agrees, what differs, what is about other things."""

import pytest

from tests.prose.claims.office import checks, facts_of, filled, said, slips, tied

# Every figure in square brackets agrees with cells.
AGREE = [
    "本年新收政府信息公开申请[141]件，上年结转[3]件，结转下年度继续办理[6]件。",
    "2022年结转[3]件，新收[141]件，办结[138]件，结转2024年[6]件。",
    "共收到[144]件政府信息公开申请（含上年结转[3]件）。",
    "收到申请[144]件（新收[141]件，上年结转[3]件），办结[138]件，还剩[6]件。",
    "新收[141]件，上年结转[3]件，共[144]件。",
    "申请量为[141]件，其中自然人[130]件，法人或其他组织[11]件。",
    "收到的[141]件申请中，[130]件由自然人提出，[11]件由法人或其他组织提出。",
    "收到申请[141]件，其中：自然人[130]件、商业企业[6]件、法律服务机构[3]件、其他[2]件。",
    "收到公民、法人或其他组织的政府信息公开申请[141]件。",
    "予以公开[60]件、部分公开[20]件、不予公开[21]件、无法提供[21]件、其他处理[6]件。",
    "予以公开和部分公开[80]件。",
    "对[60]件申请予以公开，对[20]件申请予以部分公开。",
    "因涉及国家秘密不予公开[2]件，涉及商业秘密、个人隐私不予公开[5]件。",
    "属于“四类过程性信息”的[6]件、“三类内部事务信息”的[4]件。",
    "因本机关不掌握相关政府信息无法提供[15]件。",
    "信访举报投诉类申请及重复申请等不予处理[10]件。",
    "申请人逾期不补正[4]件，其他[2]件。",
    "予以公开、部分公开、不予公开分别为[60]、[20]、[21]件。",
    "本年新收、上年结转、结转下年度的申请分别为[141]件、[3]件和[6]件。",
    "自然人和法人或其他组织分别提交申请[130]件和[11]件。",
    "行政复议[4]件，其中维持[2]件、纠正[1]件、尚未审结[1]件。",
    "被申请行政复议[4]起（维持[2]起，纠正[1]起），被提起行政诉讼[7]起。",
    "行政诉讼[7]件，其中未经复议直接起诉[5]件，复议后起诉[2]件。",
    "行政复议案件[4]件、行政诉讼案件[7]件，共[11]件。",
    "制发行政规范性文件[5]件，废止[1]件，现行有效[13]件。",
    "截至2023年12月31日，现行有效规章[2]件，行政规范性文件[13]件。",
    "作出行政许可决定[1,234]件、行政处罚决定[56]件、行政强制措施[7]件。",
    "行政许可、行政处罚、行政强制处理决定数量分别为[1234]件、[56]件、[7]件。",
    "收取行政事业性收费[7730.28]万元。",
    "全年行政事业性收费[77302800]元。",
    "依申请公开方面，收到[141]件，办结[138]件。",
    "政府信息公开申请受理量由2022年的120件增加到2023年的[141]件。",
    "共收到、办结、结转政府信息公开申请[141]件、[138]件、[6]件。",
    "规章和行政规范性文件现行有效[2]件、[13]件。",
    "收到申请[１４１]件，答复[一百三十八]件。",
    "全省收到申请9000件，其中本机关收到[141]件。",
]
DIFFER = [
    ("2023年，我局共收到政府信息公开申请132件。", "132", "141"),
    ("新收申请142件，上年结转3件。", "142", "141"),
    ("结转下年度继续办理5件。", "5", "6"),
    ("收到申请141件，其中自然人131件，法人或其他组织11件。", "131", "130"),
    ("予以公开60件，部分公开20件，合计81件。", "81", "80"),
    ("不予公开的有20件。", "20", "21"),
    ("因涉及国家秘密不予公开3件。", "3", "2"),
    ("予以公开、部分公开、不予公开分别为60件、20件和22件。", "22", "21"),
    ("行政复议4件，其中维持3件，纠正1件。", "3", "2"),
    ("行政诉讼5件。", "5", "7"),
    ("行政复议维持、纠正各1件。", "1", "2"),
    ("现行有效的行政规范性文件有12件。", "12", "13"),
    ("废止行政规范性文件2件。", "2", "1"),
    ("行政处罚57件、行政强制7件。", "57", "56"),
    ("行政事业性收费7730.82万元。", "7730.82", "7730.28"),
    ("行政事业性收费7730.28元。", "0.773028", "7730.28"),
    ("收到申请1，432件。", "1432", "141"),
    ("收到申请一百三十二件。", "132", "141"),
]
SILENT = [
    # Last year's, other years', parts of a year, plans.
    "2022年收到申请35件，办结35件。",
    "去年，我局收到申请35件，办结35件。",
    "自2008年以来，累计收到政府信息公开申请3000件。",
    "上半年收到政府信息公开申请70件，1-6月办结60件。",
    "截至10月31日收到申请100件。",
    "2021年至2023年共收到政府信息公开申请390件。",
    "计划2024年制发行政规范性文件8件。",
    # Others', and parts of the agency.
    "局机关收到申请30件，办结30件。",
    "各镇街共收到政府信息公开申请99件，答复99件。",
    "县公安局收到政府信息公开申请45件，办结45件。",
    "县公安、住建等部门分别收到申请9件、57件。",
    # Other things.
    "公开属性为不予公开的公文30件。",
    "全年发文120件，其中主动公开80件、依申请公开30件、不予公开10件。",
    "受理信访事项35件，办结35件。",
    "受理低保申请120件，办理行政许可申请56件。",
    "办理人大建议24件、政协提案30件。",
    "通过政府网站公开信息2530条。",
    "公开行政许可、行政处罚等信息3200条。",
    "梳理行政许可事项35项，评查行政处罚案卷60件。",
    "解读规范性文件12件，清理规范性文件40件。",
    "涉及征地拆迁的政府信息公开申请50件。",
    "通过网络提交申请100件，信函申请30件。",
    "因警务秘密不予公开1件。",
    "延期答复5件，补正告知12件。",
    "收到申请较多的领域为征地拆迁（50件）。",
    # Not exact, or no count at all.
    "收到申请约140件，收到政府信息公开申请140余件，受理申请上百件。",
    "每年收到申请3至5件。",
    "依申请公开咨询电话0512-65123456。",
    "根据《条例》第三十条，依申请公开答复期限为20个工作日。",
    "依申请公开按国办公开办函〔2021〕30号办理。",
    "第141件申请由自然人提出。",
]


def marked(text: str) -> tuple[str, list[str]]:
    """Take the square brackets out of a sentence; return what stood in them."""
    pieces = text.replace("[", "]").split("]")
    return "".join(pieces), pieces[1::2]


@pytest.mark.parametrize("text", AGREE)
def test_what_agrees_is_tied_and_nothing_is_said(text: str) -> None:
    sentence, figures = marked(text)
    assert said(sentence) == []
    assert tied(sentence) == figures


@pytest.mark.parametrize(("sentence", "left", "right"), DIFFER)
def test_what_differs_is_said_once(sentence: str, left: str, right: str) -> None:
    assert said(sentence) == [("figure-differs", left, right)]


@pytest.mark.parametrize("sentence", SILENT)
def test_nothing_is_said_of_other_figures(sentence: str) -> None:
    assert said(sentence) == []
    assert tied(sentence) == []


def test_a_figure_is_never_about_what_another_sentence_says() -> None:
    assert said("收到政府信息公开申请。共132件。") == []
    assert tied("政府信息公开申请；收到141件。") == []


def test_a_slip_stands_on_the_digits_and_names_the_cells() -> None:
    sentence = "2023 年，收到政府信息公开申请 １３２ 件。"
    (slip,) = slips(sentence)
    assert sentence[slip.start : slip.end] == "１３２"
    assert slip.cells == ("requests.received.total",)
    assert slip.words == {"text": "１３２", "table": "１４１", "cells": "本年新收 · 总计"}


@pytest.mark.parametrize(
    ("printed", "mend"),
    [("132", "1234"), ("1,132", "1,234"), ("１１３２", "１２３４"), ("一千", "一千二百三十四")],
)
def test_the_mend_is_written_in_the_same_manner(printed: str, mend: str) -> None:
    assert [slip.mend for slip in slips(f"行政许可{printed}件。")] == [mend]


def test_rounded_figures_agree_to_their_last_digit() -> None:
    assert tied("行政事业性收费0.77亿元，行政许可0.12万件。") == ["0.77", "0.12万"]
    assert said("行政事业性收费0.78亿元。") == [("figure-differs", "7800", "7730.28")]


def test_a_blank_cell_contradicts_nothing() -> None:
    entered = {"requests.received.natural_persons": "5"}
    blank = filled(entered)
    blank.enter(dict.fromkeys(blank.edition.reach))
    facts = facts_of(blank)
    assert list(checks()("收到政府信息公开申请132件，予以公开5件。", facts)) == []


def test_the_agency_itself_is_not_another_one() -> None:
    ours = filled({})
    ours.describe("青河县公安局", None)
    found = list(checks()("县公安局收到政府信息公开申请45件。", facts_of(ours)))
    assert [(slip.left, slip.right) for slip in found] == [("45", "0")]
