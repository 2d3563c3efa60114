"""One committed digit in a full table, against a spreadsheet engine on the same table."""

import itertools
from collections.abc import Callable, Iterator
from functools import partial

import pytest

from gkdesk.form import Edition, Table
from gkdesk.report import Report, plain
from tests.benchmarks.measuring import median_of
from tests.benchmarks.table import Bench
from tests.drawing import full_report

SECTION = "requests"
SHEET = "'[BOOK.XLSX]T'!"
# A hundredth of what the spreadsheet engine needs.
MARK = 0.01
# In seconds.
ALONE = 0.000_150

pytestmark = pytest.mark.bench


def edits(report: Report, count: int) -> Iterator[Callable[[], object]]:
    """Change one cell after another of the table, and look at all findings each time."""
    cells = [cell for cell in report.entered if cell.startswith(SECTION)]
    for number, cell in zip(range(count), itertools.cycle(cells), strict=False):
        yield partial(_edit, report, cell, number)


def _edit(report: Report, cell: str, number: int) -> object:
    report.enter({cell: number})
    return report.findings


def squares(table: Table) -> dict[str, str]:
    """Return the square of a spreadsheet for each cell of a table."""
    return {f.cell.id: f"{chr(65 + f.left)}{f.top + 1}" for f in table.figures}


def workbook(report: Report, edition: Edition) -> dict[str, int | str]:
    """Return the table with its sums and, below, its comparisons as a spreadsheet."""
    places = squares(edition.tables[SECTION])
    book: dict[str, int | str] = {}
    for cell, place in places.items():
        parts = [places[part] for part in edition.cells[cell].parts]
        figure = int(plain(report.values[cell]) or 0)
        book[f"{SHEET}{place}"] = f"={'+'.join(parts)}" if parts else figure
    compared = [c for c in edition.checks if c.kind == "compare" and c.section == SECTION]
    for row, check in enumerate(compared, 40):
        left = "+".join(places[cell] for cell in check.left)
        right = "+".join(places[cell] for cell in check.right)
        book[f"{SHEET}A{row}"] = f"={left}=({right})"
    return book


def recalculations(book: dict[str, int | str], count: int) -> Iterator[Callable[[], object]]:
    """Change one square of the spreadsheet after another and calculate it anew."""
    formulas = pytest.importorskip("formulas", reason="`make bench` installs it")
    model = formulas.ExcelModel().from_dict(book).finish()
    entered = [square for square, content in book.items() if isinstance(content, int)]
    for number, square in zip(range(count), itertools.cycle(entered), strict=False):
        yield partial(model.calculate, inputs={square: number})


def test_a_committed_digit_against_a_spreadsheet_engine(
    edition_2021: Edition, bench: Bench
) -> None:
    report = full_report(edition_2021)
    theirs = median_of(recalculations(workbook(report, edition_2021), 20))
    ours = median_of(edits(report, 5000))
    what = "a committed digit in a full table three: totals and findings"
    bench.beside(what, ours, "the `formulas` package on the same table", theirs, MARK)
    bench.within("the same in itself", ours, ALONE)
