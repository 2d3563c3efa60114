"""All open windows: one a report."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from gkdesk.ui.window import Window

if TYPE_CHECKING:
    from collections.abc import Callable

    from gkdesk.form import Library
    from gkdesk.ui.recent import Recent


class Desk:
    """Makes windows and keeps them while they are open."""

    def __init__(self, load_library: Callable[[], Library], recent: Recent) -> None:
        """Give every window the same forms and the same memory of files."""
        self._load_library = load_library
        self._recent = recent
        self.windows: list[Window] = []

    @cached_property
    def library(self) -> Library:
        """The forms, loaded with the first report that is opened."""
        return self._load_library()

    def new_window(self) -> Window:
        """Return a window on the start page; it is not shown yet."""
        self.windows = [window for window in self.windows if window.isVisible()]
        window = Window(lambda: self.library, self._recent, self.new_window)
        self.windows.append(window)
        return window
