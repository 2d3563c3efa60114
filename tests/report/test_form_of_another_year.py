"""A report of a year that its form is not for: told as one finding, of no cell."""

from dataclasses import replace

import pytest

from gkdesk.form import Edition, Library
from gkdesk.report import Finding, Report
from gkdesk.report.explaining import explain_check

CODE = "form-of-another-year"


def told(edition: Edition, year: int) -> list[Finding]:
    report = Report(edition, "江河市水务局", year)
    return [finding for finding in report.findings if finding.code == CODE]


@pytest.mark.parametrize("year", [2021, 2024])
def test_an_old_form_in_a_later_year_is_told_with_both_years(library: Library, year: int) -> None:
    (finding,) = told(library.edition("2019"), year)
    assert (finding.level, finding.cells) == ("warning", ())
    assert "2019 至 2020 年" in finding.message
    assert f"{year} 年" in finding.message


def test_a_form_before_its_first_year_is_told(library: Library) -> None:
    (finding,) = told(library.edition("2021"), 2020)
    assert "2021 年起" in finding.message


@pytest.mark.parametrize(
    ("edition_id", "year"), [("2019", 2019), ("2019", 2020), ("2021", 2021), ("2021", 2031)]
)
def test_the_form_of_the_year_is_not_told(library: Library, edition_id: str, year: int) -> None:
    assert told(library.edition(edition_id), year) == []


def test_every_form_has_its_years_looked_at(edition: Edition) -> None:
    ended = replace(edition, last_report_year=edition.first_report_year)
    assert told(ended, edition.first_report_year) == []
    (finding,) = told(ended, edition.first_report_year + 1)
    assert finding.section in edition.tables
    assert finding.source


def test_an_edit_leaves_it_as_it_is(library: Library) -> None:
    report = Report(library.edition("2019"), "江河市水务局", 2021)
    (before,) = (one for one in report.findings if one.code == CODE)
    report.enter(dict.fromkeys(report.edition.reach, 1))
    assert before in report.findings


def test_it_is_explained_without_figures(library: Library) -> None:
    report = Report(library.edition("2019"), "江河市水务局", 2021)
    (finding,) = (one for one in report.findings if one.code == CODE)
    assert finding.check is not None
    explained = explain_check(report, finding.check)
    assert (explained.left, explained.right, explained.places) == (None, None, ())
    assert explained.finding == finding
