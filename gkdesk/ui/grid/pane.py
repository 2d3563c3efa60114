"""One of up to four views that together look like one printed table."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView, QWidget

from gkdesk.form import Box, Label
from gkdesk.ui.grid.fit import Fit
from gkdesk.ui.grid.model import TableModel


class Pane(QTableView):
    """Shows some rows and columns of the model, as paper to look at: it takes no key or click."""

    def __init__(self, model: TableModel, rows: range, columns: range, parent: QWidget) -> None:
        """Hide the other rows and columns, and merge squares as the form says."""
        super().__init__(parent)
        self.setModel(model)
        self._model = model
        self._rows, self._columns = rows, columns
        self._drop_qt_looks()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSelectionMode(self.SelectionMode.NoSelection)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        # Clicks, the wheel and the pointer's rest go to the grid, which knows what to do.
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for row in set(range(model.plan.height)) - set(rows):
            self.setRowHidden(row, True)
        for column in set(range(model.plan.width)) - set(columns):
            self.setColumnHidden(column, True)
        merged = [b for b in model.plan.boxes if self._holds(b) and (b.across, b.down) != (1, 1)]
        for box in merged:
            self.setSpan(box.top, box.left, box.down, box.across)
        self._spanning = [box for box in merged if isinstance(box, Label)]

    def fit(self, fit: Fit) -> None:
        """Take over column widths and row heights."""
        for row in self._rows:
            self.setRowHeight(row, fit.heights[row])
        for column in self._columns:
            self.setColumnWidth(column, fit.widths[column])

    def extent(self, fit: Fit) -> QSize:
        """Return the size of all that there is to show."""
        width = sum(fit.widths[column] for column in self._columns)
        return QSize(width, sum(fit.heights[row] for row in self._rows))

    def repaint_box(self, box: Box) -> None:
        """Paint a box anew if it stands on this pane."""
        if self._holds(box):
            self.update(self._model.place(box))

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint merged labels anew: their text stays in the middle of what is seen."""
        super().scrollContentsBy(dx, dy)
        for box in self._spanning:
            self.update(self._model.place(box))

    def _holds(self, box: Box) -> bool:
        return box.top in self._rows and box.left in self._columns

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
