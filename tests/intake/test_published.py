"""The tables of two reports as agencies published them, blanks, shifted lines and all."""

from pathlib import Path

import pytest

from gkdesk.form import Edition
from gkdesk.intake import SourceTable, Way, read_html, read_text
from tests.forms import edition_of
from tests.intake.pasting import offered
from tests.reference.published import Published, published


def printed(source: Published, table: str) -> dict[str, str]:
    cells = {**source.cells, **source.printed_totals}
    return {cell: text or "" for cell, text in cells.items() if cell.startswith(f"{table}.")}


def between_headings(source: Published, edition: Edition, table: str) -> str:
    """Return the lines of the report's text below the heading of a table."""
    name = source.file.name.replace(".values.json", ".txt")
    text = Path(source.file).with_name(name).read_text(encoding="utf-8")
    _, _, after = text.partition(f"\n{edition.section(table).heading}\n")
    position = [section.id for section in edition.sections].index(table)
    number = edition.sections[position + 1].heading[:2]
    return after.partition(f"\n\n{number}")[0].strip("\n")


def one_cell_a_line(text: str) -> SourceTable:
    """Return a table of which the text has a cell a line, a blank line after each row."""
    rows = [row.split("\n\t") for row in text.strip().split("\n\n\t")]
    cells = ["".join(f"<td>{cell.strip()}</td>" for cell in row) for row in rows]
    (table,) = read_html("<table>" + "".join(f"<tr>{row}</tr>" for row in cells) + "</table>")
    return table


@pytest.mark.parametrize("table", edition_of("2021").tables)
def test_a_table_out_of_a_pdf_lands_as_it_was_printed(table: str) -> None:
    source, edition = published("gusu-office-2023"), edition_of("2021")
    text = read_text(between_headings(source, edition, table))
    assert text is not None
    way = offered(edition, table, [text]).ways[0]
    assert (way.way, way.texts) == (Way.LABELS, printed(source, table))


@pytest.mark.parametrize("table", edition_of("2019").tables)
def test_a_table_out_of_a_web_page_lands_as_it_was_printed(table: str) -> None:
    source, edition = published("suzhou-office-2019"), edition_of("2019")
    page = one_cell_a_line(between_headings(source, edition, table))
    way = offered(edition, table, [page]).ways[0]
    assert (way.way, way.texts) == (Way.LABELS, printed(source, table))
