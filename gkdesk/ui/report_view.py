"""A report open on the desk: sections at the left, the section in the middle, findings below."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gkdesk.form import Section
from gkdesk.report import Change, Finding
from gkdesk.report.explaining import finding_by
from gkdesk.ui import wording
from gkdesk.ui.areas import Area, has_focus
from gkdesk.ui.comparison.opening import comparison_page
from gkdesk.ui.enlarging import Enlarging
from gkdesk.ui.findings_panel import FindingsPanel
from gkdesk.ui.grid.clipboard import Clipboard
from gkdesk.ui.grid.filling import Filling
from gkdesk.ui.help_panel import HelpPanel
from gkdesk.ui.info_page import InfoPage
from gkdesk.ui.inquiring import Inquiries
from gkdesk.ui.inserting import Insertions
from gkdesk.ui.last_year.figures import figure_beside
from gkdesk.ui.last_year.in_view import LastYearInView
from gkdesk.ui.last_year.wording import CELL as CELL_BESIDE
from gkdesk.ui.places import COMPARISON, INFO, READINESS
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.readiness_page import ReadinessPage
from gkdesk.ui.section_list import SectionList
from gkdesk.ui.session import Session
from gkdesk.ui.table_page import TablePage
from gkdesk.ui.why_panel import WhyPanel, subject_of
from gkdesk.ui.zoom import Zoom

_LIST_WIDTH = 200
_FINDINGS_HEIGHT = 96
_WHY_HEIGHT = 124
_HELP_WIDTH = 280
_HELP_LEAST = 170
# In lines of text: what sections, a table and the help take beside each other.
_WIDE = 50


class ReportView(QWidget):
    """Composes the views of one session and leads from a finding or an undo to its place.

    ``cell_changed`` carries the name of the cell that has the focus, or what is wrong with it
    alone, ``tally_changed`` what is to be said of the selection, ``said`` what the clerk
    should know of what was just done, ``hinted`` why nothing was, until the next key that leads
    somewhere, ``done`` what was done well. ``document_wanted`` asks for
    the document to be written, ``kind_unwanted`` carries the code of a kind of finding that is to
    be found no more, ``cell_entered`` the cell that the focus has come to, ``section_shown`` the
    section in the middle.
    """

    cell_changed = Signal(str)
    tally_changed = Signal(str)
    said = Signal(str)
    hinted = Signal(str)
    document_wanted = Signal()
    kind_unwanted = Signal(str)
    done = Signal(str)
    cell_entered = Signal(str)
    section_shown = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Open on the first section that is a table or text."""
        super().__init__(parent)
        self.setObjectName("desk")
        self.session = session
        edition = session.report.edition
        self.sections = SectionList(edition.sections, self)
        self.findings = FindingsPanel(edition, self)
        self.why = WhyPanel(session.report, self)
        self.inquiries = Inquiries(self)
        self.insertions = Insertions(self)
        self.last_year = LastYearInView(self)
        self.help = HelpPanel(edition, self)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("paper")
        self._pages: dict[str, QWidget] = {}
        self._ringed: Finding | None = None
        self._enlarging = Enlarging(self)
        self._lay_out()
        self._connect()
        self._show_state()
        self.go_to(edition.sections[0].id)

    def _connect(self) -> None:
        self.sections.chosen.connect(self.show_section)
        self.sections.itemActivated.connect(self.enter_page)
        # What is typed after a click is meant for the page, as after one on a sheet's tab.
        self.sections.itemClicked.connect(self.enter_page)
        self.sections.dropped.connect(self.insertions.insert_into)
        self.findings.chosen.connect(self.show_finding)
        self.findings.place_chosen.connect(self.go_to)
        self.findings.said.connect(self.said)
        self.findings.folded.connect(self._on_findings_folded)
        self.help.link_chosen.connect(self.go_to)
        self.help.closed.connect(self.close_help)
        self.session.changed.connect(self._on_report_changed)
        self.session.place_changed.connect(self.go_to)
        self.session.touched.connect(self._on_touched)

    @property
    def section(self) -> str:
        """The id of the section in the middle, ``INFO`` for the report's own page."""
        return next(key for key, page in self._pages.items() if page is self._stack.currentWidget())

    @property
    def current_cell(self) -> str | None:
        """The id of the cell that has the focus, None outside of the tables."""
        page = self.page(self.section)
        return page.grid.current_cell() if isinstance(page, TablePage) else None

    @property
    def ringed(self) -> Finding | None:
        """The finding whose cells are ringed."""
        return self._ringed

    @property
    def prose(self) -> ProsePage | None:
        """The page of text in the middle, None elsewhere."""
        return self.prose_page(self.section)

    @property
    def filling(self) -> Filling | None:
        """The acts that fill the selected cells, None outside of the tables."""
        page = self.page(self.section)
        return page.grid.filling if isinstance(page, TablePage) else None

    @property
    def clipboard(self) -> Clipboard | None:
        """What copies the selected cells, None outside of the tables."""
        page = self.page(self.section)
        return page.grid.clipboard if isinstance(page, TablePage) else None

    @property
    def areas(self) -> tuple[Area, ...]:
        """Its parts, in the order in which they are read."""
        return (
            Area(self.sections, self.sections.setFocus),
            Area(self._stack, self.enter_page),
            Area(self.help, self.help.setFocus),
            Area(self.why, self.why.enter),
            Area(self.findings, self.findings.enter),
        )

    def page(self, section_id: str) -> QWidget:
        """Return the page of a section; it is built when it is first asked for."""
        if section_id not in self._pages:
            self._pages[section_id] = self._build(section_id)
            self._enlarging.watch([self._pages[section_id]])
            self._stack.addWidget(self._pages[section_id])
            self.last_year.serve(self._pages[section_id])
        return self._pages[section_id]

    def prose_page(self, section_id: str) -> ProsePage | None:
        """Return the page of a section of text, None for any other, and before one is shown."""
        page = self._pages.get(section_id)
        return page if isinstance(page, ProsePage) else None

    def show_section(self, section_id: str) -> None:
        """Put a section in the middle."""
        page = self.page(section_id)
        self._stack.setCurrentWidget(page)
        self.section_shown.emit(section_id)
        self.setTabOrder(self.sections, page)
        self._on_cell_changed(self.current_cell or "")
        self.tally_changed.emit(page.grid.tally() if isinstance(page, TablePage) else "")

    def go_to(self, place: str) -> None:
        """Go to a cell or a section and take the focus there."""
        cell = self.session.report.edition.cells.get(place)
        section = cell.section if cell else place
        self.show_section(section)
        self.sections.go_to(section)
        page = self.page(section)
        if cell and isinstance(page, TablePage):
            page.grid.go_to(place)
        else:
            page.setFocus()

    def go_to_cells(self, cells: Sequence[str]) -> None:
        """Go to the first of some cells, and select all of them that stand in its table."""
        self.go_to(cells[0])
        page = self.page(self.section)
        if isinstance(page, TablePage):
            page.grid.select(cells)

    def show_finding(self, finding: Finding) -> None:
        """Go to the first cell of a finding and ring all of them, or to its words in a text."""
        is_of_cells = finding.check is not None and finding.cells
        self.go_to(finding.cells[0] if is_of_cells else finding.section)
        self._ring(finding)
        if self.prose is not None:
            self.prose.editor.select(finding)
        if self.why.isVisible():
            self.why.explain(subject_of(finding))

    def enter_page(self) -> None:
        """Take the focus to the page in the middle."""
        self.page(self.section).setFocus()

    def ask_help(self) -> None:
        """Show the help for the place of the focus; asked again, lead into it and out of it."""
        if self.help.isHidden():
            self.help.show()
            self._fit_width()
        elif has_focus(self.help):
            self.enter_page()
        else:
            self.help.setFocus()

    def close_help(self) -> None:
        """Hide the help; the focus goes back to the page."""
        if has_focus(self.help):
            self.enter_page()
        self.help.hide()
        self._fit_width()

    def insert(self, text: str, act: str) -> bool:
        """Put a text at the caret of the prose as one undo step; false where there is no prose."""
        page = self.page(self.section)
        if isinstance(page, ProsePage):
            self.settle()
            page.insert(text, act)
            page.setFocus()
        return isinstance(page, ProsePage)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave a small window to the page."""
        super().resizeEvent(event)
        self.findings.fit_room(self.height())
        self._fit_width()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close the explanation or the help with Esc, where nothing else has a use for it."""
        if event.key() == Qt.Key.Key_Escape and self.why.isVisible():
            self.inquiries.close_why()
        elif event.key() == Qt.Key.Key_Escape and self.help.isVisible():
            self.close_help()
        else:
            super().keyPressEvent(event)

    def _ring(self, finding: Finding | None) -> None:
        """Ring the cells of one finding, and those of the former one no more."""
        for section, page in self._pages.items():
            if isinstance(page, TablePage):
                page.grid.ring(finding.cells if finding and finding.section == section else ())
        self._ringed = finding

    def follow(self, zoom: Zoom) -> None:
        """Show everything as large as the zoom says."""
        self._enlarging.watch((self.sections, self.findings, self.why, self.help))
        self._enlarging.follow(zoom)

    def settle(self) -> None:
        """Take over what is half typed, before a save or an export."""
        page = self.page(self.section)
        typed_into = QApplication.focusWidget()
        if typed_into is not None and page.isAncestorOf(typed_into):
            QGuiApplication.inputMethod().commit()
            typed_into.clearFocus()
            # The editor of a cell is gone by now.
            (page if isinstance(page, TablePage) else typed_into).setFocus()

    def _build(self, section_id: str) -> QWidget:
        if section_id == INFO:
            return InfoPage(self.session, self)
        if section_id == COMPARISON:
            return comparison_page(self)
        if section_id == READINESS:
            return self._build_readiness()
        section = self.session.report.edition.section(section_id)
        if section.kind == "prose":
            return self._build_prose(section)
        page = TablePage(self.session, section, self)
        page.grid.cell_changed.connect(self._on_cell_changed)
        page.grid.tally_changed.connect(self.tally_changed)
        page.grid.said.connect(self.said)
        page.grid.hinted.connect(self.hinted)
        page.grid.why_wanted.connect(self.inquiries.ask_why)
        page.grid.note_wanted.connect(self.inquiries.note)
        page.grid.reference_wanted.connect(self.insertions.insert_cell)
        return page

    def _build_prose(self, section: Section) -> QWidget:
        page = ProsePage(self.session, section, self)
        page.finding_entered.connect(self._on_words_entered)
        page.mend_wanted.connect(self.inquiries.mend)
        page.aside_wanted.connect(self.inquiries.judge)
        page.switch_off_wanted.connect(self.inquiries.switch_off)
        page.why_wanted.connect(self.inquiries.explain)
        page.named.connect(self.cell_changed)
        self.insertions.serve(page)
        return page

    def _build_readiness(self) -> QWidget:
        page = ReadinessPage(self.session, self)
        page.place_wanted.connect(self.go_to)
        page.finding_wanted.connect(self.show_finding)
        page.document_wanted.connect(self.document_wanted)
        return page

    def _lay_out(self) -> None:
        self._vertical = vertical = QSplitter(Qt.Orientation.Vertical, self)
        vertical.addWidget(self._stack)
        vertical.addWidget(self.why)
        vertical.addWidget(self.findings)
        vertical.setStretchFactor(0, 1)
        vertical.setCollapsible(0, False)
        vertical.setCollapsible(1, False)
        vertical.setSizes([10_000, _WHY_HEIGHT, _FINDINGS_HEIGHT])
        across = QSplitter(self)
        across.addWidget(self.sections)
        across.addWidget(vertical)
        across.setStretchFactor(1, 1)
        across.setCollapsible(1, False)
        across.addWidget(self.help)
        self.help.setMinimumWidth(_HELP_LEAST)
        across.setCollapsible(2, False)
        across.setSizes([_LIST_WIDTH, 10_000, _HELP_WIDTH])
        self.help.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 2)
        layout.addWidget(across)

    def _fit_width(self) -> None:
        """Let the help stand in the place of the sections where there is no room for both."""
        has_room = self.width() >= _WIDE * self.fontMetrics().height()
        if has_focus(self.sections) and not has_room and not self.help.isHidden():
            self.enter_page()
        self.sections.setVisible(has_room or self.help.isHidden())

    def _on_findings_folded(self) -> None:
        """Give the page what the findings leave, or take back what they had."""
        page, why, findings = self._vertical.sizes()
        wanted = self.findings.wanted_height
        self._vertical.setSizes([page + findings - wanted, why, wanted])

    def _on_report_changed(self, change: Change) -> None:
        if change.cells or change.sections or change.has_other_findings or change.is_linked_anew:
            self.sections.show_standing(self.session.report, self.session.report.findings)
            self._name_cell(self.current_cell or "")
        if change.has_other_findings or change.is_remarked_anew:
            self.findings.show_report(self.session.report)
        self.why.refresh(change)
        if self._ringed is not None:
            self._ring(finding_by(self.session.report, self._ringed.key))

    def _on_touched(self, cells: Collection[str]) -> None:
        """Select what was undone or redone in the table that the view has gone to."""
        page = self.page(self.section)
        if isinstance(page, TablePage):
            page.grid.select(cells)

    def _on_cell_changed(self, cell: str) -> None:
        if cell:
            self.cell_entered.emit(cell)
        self.help.show_place(cell or self.section)
        self.why.follow(cell)
        self._name_cell(cell)

    def _on_words_entered(self, finding: Finding) -> None:
        if self.why.isVisible():
            self.why.explain(subject_of(finding))

    def _name_cell(self, cell: str) -> None:
        """Tell the name of a cell, or what is wrong with it by itself, as when it is unread."""
        report = self.session.report
        named = report.edition.cells.get(cell)
        words = wording.CELL_NAMED_COMPUTED if named and named.is_computed else "{cell}"
        found = [f for f in report.findings if f.check and f.cells == (cell,)]
        errors = (finding.message for finding in found if finding.level == "error")
        said = words.format(cell=named.name) if named else ""
        if beside := figure_beside(report, cell) if named else "":
            said = CELL_BESIDE.format(cell=said, figure=beside)
        self.cell_changed.emit(next(errors, said))

    def _show_state(self) -> None:
        self.findings.show_report(self.session.report)
        self.sections.show_standing(self.session.report, self.session.report.findings)
