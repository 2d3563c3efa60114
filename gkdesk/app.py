"""The desktop program: puts the pieces together and opens the first window."""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QLibraryInfo,
    QLocale,
    QSettings,
    QTimer,
    QTranslator,
)
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from gkdesk.errors import GkdeskError
from gkdesk.places import data_folder, user_folder
from gkdesk.ui.desk import Desk
from gkdesk.ui.input_method.choice import is_served_by_fcitx, prepare
from gkdesk.ui.last_line import LastLine
from gkdesk.ui.recent import Recent
from gkdesk.ui.theme import STYLE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from gkdesk.form import Library

# The first two name a screen, the third one another way to draw.
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def open_window(files: Sequence[Path] = ()) -> int:
    """Open a window, one for each of ``files``, and return when the last one closes."""
    if sys.platform == "linux" and not any(map(os.environ.get, _SCREENS)):
        # Qt would end the whole process.
        raise GkdeskError(
            "这里没有屏幕，打不开窗口；请在有桌面的电脑上打开，命令见 gkdesk --help。"
        )
    prepare(os.environ)
    # Named here, the style needs no object of Python's, which is slow to make.
    application = QApplication([*sys.argv[:1], "-style", STYLE])
    application.setApplicationName("gkdesk")
    application.setDesktopFileName("gkdesk")
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(application)
    # Words of Qt's own dialogs and context menus.
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        application.installTranslator(translator)
    application.setWindowIcon(QIcon(str(data_folder("resources") / "icons" / "gkdesk.svg")))
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "gkdesk", "gkdesk")
    desk = Desk(
        _library,
        Recent(settings),
        settings,
        user_folder("recovery"),
        states=user_folder("states"),
    )
    last_line = LastLine(desk, user_folder("log"), user_folder("rescued"))
    with last_line.installed():
        desk.appearance.show()
        window = desk.new_window()
        window.show()
        window.open_files(files)
        window.tell_left_behind()
        gc.freeze()
        gc.enable()
        if is_served_by_fcitx(os.environ):
            # The window is there first.
            QTimer.singleShot(0, application, lambda: _serve(application))
        return application.exec()


def _serve(application: QApplication) -> None:
    """Let Chinese be typed through fcitx."""
    from gkdesk.ui.input_method.starting import serve

    serve(application)


def _library() -> Library:
    """Return the forms, loaded with the first report."""
    from gkdesk.form import Library

    return Library()
