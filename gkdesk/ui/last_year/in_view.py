"""Last year's report on the pages of a view: in the cells, and beside the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gkdesk.ui.info_page import InfoPage
from gkdesk.ui.last_year import wording
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.table_page import TablePage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gkdesk.ui.last_year.showing import Showing
    from gkdesk.ui.report_view import ReportView


class LastYearInView(QObject):
    """Has every page show of last year what the clerk wants to see.

    ``link_wanted`` and ``unlink_wanted``, with a year, are asked for on the report's own page.
    """

    link_wanted = Signal()
    unlink_wanted = Signal(int)

    def __init__(self, view: ReportView) -> None:
        """Show nothing before ``follow``."""
        super().__init__(view)
        self._view = view
        self._pages: list[QWidget] = []
        self._showing: Showing | None = None

    def follow(self, showing: Showing) -> None:
        """Show what is wanted now, and from now on."""
        self._showing = showing
        showing.figures_switched.connect(self._show_figures)
        showing.text_switched.connect(self._show_text)
        for page in self._pages:
            self._show(page)

    def serve(self, page: QWidget) -> None:
        """Show last year on a page that has just been built."""
        self._pages.append(page)
        if isinstance(page, InfoPage):
            page.linked.link_wanted.connect(self.link_wanted)
            page.linked.unlink_wanted.connect(self.unlink_wanted)
        elif isinstance(page, ProsePage):
            page.guiding.switch_wanted.connect(self.switch_text)
            page.guiding.said.connect(self._view.said)
        self._show(page)

    def switch_text(self) -> None:
        """Open last year's text beside the one at hand, or fold it."""
        page = self._view.prose
        if page is None:
            self._view.said.emit(wording.NO_TEXT_HERE)
        elif not page.guiding.has_guide:
            self._view.said.emit(wording.NO_GUIDE)
        elif self._showing is not None:
            self._showing.show_text(is_shown=not page.guiding.is_open)

    def take_paragraph(self) -> None:
        """Put the lit paragraph of last year's text, or the next one, into the text at hand."""
        page = self._view.prose
        if page is None:
            self._view.said.emit(wording.NO_TEXT_HERE)
        else:
            page.guiding.take()

    def _show(self, page: QWidget) -> None:
        if self._showing is None:
            return
        if isinstance(page, TablePage):
            page.show_former(is_shown=self._showing.has_figures)
        elif isinstance(page, ProsePage):
            page.guiding.begin(is_shown=self._showing.has_text)

    def _show_figures(self, is_shown: bool) -> None:
        for page in self._pages:
            if isinstance(page, TablePage):
                page.show_former(is_shown=is_shown)

    def _show_text(self, is_shown: bool) -> None:
        for page in self._pages:
            if isinstance(page, ProsePage):
                page.guiding.show(is_shown=is_shown)
