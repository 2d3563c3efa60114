"""What the clerk asks and says about the figure or the finding at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gkdesk.report.explaining import finding_by
from gkdesk.ui import text_wording, wording
from gkdesk.ui.areas import has_focus
from gkdesk.ui.mending import carried_over, let_go, mend
from gkdesk.ui.places import COMPARISON
from gkdesk.ui.remarking import Remarking
from gkdesk.ui.review import wording as review_wording
from gkdesk.ui.why_panel import subject_of

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
        view.why.finding_wanted.connect(view.show_finding)
        view.findings.why_wanted.connect(self.ask_why)
        view.findings.aside_wanted.connect(self.judge)
        view.findings.mend_wanted.connect(self.mend)
        view.findings.switch_off_wanted.connect(self.switch_off)
        view.findings.note_wanted.connect(self._remarking.note)
        view.findings.left.connect(view.enter_page)

    def compare(self) -> None:
        """Show this year beside last year."""
        self._view.go_to(COMPARISON)

    def ask_why(self) -> None:
        """Explain what is at hand; asked again, lead into the explanation and out of it."""
        why = self._view.why
        if has_focus(why):
            self._go_back()
        elif why.isVisible() and not has_focus(self._view.findings):
            why.enter()
        else:
            self._explain(self._subject())

    def explain(self, finding: Finding) -> None:
        """Explain a finding."""
        self._explain(subject_of(finding))

    def close_why(self) -> None:
        """Close the explanation; the focus goes back to where it was asked for."""
        had_focus = has_focus(self._view.why)
        self._view.why.hide()
        self._view.why.forget()
        if had_focus:
            self._go_back()

    def judge(self, meant: Finding | None = None) -> None:
        """Set a finding aside, or take it up again: the one at hand, unless one is meant."""
        finding = self._now(meant)
        if finding is None:
            self._view.said.emit(wording.NO_FINDING_CHOSEN)
            return
        self._view.findings.light(finding)
        self._remarking.judge(finding)

    def mend(self, meant: Finding | None = None) -> None:
        """Put what should stand there in place of the words of a finding."""
        finding = self._now(meant)
        if finding is not None and finding.check and finding.check.kind == "stated":
            let_go(self._view.session, finding)
            said = review_wording.LET_GO_DONE.format(stated=finding.left, sum=finding.right)
            self._view.done.emit(said)
        elif finding is not None and carried_over(self._view.session.report, finding):
            self._view.go_to(finding.cells[0])
            mend(self._view.session, finding)
        elif finding is None or finding.check is not None:
            self._view.said.emit(text_wording.NO_MEND_HERE)
        elif finding.passage is None or finding.passage.mend is None:
            self._view.said.emit(text_wording.NO_MEND_KNOWN)
        else:
            self._view.sections.go_to(finding.section)
            self._view.show_section(finding.section)
            mend(self._view.session, finding)

    def switch_off(self, meant: Finding | None = None) -> None:
        """Ask for a kind of finding in texts to be found no more, in this report and others."""
        finding = self._now(meant)
        if finding is not None and finding.check is None:
            self._view.kind_unwanted.emit(finding.code)

    def note(self) -> None:
        """Ask for the note on the cell at hand."""
        line = self._view.findings.current if has_focus(self._view.findings) else None
        cell = line.place if line else self._view.current_cell
        if cell and cell in self._view.session.report.edition.cells:
            self._remarking.note(cell)
        else:
            self._view.said.emit(wording.NO_CELL_CHOSEN)

    def filter_findings(self) -> None:
        """Take the focus to the line that filters the findings."""
        self._view.findings.begin_to_filter()

    def _subject(self) -> Subject | None:
        """Return what is to be explained."""
        line = self._view.findings.current
        if has_focus(self._view.findings) and line is not None:
            return subject_of(line.finding) if line.finding else line.place
        if self._view.prose is not None:
            finding = self._view.prose.finding
            return subject_of(finding) if finding else None
        ringed, cell = self._view.ringed, self._view.current_cell
        if ringed is not None and cell in ringed.cells[:1]:
            return subject_of(ringed)
        return cell

    def _explain(self, subject: Subject | None) -> None:
        self._came_from_list = has_focus(self._view.findings)
        self._view.why.show()
        self._view.why.explain(subject)

    def _finding(self) -> Finding | None:
        """Return the finding at hand."""
        findings, prose = self._view.findings, self._view.prose
        if has_focus(findings):
            return findings.finding_about(None)
        if prose is not None and prose.finding is not None:
            return prose.finding
        return findings.finding_about(self._view.current_cell)

    def _now(self, meant: Finding | None) -> Finding | None:
        """Return a finding as it is once what is half typed is taken over."""
        meant = meant or self._finding()
        if meant is None or meant.check is not None:
            return meant
        self._view.settle()
        return finding_by(self._view.session.report, meant.key)

    def _go_back(self) -> None:
        if self._came_from_list:
            self._view.findings.setFocus()
        else:
            self._view.enter_page()
