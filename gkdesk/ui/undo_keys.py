"""The undo keys belong to the report's one undo stack, not to the field that has the focus."""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit


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
