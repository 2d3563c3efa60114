"""The clipboard, filled and read as other programs do it, and the preview of a paste."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gkdesk.ui.paste_dialog import PasteDialog
from tests.ui.grid.desk import Control, Desk, Key


def clipboard() -> QMimeData:
    data = QGuiApplication.clipboard().mimeData()
    assert data is not None
    return data


def put(text: str = "", html: str = "") -> None:
    """Fill the clipboard as a spreadsheet does, or a browser."""
    data = QMimeData()
    if text:
        data.setText(text)
    if html:
        data.setHtml(html)
    QGuiApplication.clipboard().setMimeData(data)


def paste(desk: Desk, text: str = "", html: str = "") -> None:
    put(text, html)
    desk.press(Key.Key_V, Control)


def preview(bot: QtBot) -> PasteDialog:
    """Return the preview that has come up, once it has the keyboard."""
    bot.waitUntil(lambda: isinstance(QApplication.activeWindow(), PasteDialog))
    dialog = QApplication.activeWindow()
    assert isinstance(dialog, PasteDialog)
    return dialog


def previews() -> list[PasteDialog]:
    """Return the previews that are seen."""
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if isinstance(top, PasteDialog) and top.isVisible()]


def take(desk: Desk, bot: QtBot) -> None:
    """Take the preview as it is, with Enter, and come back to the table."""
    preview(bot)
    desk.press(Key.Key_Return)
    bot.waitUntil(desk.view.hasFocus)


def block(rows: int, columns: int) -> str:
    """Return lines of different figures."""
    lines = [[str(row * columns + column) for column in range(columns)] for row in range(rows)]
    return "\r\n".join("\t".join(line) for line in lines) + "\r\n"
