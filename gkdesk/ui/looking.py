"""What a widget has drawn with the colours of the program is drawn anew when those change."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gkdesk.ui.theme import colours_of


class LookFollower(QObject):
    """Calls ``redraw`` once whenever the program has got other colours."""

    def __init__(self, widget: QWidget, redraw: Callable[[], object]) -> None:
        """Follow one widget as long as it lives."""
        super().__init__(widget)
        self._redraw = redraw
        self._colours = colours_of(QGuiApplication.palette())
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the widget have every event."""
        if event.type() == QEvent.Type.PaletteChange:
            # Qt tells of it several times, of each step on the way.
            before, self._colours = self._colours, colours_of(QGuiApplication.palette())
            if self._colours != before:
                self._redraw()
        return super().eventFilter(watched, event)
