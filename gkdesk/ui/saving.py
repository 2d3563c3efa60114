"""Saving one report: what stands in the way is said in the window, and the clerk decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gkdesk.errors import GkdeskError
from gkdesk.project import ChangedOnDiskError, LockedReportError
from gkdesk.report import state_of, taken
from gkdesk.ui import saving_wording, wording
from gkdesk.ui.conflict_dialog import ConflictDialog
from gkdesk.ui.dialogs import SavePath, ask_one_of
from gkdesk.ui.text_dialog import Asked, TextDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from gkdesk.report import Edit
    from gkdesk.ui.desk import Desk
    from gkdesk.ui.notice import Notice
    from gkdesk.ui.session import Session


class Saving:
    """Writes the file of one open report; nobody's cells are overwritten unseen."""

    def __init__(
        self,
        session: Session,
        desk: Desk,
        notice: Notice,
        parent: QWidget,
        suggest: Callable[[], Path],
    ) -> None:
        """Ask questions over ``parent``, one of the windows of the desk.

        ``suggest`` returns the file to begin with where one is asked for.
        """
        self._suggest = suggest
        self._session = session
        self._desk = desk
        self._notice = notice
        self._parent = parent

    def save_as(self) -> bool:
        """Ask for a file and save there; return whether it is saved."""
        path = SavePath.ask(self._parent, wording.SAVE_AS, self._suggest(), wording.FILES_GKD)
        return self.save_to(path) if path else False

    def save_to(self, path: Path) -> bool:
        """Save to a file; return whether it is saved."""
        if self._desk.window_on(path) not in (None, self._parent):
            # Both windows would go on writing over one another.
            self._say(wording.SAVE_OPEN_ELSEWHERE.format(name=path.name))
            return False
        try:
            told = self._write(path)
        except LockedReportError as error:
            acts = {saving_wording.REASON_BEGIN: self.ask_reason}
            self._notice.say(str(error), acts=acts)
            return False
        except GkdeskError as error:
            self._say(str(error))
            return False
        if told is None:
            return False
        self._notice.hide()
        if told:
            self._notice.say(saving_wording.STATE_NOT_KEPT.format(cause=told), "warning")
        self._desk.recent.add(path)
        return True

    def ask_reason(self) -> None:
        """Ask why a published report is changed, and begin a new version of it."""
        version = self._session.project.history.version
        asked = Asked(
            saving_wording.REASON_TITLE,
            saving_wording.REASON_SUBJECT.format(version=version),
            saving_wording.REASON_ABOUT.format(next=version + 1),
            saving_wording.REASON,
            wanted=saving_wording.REASON_WANTED,
        )
        dialog = TextDialog(asked, "", self._parent)
        dialog.given.connect(self._reopen)
        dialog.open()

    def _reopen(self, reason: str) -> None:
        project = self._session.project
        if project.history.published:
            self._session.keep_history(project.history.reopened(reason, project.act()))
        self._notice.hide()

    def _write(self, path: Path) -> str | None:
        """Save, and settle with the clerk what a colleague saved; None where it is not to be."""
        while True:
            try:
                return self._session.save_to(path)
            except ChangedOnDiskError as error:
                if not self._settle(error):
                    return None

    def _settle(self, error: ChangedOnDiskError) -> bool:
        """Go through the difference; return whether to save again."""
        session, project = self._session, self._session.project
        if error.theirs is None:
            return self._may_overwrite(error)
        chosen = ConflictDialog.merge(self._parent, error, project.unsaved, session.report.edition)
        if chosen is None or (chosen and not session.may_edit()):
            return False
        self._take(chosen, error)
        project.accept(error)
        return True

    def _take(self, chosen: tuple[Edit, ...], error: ChangedOnDiskError) -> None:
        if error.theirs is not None:
            state = taken(state_of(self._session.report), state_of(error.theirs[0]), chosen)
            act = saving_wording.ACT_TAKE_THEIRS.format(count=len(chosen))
            self._session.restore(state, act)

    def _may_overwrite(self, error: ChangedOnDiskError) -> bool:
        """Ask about a file that nobody can read any more."""
        save, back = saving_wording.UNREADABLE_SAVE, wording.CANCEL
        text = saving_wording.UNREADABLE_QUESTION.format(name=error.path.name)
        about = saving_wording.UNREADABLE_ABOUT.format(fault=error.fault)
        if ask_one_of(self._parent, text, about, (save, back), default=1) != save:
            return False
        self._session.project.accept(error)
        return True

    def _say(self, sentence: str) -> None:
        self._notice.say(sentence, acts={saving_wording.SAVE_ELSEWHERE: self.save_as})
