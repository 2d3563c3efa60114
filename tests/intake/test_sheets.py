"""Workbooks with more sheets than the report's: other years, and parts of the year."""

import io
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from gkdesk.form import Library
from gkdesk.intake.importing import Imported, import_report
from gkdesk.report import plain
from tests.forms import edition_of
from tests.intake.containers import as_book
from tests.intake.written import Written, sample

EDITION = edition_of("2021")


def other(year: int) -> Written:
    """Return a report in which every figure is another."""
    source = sample(EDITION)
    source.title = ["江河市水务局", f"{year}年政府信息公开工作年度报告"]
    for part in source.parts.values():
        for square in (square for grid in part.tables for line in grid for square in line):
            square.text = f"7{square.text}" if square.text.isdigit() else square.text
    return source


def book(folder: Path, sheets: dict[str, Written]) -> Imported:
    whole = Workbook()
    whole.remove(whole.worksheets[0])
    for name, source in sheets.items():
        read = load_workbook(io.BytesIO(as_book(source))).worksheets[0]
        sheet = whole.create_sheet(name)
        for row in read.iter_rows():
            for cell in row:
                sheet.cell(cell.row, cell.column or 1, cell.value)
    file = folder / "台账.xlsx"
    whole.save(file)
    return import_report(file, Library())


@pytest.mark.parametrize("names", [("本年", "上年"), ("Sheet1", "Sheet2"), ("2023年", "2022年")])
def test_the_sheet_of_the_newest_year_is_the_report(names: tuple[str, str], tmp_path: Path) -> None:
    source = other(2023)
    expected = {cell: plain(v) for cell, v in book(tmp_path, {"a": source}).report.entered.items()}
    own, last = names
    imported = book(tmp_path, {last: other(2022), own: source})
    assert imported.year == 2023
    assert {cell: plain(v) for cell, v in imported.report.entered.items()} == expected
    assert any(f"“{last}”" in sentence for sentence in imported.told)


def test_quarters_are_left_where_the_year_is_there(tmp_path: Path) -> None:
    source = sample(EDITION)
    imported = book(tmp_path, {"第1季度": other(2021), "二季度": other(2021), "全年": source})
    entered = {cell: plain(value) for cell, value in imported.report.entered.items()}
    assert entered == {cell: source.cells[cell] for cell in entered}
    assert sum("季度" in sentence for sentence in imported.told) == 2
    assert not imported.lost


def test_quarters_alone_are_not_thrown_away(tmp_path: Path) -> None:
    imported = book(tmp_path, {"第1季度": sample(EDITION), "第2季度": other(2021)})
    assert imported.lost
