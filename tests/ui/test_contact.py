"""The contact lines of the office, put into prose where the caret is."""

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from gkdesk.ui import wording
from gkdesk.ui.preferences import Preferences, keep_preferences
from gkdesk.ui.preferences_dialog import PreferencesDialog
from gkdesk.ui.prose_page import ProsePage
from gkdesk.ui.window import Window
from tests.ui.hands import Hands

LINES = "地址：某路 1 号\n电话：010-12345678"
KEYS = "Ctrl+Shift+L"


@pytest.fixture
def page(window: Window, settings: QSettings) -> ProsePage:
    """The first text of a new report, with contact lines in the preferences."""
    keep_preferences(settings, Preferences(contact=LINES))
    Hands(window).compose("某局")
    Hands(window).press("Return")
    assert window.view is not None
    sections = window.view.session.report.edition.sections
    first = next(section.id for section in sections if section.kind == "prose")
    window.view.go_to(first)
    page = window.view.page(first)
    assert isinstance(page, ProsePage)
    return page


def text(window: Window) -> str:
    assert window.view is not None
    return window.view.session.report.prose[window.view.section]


def test_the_lines_stand_where_the_caret_was_and_typing_goes_on_behind_them(
    page: ProsePage, window: Window
) -> None:
    hands = Hands(window)
    hands.compose("前面𠮷后面")
    hands.press("Left", "Left", KEYS)
    hands.compose("。")
    assert text(window) == f"前面𠮷{LINES}。后面"
    assert page.editor.toPlainText() == text(window)


def test_the_lines_take_the_place_of_what_is_selected(page: ProsePage, window: Window) -> None:
    hands = Hands(window)
    hands.compose("联系：待填。")
    cursor = page.editor.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(5, QTextCursor.MoveMode.KeepAnchor)
    page.editor.setTextCursor(cursor)
    hands.press(KEYS)
    assert text(window) == f"联系：{LINES}。"


@pytest.mark.usefixtures("page")
def test_to_put_them_in_is_one_step_between_those_of_typing(window: Window) -> None:
    hands = Hands(window)
    hands.compose("前")
    hands.press(KEYS)
    hands.compose("后")
    hands.press("Ctrl+Z")
    assert text(window) == f"前{LINES}"
    hands.press("Ctrl+Z")
    assert text(window) == "前"
    assert window.view is not None
    assert window.view.session.undo_stack.redoText() == wording.INSERT_CONTACT


@pytest.mark.usefixtures("page")
def test_outside_of_prose_the_window_says_where_they_go(window: Window) -> None:
    assert window.view is not None
    window.view.go_to(next(iter(window.view.session.report.edition.cells)))
    Hands(window).press(KEYS)
    assert window.notice.text == wording.CONTACT_WHERE


def test_without_lines_the_window_leads_to_where_they_are_kept(
    page: ProsePage, window: Window, settings: QSettings, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_preferences(settings, Preferences())
    asked: list[object] = []

    def ask(*_: object) -> None:
        asked.append(page)

    monkeypatch.setattr(PreferencesDialog, "ask", ask)
    Hands(window).press(KEYS)
    assert window.notice.text == wording.CONTACT_NONE
    fill = next(
        one for one in window.notice.findChildren(QPushButton) if one.text() == wording.CONTACT_FILL
    )
    QTest.mouseClick(fill, Qt.MouseButton.LeftButton)
    assert asked == [page]
