"""The look of one box: a printed table on paper, with the marks of its state."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gkdesk.form import Box, Figure, Label, Level
from gkdesk.report.lines import LineMark
from gkdesk.ui.grid import signs
from gkdesk.ui.grid.lettering import SIGN_GAP, Lettering
from gkdesk.ui.theme import Colours

# Shares of a colour laid over its ground.
_SELECTED = 0.16
_RINGED = 0.12
_BAND = 0.5
_LABEL = 0.4
_RING = 2
# The corner mark, as a share of the font's size.
_MARK = 0.5


@dataclass(frozen=True, slots=True)
class State:
    """What there is to see of a figure besides its digits; ``former`` is last year's."""

    level: Level | None = None
    is_ringed: bool = False
    is_selected: bool = False
    is_current: bool = False
    is_active: bool = False
    is_in_band: bool = False
    has_note: bool = False
    former: str = ""


class Brush:
    """Paints boxes in one set of colours and one lettering."""

    def __init__(self, colours: Colours, lettering: Lettering) -> None:
        """Mix the grounds."""
        self.lettering = lettering
        self.colours = colours
        self._ink = QColor(colours.ink)
        self._quiet = QColor(colours.quiet_ink)
        self._line = QColor(colours.line)
        # The frame of what is selected.
        self._dashes = QPen(QColor(colours.focus), 1, Qt.PenStyle.DashLine)
        self._grounds: dict[tuple[bool, Level | None, bool, bool], QColor] = {}

    def label_ground(self, label: Label, *, is_lit: bool) -> QColor:
        """Return the ground of a label; the heads of the focus are lit."""
        if is_lit:
            return QColor(self.colours.lit)
        if label.role == "block":
            return QColor(self.colours.block)
        return _over(QColor(self.colours.computed), QColor(self.colours.paper), _LABEL)

    def ground(self, state: State, *, is_computed: bool) -> QColor:
        """Return the ground of a figure."""
        is_tinted = state.is_selected and not state.is_current
        ringed = state.level if state.is_ringed else None
        is_in_band = state.is_in_band and not (is_tinted or ringed or state.is_current)
        key = (is_computed, ringed, is_tinted, is_in_band)
        if key not in self._grounds:
            self._grounds[key] = self._mixed(*key)
        return self._grounds[key]

    def ink(self, text: str, state: State) -> QColor:
        """Return the colour of a figure: a zero steps back where the ground is plain."""
        is_tinted = state.is_selected and not state.is_current
        is_plain = not (is_tinted or (state.is_ringed and state.level))
        return self._quiet if is_plain and not text.strip("0.") else self._ink

    def label(
        self, painter: QPainter, square: QRect, label: Label, *, seen: QRect, is_lit: bool
    ) -> None:
        """Paint a printed text in the middle of what is seen of its box."""
        painter.fillRect(square, self.label_ground(label, is_lit=is_lit))
        painter.setPen(self._ink)
        self.lettering.draw_label(painter, label, QRectF(square), QRectF(seen))

    def balance(self, painter: QPainter, square: QRect, mark: LineMark) -> None:
        """Draw into the margin of a head whether its line balances."""
        size, seen = self.lettering.sign, QRectF(square)
        strokes, colour = signs.OF_LINE[mark.state]
        left = seen.right() - SIGN_GAP - size
        corner = QPointF(left, seen.center().y() - size / 2)
        signs.draw_sign(painter, strokes, corner, size, getattr(self.colours, colour))

    def figure(
        self, painter: QPainter, square: QRect, figure: Figure, text: str, state: State
    ) -> None:
        """Paint a figure with its ground, its marks and the frame of the focus."""
        # That an entry is blank is seen without a mark.
        is_blank_entry = not (text or figure.cell.is_computed)
        is_told = not is_blank_entry or state.is_ringed or state.level == "error"
        level = state.level if is_told else None
        painter.fillRect(square, self.ground(state, is_computed=figure.cell.is_computed))
        mark = max(5, round(self.lettering.em * _MARK)) if level else 0
        self._digits(painter, square, text, state, heavy=figure.cell.is_computed, reserved=mark)
        is_marked = level or state.is_ringed or state.has_note
        if is_marked or state.is_current or state.is_selected:
            self._marks(painter, _inside(square), state, level, mark)

    def _marks(
        self, painter: QPainter, inside: QRectF, state: State, level: Level | None, mark: int
    ) -> None:
        """Draw frames and signs from the edge inward."""
        # Two frames in one cell are thin ones, to leave the digits whole.
        has_two = state.is_current and (level or state.is_ringed)
        width = _RING / 2 if has_two else _RING
        if state.is_current:
            inside = self._frame(painter, inside, width, is_active=state.is_active)
        if level:
            inside = _ring(painter, inside, QColor(getattr(self.colours, level)), width)
            corner = QPointF(inside.right() - mark - 2, inside.top() + 2)
            colour = getattr(self.colours, level)
            signs.draw_sign(painter, signs.OF_LEVEL[level], corner, mark, colour)
        elif state.is_ringed:
            # What is looked at is let stand with a reason, or lacks figures still.
            inside = _ring(painter, inside, self._quiet, width)
        if state.has_note:
            _fold(painter, inside.topLeft(), max(6, round(self.lettering.em * _MARK)), self._ink)
        if state.is_selected and not state.is_current:
            painter.setPen(self._dashes)
            painter.drawRect(inside.adjusted(1.5, 1.5, -1.5, -1.5))

    def frame(self, painter: QPainter, square: QRect, *, is_active: bool) -> None:
        """Frame the box that has the focus."""
        self._frame(painter, _inside(square), _RING, is_active=is_active)

    def lines(self, painter: QPainter, boxes: Iterable[tuple[Box, QRect]]) -> None:
        """Draw the lines right of boxes and below, and the table's outer ones where it begins."""
        ratio = painter.device().devicePixelRatio()
        # As thick everywhere, at 150 % as well: a whole number of the screen's own pixels.
        thin = max(1, int(ratio)) / ratio
        for box, rect in boxes:
            left, top, width, height = rect.x(), rect.y(), rect.width(), rect.height()
            painter.fillRect(QRectF(left + width - thin, top, thin, height), self._line)
            painter.fillRect(QRectF(left, top + height - thin, width, thin), self._line)
            if box.left == 0:
                painter.fillRect(QRectF(left, top, thin, height), self._line)
            if box.top == 0:
                painter.fillRect(QRectF(left, top, width, thin), self._line)

    def _frame(self, painter: QPainter, inside: QRectF, width: float, *, is_active: bool) -> QRectF:
        colour = self.colours.focus if is_active else self.colours.quiet_ink
        return _ring(painter, inside, QColor(colour), width)

    def _mixed(
        self, is_computed: bool, ringed: Level | None, is_tinted: bool, is_in_band: bool
    ) -> QColor:
        ground = QColor(self.colours.computed if is_computed else self.colours.paper)
        for is_laid, name, share in (
            (ringed, ringed, _RINGED),
            (is_tinted, "focus", _SELECTED),
            (is_in_band, "lit", _BAND),
        ):
            if is_laid and name:
                ground = _over(QColor(getattr(self.colours, name)), ground, share)
        return ground

    def _digits(
        self,
        painter: QPainter,
        square: QRect,
        text: str,
        state: State,
        *,
        heavy: bool,
        reserved: int,
    ) -> None:
        place = self.lettering.beside(text, state.former, square, heavy=heavy, reserved=reserved)
        if place:
            painter.setPen(self.ink("", state))
            self.lettering.draw_former(painter, state.former, place.foot)
            reserved = place.reserved
        if text:
            painter.setPen(self.ink(text, state))
            self.lettering.draw_figure(painter, text, square, heavy=heavy, reserved=reserved)
            return
        reach, seen = self.lettering.dash, QRectF(square)
        middle = min(seen.center().x(), seen.right() - reserved - SIGN_GAP - reach)
        dash = QRectF(round(middle) - reach, round(seen.center().y()), 2 * reach, 1)
        painter.fillRect(dash, self._quiet)


def _fold(painter: QPainter, corner: QPointF, size: float, colour: QColor) -> None:
    """Mark a cell with a note: its upper left corner is turned down."""
    sides = [corner, corner + QPointF(size, 0), corner + QPointF(0, size)]
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF(sides))
    painter.restore()


def _inside(square: QRect) -> QRectF:
    """Leave out the last pixel at the right and below, which is the table's own line."""
    return QRectF(square.adjusted(0, 0, -1, -1))


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
