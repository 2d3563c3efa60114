"""A report open on the desk: sections at the left, the section in the middle, findings below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from gkdesk.report import Change, Finding
from gkdesk.ui import wording
from gkdesk.ui.findings_panel import FindingsPanel
from gkdesk.ui.info_page import InfoPage
from gkdesk.ui.places import INFO
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.section_list import SectionList
from gkdesk.ui.session import Session
from gkdesk.ui.table_page import TablePage

_LIST_WIDTH = 200
_FINDINGS_HEIGHT = 96


class ReportView(QWidget):
    """Composes the views of one session and leads from a finding or an undo to its place.

    ``cell_changed`` carries the name of the cell that has the focus, ``said`` what the clerk
    should know of what was just done.
    """

    cell_changed = Signal(str)
    said = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        """Open on the first section that is a table or text."""
        super().__init__(parent)
        self.setObjectName("desk")
        self.session = session
        edition = session.report.edition
        self.sections = SectionList(edition.sections, self)
        self.findings = FindingsPanel(edition, self)
        self._stack = QStackedWidget(self)
        self._stack.setObjectName("paper")
        self._pages: dict[str, QWidget] = {}
        self._ringed: Finding | None = None
        self._lay_out()
        self.sections.chosen.connect(self.show_section)
        self.sections.itemActivated.connect(self._on_section_activated)
        self.findings.chosen.connect(self.show_finding)
        session.changed.connect(self._on_report_changed)
        session.place_changed.connect(self.go_to)
        self._show_state()
        self.go_to(edition.sections[0].id)

    @property
    def section(self) -> str:
        """The id of the section in the middle, ``INFO`` for the report's own page."""
        return next(key for key, page in self._pages.items() if page is self._stack.currentWidget())

    @property
    def current_cell(self) -> str | None:
        """The id of the cell that has the focus, None outside of the tables."""
        page = self.page(self.section)
        return page.grid.current_cell() if isinstance(page, TablePage) else None

    def page(self, section_id: str) -> QWidget:
        """Return the page of a section; it is built when it is first asked for."""
        if section_id not in self._pages:
            self._pages[section_id] = self._build(section_id)
            self._stack.addWidget(self._pages[section_id])
        return self._pages[section_id]

    def show_section(self, section_id: str) -> None:
        """Put a section in the middle."""
        page = self.page(section_id)
        self._stack.setCurrentWidget(page)
        self.setTabOrder(self.sections, page)
        self._on_cell_changed(self.current_cell or "")

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

    def show_finding(self, finding: Finding) -> None:
        """Go to the first cell of a finding and ring all of them."""
        self.go_to(finding.cells[0] if finding.cells else finding.section)
        self._ring(finding)

    def _ring(self, finding: Finding | None) -> None:
        """Ring the cells of one finding, and those of the former one no more."""
        for section, page in self._pages.items():
            if isinstance(page, TablePage):
                page.grid.ring(finding.cells if finding and finding.section == section else ())
        self._ringed = finding

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
        section = self.session.report.edition.section(section_id)
        if section.kind == "prose":
            return ProsePage(self.session, section, self)
        page = TablePage(self.session, section, self)
        page.grid.cell_changed.connect(self._on_cell_changed)
        page.grid.said.connect(self.said)
        return page

    def _lay_out(self) -> None:
        vertical = QSplitter(Qt.Orientation.Vertical, self)
        vertical.addWidget(self._stack)
        vertical.addWidget(self.findings)
        vertical.setStretchFactor(0, 1)
        vertical.setCollapsible(0, False)
        vertical.setSizes([10_000, _FINDINGS_HEIGHT])
        across = QSplitter(self)
        across.addWidget(self.sections)
        across.addWidget(vertical)
        across.setStretchFactor(1, 1)
        across.setCollapsible(1, False)
        across.setSizes([_LIST_WIDTH, 10_000])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 2)
        layout.addWidget(across)

    def _on_report_changed(self, change: Change) -> None:
        if change.cells or change.sections:
            self._show_state()
        if self._ringed is not None and self._ringed not in self.findings.findings:
            self._ring(None)

    def _on_section_activated(self) -> None:
        self.page(self.section).setFocus()

    def _on_cell_changed(self, cell: str) -> None:
        named = self.session.report.edition.cells.get(cell)
        words = wording.CELL_NAMED_COMPUTED if named and named.is_computed else "{cell}"
        self.cell_changed.emit(words.format(cell=named.name) if named else "")

    def _show_state(self) -> None:
        findings = self.session.report.findings
        self.findings.show_findings(findings)
        self.sections.show_standing(self.session.report, findings)
