"""Workbooks of Excel, WPS and LibreOffice: each visible sheet, parted at its blank rows."""

import io
import re
import warnings
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from zipfile import BadZipFile

from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from gkdesk.intake.source import MOST_COLUMNS, MOST_ROWS, SourceBox, SourceTable, too_large
from gkdesk.intake.sources.blocks import Numbering, Place
from gkdesk.intake.sources.book_bounds import has_formulas
from gkdesk.intake.sources.grids import gridded
from gkdesk.intake.sources.refusing import DAMAGED, RefusedError

# What openpyxl fails with on workbooks that are damaged, or that others wrote in their own way.
_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    BadZipFile,
)
# As many digits as a spreadsheet shows: it reckons in binary.
_DIGITS = 15
# A number format that only says how many decimals are shown.
_DECIMALS = re.compile(r"[#,0]*0\.(0+)(?:_.*)?")


def read_workbook(data: bytes) -> Numbering:
    """Read the sheets; SourceError beyond the bounds, RefusedError where that is not possible."""
    is_reckoned = not has_formulas(data)
    found = Numbering()
    try:
        book = _loaded(data, is_reckoned=True)
        # Programs that write formulas often leave them without a result: that is no blank.
        formulas = book if is_reckoned else _loaded(data, is_reckoned=False)
        for sheet in book.worksheets:
            if sheet.sheet_state == "visible":
                _read_sheet(sheet, _sheet(formulas, sheet.title), found)
    except _FAULTS as error:
        raise RefusedError(DAMAGED) from error
    return found


def _loaded(data: bytes, *, is_reckoned: bool) -> Workbook:
    with warnings.catch_warnings():
        # Of what openpyxl does not keep, such as pictures: none of it is wanted here.
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(data), data_only=is_reckoned)


def _sheet(book: Workbook, title: str) -> Worksheet:
    return next(sheet for sheet in book.worksheets if sheet.title == title)


def _read_sheet(sheet: Worksheet, formulas: Worksheet, found: Numbering) -> None:
    if sheet.max_row > MOST_ROWS or sheet.max_column > MOST_COLUMNS:
        raise too_large()
    hidden = _hidden(sheet)
    boxes = list(_boxes(sheet, formulas, hidden))
    filled = {row for box in boxes if box.text for row in range(box.top, box.top + box.down)}
    for first, end in _stretches(filled):
        part = [box for box in boxes if first <= box.top < end]
        left = min(box.left for box in part if box.text)
        columns = {box.left for box in part if box.text}
        places = [Place(sheet=sheet.title, line=row + 1) for row in range(first, end)]
        if len(columns) == 1:
            for box in part:
                for line in box.text.split("\n"):
                    found.write(line, places[box.top - first])
            continue
        moved = (
            SourceBox(box.text, box.top - first, box.left - left, box.across, box.down)
            for box in part
            if box.left >= left
        )
        _tabulate(gridded(moved), left, hidden, places, found)


def _tabulate(
    table: SourceTable | None,
    left: int,
    hidden: Collection[int],
    places: Sequence[Place],
    found: Numbering,
) -> None:
    if table is not None:
        shown = tuple(n for n in range(left, left + table.width) if n not in hidden)
        table = table.without([column - left for column in hidden])
        found.tabulate(table, places[: table.height], columns=shown)


def _hidden(sheet: Worksheet) -> frozenset[int]:
    """Return the columns that are folded away, from 0."""
    folded = (one for one in sheet.column_dimensions.values() if one.hidden)
    ranges = (range(one.min or 1, min(one.max or 1, MOST_COLUMNS) + 1) for one in folded)
    return frozenset(column - 1 for own in ranges for column in own)


def _boxes(sheet: Worksheet, formulas: Worksheet, hidden: Collection[int]) -> Iterator[SourceBox]:
    """Yield the squares of a sheet, merged ones as one; rows and columns folded away are none."""
    spans = {(one.min_row, one.min_col): one for one in sheet.merged_cells.ranges}
    inside = {
        (row, column)
        for one in spans.values()
        for row in range(one.min_row, min(one.max_row, MOST_ROWS) + 1)
        for column in range(one.min_col, min(one.max_col, MOST_COLUMNS) + 1)
    }
    # Counted by looking at every square.
    columns = range(1, sheet.max_column + 1)
    for row in range(1, sheet.max_row + 1):
        if sheet.row_dimensions[row].hidden:
            continue
        for column in columns:
            span = spans.get((row, column))
            square = sheet.cell(row, column)
            value = formulas.cell(row, column).value if square.value is None else square.value
            text = _text(value, square.number_format)
            if span:
                down, across = span.max_row - row + 1, span.max_col - column + 1
                yield SourceBox(text, row - 1, column - 1, across, down)
            elif (row, column) not in inside and column - 1 not in hidden:
                yield SourceBox(text, row - 1, column - 1)


def _stretches(filled: set[int]) -> Iterator[tuple[int, int]]:
    """Yield the first row, and the row behind the last, of all rows that follow one another."""
    rows = sorted(filled)
    for place, row in enumerate(rows):
        if place == 0 or rows[place - 1] != row - 1:
            end = row
            while end in filled:
                end += 1
            yield row, end


def _text(value: object, shape: str) -> str:
    """Return what stands in a square as it is shown."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).upper()
        case int() | float():
            return _number(Decimal(f"{value:.{_DIGITS}g}"), shape)
        case datetime():
            return f"{value.year}年{value.month}月{value.day}日"
        case date():
            return f"{value.year}年{value.month}月{value.day}日"
        case _:
            return str(value).strip()


def _number(number: Decimal, shape: str) -> str:
    """Write a number; naughts behind it stay where the sheet shows them."""
    decimals = _DECIMALS.fullmatch(shape)
    if decimals:
        shown = round(number, len(decimals[1]))
        number = shown if shown == number else number
    return format(number, "f")
