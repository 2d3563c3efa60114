"""Qt for what is painted without a window: its fonts are there while there is an application."""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

# X and Wayland need not be there: the fonts are the same without them.
_WITHOUT_SCREEN = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []


def painting_application() -> QCoreApplication:
    """Return the program's application, or one without a screen that lasts while it is kept."""
    return QGuiApplication.instance() or QGuiApplication(["gkdesk", *_WITHOUT_SCREEN])
