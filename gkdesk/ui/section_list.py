"""The column at the left: the parts of the report, each with its mark and its counts."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from gkdesk import words
from gkdesk.form import Section
from gkdesk.report import Finding, Report, standing_of
from gkdesk.ui import marks, wording
from gkdesk.ui.comparison import wording as comparison_wording
from gkdesk.ui.places import COMPARISON, INFO, READINESS
from gkdesk.ui.typed_mime import TYPED_FORMAT, typed_in

_NUMBER_END = "、"
# How long something is dragged over a section before that is shown, in milliseconds.
_MOMENT = 500


class SectionList(QTreeWidget):
    """Lists every section between the pages about the report; ``chosen`` carries an id.

    The ids of those pages are ``INFO``, ``COMPARISON`` and ``READINESS``. What is dragged over a
    section for a moment chooses it; ``dropped`` carries a section of text and what was let go of
    there.
    """

    chosen = Signal(str)
    dropped = Signal(str, str)

    def __init__(self, sections: Sequence[Section], parent: QWidget | None = None) -> None:
        """Build one line a section."""
        super().__init__(parent)
        self.setObjectName("sections")
        self.setAccessibleName(wording.SECTIONS)
        # Hidden, the head would ask for room for numbers.
        self.setHeaderLabels(["", "", ""])
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
        self._dragged_over: QTreeWidgetItem | None = None
        self._moment = QTimer(self)
        self._moment.setSingleShot(True)
        self._moment.setInterval(_MOMENT)
        self._moment.timeout.connect(self._on_dragged_for_a_moment)
        self.setAcceptDrops(True)
        marks.follow_look(self)
        self._ids = (INFO, *(section.id for section in sections), COMPARISON, READINESS)
        numbered = [_numbered(section) for section in sections]
        about = (comparison_wording.NAME, wording.READINESS_NAME)
        names = [wording.INFO_NAME, *numbered, *about]
        self._items = [QTreeWidgetItem([name, "", ""]) for name in names]
        self.addTopLevelItems(self._items)
        self.currentItemChanged.connect(self._on_item_changed)
        self.verticalScrollBar().rangeChanged.connect(self.updateGeometry)

    def show_standing(self, report: Report, findings: Sequence[Finding]) -> None:
        """Mark every section by its content and its findings."""
        for position, section in enumerate(self._sections, 1):
            standing = standing_of(report, section.id, findings)
            item = self._items[position]
            marks.mark_item(item, 0, standing.mark)
            for column, mark, count in (
                (1, "error", standing.errors),
                (2, "warning", standing.warnings),
            ):
                item.setText(column, str(count) if count else "")
                marks.mark_item(item, column, mark if count else "")
            said = wording.SECTION_STATE.format(
                name=section.heading or section.name,
                mark=words.MARKS[standing.mark],
                errors=standing.errors,
                warnings=standing.warnings,
            )
            aside = sum(found.section == section.id for found in report.findings_set_aside)
            if aside:
                said = wording.SECTION_STATE_ASIDE.format(state=said, count=aside)
            item.setToolTip(0, said)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, said)

    def changeEvent(self, event: QEvent) -> None:
        """Ask for other room in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Ask for the room that names and counts take."""
        asked = (self.sizeHintForColumn, self.header().sectionSizeHint)
        width = sum(max(ask(column) for ask in asked) for column in range(self.columnCount()))
        bar = self.verticalScrollBar()
        width += bar.sizeHint().width() if bar.maximum() else 0
        return QSize(width + 2 * self.frameWidth(), super().minimumSizeHint().height())

    def go_to(self, section_id: str) -> None:
        """Light a section without telling anybody."""
        with QSignalBlocker(self):
            self.setCurrentItem(self._items[self._ids.index(section_id)])

    def step(self, by: int) -> None:
        """Choose the section ``by`` places on; at the end nothing happens."""
        row = self.currentIndex().row() + by
        if 0 <= row < self.topLevelItemCount():
            self.setCurrentItem(self._items[row])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take figures and text of this program, nothing else."""
        event.setAccepted(event.mimeData().hasFormat(TYPED_FORMAT))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Choose the section under the pointer after a moment; only text takes what is dropped."""
        item = self.itemAt(event.position().toPoint())
        if item is not self._dragged_over:
            self._dragged_over = item
            self._moment.start()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(self._text_of(item) is not None)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """Choose nothing any more."""
        self._forget_drag()
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell what was let go of on a section of text."""
        self._forget_drag()
        section = self._text_of(self.itemAt(event.position().toPoint()))
        if section is not None:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(section, typed_in(event.mimeData()))

    def _text_of(self, item: QTreeWidgetItem | None) -> str | None:
        """Return the section of an item if it is one of text."""
        place = self.indexOfTopLevelItem(item) - 1 if item is not None else -1
        if not 0 <= place < len(self._sections):
            return None
        section = self._sections[place]
        return section.id if section.kind == "prose" else None

    def _on_dragged_for_a_moment(self) -> None:
        if self._dragged_over is not None:
            self.setCurrentItem(self._dragged_over)

    def _forget_drag(self) -> None:
        self._dragged_over = None
        self._moment.stop()

    def _on_item_changed(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(self._ids[self.indexOfTopLevelItem(item)])


def _numbered(section: Section) -> str:
    number, separator, _ = section.heading.partition(_NUMBER_END)
    return f"{number}{_NUMBER_END}{section.name}" if separator else section.name
