"""The line in which a figure is typed, with and without an input method."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from gkdesk.ui.grid.keys import ENTER

_Key = Qt.Key
# Keys that end the typing and then do what they do on the grid.
_LEAVING = {
    *ENTER,
    _Key.Key_Up,
    _Key.Key_Down,
    _Key.Key_PageUp,
    _Key.Key_PageDown,
}
# These move within a text that is being changed, but end one that was typed anew.
_LEAVING_NEW_TEXT = {_Key.Key_Left, _Key.Key_Right, _Key.Key_Home, _Key.Key_End}


class FigureEditor(QLineEdit):
    """A line without a frame. ``is_new_text``: it was opened by typing, not to change a text.

    ``is_left``: its typing is over, though Qt may still speak of it.
    ``left`` carries the editor and the key event that ends the typing, for the grid to act on.
    Tab does not come this far: Qt ends the typing with it before the editor sees the key.
    """

    left = Signal(QWidget, object)

    def __init__(self, parent: QWidget, *, is_new_text: bool) -> None:
        """Set the text as the cell does."""
        super().__init__(parent)
        self.is_new_text = is_new_text
        self.is_left = False
        self._composed = ""
        self.setFrame(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setTextMargins(0, 0, 0, 0)

    @property
    def composed(self) -> str:
        """What an input method shows but has not handed over."""
        return self._composed

    @property
    def typed(self) -> str:
        """The text as it is seen, with what an input method still holds."""
        at = self.cursorPosition()
        return self.text()[:at] + self._composed + self.text()[at:]

    def put_caret_at_end(self) -> None:
        """Go on behind the text instead of replacing it."""
        self.deselect()
        self.end(False)

    def end_composing(self, text: str) -> None:
        """Take a text for what is being composed."""
        ending = QInputMethodEvent()
        ending.setCommitString(text)
        QApplication.sendEvent(self, ending)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note what is being composed."""
        self._composed = event.preeditString()
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Type, or end the typing with a key that leads on."""
        if self._composed and event.text():
            self.end_composing(self._composed)
        if self._is_left_by(event):
            self.left.emit(self, event)
        else:
            super().keyPressEvent(event)

    def _is_left_by(self, event: QKeyEvent) -> bool:
        if event.key() in _LEAVING:
            return True
        if event.matches(QKeySequence.StandardKey.Paste):
            # Of a block, no line of text can be made: it is for the table.
            text = QGuiApplication.clipboard().text().strip("\r\n")
            return any(mark in text for mark in "\t\n")
        selects = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        return self.is_new_text and event.key() in _LEAVING_NEW_TEXT and not selects
