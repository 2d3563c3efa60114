"""Changes against last year: out of the sentence, or out of last year's report."""

import pytest

from tests.prose.claims.office import said

DIFFER = [
    ("2022年收到申请120件，2023年收到141件，增长18.5%。", "18.5", "17.5"),
    ("上年为120件，今年收到申请141件，增长27%。", "27", "18"),
    ("收到政府信息公开申请141件，较上年的120件增加31件。", "31", "21"),
    ("收到政府信息公开申请141件，比上年（120件）减少17.5%。", "17.5", "-17.5"),
    ("发布信息6116条，上年为5000条，增长32.3%。", "32.3", "22.3"),
    ("收到政府信息公开申请141件，比上年多21件，增幅27%。", "27", "18"),
]
LINKED = [
    ("收到政府信息公开申请141件，比上年多20件。", "20", "21"),
    ("收到政府信息公开申请141件，同比增长27%。", "27", "18"),
    ("申请量较上年下降17.5%。", "17.5", "-17.5"),
    ("收到政府信息公开申请141件，与去年持平。", "0", "17.5"),
    ("收到政府信息公开申请141件，比2022年翻一番。", "100", "17.5"),
]
SILENT = [
    "收到政府信息公开申请141件，较上年增加21件，增长17.5%。",
    "收到政府信息公开申请141件，同比增长17.9%。",
    "行政复议案件4件，比上年翻一番。",
    "收到政府信息公开申请141件，较2020年增长50%。",
    "网站访问量同比增长50%，收到申请141件。",
    "收到政府信息公开申请141件，增长近三成。",
    "收到政府信息公开申请141件，占比较上年提高5个百分点。",
]


@pytest.mark.parametrize(("sentence", "left", "right"), DIFFER)
def test_a_change_that_the_sentence_itself_belies_is_said(
    sentence: str, left: str, right: str
) -> None:
    assert said(sentence) == [("growth-differs", left, right)]


@pytest.mark.parametrize(("sentence", "left", "right"), LINKED)
def test_a_change_is_held_against_last_years_report(sentence: str, left: str, right: str) -> None:
    assert said(sentence, is_linked=True) == [("growth-differs", left, right)]
    assert said(sentence) == []


@pytest.mark.parametrize("sentence", SILENT)
def test_nothing_is_said_of_other_changes(sentence: str) -> None:
    assert said(sentence, is_linked=True) == []
