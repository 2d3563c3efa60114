"""Paints a page with a QPainter whose unit is one point, at any resolution."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gkdesk.ui.paper.items import Page, Stroke, Surface, Text
from gkdesk.ui.paper.lettering import FINENESS


def paint_page(painter: QPainter, page: Page) -> None:
    """Paint all items of a page, each over those before it."""
    for item in page.items:
        match item:
            case Surface():
                area = QRectF(item.left, item.top, item.width, item.height)
                painter.fillRect(area, QColor(f"#{item.colour}"))
            case Stroke():
                pen = QPen(Qt.GlobalColor.black, item.thickness)
                pen.setCapStyle(Qt.PenCapStyle.SquareCap)
                painter.setPen(pen)
                painter.drawLine(QPointF(item.x1, item.y1), QPointF(item.x2, item.y2))
            case Text():
                _paint_text(painter, item)


def _paint_text(painter: QPainter, text: Text) -> None:
    painter.save()
    painter.translate(text.x, text.y)
    painter.rotate(text.turn)
    painter.scale(1 / FINENESS, 1 / FINENESS)
    painter.setPen(QColor(f"#{text.line.colour or '000000'}"))
    layout = text.line.layout
    layout.draw(painter, QPointF(0, -layout.lineAt(0).ascent()))
    painter.restore()
