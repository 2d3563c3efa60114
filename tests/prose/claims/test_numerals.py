"""Numbers as clerks write them are read, and others are written in the same manner."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.prose.claims.numerals import read_numeral, write_numeral

READ = {
    "1234": "1234",
    "1,234": "1234",
    "1，234": "1234",
    "12,345.60": "12345.60",
    "3.5万": "35000",
    "1.2亿": "120000000",
    "一千二百三十四": "1234",
    "二十一": "21",
    "十": "10",
    "十二": "12",
    "两": "2",
    "零": "0",
    "廿三": "23",
    "一百零五": "105",
    "一百二": "120",
    "三万五": "35000",
    "三点五万": "35000",
    "一二三": "123",
    "十三亿八千五百二十一万七千三百五十三": "1385217353",
}
WRITTEN = [
    ("1240", "1,234", "1,240"),
    ("1240", "1，234", "1，240"),
    ("1240", "１２３４", "１２４０"),
    ("1240", "一千二百三十四", "一千二百四十"),
    ("12", "二十一", "十二"),
    ("36012", "3.5万", "3.6012万"),
    ("10300", "十", "一万零三百"),
    ("0", "两", "零"),
    ("7730.28", "7730.82", "7730.28"),
    ("999", "1,234", "999"),
]


@pytest.mark.parametrize("text", READ)
def test_a_number_is_read(text: str) -> None:
    read = read_numeral(text)
    assert read is not None
    assert read.value == Decimal(READ[text])


@pytest.mark.parametrize("text", ["", ".", "1.2.3", "点五", "一点", "件"])
def test_what_is_no_number_is_not_read(text: str) -> None:
    assert read_numeral(text) is None


def test_the_last_digit_tells_how_exact_a_number_is() -> None:
    steps = [read_numeral(text) for text in ("3.5万", "12.30", "1,234", "三点五万")]
    assert [one and one.step for one in steps] == [1000, Decimal("0.01"), 1, 1000]


@pytest.mark.parametrize(("value", "like", "written"), WRITTEN)
def test_a_number_is_written_in_the_manner_of_another(value: str, like: str, written: str) -> None:
    assert write_numeral(Decimal(value), like) == written


@given(
    st.integers(min_value=0, max_value=10**12), st.sampled_from(["一", "1", "１", "1,000", "3万"])
)
def test_a_number_that_was_written_is_read_again(value: int, like: str) -> None:
    folded = write_numeral(Decimal(value), like).translate({0xFF10 + n: str(n) for n in range(10)})
    read = read_numeral(folded.replace("．", "."))
    assert read is not None
    assert read.value == value
