"""Fields that leave the undo keys to the report's one stack, and the wheel to the page."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit


def is_undo_key(event: QEvent) -> bool:
    """Tell whether Qt asks a field if it wants to keep an undo or redo key to itself."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(
        QKeySequence.StandardKey.Redo
    )


class Field(QLineEdit):
    """A line of text that undoes only what is typed and not yet taken over."""

    def event(self, event: QEvent) -> bool:
        """Leave the undo keys to the window while there is nothing of its own to undo."""
        if is_undo_key(event) and not (self.isUndoAvailable() or self.isRedoAvailable()):
            event.ignore()
            return False
        return super().event(event)


class WheelGuard(QObject):
    """Keeps a wheel that passes over a field from changing what is in it."""

    def __init__(self, field: QAbstractSpinBox) -> None:
        """Guard one field."""
        super().__init__(field)
        self._field = field
        field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold a wheel back while the field has not the focus."""
        if event.type() == QEvent.Type.Wheel and not self._field.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
