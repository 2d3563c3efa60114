"""A table of an office's own on paper, such as the lines of a red head."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from gkdesk.document.story import Story, StoryCell, StoryRow, StoryTable
from gkdesk.ui.paper.edging import edge_strokes
from gkdesk.ui.paper.items import Drawn, Item, Surface, moved
from gkdesk.ui.paper.paging import Glue, Piece

_SHARES = {"center": 0.5, "bottom": 1.0, "right": 1.0, "end": 1.0}


class Stacked(Protocol):
    """A story set as one thing; its items lie from its top left corner."""

    @property
    def height(self) -> float:
        """The room that it takes."""
        ...

    @property
    def items(self) -> tuple[Item, ...]:
        """What is painted of it."""
        ...

    @property
    def fixed(self) -> tuple[Item, ...]:
        """What of it lies from the corner of the paper."""
        ...


Set = Callable[[Story, float], Stacked]


@dataclass(frozen=True, slots=True)
class _Filled:
    """A cell with its story set, and where it begins and ends across."""

    cell: StoryCell
    left: float
    right: float
    stack: Stacked


def table_pieces(table: StoryTable, width: float, stacked: Set) -> Iterator[Piece]:
    """Yield the rows of a table on a room so wide; ``stacked`` sets what stands in a cell."""
    ends = _ends(table, width)
    rows = [[_filled(cell, ends, stacked) for cell in row.cells] for row in table.rows]
    heights = _heights(table.rows, rows)
    for at, filled in enumerate(rows):
        items: list[Item] = []
        fixed: list[Item] = []
        for one in filled:
            # What spans several rows is drawn with the first of them.
            height = sum(heights[at : at + one.cell.down])
            items += _items(one, height)
            fixed += one.stack.fixed
        spans = any(one.cell.down > 1 for one in filled)
        yield Piece(
            Drawn(heights[at], tuple(items), tuple(fixed)),
            heights[at],
            glue=Glue.FIRM if spans else Glue.NONE,
        )


def _ends(table: StoryTable, width: float) -> list[float]:
    """Return where the columns end on the page; what the file does not say is shared out."""
    ends, columns = table.ends, len(table.ends) - 1
    if not ends[-1]:
        ends = tuple(width * at / max(1, columns) for at in range(columns + 1))
    share = _SHARES.get(table.align)
    left = table.indent if share is None else (width - ends[-1]) * share
    return [left + end for end in ends]


def _filled(cell: StoryCell, ends: Sequence[float], stacked: Set) -> _Filled:
    left, right = ends[cell.left], ends[cell.left + cell.across]
    room = max(1.0, right - left - sum(cell.sides))
    return _Filled(cell, left, right, stacked(cell.story, room))


def _heights(rows: Sequence[StoryRow], filled: Sequence[Sequence[_Filled]]) -> list[float]:
    heights = [row.height for row in rows]
    cells = [(at, one) for at, row in enumerate(filled) for one in row]
    for at, one in sorted(cells, key=lambda pair: pair[1].cell.down):
        last = at + one.cell.down - 1
        lacking = _wanted(one) - sum(heights[at : last + 1])
        if lacking > 0 and not rows[last].is_exact:
            heights[last] += lacking
    return heights


def _wanted(one: _Filled) -> float:
    edges = one.cell.edges
    return one.stack.height + sum(edges[s].thickness for s in ("top", "bottom") if s in edges)


def _items(one: _Filled, height: float) -> Iterator[Item]:
    cell = one.cell
    if cell.fill:
        yield Surface(one.left, 0.0, one.right - one.left, height, cell.fill)
    above = cell.edges["top"].thickness if "top" in cell.edges else 0.0
    slack = max(0.0, height - _wanted(one)) * _SHARES.get(cell.align, 0.0)
    for item in one.stack.items:
        yield moved(item, one.left + cell.sides[0], above + slack)
    yield from edge_strokes(cell.edges, (one.left, 0.0, one.right, height), between=True)
