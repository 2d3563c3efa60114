"""The published reports through the commands: entered, checked, exported, read back."""

from pathlib import Path
from typing import Any, cast

import pytest
from docx import Document
from docx.table import Table as WordTable

from gkdesk.form import Table
from tests.cli.calls import gkdesk
from tests.document.web_page import figures as page_figures
from tests.document.web_page import found, tree_of
from tests.document.workbook import cell_at, opened, shown, table_sheets
from tests.forms import edition_of
from tests.reference.published import NAMES, Published, published


def made(source: Published, folder: Path) -> Path:
    file = folder / "a.gkd"
    words = ("--year", str(source.year), "--agency", source.agency, "--values", source.file)
    assert gkdesk("new", *words, "-o", file).status == 0
    return file


def figures(word: WordTable, table: Table) -> dict[str, str | None]:
    """Read every figure back from its place on the table's grid."""
    rows = [row.cells for row in word.rows]
    return {f.cell.id: rows[f.top][f.left].text or None for f in table.figures}


@pytest.mark.parametrize("name", NAMES)
def test_check_tells_of_blank_cells_alone(name: str, tmp_path: Path) -> None:
    source = published(name)
    answer = gkdesk("check", made(source, tmp_path), "--json")
    told = cast("list[dict[str, Any]]", answer.json)[0]
    blank = [cell for cell, value in source.cells.items() if value is None]
    assert (answer.status, told["edition"]) == (0, source.edition)
    # The typed values bring no prose, which is told as well.
    in_tables = [(f["code"], f["cells"]) for f in told["findings"] if f["code"] != "section-empty"]
    assert in_tables == [("blank-cell", blank)][: len(blank)]
    assert told["cells"] == {**source.cells, **source.printed_totals}


@pytest.mark.parametrize("name", NAMES)
def test_the_word_file_holds_every_figure(name: str, tmp_path: Path) -> None:
    source, output = published(name), tmp_path / "a.docx"
    assert gkdesk("export", made(source, tmp_path), "-o", output).status == 0
    tables = edition_of(source.edition).tables.values()
    read: dict[str, str | None] = {}
    for word, table in zip(Document(str(output)).tables, tables, strict=True):
        read |= figures(word, table)
    assert read == {**source.cells, **source.printed_totals}


@pytest.mark.parametrize("name", NAMES)
def test_the_web_page_holds_every_figure(name: str, tmp_path: Path) -> None:
    source, output = published(name), tmp_path / "a.html"
    assert gkdesk("export", made(source, tmp_path), "-o", output).status == 0
    written = found(tree_of(output.read_text(encoding="utf-8")), "//table")
    read: dict[str, str | None] = {}
    for page, table in zip(written, edition_of(source.edition).tables.values(), strict=True):
        read |= {cell: text or None for cell, text in page_figures(page, table).items()}
    assert read == {**source.cells, **source.printed_totals}


@pytest.mark.parametrize("name", NAMES)
def test_the_workbook_holds_every_figure(name: str, tmp_path: Path) -> None:
    source, output = published(name), tmp_path / "a.xlsx"
    assert gkdesk("export", made(source, tmp_path), "-o", output).status == 0
    sheets = table_sheets(opened(output.read_bytes()))
    read: dict[str, str | None] = {}
    for sheet, table in zip(sheets, edition_of(source.edition).tables.values(), strict=True):
        read |= {f.cell.id: shown(cell_at(sheet, f)) or None for f in table.figures}
    assert read == {**source.cells, **source.printed_totals}
