"""The squares of a table: which box covers each, and which labels head a figure."""

from gkdesk.form import Box, Figure, Label, Table


class Plan:
    """One table by squares; rows are lines of the layout, columns those of the grid."""

    def __init__(self, table: Table) -> None:
        """Note down what covers each square."""
        self.table = table
        self.height = len(table.layout)
        self.width = len(table.widths)
        self.boxes = tuple(box for line in table.layout for box in line)
        self.entries = tuple(f for f in table.figures if not f.cell.is_computed)
        self._covering = {
            (box.top + down, box.left + across): box
            for box in self.boxes
            for down in range(box.down)
            for across in range(box.across)
        }
        self._of_cell = {figure.cell.id: figure for figure in table.figures}

    def covering(self, row: int, column: int) -> Box | None:
        """Return the box that covers a square, None outside the table."""
        return self._covering.get((row, column))

    def at(self, row: int, column: int) -> Box | None:
        """Return the box whose first square this is; the squares it hides have none."""
        box = self.covering(row, column)
        return box if box and (box.top, box.left) == (row, column) else None

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
