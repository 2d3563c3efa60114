"""A paragraph of the source, framed while it is spoken of."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QWidget

from gkdesk.ui.theme import colours_of

_FRAME = 2


class SourceText(QLabel):
    """Shows paragraphs; ``is_quiet`` are those around the report."""

    def __init__(self, text: str, parent: QWidget, *, is_quiet: bool) -> None:
        """Show a text that can be copied."""
        super().__init__(text, parent)
        self._is_lit = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setContentsMargins(2 * _FRAME, _FRAME, 2 * _FRAME, _FRAME)
        if is_quiet:
            self.setObjectName("quiet")

    @property
    def is_lit(self) -> bool:
        """Whether it is spoken of."""
        return self._is_lit

    def light(self, *, is_lit: bool) -> None:
        """Frame it, or no longer."""
        self._is_lit = is_lit
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame over the text."""
        super().paintEvent(event)
        if self._is_lit:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(colours_of(self.palette()).focus), _FRAME))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()
