"""The bar above a text that offers to bind a figure, one after another."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gkdesk.ui import references_wording


class BindingBar(QFrame):
    """Says what could be bound; its signals tell which button was pressed, Esc is the last one."""

    bind = Signal()
    skip = Signal()
    bind_all = Signal()
    stop = Signal()

    def __init__(self, parent: QWidget) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("notice")
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        buttons = QHBoxLayout()
        self.buttons: list[QPushButton] = []
        for text, signal in (
            (references_wording.BIND_ONE, self.bind),
            (references_wording.BIND_SKIP, self.skip),
            (references_wording.BIND_ALL, self.bind_all),
            (references_wording.BIND_STOP, self.stop),
        ):
            button = QPushButton(text, self)
            button.clicked.connect(signal)
            buttons.addWidget(button)
            self.buttons.append(button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.addWidget(self._said)
        layout.addLayout(buttons)
        self.setMinimumWidth(1)
        self.hide()

    @property
    def said(self) -> str:
        """What is offered."""
        return self._said.text()

    def offer(self, said: str) -> None:
        """Offer something, Enter for yes."""
        self._said.setText(said)
        self.setAccessibleName(said)
        self.show()
        self.buttons[0].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stop with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.stop.emit()
        else:
            super().keyPressEvent(event)
