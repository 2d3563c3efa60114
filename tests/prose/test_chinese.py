"""Numbers in Chinese numerals, as they are said in full."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.prose.chinese import in_chinese
from gkdesk.prose.claims.numerals import read_numeral

SAID = {
    "0": "零",
    "10": "十",
    "105": "一百零五",
    "10010": "一万零一十",
    "110000": "十一万",
    "100000001": "一亿零一",
}


@pytest.mark.parametrize(("digits", "said"), SAID.items())
def test_a_number_is_said_in_full(digits: str, said: str) -> None:
    assert in_chinese(digits) == said


@given(st.integers(0, 10**12))
def test_what_is_written_is_read_as_the_same_number(number: int) -> None:
    read = read_numeral(in_chinese(str(number)))
    assert read is not None
    assert read.value == number
