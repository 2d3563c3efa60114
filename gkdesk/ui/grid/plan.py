"""The squares of a table: which box covers each, and which labels head a figure."""

from collections.abc import Collection, Iterable

from gkdesk.form import Box, Figure, Label, Table
from gkdesk.report.lines import squares_of

_Squares = Iterable[tuple[int, int]]


class Plan:
    """One table by squares; rows are lines of the layout, columns those of the grid."""

    def __init__(self, table: Table) -> None:
        """Note down what covers each square."""
        self.table = table
        self.height = len(table.layout)
        self.width = len(table.widths)
        self.boxes = tuple(box for line in table.layout for box in line)
        self.entries = tuple(f for f in table.figures if not f.cell.is_computed)
        self._covering = squares_of(table)
        self._standing = {(box.top, box.left): box for box in self.boxes}
        self._of_cell = {figure.cell.id: figure for figure in table.figures}

    def covering(self, row: int, column: int) -> Box | None:
        """Return the box that covers a square, None outside the table."""
        return self._covering.get((row, column))

    def at(self, row: int, column: int) -> Box | None:
        """Return the box whose first square this is; the squares it hides have none."""
        return self._standing.get((row, column))

    def figure(self, cell: str) -> Figure | None:
        """Return the place of a cell, None when it stands in another table."""
        return self._of_cell.get(cell)

    def heads(self, figure: Figure) -> frozenset[Label]:
        """Return the nearest label to the left of a figure and the nearest above it."""
        left = ((figure.top, column) for column in range(figure.left - 1, -1, -1))
        above = ((row, figure.left) for row in range(figure.top - 1, -1, -1))
        found: set[Label] = set()
        for squares in (left, above):
            boxes = (self._covering[square] for square in squares)
            found.update([box for box in boxes if isinstance(box, Label)][:1])
        return frozenset(found)

    def band(self, figure: Figure) -> frozenset[str]:
        """Return the cells of the row and of the column of a figure.

        A column goes down as far as the figures under its head count the same.
        """
        row, column, left = figure.cell.row.id, figure.cell.column.id, figure.left
        return frozenset(
            one.cell.id
            for one in self.table.figures
            if one.cell.row.id == row or (one.cell.column.id, one.left) == (column, left)
        )

    def between(self, boxes: Iterable[Box]) -> list[Figure]:
        """Return the figures of the least block of squares that holds all boxes and cuts none."""
        taken = list(boxes)
        while True:
            top, bottom = min(b.top for b in taken), max(b.top + b.down for b in taken)
            left, right = min(b.left for b in taken), max(b.left + b.across for b in taken)
            squares = ((row, column) for row in range(top, bottom) for column in range(left, right))
            within = list(dict.fromkeys(self._covering[square] for square in squares))
            if len(within) == len(taken):
                return sorted((b for b in within if isinstance(b, Figure)), key=place_of)
            taken = within

    def in_line(self, figures: Collection[Figure]) -> list[Figure]:
        """Return all figures of the lines in which some stand."""
        lines = {figure.top for figure in figures}
        return [figure for figure in self.table.figures if figure.top in lines]

    def in_columns(self, figures: Collection[Figure]) -> list[Figure]:
        """Return all figures over and under some."""
        columns = {column for figure in figures for column in _columns(figure)}
        return [f for f in self.table.figures if columns.intersection(_columns(f))]

    def headed(self, label: Label) -> list[Figure]:
        """Return the figures that a label stands for: its lines, its columns, or its block.

        A head goes down to the next head under its figures; a note at a corner stands for all.
        """
        rows, columns = range(label.top, label.top + label.down), _columns(label)
        right_of, below = range(columns.stop, self.width), range(rows.stop, self.height)
        match label.role:
            case "note":
                return list(self.table.figures)
            case "label" | "upright":
                lines = [[(row, column) for column in right_of] for row in rows]
            case _:
                lines = [[(row, column) for row in below] for column in columns]
        found = {figure for line in lines for figure in self._along(line, label)}
        return sorted(found, key=place_of)

    def _along(self, squares: _Squares, label: Label) -> Iterable[Figure]:
        """Yield the figures from a label on, up to the next label of its kind."""
        has_figures = False
        for square in squares:
            box = self._covering[square]
            if isinstance(box, Figure):
                has_figures = True
                yield box
            elif box.role == "block" or (has_figures and label.role != "block"):
                return


def place_of(box: Box) -> tuple[int, int]:
    """Return where a box begins: its line, then its column."""
    return box.top, box.left


def _columns(box: Box) -> range:
    return range(box.left, box.left + box.across)
