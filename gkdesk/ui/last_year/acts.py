"""What a window does about earlier years: links their reports, and begins the next one."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gkdesk.errors import GkdeskError
from gkdesk.ui.last_year import wording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from PySide6.QtGui import QAction

    from gkdesk.report import Report
    from gkdesk.report.earlier import EarlierYears
    from gkdesk.ui.desk import Desk
    from gkdesk.ui.last_year.reading import Read
    from gkdesk.ui.report_view import ReportView
    from gkdesk.ui.start_page import StartPage
    from gkdesk.ui.window import Window


class LastYear(QObject):
    """Acts on the report of one window. What fails is said in its line."""

    def __init__(self, window: Window, desk: Desk) -> None:
        """Serve one window of the desk."""
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._showing = desk.last_year

    @property
    def acts(self) -> dict[str, Callable[[], object]]:
        """The acts of the menus, by name."""
        return {
            "link": self.link,
            "unlink": self.unlink,
            "next_year": self.begin_next,
            "last_year_figures": self.switch_figures,
            "last_year_text": self.switch_text,
            "take_paragraph": self.take_paragraph,
        }

    def serve(self, start_page: StartPage, actions: Mapping[str, QAction]) -> None:
        """Do what the start page asks for, and show in the menu what is shown of last year."""
        start_page.next_wanted.connect(self.choose_and_begin_next)
        start_page.next_of_wanted.connect(self.begin_next_of)
        figures = actions["last_year_figures"]
        figures.setChecked(self._showing.has_figures)
        self._showing.figures_switched.connect(figures.setChecked)

    def follow(self, view: ReportView) -> None:
        """Show last year in a view as the clerk wants it shown."""
        view.last_year.follow(self._showing)
        view.last_year.link_wanted.connect(self.link)
        view.last_year.unlink_wanted.connect(self.unlink_year)

    def link(self) -> None:
        """Ask for the report of last year, or of one before, and link it."""
        view = self._settled()
        path = self._choose(wording.LINK) if view and view.session.may_edit() else None
        if view is None or path is None:
            return
        from gkdesk.report.linking import link_report

        report = view.session.report
        try:
            read = self._read(path, report.agency, report.year)
            linked = link_report(report, read.report, read.source, is_own=read.is_own)
        except GkdeskError as error:
            self._window.notice.say(str(error))
            return
        told = "".join(_linked_words(report.earlier, linked.earlier, read))
        caveats = (*linked.told, *read.told)
        view.session.link(linked.earlier, wording.ACT_LINK.format(year=read.report.year))
        mark = "warning" if caveats else "clean"
        self._window.notice.say(told + "".join(f"\n{one}" for one in caveats), mark)

    def unlink(self) -> None:
        """Link an earlier report no more; where there are several, ask which one."""
        view = self._settled()
        years = [one.year for one in view.session.report.earlier.reports] if view else []
        if view is None or len(years) == 1:
            self.unlink_year(*years)
        elif not years:
            self._window.notice.say(wording.NONE_TO_UNLINK, "hint")
        elif view.session.may_edit():
            names = [wording.UNLINK_YEAR.format(year=year) for year in years]
            answers = (*names, wording.UNLINK_ALL, wording.BACK)
            about, back = wording.UNLINK_ABOUT, len(answers) - 1
            which = wording.UNLINK_WHICH
            from gkdesk.ui.dialogs import ask_one_of

            chosen = ask_one_of(self._window, which, about, answers, default=back)
            gone = [year for year, name in zip(years, names, strict=True) if name == chosen]
            self._unlink(view, years if chosen == wording.UNLINK_ALL else gone)

    def unlink_year(self, *years: int) -> None:
        """Link the report of a year no more."""
        view = self._settled()
        if view is not None:
            self._unlink(view, years)

    def begin_next(self) -> None:
        """Begin next year's report from the one in this window."""
        view = self._settled()
        if view is not None:
            path = view.session.path
            self._begin_next(view.session.report, path.name if path else "")

    def choose_and_begin_next(self) -> None:
        """Ask for last year's report, and begin this year's from it."""
        path = self._choose(wording.START_NEXT)
        if path is not None:
            self.begin_next_of(path)

    def begin_next_of(self, path: Path) -> None:
        """Begin a report from the file that last year's is in."""
        try:
            read = self._read(path, *self._window.start_page.typed)
        except GkdeskError as error:
            self._window.notice.say(str(error))
            return
        if not read.report.agency:
            self._window.notice.say(wording.NO_AGENCY.format(name=read.source), "warning")
            return
        self._begin_next(read.report, read.source, is_own=read.is_own, told=read.told)

    def switch_figures(self) -> None:
        """Show last year's figures in the tables, or show none; without any, offer to link them."""
        view = self._settled()
        if view is not None and view.session.report.last_year is None:
            self._showing.show_figures(is_shown=True)
            self._window.notice.say(wording.NOT_LINKED, "hint", {wording.LINK: self.link})
        else:
            self._showing.show_figures(is_shown=not self._showing.has_figures)

    def switch_text(self) -> None:
        """Show last year's text beside this year's, or hide it; without any, offer to link it."""
        view = self._settled()
        if view is not None and view.session.report.last_year is None:
            self._window.notice.say(wording.NOT_LINKED, "hint", {wording.LINK: self.link})
        elif view is not None:
            view.last_year.switch_text()

    def take_paragraph(self) -> None:
        """Put a paragraph of last year's text into this year's."""
        view = self._settled()
        if view is not None:
            view.last_year.take_paragraph()

    def _settled(self) -> ReportView | None:
        """Return the view, once what is half typed there is taken over."""
        view = self._window.view
        if view is not None:
            view.settle()
        return view

    def _unlink(self, view: ReportView, years: Sequence[int]) -> None:
        earlier = view.session.report.earlier
        for year in years:
            earlier = earlier.without(year)
        if earlier == view.session.report.earlier or not view.session.may_edit():
            return
        act = wording.ACT_UNLINK.format(year=years[0])
        view.session.link(earlier, act if len(years) == 1 else wording.ACT_UNLINK_ALL)
        told = wording.UNLINKED.format(years=wording.AND.join(map(str, years)))
        self._window.notice.say_in_passing(told, "clean")

    def _choose(self, title: str) -> Path | None:
        from gkdesk.ui.dialogs import OpenPath
        from gkdesk.ui.last_year.reading import KINDS

        view = self._window.view
        here = [view.session.path] if view is not None and view.session.path else []
        latest = next(iter([*here, *self._desk.recent.files]), Path.home() / "x")
        return OpenPath.ask(self._window, title, latest.parent, KINDS)

    def _read(self, path: Path, agency: str, year: int) -> Read:
        """Read the report of the year before, beside the window; GkdeskError where that fails."""
        from gkdesk.intake.recognition.reading import Likely
        from gkdesk.ui.last_year.reading import read_earlier
        from gkdesk.ui.working import work

        likely, library = Likely(agency, year - 1), self._desk.library
        name = wording.READING.format(name=path.name)
        return work(self._window, name, partial(read_earlier, path, library, likely))

    def _begin_next(
        self, report: Report, source: str, *, is_own: bool = True, told: Sequence[str] = ()
    ) -> None:
        from gkdesk.ui.last_year.next_year import tell_begun

        try:
            session, carried = self._desk.opening().following(report, source, is_own=is_own)
        except GkdeskError as error:
            self._window.notice.say(str(error))
            return
        self._window.notice.hide()
        tell_begun(self._window.show_session(session), session.report, (*carried, *told))


def _linked_words(before: EarlierYears, after: EarlierYears, read: Read) -> Iterator[str]:
    """Say which report is linked now, in place of which one, and which it brought along."""
    year, former = read.report.year, before.of(read.report.year)
    yield wording.LINKED.format(year=year, name=read.source)
    if former is not None and former.source != read.source:
        yield wording.REPLACED.format(name=former.source)
    further = [one.year for one in after.reports if one.year != year and not before.of(one.year)]
    if further:
        yield wording.BROUGHT.format(years=wording.AND.join(map(str, further)))
