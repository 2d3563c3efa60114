"""A plain table as a workbook: what stands in it is text, and never run."""

import io
from datetime import datetime

from openpyxl import load_workbook

from gkdesk.document.listing import build_listing


def test_every_text_stands_in_its_place_and_none_is_a_formula() -> None:
    rows = [("时间", "改为"), ("2026", "=1+1"), ("2027", "")]
    made = build_listing("修改记录", "某局", datetime(2026, 1, 2).astimezone(), rows)
    book = load_workbook(io.BytesIO(made))
    sheet = book.worksheets[0]
    found = [[cell.value for cell in row] for row in sheet.iter_rows()]
    types = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value}
    book.close()
    assert [[one or "" for one in row] for row in found] == [list(row) for row in rows]
    assert types == {"s"}
