"""What is looked for in the text of every open report: all kinds but those switched off."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, Signal

from gkdesk.ui.preferences import keep_preferences, read_preferences

if TYPE_CHECKING:
    from collections.abc import Callable

    from gkdesk.form import Edition
    from gkdesk.prose.checks import Checks
    from gkdesk.prose.proofreader import Options, Proofreader
    from gkdesk.ui.session import Session


class Proofreading(QObject):
    """Keeps the checks of all sessions in step with the preferences.

    ``changed`` tells that others are wanted from now on.
    """

    changed = Signal()

    def __init__(
        self, settings: QSettings, checks: Callable[[Edition], Checks] | None = None
    ) -> None:
        """Look up the choice in ``settings`` with the first report.

        ``checks`` are what is looked for on an edition, without them the program's own.
        """
        super().__init__()
        self._settings = settings
        self._checks = checks
        self._options: Options | None = None

    def attach(self, session: Session) -> None:
        """Check the text of a session from now on; GkdeskError where the rules are at fault."""
        follower = _Follower(self, session)
        follower.check()
        self.changed.connect(follower.check)

    def proofreader(self, edition: Edition) -> Proofreader:
        """Return what checks the text of a report on an edition by what is chosen now."""
        # Loaded with the first report: the start page is there before.
        from gkdesk.prose.checks import CheckLibrary
        from gkdesk.prose.proofreader import Proofreader

        self._checks = self._checks or CheckLibrary().checks
        self._options = read_preferences(self._settings).proofreading
        return Proofreader(self._checks(edition), self._options)

    def show(self) -> None:
        """Check by what is chosen now, if that is not done already."""
        options = read_preferences(self._settings).proofreading
        if self._options is not None and options != self._options:
            self.changed.emit()

    def switch(self, code: str, *, is_on: bool) -> None:
        """Look for a kind in all reports, or no more."""
        preferences = read_preferences(self._settings)
        others = [kind for kind in preferences.switched_off.split() if kind != code]
        codes = others if is_on else [*others, code]
        keep_preferences(self._settings, replace(preferences, switched_off=" ".join(codes)))
        self.show()


class _Follower(QObject):
    """Gives one session its checks, and others whenever others are wanted, as long as it lives."""

    def __init__(self, proofreading: Proofreading, session: Session) -> None:
        super().__init__(session)
        self._proofreading = proofreading
        self._session = session

    def check(self) -> None:
        edition = self._session.report.edition
        self._session.proofread(self._proofreading.proofreader(edition))
