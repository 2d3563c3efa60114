"""A figure dragged out of a table by the frame of its cell, into a text."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel

from gkdesk.ui.grid.body import Body
from gkdesk.ui.grid.model import TableModel

# How far from its edge the frame of a cell is taken hold of, in pixels.
_REACH = 4
_LEFT = Qt.MouseButton.LeftButton


class Dragging(QObject):
    """Takes hold of the frame of the one selected figure; ``mime`` makes what is dragged of it."""

    def __init__(self, body: Body, model: TableModel, mime: Callable[[str], QMimeData]) -> None:
        """Watch the mouse on the figures."""
        super().__init__(body)
        self._body = body
        self._model = model
        self._mime = mime
        self._held_at: QPoint | None = None
        body.viewport().setMouseTracking(True)
        body.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a click on the frame from the table, which would begin to select."""
        if not isinstance(event, QMouseEvent):
            return super().eventFilter(watched, event)
        place, kind = event.position().toPoint(), event.type()
        if kind == QEvent.Type.MouseButtonPress:
            is_plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
            is_held = is_plain and event.button() == _LEFT and self._is_frame(place)
            self._held_at = place if is_held else None
            return is_held
        if kind == QEvent.Type.MouseMove and self._held_at is not None:
            far = (place - self._held_at).manhattanLength()
            if far >= QApplication.startDragDistance():
                self._drag()
            return True
        if kind == QEvent.Type.MouseMove and not event.buttons():
            shape = Qt.CursorShape.OpenHandCursor
            arrow = Qt.CursorShape.ArrowCursor
            self._body.viewport().setCursor(shape if self._is_frame(place) else arrow)
        elif kind == QEvent.Type.MouseButtonRelease:
            self._held_at = None
        return super().eventFilter(watched, event)

    def _is_frame(self, place: QPoint) -> bool:
        figure = self._body.current()
        if figure is None or self._body.editor() is not None or len(self._body.selected()) != 1:
            return False
        box = self._body.visualRect(self._model.place(figure))
        inside = box.adjusted(_REACH, _REACH, -_REACH, -_REACH)
        return box.contains(place) and not inside.contains(place)

    def _drag(self) -> None:
        self._held_at = None
        figure = self._body.current()
        if figure is None:
            return
        data = self._mime(figure.cell.id)
        drag = QDrag(self._body)
        drag.setMimeData(data)
        shown = QLabel(f" {data.text()} ")
        drag.setPixmap(shown.grab())
        drag.exec(Qt.DropAction.CopyAction)
