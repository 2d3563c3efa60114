"""A real window of the program, and hands that press real keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gkdesk.form import Library
from gkdesk.ui.desk import Desk
from gkdesk.ui.recent import Recent
from gkdesk.ui.window import Window
from tests.ui.hands import Hands


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "state.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def recent(settings: QSettings) -> Recent:
    return Recent(settings)


@pytest.fixture
def desk(
    library: Library, recent: Recent, settings: QSettings, qapp: QApplication
) -> Iterator[Desk]:
    desk = Desk(lambda: library, recent, settings)
    yield desk
    for window in desk.windows:
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.processEvents()


@pytest.fixture
def new_window(desk: Desk, qtbot: QtBot) -> Callable[[], Window]:
    def make() -> Window:
        window = desk.new_window()
        window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
        return window

    return make


@pytest.fixture
def window(new_window: Callable[[], Window]) -> Window:
    return new_window()


@pytest.fixture
def hands(window: Window) -> Hands:
    """Hands on the keyboard of the window."""
    return Hands(window)
