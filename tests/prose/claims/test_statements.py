"""Words that say something of the cells without a number."""

import pytest

from tests.prose.claims.office import checks, facts_of, filled, said, slips

DIFFER = [
    ("全年未发生因政府信息公开引起的行政复议、行政诉讼。", "0", "11"),
    ("无行政复议案件。", "0", "4"),
    ("本年度未收到政府信息公开申请。", "0", "141"),
    ("未收到自然人提出的政府信息公开申请。", "0", "130"),
    ("未制发行政规范性文件。", "0", "5"),
    ("未作出行政强制决定。", "0", "7"),
    ("未发生行政复议被纠正的情况。", "0", "1"),
    ("没有结转下年度办理的申请。", "0", "6"),
    ("上年无结转。", "0", "3"),
    ("行政复议为零。", "0", "4"),
    ("行政复议4件，均维持。", "4", "2"),
    ("收到申请141件，均为自然人提出。", "141", "130"),
    ("政府信息公开申请全部予以公开。", "138", "60"),
]
DONE = ["收到申请141件，已全部办结。", "收到申请141件，按时办结率100%。"]
SILENT = [
    "未收到科研机构、社会公益组织提出的申请。",
    "行政复议4件，行政诉讼7件，无败诉案件。",
    "无正当理由逾期不答复的，依法追究责任。",
    "确保政府信息公开申请全部按时办结。",
    "受理12345热线工单1200件，全部办结。",
    "上年结转的3件申请已全部办结。",
    "到期的申请均已办结。",
    "收到申请141件，均已按时答复或结转。",
    "未收到对政府信息公开申请办理的投诉。",
    "去年未发生行政复议。",
    "所属单位未发生行政复议。",
]


@pytest.mark.parametrize(("sentence", "left", "right"), DIFFER)
def test_what_the_cells_belie_is_said(sentence: str, left: str, right: str) -> None:
    assert said(sentence) == [("statement-differs", left, right)]


@pytest.mark.parametrize("sentence", DONE)
def test_what_is_carried_over_is_told_beside_all_done(sentence: str) -> None:
    assert said(sentence) == [("all-done-differs", "0", "6")]


@pytest.mark.parametrize("sentence", SILENT)
def test_nothing_is_said_of_other_words(sentence: str) -> None:
    assert said(sentence) == []


def test_a_true_statement_is_let_stand() -> None:
    facts = facts_of(filled({}))
    text = "未收到政府信息公开申请，无上年结转，全部办结，未发生行政复议、行政诉讼，均维持。"
    assert list(checks()(text, facts)) == []


def test_the_words_are_underlined_from_none_to_what_there_is_none_of() -> None:
    sentence = "2023年，未发生行政复议、行政诉讼的情况。"
    (slip,) = slips(sentence)
    assert sentence[slip.start : slip.end] == "未发生行政复议、行政诉讼"
