"""Text on the grid: labels in lines of an even pitch, stacked characters, and figures."""

from collections.abc import Collection
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter, QTextLayout, QTextOption

from gkdesk.form import Label

# Shares of the font's size. A Chinese font's own line spacing is made for prose; the rows of a
# form stand closer. The middle of a character lies this far above its baseline.
_PITCH = 1.25
_MIDDLE = 0.37
_NOTE_SIZE = 0.85
# Last year's figure in the corner of a cell: its size, and the least in pixels; how high digits
# are; what is free beside and below it, in pixels; what is free between it and a figure above.
_FORMER_SIZE, _FORMER_LEAST = 0.7, 8
_DIGITS = 0.74
_CORNER, _FOOT, _AIR = 4, 4, 1
# In a wide cell it stands this far from a figure, and from the middle at least so far, in sizes of
# the font.
_NEAR, _OFF_MIDDLE = 0.6, 1.6
# Marks that stand in the upper right of their square when characters are stacked.
_HANGING = "、，。"
_LEAST_SHRINKING = 0.6
# Half the length of the dash of a blank cell.
_DASH = 0.3
# The sign in the margin of a head.
_SIGN = 0.58
# What is free on either side of it, in pixels.
SIGN_GAP = 3
# A last line that is shorter than this, in sizes of the font, stands lost under a full one.
_LOST = 2.5


class Beside(NamedTuple):
    """Where last year's figure begins, and what this year's leaves free for it at the right."""

    foot: QPointF
    reserved: int


class Lettering:
    """Sets the texts of one table in one font; ``em`` is the font's size in logical pixels.

    ``sign`` is the size of the sign that stands in the margin of the labels in ``signed``, ``dash``
    half the length of the dash of a blank cell.
    """

    def __init__(self, font: QFont, *, reads_as_list: bool, signed: Collection[Label] = ()) -> None:
        """Start with nothing set; where the row labels read as a list they begin at the left."""
        self.em = QFontInfo(font).pixelSize()
        self.pitch = round(self.em * _PITCH)
        self.padding = max(3, round(self.em * 0.3))
        self.sign = max(5, round(self.em * _SIGN))
        self.dash = round(self.em * _DASH)
        self._signed = signed
        self._font = font
        self._note_font = QFont(font)
        self._note_font.setPixelSize(max(1, round(self.em * _NOTE_SIZE)))
        self._former_font = QFont(font)
        self._former_em = max(_FORMER_LEAST, round(self.em * _FORMER_SIZE))
        self._former_font.setPixelSize(self._former_em)
        self._former_metrics = QFontMetricsF(self._former_font)
        heavy = QFont(font)
        heavy.setWeight(QFont.Weight.DemiBold)
        self._fonts = ((font, QFontMetricsF(font)), (heavy, QFontMetricsF(heavy)))
        self._reads_as_list = reads_as_list
        self._advances: dict[tuple[str, bool], float] = {}
        self._former_advances: dict[str, float] = {}
        self._layouts: dict[tuple[Label, int], QTextLayout] = {}

    def height(self, label: Label, width: int) -> int:
        """Return the height that a label needs in a box as wide as ``width``."""
        if label.role == "upright":
            return len(label.text) * self.pitch
        return self._layout(label, width).lineCount() * self.pitch

    def width(self, label: Label) -> int:
        """Return the width with which a label stands on one line."""
        font = self._note_font if label.role == "note" else self._font
        # A pixel more, for what a layout rounds otherwise.
        return ceil(QFontMetricsF(font).horizontalAdvance(label.text)) + self._margins(label) + 1

    def draw_label(self, painter: QPainter, label: Label, rect: QRectF, seen: QRectF) -> None:
        """Draw a label in the middle of what is seen of its box, with the painter's pen."""
        width = round(rect.width())
        height = self.height(label, width)
        # Where less is seen than the text needs, its end goes out of view as on paper.
        top = max(seen.center().y() - height / 2, seen.top())
        top = max(min(top, rect.bottom() - height), rect.top())
        if label.role == "upright":
            self._draw_stacked(painter, label.text, QPointF(seen.center().x(), top))
            return
        layout = self._layout(label, width)
        left = rect.left() + self._padding(label) + self._shift(label, layout, width)
        if not self._begins_at_left(label):
            left += self._to_the_seen(layout, rect, seen)
        layout.draw(painter, QPointF(left, top))

    def draw_figure(
        self, painter: QPainter, text: str, square: QRect, *, heavy: bool, reserved: int
    ) -> None:
        """Draw a figure in the middle of its cell; a long one smaller, so that it is seen whole.

        ``reserved`` is kept free at the right; only a figure that would reach into it moves.
        """
        font, metrics, em = *self._fonts[heavy], self.em
        across, width = square.width(), self._advance(text, heavy=heavy)
        room = across - reserved - 6
        if width > room:
            font, em = QFont(font), max(1, round(self.em * max(_LEAST_SHRINKING, room / width)))
            font.setPixelSize(em)
            metrics = QFontMetricsF(font)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(text)
        painter.setFont(font)
        baseline = square.y() + square.height() / 2 + _MIDDLE * em
        begin = square.x() + min((across - width) / 2, across - reserved - 3 - width)
        painter.drawText(round(begin), round(baseline), text)

    def beside(
        self, text: str, former: str, square: QRect, *, heavy: bool, reserved: int
    ) -> Beside | None:
        """Return where last year's figure has room, at the right of this year's and lower.

        ``reserved`` is what a mark takes in the upper right corner. None where there is no room:
        this year's figure is not made smaller for it.
        """
        if not former:
            return None
        if former not in self._former_advances:
            self._former_advances[former] = self._former_metrics.horizontalAdvance(former)
        width = self._former_advances[former]
        own = self._advance(text, heavy=heavy) if text else 2 * self.dash
        is_below = square.height() / 2 >= (
            _MIDDLE * self.em + _AIR + _DIGITS * self._former_em + _FOOT
        )
        # In a low cell the mark stands in the way as well.
        corner = _CORNER if is_below or not reserved else reserved + 2 * _CORNER
        needed = 0 if is_below else own
        if needed + width + corner + 2 * _CORNER > square.width():
            return None
        near = square.width() / 2 + max(own / 2, _OFF_MIDDLE * self.em) + _NEAR * self.em
        left = min(square.width() - corner - width, near)
        kept = reserved if is_below else ceil(square.width() - left)
        return Beside(QPointF(square.x() + left, square.bottom() - _FOOT), kept)

    def draw_former(self, painter: QPainter, text: str, foot: QPointF) -> None:
        """Draw last year's figure small."""
        painter.setFont(self._former_font)
        painter.drawText(foot, text)

    def _advance(self, text: str, *, heavy: bool) -> float:
        key = text, heavy
        if key not in self._advances:
            self._advances[key] = self._fonts[heavy][1].horizontalAdvance(text)
        return self._advances[key]

    def _draw_stacked(self, painter: QPainter, text: str, top: QPointF) -> None:
        painter.setFont(self._font)
        metrics = QFontMetricsF(self._font)
        for number, character in enumerate(text):
            shift = self.em / 2 if character in _HANGING else 0
            x = top.x() - metrics.horizontalAdvance(character) / 2 + shift
            y = top.y() + (number + 0.5) * self.pitch + _MIDDLE * self.em - shift
            painter.drawText(QPointF(x, y), character)

    def _layout(self, label: Label, width: int) -> QTextLayout:
        key = label, width
        if key not in self._layouts:
            self._layouts[key] = self._set(label, max(1, width - self._margins(label)))
        return self._layouts[key]

    def _margins(self, label: Label) -> int:
        room = self.sign + SIGN_GAP if label in self._signed else 0
        return 2 * self._padding(label) + room

    def _padding(self, label: Label) -> int:
        """Return what stays free at either side; beside a sign in a narrow head it is less."""
        is_tight = label in self._signed and not self._begins_at_left(label)
        return SIGN_GAP if is_tight else self.padding

    def _shift(self, label: Label, layout: QTextLayout, width: int) -> float:
        """Return how far a centred text goes to the right, to the middle of its whole box.

        It is set beside the sign's room, and goes as far into the middle as it leaves the sign.
        """
        if label not in self._signed or self._begins_at_left(label):
            return 0
        spare = width - self._margins(label) - _longest(layout)
        return max(0, min(self.sign + SIGN_GAP, spare) / 2)

    def _to_the_seen(self, layout: QTextLayout, rect: QRectF, seen: QRectF) -> float:
        """Return how far a centred text goes aside, to be seen whole and to stay in its box."""
        free = max(0, (rect.width() - _longest(layout)) / 2 - self.padding)
        return max(-free, min(free, seen.center().x() - rect.center().x()))

    def _begins_at_left(self, label: Label) -> bool:
        return self._reads_as_list and label.role == "label"

    def _set(self, label: Label, width: int) -> QTextLayout:
        font = self._note_font if label.role == "note" else self._font
        layout = QTextLayout(label.text, font)
        at_left = self._begins_at_left(label)
        side = Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag.AlignHCenter
        option = QTextOption(side)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        self._break(layout, width, width)
        last = layout.lineAt(layout.lineCount() - 1)
        if not at_left or last.naturalTextWidth() < _LOST * self.em:
            self._balance(layout, width)
        return layout

    def _balance(self, layout: QTextLayout, width: int) -> None:
        """Make the lines of a text about as long as each other."""
        count = layout.lineCount()
        together = sum(layout.lineAt(number).naturalTextWidth() for number in range(count))
        narrow = together / count
        while count > 1 and narrow < width:
            self._break(layout, narrow, width)
            if layout.lineCount() == count:
                return
            narrow += self.em / 4
        self._break(layout, width, width)

    def _break(self, layout: QTextLayout, line_width: float, width: int) -> None:
        """Break a text into lines; those that do not begin at the left, in the middle."""
        is_at_left = layout.textOption().alignment() == Qt.AlignmentFlag.AlignLeft
        indent = 0 if is_at_left else (width - line_width) / 2
        layout.clearLayout()
        layout.beginLayout()
        line, number = layout.createLine(), 0
        while line.isValid():
            line.setLineWidth(line_width)
            baseline = (number + 0.5) * self.pitch + _MIDDLE * self.em
            line.setPosition(QPointF(indent, baseline - line.ascent()))
            line, number = layout.createLine(), number + 1
        layout.endLayout()


def _longest(layout: QTextLayout) -> float:
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return max(line.naturalTextWidth() for line in lines)
