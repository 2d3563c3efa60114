"""Text on the grid: labels in lines of an even pitch, stacked characters, and figures."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF, QPainter, QTextLayout, QTextOption

from gkdesk.form import Label

# Shares of the font's size. A Chinese font's own line spacing is made for prose; the rows of a
# form stand closer. The middle of a character lies this far above its baseline.
_PITCH = 1.25
_MIDDLE = 0.37
_NOTE_SIZE = 0.85
# Marks that stand in the upper right of their square when characters are stacked.
_HANGING = "、，。"
_LEAST_SHRINKING = 0.6


class Lettering:
    """Sets the texts of one table in one font; ``em`` is the font's size in logical pixels."""

    def __init__(self, font: QFont, *, reads_as_list: bool) -> None:
        """Start with nothing set; where the row labels read as a list they begin at the left."""
        self.em = QFontInfo(font).pixelSize()
        self.pitch = round(self.em * _PITCH)
        self.padding = max(3, round(self.em * 0.3))
        self._font = font
        self._note_font = QFont(font)
        self._note_font.setPixelSize(max(1, round(self.em * _NOTE_SIZE)))
        self._heavy_font = QFont(font)
        self._heavy_font.setWeight(QFont.Weight.DemiBold)
        self._reads_as_list = reads_as_list
        self._layouts: dict[tuple[Label, int], QTextLayout] = {}

    def height(self, label: Label, width: int) -> int:
        """Return the height that a label needs in a box as wide as ``width``."""
        if label.role == "upright":
            return len(label.text) * self.pitch
        return self._layout(label, width).lineCount() * self.pitch

    def draw_label(self, painter: QPainter, label: Label, rect: QRectF) -> None:
        """Draw a label in the middle of its box, with the painter's pen."""
        top = rect.center().y() - self.height(label, round(rect.width())) / 2
        if label.role == "upright":
            self._draw_stacked(painter, label.text, QPointF(rect.center().x(), top))
            return
        layout = self._layout(label, round(rect.width()))
        layout.draw(painter, QPointF(rect.left() + self.padding, top))

    def draw_figure(
        self, painter: QPainter, text: str, rect: QRectF, *, heavy: bool, reserved: float
    ) -> None:
        """Draw a figure in the middle of its cell; a long one smaller, so that it is seen whole.

        ``reserved`` is kept free at the right; only a figure that would reach into it moves.
        """
        font = self._heavy_font if heavy else self._font
        room, width = rect.width() - reserved - 6, QFontMetricsF(font).horizontalAdvance(text)
        if width > room:
            font = QFont(font)
            font.setPixelSize(max(1, round(self.em * max(_LEAST_SHRINKING, room / width))))
            metrics = QFontMetricsF(font)
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            width = metrics.horizontalAdvance(text)
        painter.setFont(font)
        baseline = rect.center().y() + _MIDDLE * QFontInfo(font).pixelSize()
        left = min(rect.center().x() - width / 2, rect.right() - reserved - 3 - width)
        painter.drawText(QPointF(round(left), round(baseline)), text)

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
            self._layouts[key] = self._set(label, max(1, width - 2 * self.padding))
        return self._layouts[key]

    def _set(self, label: Label, width: int) -> QTextLayout:
        font = self._note_font if label.role == "note" else self._font
        layout = QTextLayout(label.text, font)
        at_left = self._reads_as_list and label.role == "label"
        side = Qt.AlignmentFlag.AlignLeft if at_left else Qt.AlignmentFlag.AlignHCenter
        option = QTextOption(side)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        self._break(layout, width, width)
        if not at_left:
            self._balance(layout, width)
        return layout

    def _balance(self, layout: QTextLayout, width: int) -> None:
        """Make the lines of a centred text about as long as each other."""
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
        """Break a text into lines, in the middle of ``width``."""
        layout.clearLayout()
        layout.beginLayout()
        line, number = layout.createLine(), 0
        while line.isValid():
            line.setLineWidth(line_width)
            baseline = (number + 0.5) * self.pitch + _MIDDLE * self.em
            line.setPosition(QPointF((width - line_width) / 2, baseline - line.ascent()))
            line, number = layout.createLine(), number + 1
        layout.endLayout()
