"""What an open report's file needs while the window is open: its lock held, its changes seen."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

from gkdesk.project.lock_file import BEAT
from gkdesk.ui import saving_wording
from gkdesk.ui.holders import whose
from gkdesk.ui.session import Access

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from gkdesk.ui.filing import Filing
    from gkdesk.ui.notice import Notice
    from gkdesk.ui.session import Session


class Guard(QObject):
    """Says in the window's line what becomes of the file; ``moved`` where the lock came or went."""

    moved = Signal()

    def __init__(self, session: Session, filing: Filing, notice: Notice, window: QWidget) -> None:
        """Watch over a session from now on."""
        super().__init__(session)
        self._session = session
        self._filing = filing
        self._notice = notice
        self._has_told = False
        self._timer = QTimer(self)
        self._timer.setInterval(round(BEAT * 1000))
        self._timer.timeout.connect(self.beat)
        self._timer.start()
        session.refused.connect(self._on_refused)
        window.installEventFilter(self)
        if session.access in (Access.HELD, Access.KEPT):
            session.may_edit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at the file whenever the clerk comes back to the window."""
        if event.type() == QEvent.Type.WindowActivate:
            # The window is to be there first.
            QTimer.singleShot(0, self, self.look)
        return super().eventFilter(watched, event)

    def look(self) -> None:
        """Say once that a colleague saved the file meanwhile."""
        has_changed = self._session.project.has_changed_on_disk
        if has_changed and not self._has_told and self._session.path is not None:
            text = saving_wording.CHANGED.format(name=self._session.path.name)
            acts = {saving_wording.CHANGED_LOOK: self._filing.save}
            self._notice.say(text, "warning", acts)
        self._has_told = has_changed

    def beat(self) -> None:
        """Hold the lock; say where somebody took it over, and where it is free again."""
        project = self._session.project
        was_held = project.is_read_only
        if was_held:
            project.claim()
        else:
            project.beat()
        if project.is_read_only == was_held:
            return
        self.moved.emit()
        if was_held:
            self._notice.say(saving_wording.LOCK_FREE, "clean")
            self.look()
        else:
            lock = project.lock
            text = saving_wording.LOCK_LOST.format(whose=whose(lock.other if lock else None))
            self._say(text, saving_wording.SAVE_A_COPY)

    def stop(self) -> None:
        """Let go of the file: the window closes."""
        self._timer.stop()
        self._session.project.close()

    def _on_refused(self, sentence: str) -> None:
        if self._session.access is Access.PUBLISHED:
            acts = {saving_wording.REASON_BEGIN: self._filing.saving.ask_reason}
            self._notice.say(sentence, "warning", acts)
        else:
            self._say(sentence, saving_wording.SAVE_A_COPY)

    def _say(self, sentence: str, act: str) -> None:
        self._notice.say(sentence, "warning", {act: partial(self._filing.save_as)})
