"""Earlier reports, one a year, asked in the words of a later form."""

import pytest

from gkdesk.form import Edition
from gkdesk.report import NOT_APPLICABLE, EarlierYears, FormerYear, Report, Unread, Value
from gkdesk.report.linking import earlier_of, former_report
from tests.drawing import former, full_report, link
from tests.forms import EDITION_IDS, edition_of

OTHER = "requests.closed_otherwise.other.enterprises"
PARTS = tuple(
    f"requests.closed_otherwise.{row}.enterprises"
    for row in ("correction_overdue", "fee_unpaid", "other")
)


def report_of(edition_id: str, year: int, entered: dict[str, Value] | None = None) -> Report:
    return Report(edition_of(edition_id), "某局", year, entered=entered)


def years(*numbers: int) -> EarlierYears:
    known = EarlierYears()
    for number in numbers:
        known = known.with_report(earlier_of(report_of("2021", number), "", is_own=True))
    return known


def asked(then: dict[str, Value]) -> FormerYear:
    """Return a report of 2020, on the former form, as one of 2021 asks it."""
    found = former(report_of("2019", 2020, then), edition_of("2021"))
    assert found
    return found


def test_earlier_reports_stand_with_the_latest_first_whenever_they_came() -> None:
    assert [one.year for one in years(2021, 2023, 2022).reports] == [2023, 2022, 2021]


def test_a_year_is_linked_once() -> None:
    another = earlier_of(report_of("2021", 2022, {OTHER: 3}), "改.gkd", is_own=True)
    known = years(2021, 2022).with_report(another)
    assert [one.source for one in known.reports] == ["改.gkd", ""]
    assert known.of(2022) is another


def test_a_year_is_unlinked() -> None:
    assert years(2021, 2022).without(2022) == years(2021)
    assert years(2021).of(2022) is None


def test_only_years_that_are_missing_are_taken_from_others() -> None:
    mine = EarlierYears().with_report(earlier_of(report_of("2021", 2022), "我", is_own=True))
    merged = mine.merged(years(2021, 2022))
    assert [(one.year, one.source) for one in merged.reports] == [(2022, "我"), (2021, "")]


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_on_the_same_form_every_cell_is_its_own_counterpart(edition_id: str) -> None:
    edition = edition_of(edition_id)
    report = full_report(edition)
    last = former(report, edition)
    assert last
    assert {cell: last.figure(cell).value for cell in edition.cells} == report.values
    assert all(last.figure(cell).is_comparable for cell in edition.cells)


@pytest.mark.parametrize("nothing", [None, NOT_APPLICABLE])
def test_what_was_no_figure_is_none_now(nothing: Value) -> None:
    assert asked({OTHER: nothing}).figure("requests.received.total").value is None
    assert asked({OTHER: nothing}).figure(*PARTS).value is nothing


def test_what_was_counted_together_has_a_counterpart_only_as_a_sum() -> None:
    last = asked({OTHER: 4})
    together = last.figure(*PARTS)
    assert (together.value, together.cells, together.is_comparable) == (4, (OTHER,), True)
    assert all(last.figure(part).cells == () for part in PARTS)
    assert all(last.figure(part).remark == together.remark for part in PARTS)


def test_what_was_called_otherwise_is_found_with_a_remark() -> None:
    figure = asked({"proactive.rules.made": 7}).figure("proactive.rules.issued")
    assert (figure.value, figure.is_comparable) == (7, True)
    assert "新制作" in figure.remark


def test_what_counted_something_else_is_only_read() -> None:
    figure = asked({"proactive.rules.total_disclosed": 9}).figure("proactive.rules.in_force")
    assert (figure.value, figure.is_comparable) == (9, False)


def test_what_the_former_form_did_not_ask_has_no_counterpart() -> None:
    figure = asked({}).figure("proactive.charges.amount")
    assert (figure.value, figure.cells, figure.is_comparable) == (None, (), False)
    assert "2020" in figure.remark


def test_a_sum_that_lacks_what_nobody_can_read_is_not_compared() -> None:
    last = asked({"requests.received.enterprises": Unread("几件"), OTHER: 1})
    assert not last.figure("requests.received.total").is_comparable
    assert last.figure(*PARTS).is_comparable


def test_forms_without_anything_in_common_have_no_counterparts(invented_edition: Edition) -> None:
    last = former(full_report(edition_of("2021")), invented_edition)
    assert last
    assert not any(last.figure(cell).cells for cell in invented_edition.cells)


def test_linking_moves_no_cell_and_tells_once(filled_report: Report) -> None:
    known = years(filled_report.year - 1)
    change = filled_report.link(known)
    assert (change.cells, change.sections, change.is_linked_anew) == ((), (), True)
    assert not filled_report.link(years(filled_report.year - 1))
    assert filled_report.earlier == known


def test_last_year_is_the_year_before_and_no_other(filled_report: Report) -> None:
    filled_report.link(years(filled_report.year - 2, filled_report.year - 3))
    assert filled_report.last_year is None
    assert [one.year for one in filled_report.former_years] == [2019, 2018]


def test_an_earlier_report_is_whole_and_knows_the_years_before_it(filled_report: Report) -> None:
    other = full_report(edition_of("2021"))
    link(filled_report, other)
    filled_report.link(filled_report.earlier.merged(years(filled_report.year - 2)))
    assert filled_report.last_year
    found = former_report(filled_report.last_year)
    assert (dict(found.values), dict(found.prose)) == (dict(other.values), dict(other.prose))
    assert [one.year for one in found.earlier.reports] == [filled_report.year - 2]
