"""How references look in a text: a box, with a corner for a figure and none for a condition."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF, QRegion

from gkdesk.ui.prose_layout import TextBox
from gkdesk.ui.theme import Colours

# In shares of the height of a line: how far a box reaches beyond its letters, how round it is, and
# how long the sides of its corner are.
_BESIDE, _ROUND, _CORNER = 0.02, 0.12, 0.22
# How much paper lies over what is not printed; its letters stay readable on every ground.
_FADED = 0.36


def draw_ground(
    painter: QPainter, boxes: Iterable[TextBox], colours: Colours, *, is_figure: bool
) -> None:
    """Draw what lies below the letters of a reference."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colours.chosen if is_figure else colours.computed))
    for box in boxes:
        rounding = _ROUND * box.rect.height()
        painter.drawRoundedRect(_frame(box), rounding, rounding)


def draw_edge(
    painter: QPainter,
    boxes: Iterable[TextBox],
    colours: Colours,
    *,
    is_figure: bool,
    is_here: bool = False,
) -> None:
    """Draw the edge of a reference, and the corner of a figure; firmer where the caret is."""
    pen = QPen(QColor(colours.focus if is_figure else colours.edge), 2 if is_here else 1)
    pen.setStyle(Qt.PenStyle.DotLine if is_figure and not is_here else Qt.PenStyle.SolidLine)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, box in enumerate(boxes):
        frame, rounding = _frame(box), _ROUND * box.rect.height()
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame, rounding, rounding)
        if is_figure and not place:
            _draw_corner(painter, frame, QColor(colours.focus))


def fade(
    painter: QPainter, boxes: Iterable[TextBox], but: Iterable[TextBox], colours: Colours
) -> None:
    """Let what is not printed step back, but for what is selected."""
    paper = QColor(colours.paper)
    paper.setAlphaF(_FADED)
    faded = QRegion()
    for box in boxes:
        faded += QRegion(box.rect.toAlignedRect())
    for box in but:
        faded -= QRegion(box.rect.toAlignedRect())
    painter.save()
    painter.setClipRegion(faded)
    painter.fillRect(faded.boundingRect(), paper)
    painter.restore()


def _frame(box: TextBox) -> QRectF:
    """Return the frame around letters, within their line."""
    high, beside = box.rect.height(), _BESIDE * box.rect.height()
    top = max(box.rect.top() + 0.5, box.foot - 0.94 * high)
    bottom = min(box.rect.bottom() - 0.5, box.foot + box.descent)
    return QRectF(
        QPointF(box.rect.left() - beside, top), QPointF(box.rect.right() + beside, bottom)
    )


def _draw_corner(painter: QPainter, frame: QRectF, colour: QColor) -> None:
    side = _CORNER * frame.height()
    corner = frame.topLeft()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    across, down = QPointF(side, 0), QPointF(0, side)
    painter.drawPolygon(QPolygonF([corner, corner + across, corner + down]))
