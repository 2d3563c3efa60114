"""Two reports as agencies published them: the figures entered, the totals compared."""

from pathlib import Path

import pytest

from gkdesk.form import Library
from gkdesk.project import fill, load, save
from gkdesk.report import Report, plain
from tests.reference.published import NAMES, published

# Left empty in the published table of 2023.
BLANK = tuple(
    f"disputes.reconsideration.{column}"
    for column in ("upheld", "corrected", "other_outcome", "undecided")
)


def entered(name: str) -> Report:
    """Return the report with the figures that its agency printed, totals left out."""
    source = published(name)
    edition = Library().for_year(source.year)
    assert edition.id == source.edition
    return fill(edition, source.agency, source.year, source.file)


@pytest.mark.parametrize("name", NAMES)
def test_every_printed_total_is_the_computed_one(name: str) -> None:
    report = entered(name)
    printed = published(name).printed_totals
    assert {cell: plain(report.values[cell]) for cell in report.edition.sums} == printed


@pytest.mark.parametrize("name", NAMES)
def test_every_figure_is_kept_as_it_was_printed(name: str) -> None:
    report = entered(name)
    printed = published(name).cells
    assert {cell: plain(value) for cell, value in report.entered.items()} == printed


def test_nothing_is_wrong_with_the_report_of_2019() -> None:
    assert entered("suzhou-office-2019").findings == ()


def test_of_the_report_of_2023_only_the_blank_cells_are_told() -> None:
    (finding,) = entered("gusu-office-2023").findings
    assert (finding.code, finding.level, finding.cells) == ("blank-cell", "warning", BLANK)


@pytest.mark.parametrize("name", NAMES)
def test_a_published_report_is_saved_and_opened(name: str, project_file: Path) -> None:
    report = entered(name)
    save(report, project_file)
    opened = load(project_file, Library())
    assert dict(opened.values) == dict(report.values)
    assert opened.findings == report.findings
