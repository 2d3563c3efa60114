"""The text of a section as the source has it, paragraph by paragraph, each with its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gkdesk.form import Section
from gkdesk.intake.review import Review
from gkdesk.intake.sources.blocks import Paragraph
from gkdesk.ui.review import wording

_Key = Qt.Key


class ProseOffer(QWidget):
    """Shows what a section would say, and what becomes of what it says now.

    ``entered`` carries the paragraph that is lit.
    """

    entered = Signal(object)

    def __init__(self, review: Review, section: Section, parent: QWidget) -> None:
        """List the paragraphs."""
        super().__init__(parent)
        self._review = review
        self._section = section
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._parts = review.imported.prose.get(section.id, ())
        self.list = _Paragraphs(self._parts, self)
        self.list.setAccessibleName(wording.PROSE.format(name=section.name))
        self.list.itemSelectionChanged.connect(self._on_lit)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._said)
        layout.addWidget(self.list, 1)
        self.setFocusProxy(self.list)
        self.refresh()

    @property
    def said(self) -> str:
        """What becomes of the text."""
        return self._said.text()

    def refresh(self) -> None:
        """Say what becomes of the text now."""
        review, section = self._review, self._section.id
        mine, text = review.report.prose.get(section, ""), review.text(section)
        is_taken = section in review.chosen
        if not text:
            words = wording.PROSE_NONE
        elif mine == text:
            words = wording.PROSE_SAME
        elif mine:
            words = wording.PROSE_REPLACED if is_taken else wording.PROSE_KEPT
        else:
            words = wording.PROSE_TAKEN if is_taken else wording.PROSE_LEFT
        self._said.setText(words.format(before=len(mine), count=len(text)))
        self.list.setVisible(bool(text))

    def _on_lit(self) -> None:
        row = self.list.currentRow()
        if self.list.hasFocus() and 0 <= row < len(self._parts):
            self.entered.emit(self._parts[row])


class _Paragraphs(QTableWidget):
    """Paragraphs in their whole length; Enter and Esc are left to the dialog."""

    def __init__(self, parts: tuple[Paragraph, ...], parent: QWidget) -> None:
        super().__init__(len(parts), len(wording.PROSE_HEADS), parent)
        self.setHorizontalHeaderLabels(list(wording.PROSE_HEADS))
        self.verticalHeader().hide()
        self.setSelectionBehavior(self.SelectionBehavior.SelectRows)
        self.setSelectionMode(self.SelectionMode.SingleSelection)
        self.setEditTriggers(self.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setWordWrap(True)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.sectionResized.connect(self.resizeRowsToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        side = Qt.AlignmentFlag
        for row, part in enumerate(parts):
            for column, (text, at) in enumerate(
                ((part.text, side.AlignLeft), (str(part.place), side.AlignRight))
            ):
                item = QTableWidgetItem(text)
                item.setTextAlignment(at | side.AlignTop)
                self.setItem(row, column, item)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)
