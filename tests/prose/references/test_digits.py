"""Numbers in words and figures."""

from decimal import Decimal

import pytest

from gkdesk.prose.references.digits import chinese, grouped, rounded, trimmed, written
from gkdesk.report import Number


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "零"),
        (7, "七"),
        (10, "十"),
        (12, "十二"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1001, "一千零一"),
        (1234, "一千二百三十四"),
        (10_005, "一万零五"),
        (10_050, "一万零五十"),
        (15_000, "一万五千"),
        (120_000, "十二万"),
        (1_000_010, "一百万零一十"),
        (10_010_000, "一千零一万"),
        (100_000_005, "一亿零五"),
        (100_020_005, "一亿零二万零五"),
        (1_234_567_890, "十二亿三千四百五十六万七千八百九十"),
        (-12, "负十二"),
        (Decimal("3.50"), "三点五零"),
        (Decimal("0.08"), "零点零八"),
    ],
)
def test_a_number_is_said_in_chinese(number: Number, said: str) -> None:
    assert chinese(number) == said


def test_half_a_unit_goes_up() -> None:
    assert str(rounded(Decimal("0.125"), 2)) == "0.13"
    assert str(rounded(Decimal("-0.125"), 2)) == "-0.13"


def test_idle_zeros_are_left_out() -> None:
    assert written(trimmed(Decimal("12.500"), 2)) == "12.5"
    assert written(trimmed(Decimal("12.004"), 2)) == "12"
    assert written(trimmed(Decimal(1200), 2)) == "1200"


def test_a_figure_keeps_its_digits_and_a_quotient_does_not() -> None:
    assert written(Decimal("0.00000001")) == "0.00000001"
    assert written(Decimal(1) / 3) == "0.33"
    assert written(Decimal("1E+3")) == "1000"


def test_thousands_are_parted_by_commas() -> None:
    assert grouped(-1234567) == "-1,234,567"
    assert grouped(Decimal("1234.50")) == "1,234.50"
