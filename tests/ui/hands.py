"""Hands on the keyboard: every key goes to the widget that has the focus, as Qt would send it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from gkdesk.ui.window import Window


class Hands:
    """Types into one window, with keys and, for Chinese, through an input method."""

    def __init__(self, window: Window) -> None:
        self.window = window

    def press(self, *keys: str) -> None:
        """Press keys by name, such as ``Ctrl+S`` or ``Tab``."""
        for key in keys:
            QTest.keySequence(self._target(), QKeySequence(key))
        QApplication.processEvents()

    def type(self, text: str) -> None:
        """Type digits and letters; the first may open an editor, which then has the focus."""
        for character in text:
            QTest.keyClicks(self._target(), character)
        QApplication.processEvents()

    def compose(self, text: str) -> None:
        """Type Chinese: compose it, then commit it, as an input method does."""
        for preedit, commit in ((text[:1], ""), ("", text)):
            event = QInputMethodEvent(preedit, [])
            event.setCommitString(commit)
            QApplication.sendEvent(self._target(), event)
        QApplication.processEvents()

    def fill(self, figures: Iterable[str]) -> None:
        """Type figure after figure, each followed by Tab."""
        for figure in figures:
            if figure:
                self.type(figure)
            QTest.keyClick(self._target(), Qt.Key.Key_Tab)
        QApplication.processEvents()

    def _target(self) -> QWidget:
        if QApplication.activeWindow() is None:
            # A dialog has closed: a desktop gives the window its turn again, this one does not.
            self.window.activateWindow()
            QTest.qWaitForWindowActive(self.window)
        return QApplication.focusWidget() or self.window
