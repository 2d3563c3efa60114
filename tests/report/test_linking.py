"""A report linked to earlier ones: what comes along, and what is told of it."""

import pytest

from gkdesk.errors import GkdeskError
from gkdesk.report import EarlierYears, Edit, Report, differences, restore, state_of, taken
from gkdesk.report.linking import earlier_of, link_report
from tests.drawing import full_report, link
from tests.forms import edition_of


def report_of(year: int, edition_id: str = "2021", agency: str = "某市某局") -> Report:
    return Report(edition_of(edition_id), agency, year)


def test_linking_says_nothing_of_the_year_before() -> None:
    linked = link_report(report_of(2023), report_of(2022), "上年.docx", is_own=False)
    assert linked.told == ()
    (earlier,) = linked.earlier.reports
    assert (earlier.year, earlier.source, earlier.is_own) == (2022, "上年.docx", False)


@pytest.mark.parametrize(
    ("other", "word"),
    [
        (report_of(2022, agency="另一个局"), "另一个局"),
        (report_of(2021), "不是上年"),
        (report_of(2020, "2019"), "60号"),
    ],
)
def test_what_may_surprise_is_told(other: Report, word: str) -> None:
    assert word in "".join(link_report(report_of(2023), other, "x.gkd", is_own=True).told)


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_report_that_is_not_earlier_is_refused_in_one_sentence(year: int) -> None:
    with pytest.raises(GkdeskError, match=rf"“甲.gkd”是 {year} 年.*请选 2022 年"):
        link_report(report_of(2023), report_of(year), "甲.gkd", is_own=True)


def test_years_that_the_other_one_knew_come_along() -> None:
    other, report = report_of(2022), report_of(2023)
    other.link(EarlierYears((earlier_of(report_of(2021), "", is_own=True),)))
    linked = link_report(report, other, "甲.gkd", is_own=True)
    assert [one.year for one in linked.earlier.reports] == [2022, 2021]
    assert report.earlier == EarlierYears()


def test_a_link_is_an_edit_that_is_taken_from_a_colleague(filled_report: Report) -> None:
    mine = state_of(filled_report)
    link(filled_report, full_report(filled_report.edition))
    theirs = state_of(filled_report)
    (edit,) = differences(mine, theirs)
    year = filled_report.year - 1
    told = f"{filled_report.agency} {year} 年（上年.gkd）"
    assert edit == Edit("earlier", "", None, told, str(year))
    assert taken(mine, theirs, [edit]) == theirs
    assert taken(theirs, mine, differences(theirs, mine)) == mine


def test_restoring_brings_the_links_back(filled_report: Report) -> None:
    before = state_of(filled_report)
    link(filled_report, full_report(filled_report.edition))
    after = state_of(filled_report)
    change = restore(filled_report, before)
    assert change.is_linked_anew
    assert (state_of(filled_report), filled_report.findings) == (before, ())
    restore(filled_report, after)
    assert state_of(filled_report) == after
    assert filled_report.findings != ()
