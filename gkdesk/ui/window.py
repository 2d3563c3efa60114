"""The window: the start page, then one report. It composes; it decides nothing."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QMainWindow,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gkdesk.errors import GkdeskError
from gkdesk.ui import wording
from gkdesk.ui.actions import add_actions
from gkdesk.ui.areas import Area, go_round
from gkdesk.ui.arrivals import Arrivals
from gkdesk.ui.dropping import dropped_files
from gkdesk.ui.last_year.acts import LastYear
from gkdesk.ui.notice import Notice
from gkdesk.ui.preferences import read_preferences
from gkdesk.ui.recent_menu import RecentMenu
from gkdesk.ui.view_acts import FILINGS, INQUIRIES, INSERTIONS
from gkdesk.ui.window_place import restore_place
from gkdesk.ui.window_state import show_actions
from gkdesk.ui.zoom import ZoomLine

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent

    from gkdesk.project.recovery import RecoveryCopy
    from gkdesk.ui.autosave import Autosave
    from gkdesk.ui.desk import Desk
    from gkdesk.ui.filing import Filing
    from gkdesk.ui.grid.filling import Filling
    from gkdesk.ui.guard import Guard
    from gkdesk.ui.inquiring import Inquiries
    from gkdesk.ui.inserting import Insertions
    from gkdesk.ui.kinds_switch import KindsSwitch
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
        self._autosave: Autosave | None = None
        self.guard: Guard | None = None
        self.notice = Notice(self)
        self.notice.left.connect(self._go_back)
        self._middle = QWidget(self)
        self._middle.setObjectName("desk")
        self._layout = QVBoxLayout(self._middle)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(self.notice)
        self.setCentralWidget(self._middle)
        self._file_line, self._cell_line = QLabel(self), QLabel(self)
        self._tally_line = QLabel(self)
        self._lay_out_status()
        self._arrivals = Arrivals(self, desk)
        self._last_year = LastYear(self, desk)
        self._actions = add_actions(self, self._acts())
        self.start_page = self._arrivals.start_page
        self._last_year.serve(self.start_page, self._actions)
        self._actions["recent"].setMenu(RecentMenu(desk.recent, self._arrivals.open_recent, self))
        self._layout.addWidget(self.start_page, 1)
        self._take_place()
        self._show_state()
        self.start_page.setFocus()

    def _lay_out_status(self) -> None:
        status = self.statusBar()
        status.addWidget(self._file_line)
        for line in (ZoomLine(self._desk.zoom, self), self._tally_line, self._cell_line):
            status.addPermanentWidget(line)

    def _take_place(self) -> None:
        self.setMinimumSize(*_LEAST)
        self.resize(*_SIZE)
        # Its only entry would hide the tools, with no way back.
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAcceptDrops(True)
        self._file_line.setTextFormat(Qt.TextFormat.PlainText)
        restore_place(self, self._recent.geometry)

    def _acts(self) -> dict[str, Callable[[], object]]:
        return {
            "new": self._show_new,
            "open": self._arrivals.choose_file,
            "import": self._arrivals.choose_import,
            "import_clipboard": self._arrivals.import_clipboard,
            **{name: partial(self._file, act) for name, act in FILINGS.items()},
            **self._last_year.acts,
            "preferences": self._show_preferences,
            "close": self.close,
            "undo": partial(self._step_back, by=-1),
            "redo": partial(self._step_back, by=1),
            "copy_heads": self._copy_heads,
            "fill_blanks": lambda: self._fill(lambda filling: filling.fill_blanks()),
            "mark_not_applicable": lambda: self._fill(lambda fill: fill.mark_not_applicable()),
            "fill_down": lambda: self._fill(lambda filling: filling.fill_down()),
            "fill_right": lambda: self._fill(lambda filling: filling.fill_right()),
            "insert_contact": self._insert_contact,
            **{name: partial(self._inquire, ask) for name, ask in INQUIRIES.items()},
            **{name: partial(self._insert, act) for name, act in INSERTIONS.items()},
            "copy_table": self._copy_table,
            "next_finding": partial(self._step_finding, by=1),
            "previous_finding": partial(self._step_finding, by=-1),
            "fold": self._fold,
            "next_area": partial(self._go_round, by=1),
            "previous_area": partial(self._go_round, by=-1),
            "zoom_in": partial(self._desk.zoom.step, 1),
            "zoom_out": partial(self._desk.zoom.step, -1),
            "zoom_reset": self._desk.zoom.reset,
            "next_section": partial(self._step_section, by=1),
            "previous_section": partial(self._step_section, by=-1),
            "help": self._help,
            "keys": self._show_keys,
            "about": self._show_about,
        }

    @property
    def path(self) -> Path | None:
        """The file of the report in this window, None where there is none."""
        return self.view.session.path if self.view is not None else None

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open project files, a window each; what is wrong with any is said in this one."""
        self._arrivals.open_files(paths)

    def open_file(self, path: Path) -> None:
        """Open a project file, in the window that has it already where there is one."""
        self.open_files([path])

    def open_sample(self) -> None:
        """Open a copy of the sample; the file itself is never written."""
        self._arrivals.open_sample()

    def keep_now(self) -> None:
        """Keep aside at once what is not saved."""
        if self._autosave is not None:
            self._autosave.keep_now()

    def tell_left_behind(self) -> None:
        """Say that there are unsaved reports, where the start page cannot be seen."""
        self._arrivals.tell_left_behind()

    def show_session(self, session: Session, copy: RecoveryCopy | None = None) -> Window:
        """Show a report, in another window where this one has one already; return its window.

        ``copy`` is the place where a recovered one is kept aside.
        """
        if self.view is not None:
            other = self._desk.new_window()
            other.show_session(session, copy)
            other.show()
            return other
        from gkdesk.ui.filing import Filing
        from gkdesk.ui.guard import Guard
        from gkdesk.ui.kinds_switch import KindsSwitch
        from gkdesk.ui.report_view import ReportView

        session.setParent(self)
        kinds = KindsSwitch(self._desk.proofreading, self.notice)
        kinds.proofread(session)
        self.view = ReportView(session, self)
        self.filing = Filing(session, self._desk, self.notice, self)
        self._layout.replaceWidget(self.start_page, self.view)
        self._layout.setStretchFactor(self.view, 1)
        self.start_page.hide()
        self.view.follow(self._desk.zoom)
        self._last_year.follow(self.view)
        self._follow(self.view, kinds)
        self._keep_aside(session, copy)
        self.guard = Guard(session, self.filing, self.notice, self)
        self.guard.moved.connect(self._show_state)
        self._show_state()
        self.view.go_to(self.view.section)
        return self

    def _follow(self, view: ReportView, kinds: KindsSwitch) -> None:
        """Say what a view tells, and do what it wants."""
        view.cell_changed.connect(self._cell_line.setText)
        view.tally_changed.connect(self._tally_line.setText)
        view.hinted.connect(self.statusBar().showMessage)
        view.cell_changed.connect(self._unhint)
        view.said.connect(partial(self.notice.say_in_passing, mark="warning"))
        view.done.connect(partial(self.notice.say_in_passing, mark="clean"))
        view.session.undo_stack.indexChanged.connect(self.notice.pass_on)
        view.kind_unwanted.connect(kinds.switch)
        view.document_wanted.connect(self._actions["export_word"].trigger)
        view.session.file_changed.connect(self._show_state)
        view.session.undo_stack.indexChanged.connect(self._show_state)
        view.session.undo_stack.cleanChanged.connect(self._show_state)
        view.session.history_changed.connect(self._show_state)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if dropped_files(event.mimeData()):
            # A copy: whoever lets go of a file here keeps it.
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open the files that are let go of here."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self._arrivals.open_dropped(dropped_files(event.mimeData()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the focus with Enter too: Qt does so in dialogs alone.

        Esc that nothing else has a use for takes away what the window says.
        """
        button = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(button, QPushButton | QToolButton):
            button.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.notice.hide()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask about unsaved changes before the window goes."""
        if self.view is not None:
            self.view.settle()
        if self.filing is not None and not self.filing.may_close():
            event.ignore()
            return
        for keeper in (self._autosave, self.guard):
            if keeper is not None:
                keeper.stop()
        self._recent.geometry = self.saveGeometry()
        event.accept()
        self.closed.emit(self)
        # What the actions hold on to may outlive the window; the report must not.
        self.view = self.filing = self._autosave = self.guard = None
        self.deleteLater()

    def _keep_aside(self, session: Session, copy: RecoveryCopy | None) -> None:
        """Keep an unsaved report aside from now on, where the desk has a place for it."""
        if copy is None:
            copy = self._arrivals.new_copy()
            if copy is None or session.kept_as:
                return
            copy.starts_from(session.report, session.project.record)
        from gkdesk.ui.autosave import Autosave

        self._autosave = Autosave(session, copy, self._desk.settings)
        self._autosave.failed.connect(partial(self.notice.say, mark="warning"))

    def _show_new(self) -> None:
        if self.view is None:
            self.start_page.setFocus()
        else:
            self._desk.new_window().show()

    def _file(self, act: Callable[[Filing], object]) -> None:
        if self.view is not None and self.filing is not None:
            self.view.settle()
            act(self.filing)

    def _fill(self, act: Callable[[Filling], object]) -> None:
        if self.view is not None:
            self.view.settle()
            filling = self.view.filling
            act(filling) if filling else self.notice.say(wording.FILL_NO_TABLE, mark="warning")

    def _inquire(self, ask: Callable[[Inquiries], object]) -> None:
        if self.view is not None:
            self.view.settle()
            ask(self.view.inquiries)

    def _insert(self, act: Callable[[Insertions], object]) -> None:
        if self.view is not None:
            self.view.settle()
            act(self.view.insertions)

    def _copy_heads(self) -> None:
        if self.view is not None:
            self.view.settle()
            clipboard = self.view.clipboard
            if clipboard:
                clipboard.copy_with_heads()
            else:
                self.notice.say(wording.COPY_NO_TABLE, mark="warning")

    def _copy_table(self) -> None:
        if self.view is not None:
            section = self.view.section
            self._file(lambda filing: filing.copy_table(section))

    def _step_back(self, *, by: int) -> None:
        if self.view is not None:
            self.view.settle()
            self.view.session.step(by)

    def _step_finding(self, *, by: int) -> None:
        if self.view is not None:
            self.view.settle()
            self.view.findings.step(by)

    def _go_round(self, *, by: int) -> None:
        areas = (Area(self.start_page, self.start_page.setFocus),)
        if self.view is not None:
            self.view.settle()
            areas = self.view.areas
        go_round((Area(self.notice, self.notice.enter), *areas), by)

    def _go_back(self) -> None:
        """Take the focus from what the window says back to the page."""
        (self.view.enter_page if self.view is not None else self.start_page.setFocus)()

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
            self._desk.appearance.show()
            self._desk.proofreading.show()
        except GkdeskError as error:
            self.notice.say(str(error))

    def _help(self) -> None:
        if self.view is not None:
            self.view.ask_help()

    def _insert_contact(self) -> None:
        if self.view is None:
            return
        contact = read_preferences(self._desk.settings).contact
        if not contact:
            acts = {wording.CONTACT_FILL: self._show_preferences}
            self.notice.say(wording.CONTACT_NONE, "warning", acts)
        elif not self.view.insert(contact, wording.INSERT_CONTACT):
            self.notice.say(wording.CONTACT_WHERE, "warning")

    def _show_keys(self) -> None:
        from gkdesk.ui.keys import show_keys

        show_keys(self)

    def _show_about(self) -> None:
        from gkdesk.ui.about import show_about

        show_about(self)

    def _unhint(self) -> None:
        self.statusBar().clearMessage()

    def _show_state(self) -> None:
        """Keep title, status line and actions in step with the report."""
        session = self.view.session if self.view is not None else None
        show_actions(self._actions, session)
        if session is None or self.filing is None:
            self.setWindowTitle(wording.PROGRAM)
            return
        from gkdesk.ui.file_words import file_state, title_of

        self.setWindowTitle(title_of(session, self.filing))
        self._file_line.setText(file_state(session))
