"""Reads the tables of an office's own: columns, merges, edges, and the stories in their cells."""

from collections.abc import Callable, Mapping, Sequence
from itertools import accumulate
from typing import cast

from docx.oxml.xmlchemy import BaseOxmlElement

from gkdesk.document.borders import edges_of, inner_edges
from gkdesk.document.cascade import Cascade, Properties, attribute, children, merge, overlay, points
from gkdesk.document.story import Edge, Edges, Side, Story, StoryCell, StoryRow, StoryTable

# Air beside the text of a cell where nothing says how much, in twips.
_AIR = "108"
# As many as Word has.
_MOST_COLUMNS = 63
_NO_FILL = ("", "auto")


class TableReader:
    """Reads tables; what stands in their cells is read by ``read``."""

    def __init__(self, cascade: Cascade, read: Callable[[BaseOxmlElement], Story]) -> None:
        """Take the styles."""
        self._cascade = cascade
        self._read = read

    def read(self, table: BaseOxmlElement) -> StoryTable:
        """Return a table as it is painted."""
        own = _Whole(self._cascade, table)
        rows = [_cells_of(row) for row in children(table, "tr")]
        columns = max((cell.left + cell.across for row in rows for cell in row), default=0)
        return StoryTable(
            _ends(table, columns),
            tuple(
                StoryRow(
                    *_height(element),
                    tuple(self._cell(own, rows, at, c, columns) for c in row if not c.continues),
                )
                for at, (element, row) in enumerate(zip(children(table, "tr"), rows, strict=True))
            ),
            own.said("jc", "val"),
            points(own.merged, "tblPr.tblInd", "w"),
        )

    def _cell(
        self, own: "_Whole", rows: Sequence[Sequence["_Cell"]], at: int, cell: "_Cell", columns: int
    ) -> StoryCell:
        down = 1
        while at + down < len(rows) and _continued(rows[at + down], cell.left):
            down += 1
        properties = children(cell.element, "tcPr")
        shades = [one for holder in properties for one in children(holder, "shd")]
        aligns = [one for holder in properties for one in children(holder, "vAlign")]
        fill = attribute(shades[-1], "fill") if shades else ""
        outer: dict[Side, bool] = {
            "top": at == 0,
            "bottom": at + down == len(rows),
            "left": cell.left == 0,
            "right": cell.left + cell.across == columns,
        }
        return StoryCell(
            cell.left,
            cell.across,
            down,
            self._read(cell.element),
            {**own.edges(outer), **edges_of(properties, "tcBorders")},
            "" if fill in _NO_FILL else fill,
            attribute(aligns[-1], "val") if aligns else "top",
            own.sides(properties),
        )


class _Cell:
    """One cell of the file, with its place in the grid."""

    def __init__(self, element: BaseOxmlElement, left: int) -> None:
        self.element = element
        self.left = left
        properties = children(element, "tcPr")
        spans = [one for holder in properties for one in children(holder, "gridSpan")]
        said = int(attribute(spans[0], "val") or "1") if spans else 1
        self.across = min(max(1, said), _MOST_COLUMNS)
        merges = [one for holder in properties for one in children(holder, "vMerge")]
        self.continues = bool(merges) and attribute(merges[0], "val") != "restart"


class _Whole:
    """What a table and its style say of all its cells."""

    def __init__(self, cascade: Cascade, table: BaseOxmlElement) -> None:
        own = children(table, "tblPr")
        named = [attribute(one, "val") for holder in own for one in children(holder, "tblStyle")]
        chain = cascade.chain(named[0]) if named else []
        self._said = [one for style in chain for one in children(style, "tblPr")] + own
        self.merged: Properties = {}
        for one in self._said:
            overlay(self.merged, one)
            merge(self.merged, one, "tblCellMar")

    def said(self, tag: str, name: str) -> str:
        return self.merged.get(f"tblPr.{tag}", {}).get(name, "")

    def edges(self, is_outer: Mapping[Side, bool]) -> Edges:
        """Return the edges of a cell by which of its sides are at the edge of the table."""
        outer = edges_of(self._said, "tblBorders")
        rows, columns = inner_edges(self._said)
        found: dict[Side, Edge] = {}
        for side, at in is_outer.items():
            inner = rows if side in ("top", "bottom") else columns
            edge = outer.get(side) if at else inner
            if edge is not None:
                found[side] = edge
        return found

    def sides(self, cell: Sequence[BaseOxmlElement]) -> tuple[float, float]:
        merged = {tag: dict(said) for tag, said in self.merged.items()}
        for holder in cell:
            for margins in children(holder, "tcMar"):
                for margin in cast("list[BaseOxmlElement]", list(margins)):
                    name = str(margin.tag).rpartition("}")[2]
                    merged[f"tblCellMar.{name}"] = {"w": attribute(margin, "w")}
        left, right = (
            points(merged, f"tblCellMar.{side}", "w", _AIR) for side in ("left", "right")
        )
        return left, right


def _cells_of(row: BaseOxmlElement) -> list[_Cell]:
    cells: list[_Cell] = []
    for element in children(row, "tc"):
        last = cells[-1] if cells else None
        cells.append(_Cell(element, last.left + last.across if last else 0))
    return cells


def _ends(table: BaseOxmlElement, columns: int) -> tuple[float, ...]:
    """Return where columns end; where the file does not say how wide they are, all at zero."""
    grids = children(table, "tblGrid")
    widths = [points({"": {"w": attribute(one, "w")}}, "", "w") for one in _columns(grids)]
    widths = [*widths, *[0.0] * columns][:columns]
    return tuple(accumulate(widths, initial=0.0))


def _columns(grids: Sequence[BaseOxmlElement]) -> list[BaseOxmlElement]:
    return [column for grid in grids for column in children(grid, "gridCol")]


def _height(row: BaseOxmlElement) -> tuple[float, bool]:
    """Return the height that a row says, and whether it may not grow."""
    said = [one for holder in children(row, "trPr") for one in children(holder, "trHeight")]
    if not said:
        return 0.0, False
    height = points({"": {"val": attribute(said[-1], "val") or "0"}}, "", "val")
    return height, attribute(said[-1], "hRule") == "exact"


def _continued(row: Sequence[_Cell], left: int) -> bool:
    return any(cell.left == left and cell.continues for cell in row)
