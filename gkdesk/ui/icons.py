"""The drawn signs of the actions, in the ink that the program has now."""

from functools import cache

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QGuiApplication, QIcon, QImageReader, QPixmap
from PySide6.QtWidgets import QAbstractButton

from gkdesk.places import data_folder
from gkdesk.ui.looking import LookFollower
from gkdesk.ui.theme import LIGHT, colours_of

# Of a tool, in the points of the program; menus have them smaller.
_SIZE = 18


def icon(name: str) -> QIcon:
    """Return the sign of an action, empty where it has none."""
    drawing = _drawing(name)
    colours, sign = colours_of(QGuiApplication.palette()), QIcon()
    if drawing:
        # Drawn for the screens that are there: each size takes its time at every start.
        for size in {round(_SIZE * one.devicePixelRatio()) for one in QGuiApplication.screens()}:
            sign.addPixmap(_inked(drawing, size, colours.ink))
            sign.addPixmap(_inked(drawing, size, colours.disabled), QIcon.Mode.Disabled)
    return sign


def put_icon(button: QAbstractButton, name: str) -> None:
    """Give a button the sign of an action, in the ink of every look that the program takes."""
    button.setIcon(icon(name))
    LookFollower(button, lambda: button.setIcon(icon(name)))


@cache
def _drawing(name: str) -> str:
    file = data_folder("resources") / "icons" / f"{name}.svg"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def _inked(drawing: str, size: int, ink: str) -> QPixmap:
    """Draw a sign, made in the ink of the light look, in another one."""
    # The reader does not hold what it reads from.
    buffer = QBuffer()
    buffer.setData(drawing.replace(LIGHT.ink, ink).encode())
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(size, size))
    return QPixmap.fromImage(reader.read())
