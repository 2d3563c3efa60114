"""What the clerk says about figures: why a finding may stand, and notes on cells."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gkdesk.report import Aside, Finding, shown
from gkdesk.ui import text_wording, wording
from gkdesk.ui.session import Session
from gkdesk.ui.text_dialog import Asked, TextDialog


class Remarking(QObject):
    """Asks for remarks over a window; each is one undo step."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Remark on the session's report."""
        super().__init__(parent)
        self._session = session
        self._parent = parent

    def judge(self, finding: Finding) -> None:
        """Ask why a finding may stand; take one up again that was set aside."""
        if self._session.report.aside(finding) is not None:
            self._put_aside(finding, None, wording.ACT_TAKE_UP)
            return
        is_of_text = finding.check is None
        sentence = finding.passage.sentence if finding.passage else ""
        asked = Asked(
            title=wording.ASIDE_TITLE,
            subject=f"{finding.message}\n“{sentence}”" if sentence else finding.message,
            about=text_wording.TEXT_ASIDE_ABOUT if is_of_text else wording.ASIDE_ABOUT,
            label=wording.ASIDE_REASON,
            wanted=wording.ASIDE_WANTED,
        )
        self._ask(asked, "").given.connect(partial(self._set_aside, finding))

    def note(self, cell_id: str) -> None:
        """Ask for the note on a cell."""
        report = self._session.report
        cell = report.edition.cells[cell_id]
        before = report.remarks.notes.get(cell_id, "")
        asked = Asked(
            title=wording.NOTE_TITLE,
            subject=f"{cell.name}：{shown(report.values[cell_id])}",
            about=wording.NOTE_ABOUT,
            label=wording.NOTE_TITLE,
            delete=wording.NOTE_DELETE if before else "",
        )
        self._ask(asked, before).given.connect(partial(self._put_note, cell_id))

    def _ask(self, asked: Asked, text: str) -> TextDialog:
        dialog = TextDialog(asked, text, self._parent)
        # Modal to the window without a loop of its own: what is asked about cannot change.
        dialog.open()
        return dialog

    def _set_aside(self, finding: Finding, reason: str) -> None:
        today = datetime.now().astimezone().date()
        aside = Aside(reason, today, self._session.report.figures_of(finding))
        self._put_aside(finding, aside, wording.ACT_SET_ASIDE)

    def _put_aside(self, finding: Finding, aside: Aside | None, act: str) -> None:
        report = self._session.report
        section = report.edition.section(finding.section).name
        place = finding.cells[0] if finding.check and finding.cells else finding.section
        remarks = report.remarks.with_aside(finding, aside)
        self._session.remark(remarks, act.format(section=section), place)

    def _put_note(self, cell_id: str, text: str) -> None:
        report = self._session.report
        act = wording.ACT_NOTE if text else wording.ACT_NOTE_DELETE
        name = report.edition.cells[cell_id].name
        remarks = report.remarks.with_note(cell_id, text)
        self._session.remark(remarks, act.format(cell=name), cell_id)
