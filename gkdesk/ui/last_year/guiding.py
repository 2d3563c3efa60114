"""Last year's text beside this year's: shown to write by, taken paragraph by paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gkdesk.prose.guide import GuideParagraph, guide
from gkdesk.prose.sentences import Span
from gkdesk.ui.last_year import wording
from gkdesk.ui.last_year.guide_pane import Guided, GuidePane

if TYPE_CHECKING:
    from gkdesk.report import Change
    from gkdesk.ui.prose_page import ProsePage
    from gkdesk.ui.session import Session


class Guiding(QObject):
    """Keeps last year's paragraphs in step with one page of text; nothing is written unless taken.

    ``body`` holds the page's editor and the paragraphs. ``switch_wanted`` asks for these to be
    opened or folded, ``said`` carries why nothing was taken.
    """

    switch_wanted = Signal()
    said = Signal(str)

    def __init__(self, page: ProsePage, session: Session) -> None:
        """Begin folded."""
        super().__init__(page)
        self._page = page
        self._session = session
        self._is_wanted = self._is_asked = False
        self._paragraphs: tuple[GuideParagraph, ...] = ()
        self.pane = GuidePane(page)
        self.pane.taken.connect(self._take)
        self.pane.left.connect(page.editor.setFocus)
        self.body = Guided(page.editor, self.pane, page)
        self.body.turned.connect(self._show_tool)
        page.tools.guide.clicked.connect(self.switch_wanted)
        session.changed.connect(self._on_report_changed)
        self._refresh()

    @property
    def has_guide(self) -> bool:
        """Whether there is any text of last year."""
        return bool(self._paragraphs)

    @property
    def is_open(self) -> bool:
        """Whether last year's text is shown."""
        return self.body.is_open

    def begin(self, *, is_shown: bool) -> None:
        """Show last year's text where that is wanted, or nothing is written yet."""
        self._is_wanted = is_shown or not self._page.typed.strip()
        self._show()

    def show(self, *, is_shown: bool) -> None:
        """Open or fold it as the clerk asks."""
        self._is_wanted, self._is_asked = is_shown, True
        self._show()

    def take(self) -> None:
        """Take the lit paragraph, or the first one that is not taken yet; first show them."""
        if not self.has_guide:
            self.said.emit(wording.NO_GUIDE)
        elif not self.is_open:
            self.switch_wanted.emit()
        elif all(paragraph.is_taken for paragraph in self._paragraphs):
            self.said.emit(wording.ALL_TAKEN)
        else:
            self.pane.take()

    def _take(self, offered: str) -> None:
        """Put a paragraph behind the one in which the caret is, as one undo step."""
        last = self._session.report.last_year
        if last is None or not self._session.may_edit():
            return
        place, text = _place_of(self._page.typed, self._page.editor.typed_selection.end, offered)
        self._page.replace(Span(place, place), text, wording.ACT_TAKE.format(year=last.year))

    def _on_report_changed(self, change: Change) -> None:
        if change.is_linked_anew or self._page.section in change.sections:
            self._refresh()
        if change.is_linked_anew:
            self.begin(is_shown=self._is_wanted)

    def _show(self) -> None:
        is_open = self._is_wanted and self.has_guide
        if not is_open and self.pane.has_focus:
            self._page.editor.setFocus()
        self.body.open(is_open=is_open, is_asked=self._is_asked)
        self._show_tool()

    def _show_tool(self) -> None:
        self._page.tools.offer_guide(is_there=self.has_guide, is_open=self.is_open)

    def _refresh(self) -> None:
        report = self._session.report
        paragraphs = guide(report, self._page.section)
        if paragraphs == self._paragraphs:
            return
        self._paragraphs = paragraphs
        self.pane.show_guide(report.year - 1, paragraphs)


def _place_of(typed: str, caret: int, offered: str) -> tuple[int, str]:
    """Return where a paragraph goes in a text, and what is put there.

    It never parts another one: it goes behind that of the caret, into an empty line, or where the
    caret was nowhere yet, to the end.
    """
    place = typed.find("\n", caret) if caret else -1
    place = len(typed) if place < 0 else place
    begins = typed.rfind("\n", 0, place) + 1
    return place, f"\n{offered}" if typed[begins:place].strip() else offered
