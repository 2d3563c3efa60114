"""Saving a report and writing its Word file, with the questions that belong to it."""

from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from gkdesk.errors import GkdeskError
from gkdesk.ui import wording
from gkdesk.ui.dialogs import Answer, ExportQuestion, SavePath, UnsavedQuestion
from gkdesk.ui.findings_panel import summary
from gkdesk.ui.notice import Notice
from gkdesk.ui.recent import Recent
from gkdesk.ui.session import Session

_TOLD = 6


class Filing:
    """The files of one open report. What fails is said in the window's line."""

    def __init__(self, session: Session, recent: Recent, notice: Notice, parent: QWidget) -> None:
        """Ask questions over ``parent``."""
        self._session = session
        self._recent = recent
        self._notice = notice
        self._parent = parent
        self.saved_at: datetime | None = None

    @property
    def name(self) -> str:
        """The file's name, or what a report without a file is called."""
        report = self._session.report
        if self._session.path:
            return self._session.path.name
        return wording.UNSAVED_NAME.format(agency=report.agency, year=report.year)

    def save(self) -> bool:
        """Save to the report's file, or ask for one; return whether it is saved."""
        return self._save_to(self._session.path) if self._session.path else self.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save there; return whether it is saved."""
        suggested = self._session.path or self._suggested(".gkd")
        path = SavePath.ask(self._parent, wording.SAVE_AS, suggested, wording.FILES_GKD)
        return self._save_to(path) if path else False

    def may_close(self) -> bool:
        """Ask about unsaved changes; return whether the window may close."""
        if not self._session.is_modified:
            return True
        answer = UnsavedQuestion.ask(self._parent, self.name)
        return self.save() if answer is Answer.SAVE else answer is Answer.DISCARD

    def export_word(self) -> None:
        """Write the Word file; with findings open, ask first and say which."""
        if not self._may_export():
            return
        suggested = self._suggested(".docx")
        path = SavePath.ask(self._parent, wording.EXPORT_WORD, suggested, wording.FILES_WORD)
        if path is None:
            return
        # The document libraries are slow to load and needed here alone.
        from gkdesk.document import write_word

        try:
            write_word(self._session.report, path, replace=True)
        except GkdeskError as error:
            self._notice.say(str(error))
            return
        acts = {
            wording.OPEN_DOCUMENT: partial(_open, path),
            wording.OPEN_FOLDER: partial(_open, path.parent),
        }
        self._notice.say(wording.EXPORTED.format(name=path.name), "clean", acts)

    def _may_export(self) -> bool:
        findings = [f for f in self._session.report.findings if f.level != "hint"]
        if not findings:
            return True
        findings.sort(key=lambda finding: finding.level)
        edition = self._session.report.edition
        sentences = [f"{edition.section(f.section).name}：{f.message}" for f in findings[:_TOLD]]
        if len(findings) > _TOLD:
            sentences.append(wording.EXPORT_MORE.format(count=len(findings)))
        return ExportQuestion.ask(self._parent, summary(findings), "\n".join(sentences))

    def _save_to(self, path: Path) -> bool:
        try:
            self._session.save_to(path)
        except GkdeskError as error:
            self._notice.say(str(error), acts={wording.SAVE_AS: self.save_as})
            return False
        self.saved_at = datetime.now().astimezone()
        self._recent.add(path)
        return True

    def _suggested(self, ending: str) -> Path:
        report = self._session.report
        folder = self._session.path.parent if self._session.path else _documents()
        stem = wording.FILE_NAME.format(agency=report.agency, year=report.year)
        return folder / f"{stem.replace('/', '-')}{ending}"


def _documents() -> Path:

    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
