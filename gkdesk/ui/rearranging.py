"""Widgets whose parts stand side by side where there is room, and below each other where not."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class Rearranging(QWidget):
    """Arranges its parts anew at every size and in every font."""

    def arrange(self) -> None:
        """Lay the parts side by side or below each other, as the room has it."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Look whether the parts have room in one line."""
        super().resizeEvent(event)
        self.arrange()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.arrange()
