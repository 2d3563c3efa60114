"""What is done with former states of one report: named, published, restored, looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gkdesk.errors import GkdeskError
from gkdesk.ui import versions_wording, wording
from gkdesk.ui.dialogs import AskName, ask_one_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from gkdesk.project.history import History
    from gkdesk.ui.moments import Moment
    from gkdesk.ui.session import Session


class Versions(QObject):
    """Asks what must be asked, over one window; ``told`` carries what was done, or why not."""

    told = Signal(str)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Serve one open report."""
        super().__init__(parent)
        self._session = session
        self._parent = parent

    def name_now(self) -> None:
        """Give what the report holds now a name."""
        name = self._asked(versions_wording.NAME_TITLE, "")
        project = self._session.project
        told = versions_wording.NAMED_TOLD.format(name=name)
        self._change(name, lambda h: h.named(name, project.state, project.act()), told)

    def publish(self) -> None:
        """Lock what the report holds now as what was published."""
        project = self._session.project
        suggested = versions_wording.PUBLISH_NAME.format(version=project.history.version)
        name = self._asked(versions_wording.PUBLISH_TITLE, suggested)
        told = versions_wording.PUBLISHED_TOLD
        self._change(name, lambda h: h.published_as(name, project.state, project.act()), told)

    def rename(self, name: str) -> None:
        """Give a milestone another name."""
        other = self._asked(versions_wording.RENAME_TITLE, name)
        self._change(other, lambda history: history.renamed(name, other), "")

    def delete(self, name: str) -> None:
        """Forget a milestone, when the clerk is sure."""
        answers = (versions_wording.DELETE, wording.CANCEL)
        text = versions_wording.DELETE_QUESTION.format(name=name)
        about = versions_wording.DELETE_ABOUT
        chosen = ask_one_of(self._parent, text, about, answers, default=1)
        if chosen == versions_wording.DELETE:
            self._change(name, lambda history: history.without(name), "")

    def restore(self, one: Moment) -> None:
        """Bring the report to a former state, as one undo step."""
        try:
            state = one.state()
        except GkdeskError as error:
            self.told.emit(str(error))
            return
        if self._session.may_edit():
            act = versions_wording.ACT_RESTORE.format(name=one.full_name)
            self._session.restore(state, act)
            self.told.emit(versions_wording.RESTORED_TOLD.format(name=one.full_name))

    def _asked(self, title: str, suggested: str) -> str:
        return AskName.ask(self._parent, title, suggested, versions_wording.NAME_OK)

    def _change(self, name: str, make: Callable[[History], History], told: str) -> None:
        """Put another history, where the clerk gave a name and it can be had."""
        if not name:
            return
        try:
            self._session.keep_history(make(self._session.project.history))
        except GkdeskError as error:
            self.told.emit(str(error))
        else:
            self.told.emit(told)
