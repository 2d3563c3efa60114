"""Who changed which cell, when, from what to what: filtered, and given away as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gkdesk.document.listing import build_listing
from gkdesk.errors import GkdeskError
from gkdesk.files import write_file
from gkdesk.project.change_log import change_csv, change_table
from gkdesk.ui import versions_wording, wording
from gkdesk.ui.dialogs import SavePath
from gkdesk.ui.filing import file_name, suggested_folder
from gkdesk.ui.tips import tip

if TYPE_CHECKING:
    from gkdesk.ui.session import Session

# The last column is an id for programs; a tip has whole texts.
_SHOWN = 7


class LogPage(QWidget):
    """The log of one report, the latest change first; ``said`` carries what became of an export."""

    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Show what the log holds."""
        super().__init__(parent)
        self._session = session
        project = session.project
        self._table = change_table(project.history, session.report.edition)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(versions_wording.LOG_FILTER)
        self.words.setAccessibleName(versions_wording.LOG_FILTER)
        self.words.setClearButtonEnabled(True)
        self.words.textChanged.connect(self._filter)
        self.rows = QTreeWidget(self)
        self.rows.setAccessibleName(versions_wording.TAB_LOG)
        self.rows.setHeaderLabels(list(self._table[0][:_SHOWN]))
        self.rows.setRootIsDecorated(False)
        self.rows.setAlternatingRowColors(True)
        self.rows.setUniformRowHeights(True)
        self.rows.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.rows.addTopLevelItems([_row(line) for line in self._table[:0:-1]])
        for column in range(_SHOWN):
            self.rows.resizeColumnToContents(column)
        self._lay_out()

    def _lay_out(self) -> None:
        count = len(self._table) - 1
        about = versions_wording.LOG_ABOUT.format(count=count)
        layout = QVBoxLayout(self)
        layout.addWidget(QLabel(about if count else versions_wording.LOG_EMPTY, self))
        layout.addWidget(self.words)
        layout.addWidget(self.rows, 1)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for text, ending in (
            (versions_wording.EXPORT_CSV, ".csv"),
            (versions_wording.EXPORT_XLSX, ".xlsx"),
        ):
            button = QPushButton(text, self)
            button.setEnabled(bool(count))
            button.clicked.connect(lambda _=False, ending=ending: self.export(ending))
            buttons.addWidget(button)
        layout.addLayout(buttons)

    def export(self, ending: str) -> None:
        """Ask for a file and write the whole log, whatever is filtered."""
        report = self._session.report
        name = versions_wording.LOG_FILE.format(agency=report.agency, year=report.year)
        suggested = suggested_folder(self._session) / f"{file_name(name)}{ending}"
        is_csv = ending == ".csv"
        title = versions_wording.EXPORT_CSV if is_csv else versions_wording.EXPORT_XLSX
        files = versions_wording.FILES_CSV if is_csv else wording.FILES_XLSX
        path = SavePath.ask(self, title, suggested, files)
        if path is None:
            return
        try:
            write_file(path, self._made(name, is_csv=is_csv), replace=True)
        except GkdeskError as error:
            self.said.emit(str(error))
        else:
            self.said.emit(versions_wording.LOG_EXPORTED.format(name=path.name))

    def _made(self, name: str, *, is_csv: bool) -> bytes:
        project = self._session.project
        if is_csv:
            return change_csv(project.history, self._session.report.edition)
        return build_listing(name, self._session.report.agency, project.act().at, self._table)

    def _filter(self, text: str) -> None:
        wanted = text.split()
        for place in range(self.rows.topLevelItemCount()):
            row = self.rows.topLevelItem(place)
            if row is not None:
                said = " ".join(row.text(column) for column in range(_SHOWN))
                row.setHidden(not all(word in said for word in wanted))


def _row(line: tuple[str, ...]) -> QTreeWidgetItem:
    row = QTreeWidgetItem([" ".join(field.split()) for field in line[:_SHOWN]])
    for column in range(_SHOWN):
        row.setToolTip(column, tip(line[column]))
    return row
