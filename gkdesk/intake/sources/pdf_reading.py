"""Pages of a PDF taken apart by pdfplumber; loaded by the process that reads a PDF alone."""

import io
from collections.abc import Iterator, Sequence
from typing import Any, cast

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page as PlumberPage
from pdfplumber.table import Table as PlumberTable
from pdfplumber.utils.exceptions import PdfminerException

from gkdesk.intake.characters import meant
from gkdesk.intake.sources.pdf_ends import open_ends
from gkdesk.intake.sources.pdf_page import Char, Page, Rect, RuledTable, box_of, lines_of
from gkdesk.intake.sources.pdf_turning import straight, turned
from gkdesk.intake.sources.refusing import PdfError

MOST_PAGES = 300
# A page of a report has a thousand characters and as many rules; a map has a million.
_MOST_OBJECTS = 60_000
# A scan may have a number set below it.
_FEWEST = 10
# What pdfplumber and what is below it fail with on a file that is damaged, or means harm.
_FAULTS = (
    PdfminerException,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


def pages_of(data: bytes) -> Iterator[Page]:
    """Yield the pages; PdfError where they cannot be read."""
    try:
        with pdfplumber.open(io.BytesIO(data)) as book:
            if len(book.pages) > MOST_PAGES:
                raise PdfError("pages")
            for page in book.pages:
                yield _page(page)
                page.close()
    except PdfminerException as error:
        is_locked = any(isinstance(one, PDFPasswordIncorrect) for one in error.args)
        raise PdfError("password" if is_locked else "damaged") from error
    except MemoryError as error:
        raise PdfError("memory") from error
    except _FAULTS as error:
        raise PdfError("damaged") from error


def _page(lying: PlumberPage) -> Page:
    if sum(map(len, lying.objects.values())) > _MOST_OBJECTS:
        raise PdfError("objects")
    page = turned(lying)
    sheet = Rect(0, 0, float(page.width), float(page.height))
    read = (_char(one) for one in straight(page.chars))
    chars = [char for char in read if sheet.holds(*char.middle)]
    settings = {"explicit_horizontal_lines": open_ends(page.edges)}
    tables = [table for one in page.find_tables(settings) if (table := _table(one, chars))]
    outside = (c for c in chars if not any(table.at.holds(*c.middle) for table in tables))
    characters = sum(1 for char in chars if char.text.strip())
    return Page(
        number=page.page_number,
        width=float(page.width),
        height=float(page.height),
        lines=tuple(lines_of(outside)),
        tables=tuple(tables),
        characters=characters,
        is_scan=characters < _FEWEST and bool(page.images),
    )


def _char(found: dict[str, Any]) -> Char:
    at = Rect(*(float(found[side]) for side in ("x0", "top", "x1", "bottom")))
    return Char(meant(str(found["text"])), at)


def _table(found: PlumberTable, chars: Sequence[Char]) -> RuledTable | None:
    """Return a table; None for a frame around a text."""
    at = Rect(*map(float, found.bbox))
    cells = [Rect(*map(float, cell)) for cell in cast("list[tuple[float, ...]]", found.cells)]
    inside = [char for char in chars if at.holds(*char.middle)]
    held: dict[Rect, list[Char]] = {cell: [] for cell in cells}
    for char in inside:
        home = next((cell for cell in cells if cell.holds(*char.middle)), None)
        if home:
            held[home].append(char)
    boxes = tuple(box_of(mine, cell) for cell, mine in held.items())
    has_text = any(box.text for box in boxes)
    return RuledTable(at, boxes) if len(boxes) > 1 and has_text else None
