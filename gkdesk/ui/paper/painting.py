"""Paints a page with a QPainter whose unit is one point, at any resolution."""

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from gkdesk.ui.paper.items import Image, Page, Stroke, Surface, Text
from gkdesk.ui.paper.lettering import FINENESS
from gkdesk.ui.paper.signs import BLACK


def paint_page(painter: QPainter, page: Page) -> None:
    """Paint all items of a page, each over those before it."""
    for item in page.items:
        match item:
            case Surface():
                area = QRectF(item.left, item.top, item.width, item.height)
                painter.fillRect(area, QColor(f"#{item.colour}"))
            case Stroke():
                _paint_stroke(painter, item)
            case Image():
                area = QRectF(item.left, item.top, item.width, item.height)
                painter.drawImage(area, item.pixels)
            case Text():
                _paint_text(painter, item)


def _paint_stroke(painter: QPainter, stroke: Stroke) -> None:
    """Paint a line of whole dots: of one width, and sharp, wherever on the page it lies."""
    to_dots, ratio = painter.deviceTransform(), painter.device().devicePixelRatio()
    begin = to_dots.map(QPointF(stroke.x1, stroke.y1)).toPoint()
    end = to_dots.map(QPointF(stroke.x2, stroke.y2)).toPoint()
    dots = max(1, round(stroke.thickness * to_dots.m11()))
    corner = begin - QPoint(dots // 2, dots // 2)
    width, height = end.x() - begin.x() + dots, end.y() - begin.y() + dots
    painter.save()
    painter.resetTransform()
    area = QRectF(corner.x() / ratio, corner.y() / ratio, width / ratio, height / ratio)
    painter.fillRect(area, QColor(f"#{stroke.colour or BLACK}"))
    painter.restore()


def _paint_text(painter: QPainter, text: Text) -> None:
    painter.save()
    painter.translate(text.x, text.y)
    painter.rotate(text.turn)
    painter.scale(1 / FINENESS, 1 / FINENESS)
    layout = text.line.layout
    layout.draw(painter, QPointF(0, -layout.lineAt(0).ascent()))
    painter.restore()
