"""The lines of the findings panel as a list on the screen."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gkdesk.ui import marks, wording
from gkdesk.ui.findings_lines import KINDS, Line
from gkdesk.ui.tips import tip


class FindingsList(QTreeWidget):
    """Shows lines; ``chosen`` carries one that was clicked or entered, ``left`` tells of Esc.

    Only what differs is set anew, so that a key in a table does not build the list again.
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build an empty list."""
        super().__init__(parent)
        self.setAccessibleName(wording.FINDINGS)
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setMinimumHeight(44)
        for column in (0, 1):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self._lines: tuple[Line, ...] = ()
        marks.follow_look(self)
        # Where the current line stood that is gone now.
        self._gap: int | None = None
        self.itemClicked.connect(self._on_item_chosen)
        self.itemActivated.connect(self._on_item_chosen)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines in the order of the list."""
        return self._lines

    @property
    def current(self) -> Line | None:
        """The line that is lit."""
        row = self.currentIndex().row()
        return self._lines[row] if row >= 0 else None

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Replace the lines; the lit one stays lit while it is among them."""
        # While lines go, the lit row may lie beyond the last one.
        with QSignalBlocker(self):
            self._replace(tuple(lines))

    def _replace(self, lines: tuple[Line, ...]) -> None:
        before, row = self.current, self.currentIndex().row()
        former, self._lines = self._lines, lines
        while self.topLevelItemCount() > len(self._lines):
            self.takeTopLevelItem(self.topLevelItemCount() - 1)
        for position, line in enumerate(self._lines):
            if position >= self.topLevelItemCount():
                self.addTopLevelItem(QTreeWidgetItem())
            if position >= len(former) or former[position] != line:
                self._fill(position, line)
        if before in self._lines:
            self._gap = None
            self.light(before)
        elif before is not None and self._lines and self.hasFocus():
            self.light(self._lines[min(row, len(self._lines) - 1)])
        elif before is not None:
            self._gap = row
            self.setCurrentIndex(QModelIndex())

    def light(self, line: Line) -> None:
        """Light a line without choosing it."""
        self.setCurrentIndex(self.model().index(self._lines.index(line), 0))

    def step(self, by: int) -> Line | None:
        """Light the next open problem, or with -1 the one before, round the end.

        Where no problem is shown, other lines are gone through. None where nothing is shown.
        """
        if not self._lines:
            return None
        stops = [row for row, line in enumerate(self._lines) if line.is_open]
        stops = stops or list(range(len(self._lines)))
        row, by_gap = self.currentIndex().row(), self._gap or 0
        # Between the line before the one that was mended, and the one after it.
        at = row if row >= 0 else by_gap - 0.5
        onward = [stop for stop in stops if (stop - at) * by > 0]
        line = self._lines[(onward or stops)[0 if by > 0 else -1]]
        self._gap = None
        self.light(line)
        return line

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with Enter on every system, copy a line whole, and leave with Esc."""
        current = self.current
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            self.chosen.emit(current)
        elif event.matches(QKeySequence.StandardKey.Copy) and current is not None:
            QGuiApplication.clipboard().setText(_spoken(current))
        else:
            super().keyPressEvent(event)

    def _fill(self, position: int, line: Line) -> None:
        item = self.topLevelItem(position)
        if item is None:
            return
        for column, text in enumerate((KINDS[line.kind], line.section_name, line.text)):
            item.setText(column, text)
        marks.mark_item(item, 0, line.kind)
        item.setToolTip(2, tip(line.text))
        item.setData(0, Qt.ItemDataRole.AccessibleTextRole, _spoken(line))

    def _on_item_chosen(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(self._lines[self.indexOfTopLevelItem(item)])


def _spoken(line: Line) -> str:
    return f"{KINDS[line.kind]}，{line.section_name}，{line.text}"
