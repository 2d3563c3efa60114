"""Long work beside the window: it shows, can be cancelled, and loses nothing of what goes wrong."""

import threading
from collections import deque

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QProgressDialog

from gkdesk.errors import GkdeskError
from gkdesk.ui.window import Window
from gkdesk.ui.working import CancelledError, patience, work


def shown() -> QProgressDialog | None:
    dialog = QApplication.activeModalWidget()
    return dialog if isinstance(dialog, QProgressDialog) else None


def test_short_work_shows_nothing(window: Window) -> None:
    seen: list[object] = []
    QTimer.singleShot(0, window, lambda: seen.append(shown()))
    assert work(window, "正在生成", lambda: 7) == 7
    QApplication.processEvents()
    assert seen == [None]


def test_long_work_is_shown_while_the_window_answers(window: Window) -> None:
    answered, seen = threading.Event(), list[str]()

    def look() -> None:
        dialog = shown()
        if dialog is not None:
            seen.append(dialog.labelText())
            answered.set()

    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(10)
    assert work(window, "正在生成", lambda: answered.wait(30))
    assert seen[0] == "正在生成"
    assert shown() is None


def test_esc_ends_the_waiting_and_drops_what_is_made(window: Window) -> None:
    release = threading.Event()

    def cancel() -> None:
        dialog = shown()
        if dialog is not None:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)

    timer = QTimer(window)
    timer.timeout.connect(cancel)
    timer.start(10)
    with pytest.raises(CancelledError):
        work(window, "正在生成", lambda: release.wait(30))
    release.set()


def test_what_goes_wrong_beside_the_window_is_raised_in_it(window: Window) -> None:
    def fail() -> None:
        message = "没能写成"
        raise GkdeskError(message)

    with pytest.raises(GkdeskError, match="没能写成"):
        work(window, "正在生成", fail)


def test_work_of_the_window_itself_is_shown_and_can_be_cancelled(window: Window) -> None:
    def cancel() -> None:
        dialog = shown()
        if dialog is not None:
            seen.append(dialog.labelText())
            dialog.cancel()

    seen: list[str] = []
    timer = QTimer(window)
    timer.timeout.connect(cancel)
    timer.start(10)
    with patience(window, "正在排版") as step, pytest.raises(CancelledError):
        deque(iter(step, object()))
    assert seen == ["正在排版"]


def test_quick_work_of_the_window_itself_shows_nothing(window: Window) -> None:
    with patience(window, "正在排版") as step:
        step()
        QApplication.processEvents()
        assert shown() is None
