"""The editable grid of one statutory table."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHelpEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gkdesk.form import Box, Figure, Table
from gkdesk.prose.references import reference_to
from gkdesk.ui import grid_wording, references_wording, wording
from gkdesk.ui.grid.clipboard import Clipboard
from gkdesk.ui.grid.dragging import Dragging
from gkdesk.ui.grid.filling import Filling
from gkdesk.ui.grid.highlights import Highlights
from gkdesk.ui.grid.model import TableModel
from gkdesk.ui.grid.pane import Pane
from gkdesk.ui.grid.panes import Panes
from gkdesk.ui.grid.plan import Plan
from gkdesk.ui.grid.tally import tally
from gkdesk.ui.session import Session
from gkdesk.ui.typed_mime import mime_of
from gkdesk.ui.typefaces import TABLE_FONTS, font_of, program_size

# What the grid asks for, in sizes of the font: the least is seen of any table by scrolling.
_LEAST = QSize(26, 12)
_WANTED = QSize(72, 44)
_NOTCH = 120
_LOOKS = (QEvent.Type.FontChange, QEvent.Type.StyleChange, QEvent.Type.PaletteChange)
_FRONT = (QEvent.Type.WindowActivate, QEvent.Type.WindowDeactivate)
_LINES_A_NOTCH = 3


class TableGrid(QWidget):
    """A table as printed, with the figures to be entered; heads stay in view while it scrolls.

    ``cell_changed`` carries the id of the cell that has the focus now, ``said`` what the clerk
    should know of what was just done, ``hinted`` why nothing was, ``tally_changed`` what is to be
    said of the selection.
    ``filling`` are the acts that fill the selected cells. ``reference_wanted`` asks for the figure
    of the active cell to be put into a text.
    """

    cell_changed = Signal(str)
    tally_changed = Signal(str)
    said = Signal(str)
    hinted = Signal(str)
    why_wanted = Signal()
    note_wanted = Signal()
    reference_wanted = Signal()

    def __init__(self, session: Session, table: Table, parent: QWidget | None = None) -> None:
        """Show the table of the session's report."""
        super().__init__(parent)
        self._session = session
        self._plan = Plan(table)
        self._highlights = Highlights()
        self.model = TableModel(session, self._plan, self)
        self._panes = Panes(self.model, self._highlights, self)
        self._body = self._panes.body
        self._body.setAccessibleName(session.report.edition.section(table.id).name)
        self._body.selectionModel().currentChanged.connect(self._on_current_changed)
        self.clipboard = Clipboard(session, self._plan, self._body)
        self.clipboard.said.connect(self.said)
        for wanted, act in (
            (self._body.copy_wanted, self.copy),
            (self._body.cut_wanted, self.cut),
            (self._body.paste_wanted, self.paste),
            (self._body.clear_wanted, self.clear),
        ):
            wanted.connect(act)
        self.filling = Filling(session, self._plan, self._body)
        self.filling.said.connect(self.hinted)
        self._body.fill_wanted.connect(self.filling.fill_with)
        self._body.refused.connect(self._say_computed)
        self._body.selectionModel().selectionChanged.connect(self._tell_tally)
        session.changed.connect(self._tell_tally)
        self._add_menu()
        self._dragging = Dragging(self._body, self.model, self.dragged)
        self.setFocusProxy(self._body)
        self.setFont(font_of(TABLE_FONTS, program_size()))

    def _add_menu(self) -> None:
        """Offer at a right click what the keys do."""
        for name, act in (
            (f"{wording.CUT}\tCtrl+X", self.cut),
            (f"{wording.COPY}\tCtrl+C", self.copy),
            (f"{wording.COPY_HEADS}\tCtrl+Shift+H", self.clipboard.copy_with_heads),
            (f"{wording.PASTE}\tCtrl+V", self.paste),
            (f"{wording.CLEAR}\tDelete", self.clear),
            ("", None),
            (f"{wording.FILL_BLANKS}\tCtrl+0", self.filling.fill_blanks),
            (f"{wording.NOT_APPLICABLE}\tCtrl+/", self.filling.mark_not_applicable),
            (f"{wording.FILL_DOWN}\tCtrl+D", self.filling.fill_down),
            (f"{wording.FILL_RIGHT}\tCtrl+R", self.filling.fill_right),
            ("", None),
            (f"{wording.SELECT_LINES}\tShift+Space", self._body.select_lines),
            (f"{wording.SELECT_COLUMNS}\tCtrl+Space", self._body.select_columns),
            (f"{wording.SELECT_ALL}\tCtrl+A", self._body.selectAll),
            ("", None),
            (f"{wording.WHY_HERE}\tF7", self.why_wanted.emit),
            (f"{wording.NOTE}\tShift+F2", self.note_wanted.emit),
            (f"{references_wording.INSERT_THIS_CELL}\tCtrl+Shift+K", self.reference_wanted.emit),
        ):
            action = QAction(name, self._body)
            action.setSeparator(act is None)
            if act is not None:
                action.triggered.connect(act)
            self._body.addAction(action)
        # On the heads too, whose figures a click has selected by then.
        self.addActions(self._body.actions())
        for part in (self._body, self):
            part.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def current_cell(self) -> str | None:
        """Return the id of the cell that has the focus."""
        return self._highlights.current or None

    def go_to(self, cell_id: str) -> None:
        """Select a cell, bring it into view and take the focus."""
        figure = self._plan.figure(cell_id)
        if figure:
            self._body.go_to(figure)
            self._body.setFocus()

    def select(self, cells: Collection[str]) -> None:
        """Select those of some cells that stand in this table, as printed; the first is active."""
        figures = [figure for figure in self._plan.table.figures if figure.cell.id in cells]
        if figures:
            self._body.choose(figures)

    def tally(self) -> str:
        """Say how many figures are selected and what they add up to."""
        return tally(self._body.selected(), self._session.report.values)

    def ring(self, cells: Sequence[str]) -> None:
        """Emphasise the cells of a finding while it lasts, and no longer the former ones."""
        former, self._highlights.ringed = self._highlights.ringed, frozenset(cells)
        figures = [self._plan.figure(cell) for cell in former ^ self._highlights.ringed]
        self._panes.repaint([figure for figure in figures if figure])

    def copy(self) -> None:
        """Put the selected figures on the clipboard."""
        self.clipboard.copy()

    def cut(self) -> None:
        """Put the selected figures on the clipboard and blank them, as one step."""
        if self.clipboard.copy():
            self._blank(wording.ACT_CUT)

    def clear(self) -> None:
        """Blank the selected cells that can be entered, as one step."""
        self._blank(wording.ACT_CLEAR)

    def paste(self) -> None:
        """Lay what is on the clipboard onto the table."""
        self.clipboard.paste()

    def dragged(self, cell: str) -> QMimeData:
        """Return what is dragged for a cell: a reference to it, and what it shows."""
        typed = reference_to(self._session.report.edition, cell)
        return mime_of(typed, self.model.text(cell))

    def _blank(self, act: str) -> None:
        values = self._session.report.values
        chosen = [figure.cell.id for figure in self._body.selection.entries]
        filled = [cell for cell in chosen if values[cell] is not None]
        if filled:
            self._session.enter(dict.fromkeys(filled), act.format(count=len(filled)))
        elif not chosen:
            self._say_computed()

    def _say_computed(self) -> None:
        self.hinted.emit(grid_wording.COMPUTED_ONLY)

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
        if event.type() in _LOOKS:
            self._refit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Select the figures of a head that is clicked."""
        self._body.setFocus()
        self._body.press(self._box_at(event.position().toPoint()), event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Select from head to head."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._body.drag(self._box_at(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Take a second click for one more."""
        self.mousePressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Say how a row or column stands where the pointer rests on its head.

        The panes do not hear that another window has come to the front: Qt would paint them anew,
        and they look the same.
        """
        if event.type() in _FRONT:
            return True
        if event.type() != QEvent.Type.ToolTip or not isinstance(event, QHelpEvent):
            return super().event(event)
        box = self._box_at(event.pos())
        said = self.model.place(box).data(Qt.ItemDataRole.ToolTipRole) if box else None
        QToolTip.showText(event.globalPos(), said or "", self)
        return True

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll over the heads as over the figures."""
        bar = self._body.verticalScrollBar()
        step = _LINES_A_NOTCH * bar.singleStep() * event.angleDelta().y() / _NOTCH
        bar.setValue(round(bar.value() - step))
        event.setAccepted(bar.maximum() > 0)

    def _box_at(self, point: QPoint) -> Box | None:
        """Return what is under the pointer, on whichever pane."""
        for pane in self.findChildren(Pane):
            if pane.geometry().contains(point):
                on_pane = pane.viewport().mapFrom(self, point)
                return self.model.box(pane.indexAt(on_pane))
        return None

    def _tell_tally(self) -> None:
        self.tally_changed.emit(self.tally())

    def _refit(self) -> None:
        self._panes.arrange(self.size())

    def _on_current_changed(self, current: QModelIndex, former: QModelIndex) -> None:
        """Light the heads of the figure that has the focus now."""
        del former
        box = self.model.box(current)
        figure = box if isinstance(box, Figure) else None
        self._panes.light(figure)
        self.cell_changed.emit(self._highlights.current)
