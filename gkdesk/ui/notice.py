"""A line in the window that says what happened and what to do now."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from gkdesk.ui import wording
from gkdesk.ui.marks import MarkLabel


class Notice(QFrame):
    """One sentence with at most a few things to do; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the line, hidden."""
        super().__init__(parent)
        self.setObjectName("notice")
        self._mark = MarkLabel(self)
        self._text = QLabel(self)
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

    def say(
        self, text: str, mark: str = "error", acts: Mapping[str, Callable[[], object]] | None = None
    ) -> None:
        """Show a sentence with buttons for what can be done; another one takes its place."""
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
