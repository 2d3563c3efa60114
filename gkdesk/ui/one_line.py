"""A text on one line, as much of it as there is room for."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from gkdesk.ui.tips import tip


class OneLine(QLabel):
    """Cuts a text that is too long with an ellipsis; the pointer on it is told the whole."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin with nothing."""
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def show_text(self, text: str) -> None:
        """Show another text."""
        self._whole = text
        self.setToolTip(tip(text))
        self.setAccessibleName(text)
        self._cut()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as there is room for now."""
        super().resizeEvent(event)
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Ask for no width: the rest of the line comes first."""
        return QSize(0, super().minimumSizeHint().height())

    def _cut(self) -> None:
        mode = Qt.TextElideMode.ElideRight
        self.setText(self.fontMetrics().elidedText(self._whole, mode, self.contentsRect().width()))
