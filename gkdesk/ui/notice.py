"""A line in the window that says what happened and what to do now."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gkdesk.ui import wording
from gkdesk.ui.areas import has_focus
from gkdesk.ui.marks import MarkLabel


class Notice(QFrame):
    """One sentence with at most a few things to do; hidden while there is nothing to say.

    ``left`` tells that it has gone while one of its buttons had the focus.
    """

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the line, hidden."""
        super().__init__(parent)
        self.setObjectName("notice")
        self._is_passing = False
        self._mark = MarkLabel(self)
        self._text = QLabel(self)
        # What it names, a file may have brought along.
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._buttons = QHBoxLayout()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.addWidget(self._mark)
        layout.addWidget(self._text, 1)
        layout.addLayout(self._buttons)
        self.hide()

    @property
    def text(self) -> str:
        """What the line says, empty while it is hidden."""
        return "" if self.isHidden() else self._text.text()

    def enter(self) -> None:
        """Take the focus to the first of the buttons."""
        first = self._buttons.itemAt(0)
        widget = first.widget() if first else None
        if widget is not None:
            widget.setFocus(Qt.FocusReason.TabFocusReason)

    def say_in_passing(self, text: str, mark: str) -> None:
        """Show what there is to say of an act; once the next one is done, it is out of date."""
        self.say(text, mark)
        self._is_passing = True

    def pass_on(self) -> None:
        """Hide what was said in passing; anything else stays until it is answered."""
        if self._is_passing:
            self.hide()

    def say(
        self, text: str, mark: str = "error", acts: Mapping[str, Callable[[], object]] | None = None
    ) -> None:
        """Show a sentence with buttons for what can be done; another one takes its place."""
        self._is_passing = False
        self._mark.show_mark(mark)
        self._text.setText(text)
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for name, act in {**(acts or {}), wording.DISMISS: self.hide}.items():
            button = QPushButton(name, self)
            button.clicked.connect(act)
            self._buttons.addWidget(button)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Be gone with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Give the focus back: Qt would give it to whatever comes next."""
        super().hideEvent(event)
        if has_focus(self) and not event.spontaneous():
            self.left.emit()
