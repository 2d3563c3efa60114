"""A workbook read back: values as a reader without a calculator sees them, and formulas."""

import io
from typing import cast

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from gkdesk.document.xlsx import build_xlsx
from gkdesk.form import Figure
from gkdesk.report import Report

# The heading stands above the table, and openpyxl counts from 1.
TOP = 2


def opened(data: bytes, *, formulas: bool = False) -> Workbook:
    return load_workbook(io.BytesIO(data), data_only=not formulas)


def workbook_of(report: Report, *, formulas: bool = False) -> Workbook:
    return opened(build_xlsx(report), formulas=formulas)


def table_sheets(book: Workbook) -> list[Worksheet]:
    """Return the sheets of the tables: the first tells of the report, the last of findings."""
    return cast("list[Worksheet]", book.worksheets[1:-1])


def cell_at(sheet: Worksheet, figure: Figure) -> Cell:
    return cast("Cell", sheet.cell(figure.top + TOP, figure.left + 1))


def column_widths(sheet: Worksheet) -> list[float]:
    """Return the widths of all columns; neighbours of one width are kept as one entry."""
    widths: list[float] = []
    for one in sheet.column_dimensions.values():
        assert one.min is not None
        assert one.max is not None
        widths += [one.width] * (one.max + 1 - one.min)
    return widths


def shown(cell: Cell) -> str:
    """Return what the cell shows, a number with the decimals of its format."""
    value = cell.value
    if isinstance(value, int | float):
        decimals = len(cell.number_format.partition(".")[2])
        return f"{value:.{decimals}f}"
    return str(value or "")


def figures(book: Workbook, report: Report) -> dict[str, str]:
    """Return what is shown at the place of every figure."""
    tables = report.edition.tables.values()
    return {
        figure.cell.id: shown(cell_at(sheet, figure))
        for sheet, table in zip(table_sheets(book), tables, strict=True)
        for figure in table.figures
    }
