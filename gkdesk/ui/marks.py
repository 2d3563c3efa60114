"""The marks of states, drawn: a shape each, never a colour alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from gkdesk.ui.theme import LIGHT

_SIZE = 16
# Drawn at twice the size, so that it stays sharp on a screen of 200 %.
_SCALE = 2


def icon(name: str) -> QIcon:
    """Return the mark ``error``, ``warning``, ``hint``, ``empty``, ``begun`` or ``clean``."""
    pixmap = QPixmap(_SIZE * _SCALE, _SIZE * _SCALE)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(_SCALE, _SCALE)
    _DRAWN[name](painter)
    painter.end()
    pixmap.setDevicePixelRatio(_SCALE)
    return QIcon(pixmap)


def _pen(painter: QPainter, colour: str, width: float = 2) -> None:
    round_ends = (Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, *round_ends))


def _cross(painter: QPainter) -> None:
    _pen(painter, LIGHT.error, 2.4)
    painter.drawLine(QPointF(4, 4), QPointF(12, 12))
    painter.drawLine(QPointF(12, 4), QPointF(4, 12))


def _triangle(painter: QPainter) -> None:
    _pen(painter, LIGHT.warning, 1.6)
    painter.drawPolygon(QPolygonF([QPointF(8, 2.2), QPointF(14.4, 13.6), QPointF(1.6, 13.6)]))
    painter.drawLine(QPointF(8, 6.5), QPointF(8, 9.6))
    painter.drawPoint(QPointF(8, 11.7))


def _letter_i(painter: QPainter) -> None:
    _pen(painter, LIGHT.hint, 1.6)
    painter.drawEllipse(QRectF(2, 2, 12, 12))
    painter.drawLine(QPointF(8, 7.4), QPointF(8, 11))
    painter.drawPoint(QPointF(8, 4.9))


def _tick(painter: QPainter) -> None:
    _pen(painter, LIGHT.clean, 2.2)
    painter.drawPolyline(QPolygonF([QPointF(3, 8.6), QPointF(6.6, 12), QPointF(13, 4.4)]))


def _circle(painter: QPainter, *, is_half: bool) -> None:
    _pen(painter, LIGHT.quiet_ink, 1.4)
    disc = QRectF(3, 3, 10, 10)
    painter.drawEllipse(disc)
    if is_half:
        painter.setBrush(QColor(LIGHT.quiet_ink))
        painter.drawPie(disc, 270 * 16, 180 * 16)


_DRAWN: dict[str, Callable[[QPainter], None]] = {
    "error": _cross,
    "errors": _cross,
    "warning": _triangle,
    "hint": _letter_i,
    "clean": _tick,
    "empty": partial(_circle, is_half=False),
    "begun": partial(_circle, is_half=True),
}
NAMES = tuple(_DRAWN)
