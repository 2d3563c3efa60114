"""The line above the preview: what is printed, which page is seen, how large."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QPushButton, QWidget

from gkdesk.form import Edition
from gkdesk.ui import wording
from gkdesk.ui.pages_view import ZOOMS, PagesView


class PreviewBar(QWidget):
    """Choices for a view of pages. ``chosen`` tells that something else is to be printed."""

    chosen = Signal()
    pdf_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, edition: Edition, view: PagesView, parent: QWidget) -> None:
        """Begin with the whole report, neither marked as a draft nor with its findings."""
        super().__init__(parent)
        self._view = view
        self.part = QComboBox(self)
        self.part.setAccessibleName(wording.PREVIEW_PART)
        self.part.addItem(wording.PREVIEW_WHOLE, ())
        for section in edition.sections:
            self.part.addItem(section.name, (section.id,))
        self.draft = QCheckBox(wording.PREVIEW_DRAFT, self)
        self.findings = QCheckBox(wording.PREVIEW_FINDINGS, self)
        self._place = QLabel(self)
        self._zoom = self._zooms()
        self._show_zoom(view.zoom)
        self._lay_out()
        self.part.activated.connect(self.chosen)
        self.draft.toggled.connect(self.chosen)
        self.findings.toggled.connect(self.chosen)
        view.turned.connect(self.show_place)
        view.zoomed.connect(self._show_zoom)

    @property
    def sections(self) -> tuple[str, ...] | None:
        """The sections that are chosen, None for all."""
        return self.part.currentData() or None

    @property
    def place(self) -> str:
        """Which page is seen, as the line says it."""
        return self._place.text()

    def show_place(self) -> None:
        """Say which page is seen, of how many."""
        self._place.setText(wording.PAGE_OF.format(page=self._view.page, count=self._view.count))

    def _zooms(self) -> QComboBox:
        box = QComboBox(self)
        box.setAccessibleName(wording.ZOOM)
        for zoom in ZOOMS:
            box.addItem(f"{zoom:.0%}", partial(self._view.set_zoom, zoom))
        box.addItem(wording.ZOOM_WIDTH, self._view.fit_width)
        box.addItem(wording.ZOOM_PAGE, self._view.fit_page)
        box.setEditable(True)
        line = box.lineEdit()
        if line is not None:
            # Shows what is not in the list, such as the size that fits the window.
            line.setReadOnly(True)
        box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        box.activated.connect(self._on_zoom_chosen)
        return box

    def _on_zoom_chosen(self) -> None:
        self._zoom.currentData()()

    def _show_zoom(self, zoom: float) -> None:
        self._zoom.setEditText(f"{zoom:.0%}")

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        step = self._view.step
        for widget in (
            *(self.part, self.draft, self.findings, None),
            *(self._button(wording.PAGE_BACK, partial(step, -1)), self._place),
            *(self._button(wording.PAGE_ON, partial(step, 1)), self._zoom, None),
            self._button(wording.SAVE_PDF, self.pdf_wanted.emit),
            self._button(wording.PRINT, self.print_wanted.emit),
        ):
            if widget is None:
                layout.addStretch()
            else:
                layout.addWidget(widget)

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button
