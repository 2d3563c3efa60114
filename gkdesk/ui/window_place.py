"""Where a window stands: as it was left, and on a screen that is there."""

from PySide6.QtCore import QByteArray, QPoint, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

# How far a further window stands from the one before it.
_STEP = QPoint(28, 28)
# So much of a window's upper edge must be seen for a hand to take hold of it.
_HOLD = 80
# The title bar that the system draws around a window, as high as any has it.
_TITLE = QSize(0, 40)


def restore_place(window: QWidget, geometry: QByteArray) -> None:
    """Put a window where it was left, or onto a screen where that place is gone.

    The very first one is no larger than the screen, which a laptop at 150 % makes small.
    """
    if not window.restoreGeometry(geometry):
        _fit_screen(window)
    _keep_on_screen(window)


def place_beside(window: QWidget, other: QWidget) -> None:
    """Put a further window so that both can be seen."""
    if not (window.isMaximized() or window.isFullScreen()):
        window.move(other.pos() + _STEP)
        _keep_on_screen(window)
        _keep_corner_on_screen(window)


def _fit_screen(window: QWidget) -> None:
    room = QGuiApplication.primaryScreen().availableGeometry()
    least = window.size().boundedTo(room.size() - _TITLE)
    if least != window.size():
        window.resize(least)
        window.move(room.topLeft())


def _keep_corner_on_screen(window: QWidget) -> None:
    """Make a window smaller that would reach beyond the screen on which it begins."""
    screen = QGuiApplication.screenAt(window.pos())
    if screen is not None:
        room = screen.availableGeometry().bottomRight() - window.pos()
        window.resize(window.size().boundedTo(QSize(room.x(), room.y()) - _TITLE))


def _keep_on_screen(window: QWidget) -> None:
    frame = window.frameGeometry()
    edge = frame.adjusted(0, 0, 0, _HOLD - frame.height())
    for screen in QGuiApplication.screens():
        seen = screen.availableGeometry() & edge
        if seen.width() >= _HOLD and seen.top() == edge.top():
            return
    room = QGuiApplication.primaryScreen().availableGeometry()
    window.resize(window.size().boundedTo(room.size()))
    window.move(room.topLeft() + (room.center() - window.rect().center() - room.topLeft()) / 2)
