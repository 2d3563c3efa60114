"""How far the report is: every section, who signed it off, and what is still to be done."""

from datetime import date
from functools import partial
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gkdesk.report import (
    STAGES,
    Obstacle,
    SignOff,
    Stage,
    fingerprint,
    obstacles,
    readiness_of,
)
from gkdesk.ui import marks, wording
from gkdesk.ui.dialogs import AskName
from gkdesk.ui.places import INFO, READINESS
from gkdesk.ui.readiness_lines import PLACE, section_item
from gkdesk.ui.scrolling import scroll_sheet
from gkdesk.ui.session import Session

# Between the columns, in logical pixels.
_GAP = 16
# So many lines of what is still to be done are seen at once on the smallest screen.
_FEWEST = 3
# The mark of a thing that is still to be done.
_MARKS = {"errors": "error", "warnings": "warning", "changed-since": "warning"}


class ReadinessPage(QWidget):
    """Shows all sections and what stands between this draft and the final document.

    ``place_wanted`` carries the section that was chosen, ``finding_wanted`` the first finding of
    what is still to be done, ``document_wanted`` asks for the document to be written.
    """

    place_wanted = Signal(str)
    finding_wanted = Signal(object)
    document_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Show the report as it is."""
        super().__init__(parent)
        self._session = session
        self._is_stale = False
        self._obstacles: tuple[Obstacle, ...] = ()
        self._area, self._sheet = scroll_sheet(self)
        self.sections = _list(self, wording.READINESS_SECTIONS, wording.READINESS_COLUMNS)
        self.sections.setSelectionMode(QTreeWidget.SelectionMode.ExtendedSelection)
        self.sections.itemSelectionChanged.connect(self._show_buttons)
        self.sections.itemActivated.connect(self._on_activated)
        self.sections.currentItemChanged.connect(self._follow)
        self.sections.horizontalScrollBar().rangeChanged.connect(self._fit_sections)
        self.todo = _list(self, wording.READINESS_TODO, ("",))
        self.todo.setHeaderHidden(True)
        self.todo.itemActivated.connect(self._on_todo_chosen)
        self.todo.itemClicked.connect(self._on_todo_chosen)
        self._verdict = QLabel(self)
        self._write = QPushButton(wording.EXPORT_WORD, self)
        self._write.setObjectName("write")
        self._write.clicked.connect(self.document_wanted)
        self.sign_buttons: dict[Stage, QPushButton] = {}
        self._withdraw = QPushButton(wording.SIGN_WITHDRAW, self)
        self._withdraw.clicked.connect(self._on_withdraw)
        self._lay_out()
        self.setFocusProxy(self.sections)
        session.changed.connect(self._on_report_changed)
        self._show_report()

    @property
    def verdict(self) -> str:
        """What is said of the whole report."""
        return self._verdict.text()

    def showEvent(self, event: QShowEvent) -> None:
        """Count anew what was edited while the page was out of sight."""
        super().showEvent(event)
        if self._is_stale:
            self._show_report()

    def _lay_out(self) -> None:
        heading = QLabel(wording.READINESS_NAME, self)
        heading.setObjectName("heading")
        about = QLabel(wording.READINESS_ABOUT, self)
        about.setObjectName("quiet")
        about.setWordWrap(True)
        buttons = QHBoxLayout()
        for stage in STAGES:
            button = QPushButton(wording.SIGN[stage], self)
            button.clicked.connect(partial(self._on_sign, stage))
            self.sign_buttons[stage] = button
            buttons.addWidget(button)
        buttons.addWidget(self._withdraw)
        buttons.addStretch()
        verdict = QHBoxLayout()
        verdict.addWidget(self._verdict, 1)
        verdict.addWidget(self._write)
        layout = QVBoxLayout(self._sheet)
        layout.setContentsMargins(10, 5, 10, 6)
        for part in (heading, about, self.sections, buttons, verdict, self.todo):
            if isinstance(part, QHBoxLayout):
                layout.addLayout(part)
            else:
                layout.addWidget(part, int(part is self.todo))
        order = (self.sections, *self.sign_buttons.values(), self._withdraw, self._write, self.todo)
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _follow(self, item: QTreeWidgetItem | None) -> None:
        """Keep the line that keys have led to in view: the list itself never scrolls."""
        if item is not None:
            line = self.sections.visualItemRect(item)
            at = self.sections.viewport().mapTo(self._sheet, line.center())
            self._area.ensureVisible(0, at.y(), 0, line.height())

    def _on_report_changed(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._show_report()

    def _show_report(self) -> None:
        self._is_stale = False
        chosen = set(self._chosen())
        self.sections.clear()
        for ready in readiness_of(self._session.report):
            item = section_item(ready)
            self.sections.addTopLevelItem(item)
            item.setSelected(ready.section.id in chosen)
        first = self.sections.topLevelItem(0)
        if first is not None and not chosen:
            self.sections.setCurrentItem(first)
        self._obstacles = found = tuple(obstacles(self._session.report))
        self.todo.clear()
        self.todo.addTopLevelItems([self._todo_item(obstacle) for obstacle in found])
        self._verdict.setText(
            wording.READINESS_LEFT.format(count=len(found)) if found else wording.READINESS_DONE
        )
        for column in range(self.sections.columnCount()):
            self.sections.resizeColumnToContents(column)
            self.sections.setColumnWidth(column, self.sections.columnWidth(column) + _GAP)
        self._fit_sections()
        self._show_buttons()

    def _fit_sections(self) -> None:
        """Give the list the height of its lines: it has a few, and never scrolls up and down."""
        tree = self.sections
        lines = tree.topLevelItemCount() * max(1, tree.sizeHintForRow(0))
        bar = tree.horizontalScrollBar()
        lines += bar.sizeHint().height() if bar.maximum() else 0
        tree.setFixedHeight(tree.header().sizeHint().height() + lines + 2 * tree.frameWidth() + 2)
        self.todo.setMinimumHeight(_FEWEST * max(1, self.todo.sizeHintForRow(0)))

    def _todo_item(self, obstacle: Obstacle) -> QTreeWidgetItem:
        edition = self._session.report.edition
        name = edition.section(obstacle.section).name if obstacle.section else wording.INFO_NAME
        said = wording.OBSTACLES[obstacle.kind].format(count=obstacle.count)
        item = QTreeWidgetItem([wording.OBSTACLE.format(name=name, said=said)])
        marks.mark_item(item, 0, _MARKS.get(obstacle.kind, "empty"))
        return item

    def _chosen(self) -> list[str]:
        return [str(item.data(0, PLACE)) for item in self.sections.selectedItems()]

    def _show_buttons(self) -> None:
        chosen = self._chosen()
        for button in self.sign_buttons.values():
            button.setEnabled(bool(chosen))
        signed = {section for section, _ in self._session.report.remarks.sign_offs}
        self._withdraw.setEnabled(not signed.isdisjoint(chosen))

    def _on_activated(self, item: QTreeWidgetItem) -> None:
        self.place_wanted.emit(item.data(0, PLACE))

    def _on_todo_chosen(self, item: QTreeWidgetItem) -> None:
        """Lead to the first finding that is meant, or to the section."""
        obstacle = self._obstacles[self.todo.indexOfTopLevelItem(item)]
        level = {"errors": "error", "warnings": "warning"}.get(obstacle.kind)
        for finding in self._session.report.findings:
            if (finding.section, finding.level) == (obstacle.section, level):
                self.finding_wanted.emit(finding)
                return
        self.place_wanted.emit(obstacle.section or INFO)

    def _on_sign(self, stage: Stage) -> None:
        """Ask for a name and sign all chosen sections, as one step."""
        report, chosen = self._session.report, self._chosen()
        remarks = report.remarks
        former = [s.by for (_, kept), s in remarks.sign_offs.items() if kept == stage]
        name = AskName.ask(self, wording.SIGN_TITLES[stage], former[-1] if former else "")
        if not name:
            return
        for section in chosen:
            signed = SignOff(name, date.today(), fingerprint(report, section))
            remarks = remarks.with_sign_off(section, stage, signed)
        act = wording.ACT_SIGN.format(stage=wording.STAGES[stage], count=len(chosen))
        self._session.remark(remarks, act, READINESS)

    def _on_withdraw(self) -> None:
        chosen = self._chosen()
        remarks = self._session.report.remarks
        for section in chosen:
            for stage in STAGES:
                remarks = remarks.with_sign_off(section, stage, None)
        self._session.remark(remarks, wording.ACT_WITHDRAW, READINESS)


def _list(parent: QWidget, name: str, columns: tuple[str, ...]) -> QTreeWidget:
    tree = QTreeWidget(parent)
    tree.setAccessibleName(name)
    tree.setHeaderLabels(list(columns))
    tree.setRootIsDecorated(False)
    tree.setUniformRowHeights(True)
    tree.setAllColumnsShowFocus(True)
    marks.follow_look(tree)
    return tree
