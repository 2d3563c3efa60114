"""An unsaved report kept aside a moment after each edit, and let go when it is saved or closed."""

from time import monotonic

from PySide6.QtCore import QObject, QSettings, QTimer, Signal

from gkdesk.errors import GkdeskError
from gkdesk.project.recovery import RecoveryCopy
from gkdesk.ui import wording
from gkdesk.ui.preferences import read_preferences
from gkdesk.ui.session import Session

# In seconds: after the last edit, and at the latest while somebody types on and on.
_PAUSE = 0.2
_LONGEST = 0.8


class Autosave(QObject):
    """Keeps one open report aside while it has changes.

    ``failed`` carries, once, the sentence on why that cannot be done.
    """

    failed = Signal(str)

    def __init__(self, session: Session, copy: RecoveryCopy, settings: QSettings) -> None:
        """Watch a session; whether the clerk wants it is looked up each time."""
        super().__init__(session)
        self._session = session
        self._copy = copy
        self._settings = settings
        self._has_failed = False
        # When the first edit was made that is not yet kept.
        self._since: float | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_paused)
        stack = session.undo_stack
        for signal in (stack.indexChanged, stack.cleanChanged):
            signal.connect(self._on_edited)
        for signal in (session.history_changed, session.file_changed):
            signal.connect(self._on_edited)

    def stop(self) -> None:
        """Drop what is kept: the report is closed, and the clerk knows of it."""
        self._timer.stop()
        self._session.undo_stack.disconnect(self)
        self._session.disconnect(self)
        self._copy.drop()

    def keep_now(self) -> None:
        """Keep what is not kept yet, without waiting for a pause."""
        if self._session.is_modified:
            self._timer.stop()
            self._on_paused()

    def _on_edited(self) -> None:
        if not self._session.is_modified:
            self._timer.stop()
            self._since = None
            self._copy.drop()
            self._copy.starts_from(self._session.report, self._session.project.record)
            return
        now = monotonic()
        self._since = self._since or now
        wait = min(_PAUSE, self._since + _LONGEST - now)
        self._timer.start(max(0, round(wait * 1000)))

    def _on_paused(self) -> None:
        self._since = None
        if not read_preferences(self._settings).autosave:
            self._copy.drop()
            return
        try:
            project = self._session.project
            self._copy.write(
                project.report, project.path or self._session.came_from, project.record
            )
            self._copy.flush()
        except GkdeskError as error:
            if not self._has_failed:
                self.failed.emit(wording.AUTOSAVE_FAILED.format(cause=error))
            self._has_failed = True
        else:
            self._has_failed = False
