"""Totals: exact, blank only where everything is, and ``/`` where there is no figure."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.form import Edition
from gkdesk.report import NOT_APPLICABLE, Report, Unread, Value, plain
from gkdesk.report.value import total


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([], None),
        ([None, None], None),
        ([None, Unread("无")], None),
        ([NOT_APPLICABLE, None], NOT_APPLICABLE),
        ([NOT_APPLICABLE, Unread("无")], NOT_APPLICABLE),
        ([None, 0], 0),
        ([NOT_APPLICABLE, 0], 0),
        ([NOT_APPLICABLE, None, 2, Unread("3"), -3], -1),
    ],
)
def test_a_total_is_blank_or_a_stroke_only_where_no_figure_is(
    values: list[Value], expected: Value
) -> None:
    assert total(values) == expected
    assert total(reversed(values)) == expected


def test_money_is_added_without_loss() -> None:
    assert plain(total([Decimal("0.1"), Decimal("0.20"), 3])) == "3.30"
    longest = [Decimal("999999999999999.99999999")] * 1000
    assert plain(total(longest)) == "999999999999999999.99999000"


@given(st.lists(st.decimals(-(10**15), 10**15, places=8, allow_nan=False), min_size=1))
def test_a_total_of_money_is_exact(amounts: list[Decimal]) -> None:
    units = sum(int(amount.scaleb(8)) for amount in amounts)
    assert total(amounts) == Decimal(units).scaleb(-8)


def test_a_total_of_totals_adds_each_figure_once(invented_edition: Edition) -> None:
    report = Report(invented_edition, "局", 2091)
    report.enter({"letters.answered.yes.fishers": 2, "letters.forwarded.boaters": 3})
    assert report.values["letters.answered.all.fishers"] == 2
    assert report.values["letters.settled.fishers"] == 2
    assert report.values["letters.settled.everyone"] == 5
    assert report.values["letters.arrived.everyone"] is None


def test_a_stroke_goes_up_into_totals_of_nothing_else(edition_2021: Edition) -> None:
    report = Report(edition_2021, "局", 2021)
    report.enter({"disputes.reconsideration.upheld": NOT_APPLICABLE})
    assert report.values["disputes.reconsideration.total"] is NOT_APPLICABLE
    report.enter({"disputes.reconsideration.corrected": 0})
    assert report.values["disputes.reconsideration.total"] == 0
    assert report.values["disputes.reconsideration.upheld"] is NOT_APPLICABLE
    assert report.values["disputes.reconsideration.undecided"] is None
