"""Small signs drawn into the boxes of a table: strokes in a unit square, a shape for each state."""

from collections.abc import Mapping
from functools import cache
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gkdesk.form import Level
from gkdesk.report.lines import LineState

_WIDTH = 1.6
Strokes = tuple[QLineF, ...]
_CROSS: Strokes = (QLineF(0, 0, 1, 1), QLineF(1, 0, 0, 1))
_EXCLAMATION: Strokes = (QLineF(0.5, 0, 0.5, 0.6), QLineF(0.5, 0.95, 0.5, 1))
_LETTER_I: Strokes = (QLineF(0.5, 0, 0.5, 0.05), QLineF(0.5, 0.4, 0.5, 1))
_TICK: Strokes = (QLineF(0, 0.55, 0.38, 0.95), QLineF(0.38, 0.95, 1, 0.1))
_DASH: Strokes = (QLineF(0.15, 0.5, 0.85, 0.5),)
_CORNERS = [(0, 0.05), (1, 0.05), (1, 0.7), (0.5, 0.7), (0.2, 1), (0.2, 0.7), (0, 0.7), (0, 0.05)]
_BALLOON: Strokes = tuple(QLineF(*start, *end) for start, end in pairwise(_CORNERS))
OF_LEVEL: Mapping[Level, Strokes] = {"error": _CROSS, "warning": _EXCLAMATION, "hint": _LETTER_I}
# Shape, and the name of the colour.
OF_LINE: Mapping[LineState, tuple[Strokes, str]] = {
    "balanced": (_TICK, "clean"),
    "unbalanced": (_CROSS, "error"),
    "doubtful": (_EXCLAMATION, "warning"),
    "explained": (_BALLOON, "quiet_ink"),
    "open": (_DASH, "quiet_ink"),
}


def draw_sign(
    painter: QPainter, strokes: Strokes, corner: QPointF, size: float, colour: str
) -> None:
    """Draw a sign with its upper left corner at ``corner``."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(_pen(colour))
    lines = [QLineF(corner + one.p1() * size, corner + one.p2() * size) for one in strokes]
    painter.drawLines(lines)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


@cache
def _pen(colour: str) -> QPen:
    return QPen(QColor(colour), _WIDTH, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
