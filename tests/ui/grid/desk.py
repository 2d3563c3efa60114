"""A grid on the screen, and hands to work on it."""

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from gkdesk.form import Box, Edition, Figure, Label, Table
from gkdesk.report import Report, Value
from gkdesk.ui.grid import TableGrid
from gkdesk.ui.session import Session
from tests.forms import EDITION_IDS, edition_of

TABLES = [(edition, table) for edition in EDITION_IDS for table in edition_of(edition).tables]
Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier
Alt = Qt.KeyboardModifier.AltModifier
Plain = Qt.KeyboardModifier.NoModifier


class Desk:
    """One table of a blank report, shown and focused as on a clerk's screen."""

    def __init__(self, bot: QtBot, edition: Edition, table_id: str) -> None:
        self.session = Session(Report(edition, "某市某局", edition.first_report_year))
        self.table: Table = edition.tables[table_id]
        self.grid = TableGrid(self.session, self.table)
        font = self.grid.font()
        font.setPixelSize(13)
        self.grid.setFont(font)
        bot.addWidget(self.grid)
        self.resize(1040, 600)
        self.grid.show()
        self.grid.activateWindow()
        bot.waitExposed(self.grid)
        self.grid.setFocus()
        bot.waitUntil(self.view.hasFocus)

    def forget(self) -> None:
        """Drop the undo steps while their stack is there: the collector takes any order."""
        self.session.undo_stack.clear()

    @property
    def view(self) -> QTableView:
        """The pane that has the figures."""
        view = self.grid.focusProxy()
        assert isinstance(view, QTableView)
        return view

    @property
    def panes(self) -> list[QTableView]:
        return self.grid.findChildren(QTableView)

    @property
    def entries(self) -> list[Figure]:
        return [figure for figure in self.table.figures if not figure.cell.is_computed]

    @property
    def labels(self) -> list[Label]:
        return [box for line in self.table.layout for box in line if isinstance(box, Label)]

    @property
    def undo_texts(self) -> list[str]:
        stack = self.session.undo_stack
        return [stack.text(number) for number in range(stack.count())]

    def resize(self, width: int, height: int) -> None:
        self.grid.resize(width, height)
        QApplication.processEvents()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Plain, times: int = 1) -> None:
        """Press a key wherever the focus is."""
        for _ in range(times):
            QTest.keyClick(self.focused(), key, modifier)

    def type(self, text: str) -> None:
        """Type key by key, each wherever the focus is by then."""
        for character in text:
            QTest.keyClicks(self.focused(), character)

    def focused(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def value(self, figure: Figure) -> Value:
        return self.session.report.values[figure.cell.id]

    def seen(self, box: Box) -> QRect:
        """Where a box is seen on the grid, empty where it is not."""
        for pane in self.panes:
            rect = pane.visualRect(pane.model().index(box.top, box.left)) & pane.viewport().rect()
            if not rect.isEmpty():
                return rect.translated(pane.viewport().mapTo(self.grid, QPoint(0, 0)))
        return QRect()

    def point(self, figure: Figure) -> QPoint:
        """The middle of a figure, in the pane that has the figures."""
        return self.view.visualRect(self.view.model().index(figure.top, figure.left)).center()

    def click(self, figure: Figure, modifier: Qt.KeyboardModifier = Plain) -> None:
        left = Qt.MouseButton.LeftButton
        QTest.mouseClick(self.view.viewport(), left, modifier, self.point(figure))

    def click_label(self, label: Label, modifier: Qt.KeyboardModifier = Plain) -> None:
        """Click into the upper left of a printed text, on whichever pane it is seen."""
        self._click_grid(self.seen(label).topLeft() + QPoint(4, 4), modifier)

    def _click_grid(self, point: QPoint, modifier: Qt.KeyboardModifier) -> None:
        child = self.grid.childAt(point) or self.grid
        at = child.mapFrom(self.grid, point)
        QTest.mouseClick(child, Qt.MouseButton.LeftButton, modifier, at)

    def drag(self, first: Box, last: Box) -> None:
        """Press on one box, move to another, and let go."""
        start, end = self.seen(first).center(), self.seen(last).center()
        child = self.grid.childAt(start) or self.grid
        points = (start, (start + end) / 2, end)
        self.drag_on(child, [child.mapFrom(self.grid, point) for point in points])

    def drag_on(self, widget: QWidget, points: Sequence[QPoint]) -> None:
        """Press at the first point, move through the others, and let go."""
        self.hold_on(widget, points)
        QTest.mouseRelease(widget, Qt.MouseButton.LeftButton, pos=points[-1])

    def hold_on(self, widget: QWidget, points: Sequence[QPoint]) -> None:
        """Press at the first point and move through the others."""
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        QTest.mousePress(widget, left, pos=points[0])
        for point in points[1:]:
            there = QPointF(widget.mapToGlobal(point))
            kind = QEvent.Type.MouseMove
            QApplication.sendEvent(
                widget, QMouseEvent(kind, QPointF(point), there, none, left, Plain)
            )

    def compose(self, preedit: str, commit: str = "") -> None:
        """Do what an input method does to the widget that has the focus."""
        event = QInputMethodEvent(preedit, [])
        event.setCommitString(commit)
        QApplication.sendEvent(self.focused(), event)

    def chosen(self) -> list[Figure]:
        """The figures that are selected, as the view shows them."""
        squares = {(index.row(), index.column()) for index in self.view.selectedIndexes()}
        return [figure for figure in self.table.figures if (figure.top, figure.left) in squares]

    def enter(self, texts: Mapping[Figure, str]) -> None:
        """Enter figures without a key, as one step."""
        self.session.enter_texts({f.cell.id: text for f, text in texts.items()}, "填写")

    def rows(self) -> Iterator[list[Figure]]:
        """The entries of each printed line that has any."""
        for top in range(len(self.table.layout)):
            line = [figure for figure in self.entries if figure.top == top]
            if line:
                yield line
