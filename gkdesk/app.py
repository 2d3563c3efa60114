"""The desktop program: puts the pieces together and opens the first window."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QSettings, QTranslator
from PySide6.QtWidgets import QApplication

from gkdesk.ui import theme
from gkdesk.ui.desk import Desk
from gkdesk.ui.recent import Recent

if TYPE_CHECKING:
    from pathlib import Path

    from gkdesk.form import Library


def open_window(file: Path | None = None) -> int:
    """Open the window, on ``file`` where one is given, and return when the last one closes."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("gkdesk")
    application.setDesktopFileName("gkdesk")
    QLocale.setDefault(QLocale(QLocale.Language.Chinese, QLocale.Country.China))
    translator = QTranslator(application)
    # Words of Qt's own dialogs and context menus.
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load("qtbase_zh_CN", folder):
        application.installTranslator(translator)
    theme.apply(application)
    settings = QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "gkdesk", "gkdesk")
    desk = Desk(_library, Recent(settings))
    window = desk.new_window()
    if file is not None:
        window.open_file(file)
    window.show()
    return application.exec()


def _library() -> Library:
    """Return the forms, loaded with the first report."""
    from gkdesk.form import Library

    return Library()
