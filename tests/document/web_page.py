"""A web page read back, as a browser reads it: every table on the squares of its grid."""

from collections.abc import Iterator
from typing import cast

from lxml import html
from lxml.html import HtmlElement

from gkdesk.form import Table

Square = tuple[int, int]


def tree_of(markup: str) -> HtmlElement:
    return html.document_fromstring(markup)


def found(tree: HtmlElement, path: str) -> list[HtmlElement]:
    return cast("list[HtmlElement]", tree.xpath(path))


def texts(tree: HtmlElement, path: str) -> list[str]:
    return [element.text_content() for element in found(tree, path)]


def squares(table: HtmlElement) -> dict[Square, HtmlElement]:
    """Return which cell stands on which square, spans filled; no two may want the same one."""
    taken: dict[Square, HtmlElement] = {}
    for top, row in enumerate(found(table, ".//tr")):
        for cell in found(row, "./*"):
            left = next(n for n in range(len(taken) + 1) if (top, n) not in taken)
            for square in _covered(cell, top, left):
                assert square not in taken
                taken[square] = cell
    return taken


def _covered(cell: HtmlElement, top: int, left: int) -> Iterator[Square]:
    for row in range(top, top + int(cell.get("rowspan", "1"))):
        for column in range(left, left + int(cell.get("colspan", "1"))):
            yield row, column


def figures(written: HtmlElement, table: Table) -> dict[str, str]:
    """Return what stands at the place of every figure."""
    grid = squares(written)
    return {f.cell.id: grid[f.top, f.left].text_content() for f in table.figures}
