"""Reports that others wrote: read beside the window, looked at, and taken over as one undo step."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from gkdesk.errors import GkdeskError
from gkdesk.intake.importing import recognised
from gkdesk.intake.review import Review
from gkdesk.intake.sources.opening import read_source
from gkdesk.ui.review import wording
from gkdesk.ui.review.clipboard import read_clipboard
from gkdesk.ui.review.dialog import ReviewDialog
from gkdesk.ui.review.summing_up import told_afterwards
from gkdesk.ui.session import Access
from gkdesk.ui.working import work

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from gkdesk.form import Library
    from gkdesk.intake.importing import Imported
    from gkdesk.intake.recognition.reading import Likely
    from gkdesk.intake.sources.blocks import Source
    from gkdesk.report import Report
    from gkdesk.ui.opening import Opening
    from gkdesk.ui.session import Session
    from gkdesk.ui.window import Window


class Importing(QObject):
    """Imports into one window, or into a new one. What fails is said in its line."""

    def __init__(self, window: Window, opening: Opening, likely: Likely) -> None:
        """Take ``likely`` where a source does not say its agency or year."""
        super().__init__(window)
        self._window = window
        self._opening = opening
        self._likely = likely
        self._dialog: ReviewDialog | None = None

    def file(self, path: Path) -> None:
        """Import a file."""
        self._begin(wording.READING.format(name=path.name), partial(read_source, path))

    def clipboard(self) -> None:
        """Import what is on the clipboard."""
        data = QGuiApplication.clipboard().mimeData()
        html, text = (data.html(), data.text()) if data else ("", "")
        if not (html.strip() or text.strip()):
            self._window.notice.say(wording.CLIPBOARD_EMPTY, "warning")
            return
        self._begin(wording.READING_CLIPBOARD, partial(read_clipboard, html, text))

    def _begin(self, name: str, read: Callable[[], Source]) -> None:
        library, likely = self._opening.library, self._likely
        try:
            imported = work(self._window, name, partial(_read, read, library, likely))
        except GkdeskError as error:
            self._window.notice.say(str(error))
            return
        if not (any(one.text for one in imported.cells.values()) or any(imported.prose.values())):
            source = imported.source.path.name
            self._window.notice.say(wording.NOTHING_FOUND.format(name=source), "warning")
            return
        self._window.notice.hide()
        self._show(imported)

    def _show(self, imported: Imported) -> None:
        here = self._here()
        # A report of another year is hardly meant for figures that are there.
        is_apart = here is not None and here.year != imported.year and _is_begun(here)
        review = Review(imported, None if is_apart else here)
        dialog = ReviewDialog(review, here, self._window)
        dialog.year_wanted.connect(self._on_year)
        dialog.target_wanted.connect(self._on_target)
        dialog.finished.connect(self._on_finished)
        self._dialog = dialog
        dialog.open()

    def _here(self) -> Report | None:
        """Return the report that is open here, None where it may not be edited."""
        session = self._session()
        return session.report if session and session.access is Access.OPEN else None

    def _session(self) -> Session | None:
        view = self._window.view
        return view.session if view is not None else None

    def _on_year(self, year: int) -> None:
        dialog = self._dialog
        if dialog is None:
            return
        source, agency = dialog.review.imported.source, dialog.review.agency
        library = self._opening.library
        name = wording.READING.format(name=source.path.name)
        read = partial(recognised, source, library, agency=agency, year=year, likely=self._likely)
        try:
            imported = work(dialog, name, read)
        except GkdeskError as error:
            dialog.say(wording.REREAD_FAILED.format(year=year, cause=error))
            dialog.about.year.setValue(dialog.review.report.year)
            return
        # Not every system leads back by itself from what showed that it took long.
        dialog.activateWindow()
        dialog.turn_to(Review(imported))

    def _on_target(self, is_new: bool) -> None:
        dialog, here = self._dialog, self._here()
        if dialog is not None:
            dialog.turn_to(Review(dialog.review.imported, None if is_new else here))

    def _on_finished(self, result: int) -> None:
        """Take over what was agreed upon; not every system leads back to the window by itself."""
        dialog, self._dialog = self._dialog, None
        self.deleteLater()
        self._window.activateWindow()
        if dialog is not None and result:
            self._take(dialog.review)
        elif self._window.view is not None:
            self._window.view.enter_page()

    def _take(self, review: Review) -> None:
        session, window = self._session(), self._window
        # Before the report is another one.
        (state, stated), said, place = review.outcome(), told_afterwards(review), _first(review)
        name = review.imported.source.path.name
        if review.is_new or session is None:
            session = self._opening.blank(review.report.edition, state.agency, review.report.year)
            window = window.show_session(session)
        if session.take_over(state, stated, wording.ACT.format(name=name)):
            window.notice.say_in_passing(said, "clean")
        else:
            window.notice.say_in_passing(wording.DONE_NOTHING.format(name=name), "hint")
        if window.view is not None:
            window.view.go_to(place)


def _is_begun(report: Report) -> bool:
    return any(value is not None for value in report.entered.values())


def _first(review: Review) -> str:
    """Return the place to look at first: what was taken."""
    changed = (cell for cell in review.values if review.proposal(cell).is_change)
    sections = (s.id for s in review.report.edition.sections if s.id in review.chosen)
    every = (one.id for one in review.report.edition.sections)
    return next((place for places in (changed, sections, every) for place in places), "")


def _read(read: Callable[[], Source], library: Library, likely: Likely) -> Imported:
    return recognised(read(), library, likely=likely)
