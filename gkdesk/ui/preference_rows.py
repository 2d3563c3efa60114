"""The rows of the preferences that are more than one field."""

from pathlib import Path

from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QWidget

from gkdesk.ui import wording

_LINES = 4


class FileRow(QWidget):
    """The name of a chosen file, with buttons for another one and for none."""

    def __init__(self, label: str, parent: QWidget) -> None:
        """Build the row; ``label`` is what the file is called."""
        super().__init__(parent)
        self._name = QLabel(self)
        self.browse = QPushButton(wording.BROWSE, self)
        self.browse.setAccessibleName(f"{wording.BROWSE} {label}")
        self.restore = QPushButton(wording.RESTORE, self)
        self.restore.setAccessibleName(f"{wording.RESTORE} {label}")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._name, 1)
        layout.addWidget(self.browse)
        layout.addWidget(self.restore)

    def show_file(self, file: str) -> None:
        """Show a file, or that it is the program's own."""
        self._name.setText(Path(file).name if file else wording.FILE_OWN)
        self._name.setToolTip(file)
        self.restore.setEnabled(bool(file))


class LinesField(QPlainTextEdit):
    """A few lines of plain text; Tab leads on."""

    def __init__(self, text: str, parent: QWidget) -> None:
        """Begin with a text."""
        super().__init__(text, parent)
        self.setTabChangesFocus(True)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES + self._frame())

    def _frame(self) -> int:
        return 2 * round(self.document().documentMargin() + self.frameWidth())
