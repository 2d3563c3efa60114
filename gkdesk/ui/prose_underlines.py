"""Words that something was found about, underlined: a stroke for each level, not a colour alone."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QTextCursor

from gkdesk.form import Level
from gkdesk.report import Finding
from gkdesk.ui.prose_layout import TextBox
from gkdesk.ui.theme import Colours

# In shares of the height of a line: how thick a stroke is, and how long and high half a wave is.
_THICK, _HALF_WAVE, _HIGH = 0.065, 0.15, 0.06
# How far a stroke lies below the letters' feet, of how far letters reach there.
_BELOW = 0.5
# Words that follow one another stay apart.
_GAP = 0.1
# Stroke and gap, in widths of the pen.
_BROKEN: dict[Level, list[float]] = {"warning": [4, 2.2], "hint": [1, 1.6]}


@dataclass(frozen=True, slots=True)
class Marked:
    """A finding, and its words in the document: the cursor selects them whatever is typed.

    What is let stand with a reason is known of, but not drawn.
    """

    finding: Finding
    cursor: QTextCursor
    is_aside: bool

    def holds(self, start: int, end: int) -> bool:
        """Tell whether a stretch of the document lies within the words, their ends included."""
        return self.cursor.selectionStart() <= start and end <= self.cursor.selectionEnd()

    @property
    def length(self) -> int:
        """How long the words are."""
        return self.cursor.selectionEnd() - self.cursor.selectionStart()


def draw_underlines(
    painter: QPainter, level: Level, boxes: Iterable[TextBox], height: float, colours: Colours
) -> None:
    """Draw a level's stroke under words; ``height`` is that of a line of the text."""
    pen = QPen(QColor(getattr(colours, level)), max(1.0, _THICK * height))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if level in _BROKEN:
        pen.setDashPattern(_BROKEN[level])
    painter.setPen(pen)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for box in boxes:
        below = box.foot + _BELOW * box.descent
        line = QLineF(box.rect.left(), below, box.rect.right() - _GAP * height, below)
        if level in _BROKEN:
            painter.drawLine(line)
        else:
            painter.drawPath(_wave(line, height))


def _wave(line: QLineF, height: float) -> QPainterPath:
    path, at, high = QPainterPath(line.p1()), line.x1(), _HIGH * height
    while at < line.x2():
        on = min(at + _HALF_WAVE * height, line.x2())
        path.quadTo(QPointF((at + on) / 2, line.y1() + 2 * high), QPointF(on, line.y1()))
        at, high = on, -high
    return path
