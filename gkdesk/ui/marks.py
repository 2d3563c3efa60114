"""The marks of states, drawn: a shape each, never a colour alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QLabel, QTreeWidget, QTreeWidgetItem, QWidget

from gkdesk.ui.looking import LookFollower
from gkdesk.ui.theme import Colours, colours_of

# The side of a mark, in logical pixels.
SIZE = 16
# Drawn at twice the size, so that it stays sharp on a screen of 200 %.
_SCALE = 2
# Where an item keeps the name of its mark, by column.
_NAME = Qt.ItemDataRole.UserRole + 40


def icon(name: str) -> QIcon:
    """Return the mark ``error``, ``warning``, ``hint``, ``empty``, ``begun`` or ``clean``.

    It has the colours that the program has now; what is below here keeps in step with them.
    """
    pixmap = QPixmap(SIZE * _SCALE, SIZE * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    _DRAWN[name](painter, colours_of(QGuiApplication.palette()))
    painter.end()
    pixmap.setDevicePixelRatio(_SCALE)
    drawn = QIcon(pixmap)
    # Qt would lay the colour of the lit line over it.
    drawn.addPixmap(pixmap, QIcon.Mode.Selected)
    return drawn


def mark_item(item: QTreeWidgetItem, column: int, name: str) -> None:
    """Show a mark in a column of an item, none for an empty name."""
    if item.data(column, _NAME) != name:
        item.setData(column, _NAME, name)
        item.setIcon(column, icon(name) if name else QIcon())


def follow_look(tree: QTreeWidget) -> None:
    """Draw the marks of a tree anew whenever the program has got other colours."""
    LookFollower(tree, partial(_redraw, tree))


class MarkLabel(QLabel):
    """One mark, in the colours that the program has."""

    def __init__(self, parent: QWidget, name: str = "") -> None:
        """Show a mark, none for an empty name."""
        super().__init__(parent)
        self._name = name
        LookFollower(self, self._draw)
        self._draw()

    def show_mark(self, name: str) -> None:
        """Show another mark."""
        self._name = name
        self._draw()

    def _draw(self) -> None:
        if self._name:
            self.setPixmap(icon(self._name).pixmap(SIZE, SIZE))


def _redraw(tree: QTreeWidget) -> None:
    for row in range(tree.topLevelItemCount()):
        item = tree.topLevelItem(row)
        for column in range(tree.columnCount() if item else 0):
            name = item.data(column, _NAME) if item else ""
            if item and name:
                item.setIcon(column, icon(name))


def _pen(painter: QPainter, colour: str, width: float = 2) -> None:
    round_ends = (Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, *round_ends))


def _cross(painter: QPainter, colours: Colours) -> None:
    _pen(painter, colours.error, 2.4)
    painter.drawLine(QPointF(4, 4), QPointF(12, 12))
    painter.drawLine(QPointF(12, 4), QPointF(4, 12))


def _triangle(painter: QPainter, colours: Colours) -> None:
    _pen(painter, colours.warning, 1.6)
    painter.drawPolygon(QPolygonF([QPointF(8, 2.2), QPointF(14.4, 13.6), QPointF(1.6, 13.6)]))
    painter.drawLine(QPointF(8, 6.5), QPointF(8, 9.6))
    painter.drawPoint(QPointF(8, 11.7))


def _letter_i(painter: QPainter, colours: Colours) -> None:
    _pen(painter, colours.hint, 1.6)
    painter.drawEllipse(QRectF(2, 2, 12, 12))
    painter.drawLine(QPointF(8, 7.4), QPointF(8, 11))
    painter.drawPoint(QPointF(8, 4.9))


def _tick(painter: QPainter, colours: Colours) -> None:
    _pen(painter, colours.clean, 2.2)
    painter.drawPolyline(QPolygonF([QPointF(3, 8.6), QPointF(6.6, 12), QPointF(13, 4.4)]))


def _circle(painter: QPainter, colours: Colours, *, is_half: bool) -> None:
    _pen(painter, colours.quiet_ink, 1.4)
    disc = QRectF(3, 3, 10, 10)
    painter.drawEllipse(disc)
    if is_half:
        painter.setBrush(QColor(colours.quiet_ink))
        painter.drawPie(disc, 270 * 16, 180 * 16)


def _speech(painter: QPainter, colours: Colours) -> None:
    """Draw a finding that was answered: a balloon with a line in it."""
    _pen(painter, colours.quiet_ink, 1.4)
    balloon = [(2, 3), (14, 3), (14, 11), (8, 11), (5, 14), (5, 11), (2, 11)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in balloon]))
    painter.drawLine(QPointF(5, 7), QPointF(11, 7))


def _note(painter: QPainter, colours: Colours) -> None:
    """Draw a sheet with its corner turned down, as the grid marks a cell with a note."""
    _pen(painter, colours.quiet_ink, 1.4)
    sheet = [(7, 2), (13, 2), (13, 14), (3, 14), (3, 6)]
    painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in sheet]))
    painter.setBrush(QColor(colours.quiet_ink))
    painter.drawPolygon(QPolygonF([QPointF(7, 2), QPointF(7, 6), QPointF(3, 6)]))


_DRAWN: dict[str, Callable[[QPainter, Colours], None]] = {
    "error": _cross,
    "errors": _cross,
    "warning": _triangle,
    "hint": _letter_i,
    "clean": _tick,
    "empty": partial(_circle, is_half=False),
    "begun": partial(_circle, is_half=True),
    "aside": _speech,
    "note": _note,
}
NAMES = tuple(_DRAWN)
