"""The computed cells of a table as formulas of a spreadsheet."""

from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from xlsxwriter.utility import xl_range

from gkdesk.report import Number, Report

# A number of a spreadsheet is a binary fraction: it holds as many decimal digits, and no more.
_DIGITS = 15


class Square(NamedTuple):
    """A cell of a sheet; both count from 0."""

    row: int
    column: int


def formula_of(parts: Iterable[Square]) -> str:
    """Return the formula that adds up some cells as a report does.

    It is blank where all of them are, and ``/`` where one has that sign and none a figure.
    """
    ranges = [xl_range(*first, *last) for first, last in _runs(parts)]
    listed = ",".join(ranges)
    signs = "+".join(f'COUNTIF({one},"/")' for one in ranges)
    return f'=IF(COUNT({listed})>0,SUM({listed}),IF({signs}>0,"/",""))'


def holds(report: Report, cell: str) -> bool:
    """Tell whether a spreadsheet holds a figure, and all that it adds up, without rounding."""
    value = report.values[cell]
    fits = not isinstance(value, Number) or _digits(value) <= _DIGITS
    return fits and all(holds(report, part) for part in report.edition.cells[cell].parts)


def number_format(value: Number) -> str:
    """Return the format that shows a figure with its own decimals."""
    exponent = Decimal(value).as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    return f"0.{'0' * decimals}" if decimals > 0 else "0"


def _digits(value: Number) -> int:
    return len(Decimal(value).normalize().as_tuple().digits)


def _runs(parts: Iterable[Square]) -> list[tuple[Square, Square]]:
    """Return first and last cell of every run of cells side by side, or one below the other."""
    runs: list[tuple[Square, Square]] = []
    for place in parts:
        if runs and _goes_on(*runs[-1], place):
            runs[-1] = (runs[-1][0], place)
        else:
            runs.append((place, place))
    return runs


def _goes_on(first: Square, last: Square, place: Square) -> bool:
    across = first.row == place.row and place == (last.row, last.column + 1)
    down = first.column == place.column and place == (last.row + 1, last.column)
    return across or down
