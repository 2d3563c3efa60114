"""Started as a process of its own: opens a window, and ends as soon as it is usable.

``python -m tests.benchmarks.starting bare`` opens an empty PySide6 window, ``… gkdesk`` the
program's first window, ``… report FILE`` a report, of which it looks at every section. All end
alike, so that whole processes can be compared: they print a title and the bytes that they hold.
"""

import os
import runpy
import sys
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.benchmarks.bare import open_bare_window


def end_when_usable(*_: object) -> int:
    """Stand in for the event loop: work until a window is on the screen, then end at once."""
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
    while not (handle := window.windowHandle()) or not handle.isExposed():
        QApplication.processEvents()
    QApplication.processEvents()
    # Read by name: a bare window must not load the program.
    view: Any = getattr(window, "view", None)
    for section in view.session.report.edition.sections if view else ():
        view.go_to(section.id)
        QApplication.processEvents()
    print(window.windowTitle() or "bare", held(), flush=True)
    os._exit(0)


def held() -> int:
    """Return the memory that this process holds, in bytes; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    pages = int(status.read_text().split()[1]) if status.exists() else 0
    return pages * os.sysconf("SC_PAGESIZE")


def bare() -> None:
    """Open an empty window."""
    shown = open_bare_window()
    end_when_usable(shown)


def program() -> None:
    """Open the program as ``gkdesk`` does, with what follows the first word."""
    QApplication.exec = end_when_usable
    sys.argv = ["gkdesk", *sys.argv[2:]]
    runpy.run_module("gkdesk", run_name="__main__")


if __name__ == "__main__":
    {"bare": bare, "gkdesk": program, "report": program}[sys.argv[1]]()
