"""The column at the left: the parts of the report, each with its mark and its counts."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gkdesk.form import Section
from gkdesk.report import Finding, Report, standing_of
from gkdesk.ui import marks, wording

INFO = ""
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
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.header().setStretchLastSection(False)
        self._sections = tuple(sections)
        self._icons = {name: marks.icon(name) for name in marks.NAMES}
        names = [wording.INFO_NAME, *(_numbered(section) for section in sections)]
        self._items = [QTreeWidgetItem([name, ""]) for name in names]
        self.addTopLevelItems(self._items)
        self.currentItemChanged.connect(self._on_item_changed)

    def show_standing(self, report: Report, findings: Sequence[Finding]) -> None:
        """Mark every section by its content and its findings."""
        for position, section in enumerate(self._sections, 1):
            standing = standing_of(report, section.id, findings)
            item = self._items[position]
            item.setIcon(0, self._icons[standing.mark])
            count = standing.errors or standing.warnings
            item.setText(1, str(count) if count else "")
            worst = "error" if standing.errors else "warning"
            item.setIcon(1, self._icons[worst] if count else QIcon())
            said = wording.SECTION_STATE.format(
                name=section.heading or section.name,
                mark=wording.MARK_NAMES[standing.mark],
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
