"""How the panes paint their squares."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from gkdesk.form import Figure, Label
from gkdesk.ui.grid.highlights import Highlights
from gkdesk.ui.grid.model import Index, TableModel
from gkdesk.ui.grid.painting import Brush, State


class FormDelegate(QStyledItemDelegate):
    """Paints the boxes of a table; ``brush`` is replaced when the font changes."""

    def __init__(
        self, model: TableModel, highlights: Highlights, brush: Brush, pane: QAbstractScrollArea
    ) -> None:
        """Paint for one pane."""
        super().__init__(pane)
        self.brush = brush
        self._model = model
        self._highlights = highlights
        self._pane = pane

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the box that stands on a square."""
        box = self._model.box(index)
        if box is None:
            return
        rect = QRectF(option.rect)
        painter.save()
        if isinstance(box, Figure):
            state = self._state(box, option)
            self.brush.figure(painter, rect, box, self._model.text(box.cell.id), state)
        else:
            self._paint_label(painter, rect, box)
        self.brush.lines(painter, rect, at_left=box.left == 0, at_top=box.top == 0)
        painter.restore()

    def _paint_label(self, painter: QPainter, rect: QRectF, label: Label) -> None:
        """Paint a label in what is seen of its box, if that goes over several squares."""
        seen = rect.intersected(QRectF(self._pane.viewport().rect()))
        if label.across == 1:
            seen.setLeft(rect.left())
            seen.setRight(rect.right())
        if label.down == 1:
            seen.setTop(rect.top())
            seen.setBottom(rect.bottom())
        is_lit = label in self._highlights.lit
        self.brush.label(painter, rect, label, seen=seen, is_lit=is_lit)
        mark = self._model.line_mark(label)
        if mark:
            self.brush.balance(painter, seen, mark)

    def _state(self, figure: Figure, option: QStyleOptionViewItem) -> State:
        cell = figure.cell.id
        is_current = cell == self._highlights.current
        return State(
            level=self._model.level(cell),
            is_ringed=cell in self._highlights.ringed,
            is_selected=bool(option.state & QStyle.StateFlag.State_Selected),
            is_current=is_current,
            is_active=is_current and self._has_focus(),
            is_in_band=cell in self._highlights.band,
            has_note=bool(self._model.note(cell)),
        )

    def _has_focus(self) -> bool:
        """Whether what is typed arrives here, in the pane or in an editor on it."""
        focused = QApplication.focusWidget()
        return focused is not None and (focused is self._pane or self._pane.isAncestorOf(focused))
