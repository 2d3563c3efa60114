"""A block laid onto a table from a cell on, square by square or entry by entry."""

from collections.abc import Callable, Collection, Sequence

from gkdesk.form import Figure, Table
from gkdesk.intake.placement import Placement, Placing, Way
from gkdesk.intake.source import SourceBox
from gkdesk.intake.source_block import SourceBlock

Find = Callable[[int, int], Figure | None]


def from_here(block: SourceBlock, start: Figure) -> Placement:
    """Lay the squares of a block onto those of the table; labels take nothing."""
    covering = block.naming.covering

    def find(down: int, across: int) -> Figure | None:
        return covering.get((start.top + down, start.left + across))

    return _laid(block, find, Way.HERE)


def onto_entries(block: SourceBlock, table: Table, start: Figure) -> Placement:
    """Lay the rows of a block onto the lines that take figures, past computed cells and labels."""
    lines = _entry_lines(table, start)
    rows = sorted({box.top for box in block.values})
    places = {row - block.head_rows: line for row, line in zip(rows, lines, strict=False)}

    def find(down: int, across: int) -> Figure | None:
        line = places.get(down, [])
        return line[across] if across < len(line) else None

    return _laid(block, find, Way.ENTRIES)


def transposed(block: SourceBlock, table: Table, start: Figure) -> Placement:
    """Lay a block with rows for columns, in the way in which less is lost."""
    turned = block.transposed
    found = from_here(turned, start), onto_entries(turned, table, start)
    best = min(found, key=lambda one: len(one.lost))
    return Placement(Way.TRANSPOSED, best.texts, best.lost, is_turned=True)


def onto_selection(whole: Placement, selected: Sequence[Figure]) -> Placement:
    """Keep what of a block laid from the first selected figure on falls onto selected ones."""
    chosen = {figure.cell.id for figure in selected}
    texts = {cell: text for cell, text in whole.texts.items() if cell in chosen}
    return Placement(Way.SELECTION, texts)


def repeated(block: SourceBlock, selected: Sequence[Figure]) -> Placement | None:
    """Lay a block over and over until the selection is full, None where it does not go in evenly.

    As spreadsheets do it; one figure fills any selection.
    """
    rows, columns = block.size
    if rows * columns == 1:
        texts = {f.cell.id: block.values[0].text for f in selected if not f.cell.is_computed}
        return Placement(Way.REPEATED, texts)
    tops, lefts = _spread(selected, "top"), _spread(selected, "left")
    is_even = len(tops) % rows == 0 and len(lefts) % columns == 0
    is_larger = len(tops) > rows or len(lefts) > columns
    if not (is_even and is_larger and len(selected) == len(tops) * len(lefts)):
        return None
    found = {_offset(block, box): box.text for box in block.values}
    placing = Placing()
    for figure in selected:
        place = tops.index(figure.top) % rows, lefts.index(figure.left) % columns
        if place in found:
            placing.put(figure, found[place])
    return Placement(Way.REPEATED, placing.texts)


def _laid(block: SourceBlock, find: Find, way: Way) -> Placement:
    placing = Placing()
    for box in block.values:
        figure = find(*_offset(block, box))
        # A blank that falls on a square inside a figure is the rest of a span.
        if box.text or figure:
            placing.put(figure, box.text)
    return Placement(way, placing.texts, tuple(placing.lost))


def _offset(block: SourceBlock, box: SourceBox) -> tuple[int, int]:
    return box.top - block.head_rows, box.left - block.head_columns


def _entry_lines(table: Table, start: Figure) -> list[list[Figure]]:
    """Return the entries at and after a figure's column, line by line from its own on."""
    lines: dict[int, list[Figure]] = {}
    for figure in table.figures:
        is_there = figure.top >= start.top and figure.left >= start.left
        if is_there and not figure.cell.is_computed:
            lines.setdefault(figure.top, []).append(figure)
    return list(lines.values())


def _spread(selected: Collection[Figure], side: str) -> list[int]:
    return sorted({getattr(figure, side) for figure in selected})
