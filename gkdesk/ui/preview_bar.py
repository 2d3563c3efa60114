"""The line above the preview: what is printed, which page is seen, how large."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from gkdesk.form import Edition
from gkdesk.ui import wording
from gkdesk.ui.comparison import wording as comparison_wording
from gkdesk.ui.pages_view import ZOOMS, PagesView

_SPACING = 10


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
        self.notes = QCheckBox(wording.PREVIEW_NOTES, self)
        self.annex = QCheckBox(comparison_wording.ANNEX_PREVIEW, self)
        self.annex.setToolTip(comparison_wording.ANNEX_TIP)
        self._place = QLabel(self)
        self._zoom = self._zooms()
        self._show_zoom(view.zoom)
        self._lines, self._groups = self._lay_out()
        self.part.activated.connect(self.chosen)
        self.draft.toggled.connect(self.chosen)
        self.findings.toggled.connect(self.chosen)
        self.notes.toggled.connect(self.chosen)
        self.annex.toggled.connect(self.chosen)
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go on two lines where one is too narrow."""
        super().resizeEvent(event)
        wide = sum(group.sizeHint().width() for group in self._groups) + _SPACING
        fits = wide <= self.width()
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        if self._lines.direction() != (across if fits else down):
            self._lines.setDirection(across if fits else down)
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Return the room for the wider of the two groups."""
        width = max(group.minimumSizeHint().width() for group in self._groups)
        return QSize(width, self._lines.minimumSize().height())

    def _lay_out(self) -> tuple[QBoxLayout, tuple[QWidget, QWidget]]:
        """Lay out what is printed, and how it is looked at: two groups, on one line or two."""
        lines = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(_SPACING)
        step = self._view.step
        choices = self._group(self.part, self.draft, self.findings, self.notes, self.annex, None)
        view = self._group(
            *(self._button(wording.PAGE_BACK, partial(step, -1)), self._place),
            *(self._button(wording.PAGE_ON, partial(step, 1)), self._zoom, None),
            self._button(wording.SAVE_PDF, self.pdf_wanted.emit),
            self._button(wording.PRINT, self.print_wanted.emit),
        )
        lines.addWidget(choices, 1)
        lines.addWidget(view, 1)
        return lines, (choices, view)

    def _group(self, *widgets: QWidget | None) -> QWidget:
        group = QWidget(self)
        line = QHBoxLayout(group)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(_SPACING)
        for widget in widgets:
            if widget is None:
                line.addStretch()
            else:
                line.addWidget(widget)
        return group

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        return button
