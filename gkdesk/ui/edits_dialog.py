"""A dialog that shows what differs between two states, and may ask which of them it shall be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gkdesk.ui import help_wording, saving_wording, wording
from gkdesk.ui.edits_table import EditsTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from gkdesk.form import Edition
    from gkdesk.report import Edit

# In letters and lines of the font, and its share of a small screen.
_WIDTH, _HEIGHT, _ROOM = 60, 22, 0.9


class EditsDialog(QDialog):
    """Shows edits; ``answered`` carries the answer that was given, if any."""

    answered = Signal(str)

    def __init__(
        self,
        title: str,
        about: str,
        parent: QWidget,
        *,
        heads: Sequence[str] = saving_wording.EDIT_HEADS,
        answers: Sequence[str] = (),
    ) -> None:
        """Offer some answers, and the way back; without answers there is only that."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.table = EditsTable(heads, title, self)
        self._about = QLabel(about, self)
        self._about.setTextFormat(Qt.TextFormat.PlainText)
        self._about.setWordWrap(True)
        self._lines = QVBoxLayout(self)
        self._lines.addWidget(self._about)
        self._lines.addWidget(self.table, 1)
        self.buttons: dict[str, QPushButton] = {}
        self._lines.addLayout(self._button_line(answers))
        metrics = self.fontMetrics()
        wanted = (_WIDTH * metrics.horizontalAdvance("字"), _HEIGHT * metrics.lineSpacing())
        room = self.screen().availableSize() * _ROOM
        self.resize(min(wanted[0], room.width()), min(wanted[1], room.height()))
        self.table.setFocus()

    @staticmethod
    def ask(
        parent: QWidget,
        title: str,
        about: str,
        edits: Sequence[Edit],
        edition: Edition,
        *,
        heads: Sequence[str] = saving_wording.EDIT_HEADS,
        answers: Sequence[str] = (),
    ) -> str:
        """Show edits; return the answer, empty for the way back."""
        dialog = EditsDialog(title, about, parent, heads=heads, answers=answers)
        dialog.table.show_edits(edits, edition)
        chosen: list[str] = []
        dialog.answered.connect(chosen.append)
        dialog.exec()
        return "".join(chosen)

    def _button_line(self, answers: Sequence[str]) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addStretch()
        for answer in answers:
            self._add(line, answer)
        back = self._add(line, wording.CANCEL if answers else help_wording.CLOSE_DIALOG)
        back.setDefault(True)
        return line

    def _add(self, line: QHBoxLayout, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.clicked.connect(lambda: self._on_answered(text))
        self.buttons[text] = button
        line.addWidget(button)
        return button

    def _on_answered(self, answer: str) -> None:
        if answer in (wording.CANCEL, help_wording.CLOSE_DIALOG):
            self.reject()
        else:
            self.answered.emit(answer)
            self.accept()
