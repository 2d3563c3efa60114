"""Percentages of a whole."""

import pytest

from tests.prose.claims.office import said, slips

DIFFER = [
    ("予以公开60件，占39%。", "39", "43"),
    ("予以公开60件（占42.48%）。", "42.48", "43.48"),
    ("自然人申请130件，占91.2%。", "91.2", "92.2"),
    ("不予公开占16.2%。", "16.2", "15.2"),
    ("26.5%的申请予以公开。", "26.5", "43.5"),
    ("网站发布300条，占总数的60%，共发布600条。", "60", "50"),
    ("共办理建议提案30件，其中建议20件，占60%。", "60", "67"),
    ("共有账号29个，保留18个，关停11个，关停的账号达39%。", "39", "38"),
    ("自然人130件、法人11件，占比分别为92.2%、8.8%。", "8.8", "7.8"),
]
SILENT = [
    "予以公开60件，占43.48%；部分公开20件，占14.49%。",
    # Cut off after the last digit, or rounded.
    "自然人申请130件，占92.19%，占92.20%。",
    "依申请公开办理满意率98%，回复率100%。",
    "占全部信息的60%。",
    "发布信息300条，占60%。",
]


@pytest.mark.parametrize(("sentence", "left", "right"), DIFFER)
def test_a_share_that_no_whole_gives_is_said(sentence: str, left: str, right: str) -> None:
    assert said(sentence) == [("percentage-differs", left, right)]


@pytest.mark.parametrize("sentence", SILENT)
def test_nothing_is_said_of_other_percentages(sentence: str) -> None:
    assert said(sentence) == []


def test_the_mend_has_as_many_digits() -> None:
    assert [slip.mend for slip in slips("予以公开60件，占42.0%。")] == ["43.5"]
    assert [slip.mend for slip in slips("予以公开60件，占百分之三十九。")] == ["四十三"]
