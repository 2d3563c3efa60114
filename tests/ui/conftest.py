"""A real window of the program, and hands that press real keys."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gkdesk.form import Edition, Library
from gkdesk.prose.checks import Checks
from gkdesk.prose.kinds import read_kinds
from gkdesk.ui import theme
from gkdesk.ui.desk import Desk
from gkdesk.ui.recent import Recent
from gkdesk.ui.theme import LIGHT
from gkdesk.ui.window import Window
from tests.ui.hands import Hands


@pytest.fixture(autouse=True)
def application(qapp: QApplication) -> QApplication:
    """Widgets without an application would end the process, whichever test comes first."""
    return qapp


@pytest.fixture(scope="session", autouse=True)
def emptied_clipboard(qapp: QApplication) -> Iterator[None]:
    """Leave nothing of Python's on the clipboard: without a screen Qt frees it after Python."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    return QSettings(str(tmp_path / "state.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def recent(settings: QSettings) -> Recent:
    return Recent(settings)


@pytest.fixture
def checks() -> Callable[[Edition], Checks] | None:
    """What is looked for in texts: what is wrong with references, and more in tests of that."""
    kinds = read_kinds()
    return lambda _: Checks(kinds, (), ())


@pytest.fixture
def desk(
    library: Library,
    recent: Recent,
    settings: QSettings,
    checks: Callable[[Edition], Checks] | None,
    qapp: QApplication,
) -> Iterator[Desk]:
    desk = Desk(lambda: library, recent, settings, checks=checks)
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
def undressed(qapp: QApplication) -> Iterator[None]:
    """Leave no look behind for other tests."""
    palette, font, style = qapp.palette(), qapp.font(), qapp.style().name()
    yield
    theme.apply(qapp, LIGHT)
    qapp.setStyleSheet("")
    qapp.setStyle(style)
    qapp.setPalette(palette)
    qapp.setFont(font)


@pytest.fixture
def hands(window: Window) -> Hands:
    """Hands on the keyboard of the window."""
    return Hands(window)
