"""Saving a report, writing and copying its document, with the questions that belong to it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices

from gkdesk import words
from gkdesk.errors import GkdeskError
from gkdesk.ui import wording
from gkdesk.ui.comparison.acts import is_annexed
from gkdesk.ui.counts import summary
from gkdesk.ui.dialogs import Answer, ExportQuestion, SavePath, UnsavedQuestion
from gkdesk.ui.findings_lines import line_of
from gkdesk.ui.saving import Saving

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gkdesk.report import Finding
    from gkdesk.ui.desk import Desk
    from gkdesk.ui.moments import Moment
    from gkdesk.ui.notice import Notice
    from gkdesk.ui.session import Session
    from gkdesk.ui.versions import Versions

_TOLD = 6
# What Windows takes in no name, and how many bytes Linux takes with the ending and some to spare.
_NO_NAME = re.compile(r'[\\/:*?"<>|]')
_LONGEST_NAME = 200
# What each form of the document is called when a file is chosen for it.
_FORMS = {
    ".docx": (wording.EXPORT_WORD, wording.FILES_WORD),
    ".pdf": (wording.EXPORT_PDF, wording.FILES_PDF),
    ".html": (wording.EXPORT_HTML, wording.FILES_HTML),
    ".xlsx": (wording.EXPORT_XLSX, wording.FILES_XLSX),
}


class Filing:
    """The files of one open report. What fails is said in the window's line."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        notice: Notice,
        parent: QWidget,
    ) -> None:
        """Ask questions over ``parent``, one of the windows of the desk."""
        self._session = session
        self._settings = desk.settings
        self._desk = desk
        self._notice = notice
        self._parent = parent
        self.saving = Saving(session, desk, notice, parent, self._place)

    @property
    def name(self) -> str:
        """The file's name, or what a report without a file is called."""
        report = self._session.report
        if self._session.path:
            return self._session.path.name
        return wording.UNSAVED_NAME.format(agency=report.agency, year=report.year)

    def save(self) -> bool:
        """Save to the report's file, or ask for one; return whether it is saved."""
        path = self._session.path
        return self.saving.save_to(path) if path else self.saving.save_as()

    def save_as(self) -> bool:
        """Ask for a file and save there; return whether it is saved."""
        return self.saving.save_as()

    def may_close(self) -> bool:
        """Ask about unsaved changes; return whether the window may close."""
        if not self._session.is_modified:
            return True
        answer = UnsavedQuestion.ask(self._parent, self.name)
        return self.save() if answer is Answer.SAVE else answer is Answer.DISCARD

    def export(self, ending: str) -> None:
        """Write a form of the document; with findings open, ask first and say which."""
        if not self._may_export():
            return
        title, files = _FORMS[ending]
        path = SavePath.ask(self._parent, title, self._suggested(ending), files)
        if path is None:
            return
        # The document libraries are slow to load and needed here alone.
        from gkdesk.ui.exporting import export

        try:
            remarks = export(
                self._session.report,
                path,
                self._settings,
                self._parent,
                has_annex=is_annexed(self._parent),
            )
        except GkdeskError as error:
            self._notice.say(str(error))
            return
        acts = {
            wording.OPEN_DOCUMENT: partial(_open, path),
            wording.OPEN_FOLDER: partial(_open, path.parent),
        }
        sentences = (wording.EXPORTED.format(name=path.name), *remarks)
        self._notice.say("".join(sentences), "clean", acts)

    def name_now(self) -> None:
        """Give what the report holds now a name."""
        self._versions().name_now()

    def show_versions(self) -> None:
        """Show former states of the report, and the log of its changes."""
        from gkdesk.ui.versions_dialog import VersionsDialog

        dialog = VersionsDialog(self._session, self._versions(), self._desk.library, self._parent)
        dialog.open_wanted.connect(self._look_at)
        dialog.open()

    def _versions(self) -> Versions:
        from gkdesk.ui.versions import Versions

        versions = Versions(self._session, self._parent)
        versions.told.connect(partial(self._notice.say, mark="clean"))
        return versions

    def _look_at(self, one: Moment) -> None:
        """Open a former state in a window of its own, only to be looked at."""
        from gkdesk.ui.opening import Opening

        try:
            state = one.state()
        except GkdeskError as error:
            self._notice.say(str(error))
            return
        report = self._session.report
        session = Opening(self._desk.library).former(report, state, one.full_name)
        window = self._desk.new_window()
        window.show_session(session)
        window.show()

    def preview(self) -> None:
        """Show the report as it is printed; what prints is loaded for that alone."""
        from gkdesk.ui.preview import open_preview

        file = self._suggested(".pdf")
        try:
            open_preview(
                self._session.report,
                self._settings,
                file,
                self._parent,
                has_annex=is_annexed(self._parent),
            )
        except GkdeskError as error:
            self._notice.say(str(error))

    def copy_report(self) -> None:
        """Put the whole document on the clipboard as a web page."""
        from gkdesk.ui.preferences import read_preferences
        from gkdesk.ui.web_copy import copy_report

        try:
            copy_report(self._session.report, read_preferences(self._settings).template)
        except GkdeskError as error:
            self._notice.say(str(error))
            return
        self._tell_copied()

    def copy_table(self, section: str) -> None:
        """Put the table of a section on the clipboard as a web page."""
        if section not in self._session.report.edition.tables:
            self._notice.say(wording.COPY_NO_TABLE)
            return
        from gkdesk.ui.web_copy import copy_table

        copy_table(self._session.report, section)
        self._tell_copied()

    def _tell_copied(self) -> None:
        findings = self._told_findings()
        sentence = wording.COPIED_WITH_FINDINGS if findings else wording.COPIED
        level = "warning" if findings else "clean"
        self._notice.say(sentence.format(counts=summary(findings)), level)

    def _told_findings(self) -> list[Finding]:
        return [f for f in self._session.report.findings if f.level != "hint"]

    def _may_export(self) -> bool:
        findings = self._told_findings()
        if not findings:
            return True
        findings.sort(key=lambda finding: list(words.LEVELS).index(finding.level))
        lines = [line_of(self._session.report, finding) for finding in findings[:_TOLD]]
        sentences = [f"{line.section_name}：{line.text}" for line in lines]
        if len(findings) > _TOLD:
            sentences.append(wording.EXPORT_MORE.format(count=len(findings)))
        counts, aside = summary(findings), len(self._session.report.findings_set_aside)
        if aside:
            counts = wording.EXPORT_ASIDE.format(counts=counts, count=aside)
        return ExportQuestion.ask(self._parent, counts, "\n".join(sentences))

    def _place(self) -> Path:
        return self._session.path or self._session.came_from or self._suggested(".gkd")

    def _suggested(self, ending: str) -> Path:
        report = self._session.report
        folder = suggested_folder(self._session)
        stem = wording.FILE_NAME.format(agency=report.agency, year=report.year)
        return folder / f"{file_name(stem)}{ending}"


def file_name(stem: str) -> str:
    """Return a text as a name that every system takes, not too long for any."""
    named = _NO_NAME.sub("-", stem)
    return named.encode()[:_LONGEST_NAME].decode(errors="ignore")


def suggested_folder(session: Session) -> Path:
    """Return where files of a report are put unless the clerk says otherwise."""
    if session.path:
        return session.path.parent
    place = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(place))


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(path))
