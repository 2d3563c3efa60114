"""Run as a process of its own, to be killed: opens a report, types into it, and lives on.

``python -m tests.ui.dying <recovery folder> <project file> <figure>``
"""

import sys
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gkdesk.form import Library
from gkdesk.ui.desk import Desk
from gkdesk.ui.recent import Recent
from tests.ui.hands import Hands

# In milliseconds.
_PATIENCE = 30_000


def type_and_stay(folder: Path, file: Path, figure: str) -> None:
    """Type a figure into the first cell of the first table, tell when it is kept, and go on."""
    application = QApplication([])
    settings = QSettings(str(folder.with_suffix(".ini")), QSettings.Format.IniFormat)
    window = Desk(Library, Recent(settings), settings, folder).new_window()
    window.show()
    QTest.qWaitForWindowActive(window)
    window.open_file(file)
    if window.view is None:
        sys.exit(window.notice.text)
    edition = window.view.session.report.edition
    window.view.go_to(next(iter(edition.cells)))
    hands = Hands(window)
    hands.type(figure)
    hands.press("Return")
    patience = QDeadlineTimer(_PATIENCE)
    while not any(folder.glob("*.journal")):
        application.processEvents()
        if patience.hasExpired():
            sys.exit("nothing was kept")
    sys.stdout.write("kept\n")
    sys.stdout.flush()
    application.exec()


if __name__ == "__main__":
    type_and_stay(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
