"""The window: the start page, then one report. It composes; it decides nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QMainWindow, QMessageBox, QVBoxLayout, QWidget

from gkdesk import __version__
from gkdesk.errors import GkdeskError
from gkdesk.ui import wording
from gkdesk.ui.actions import ENTRIES, add_actions
from gkdesk.ui.dialogs import OpenPath
from gkdesk.ui.notice import Notice
from gkdesk.ui.start_page import StartPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QCloseEvent

    from gkdesk.ui.desk import Desk
    from gkdesk.ui.filing import Filing
    from gkdesk.ui.report_view import ReportView
    from gkdesk.ui.session import Session

_SIZE = (1280, 800)
# A screen of 1366×768 at 200 % has no more.
_LEAST = (640, 360)


class Window(QMainWindow):
    """A window of the program; ``closed`` carries the window itself, which is gone afterwards."""

    closed = Signal(object)

    def __init__(self, desk: Desk) -> None:
        """Open on the start page."""
        super().__init__()
        self._desk = desk
        self._recent = desk.recent
        self.view: ReportView | None = None
        self.filing: Filing | None = None
        self.notice = Notice(self)
        self._middle = QWidget(self)
        self._middle.setObjectName("desk")
        self._layout = QVBoxLayout(self._middle)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.notice)
        self.setCentralWidget(self._middle)
        self._file_line, self._cell_line = QLabel(self), QLabel(self)
        self.statusBar().addWidget(self._file_line)
        self.statusBar().addPermanentWidget(self._cell_line)
        self._actions = add_actions(self, self._acts())
        self.start_page = self._build_start_page()
        self._layout.addWidget(self.start_page, 1)
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        # Its only entry would hide the tools, with no way back.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.restoreGeometry(self._recent.geometry)
        self._show_state()
        self.start_page.setFocus()

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self._show_new,
            "open": self._choose_file,
            "save": lambda: self._file(lambda filing: filing.save()),
            "save_as": lambda: self._file(lambda filing: filing.save_as()),
            "export_word": lambda: self._file(lambda filing: filing.export(".docx")),
            "preview": lambda: self._file(lambda filing: filing.preview()),
            "export_pdf": lambda: self._file(lambda filing: filing.export(".pdf")),
            "export_html": lambda: self._file(lambda filing: filing.export(".html")),
            "export_xlsx": lambda: self._file(lambda filing: filing.export(".xlsx")),
            "preferences": self._show_preferences,
            "close": self.close,
            "undo": partial(self._step_back, by=-1),
            "redo": partial(self._step_back, by=1),
            "copy_report": lambda: self._file(lambda filing: filing.copy_report()),
            "copy_table": self._copy_table,
            "next_finding": partial(self._step_finding, by=1),
            "previous_finding": partial(self._step_finding, by=-1),
            "fold": self._fold,
            "next_section": partial(self._step_section, by=1),
            "previous_section": partial(self._step_section, by=-1),
            "about": self._show_about,
        }

    def _build_start_page(self) -> StartPage:
        page = StartPage(self._recent.files, self)
        page.new_wanted.connect(self.begin)
        page.open_wanted.connect(self._choose_file)
        page.file_wanted.connect(self.open_file)
        page.sample_wanted.connect(self.open_sample)
        return page

    @property
    def path(self) -> Path | None:
        """The file of the report in this window, None where there is none."""
        return self.view.session.path if self.view is not None else None

    def begin(self, agency: str, year: int) -> None:
        """Begin a report on the form of its year."""
        from gkdesk.ui import opening

        self._attempt(partial(opening.begin, self._desk.library, agency, year))

    def open_file(self, path: Path) -> None:
        """Open a project file, in the window that has it already where there is one.

        What is wrong with it is said in the window.
        """
        other = self._desk.window_on(path)
        if other is not None:
            other.raise_()
            other.activateWindow()
            return
        from gkdesk.ui import opening

        if self._attempt(partial(opening.open_file, self._desk.library, path)):
            self._recent.add(path)

    def open_sample(self) -> None:
        """Open a copy of the sample; the file itself is never written."""
        from gkdesk.ui import opening

        self._attempt(partial(opening.open_sample, self._desk.library))

    def show_session(self, session: Session) -> None:
        """Show a report, in another window where this one has one already."""
        if self.view is not None:
            other = self._desk.new_window()
            other.show_session(session)
            other.show()
            return
        from gkdesk.ui.filing import Filing
        from gkdesk.ui.report_view import ReportView

        session.setParent(self)
        self.view = ReportView(session, self)
        self.filing = Filing(session, self._recent, self._desk.settings, self.notice, self)
        self._layout.replaceWidget(self.start_page, self.view)
        self._layout.setStretchFactor(self.view, 1)
        self.start_page.hide()
        self.view.cell_changed.connect(self._cell_line.setText)
        self.view.said.connect(partial(self.notice.say, mark="warning"))
        session.file_changed.connect(self._show_state)
        session.undo_stack.indexChanged.connect(self._show_state)
        session.undo_stack.cleanChanged.connect(self._show_state)
        self._show_state()
        self.view.go_to(self.view.section)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes before the window goes."""
        if self.view is not None:
            self.view.settle()
        if self.filing is not None and not self.filing.may_close():
            event.ignore()
            return
        self._recent.geometry = self.saveGeometry()
        event.accept()
        self.closed.emit(self)
        # What the actions hold on to may outlive the window; the report must not.
        self.view = self.filing = None
        self.deleteLater()

    def _attempt(self, make: Callable[[], Session]) -> bool:
        try:
            session = make()
        except GkdeskError as error:
            self.notice.say(str(error))
            return False
        self.notice.hide()
        self.show_session(session)
        return True

    def _show_new(self) -> None:
        if self.view is None:
            self.start_page.setFocus()
        else:
            self._desk.new_window().show()

    def _choose_file(self) -> None:
        latest = next(iter(self._recent.files), Path.home() / "x").parent
        path = OpenPath.ask(self, wording.OPEN, latest, wording.FILES_GKD)
        if path is not None:
            self.open_file(path)

    def _file(self, act: Callable[[Filing], object]) -> None:
        if self.view is not None and self.filing is not None:
            self.view.settle()
            act(self.filing)

    def _copy_table(self) -> None:
        if self.view is not None:
            section = self.view.section
            self._file(lambda filing: filing.copy_table(section))

    def _step_back(self, *, by: int) -> None:
        if self.view is not None:
            self.view.settle()
            stack = self.view.session.undo_stack
            stack.setIndex(stack.index() + by)

    def _step_finding(self, *, by: int) -> None:
        if self.view is not None:
            self.view.settle()
            self.view.findings.step(by)

    def _fold(self) -> None:
        if self.view is not None:
            self.view.findings.set_folded(is_folded=not self.view.findings.is_folded)

    def _step_section(self, *, by: int) -> None:
        if self.view is not None:
            self.view.settle()
            self.view.sections.step(by)
            self.view.go_to(self.view.section)

    def _show_preferences(self) -> None:
        from gkdesk.ui.preferences_dialog import PreferencesDialog

        try:
            PreferencesDialog.ask(self, self._desk.settings, self._desk.library.newest)
        except GkdeskError as error:
            self.notice.say(str(error))

    def _show_about(self) -> None:
        QMessageBox.about(self, wording.ABOUT, wording.ABOUT_TEXT.format(version=__version__))

    def _show_state(self) -> None:
        """Keep title, status line and actions in step with the report."""
        for entry in ENTRIES:
            self._actions[entry.name].setEnabled(self.view is not None or not entry.needs_report)
        if self.view is None or self.filing is None:
            self.setWindowTitle(wording.PROGRAM)
            return
        session, stack = self.view.session, self.view.session.undo_stack
        mark = wording.TITLE_MARK if session.is_modified else ""
        self.setWindowTitle(wording.TITLE.format(name=self.filing.name, mark=mark))
        for name, text, can, word in (
            ("undo", stack.undoText(), stack.canUndo(), wording.UNDO),
            ("redo", stack.redoText(), stack.canRedo(), wording.REDO),
        ):
            self._actions[name].setText(f"{word} {text}".strip())
            self._actions[name].setIconText(word)
            self._actions[name].setEnabled(can)
        self._file_line.setText(self._file_state(session))

    def _file_state(self, session: Session) -> str:
        if session.path is None:
            return wording.NEVER_SAVED
        if session.saved_at is None:
            return str(session.path)
        time = session.saved_at.strftime("%H:%M")
        return wording.SAVED_AT.format(name=session.path, time=time)
