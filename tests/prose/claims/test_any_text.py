"""Whatever stands in a text, the claim reader neither fails nor leaves the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.prose.claims.office import checks, facts_of, last_report, report, slips, ties

PIECES = [
    "收到政府信息公开申请", "其中", "分别为", "各", "均为", "共", "占", "较上年", "增长",
    "未发生", "均", "予以公开", "部分公开", "行政复议", "维持", "其他", "上年结转", "141",
    "3", "一百", "3.5万", "百分之", "件", "条", "%", "倍", "万元", "等", "，", "、", "。",
    "（", "）", "：", "和", " ", "\n", "2022年", "余",
]  # fmt: skip
LONG = {
    "digits": "1" * 100_000,
    "marks of a list": "、" * 10_000,
    "a list": "3件、" * 10_000,
    "nested brackets": "（" * 10_000 + "3件" + "）" * 10_000,
    "nested lists": "（3件，其中" * 5_000 + "）" * 5_000,
    "thousands": "收到申请" + "111," * 30_000 + "1111件",
    "Chinese digits": "一" * 50_000 + "件",
    "digits apart": "1 " * 30_000,
    "ranges": "3-" * 30_000,
    "brackets of titles": "《" * 50_000,
    "an address": "a" * 50_000 + "@",
    "words": "予以公开" * 20_000,
    "parts": "其中3件，" * 5_000,
    "growth": "较上年增长3%，" * 5_000,
    "sentences": "收到申请142件。" * 3_000,
}


def holds(text: str) -> None:
    facts = facts_of(report(), last_report())
    found = list(checks()(text, facts))
    spans = [(one.start, one.end) for one in (*found, *checks().ties(text, facts))]
    assert all(0 <= start < end <= len(text) for start, end in spans)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    holds(text)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_jumble_of_telling_words_is_read(text: str) -> None:
    holds(text)


@given(st.text(alphabet="0123456789.,，-— 万亿十百千零一二点%件元", max_size=60))
def test_any_jumble_of_numbers_is_read(text: str) -> None:
    holds(f"收到申请{text}件，占{text}，较上年增长{text}倍，行政事业性收费{text}元")


@pytest.mark.parametrize("kind", LONG)
def test_a_monstrous_text_is_got_through(kind: str) -> None:
    holds(LONG[kind])


def test_a_sentence_without_end_says_nothing() -> None:
    text = "收到申请142件，" * 1_000
    assert slips(text) == []
    assert ties(text) == ()
