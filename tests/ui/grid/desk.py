"""A grid on the screen, and hands to work on it."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget
from pytestqt.qtbot import QtBot

from gkdesk.form import Box, Edition, Figure, Table
from gkdesk.report import Report, Value
from gkdesk.ui.grid import TableGrid
from gkdesk.ui.session import Session
from tests.forms import EDITION_IDS, edition_of

TABLES = [(edition, table) for edition in EDITION_IDS for table in edition_of(edition).tables]
Key = Qt.Key
Shift = Qt.KeyboardModifier.ShiftModifier
Control = Qt.KeyboardModifier.ControlModifier
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

    def rows(self) -> Iterator[list[Figure]]:
        """The entries of each printed line that has any."""
        for top in range(len(self.table.layout)):
            line = [figure for figure in self.entries if figure.top == top]
            if line:
                yield line
