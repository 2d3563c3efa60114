"""Former states of a report, compared and restored, and the log of its changes, on two pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from gkdesk.errors import GkdeskError
from gkdesk.report import differences
from gkdesk.ui import help_wording, versions_wording
from gkdesk.ui.edits_table import EditsTable
from gkdesk.ui.log_page import LogPage
from gkdesk.ui.moments import kept, milestones, now, reader
from gkdesk.ui.moments_list import MomentsList

if TYPE_CHECKING:
    from collections.abc import Callable

    from gkdesk.form import Library
    from gkdesk.ui.moments import Moment
    from gkdesk.ui.session import Session
    from gkdesk.ui.versions import Versions

# In letters and lines of the font, and its share of a small screen.
_WIDTH, _HEIGHT, _ROOM = 88, 30, 0.92


class VersionsDialog(QDialog):
    """Shows all moments of a report; ``open_wanted`` carries one to be looked at in a window."""

    open_wanted = Signal(object)

    def __init__(
        self, session: Session, versions: Versions, library: Library, parent: QWidget
    ) -> None:
        """Begin with the last state, compared with what is now."""
        super().__init__(parent)
        self.setWindowTitle(versions_wording.TITLE)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._versions = versions
        self._read = reader(library, session.report.edition)
        self.list = MomentsList(self)
        self.table = EditsTable(versions_wording.HEADS, versions_wording.TAB_STATES, self)
        self.compared, self.told = QLabel(self), QLabel(self)
        for label in (self.compared, self.told):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.buttons: dict[str, QPushButton] = {}
        self.tabs = QTabWidget(self)
        self._lay_out()
        self._connect()
        self._refresh()
        self.list.setFocus()

    def _connect(self) -> None:
        self.list.itemSelectionChanged.connect(self._compare)
        self.list.itemActivated.connect(self._open)
        session, versions = self._session, self._versions
        session.history_changed.connect(self._refresh)
        session.changed.connect(self._refresh)
        session.refused.connect(self.told.setText)
        versions.told.connect(self.told.setText)
        for key, act in (
            (QKeySequence(Qt.Key.Key_F2), self._rename),
            (QKeySequence(QKeySequence.StandardKey.Delete), self._delete),
        ):
            shortcut = QShortcut(key, self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def _lay_out(self) -> None:
        about = QLabel(versions_wording.ABOUT, self)
        about.setObjectName("quiet")
        about.setWordWrap(True)
        right = QWidget(self)
        lines = QVBoxLayout(right)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.addWidget(self.compared)
        lines.addWidget(self.table, 1)
        across = QSplitter(self)
        across.addWidget(self.list)
        across.addWidget(right)
        across.setSizes([500, 500])
        across.setChildrenCollapsible(False)
        page = QWidget(self)
        layout = QVBoxLayout(page)
        layout.addWidget(about)
        layout.addWidget(across, 1)
        layout.addLayout(self._button_line())
        log = LogPage(self._session, self)
        log.said.connect(self.told.setText)
        self.tabs.addTab(page, versions_wording.TAB_STATES)
        self.tabs.addTab(log, versions_wording.TAB_LOG)
        whole = QVBoxLayout(self)
        whole.addWidget(self.tabs, 1)
        whole.addLayout(self._last_line())
        metrics, room = self.fontMetrics(), self.screen().availableSize() * _ROOM
        wanted = (_WIDTH * metrics.horizontalAdvance("字"), _HEIGHT * metrics.lineSpacing())
        self.resize(min(wanted[0], room.width()), min(wanted[1], room.height()))

    def _button_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for text, act in (
            (versions_wording.NAME, self._versions.name_now),
            (versions_wording.PUBLISH, self._versions.publish),
            ("", None),
            (versions_wording.RENAME, self._rename),
            (versions_wording.DELETE, self._delete),
            (versions_wording.OPEN, self._open),
            (versions_wording.RESTORE, self._restore),
        ):
            if act is None:
                line.addStretch()
            else:
                line.addWidget(self._button(text, act))
        return line

    def _button(self, text: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(act)
        self.buttons[text] = button
        return button

    def _last_line(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.told, 1)
        close = QPushButton(help_wording.CLOSE_DIALOG, self)
        close.setAutoDefault(False)
        close.clicked.connect(self.reject)
        line.addWidget(close)
        return line

    def _refresh(self) -> None:
        project = self._session.project
        groups = (
            (versions_wording.NAMED, milestones(project)),
            (versions_wording.KEPT, kept(project, self._read)),
        )
        self.list.show_moments(now(project, is_modified=self._session.is_modified), groups)
        self._compare()

    def _compare(self) -> None:
        """Show what makes the later one of two moments out of the earlier one."""
        self._allow()
        chosen = self.list.chosen
        if len(chosen) == 1:
            chosen = [*chosen, self.list.moments[0]]
        older, newer = (chosen[0], chosen[-1]) if chosen else (None, None)
        self.table.clear()
        if older is None or newer is None or older is newer or older.at is None:
            self.compared.setText(versions_wording.COMPARED_ALONE)
            return
        try:
            edits = differences(older.state(), newer.state())
        except GkdeskError as error:
            self.compared.setText(versions_wording.UNREADABLE.format(cause=error))
            return
        said = versions_wording.COMPARED if edits else versions_wording.COMPARED_SAME
        names = {"older": older.full_name, "newer": newer.full_name}
        self.compared.setText(said.format(**names, count=len(edits)))
        if edits:
            self.table.show_edits(edits, self._session.report.edition)

    def _allow(self) -> None:
        one = self._one()
        is_former = one is not None and one.at is not None
        is_free = one is not None and one.milestone is not None and not one.milestone.is_published
        for text, can in (
            (versions_wording.OPEN, is_former),
            (versions_wording.RESTORE, is_former),
            (versions_wording.RENAME, one is not None and one.milestone is not None),
            (versions_wording.DELETE, is_free),
            (versions_wording.PUBLISH, self._session.project.history.published is None),
        ):
            self.buttons[text].setEnabled(can)

    def _one(self) -> Moment | None:
        """Return the moment that is chosen alone."""
        chosen = self.list.chosen
        return chosen[0] if len(chosen) == 1 else None

    def _rename(self) -> None:
        one = self._one()
        if one is not None and one.milestone is not None:
            self._versions.rename(one.milestone.name)

    def _delete(self) -> None:
        one = self._one()
        if one is not None and one.milestone is not None:
            self._versions.delete(one.milestone.name)

    def _open(self) -> None:
        one = self._one()
        if one is not None and one.at is not None:
            self.open_wanted.emit(one)

    def _restore(self) -> None:
        one = self._one()
        if one is not None and one.at is not None:
            self._versions.restore(one)
