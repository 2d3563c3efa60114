"""The sections of a report, each with a check mark: what has one is taken over."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from gkdesk.form import Section
from gkdesk.intake.review import Review
from gkdesk.ui.marks import SIZE, icon
from gkdesk.ui.review import wording

_Key = Qt.Key
_SECTION = Qt.ItemDataRole.UserRole
# Between two sections, in pixels.
_SPACING = 2


class SectionChoice(QListWidget):
    """``entered`` carries the section that is looked at; ``chosen`` tells of a check mark."""

    entered = Signal(str)
    chosen = Signal()

    def __init__(self, review: Review, parent: QWidget) -> None:
        """List the sections of the report."""
        super().__init__(parent)
        self._review = review
        self.setAccessibleName(wording.SECTIONS)
        # As wide as a mark: the names stand below one another.
        blank = QPixmap(SIZE, SIZE)
        blank.fill(Qt.GlobalColor.transparent)
        self._none = QIcon(blank)
        self.setIconSize(QSize(SIZE, SIZE))
        self.setSpacing(_SPACING)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._items = {one.id: self._item(one) for one in review.report.edition.sections}
        self.setCurrentRow(0)
        self.refresh()
        self.currentItemChanged.connect(self._on_current_changed)
        self.itemChanged.connect(self._on_item_changed)

    @property
    def current(self) -> str:
        """The section that is looked at."""
        return self.currentItem().data(_SECTION)

    def go_to(self, section: str) -> None:
        """Look at a section."""
        self.setCurrentItem(self._items[section])

    def step(self, by: int) -> None:
        """Look at the next section, or with -1 at the one before."""
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + by)))

    def refresh(self) -> None:
        """Show which are taken, and how each stands."""
        blocked = self.blockSignals(True)
        for section, item in self._items.items():
            is_taken = section in self._review.chosen
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable:
                checked = Qt.CheckState.Checked if is_taken else Qt.CheckState.Unchecked
                item.setCheckState(checked)
            mark = self._mark(section)
            item.setIcon(icon(mark) if mark == "warning" else self._none)
            words = wording.SECTION_MARKS[mark]
            spoken = wording.SECTION_SPOKEN.format(line=item.text(), mark=words)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, spoken)
        self.blockSignals(blocked)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave Enter and Esc to the dialog."""
        if event.key() in (_Key.Key_Return, _Key.Key_Enter, _Key.Key_Escape):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _item(self, section: Section) -> QListWidgetItem:
        count = self._review.offered(section.id)
        words = wording.SECTION_CELLS if section.kind == "table" else wording.SECTION_LETTERS
        text = (words if count else wording.SECTION_NONE).format(name=section.name, count=count)
        item = QListWidgetItem(text, self)
        item.setData(_SECTION, section.id)
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(flags | Qt.ItemFlag.ItemIsUserCheckable if count else flags)
        return item

    def _mark(self, section: str) -> str:
        cells, review = self._review.report.edition.cells, self._review
        open_here = any(
            concern.cells and cells[concern.cells[0]].section == section
            for concern in review.concerns
            if not review.is_settled(concern)
        )
        if open_here:
            return "warning"
        return "clean" if review.offered(section) else "empty"

    def _on_current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.entered.emit(item.data(_SECTION))

    def _on_item_changed(self) -> None:
        taken = (
            section
            for section, item in self._items.items()
            if item.flags() & Qt.ItemFlag.ItemIsUserCheckable
            and item.checkState() is Qt.CheckState.Checked
        )
        self._review.choose(taken)
        self.chosen.emit()
