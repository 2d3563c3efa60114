"""The ways by which a report comes into a window: begun, opened, dropped, recovered."""

from __future__ import annotations

from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from gkdesk.errors import GkdeskError
from gkdesk.ui import saving_wording, wording
from gkdesk.ui.dropping import is_report, sort_dropped
from gkdesk.ui.preferences import read_preferences
from gkdesk.ui.recent import is_there
from gkdesk.ui.review import wording as review_wording
from gkdesk.ui.start_page import StartPage

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from gkdesk.project.recovery import LeftBehind, RecoveryCopy, RecoveryFolder
    from gkdesk.report import Edit
    from gkdesk.ui.desk import Desk
    from gkdesk.ui.review.importing import Importing
    from gkdesk.ui.session import Session
    from gkdesk.ui.window import Window


class Arrivals:
    """Brings reports into one window, or further ones; what fails is said in its line."""

    def __init__(self, window: Window, desk: Desk) -> None:
        """Serve one window of the desk."""
        self._window = window
        self._desk = desk
        self.start_page = self._build_start_page()

    def begin(self, agency: str, year: int) -> None:
        """Begin a report on the form of its year."""
        self._show(lambda: self._desk.opening().begin(agency, year))

    def open_sample(self) -> None:
        """Open a copy of the sample; the file itself is never written."""
        self._show(lambda: self._desk.opening().sample())

    def open_files(self, paths: Sequence[Path]) -> None:
        """Open project files, a window each; what is wrong with any is said in this one."""
        if len(paths) == 1 and not is_report(paths[0]) and self._can_import(paths[0]):
            self.import_file(paths[0])
            return
        failures = [failure for path in paths if (failure := self._open(path))]
        if failures:
            self._window.notice.say("\n".join(failures))

    def open_dropped(self, paths: list[Path]) -> None:
        """Open the reports among dropped files, and say of the others that they are none."""
        from gkdesk.intake.sources.opening import READERS

        reports, sources, refusal = sort_dropped(paths, READERS)
        failures = [failure for path in reports if (failure := self._open(path))]
        if refusal:
            failures.append(refusal)
        if len(sources) > 1 or (sources and failures):
            names = "、".join(f"“{path.name}”" for path in sources)
            failures.append(review_wording.DROPPED_ONE.format(names=names))
        if failures:
            self._window.notice.say("\n".join(failures))
        elif sources:
            self.import_file(sources[0])

    def open_recent(self, path: Path) -> None:
        """Open a remembered file; one that is gone can be forgotten."""
        if is_there(path):
            self.open_files([path])
            return
        self._window.notice.say(
            wording.START_GONE.format(name=path.name),
            "warning",
            {wording.START_FORGET: partial(self._forget_and_say, path)},
        )

    def choose_file(self) -> None:
        """Ask for a file and open it."""
        from gkdesk.ui.dialogs import OpenPath

        latest = next(iter(self._desk.recent.files), Path.home() / "x").parent
        path = OpenPath.ask(self._window, wording.OPEN, latest, wording.FILES_GKD)
        if path is not None:
            self.open_files([path])

    def choose_import(self) -> None:
        """Ask for a file that others wrote, and import it."""
        from gkdesk.intake.sources.opening import READERS
        from gkdesk.ui.dialogs import OpenPath

        latest = next(iter(self._desk.recent.files), Path.home() / "x").parent
        kinds = review_wording.FILES.format(endings=" ".join(f"*{one}" for one in READERS))
        path = OpenPath.ask(self._window, review_wording.IMPORT, latest, kinds)
        if path is not None:
            self.import_file(path)

    def import_file(self, path: Path) -> None:
        """Import a file, to be looked at before anything is taken over."""
        self._importing().file(path)

    def import_clipboard(self) -> None:
        """Import what is on the clipboard."""
        self._importing().clipboard()

    def tell_left_behind(self) -> None:
        """Say in a window with a report that there are unsaved ones on the start page."""
        found = self._left_behind()
        if found and self._window.view is not None and not self._window.notice.text:
            self._window.notice.say(
                wording.RECOVERY_TOLD.format(count=len(found)),
                "warning",
                {wording.RECOVERY_LOOK: lambda: self._desk.new_window().show()},
            )

    def new_copy(self) -> RecoveryCopy | None:
        """Return a place to keep a report aside, None where the desk keeps none."""
        folder = self._folder()
        return folder.new_copy() if folder else None

    def _build_start_page(self) -> StartPage:
        page = StartPage(read_preferences(self._desk.settings).agency, self._window)
        page.new_wanted.connect(self.begin)
        page.open_wanted.connect(self.choose_file)
        page.file_wanted.connect(self.open_recent)
        page.sample_wanted.connect(self.open_sample)
        page.import_wanted.connect(self.choose_import)
        page.forget_wanted.connect(self._forget)
        page.recovery_wanted.connect(self._recover)
        page.drop_wanted.connect(self._drop)
        page.show_recent(self._desk.recent.files)
        page.look_wanted.connect(self._look)
        self._offer(page)
        return page

    def _show(self, make: Callable[[], Session]) -> None:
        try:
            session = make()
        except GkdeskError as error:
            self._window.notice.say(str(error))
            return
        self._window.notice.hide()
        self._window.show_session(session)

    def _open(self, path: Path) -> str:
        """Open a file, in the window that has it already where there is one; return what fails."""
        other = self._desk.window_on(path)
        if other is not None:
            other.raise_()
            other.activateWindow()
            return ""
        try:
            session, told = self._opened(path)
        except GkdeskError as error:
            return str(error)
        if session is None:
            return ""
        self._window.notice.hide()
        window = self._window.show_session(session)
        if told:
            window.notice.say(told, "warning")
        self._desk.recent.add(path)
        return ""

    def _recover(self, left: LeftBehind) -> None:
        from gkdesk.ui.recovery_rows import recovery_time

        folder = self._folder()
        if folder is None:
            return
        try:
            session, copy = self._desk.opening().recovered(folder, left)
        except GkdeskError as error:
            self._window.notice.say(str(error))
            self._offer()
            return
        window = self._window.show_session(session, copy)
        told = wording.RECOVERED_FROM if left.original else wording.RECOVERED
        name = left.original.name if left.original else ""
        window.notice.say(told.format(at=recovery_time(left), name=name), "hint")

    def _opened(self, path: Path) -> tuple[Session | None, str]:
        """Open a file and lock it, with what is to be told of it.

        There is none where the clerk has thought better of it.
        """
        from gkdesk.project import InterruptedSaveError
        from gkdesk.ui.holding import claim, settle_interrupted

        told: str | None = ""
        try:
            session = self._desk.opening().file(path)
        except InterruptedSaveError as error:
            if error.is_in_use:
                raise
            told = settle_interrupted(path, self._desk.library, self._window)
            if told is None:
                return None, ""
            session = self._desk.opening().file(path)
        return session if claim(session.project, self._window) else None, told

    def _can_import(self, path: Path) -> bool:
        from gkdesk.intake.sources.opening import READERS

        return path.suffix.lower() in READERS

    def _importing(self) -> Importing:
        # Nor of this before there is anything to be read.
        from gkdesk.intake.recognition.reading import Likely
        from gkdesk.ui.review.importing import Importing

        view = self._window.view
        if view is not None:
            view.settle()
            likely = Likely(view.session.report.agency, view.session.report.year)
        else:
            likely = Likely(*self.start_page.typed)
        return Importing(self._window, self._desk.opening(), likely)

    def _offer(self, page: StartPage | None = None) -> None:
        """Offer what was left behind, with what differs from its file."""
        found = self._left_behind()
        edits = {left.file: self._edits(left) for left in found}
        (page or self.start_page).show_left_behind(found, edits)

    def _edits(self, left: LeftBehind) -> tuple[Edit, ...] | None:
        """Return what was not saved, None where that cannot be read."""
        folder = self._folder()
        with suppress(GkdeskError):
            return folder.edits(left, self._desk.library) if folder else None
        return None

    def _look(self, left: LeftBehind) -> None:
        """Show what differs between what was left behind and its file."""
        from gkdesk.ui.edits_dialog import EditsDialog
        from gkdesk.ui.recovery_rows import recovery_name

        edits = self._edits(left) or ()
        name = recovery_name(left)
        about = saving_wording.RECOVERY_ABOUT.format(name=name, count=len(edits))
        edition = self._desk.library.for_year(left.year or 0)
        title, heads = saving_wording.RECOVERY_TITLE, saving_wording.RECOVERY_HEADS
        EditsDialog.ask(self._window, title, about, edits, edition, heads=heads)

    def _drop(self, left: LeftBehind) -> None:
        from gkdesk.ui.dialogs import DropQuestion
        from gkdesk.ui.recovery_rows import recovery_name

        folder = self._folder()
        if folder and DropQuestion.ask(self._window, recovery_name(left)):
            folder.drop(left)
            self._offer()
            self.start_page.setFocus()

    def _forget_and_say(self, path: Path) -> None:
        self._window.notice.hide()
        self._forget([path])

    def _forget(self, paths: list[Path]) -> None:
        for path in paths:
            self._desk.recent.remove(path)
        self.start_page.show_recent(self._desk.recent.files)

    def _left_behind(self) -> list[LeftBehind]:
        path = self._desk.recovery
        # Mostly there is nothing, and nothing to be loaded for it.
        folder = self._folder() if path and any(path.glob("*.journal")) else None
        return folder.left_behind() if folder else []

    def _folder(self) -> RecoveryFolder | None:
        if self._desk.recovery is None:
            return None
        from gkdesk.project.recovery import RecoveryFolder

        return RecoveryFolder(self._desk.recovery)
