"""A bare PySide6 window: what the start of the program is measured against."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QMainWindow


def open_bare_window() -> tuple[QApplication, QMainWindow]:
    """Open an empty window; both are to be held on to."""
    application = QApplication([])
    window = QMainWindow()
    window.setCentralWidget(QLabel("bare"))
    window.resize(1280, 800)
    window.show()
    return application, window


if __name__ == "__main__":
    shown = open_bare_window()
    sys.exit(shown[0].exec())
