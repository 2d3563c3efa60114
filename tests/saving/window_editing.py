"""Run as a process of its own, to be killed: the real window with a report that is typed into.

``python -m tests.saving.window_editing <project file> <user's folder> <seed>``
"""

import sys
import time
from pathlib import Path
from random import Random

from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication

from gkdesk.form import Library
from gkdesk.ui.desk import Desk
from gkdesk.ui.recent import Recent
from gkdesk.ui.session import Session

# In milliseconds, at most between two edits; a fast typist is slower.
_PAUSE = 60


class Typist:
    """Puts the number of each edit into the next cell."""

    def __init__(self, session: Session, seed: int) -> None:
        self._session = session
        self._cells = list(session.report.entered)
        self._draw = Random(seed)
        self._number = 0
        self.edit()

    def edit(self) -> None:
        self._number += 1
        sys.stdout.write(f"{self._number} {time.time()}\n")
        sys.stdout.flush()
        cell = self._cells[self._number % len(self._cells)]
        self._session.enter({cell: 10**6 + self._number}, "填写")
        QTimer.singleShot(self._draw.randint(0, _PAUSE), self._session, self.edit)


def main(file: Path, user: Path, seed: int) -> None:
    """Open the file in the window and edit for ever."""
    application = QApplication([])
    settings = QSettings(str(user / "state.ini"), QSettings.Format.IniFormat)
    window = Desk(Library, Recent(settings), settings, user / "recovery").new_window()
    window.show()
    window.open_file(file)
    if window.view is None:
        sys.exit(window.notice.text)
    typist = Typist(window.view.session, seed)
    application.exec()
    del typist


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
