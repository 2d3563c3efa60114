"""The list of what is to be looked at before anything is taken over."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gkdesk.intake.recognition.placing import Leftover
from gkdesk.intake.review import Concern, Review
from gkdesk.ui.review import wording
from gkdesk.ui.review.words import line_of, lines_about

_Key = Qt.Key
# So many lines are seen at once; fewer in a dialog that is less high.
_LINES, _FEW_LINES = 5, 2


class ConcernsList(QListWidget):
    """What is said of the source, and a line for each concern, which ``entered`` carries."""

    entered = Signal(object)

    def __init__(self, review: Review, parent: QWidget) -> None:
        """List all of it."""
        super().__init__(parent)
        self._review = review
        self._concerns: list[Concern | None] = []
        self._most = _LINES
        self.setAccessibleName(wording.CONCERNS)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        # A line that is cut is told whole by the pointer, and above by the detail.
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.refresh()
        self.currentRowChanged.connect(self._on_row_changed)

    @property
    def current(self) -> Concern | None:
        """The concern that is lit."""
        row = self.currentRow()
        return self._concerns[row] if 0 <= row < len(self._concerns) else None

    def refresh(self) -> None:
        """Say how each of them stands now; the lit one stays lit."""
        lit = self.current
        blocked = self.blockSignals(True)
        self.clear()
        self._concerns = [None for _ in lines_about(self._review)]
        self._say([f"ℹ {said}" for said in lines_about(self._review)])
        concerns = self._review.concerns
        self._concerns += concerns
        self._say([line_of(one, self._review) for one in concerns])
        if not self.count():
            self._concerns = [None]
            self._say([wording.CONCERNS_NONE])
        self.setCurrentRow(self._concerns.index(lit) if lit in self._concerns and lit else -1)
        self.blockSignals(blocked)
        self.show_lines()

    def step(self, by: int) -> bool:
        """Go to the next concern that nobody has settled, round the end; tell if there is one."""
        count = len(self._concerns)
        start = self.currentRow() if self.currentRow() >= 0 else (-1 if by > 0 else count)
        for far in range(1, count + 1):
            row = (start + by * far) % count
            concern = self._concerns[row]
            if concern is not None and not self._review.is_settled(concern):
                self._light(row)
                return True
        return False

    def light(self, cell: str = "", left: Leftover | None = None) -> None:
        """Light the line about a cell, or about what has no place, without going there."""
        found = (
            row
            for row, one in enumerate(self._concerns)
            if one and ((left and one.left == left) or (cell and cell in one.cells))
        )
        blocked = self.blockSignals(True)
        self.setCurrentRow(next(found, -1))
        self.blockSignals(blocked)
        self.viewport().update()

    def fit(self, *, is_low: bool) -> None:
        """Take as many lines as there is room for."""
        self._most = _FEW_LINES if is_low else _LINES
        self.show_lines()

    def show_lines(self) -> None:
        """Be as high as the lines, within bounds."""
        line = self.sizeHintForRow(0)
        self.setFixedHeight(line * min(self.count(), self._most) + 2 * self.frameWidth())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy a line, or leave Enter and Esc to the dialog."""
        if event.matches(QKeySequence.StandardKey.Copy) and self.currentItem():
            left = self.current.left if self.current else None
            QGuiApplication.clipboard().setText(left.text if left else self.currentItem().text())
        elif event.key() in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _say(self, lines: Sequence[str]) -> None:
        for line in lines:
            item = QListWidgetItem(line, self)
            item.setToolTip(line)

    def _light(self, row: int) -> None:
        if row == self.currentRow():
            self._on_row_changed(row)
        self.setCurrentRow(row)

    def _on_row_changed(self, row: int) -> None:
        concern = self._concerns[row] if 0 <= row < len(self._concerns) else None
        if concern is not None:
            self.entered.emit(concern)
