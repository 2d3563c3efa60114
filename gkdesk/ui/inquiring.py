"""What the clerk asks and says about the figure or the finding at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from gkdesk.ui import wording
from gkdesk.ui.remarking import Remarking

if TYPE_CHECKING:
    from gkdesk.report import Finding
    from gkdesk.ui.report_view import ReportView
    from gkdesk.ui.why_panel import Subject


class Inquiries(QObject):
    """Acts on what is at hand: the lit line in the list of findings, the active cell elsewhere."""

    def __init__(self, view: ReportView) -> None:
        """Act on one view."""
        super().__init__(view)
        self._view = view
        self._remarking = Remarking(view.session, view)
        self._came_from_list = False
        view.why.closed.connect(self.close_why)
        view.why.place_wanted.connect(view.go_to)
        view.findings.why_wanted.connect(self.ask_why)
        view.findings.aside_wanted.connect(self.judge)
        view.findings.note_wanted.connect(self._remarking.note)
        view.findings.left.connect(self._go_to_page)

    def ask_why(self) -> None:
        """Explain what is at hand; asked again, lead into the explanation and out of it."""
        why = self._view.why
        if _has_focus(why):
            self._go_back()
        elif why.isVisible() and not _has_focus(self._view.findings):
            why.enter()
        else:
            self._came_from_list = _has_focus(self._view.findings)
            why.show()
            why.explain(self._subject())

    def close_why(self) -> None:
        """Close the explanation; the focus goes back to where it was asked for."""
        had_focus = _has_focus(self._view.why)
        self._view.why.hide()
        self._view.why.forget()
        if had_focus:
            self._go_back()

    def judge(self) -> None:
        """Set the finding at hand aside, or take it up again."""
        finding = self._finding()
        if finding is None:
            self._view.said.emit(wording.NO_FINDING_CHOSEN)
            return
        self._view.findings.light(finding)
        self._remarking.judge(finding)

    def note(self) -> None:
        """Ask for the note on the cell at hand."""
        line = self._view.findings.current if _has_focus(self._view.findings) else None
        cell = line.place if line else self._view.current_cell
        if cell and cell in self._view.session.report.edition.cells:
            self._remarking.note(cell)
        else:
            self._view.said.emit(wording.NO_CELL_CHOSEN)

    def go_to_findings(self) -> None:
        """Take the focus to the list of findings, and from there back to the page."""
        findings = self._view.findings
        if _has_focus(findings):
            self._go_to_page()
            return
        findings.set_folded(is_folded=False)
        findings.enter()

    def filter_findings(self) -> None:
        """Take the focus to the line that filters the findings."""
        self._view.findings.begin_to_filter()

    def _subject(self) -> Subject | None:
        """Return what is to be explained."""
        line = self._view.findings.current
        if _has_focus(self._view.findings) and line is not None:
            return line.finding.check if line.finding else line.place
        ringed, cell = self._view.ringed, self._view.current_cell
        if ringed is not None and cell == ringed.cells[0]:
            return ringed.check
        return cell

    def _finding(self) -> Finding | None:
        cell = None if _has_focus(self._view.findings) else self._view.current_cell
        return self._view.findings.finding_about(cell)

    def _go_back(self) -> None:
        if self._came_from_list:
            self._view.findings.setFocus()
        else:
            self._go_to_page()

    def _go_to_page(self) -> None:
        self._view.page(self._view.section).setFocus()


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and widget.isAncestorOf(focused)
