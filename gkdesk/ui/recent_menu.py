"""The menu of the files that were open lately."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from gkdesk.ui import wording
from gkdesk.ui.recent import Recent, is_there
from gkdesk.ui.tips import tip

# A menu has a digit to press for so many.
_NUMBERED = 9


class RecentMenu(QMenu):
    """Lists the files anew each time it opens; ``choose`` is called with the chosen one."""

    def __init__(self, recent: Recent, choose: Callable[[Path], object], parent: QWidget) -> None:
        """Build the menu, empty until it opens."""
        super().__init__(wording.RECENT, parent)
        self._recent = recent
        self._choose = choose
        self.setToolTipsVisible(True)
        self.aboutToShow.connect(self._fill)

    def _fill(self) -> None:
        self.clear()
        for number, path in enumerate(self._recent.files, 1):
            name = path.name if is_there(path) else wording.START_MISSING.format(name=path.name)
            shown = name.replace("&", "&&")
            if number <= _NUMBERED:
                shown = wording.RECENT_ITEM.format(number=number, name=shown)
            action = self.addAction(shown)
            action.setToolTip(tip(str(path)))
            action.triggered.connect(partial(self._choose, path))
        if self.isEmpty():
            self.addAction(wording.RECENT_NONE).setEnabled(False)
