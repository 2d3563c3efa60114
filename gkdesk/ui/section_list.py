"""The column at the left: the parts of the report, each with its mark and its counts."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gkdesk import words
from gkdesk.form import Section
from gkdesk.report import Finding, Report, standing_of
from gkdesk.ui import marks, wording
from gkdesk.ui.places import INFO

_NUMBER_END = "、"


class SectionList(QTreeWidget):
    """Lists the report's own page and every section; ``chosen`` carries a section's id.

    The id of the report's own page is ``INFO``.
    """

    chosen = Signal(str)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        """Build one line a section."""
        super().__init__(parent)
        self.setObjectName("sections")
        self.setAccessibleName(wording.SECTIONS)
        self.setColumnCount(3)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in (1, 2):
            self.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self._sections = tuple(sections)
        self._icons = {name: marks.icon(name) for name in marks.NAMES}
        names = [wording.INFO_NAME, *(_numbered(section) for section in sections)]
        self._items = [QTreeWidgetItem([name, "", ""]) for name in names]
        self.addTopLevelItems(self._items)
        self.currentItemChanged.connect(self._on_item_changed)

    def show_standing(self, report: Report, findings: Sequence[Finding]) -> None:
        """Mark every section by its content and its findings."""
        for position, section in enumerate(self._sections, 1):
            standing = standing_of(report, section.id, findings)
            item = self._items[position]
            item.setIcon(0, self._icons[standing.mark])
            for column, mark, count in (
                (1, "error", standing.errors),
                (2, "warning", standing.warnings),
            ):
                item.setText(column, str(count) if count else "")
                item.setIcon(column, self._icons[mark] if count else QIcon())
            said = wording.SECTION_STATE.format(
                name=section.heading or section.name,
                mark=words.MARKS[standing.mark],
                errors=standing.errors,
                warnings=standing.warnings,
            )
            item.setToolTip(0, said)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)

    def go_to(self, section_id: str) -> None:
        """Light a section without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentItem(self._items[self._position(section_id)])

    def step(self, by: int) -> None:
        """Choose the section ``by`` places on; at the end nothing happens."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.topLevelItemCount():
            self.setCurrentItem(self._items[row])

    def _position(self, section_id: str) -> int:
        ids = [INFO, *(section.id for section in self._sections)]
        return ids.index(section_id)

    def _on_item_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            row = self.indexOfTopLevelItem(item)
            self.chosen.emit(self._sections[row - 1].id if row else INFO)


def _numbered(section: Section) -> str:
    number, separator, _ = section.heading.partition(_NUMBER_END)
    return f"{number}{_NUMBER_END}{section.name}" if separator else section.name
