"""One of up to four views that together look like one printed table."""

from collections.abc import Collection
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QHeaderView, QTableView, QWidget

from gkdesk.form import Box, Figure, Label
from gkdesk.ui.grid.fit import Fit
from gkdesk.ui.grid.highlights import Highlights
from gkdesk.ui.grid.model import TableModel
from gkdesk.ui.grid.painting import Brush, State
from gkdesk.ui.grid.sheet import Sheet, seen_part


@dataclass(frozen=True, slots=True)
class Part:
    """The rows and columns of a table that a pane shows, and what is lit among them."""

    model: TableModel
    rows: range
    columns: range
    highlights: Highlights


class Pane(QTableView):
    """Shows some rows and columns of the model, as paper to look at: it takes no key or click.

    It paints all that is to be painted in one go: square by square, as Qt would ask for it, a
    table takes several times as long.
    """

    def __init__(self, part: Part, parent: QWidget) -> None:
        """Hide the other rows and columns, and merge squares as the form says."""
        super().__init__(parent)
        self.setModel(part.model)
        self._model = part.model
        self._highlights = part.highlights
        self._brush: Brush | None = None
        self._rows, self._columns = part.rows, part.columns
        self._drop_qt_looks()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(self.SelectionMode.NoSelection)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        # Clicks, the wheel and the pointer's rest go to the grid, which knows what to do.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for row in set(range(part.model.plan.height)) - set(part.rows):
            self.setRowHidden(row, True)
        for column in set(range(part.model.plan.width)) - set(part.columns):
            self.setColumnHidden(column, True)
        self._boxes = [box for box in part.model.plan.boxes if self._holds(box)]
        self._sheet = Sheet(())
        merged = [box for box in self._boxes if (box.across, box.down) != (1, 1)]
        for box in merged:
            self.setSpan(box.top, box.left, box.down, box.across)
        self._spanning = [box for box in merged if isinstance(box, Label)]

    def fit(self, fit: Fit, brush: Brush) -> None:
        """Take over column widths and row heights, and what to paint with."""
        for row in self._rows:
            self.setRowHeight(row, fit.heights[row])
        for column in self._columns:
            self.setColumnWidth(column, fit.widths[column])
        widths = [width * (n in self._columns) for n, width in enumerate(fit.widths)]
        heights = [height * (n in self._rows) for n, height in enumerate(fit.heights)]
        self._sheet = Sheet(self._boxes, widths, heights)
        self._brush = brush
        self.viewport().update()

    @property
    def extent(self) -> QSize:
        """The size of all that there is to show."""
        return self._sheet.size

    def repaint_box(self, box: Box) -> None:
        """Paint a box anew if it stands on this pane."""
        if self._holds(box):
            self.update(self._model.place(box))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the boxes that are to be painted anew."""
        if self._brush is None:
            return
        painter = QPainter(self.viewport())
        scrolled = QPoint(self.horizontalOffset(), self.verticalOffset())
        boxes = self._sheet.met(event.region(), scrolled)
        chosen, has_focus = self.chosen_cells(), self._has_focus()
        for box, rect in boxes:
            if isinstance(box, Figure):
                cell = box.cell.id
                state = self._state(cell, is_chosen=cell in chosen, has_focus=has_focus)
                self._brush.figure(painter, rect, box, self._model.text(cell), state)
            else:
                self._paint_label(self._brush, painter, rect, box)
        self._brush.lines(painter, boxes)
        painter.end()

    def chosen_cells(self) -> Collection[str]:
        """Return the cells that are selected."""
        return ()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint merged labels anew: their text stays in the middle of what is seen."""
        super().scrollContentsBy(dx, dy)
        for box in self._spanning:
            self.update(self._model.place(box))

    def _holds(self, box: Box) -> bool:
        return box.top in self._rows and box.left in self._columns

    def _paint_label(self, brush: Brush, painter: QPainter, rect: QRect, label: Label) -> None:
        seen = seen_part(label, rect, self.viewport().rect())
        brush.label(painter, rect, label, seen=seen, is_lit=label in self._highlights.lit)
        mark = self._model.line_mark(label)
        if mark:
            brush.balance(painter, seen, mark)

    def _state(self, cell: str, *, is_chosen: bool, has_focus: bool) -> State:
        is_current = cell == self._highlights.current
        return State(
            level=self._model.level(cell),
            is_ringed=cell in self._highlights.ringed,
            is_selected=is_chosen,
            is_current=is_current,
            is_active=is_current and has_focus,
            is_in_band=cell in self._highlights.band,
            has_note=bool(self._model.note(cell)),
            former=self._model.former(cell),
        )

    def _has_focus(self) -> bool:
        """Whether what is typed arrives here, in the pane or in an editor on it."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def _drop_qt_looks(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setVisible(False)
            header.setMinimumSectionSize(1)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
