"""Every figure and label read back out of the PDF equals the report."""

import pytest

from gkdesk.form import Edition
from gkdesk.report import Report, Value, read_value
from tests.document.word_file import colourful_report
from tests.drawing import full_report
from tests.forms import edition_of
from tests.reference.published import NAMES, published
from tests.ui.paper.reading import grids, pages_of, printed_grid, sample, tables_in_order

pytestmark = pytest.mark.usefixtures("qapp")


def expected(report: Report) -> list[list[list[str]]]:
    return [printed_grid(report, table) for table in tables_in_order(report.edition)]


def test_the_sample_reads_back_cell_by_cell() -> None:
    report = sample()
    assert grids(pages_of(report)) == expected(report)


def test_every_edition_reads_back_cell_by_cell(edition: Edition) -> None:
    report = full_report(edition)
    assert grids(pages_of(report)) == expected(report)


def test_one_of_everything_reads_back_cell_by_cell(edition: Edition) -> None:
    report = colourful_report(edition)
    assert grids(pages_of(report)) == expected(report)


@pytest.mark.parametrize("name", NAMES)
def test_a_published_report_reads_back_cell_by_cell(name: str) -> None:
    known = published(name)
    edition = edition_of(known.edition)
    entered: dict[str, Value] = {
        cell: None if text is None else read_value(text, edition.cells[cell].column)
        for cell, text in known.cells.items()
        if cell in edition.reach
    }
    report = Report(edition, known.agency, known.year, entered=entered)
    read = grids(pages_of(report))
    assert read == expected(report)
