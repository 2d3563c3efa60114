"""Parts of a sentence that should add up."""

import pytest

from tests.prose.claims.office import said, ties

DIFFER = [
    ("共发布信息530条，其中网站310条、微信180条、微博50条。", "530", "540"),
    ("共发布信息530条，其中网站310条、微信180条、微博30条。", "530", "520"),
    ("共发布信息530条（网站310条、微信180条、微博50条）。", "530", "540"),
    ("共发布信息530条：网站310条、微信180条、微博50条。", "530", "540"),
    ("发布信息530条，网站310条、微信180条、其他50条。", "530", "540"),
    ("发布信息530条，其中政务动态610条。", "530", "610"),
    ("发布信息530条，其中政务动态610条等。", "530", "610"),
    ("网站310条、微信180条、微博40条，共540条。", "540", "530"),
    ("网站310条、微信180条、微博40条，全年共发布信息540条。", "540", "530"),
    ("网站、微信、微博分别发布310条、180条、40条，共540条。", "540", "530"),
    ("召开会议75次，分别为常务会议40次、专题会议33次。", "75", "73"),
    ("共有账号29个，保留18个，关停10个。", "29", "28"),
    ("发布信息一百条，其中动态六十条、公告三十条。", "100", "90"),
    ("现行有效行政规范性文件13件，其中区级11件、部门1件。", "13", "12"),
]
SILENT = [
    "共发布信息530条，其中网站310条、微信180条、微博40条。",
    "发布信息530条，其中政务动态310条。",
    "发布信息530条，其中政务动态310条，通知公告180条。",
    "发布信息530条，其中政务动态310条、通知公告180条等。",
    "发布信息530条，其中主要为政务动态310条、通知公告180条。",
    "发布信息约530条，其中政务动态310条、通知公告180条。",
    "发布信息530余条，其中政务动态310条、通知公告180条。",
    "召开会议5次，培训300人，其中线上200人、线下100人。",
    "收到申请141件，其中自然人130件、商业企业6件。",
    "网站310条、微信180条、微博40条，关停账号12个。",
]


@pytest.mark.parametrize(("sentence", "left", "right"), DIFFER)
def test_parts_that_do_not_add_up_are_said_once(sentence: str, left: str, right: str) -> None:
    assert said(sentence) == [("sum-differs", left, right)]


@pytest.mark.parametrize("sentence", SILENT)
def test_nothing_is_said_of_other_lists(sentence: str) -> None:
    assert said(sentence) == []


def test_a_wrong_figure_is_said_once_and_not_again_as_a_sum() -> None:
    sentence = "收到申请141件，其中自然人129件、法人或其他组织11件。"
    assert said(sentence) == [("figure-differs", "129", "130")]


def test_all_figures_of_a_sum_are_tied_to_each_other() -> None:
    found = ties("共发布信息530条，其中网站310条、微信180条、微博40条。")
    assert [(int(tie.value), tie.cells) for tie in found] == [
        (530, ()),
        (310, ()),
        (180, ()),
        (40, ()),
    ]
