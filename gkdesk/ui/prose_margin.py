"""The margin of a text: the mark of a finding beside the line in which its words begin."""

from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from gkdesk import words
from gkdesk.report import Finding
from gkdesk.ui import marks

_WORST_FIRST = tuple(words.LEVELS)
# Of the height of a line.
_SHARE = 0.72

# A finding, and where its line is seen, in the coordinates of the margin.
Beside = tuple[Finding, QRect]


class ProseMargin(QWidget):
    """Draws marks beside lines, one a line, the worst; ``chosen`` carries one that was clicked."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget, places: Callable[[], Iterable[Beside]]) -> None:
        """Ask ``places`` what stands where whenever there is something to draw."""
        super().__init__(parent)
        self._places = places
        self.setCursor(Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        """Say what a mark stands for where the mouse rests on it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            said = "\n".join(finding.message for finding in self._at(event.pos()))
            QToolTip.showText(event.globalPos(), said, self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the finding whose mark was clicked."""
        for finding in self._at(event.position().toPoint()):
            self.chosen.emit(finding)
            return

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark of every line that is seen."""
        painter, drawn = QPainter(self), set[int]()
        for finding, line in self._worst_first():
            if line.top() not in drawn and line.intersects(event.rect()):
                drawn.add(line.top())
                side = min(round(_SHARE * line.height()), self.width())
                square = QRect(0, 0, side, side)
                square.moveCenter(QPoint(self.width() // 2, line.center().y()))
                marks.icon(finding.level).paint(painter, square)

    def _at(self, point: QPoint) -> Iterator[Finding]:
        beside = (one for one in self._worst_first() if one[1].top() <= point.y())
        return (finding for finding, line in beside if point.y() <= line.bottom())

    def _worst_first(self) -> list[Beside]:
        return sorted(self._places(), key=lambda one: _WORST_FIRST.index(one[0].level))
