"""The list of findings, which folds to one line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QToolButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gkdesk import words
from gkdesk.form import Edition
from gkdesk.report import Finding
from gkdesk.ui import marks, wording
from gkdesk.ui.counts import summary

_LEVELS = tuple(words.LEVELS)
# QWIDGETSIZE_MAX, which the bindings do not name.
_QT_MOST = 16_777_215


class FindingsPanel(QWidget):
    """Shows all findings, errors first; ``chosen`` carries the one that was clicked."""

    chosen = Signal(object)

    def __init__(self, edition: Edition, parent: QWidget | None = None) -> None:
        """Build an empty list for a report of ``edition``."""
        super().__init__(parent)
        self._edition = edition
        self._findings: tuple[Finding, ...] = ()
        self._is_shown = False
        # Where the chosen finding stood that is gone now.
        self._gap: int | None = None
        self._icons = {level: marks.icon(level) for level in _LEVELS}
        self._summary = QLabel(self)
        self._fold = QToolButton(self)
        self._fold.setAutoRaise(True)
        self._fold.clicked.connect(self._on_fold_clicked)
        self._list = _tree(self)
        self._list.itemClicked.connect(self._on_item_chosen)
        self._list.itemActivated.connect(self._on_item_chosen)
        line = QHBoxLayout()
        line.addWidget(self._summary)
        line.addStretch()
        line.addWidget(self._fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addLayout(line)
        layout.addWidget(self._list)
        self.set_folded(is_folded=False)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings in the order of the list."""
        return self._findings

    @property
    def is_folded(self) -> bool:
        """Whether the summary line alone is shown."""
        return self._list.isHidden()

    def set_folded(self, *, is_folded: bool) -> None:
        """Fold the list to its summary line, or unfold it."""
        self._list.setHidden(is_folded)
        # A splitter gives a folded list no more than its line.
        self.setMaximumHeight(self.sizeHint().height() if is_folded else _QT_MOST)
        self._fold.setText(wording.FINDINGS_UNFOLD if is_folded else wording.FINDINGS_FOLD)
        self._fold.setArrowType(Qt.ArrowType.UpArrow if is_folded else Qt.ArrowType.DownArrow)
        self._fold.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Replace the list; errors stand first, then in the order of the sections."""
        sections = [section.id for section in self._edition.sections]
        ordered = sorted(
            findings, key=lambda f: (_LEVELS.index(f.level), sections.index(f.section))
        )
        if self._is_shown and tuple(ordered) == self._findings:
            return
        self._is_shown = True
        row = self._list.currentIndex().row()
        chosen = self._findings[row] if row >= 0 else None
        self._findings = tuple(ordered)
        self._list.clear()
        self._list.addTopLevelItems([self._item(finding) for finding in self._findings])
        if chosen in self._findings:
            self._gap = None
            self._light(self._findings.index(chosen))
        elif chosen is not None:
            self._gap = row
        self._summary.setText(summary(findings) or wording.FINDINGS_NONE)

    def _item(self, finding: Finding) -> QTreeWidgetItem:
        section = self._edition.section(finding.section).name
        item = QTreeWidgetItem([words.LEVELS[finding.level], section, finding.message])
        item.setIcon(0, self._icons[finding.level])
        item.setToolTip(2, finding.message)
        return item

    def step(self, by: int) -> None:
        """Choose the next finding, or with -1 the one before, round the end."""
        if not self._findings:
            return
        current = self._list.currentIndex().row()
        if current < 0:
            # Between the finding before the one that was mended, and the one after it.
            current = (self._gap or 0) - (by > 0)
        row = (current + by) % len(self._findings)
        self._gap = None
        self._light(row)
        self.chosen.emit(self._findings[row])

    def _light(self, row: int) -> None:
        self._list.setCurrentIndex(self._list.model().index(row, 0))

    def _on_item_chosen(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(self._findings[self._list.indexOfTopLevelItem(item)])

    def _on_fold_clicked(self) -> None:
        self.set_folded(is_folded=not self.is_folded)


def _tree(parent: QWidget) -> QTreeWidget:
    tree = QTreeWidget(parent)
    tree.setAccessibleName(wording.FINDINGS)
    tree.setColumnCount(3)
    tree.setHeaderHidden(True)
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setMinimumHeight(44)
    for column in (0, 1):
        tree.header().setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
    return tree
