"""The look of one box: a printed table on paper, with the marks of its state."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gkdesk.form import Figure, Label, Level
from gkdesk.ui.grid.lettering import Lettering
from gkdesk.ui.theme import Colours

# Shares of a colour laid over its ground.
_SELECTED = 0.16
_RINGED = 0.12
_LABEL = 0.4
_RING = 2
# Half the length of the dash of a blank cell, and the corner mark, as shares of the font's size.
_DASH = 0.3
_MARK = 0.5
# The corner marks, as strokes in a unit square: a cross, an exclamation mark, an i.
_STROKES: dict[Level, tuple[QLineF, ...]] = {
    "error": (QLineF(0, 0, 1, 1), QLineF(1, 0, 0, 1)),
    "warning": (QLineF(0.5, 0, 0.5, 0.6), QLineF(0.5, 0.95, 0.5, 1)),
    "hint": (QLineF(0.5, 0, 0.5, 0.05), QLineF(0.5, 0.4, 0.5, 1)),
}


@dataclass(frozen=True, slots=True)
class State:
    """What there is to see of a figure besides its digits."""

    level: Level | None
    is_ringed: bool
    is_selected: bool
    is_current: bool
    is_active: bool


class Brush:
    """Paints boxes in one set of colours and one lettering."""

    def __init__(self, colours: Colours, lettering: Lettering) -> None:
        """Mix the grounds."""
        self.lettering = lettering
        self._colours = colours
        self._ink = QColor(colours.ink)
        self._quiet = QColor(colours.quiet_ink)
        self._line = QColor(colours.line)
        self._paper = QColor(colours.paper)
        self._computed = QColor(colours.computed)
        self._label = _over(self._computed, self._paper, _LABEL)

    def label(self, painter: QPainter, rect: QRectF, label: Label, *, is_lit: bool) -> None:
        """Paint a printed text; the heads of the focus are lit."""
        ground = QColor(self._colours.block) if label.role == "block" else self._label
        painter.fillRect(rect, QColor(self._colours.lit) if is_lit else ground)
        painter.setPen(self._ink)
        self.lettering.draw_label(painter, label, rect)

    def figure(
        self, painter: QPainter, rect: QRectF, figure: Figure, text: str, state: State
    ) -> None:
        """Paint a figure with its ground, its marks and the frame of the focus."""
        level = state.level if text or state.is_ringed or state.level == "error" else None
        painter.fillRect(rect, self._ground(figure, state, level))
        mark = max(5, round(self.lettering.em * _MARK)) if level else 0
        self._digits(painter, rect, text, heavy=figure.cell.is_computed, reserved=mark)
        # The last pixel at the right and below is the table's own line.
        inside = rect.adjusted(0, 0, -1, -1)
        # Two frames in one cell are thin ones, to leave the digits whole.
        width = _RING / 2 if state.is_current and level else _RING
        if state.is_current:
            frame = self._colours.focus if state.is_active else self._colours.quiet_ink
            inside = _ring(painter, inside, QColor(frame), width)
        if level:
            inside = _ring(painter, inside, QColor(getattr(self._colours, level)), width)
            self._corner_mark(painter, inside, level, mark)

    def lines(self, painter: QPainter, rect: QRectF, *, at_left: bool, at_top: bool) -> None:
        """Draw the lines right and below, and the table's outer ones where it begins."""
        ratio = painter.device().devicePixelRatio()
        # As thick everywhere, at 150 % as well: a whole number of the screen's own pixels.
        thin = max(1, int(ratio)) / ratio
        height, width = rect.height(), rect.width()
        drawn = [
            QRectF(rect.right() - thin, rect.top(), thin, height),
            QRectF(rect.left(), rect.bottom() - thin, width, thin),
        ]
        if at_left:
            drawn.append(QRectF(rect.left(), rect.top(), thin, height))
        if at_top:
            drawn.append(QRectF(rect.left(), rect.top(), width, thin))
        for line in drawn:
            painter.fillRect(line, self._line)

    def _ground(self, figure: Figure, state: State, level: Level | None) -> QColor:
        ground = self._computed if figure.cell.is_computed else self._paper
        if state.is_ringed and level:
            ground = _over(QColor(getattr(self._colours, level)), ground, _RINGED)
        if state.is_selected and not state.is_current:
            ground = _over(QColor(self._colours.focus), ground, _SELECTED)
        return ground

    def _digits(
        self, painter: QPainter, rect: QRectF, text: str, *, heavy: bool, reserved: int
    ) -> None:
        if text:
            is_quiet = not text.strip("0.")
            painter.setPen(self._quiet if is_quiet else self._ink)
            self.lettering.draw_figure(painter, text, rect, heavy=heavy, reserved=reserved)
            return
        reach = round(self.lettering.em * _DASH)
        middle = rect.center()
        dash = QRectF(round(middle.x()) - reach, round(middle.y()), 2 * reach, 1)
        painter.fillRect(dash, self._quiet)

    def _corner_mark(self, painter: QPainter, inside: QRectF, level: Level, size: int) -> None:
        """Draw the shape of a level into the upper right corner, inside the ring."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(inside.right() - size - 2, inside.top() + 2)
        pen = QPen(
            QColor(getattr(self._colours, level)),
            1.6,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
        )
        painter.setPen(pen)
        for stroke in _STROKES[level]:
            painter.drawLine(QLineF(stroke.p1() * size, stroke.p2() * size))
        painter.restore()


def _ring(painter: QPainter, rect: QRectF, colour: QColor, width: float) -> QRectF:
    """Frame a rectangle and return what is left inside."""
    half = width / 2
    pen = QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.drawRect(rect.adjusted(half, half, -half, -half))
    return rect.adjusted(width, width, -width, -width)


def _over(colour: QColor, ground: QColor, share: float) -> QColor:
    """Lay a share of a colour over a ground."""
    mixed = [
        round(upper * share + lower * (1 - share))
        for upper, lower in (
            (colour.red(), ground.red()),
            (colour.green(), ground.green()),
            (colour.blue(), ground.blue()),
        )
    ]
    return QColor(*mixed)
