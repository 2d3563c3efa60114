"""The window: the start page, then one report. It composes; it decides nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

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

    from gkdesk.form import Library
    from gkdesk.ui.filing import Filing
    from gkdesk.ui.recent import Recent
    from gkdesk.ui.report_view import ReportView
    from gkdesk.ui.session import Session

_SIZE = (1280, 800)


class Window(QMainWindow):
    """A window of the program. ``new_window`` gives another one for another report."""

    def __init__(
        self, library: Callable[[], Library], recent: Recent, new_window: Callable[[], Window]
    ) -> None:
        """Open on the start page."""
        super().__init__()
        self._library = library
        self._recent = recent
        self._new_window = new_window
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
        self.resize(*_SIZE)
        self.restoreGeometry(recent.geometry)
        self._show_state()
        self.start_page.setFocus()

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self._show_new,
            "open": self._choose_file,
            "save": lambda: self._file(lambda filing: filing.save()),
            "save_as": lambda: self._file(lambda filing: filing.save_as()),
            "export_word": lambda: self._file(lambda filing: filing.export_word()),
            "close": self.close,
            "undo": partial(self._step_back, by=-1),
            "redo": partial(self._step_back, by=1),
            "next_finding": partial(self._step_finding, by=1),
            "previous_finding": partial(self._step_finding, by=-1),
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

    def begin(self, agency: str, year: int) -> None:
        """Begin a report on the form of its year."""
        from gkdesk.ui import opening

        self._attempt(partial(opening.begin, self._library(), agency, year))

    def open_file(self, path: Path) -> None:
        """Open a project file; what is wrong with it is said in the window."""
        from gkdesk.ui import opening

        if self._attempt(partial(opening.open_file, self._library(), path)):
            self._recent.add(path)

    def open_sample(self) -> None:
        """Open a copy of the sample; the file itself is never written."""
        from gkdesk.ui import opening

        self._attempt(partial(opening.open_sample, self._library()))

    def show_session(self, session: Session) -> None:
        """Show a report, in another window where this one has one already."""
        if self.view is not None:
            other = self._new_window()
            other.show_session(session)
            other.show()
            return
        from gkdesk.ui.filing import Filing
        from gkdesk.ui.report_view import ReportView

        session.setParent(self)
        self.view = ReportView(session, self)
        self.filing = Filing(session, self._recent, self.notice, self)
        self._layout.replaceWidget(self.start_page, self.view)
        self._layout.setStretchFactor(self.view, 1)
        self.start_page.hide()
        self.view.cell_changed.connect(self._cell_line.setText)
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
            self._new_window().show()

    def _choose_file(self) -> None:
        latest = next(iter(self._recent.files), Path.home() / "x").parent
        path = OpenPath.ask(self, wording.OPEN, latest, wording.FILES_GKD)
        if path is not None:
            self.open_file(path)

    def _file(self, act: Callable[[Filing], object]) -> None:
        if self.view is not None and self.filing is not None:
            self.view.settle()
            act(self.filing)

    def _step_back(self, *, by: int) -> None:
        if self.view is not None:
            self.view.settle()
            stack = self.view.session.undo_stack
            stack.setIndex(stack.index() + by)

    def _step_finding(self, *, by: int) -> None:
        if self.view is not None:
            self.view.settle()
            self.view.findings.step(by)

    def _step_section(self, *, by: int) -> None:
        if self.view is not None:
            self.view.settle()
            self.view.sections.step(by)
            self.view.go_to(self.view.section)

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
        if session.path is None or self.filing is None:
            return wording.NEVER_SAVED
        if self.filing.saved_at is None:
            return str(session.path)
        time = self.filing.saved_at.strftime("%H:%M")
        return wording.SAVED_AT.format(name=session.path, time=time)
