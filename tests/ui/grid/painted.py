"""How much of a widget is painted anew."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPaintEvent


class Painted(QObject):
    """Adds up what is painted anew on a widget."""

    def __init__(self) -> None:
        super().__init__()
        self.area = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.area += event.rect().width() * event.rect().height()
        return super().eventFilter(watched, event)
