"""What a clerk types is read as the figure it is, or kept as it is."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.form import Column
from gkdesk.report import NOT_APPLICABLE, Unread, Value, plain, read_value

COUNT = Column("count", "件数", unit="件")
MONEY = Column("money", "金额", kind="money", unit="万元")
columns = st.sampled_from([COUNT, MONEY, Column("bare", "无单位")])


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0", 0),
        ("-0", 0),
        ("42", 42),
        ("４２", 42),
        ("007", 7),
        ("-8", -8),
        ("－８", -8),
        ("−8", -8),
        ("+8", 8),
        ("12.", 12),
        ("1.0", 1),
        ("1,234", 1234),
        ("1，234，567", 1234567),
        ("1 234 567", 1234567),
        ("1\u3000234", 1234),
        (" 5 ", 5),
        ("\t5\n", 5),
        ("5件", 5),
        ("5 件", 5),
        ("- 5", -5),
        ("0" * 10_000 + "7", 7),
        ("999999999999999", 999_999_999_999_999),
    ],
)
def test_a_count_is_read_as_a_whole_number(text: str, number: int) -> None:
    value = read_value(text, COUNT)
    assert (type(value), value) == (int, number)


@pytest.mark.parametrize(
    ("text", "digits"),
    [("12.5", "12.5"), (".5", "0.5"), ("12。5", "12.5"), ("１２．５", "12.5"), ("-1.50", "-1.50")],
)
def test_a_count_that_is_not_whole_keeps_its_digits(text: str, digits: str) -> None:
    value = read_value(text, COUNT)
    assert isinstance(value, Decimal)
    assert plain(value) == digits


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("38.50", "38.50"),
        ("38.50万元", "38.50"),
        ("1,234.50", "1234.50"),
        ("0", "0"),
        ("-0.00", "0.00"),
        ("12.", "12"),
        ("7730.123456", "7730.123456"),
        ("0.00000001", "0.00000001"),
    ],
)
def test_money_keeps_the_digits_that_were_typed(text: str, digits: str) -> None:
    value = read_value(text, MONEY)
    assert isinstance(value, Decimal)
    assert plain(value) == digits


@pytest.mark.parametrize("text", ["", " ", "\t\n", "\u3000"])
def test_only_white_space_is_blank(text: str) -> None:
    assert read_value(text, COUNT) is None


@pytest.mark.parametrize("text", ["/", "／", " / "])
def test_a_stroke_is_not_applicable(text: str) -> None:
    assert read_value(text, COUNT) is NOT_APPLICABLE


@pytest.mark.parametrize(
    "text",
    [
        *("无", "-", "—", "－", "+", ".", "件", "//", "/件", "n/a", "None", "nan", "inf", "1e5"),
        *("1,23", "12,34", "1,2345", ",123", "1,,234", "1.234,5", "1 2", "1 23", "1\n2", "1 2 3"),
        *("5²", "①", "十二", "٣", "½", "1_000", "0x10", "--5", "5-", "5+3", "1.2.3", "12元", "5项"),
        *("9" * 16, "0.123456789", "9" * 10_000, "1." + "0" * 10_000, "," * 10_000),
    ],
)
def test_what_is_no_figure_is_kept_as_typed(text: str) -> None:
    assert read_value(text, COUNT) == Unread(text)
    assert read_value(f"  {text} ", MONEY) == Unread(text)


def test_the_unit_of_another_column_is_not_read() -> None:
    assert read_value("5元", MONEY) == Unread("5元")
    assert read_value("5件", MONEY) == Unread("5件")


@given(st.text(), columns)
def test_any_text_is_read_as_something_that_reads_back_the_same(text: str, column: Column) -> None:
    value = read_value(text, column)
    assert (value is None) == (not text.strip())
    again = read_value(plain(value) or "", column)
    assert (again, plain(again)) == (value, plain(value))


figures = st.one_of(
    st.integers(-(10**15) + 1, 10**15 - 1),
    st.decimals(-(10**14), 10**14, places=4, allow_nan=False),
)


@given(figures, columns)
def test_any_figure_is_read_back_as_it_is_written(figure: int | Decimal, column: Column) -> None:
    value = read_value(plain(figure) or "", column)
    assert value == figure


def test_nothing_zero_and_a_stroke_stay_three_things() -> None:
    states: list[Value] = [None, 0, NOT_APPLICABLE]
    written = [plain(state) for state in states]
    assert written == [None, "0", "/"]
    assert [read_value(text or "", COUNT) for text in written] == states
