"""Next year's report: what is carried over, what is linked, what is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gkdesk.errors import UsageError
from gkdesk.form import LAST_YEAR, Edition, Library
from gkdesk.report import NOT_APPLICABLE, EarlierYears, Remarks, Report, Unread, Value
from gkdesk.report.linking import earlier_of
from gkdesk.report.rolling import next_year
from tests.drawing import all_figures, full_report
from tests.forms import EDITION_IDS, edition_of, library_of

OUT, IN = "requests.carried_out.{}", "requests.carried_in.{}"


def carried(edition: Edition) -> dict[str, str]:
    """Return the cells that begin as last year's, by the cells of last year."""
    return {
        check.across.left[0].cell: check.across.right[0].cell
        for check in edition.checks
        if check.across and check.across.carries_over
    }


@pytest.mark.parametrize("edition_id", EDITION_IDS)
@given(data=st.data())
def test_what_is_left_is_carried_over_column_by_column(
    edition_id: str, data: st.DataObject
) -> None:
    edition = edition_of(edition_id)
    figures = data.draw(all_figures(edition))
    report = Report(edition, "某局", edition.first_report_year, entered=figures)
    begun = next_year(report, library_of(edition_id), "甲.gkd").report
    into = carried(begun.edition)
    assert len(into) > 1
    assert {cell: begun.values[cell] for cell in into} == {
        cell: report.values[source] for cell, source in into.items()
    }
    others = {cell: value for cell, value in begun.entered.items() if cell not in into}
    assert set(others.values()) == {None}
    assert [f for f in begun.findings if f.check and f.check.kind == "compare-years"] == []


@pytest.mark.parametrize("edition_id", EDITION_IDS)
def test_a_figure_that_is_changed_afterwards_is_told_in_its_column(edition_id: str) -> None:
    edition = edition_of(edition_id)
    report = full_report(edition)
    begun = next_year(report, library_of(edition_id)).report
    into = list(carried(begun.edition))
    cell = next(cell for cell in into if cell in begun.edition.reach)
    before = begun.values[cell]
    assert isinstance(before, int)
    begun.enter({cell: before + 1})
    sums = set(begun.edition.reach[cell].sums)
    told = {f.cells[0] for f in begun.findings if f.check and f.check.across}
    assert told == {cell} | (sums & set(into))


def test_a_blank_stays_blank_and_a_stroke_a_stroke(edition_2021: Edition, library: Library) -> None:
    entered: dict[str, Value] = {OUT.format("enterprises"): NOT_APPLICABLE}
    begun = next_year(Report(edition_2021, "某局", 2023, entered=entered), library)
    assert begun.report.values[IN.format("enterprises")] is NOT_APPLICABLE
    assert begun.report.values[IN.format("natural_persons")] is None
    blank, odd = begun.told[1:]
    assert "自然人" in blank
    assert "商业企业" not in blank
    assert "商业企业" in odd


def test_what_nobody_can_read_is_not_carried_over_and_is_told(
    edition_2021: Edition, library: Library
) -> None:
    cell = OUT.format("natural_persons")
    figures = {**full_report(edition_2021).entered, cell: Unread("三件")}
    begun = next_year(Report(edition_2021, "某局", 2023, entered=figures), library)
    assert begun.report.values[IN.format("natural_persons")] is None
    blank = next(sentence for sentence in begun.told if "认不出" in sentence)
    assert edition_2021.cells[cell].column.name in blank


def test_the_agency_stays_and_all_that_was_said_of_last_year_does_not(
    filled_report: Report, library: Library
) -> None:
    filled_report.remark(Remarks(notes={"requests.received.total": "核过"}))
    begun = next_year(filled_report, library, "甲.gkd").report
    assert (begun.agency, begun.year) == (filled_report.agency, filled_report.year + 1)
    assert set(begun.prose.values()) == {""}
    assert begun.remarks == Remarks()
    assert begun.signed_on is None


def test_last_year_and_the_years_that_it_knew_come_along(
    filled_report: Report, library: Library
) -> None:
    known = earlier_of(Report(edition_of("2019"), "某局", 2019), "老.gkd", is_own=True)
    filled_report.link(EarlierYears((known,)))
    begun = next_year(filled_report, library, "甲.gkd").report
    sources = [(one.year, one.source) for one in begun.earlier.reports]
    assert sources == [(filled_report.year, "甲.gkd"), (2019, "老.gkd")]
    assert begun.last_year
    assert dict(begun.last_year.prose) == dict(filled_report.prose)


def test_a_report_of_the_former_form_goes_on_in_the_form_of_the_year(library: Library) -> None:
    edition = edition_of("2019")
    last = Report(edition, "某局", 2020, entered=full_report(edition).entered)
    begun = next_year(last, library)
    assert begun.report.edition.id == "2021"
    for cell in (IN.format("enterprises"), IN.format("total")):
        assert begun.report.values[cell] == last.values[cell.replace("carried_in", "carried_out")]
    told = "".join(begun.told)
    for word in ("政府集中采购", "其他对外管理服务事项", "本年废止件数", "对外公开总数量"):
        assert word in told
    assert "其他处理只有一行" in told


def test_an_old_form_that_was_kept_too_long_is_told_with_the_year_of_the_new_one(
    library: Library,
) -> None:
    late = Report(library.edition("2019"), "江河市水务局", 2022)
    told = "".join(next_year(late, library).told)
    assert "2021 年起用新的格式" in told
    assert f"2022 年的报告用的是{late.edition.notice}" in told


def test_on_the_same_form_nothing_is_told_of_forms(library: Library) -> None:
    edition = edition_of("2019")
    begun = next_year(Report(edition, "某局", 2019, entered=full_report(edition).entered), library)
    assert begun.report.edition is library.edition("2019")
    assert len(begun.told) == 1


def test_there_is_no_year_behind_the_last(edition_2021: Edition, library: Library) -> None:
    with pytest.raises(UsageError):
        next_year(Report(edition_2021, "某局", LAST_YEAR), library)
