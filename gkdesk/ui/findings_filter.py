"""The row that says which lines of the findings are shown: by level, by section, by text."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from gkdesk.form import Section
from gkdesk.ui import wording
from gkdesk.ui.fields import Field
from gkdesk.ui.findings_lines import KINDS, Filter

# The least width of the line for text, in its own letters.
_LETTERS = 7


class FindingsFilter(QWidget):
    """Two lists and a line of text; ``changed`` tells that others are to be shown now.

    ``entered`` tells that Enter was pressed after the text, for the list to be gone to. ``left``
    tells that Esc was pressed where nothing was left to take off.
    """

    changed = Signal()
    entered = Signal()
    left = Signal()

    def __init__(self, sections: Iterable[Section], parent: QWidget | None = None) -> None:
        """Begin with everything shown."""
        super().__init__(parent)
        self.kind = _list(self, wording.FILTER_KIND, wording.KIND_ALL, KINDS.items())
        named = [(section.id, section.name) for section in sections]
        self.section = _list(self, wording.FILTER_SECTION, wording.SECTION_ALL, named)
        self.text = Field(self)
        self.text.setAccessibleName(wording.FILTER_TEXT)
        self.text.setPlaceholderText(wording.FILTER_TEXT_HINT)
        self.text.setMinimumWidth(self.fontMetrics().horizontalAdvance("字" * _LETTERS))
        self.off = QToolButton(self)
        self.off.setAutoRaise(True)
        self.off.setText(wording.FILTER_OFF)
        self.off.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.kind, self.section, self.text, self.off):
            widget.installEventFilter(self)
            layout.addWidget(widget, 1 if widget is self.text else 0)
        for box in (self.kind, self.section):
            box.currentIndexChanged.connect(self._on_changed)
        self.text.textChanged.connect(self._on_changed)
        self.text.returnPressed.connect(self.entered)
        self._on_changed()

    @property
    def chosen(self) -> Filter:
        """What is to be shown."""
        kinds = ("", *KINDS)
        kind = kinds[self.kind.currentIndex()]
        return Filter(kind, str(self.section.currentData()), self.text.text().strip())

    def clear(self) -> None:
        """Show everything again."""
        self.kind.setCurrentIndex(0)
        self.section.setCurrentIndex(0)
        self.text.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the filter off with Esc, and with Esc again leave."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.key() != Qt.Key.Key_Escape:
            return super().eventFilter(watched, event)
        if self.chosen:
            self.clear()
        else:
            self.left.emit()
        return True

    def _on_changed(self) -> None:
        self.off.setVisible(bool(self.chosen))
        self.changed.emit()


def _list(parent: QWidget, name: str, every: str, entries: Iterable[tuple[str, str]]) -> QComboBox:
    box = QComboBox(parent)
    box.setAccessibleName(name)
    box.setToolTip(name)
    box.addItem(every, "")
    for key, word in entries:
        box.addItem(word, key)
    return box
