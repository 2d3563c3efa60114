"""A PDF read back by a library that knows nothing of the program that wrote it."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pdfplumber
from pdfplumber.page import Page as PdfPage

from gkdesk.form import Edition, Label, Library, Table
from gkdesk.places import data_folder
from gkdesk.project import load
from gkdesk.report import Report, plain
from gkdesk.ui.paper.composing import Choice, compose
from gkdesk.ui.paper.pdf import build_pdf

# Rounding of the boxes that a font declares, in points.
SLIP = 1.5


def sample() -> Report:
    file = next((data_folder("resources") / "samples").glob("*.gkd"))
    return load(Path(file), Library())


def pdf_bytes(report: Report, choice: Choice | None = None) -> bytes:
    return build_pdf(compose(report, choice or Choice()))


def pages_of(report: Report, choice: Choice | None = None) -> list[PdfPage]:
    return pages_in(pdf_bytes(report, choice))


def pages_in(data: bytes) -> list[PdfPage]:
    return pdfplumber.open(io.BytesIO(data)).pages


def known(data: bytes) -> dict[str, str]:
    """Return what the file says of itself."""
    return cast("dict[str, str]", getattr(pdfplumber.open(io.BytesIO(data)), "metadata", {}))


def text_of(page: PdfPage) -> str:
    """Return the characters of a page without blanks, in the order in which they were drawn."""
    return "".join(str(character["text"]) for character in page.chars).replace(" ", "")


def body_of(page: PdfPage) -> str:
    """Return the text of a page without the number at its foot."""
    foot = page.height - 99
    return text_of(page.within_bbox((0, 0, page.width, foot), strict=False))


def grids(pages: list[PdfPage]) -> list[list[list[str]]]:
    """Return every table by its ruled lines, cell by cell; what is merged is empty."""
    return [
        [["".join((cell or "").split()) for cell in row] for row in found]
        for page in pages
        for found in page.extract_tables()
    ]


def printed_grid(report: Report, table: Table) -> list[list[str]]:
    """Return what a table has to show: each text at the top left of its box."""
    grid = [[""] * len(table.widths) for _ in table.layout]
    for box in (box for line in table.layout for box in line):
        text = box.text if isinstance(box, Label) else plain(report.values[box.cell.id]) or ""
        grid[box.top][box.left] = "".join(text.split())
    return grid


def tables_in_order(edition: Edition) -> Iterator[Table]:
    return (edition.tables[s.id] for s in edition.sections if s.kind == "table")
