"""The editable grid of one statutory table."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from gkdesk.form import Figure, Table
from gkdesk.ui import wording
from gkdesk.ui.grid.block import figures_of, read_block, spread, write_block
from gkdesk.ui.grid.highlights import Highlights
from gkdesk.ui.grid.model import TableModel
from gkdesk.ui.grid.panes import Panes
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.session import Session
from gkdesk.ui.theme import LIGHT

# What the grid asks for, in sizes of the font: the least is seen of any table by scrolling.
_LEAST = QSize(26, 12)
_WANTED = QSize(72, 44)
_NOTCH = 120
_LINES_A_NOTCH = 3


class TableGrid(QWidget):
    """A table as printed, with the figures to be entered; heads stay in view while it scrolls.

    ``cell_changed`` carries the id of the cell that has the focus now, ``said`` what the clerk
    should know of what was just done.
    """

    cell_changed = Signal(str)
    said = Signal(str)

    def __init__(self, session: Session, table: Table, parent: QWidget | None = None) -> None:
        """Show the table of the session's report."""
        super().__init__(parent)
        self._session = session
        self._plan = Plan(table)
        self._highlights = Highlights()
        self.model = TableModel(session, self._plan, self)
        self._panes = Panes(self.model, self._highlights, LIGHT, self)
        self._body = self._panes.body
        self._body.setAccessibleName(session.report.edition.section(table.id).name)
        self._body.selectionModel().currentChanged.connect(self._on_current_changed)
        for wanted, act in (
            (self._body.copy_wanted, self.copy),
            (self._body.cut_wanted, self.cut),
            (self._body.paste_wanted, self.paste),
            (self._body.clear_wanted, self.clear),
        ):
            wanted.connect(act)
        self._add_menu()
        self.setFocusProxy(self._body)

    def _add_menu(self) -> None:
        """Offer at a right click what the keys do."""
        for name, act in (
            (wording.CUT, self.cut),
            (wording.COPY, self.copy),
            (wording.PASTE, self.paste),
            (wording.CLEAR, self.clear),
        ):
            action = QAction(name, self._body)
            action.triggered.connect(act)
            self._body.addAction(action)
        self._body.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def current_cell(self) -> str | None:
        """Return the id of the cell that has the focus."""
        return self._highlights.current or None

    def go_to(self, cell_id: str) -> None:
        """Select a cell, bring it into view and take the focus."""
        figure = self._plan.figure(cell_id)
        if figure:
            self._body.go_to(figure)
            self._body.setFocus()

    def ring(self, cells: Sequence[str]) -> None:
        """Emphasise the cells of a finding while it lasts, and no longer the former ones."""
        former, self._highlights.ringed = self._highlights.ringed, frozenset(cells)
        figures = [self._plan.figure(cell) for cell in former | self._highlights.ringed]
        self._panes.repaint([figure for figure in figures if figure])

    def copy(self) -> None:
        """Put the selected figures on the clipboard."""
        block = write_block(self._plan, self._body.selected(), self.model.text)
        QGuiApplication.clipboard().setText(block)

    def cut(self) -> None:
        """Put the selected figures on the clipboard and blank them."""
        self.copy()
        self.clear()

    def clear(self) -> None:
        """Blank the selected cells that can be entered, as one step."""
        values = self._session.report.values
        chosen = [f.cell for f in self._body.selected() if not f.cell.is_computed]
        filled = [cell.id for cell in chosen if values[cell.id] is not None]
        if filled:
            act = wording.ACT_CLEAR.format(count=len(filled))
            self._session.enter(dict.fromkeys(filled), act)

    def paste(self) -> None:
        """Lay the clipboard's block onto the table from the first selected cell on."""
        selected = self._body.selected()
        text = QGuiApplication.clipboard().text()
        if not text.strip("\r\n"):
            return
        block = read_block(text)
        texts = spread(self._plan, block, selected[0]) if selected else {}
        if texts:
            columns = max(len(line) for line in block)
            act = wording.ACT_PASTE.format(rows=len(block), columns=columns)
            self._session.enter_texts(texts, act)
        lost = len(figures_of(block)) - len(figures_of([list(texts.values())]))
        if selected and lost > 0:
            self.said.emit(wording.PASTED_IN_PART.format(count=len(texts), lost=lost))

    def sizeHint(self) -> QSize:
        """Ask for room to see a long table whole."""
        return _WANTED * self.fontInfo().pixelSize()

    def minimumSizeHint(self) -> QSize:
        """Ask for room to see the heads and some figures."""
        return _LEAST * self.fontInfo().pixelSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fill the new size."""
        super().resizeEvent(event)
        self._refit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._refit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll over the heads as over the figures."""
        bar = self._body.verticalScrollBar()
        step = _LINES_A_NOTCH * bar.singleStep() * event.angleDelta().y() / _NOTCH
        bar.setValue(round(bar.value() - step))
        event.setAccepted(bar.maximum() > 0)

    def _refit(self) -> None:
        self._panes.arrange(self.size())

    def _on_current_changed(self, current: QModelIndex, former: QModelIndex) -> None:
        """Light the heads of the figure that has the focus now."""
        del former
        box = self.model.box(current)
        figure = box if isinstance(box, Figure) else None
        before = self._highlights.lit
        self._highlights.lit = self._plan.heads(figure) if figure else frozenset()
        self._highlights.current = figure.cell.id if figure else ""
        self._panes.repaint(before ^ self._highlights.lit)
        self.cell_changed.emit(self._highlights.current)
