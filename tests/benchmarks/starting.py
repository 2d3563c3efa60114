"""Started as a process of its own: opens a window, and ends as soon as it is usable.

``python -m tests.benchmarks.starting bare`` opens an empty PySide6 window, ``… gkdesk`` the
program's first window. Both end alike, so that whole processes can be compared.
"""

import os
import runpy
import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def end_when_usable(*_: object) -> int:
    """Stand in for the event loop: work until a window is on the screen, then end at once."""
    window = next(w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow))
    while not (handle := window.windowHandle()) or not handle.isExposed():
        QApplication.processEvents()
    QApplication.processEvents()
    print(window.windowTitle() or "bare", flush=True)
    os._exit(0)


def bare() -> None:
    """Open an empty window."""
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("bare"))
    window.resize(1280, 800)
    window.show()
    end_when_usable(application)


def program() -> None:
    """Open the program as ``gkdesk`` without words does."""
    QApplication.exec = end_when_usable
    sys.argv = ["gkdesk"]
    runpy.run_module("gkdesk", run_name="__main__")


if __name__ == "__main__":
    {"bare": bare, "gkdesk": program}[sys.argv[1]]()
