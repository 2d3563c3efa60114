"""A small window that asks for some lines of text: a reason, a note."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gkdesk.ui import wording

# In letters and lines of the window's font.
_WIDTH, _LINES = 34, 4


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: ``subject`` is what it is about, ``about`` what becomes of the text.

    ``wanted`` is said where nothing was written; without it, nothing is an answer too.
    ``delete`` is the name of the button that answers so, where there is one.
    """

    title: str
    subject: str
    about: str
    label: str
    wanted: str = ""
    delete: str = ""


class TextDialog(QDialog):
    """Asks for text; ``given`` carries it, without blanks at its ends."""

    given = Signal(str)

    def __init__(self, asked: Asked, text: str, parent: QWidget) -> None:
        """Begin with ``text``, all of it selected at its end."""
        super().__init__(parent)
        self.setWindowTitle(asked.title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._wanted = asked.wanted
        self._labels: list[QLabel] = []
        self.editor = QPlainTextEdit(text, self)
        self.editor.setAccessibleName(asked.label)
        self.editor.setPlaceholderText(asked.label)
        self.editor.setTabChangesFocus(True)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        metrics = self.editor.fontMetrics()
        self.editor.setMinimumWidth(_WIDTH * metrics.horizontalAdvance("字"))
        self.editor.setFixedHeight((_LINES + 1) * metrics.lineSpacing())
        self._fault = QLabel(wording.TEXT_KEYS, self)
        self._fault.setObjectName("quiet")
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        self._lay_out(asked)
        self.editor.setFocus()

    @property
    def labels(self) -> tuple[QLabel, ...]:
        """What is asked about, and what becomes of the text."""
        return tuple(self._labels)

    @property
    def fault(self) -> str:
        """What the line below the text says."""
        return self._fault.text()

    def accept(self) -> None:
        """Give the text; where there must be one and is none, say so and stay."""
        QGuiApplication.inputMethod().commit()
        text = self.editor.toPlainText().strip()
        if self._wanted and not text:
            self._fault.setText(self._wanted)
            self._fault.setObjectName("fault")
            # A sheet of styles looks at the name only once.
            self._fault.style().polish(self._fault)
            self.editor.setFocus()
            return
        self.given.emit(text)
        super().accept()

    def _delete(self) -> None:
        self.editor.clear()
        self.accept()

    def _lay_out(self, asked: Asked) -> None:
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        for name, text in (("", asked.subject), ("quiet", asked.about)):
            label = QLabel(text, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setObjectName(name)
            label.setWordWrap(True)
            self._labels.append(label)
            layout.addWidget(label)
        layout.addWidget(self.editor)
        buttons = QHBoxLayout()
        buttons.addWidget(self._fault, 1)
        if asked.delete:
            self._add(buttons, asked.delete).clicked.connect(self._delete)
        save = self._add(buttons, wording.SAVE)
        save.setDefault(True)
        save.clicked.connect(self.accept)
        self._add(buttons, wording.CANCEL).clicked.connect(self.reject)
        layout.addLayout(buttons)
        # Qt itself gives a dialog no more than two thirds of a screen, however small that is.
        width = self.sizeHint().width()
        self.resize(width, layout.totalHeightForWidth(width))

    def _add(self, buttons: QHBoxLayout, text: str) -> QPushButton:
        button = QPushButton(text, self)
        buttons.addWidget(button)
        return button
