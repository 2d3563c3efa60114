"""All open windows: one a report."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from gkdesk.ui.appearance import Appearance
from gkdesk.ui.last_year.showing import Showing
from gkdesk.ui.preferences import read_preferences
from gkdesk.ui.proofreading import Proofreading
from gkdesk.ui.window import Window
from gkdesk.ui.window_place import place_beside
from gkdesk.ui.zoom import Zoom

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QSettings

    from gkdesk.form import Edition, Library
    from gkdesk.prose.checks import Checks
    from gkdesk.ui.opening import Opening
    from gkdesk.ui.recent import Recent


class Desk:
    """Makes windows and keeps them while they are open."""

    def __init__(
        self,
        load_library: Callable[[], Library],
        recent: Recent,
        settings: QSettings,
        recovery: Path | None = None,
        checks: Callable[[Edition], Checks] | None = None,
        *,
        states: Path | None = None,
    ) -> None:
        """Give every window the same forms, memory of files, and settings.

        ``recovery`` is the folder in which unsaved reports are kept aside; without it none are.
        ``states`` is the one of the last states that were saved.
        ``checks`` are what is looked for in texts, without them the program's own.
        """
        self._load_library = load_library
        self.recent = recent
        self.settings = settings
        self.recovery = recovery
        self.states = states
        self.appearance = Appearance(settings)
        self.zoom = Zoom(settings)
        self.last_year = Showing(settings)
        self.proofreading = Proofreading(settings, checks)
        self.windows: list[Window] = []

    @cached_property
    def library(self) -> Library:
        """The forms, loaded with the first report that is opened."""
        return self._load_library()

    def opening(self) -> Opening:
        """Return the ways to a report, for the clerk that the settings name."""
        # Nothing of it is loaded before there is a report to open.
        from gkdesk.project import StatesFolder
        from gkdesk.ui.opening import Opening

        states = StatesFolder(self.states) if self.states else None
        return Opening(self.library, states, read_preferences(self.settings).clerk)

    def new_window(self) -> Window:
        """Return a window on the start page; it is not shown yet."""
        window = Window(self)
        window.closed.connect(self._on_window_closed)
        if self.windows:
            place_beside(window, self.windows[-1])
        self.windows.append(window)
        return window

    def window_on(self, path: Path) -> Window | None:
        """Return the window in which a file is open already."""
        from gkdesk.files import followed

        wanted = followed(path)
        opened = ((window, window.path) for window in self.windows)
        return next((window for window, file in opened if file and followed(file) == wanted), None)

    def _on_window_closed(self, window: Window) -> None:
        self.windows.remove(window)
