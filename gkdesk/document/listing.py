"""A plain table as an Excel workbook: heads, and a row for each thing."""

from collections.abc import Sequence
from datetime import datetime

from gkdesk.document.book import Book

_HEAD = {"border": 1, "bold": True, "bg_color": "#EDEDED"}
_CELL = {"border": 1, "align": "left"}
# In pixels: at least, at most, and for each character of the longest text.
_LEAST, _MOST, _CHARACTER = 70, 320, 14


def build_listing(title: str, agency: str, at: datetime, rows: Sequence[Sequence[str]]) -> bytes:
    """Return a workbook with one sheet; the first of ``rows`` are the heads."""
    book = Book(title, agency, at.date(), names={}, draft_at=None)
    sheet = book.sheet(title)
    sheet.freeze_panes(1, 0)
    sheet.repeat_rows(0)
    sheet.set_landscape()
    for column, texts in enumerate(zip(*rows, strict=True)):
        width = max(map(len, texts)) * _CHARACTER
        sheet.set_column_pixels(column, column, min(max(width, _LEAST), _MOST))
        for row, text in enumerate(texts):
            look = _HEAD if row == 0 else _CELL
            book.write(sheet, row, column, text, **look)
    return book.finished()
