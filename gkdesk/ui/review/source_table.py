"""A table of the source as it stands there, each figure with what was made of it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from gkdesk.form import Box, Cell, Column, Figure, Label, Row, Table
from gkdesk.intake.recognition.placing import Leftover, Taken
from gkdesk.intake.review import Review
from gkdesk.intake.source import SourceBox
from gkdesk.intake.sources.blocks import PlacedTable
from gkdesk.ui.grid.model import Index
from gkdesk.ui.grid.paste_looks import Look, Looks
from gkdesk.ui.grid.paste_model import PasteModel
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.grid.preview import Preview
from gkdesk.ui.review import wording
from gkdesk.ui.review.looks import source_look

# More than this is not drawn of a table: no statutory one has as much.
_MOST_BOXES, _MOST_ROWS, _AROUND = 4000, 120, 8
# What a column takes at least and at most, in letters.
_NARROW, _WIDE = 3, 16
_BROKEN = re.compile(r"(?<=[^\x00-\x7f])\s*\n\s*")
_Key = Qt.Key


@dataclass(frozen=True, slots=True)
class Claimed:
    """What was made of the boxes of one table of the source, by their squares in it."""

    taken: Mapping[tuple[int, int], Taken]
    lost: Mapping[tuple[int, int], Leftover]

    @property
    def rows(self) -> list[int]:
        """The rows in which anything is claimed."""
        return sorted(row for row, _ in (*self.taken, *self.lost))


def claims_of(review: Review, number: int) -> Claimed:
    """Return what was made of a table of the source."""
    taken = {(t.row, t.column): t for t in review.found.values() if t.table == number > 0}
    own = {square: t for square, t in taken.items() if t.cell in review.report.edition.cells}
    lost = {
        (one.row, one.column): one
        for one in review.lost
        if one.table == number > 0 and one.column >= 0
    }
    return Claimed(own, {square: one for square, one in lost.items() if square not in own})


def shown_rows(placed: PlacedTable, claimed: Claimed) -> range:
    """Return the rows of a table that are drawn: all but those of a very long one."""
    height, width = placed.table.height, placed.table.width
    most = max(2, min(_MOST_ROWS, _MOST_BOXES // max(1, width)))
    if height <= most:
        return range(height)
    first = max(0, min((*claimed.rows, 0)) - _AROUND)
    return range(first, min(height, first + most))


class SourceTable(Preview):
    """One table, as high as it is. ``cell_entered`` carries the cell that a figure is taken for.

    ``lost_entered`` carries a figure that has no place.
    """

    cell_entered = Signal(str)
    lost_entered = Signal(object)

    def __init__(self, review: Review, placed: PlacedTable, number: int, parent: QWidget) -> None:
        """Draw a table of the source."""
        self._review = review
        claimed = claims_of(review, number)
        rows = shown_rows(placed, claimed)
        self.first_row = rows.start
        part = placed.part(rows.start, rows.stop) if len(rows) < placed.table.height else placed
        self._boxes = dict(_boxes(part.table.boxes, claimed, rows.start))
        self._lost = claimed.lost
        self._by_place = {taken.cell: (taken.row, taken.column) for taken in claimed.taken.values()}
        table = _table(part, [box for box, _ in self._boxes.values()])
        name = wording.SOURCE_TABLE.format(number=number)
        super().__init__(PasteModel(Plan(table)), name, parent)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOff)
        self._claims = claimed
        self.refresh()

    def refresh(self) -> None:
        """Show what is made of it now."""
        looks: Looks = {}
        for square, (box, source) in self._boxes.items():
            if isinstance(box, Label):
                looks[square] = Look(box.text)
                continue
            place = self._place(source)
            looks[square] = source_look(self._claims.taken.get(place), source.text, self._review)
        self.show_looks(looks)

    def square_of(self, cell: str) -> tuple[int, int] | None:
        """Return the square of the table that a cell was read from."""
        return self._by_place.get(cell)

    def light(self, row: int, column: int) -> QRect | None:
        """Mark the box that covers a square of the source; return where it is."""
        box = self._plan.covering(row - self.first_row, column)
        if box is None:
            return None
        place = self._model.index(box.top, box.left)
        # The other side leads here; it is not to be led back.
        self.blockSignals(True)
        self.setCurrentIndex(place)
        self.blockSignals(False)
        self.viewport().update()
        return self.visualRect(place)

    def darken(self) -> None:
        """Mark nothing."""
        self.blockSignals(True)
        self.selectionModel().clearCurrentIndex()
        self.blockSignals(False)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell what was made of the box that the focus is on."""
        super().currentChanged(current, previous)
        self.viewport().update()
        found = self._boxes.get((current.row(), current.column()))
        if found is None:
            return
        place = self._place(found[1])
        if place in self._claims.taken:
            self.cell_entered.emit(self._claims.taken[place].cell)
        elif place in self._lost:
            self.lost_entered.emit(self._lost[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Esc to the dialog."""
        if event.key() in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _place(self, source: SourceBox) -> tuple[int, int]:
        """Return the square of the whole source table that was claimed within a box."""
        return next(
            (
                (row, column)
                for row in range(source.top, source.top + source.down)
                for column in range(source.left, source.left + source.across)
                if (row, column) in self._claims.taken or (row, column) in self._lost
            ),
            (source.top, source.left),
        )

    def _arrange(self) -> None:
        super()._arrange()
        across = sum(self.columnWidth(n) for n in range(self._plan.width))
        bar = self.horizontalScrollBar().sizeHint().height()
        is_wide = across > self.viewport().width()
        self.setFixedHeight(self.content_height() + (bar if is_wide else 0))


def _boxes(
    boxes: Iterable[SourceBox], claimed: Claimed, first: int
) -> Iterator[tuple[tuple[int, int], tuple[Box, SourceBox]]]:
    """Yield the boxes as those of a form: what is claimed is a figure, anything else a label."""
    for one in boxes:
        whole = SourceBox(one.text, one.top + first, one.left, one.across, one.down)
        squares = (
            (row, column)
            for row in range(whole.top, whole.top + whole.down)
            for column in range(whole.left, whole.left + whole.across)
        )
        size = (one.top, one.left, one.across, one.down)
        square = next((s for s in squares if s in claimed.taken or s in claimed.lost), None)
        if square is None:
            yield (one.top, one.left), (Label(_flowing(one.text), "head", *size), whole)
        else:
            taken = claimed.taken.get(square)
            yield (one.top, one.left), (Figure(_cell(taken, square), *size), whole)


def _cell(taken: Taken | None, square: tuple[int, int]) -> Cell:
    name = taken.cell if taken else f"{square}"
    return Cell(name, "", Row("", ""), Column("", ""))


def _flowing(text: str) -> str:
    """Return a label on one line: its breaks are those of another width."""
    return " ".join(_BROKEN.sub("", text).split())


def _table(placed: PlacedTable, boxes: list[Box]) -> Table:
    lines = [[box for box in boxes if box.top == row] for row in range(placed.table.height)]
    return Table(
        id="",
        widths=tuple(_widths(placed, boxes)),
        head_rows=0,
        head_columns=0,
        rows=(),
        columns=(),
        layout=tuple(tuple(line) for line in lines),
        references=(),
        groups=(),
        usual_column="",
    )


def _widths(placed: PlacedTable, boxes: list[Box]) -> Iterator[float]:
    """Yield what each column asks for: as much as its longest text, within bounds.

    Heads go over several lines, where figures are below them.
    """
    longest = [_NARROW] * placed.table.width
    figures = {box.left for box in boxes if isinstance(box, Figure) and box.across == 1}
    wanted = (box for box in boxes if isinstance(box, Figure) or box.left not in figures)
    places = {(box.top, box.left) for box in wanted}
    for box in placed.table.boxes:
        if box.across == 1 and (box.top, box.left) in places:
            length = max((len(line) for line in box.text.split("\n")), default=0)
            longest[box.left] = max(longest[box.left], min(length, _WIDE))
    yield from map(float, longest)
