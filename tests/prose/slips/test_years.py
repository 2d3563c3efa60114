"""Years left over from another report, and years that are rightly there. The year is 2023."""

import pytest

from tests.forms import EDITION_IDS
from tests.prose.slips.looking import found, slips_in

CODE = "text-year-left-over"
LEFT_OVER = {
    "2022年，我局认真做好政务公开各项工作。": "2022年",
    "2022年度，全局共发布信息310条。": "2022年",
    "2022 年，我局收到申请 5 件，同比增长 25%。": "2022 年",
    "２０２２年，本机关主动公开文件12份。": "２０２２年",
    "二〇二二年，我局继续完善目录。": "二〇二二年",
    "二零二二年，我局继续完善目录。": "二零二二年",
    "我局2022年政府信息公开工作总体平稳。": "2022年",
    "现公布云泽市青禾区财政局2022年政府信息公开工作年度报告。": "2022年",
    "现将《云泽市青禾区财政局2022年政府信息公开工作年度报告》公布如下。": "2022年",
    "云泽市青禾区财政局2022年政府信息公开工作年度报告": "2022年",
    "截至2022年12月31日，网站共公开信息5210条。": "2022年",
    "2022年3月，我局召开专题会议。": "2022年",
    "2021年，我局共办理申请7件。": "2021年",
    "2024年，我局共收到申请9件，全部办结。": "2024年",
    "统计期限为2022年1月1日至12月31日。": "2022年",
    "2022年，我局认真落实《2023年政务公开工作要点》。": "2022年",
    "在2022年的工作中，我局推进公开标准化。": "2022年",
    "数据的统计期限为2024年1月1日至2024年12月31日。": "2024年",
}
IN_ORDER = (
    "2023年，我局收到申请42件，较2022年增长31%。",
    "全年收到申请42件，与2022年相比增加10件。",
    "2022年收到申请32件，2023年收到42件。",
    "2021年、2022年、2023年分别收到申请20件、32件、42件。",
    "落实《云泽市法治建设规划（2021—2025年）》要求。",
    "按照国办公开办函〔2021〕30号文件要求编制。",
    "2021—2023年，我局三次更新公开目录。",
    "自2019年起，我局设立信息公开查阅点。",
    "《条例》于2019年5月15日起施行。",
    "2021年以来，我局持续推进标准化。",
    "2024年，我局将继续完善公开目录。",
    "下一步，2024年重点抓好三项工作。",
    "2024年1月23日",
    "上年（2022年）结转申请3件。",
    "2022年底结转的3件申请已全部办结。",
    "2022年收到的3件申请均已答复。",
    "在2022年度全区政务公开考核中获优秀等次。",
    "公开2022年度部门决算和“三公”经费。",
    "参照省政府办公厅2022年印发的《操作指引》办理。",
    "按时发布了2022年政府信息公开工作年度报告。",
    "办公室成立于2022年，专门负责公开工作。",
    "继续执行《公开指南（2022年版）》。",
    "由2022年的32件增加到42件。",
    "2020年，我局网站改版。",
    "2023年1月1日至2023年12月31日。",
    "请于2024年1月31日前公布年度报告。",
    "表彰“2022年度公开工作先进集体”。",
    "全年办结42件，比2022年同期多10件。",
    "共公开文件20230份，编号2022-15。",
    "收到{{ 表三.本年新收.总计 }}件，较2022年增加{{ 增长 }}。",
)


@pytest.mark.parametrize(("sentence", "words"), LEFT_OVER.items())
def test_a_year_left_over_is_found(sentence: str, words: str) -> None:
    assert set(found(sentence, CODE)) == {words}


@pytest.mark.parametrize("sentence", IN_ORDER)
@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_a_year_with_a_reason_is_let_stand(sentence: str, edition_id: str) -> None:
    assert found(sentence, CODE, edition_id) == []


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_both_years_of_last_years_period_are_found(edition_id: str) -> None:
    sentence = "本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。"
    assert found(sentence, CODE, edition_id) == ["2022年", "2022年"]


def test_a_period_that_was_mended_by_half_is_found() -> None:
    sentence = "统计期限为2022年1月1日至2023年12月31日。"
    assert found(sentence, CODE) == ["2022年"]


def test_a_period_with_points_is_found() -> None:
    sentence = "本报告的数据期限为2022.1.1—2022.12.31。"
    assert found(sentence, CODE) == ["2022", "2022"]


@pytest.mark.parametrize(
    ("written", "mend"),
    [
        ("2022年", "2023年"),
        ("2022 年", "2023 年"),
        ("２０２２年", "２０２３年"),
        ("二〇二二年", "二〇二三年"),
        ("二零二二年", "二零二三年"),
        ("二○二二年", "二○二三年"),
    ],
)
def test_the_mend_is_written_in_the_same_manner(written: str, mend: str) -> None:
    (slip,) = slips_in(f"{written}，我局做好公开工作。")
    assert (slip.mend, slip.left, slip.right) == (mend, "2022", "2023")
