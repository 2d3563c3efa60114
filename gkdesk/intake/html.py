"""Tables out of HTML as Excel, WPS, Word and browsers put it on the clipboard."""

import re
from collections.abc import Iterator

from lxml.etree import ParserError
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from gkdesk.intake.html_text import is_hidden, text_of
from gkdesk.intake.source import MOST_COLUMNS, MOST_ROWS, SourceGrid, SourceTable, check_size

# What XML 1.0 forbids; lxml refuses it.
_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_CELLS = ("td", "th")


def read_html(markup: str) -> tuple[SourceTable, ...]:
    """Return the tables of a page, in its order; SourceError beyond the bounds.

    A table around tables is taken for a frame of the page and left out.
    """
    check_size(markup)
    page = parsed(markup)
    if page is None:
        return ()
    found = (table_of(element) for element in elements(page, "table") if not is_frame(element))
    return tuple(table for table in found if table)


def parsed(markup: str) -> HtmlElement | None:
    """Return a page as a tree; None where nothing is in it."""
    # As bytes: a declared encoding would be heeded, and is not true of a text any more.
    source = _UNREADABLE.sub("", markup).encode()
    if not source.strip():
        return None
    try:
        return document_fromstring(source, HTMLParser(encoding="utf-8", no_network=True))
    except ParserError:
        # Comments alone, as some programs leave them behind.
        return None


def elements(root: HtmlElement, *tags: str) -> Iterator[HtmlElement]:
    return root.iter(*tags)


def is_frame(table: HtmlElement) -> bool:
    """Whether tables stand inside, or it is itself no more than one text inside another."""
    inner = [t for t in elements(table, "table") if t is not table and not is_text(t)]
    around = next(table.iterancestors("table"), None)
    return bool(inner) or (around is not None and is_text(table))


def is_text(table: HtmlElement) -> bool:
    """Whether a table has one box only: editors of websites wrap texts so."""
    return sum(1 for _ in elements(table, *_CELLS)) <= 1


def _own(table: HtmlElement, *tags: str) -> Iterator[HtmlElement]:
    """Yield the elements of a table that belong to no table inside it."""
    for element in elements(table, *tags):
        if next(element.iterancestors("table"), None) is table:
            yield element


def table_of(element: HtmlElement) -> SourceTable | None:
    rows = [row for row in _own(element, "tr") if not _is_hidden_row(row)]
    grid = SourceGrid()
    for top, row in enumerate(rows):
        for cell in row.iterchildren(*_CELLS):
            if not is_hidden(cell):
                # 0 is to the last row.
                down = _span(cell, "rowspan", MOST_ROWS) or MOST_ROWS
                across = max(1, _span(cell, "colspan", MOST_COLUMNS))
                grid.add(text_of(cell), top, across, min(down, len(rows) - top))
    return grid.table(_hidden_columns(element))


def _is_hidden_row(row: HtmlElement) -> bool:
    group = row.getparent()
    return is_hidden(row) or (group is not None and is_hidden(group))


def _span(element: HtmlElement, name: str, most: int) -> int:
    """Return how many squares a cell or column takes, 1 where that is not told in digits."""
    told = element.get(name, "1").strip()
    # Ten digits are enough to be too many.
    return min(int(told[:10]), most) if told.isascii() and told.isdigit() else 1


def _hidden_columns(table: HtmlElement) -> list[int]:
    """Return the columns that a spreadsheet has folded away."""
    hidden: list[int] = []
    place = 0
    for column in _own(table, "col"):
        across = max(1, _span(column, "span", MOST_COLUMNS))
        if is_hidden(column):
            hidden += range(place, min(place + across, MOST_COLUMNS))
        place += across
    return hidden
